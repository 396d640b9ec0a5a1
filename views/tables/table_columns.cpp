#include "views/tables/table_columns.h"

#include "model/edit/references.h"
#include "views/tables/failure_in_force.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"
#include "views/text/quantity_field.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

namespace isthmus {

namespace {

struct Tables {
    Q_DECLARE_TR_FUNCTIONS(Tables)
};

constexpr int kWide = 170, kNarrow = 84;

/// Fields that hold quantities.
bool isNumber(std::string_view field) {
    constexpr std::string_view kNumbers[] = {
        "count",   "need",     "availability", "mttf",  "mttr",    "storage",       "length", "capacity",
        "latency", "priority", "failover",     "calls", "forward", "ratePerSecond", "return"};
    return std::find(std::begin(kNumbers), std::end(kNumbers), field) != std::end(kNumbers);
}

/// A column of one element type: `read` gets the type itself.
template <class Type, class Read>
ElementColumn column(const char* field, const QString& title, int width, Read read) {
    return {QLatin1String(field), title, width, isNumber(field),
            [read](const Element& element, const ElementContext& context) -> ElementCell {
                return read(std::get<Type>(element), context);
            }};
}

template <class Type>
ElementColumn nameColumn() {
    return column<Type>("name", Tables::tr("Name"), kWide, [](const Type& element, const ElementContext&) {
        return ElementCell{displayName(element), {}, element.name.empty()};
    });
}

template <class Type>
ElementColumn kindColumn() {
    return column<Type>("kind", Tables::tr("Kind"), kWide,
                        [](const Type& element, const ElementContext& context) {
                            return ElementCell{kindName(context.catalogue, element.kind)};
                        });
}

ElementCell reference(const ElementContext& context, const ElementId& id) {
    return {id.empty() ? QString() : context.nameOf(id)};
}

ElementCell quantity(double value, UnitFamily family) {
    return {quantityText(value, family), value};
}

/// A quantity that may be missing.
template <class Type, class Access>
ElementColumn quantityColumn(const char* field, const QString& title, UnitFamily family, Access access) {
    return column<Type>(field, title, 110, [access, family](const Type& element, const ElementContext&) {
        const auto& held = access(element);
        if (!held)
            return ElementCell{};
        if constexpr (std::is_same_v<std::decay_t<decltype(*held)>, double>)
            return quantity(*held, family);
        else
            return quantity(held->value, family);
    });
}

template <class Type>
FailureInForce failureOf(const Type& element, const ElementContext& context) {
    std::optional<Kilometres> length;
    if constexpr (std::is_same_v<Type, Link>)
        length = element.length;
    return failureInForce(element.failure, element.kind, length, context.catalogue);
}

template <class Type>
void addFailureColumns(std::vector<ElementColumn>& columns) {
    columns.push_back(column<Type>("availability", Tables::tr("Availability"), 110,
                                   [](const Type& element, const ElementContext& context) {
                                       if (element.failure && element.failure->availability)
                                           return quantity(*element.failure->availability, UnitFamily::Share);
                                       const FailureInForce failure = failureOf(element, context);
                                       return ElementCell{failure.neverFails
                                                              ? Tables::tr("never fails")
                                                              : availabilityText(failure.unavailability),
                                                          1 - failure.unavailability, true};
                                   }));
    columns.push_back(column<Type>(
        "mttf", Tables::tr("Time to failure"), 110, [](const Type& element, const ElementContext& context) {
            if (element.failure && element.failure->mttf)
                return quantity(element.failure->mttf->value, UnitFamily::InHours);
            const FailureInForce failure = failureOf(element, context);
            return failure.neverFails
                       ? ElementCell{}
                       : ElementCell{durationText(toSeconds(failure.mttf)), failure.mttf.value, true};
        }));
    columns.push_back(column<Type>(
        "mttr", Tables::tr("Repair"), kNarrow, [](const Type& element, const ElementContext& context) {
            if (element.failure && element.failure->mttr)
                return quantity(element.failure->mttr->value, UnitFamily::InHours);
            const FailureInForce failure = failureOf(element, context);
            return failure.neverFails
                       ? ElementCell{}
                       : ElementCell{durationText(toSeconds(failure.mttr)), failure.mttr.value, true};
        }));
}

std::vector<ElementColumn> componentColumns() {
    std::vector<ElementColumn> columns{nameColumn<Component>(), kindColumn<Component>()};
    columns.push_back(column<Component>(
        "place", Tables::tr("Place"), kWide,
        [](const Component& c, const ElementContext& context) { return reference(context, c.place); }));
    columns.push_back(column<Component>("account", Tables::tr("Account"), 110,
                                        [](const Component& c, const ElementContext&) {
                                            return ElementCell{QString::fromStdString(c.account)};
                                        }));
    columns.push_back(column<Component>(
        "count", Tables::tr("Instances"), kNarrow,
        [](const Component& c, const ElementContext&) { return quantity(c.count, UnitFamily::Integer); }));
    columns.push_back(column<Component>(
        "need", Tables::tr("Needed"), kNarrow,
        [](const Component& c, const ElementContext&) { return quantity(c.need, UnitFamily::Integer); }));
    addFailureColumns<Component>(columns);
    columns.push_back(quantityColumn<Component>(
        "storage", Tables::tr("Keeps"), UnitFamily::InGigabytes,
        [](const Component& c) -> auto& { return c.storage; }));
    return columns;
}

std::vector<ElementColumn> linkColumns() {
    std::vector<ElementColumn> columns{nameColumn<Link>(), kindColumn<Link>()};
    columns.push_back(
        column<Link>("", Tables::tr("From"), kWide, [](const Link& l, const ElementContext& context) {
            return reference(context, l.from);
        }));
    columns.push_back(
        column<Link>("", Tables::tr("To"), kWide,
                     [](const Link& l, const ElementContext& context) { return reference(context, l.to); }));
    columns.push_back(quantityColumn<Link>(
        "length", Tables::tr("Length"), UnitFamily::InKilometres,
        [](const Link& l) -> auto& { return l.length; }));
    columns.push_back(quantityColumn<Link>(
        "capacity", Tables::tr("Capacity"), UnitFamily::InMegabitsPerSecond,
        [](const Link& l) -> auto& { return l.capacity; }));
    columns.push_back(quantityColumn<Link>(
        "latency", Tables::tr("One way"), UnitFamily::InMilliseconds,
        [](const Link& l) -> auto& { return l.latency; }));
    columns.push_back(
        column<Link>("priority", Tables::tr("Priority"), kNarrow, [](const Link& l, const ElementContext&) {
            return quantity(l.priority, UnitFamily::Integer);
        }));
    columns.push_back(quantityColumn<Link>(
        "failover", Tables::tr("Failover"), UnitFamily::InSeconds,
        [](const Link& l) -> auto& { return l.failover; }));
    addFailureColumns<Link>(columns);
    return columns;
}

std::vector<ElementColumn> flowColumns() {
    std::vector<ElementColumn> columns{nameColumn<Flow>()};
    columns.push_back(
        column<Flow>("flowKind", Tables::tr("Kind"), 110,
                     [](const Flow& f, const ElementContext&) { return ElementCell{flowKindName(f.kind)}; }));
    columns.push_back(
        column<Flow>("from", Tables::tr("From"), kWide, [](const Flow& f, const ElementContext& context) {
            return reference(context, f.from);
        }));
    columns.push_back(
        column<Flow>("to", Tables::tr("To"), kWide,
                     [](const Flow& f, const ElementContext& context) { return reference(context, f.to); }));
    columns.push_back(
        column<Flow>("hard", Tables::tr("Needed"), kNarrow, [](const Flow& f, const ElementContext&) {
            return ElementCell{f.hard ? Tables::tr("yes") : Tables::tr("no")};
        }));
    columns.push_back(
        column<Flow>("calls", Tables::tr("Calls"), kNarrow, [](const Flow& f, const ElementContext&) {
            return quantity(f.callsPerRequest, UnitFamily::Number);
        }));
    columns.push_back(quantityColumn<Flow>(
        "ratePerSecond", Tables::tr("Busy hour, per second"), UnitFamily::Number,
        [](const Flow& f) -> auto& { return f.ratePerSecond; }));
    columns.push_back(quantityColumn<Flow>(
        "forward", Tables::tr("There, a month"), UnitFamily::InGigabytes,
        [](const Flow& f) -> auto& { return f.forwardPerMonth; }));
    columns.push_back(quantityColumn<Flow>(
        "return", Tables::tr("Back, a month"), UnitFamily::InGigabytes,
        [](const Flow& f) -> auto& { return f.returnPerMonth; }));
    return columns;
}

std::vector<ElementColumn> placeColumns() {
    std::vector<ElementColumn> columns{nameColumn<Place>(), kindColumn<Place>()};
    columns.push_back(column<Place>(
        "place", Tables::tr("Inside"), kWide,
        [](const Place& p, const ElementContext& context) { return reference(context, p.parent); }));
    columns.push_back(
        column<Place>("code", Tables::tr("Code"), 110, [](const Place& p, const ElementContext&) {
            return ElementCell{QString::fromStdString(p.code)};
        }));
    columns.push_back(
        column<Place>("account", Tables::tr("Account"), 110, [](const Place& p, const ElementContext&) {
            return ElementCell{QString::fromStdString(p.account)};
        }));
    addFailureColumns<Place>(columns);
    return columns;
}

} // namespace

ElementContext::ElementContext(const Design& drawn, const Catalogue& known)
    : design(drawn), catalogue(known) {
    visitElementRanges(design, [this](const auto& range) {
        for (const auto& element : range)
            names.emplace(element.id, displayName(element));
    });
}

QString ElementContext::nameOf(const ElementId& id) const {
    const auto it = names.find(id);
    return it == names.end() ? QString::fromStdString(id.value) : it->second;
}

QString tableTitle(TableKind kind) {
    switch (kind) {
    case TableKind::Components:
        return Tables::tr("Components");
    case TableKind::Links:
        return Tables::tr("Links");
    case TableKind::Flows:
        return Tables::tr("Flows");
    case TableKind::Places:
        return Tables::tr("Places");
    }
    return {};
}

std::vector<ElementColumn> tableColumns(TableKind kind) {
    switch (kind) {
    case TableKind::Components:
        return componentColumns();
    case TableKind::Links:
        return linkColumns();
    case TableKind::Flows:
        return flowColumns();
    case TableKind::Places:
        return placeColumns();
    }
    return {};
}

std::vector<Element> tableRows(TableKind kind, const Design& design) {
    const auto all = [](const auto& range) { return std::vector<Element>(range.begin(), range.end()); };
    switch (kind) {
    case TableKind::Components:
        return all(design.components);
    case TableKind::Links:
        return all(design.links);
    case TableKind::Flows:
        return all(design.flows);
    case TableKind::Places:
        return all(design.places);
    }
    return {};
}

} // namespace isthmus
