// Fields of links and flows.
#include "views/inspector/failure_fields.h"
#include "views/inspector/fields_context.h"
#include "views/inspector/service_fields.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

namespace isthmus {

namespace {

QString underlayText(const Design& design, const Underlay& underlay) {
    if (underlay.routed)
        return Fields::tr("any path");
    QStringList alternatives;
    for (const auto& alternative : underlay.alternatives) {
        QStringList links;
        for (const ElementId& id : alternative)
            links += fields::referenceText(design, id);
        alternatives += links.join(QStringLiteral(" + "));
    }
    return alternatives.join(QStringLiteral(", "));
}

/// "A + B, C": rides on A and B together, else on C.
QString readUnderlay(const Design& design, const QString& typed, Underlay& underlay) {
    if (typed.trimmed().compare(Fields::tr("any path"), Qt::CaseInsensitive) == 0) {
        underlay = Underlay{.routed = true, .alternatives = {}};
        return {};
    }
    Underlay read;
    const QStringList alternatives = typed.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& alternative : alternatives) {
        if (alternative.trimmed().isEmpty())
            continue;
        auto& links = read.alternatives.emplace_back();
        const QStringList names = alternative.split(QLatin1Char('+'));
        for (const QString& name : names) {
            const ElementId id = fields::referenceFrom(design, name);
            if (findById(design.links, id) == nullptr)
                return Fields::tr("No link is called “%1”.").arg(name.trimmed());
            links.push_back(id);
        }
    }
    underlay = read;
    return {};
}

Field underlayField(const Link& link, const Design& design) {
    Field field{.id = QStringLiteral("underlay"), .label = Fields::tr("Rides on")};
    field.value = underlayText(design, link.underlay);
    field.placeholder = Fields::tr("itself");
    field.unitHint = Fields::tr("links joined by + ride together, a comma separates alternatives");
    field.isSet = !link.underlay.empty();
    field.write = [&design](Element& target, const QString& typed) {
        return readUnderlay(design, typed, std::get<Link>(target).underlay);
    };
    field.reset = [](Element& target) { std::get<Link>(target).underlay = {}; };
    return field;
}

Replication& replicationOf(Flow& flow) {
    return flow.replication ? *flow.replication : flow.replication.emplace();
}

void addReplication(std::vector<Field>& list, const Flow& flow) {
    list.push_back(fields::heading(QStringLiteral("replicationHeading"), Fields::tr("How the copy is kept")));
    list.push_back(fields::choice(
        flow, "mode", Fields::tr("Mode"), [](Flow & f) -> auto& { return replicationOf(f).mode; },
        replicationModeName,
        {ReplicationMode::Synchronous, ReplicationMode::Asynchronous, ReplicationMode::Snapshot}));
    const ReplicationMode mode = flow.replication ? flow.replication->mode : ReplicationMode::Asynchronous;
    if (mode == ReplicationMode::Asynchronous) {
        list.push_back(fields::quantity(
            flow, "lagTypical", Fields::tr("Lag, typical"), UnitFamily::InSeconds,
            [](Flow & f) -> auto& { return replicationOf(f).lagTypical; }));
        list.push_back(fields::quantity(
            flow, "lagWorst", Fields::tr("Lag, worst"), UnitFamily::InSeconds,
            [](Flow & f) -> auto& { return replicationOf(f).lagWorst; }));
    }
    if (mode == ReplicationMode::Snapshot) {
        list.push_back(fields::quantity(
            flow, "interval", Fields::tr("Every"), UnitFamily::InSeconds,
            [](Flow & f) -> auto& { return replicationOf(f).interval; }));
        list.push_back(fields::quantity(
            flow, "copyTime", Fields::tr("One copy takes"), UnitFamily::InSeconds,
            [](Flow & f) -> auto& { return replicationOf(f).copyTime; }));
    }
    list.push_back(fields::quantity(
        flow, "changeRate", Fields::tr("Source writes"), UnitFamily::InMegabytesPerSecond,
        [](Flow & f) -> auto& { return replicationOf(f).changeRate; }));
    list.push_back(fields::check(flow, "pointInTime", Fields::tr("Survives data corruption"),
                                 [](Flow& f) -> bool& { return replicationOf(f).pointInTime; }));
    list.push_back(fields::quantity(
        flow, "replicatedWrites", Fields::tr("Million writes a month"), UnitFamily::Number,
        [](Flow & f) -> auto& { return replicationOf(f).replicatedWritesPerMonth; }));
    list.push_back(fields::check(flow, "timeControl", Fields::tr("Replicates in a promised time (for a fee)"),
                                 [](Flow& f) -> bool& { return replicationOf(f).timeControl; }));
}

/// Components, then groups: what a flow may lead to.
std::vector<FieldChoice> targetChoices(const Design& design) {
    auto choices = fields::elementChoices(design.components, {});
    for (FieldChoice choice : fields::elementChoices(design.groups, {})) {
        choice.text = Fields::tr("%1 (group)").arg(choice.text);
        choices.push_back(std::move(choice));
    }
    return choices;
}

} // namespace

std::vector<Field> linkFields(const Link& link, const FieldContext& context) {
    const Kind* kind = context.catalogue.kind(link.kind);
    std::vector<Field> list{
        fields::text(link, "name", Fields::tr("Name"), [](Link& l) -> std::string& { return l.name; })};
    list.push_back(fields::kindField(link, Fields::tr("Kind"), context, KindClass::Link));
    list.push_back(fields::quantity(
        link, "length", Fields::tr("Length"), UnitFamily::InKilometres,
        [](Link & l) -> auto& { return l.length; }));
    list.push_back(fields::quantity(link, "capacity", Fields::tr("Capacity"), UnitFamily::InMegabitsPerSecond,
                                    [](Link & l) -> auto& { return l.capacity; }, {1e-9}));
    Field latency = fields::quantity(
        link, "latency", Fields::tr("One way"), UnitFamily::InMilliseconds,
        [](Link & l) -> auto& { return l.latency; });
    if (!link.latency && link.length && link.underlay.empty()) {
        constexpr double kMillisecondsPerKm = 1.468 / 299.792458; // semantics.md 5
        const double derived =
            link.length->value * kMillisecondsPerKm + (link.equipment ? link.equipment->value : 0);
        latency.placeholder = latencyText(Milliseconds{derived});
        latency.caption = Fields::tr("from length");
    } else if (!link.latency) {
        latency.caption =
            link.underlay.empty() ? Fields::tr("from distance") : Fields::tr("from what it rides on");
    }
    list.push_back(std::move(latency));
    list.push_back(fields::quantity(
        link, "equipment", Fields::tr("Equipment adds"), UnitFamily::InMilliseconds,
        [](Link & l) -> auto& { return l.equipment; }));
    list.push_back(fields::number(link, "priority", Fields::tr("Priority"), UnitFamily::Integer,
                                  [](Link& l) -> int& { return l.priority; }, {0, 100}));
    list.back().caption = link.priority == 0 ? Fields::tr("primary") : Fields::tr("backup");
    list.push_back(fields::quantity(
        link, "failover", Fields::tr("Failover"), UnitFamily::InSeconds,
        [](Link & l) -> auto& { return l.failover; }));
    list.push_back(underlayField(link, context.design));
    fields::addFailure(
        list, link, [](Link & l) -> auto& { return l.failure; },
        {.kind = kind, .length = link.length, .perLength = true}, context);
    Field notes =
        fields::text(link, "notes", Fields::tr("Notes"), [](Link& l) -> std::string& { return l.notes; });
    notes.kind = FieldKind::Notes;
    list.push_back(std::move(notes));
    return list;
}

std::vector<Field> flowFields(const Flow& flow, const FieldContext& context) {
    std::vector<Field> list{
        fields::text(flow, "name", Fields::tr("Name"), [](Flow& f) -> std::string& { return f.name; })};
    list.push_back(fields::choice(
        flow, "flowKind", Fields::tr("Kind"), [](Flow & f) -> auto& { return f.kind; }, flowKindName,
        {FlowKind::Request, FlowKind::Event, FlowKind::Replication, FlowKind::Backup}));
    list.push_back(fields::reference(
        flow, "from", Fields::tr("From"), [](Flow& f) -> ElementId& { return f.from; },
        context.choices ? fields::elementChoices(context.design.components, {})
                        : std::vector<FieldChoice>{}));
    list.push_back(fields::reference(
        flow, "to", Fields::tr("To"), [](Flow& f) -> ElementId& { return f.to; },
        context.choices ? targetChoices(context.design) : std::vector<FieldChoice>{}));
    const bool copies = flow.kind == FlowKind::Replication || flow.kind == FlowKind::Backup;
    if (!copies) {
        list.push_back(fields::check(flow, "hard", Fields::tr("Needed: its source fails with it"),
                                     [](Flow& f) -> bool& { return f.hard; }));
        list.push_back(fields::choice(flow, "access", Fields::tr("Access"),
                                      [](Flow & f) -> auto& { return f.access; }, accessName,
                                      {Access::Read, Access::Write}));
        list.push_back(fields::number(flow, "calls", Fields::tr("Calls per request"), UnitFamily::Number,
                                      [](Flow& f) -> double& { return f.callsPerRequest; }));
        list.push_back(fields::text(flow, "parallelSet", Fields::tr("In parallel with set"),
                                    [](Flow& f) -> std::string& { return f.parallelSet; }));
    }
    fields::addLoad(list, flow);
    list.push_back(fields::quantity(
        flow, "forward", Fields::tr("There, a month"), UnitFamily::InGigabytes,
        [](Flow & f) -> auto& { return f.forwardPerMonth; }));
    list.push_back(fields::quantity(
        flow, "return", Fields::tr("Back, a month"), UnitFamily::InGigabytes,
        [](Flow & f) -> auto& { return f.returnPerMonth; }));
    if (copies)
        addReplication(list, flow);
    else
        fields::addCalls(list, flow);
    Field notes =
        fields::text(flow, "notes", Fields::tr("Notes"), [](Flow& f) -> std::string& { return f.notes; });
    notes.kind = FieldKind::Notes;
    list.push_back(std::move(notes));
    return list;
}

} // namespace isthmus
