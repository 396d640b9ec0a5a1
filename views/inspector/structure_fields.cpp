// Fields of places, components, cables and shared risks.
#include "views/inspector/failure_fields.h"
#include "views/inspector/fields_context.h"
#include "views/inspector/service_fields.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <cmath>

namespace isthmus {

namespace {

/// Places that may contain `place` without a circle.
std::vector<FieldChoice> parentChoices(const Design& design, const Place& place) {
    std::vector<Place> possible;
    for (const Place& candidate : design.places) {
        ElementId around = candidate.id;
        std::size_t steps = 0;
        while (!around.empty() && around != place.id && steps++ <= design.places.size()) {
            const Place* next = findById(design.places, around);
            around = next == nullptr ? ElementId{} : next->parent;
        }
        if (around != place.id)
            possible.push_back(candidate);
    }
    return fields::elementChoices(possible, Fields::tr("none"));
}

/// What the catalogue knows under a place's code.
QString codeCaption(const Catalogue& catalogue, const std::string& code) {
    if (const RegionRow* region = catalogue.region(code))
        return QString::fromStdString(region->name);
    if (const DirectConnectRow* location = catalogue.directConnect(code))
        return QString::fromStdString(location->name);
    if (const LandingPointRow* landing = catalogue.landingPoint(code))
        return QString::fromStdString(landing->name);
    return code.empty() ? QString() : Fields::tr("not in the catalogue");
}

std::optional<GeoPoint> cataloguePosition(const Catalogue& catalogue, const std::string& code) {
    if (const RegionRow* region = catalogue.region(code))
        return region->position;
    if (const DirectConnectRow* location = catalogue.directConnect(code))
        return location->position;
    if (const LandingPointRow* landing = catalogue.landingPoint(code))
        return landing->position;
    return {};
}

QString pointText(const GeoPoint& point) {
    return QStringLiteral("%1, %2").arg(QString::number(point.latitude, 'g', 9),
                                        QString::number(point.longitude, 'g', 9));
}

/// What an unset field falls back to, and where that comes from.
void setInForce(Field& field, const QString& value, const QString& source) {
    field.placeholder = value;
    field.caption = source;
}

Field positionField(const Place& place, const Catalogue& catalogue) {
    Field field{.id = QStringLiteral("position"), .label = Fields::tr("Position")};
    field.isSet = place.position.has_value();
    if (place.position)
        field.value = pointText(*place.position);
    else if (const auto known = cataloguePosition(catalogue, place.code))
        setInForce(field, pointText(*known), Fields::tr("from the catalogue"));
    field.unitHint = Fields::tr("two numbers in degrees, e.g. 21.3, -157.9");
    field.write = [](Element& target, const QString& typed) {
        auto& position = std::get<Place>(target).position;
        if (typed.trimmed().isEmpty()) {
            position.reset();
            return QString();
        }
        const QStringList parts = typed.split(QLatin1Char(','));
        bool latitudeGood = false;
        bool longitudeGood = false;
        const double latitude = parts.value(0).trimmed().toDouble(&latitudeGood);
        const double longitude = parts.value(1).trimmed().toDouble(&longitudeGood);
        if (parts.size() != 2 || !latitudeGood || !longitudeGood || std::abs(latitude) > 90 ||
            std::abs(longitude) > 180)
            return Fields::tr("Expected two numbers in degrees, e.g. 21.3, -157.9.");
        position = GeoPoint{latitude, longitude};
        return QString();
    };
    field.reset = [](Element& target) { std::get<Place>(target).position.reset(); };
    return field;
}

/// Both percentiles or none: one that is missing follows the other.
Field processingField(const Component& component, const Kind* kind, bool high) {
    Field field{.id = high ? QStringLiteral("processing99") : QStringLiteral("processing50"),
                .label = high ? Fields::tr("Answers, p99") : Fields::tr("Answers, p50"),
                .unitHint = expectedText(UnitFamily::InMilliseconds),
                .family = UnitFamily::InMilliseconds};
    const auto pick = [high](const Processing& p) { return high ? p.p99 : p.p50; };
    field.isSet = component.processing.has_value();
    if (component.processing)
        field.value = quantityText(pick(*component.processing).value, UnitFamily::InMilliseconds);
    else if (kind != nullptr && kind->processing)
        setInForce(field, latencyText(pick(*kind->processing)), Fields::tr("default of the kind"));
    const std::optional<Processing> usual = kind == nullptr ? std::nullopt : kind->processing;
    field.write = [high, usual](Element& target, const QString& typed) {
        auto& processing = std::get<Component>(target).processing;
        if (typed.trimmed().isEmpty()) {
            processing.reset();
            return QString();
        }
        const auto parsed = parseQuantity(typed, UnitFamily::InMilliseconds);
        if (!parsed.value)
            return parsed.problem;
        if (*parsed.value < 0)
            return fields::outsideText({}, UnitFamily::InMilliseconds);
        const Milliseconds value{*parsed.value};
        Processing changed = processing ? *processing : usual.value_or(Processing{value, value});
        (high ? changed.p99 : changed.p50) = value;
        if (changed.p99 < changed.p50)
            (high ? changed.p50 : changed.p99) = value;
        processing = changed;
        return QString();
    };
    field.reset = [](Element& target) { std::get<Component>(target).processing.reset(); };
    return field;
}

template <class Type>
Field nameField(const Type& element) {
    return fields::text(element, "name", Fields::tr("Name"), [](Type& t) -> std::string& { return t.name; });
}

/// Who pays; where nothing is said, whom the places around it name.
template <class Type>
Field accountField(const Type& element, const Design& design, ElementId around) {
    Field field = fields::text(element, "account", Fields::tr("Account"),
                               [](Type& t) -> std::string& { return t.account; });
    field.isSet = !field.value.isEmpty();
    field.reset = [](Element& target) { std::get<Type>(target).account.clear(); };
    for (std::size_t steps = 0; !around.empty() && steps <= design.places.size(); ++steps) {
        const Place* place = findById(design.places, around);
        if (place == nullptr)
            break;
        if (!place->account.empty()) {
            if (field.value.isEmpty())
                setInForce(field, QString::fromStdString(place->account),
                           Fields::tr("from %1").arg(displayName(*place)));
            break;
        }
        around = place->parent;
    }
    return field;
}

template <class Type>
Field notesField(const Type& element) {
    Field field =
        fields::text(element, "notes", Fields::tr("Notes"), [](Type& t) -> std::string& { return t.notes; });
    field.kind = FieldKind::Notes;
    return field;
}

} // namespace

std::vector<Field> placeFields(const Place& place, const FieldContext& context) {
    std::vector<Field> list{nameField(place)};
    list.push_back(fields::kindField(place, Fields::tr("Kind"), context, KindClass::Place));
    list.push_back(fields::reference(
        place, "place", Fields::tr("Inside"), [](Place& p) -> ElementId& { return p.parent; },
        parentChoices(context.design, place)));
    Field code =
        fields::text(place, "code", Fields::tr("Code"), [](Place& p) -> std::string& { return p.code; });
    code.caption = codeCaption(context.catalogue, place.code);
    list.push_back(std::move(code));
    list.push_back(accountField(place, context.design, place.parent));
    list.push_back(positionField(place, context.catalogue));
    fields::addFailure(
        list, place, [](Place & p) -> auto& { return p.failure; },
        {.kind = context.catalogue.kind(place.kind)}, context);
    list.push_back(notesField(place));
    return list;
}

std::vector<Field> componentFields(const Component& component, const FieldContext& context) {
    const Kind* kind = context.catalogue.kind(component.kind);
    std::vector<Field> list{nameField(component)};
    list.push_back(fields::kindField(component, Fields::tr("Kind"), context, KindClass::Component));
    list.push_back(fields::reference(
        component, "place", Fields::tr("Inside"), [](Component& c) -> ElementId& { return c.place; },
        context.choices ? fields::elementChoices(context.design.places, Fields::tr("none"))
                        : std::vector<FieldChoice>{}));
    list.push_back(accountField(component, context.design, component.place));
    list.push_back(fields::number(component, "count", Fields::tr("Instances"), UnitFamily::Integer,
                                  [](Component& c) -> int& { return c.count; }, {1, 100000}));
    list.push_back(fields::number(component, "need", Fields::tr("of which needed"), UnitFamily::Integer,
                                  [](Component& c) -> int& { return c.need; },
                                  {1, static_cast<double>(component.count)}));
    if (kind == nullptr || kind->forwards)
        list.push_back(fields::check(component, "transit", Fields::tr("Forwards between outside ends"),
                                     [](Component& c) -> bool& { return c.transit; }));
    list.push_back(processingField(component, kind, false));
    list.push_back(processingField(component, kind, true));
    if (kind == nullptr || kind->stores)
        list.push_back(fields::quantity(
            component, "storage", Fields::tr("Keeps"), UnitFamily::InGigabytes,
            [](Component & c) -> auto& { return c.storage; }));
    if (kind == nullptr || !kind->forwards)
        fields::addService(list, component);
    fields::addFailure(
        list, component, [](Component & c) -> auto& { return c.failure; }, {.kind = kind}, context);
    list.push_back(notesField(component));
    return list;
}

std::vector<Field> cableFields(const Cable& cable, const FieldContext& context) {
    std::vector<Field> list{nameField(cable)};
    Field code =
        fields::text(cable, "code", Fields::tr("Code"), [](Cable& c) -> std::string& { return c.code; });
    if (const CableRow* row = context.catalogue.cable(cable.code))
        code.caption =
            QString::fromStdString(row->name) + QStringLiteral(" · ") + QString::fromStdString(row->status);
    else if (!cable.code.empty())
        code.caption = Fields::tr("not in the catalogue");
    list.push_back(std::move(code));
    list.push_back(fields::references(
        cable, "segments", Fields::tr("Segments"), [](Cable & c) -> auto& { return c.segments; },
        context.design));
    list.push_back(notesField(cable));
    return list;
}

std::vector<Field> sharedRiskFields(const SharedRisk& risk, const FieldContext& context) {
    std::vector<Field> list{nameField(risk)};
    list.push_back(fields::text(risk, "riskKind", Fields::tr("Kind"),
                                [](SharedRisk& r) -> std::string& { return r.kind; }));
    list.push_back(fields::references(
        risk, "members", Fields::tr("Takes down"), [](SharedRisk & r) -> auto& { return r.members; },
        context.design));
    fields::addFailure(
        list, risk, [](SharedRisk & r) -> auto& { return r.failure; }, {}, context);
    list.push_back(notesField(risk));
    return list;
}

} // namespace isthmus
