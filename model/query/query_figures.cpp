// The numbers of elements that queries ask for.
#include "model/catalogue/failure_resolution.h" // its names are taken later on

#include "model/analysis/routing/hop_latency.h"
#include "model/query/query_scope.h"
#include "model/query/query_subject.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace isthmus {

namespace {

constexpr double kEndless = std::numeric_limits<double>::infinity();

template <class Quantity>
std::optional<double> valueOf(const std::optional<Quantity>& quantity) {
    return quantity ? std::optional(quantity->value) : std::nullopt;
}

/// The worst of all disruptions; endless where nothing brings it back or the data is lost.
std::optional<double> worstRecovery(const JourneyResult& journey, bool time) {
    if (journey.recovery.empty())
        return {};
    double worst = 0;
    for (const RecoveryResult& result : journey.recovery) {
        if (time) {
            worst = std::max(worst, result.rto ? result.rto->value : kEndless);
        } else {
            if (result.rpoState == RpoState::Unknown)
                return {};
            worst = std::max(worst, result.rpo ? result.rpo->value : kEndless);
        }
    }
    return worst;
}

std::optional<double> linkLatency(const Link& link) {
    if (link.latency)
        return link.latency->value;
    if (!link.length)
        return {};
    return link.length->value * kFibreMillisecondsPerKm + (link.equipment ? link.equipment->value : 0.0);
}

} // namespace

std::optional<ResolvedFailure> QueryScope::failureOf(const Subject& subject) const {
    const auto resolve = [&](const auto& element, const std::string& kindId,
                             std::optional<Kilometres> length) {
        static const Kind none;
        const Kind* kind = m_catalogue.kind(kindId);
        return resolveFailure(element.failure, kind ? *kind : none, length, m_catalogue);
    };
    std::optional<ResolvedFailure> known;
    if (const Place* place = subject.as<Place>())
        known = resolve(*place, place->kind, {});
    else if (const Component* component = subject.as<Component>())
        known = resolve(*component, component->kind, {});
    else if (const Link* link = subject.as<Link>())
        known = resolve(*link, link->kind, link->length);
    else if (const SharedRisk* risk = subject.as<SharedRisk>())
        known = resolve(*risk, {}, {});
    if (!known || known->problem)
        return {};
    return known;
}

std::optional<Probability> QueryScope::chance(const Subject& subject) const {
    if (!subject.as<Journey>()) {
        const auto known = failureOf(subject);
        return known ? std::optional(known->availability) : std::nullopt;
    }
    const auto figures = m_journeys.find(subject.id);
    if (figures == m_journeys.end())
        return {};
    const AvailabilityResult& result = figures->second->availability;
    return Probability::fromParts(result.value, result.unavailability);
}

std::optional<double> QueryScope::journeyNumber(QueryField field, const JourneyResult& figures) const {
    switch (field) {
    case QueryField::Downtime:
        return figures.availability.downtimePerYear.value;
    case QueryField::Outages:
        return figures.availability.outagesPerYear;
    case QueryField::Latency:
        return valueOf(figures.latency.p99);
    case QueryField::Rto:
        return worstRecovery(figures, true);
    case QueryField::Rpo:
        return worstRecovery(figures, false);
    default:
        return {};
    }
}

std::optional<double> QueryScope::drawnNumber(QueryField field, const Subject& subject) const {
    const Link* link = subject.as<Link>();
    const Component* component = subject.as<Component>();
    const Flow* flow = subject.as<Flow>();
    const Group* group = subject.as<Group>();
    switch (field) {
    case QueryField::Length:
        return link ? valueOf(link->length) : std::nullopt;
    case QueryField::Capacity:
        return link ? valueOf(link->capacity) : std::nullopt;
    case QueryField::Priority:
        return link ? std::optional<double>(link->priority) : std::nullopt;
    case QueryField::Failover:
        return link ? valueOf(link->failover) : std::nullopt;
    case QueryField::Latency:
        return link ? linkLatency(*link) : std::nullopt;
    case QueryField::Count:
        return component ? std::optional<double>(component->count)
               : group   ? std::optional<double>(static_cast<double>(group->members.size()))
                         : std::nullopt;
    case QueryField::Need:
        return component ? std::optional<double>(component->need)
               : group   ? std::optional<double>(group->need)
                         : std::nullopt;
    case QueryField::Storage:
        return component ? valueOf(component->storage) : std::nullopt;
    case QueryField::Rate:
        return component ? component->service.ratePerSecond : flow ? flow->ratePerSecond : std::nullopt;
    case QueryField::Calls:
        return flow ? std::optional(flow->callsPerRequest) : std::nullopt;
    case QueryField::Volume:
        if (!flow || (!flow->forwardPerMonth && !flow->returnPerMonth))
            return {};
        return valueOf(flow->forwardPerMonth).value_or(0) + valueOf(flow->returnPerMonth).value_or(0);
    default:
        return {};
    }
}

std::optional<double> QueryScope::number(QueryField field, const Subject& subject) const {
    const auto count = [&](const std::map<ElementId, int>& counts) -> std::optional<double> {
        if (!subject.as<Component>())
            return {};
        const auto found = counts.find(subject.id);
        return found == counts.end() ? 0.0 : static_cast<double>(found->second);
    };
    switch (field) {
    case QueryField::Availability:
    case QueryField::Nines: {
        const auto known = chance(subject);
        if (!known)
            return {};
        if (field == QueryField::Availability)
            return known->up();
        return known->down() > 0 ? -std::log10(known->down()) : kEndless;
    }
    case QueryField::Mttf:
    case QueryField::Mttr: {
        const auto known = failureOf(subject);
        if (!known || known->neverFails)
            return {};
        return field == QueryField::Mttf ? known->mttf.value : known->mttr.value;
    }
    case QueryField::Links:
        return count(m_linksAt);
    case QueryField::Flows:
        return count(m_flowsAt);
    case QueryField::Saved: {
        const auto saved = m_saved.find(subject.id);
        return saved == m_saved.end() ? std::nullopt : std::optional(saved->second);
    }
    case QueryField::Cost: {
        const auto cost = m_cost.find(subject.id);
        return cost == m_cost.end() ? std::nullopt : cost->second;
    }
    default:
        break;
    }
    if (subject.as<Journey>()) {
        const auto figures = m_journeys.find(subject.id);
        return figures == m_journeys.end() ? std::nullopt : journeyNumber(field, *figures->second);
    }
    if (field == QueryField::Downtime) {
        const auto own = chance(subject);
        return own ? std::optional(own->down() * kHoursPerYear) : std::nullopt;
    }
    return drawnNumber(field, subject);
}

} // namespace isthmus
