// Fields of groups, journeys and scenarios, and the choice between element types.
#include "model/design/disruption_types.h"
#include "views/inspector/field_builders.h"
#include "views/inspector/fields_context.h"
#include "views/inspector/plan_fields.h"
#include "views/inspector/service_fields.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <set>

namespace isthmus {

namespace {

template <class Type>
Field nameField(const Type& element) {
    return fields::text(element, "name", Fields::tr("Name"), [](Type& t) -> std::string& { return t.name; });
}

template <class Type>
Field notesField(const Type& element) {
    Field field =
        fields::text(element, "notes", Fields::tr("Notes"), [](Type& t) -> std::string& { return t.notes; });
    field.kind = FieldKind::Notes;
    return field;
}

/// Types of disruptions that the drawing has, or that the journey has targets for.
std::set<std::string> disruptionTypesOf(const Journey& journey, const FieldContext& context) {
    std::set<std::string> types{"component", "corruption"};
    for (const Place& place : context.design.places)
        if (const Kind* kind = context.catalogue.kind(place.kind); kind && !kind->disruption.empty())
            types.insert(kind->disruption);
    for (const Component& component : context.design.components) {
        if (component.count > 1)
            types.insert("instance");
        if (const Kind* kind = context.catalogue.kind(component.kind); kind && kind->controlPlane)
            types.insert("control_plane");
    }
    if (!context.design.cables.empty())
        types.insert("cable");
    for (const SharedRisk& risk : context.design.sharedRisks)
        types.insert(risk.kind == "carrier" ? "carrier" : "shared_risk");
    for (const auto& [type, target] : journey.targets.recoveryByDisruption)
        types.insert(type);
    return types;
}

/// A target by type that is not given is the general one.
void showGeneral(Field& field, const QString& value) {
    field.placeholder = value;
    field.caption = Fields::tr("as for every loss");
}

void addTargets(std::vector<Field>& list, const Journey& journey, const FieldContext& context) {
    list.push_back(fields::heading(QStringLiteral("targetsHeading"), Fields::tr("Targets")));
    list.push_back(fields::quantity(journey, "targetAvailability", Fields::tr("Availability"),
                                    UnitFamily::Share,
                                    [](Journey & j) -> auto& { return j.targets.availability; }, {1e-9, 1}));
    list.push_back(fields::quantity(journey, "targetLatency", Fields::tr("Latency p99"),
                                    UnitFamily::InMilliseconds,
                                    [](Journey & j) -> auto& { return j.targets.latencyP99; }, {1e-9}));
    list.push_back(fields::quantity(
        journey, "targetRto", Fields::tr("RTO"), UnitFamily::InSeconds,
        [](Journey & j) -> auto& { return j.targets.recovery.rto; }));
    list.push_back(fields::quantity(
        journey, "targetRpo", Fields::tr("RPO"), UnitFamily::InSeconds,
        [](Journey & j) -> auto& { return j.targets.recovery.rpo; }));
    list.push_back(
        fields::heading(QStringLiteral("typeTargetsHeading"), Fields::tr("Targets by what is lost")));
    const auto drawn = disruptionTypesOf(journey, context);
    for (const std::string_view type : kDisruptionTypes) {
        const std::string key(type);
        if (!drawn.contains(key))
            continue;
        const QString name = disruptionTypeName(key);
        const auto entry = [key](Journey& j) -> RecoveryTarget& {
            return j.targets.recoveryByDisruption[key];
        };
        Field rto = fields::quantity(
            journey, (key + "Rto").c_str(), Fields::tr("%1: RTO").arg(name),
            UnitFamily::InSeconds, [entry](Journey & j) -> auto& { return entry(j).rto; });
        Field rpo = fields::quantity(
            journey, (key + "Rpo").c_str(), Fields::tr("%1: RPO").arg(name),
            UnitFamily::InSeconds, [entry](Journey & j) -> auto& { return entry(j).rpo; });
        const bool own = journey.targets.recoveryByDisruption.contains(key);
        if (!own && journey.targets.recovery.rto)
            showGeneral(rto, durationText(*journey.targets.recovery.rto));
        if (!own && journey.targets.recovery.rpo)
            showGeneral(rpo, durationText(*journey.targets.recovery.rpo));
        list.push_back(std::move(rto));
        list.push_back(std::move(rpo));
    }
}

} // namespace

std::vector<Field> groupFields(const Group& group, const FieldContext& context) {
    std::vector<Field> list{nameField(group)};
    list.push_back(fields::choice(group, "groupMode", Fields::tr("Mode"),
                                  [](Group & g) -> auto& { return g.mode; }, groupModeName,
                                  {GroupMode::Ranked, GroupMode::ActiveActive}));
    list.push_back(fields::references(
        group, "members", Fields::tr("Members"), [](Group & g) -> auto& { return g.members; },
        context.design));
    if (group.mode == GroupMode::Ranked)
        list.back().caption = Fields::tr("in rank order");
    list.push_back(fields::number(group, "groupNeed", Fields::tr("of which needed"), UnitFamily::Integer,
                                  [](Group& g) -> int& { return g.need; },
                                  {1, std::max(1.0, static_cast<double>(group.members.size()))}));
    list.push_back(fields::references(
        group, "witnesses", Fields::tr("Witnesses"), [](Group & g) -> auto& { return g.witnesses; },
        context.design));
    list.push_back(fields::number(group, "switchSuccess", Fields::tr("Switch works"), UnitFamily::Share,
                                  [](Group& g) -> double& { return g.switchSuccess; }, {0, 1}));
    if (group.mode == GroupMode::ActiveActive) {
        list.push_back(fields::check(group, "nearest", Fields::tr("Sources use the nearest member"),
                                     [](Group& g) -> bool& { return g.nearest; }));
        list.push_back(fields::quantity(
            group, "detection", Fields::tr("Detection"), UnitFamily::InSeconds,
            [](Group & g) -> auto& { return g.detection; }));
        list.push_back(fields::quantity(
            group, "redirection", Fields::tr("Redirection"), UnitFamily::InSeconds,
            [](Group & g) -> auto& { return g.redirection; }));
        list.push_back(fields::quantity(
            group, "drain", Fields::tr("DNS drains over"), UnitFamily::InSeconds,
            [](Group & g) -> auto& { return g.drain; }));
    } else {
        list.push_back(fields::quantity(
            group, "failback", Fields::tr("Failback interrupts"), UnitFamily::InSeconds,
            [](Group & g) -> auto& { return g.failback; }));
        addPlanFields(list, group, context);
    }
    list.push_back(notesField(group));
    return list;
}

std::vector<Field> journeyFields(const Journey& journey, const FieldContext& context) {
    std::vector<Field> list{nameField(journey)};
    list.push_back(fields::reference(
        journey, "entry", Fields::tr("Begins at"), [](Journey& j) -> ElementId& { return j.entry; },
        context.choices ? fields::elementChoices(context.design.components, {})
                        : std::vector<FieldChoice>{}));
    list.push_back(fields::populations(journey, context.design));
    addTargets(list, journey, context);
    list.push_back(fields::heading(QStringLiteral("weightHeading"), Fields::tr("What it is worth")));
    list.push_back(fields::quantity(
        journey, "loss", Fields::tr("An hour down costs"), UnitFamily::InUsd,
        [](Journey & j) -> auto& { return j.lossUsdPerHour; }));
    list.push_back(fields::number(journey, "weight", Fields::tr("Weight"), UnitFamily::Number,
                                  [](Journey& j) -> double& { return j.weight; }));
    list.push_back(fields::references(
        journey, "excluded", Fields::tr("Without flows"),
        [](Journey & j) -> auto& { return j.excludedFlows; }, context.design));
    list.push_back(notesField(journey));
    return list;
}

std::vector<Field> scenarioFields(const Scenario& scenario, const FieldContext& context) {
    std::vector<Field> list{nameField(scenario)};
    for (std::size_t i = 0; i < scenario.events.size(); ++i) {
        const ScenarioEvent& event = scenario.events[i];
        const QByteArray number = QByteArray::number(static_cast<qulonglong>(i));
        if (scenario.events.size() > 1)
            list.push_back(fields::heading(QLatin1String("event" + number),
                                           Fields::tr("After %1").arg(durationText(event.at))));
        list.push_back(fields::references(
            scenario, ("fail" + number).constData(),
            Fields::tr("Fails"), [i](Scenario & s) -> auto& { return s.events[i].fail; }, context.design));
        if (!event.restore.empty())
            list.push_back(fields::references(
                scenario, ("restore" + number).constData(),
                Fields::tr("Restores"), [i](Scenario & s) -> auto& { return s.events[i].restore; },
                context.design));
    }
    list.push_back(notesField(scenario));
    return list;
}

std::vector<Field> fieldsOf(const Element& element, const FieldContext& context) {
    struct Visitor {
        const FieldContext& c;
        std::vector<Field> operator()(const Place& e) const { return placeFields(e, c); }
        std::vector<Field> operator()(const Component& e) const { return componentFields(e, c); }
        std::vector<Field> operator()(const Link& e) const { return linkFields(e, c); }
        std::vector<Field> operator()(const Cable& e) const { return cableFields(e, c); }
        std::vector<Field> operator()(const SharedRisk& e) const { return sharedRiskFields(e, c); }
        std::vector<Field> operator()(const Group& e) const { return groupFields(e, c); }
        std::vector<Field> operator()(const Flow& e) const { return flowFields(e, c); }
        std::vector<Field> operator()(const Journey& e) const { return journeyFields(e, c); }
        std::vector<Field> operator()(const Scenario& e) const { return scenarioFields(e, c); }
    };
    return std::visit(Visitor{context}, element);
}

} // namespace isthmus
