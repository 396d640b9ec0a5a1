#include "model/analysis/cost/service_floors.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

/// A month at least so far down earns so much of what the service costs: the steps of most agreements, the
/// higher figure where they differ (25 or 30 %).
constexpr double kBelowFloor = 0.10;
constexpr double kBelow99 = 0.30;
constexpr double kBelow95 = 1.00;

const ReliabilityRow* promiseFor(const System& system, const std::optional<FailureData>& data,
                                 const Kind& kind) {
    const std::string& reference = data && !data->reference.empty() ? data->reference : kind.failureReference;
    const std::string service = reference.substr(0, reference.find('.'));
    const ReliabilityRow* row = service.empty() ? nullptr : system.catalogue().reliability(service + ".sla");
    return row && row->availability && *row->availability < 1 ? row : nullptr;
}

Hours downAllowed(double availability) {
    return {(1 - availability) * kHoursPerMonth};
}

class Floors {
public:
    Floors(const System& system, const CostResult& nominal) : m_system(system), m_nominal(nominal) {}

    void add(const ElementId& id, const std::optional<FailureData>& data, const Kind& kind, Index element) {
        const ReliabilityRow* row = promiseFor(m_system, data, kind);
        if (!row)
            return;
        const SystemElement& behaves = m_system.elements[element];
        ServiceFloor floor;
        floor.element = id;
        floor.reference = row->id;
        floor.floor = *row->availability;
        floor.expected = behaves.availability.up();
        floor.fromFloor = behaves.basis == Basis::Sla;
        floor.source = row->provenance.source;
        floor.asOf = row->provenance.asOf;
        const bool priced = addPrice(floor);
        // A frequency that follows from a promise, or from a repair time that is only assumed, predicts
        // nothing.
        if (!behaves.neverFails && !behaves.assumedFrequency && !floor.fromFloor)
            addCredit(floor, behaves, priced);
        m_floors.push_back(std::move(floor));
    }

    [[nodiscard]] std::vector<ServiceFloor> take() { return std::move(m_floors); }

private:
    /// Whether all that the element itself costs is known.
    bool addPrice(ServiceFloor& floor) const {
        bool known = true;
        for (const CostLine& line : m_nominal.lines) {
            if (!line.flow.empty() || line.element != floor.element)
                continue;
            floor.monthly += line.amount.value_or(Usd{});
            known = known && line.amount.has_value();
        }
        return known;
    }

    static void addCredit(ServiceFloor& floor, const SystemElement& element, bool priced) {
        const auto chance = [&](double availability) {
            return chanceOfDowntimeAbove(downAllowed(std::min(availability, floor.floor)),
                                         element.failureFrequencyPerHour(), element.mttr);
        };
        for (const auto& [availability, credit] :
             {std::pair{floor.floor, kBelowFloor}, {0.99, kBelow99}, {0.95, kBelow95}})
            floor.steps.push_back({std::min(availability, floor.floor), credit, chance(availability)});
        floor.failuresPerHour = element.failureFrequencyPerHour();
        floor.repair = element.mttr;
        floor.chanceBelow = floor.steps.front().chance;
        if (!priced)
            return;
        double part = 0, before = 0;
        for (const ServiceFloor::Step& step : floor.steps) {
            part += (step.credit - before) * step.chance;
            before = step.credit;
        }
        floor.creditAtMost = floor.monthly * part;
    }

    const System& m_system;
    const CostResult& m_nominal;
    std::vector<ServiceFloor> m_floors;
};

} // namespace

double chanceOfDowntimeAbove(Hours hours, double perHour, Hours meanOutage) {
    if (perHour <= 0 || meanOutage.value <= 0)
        return 0;
    if (hours.value <= 0)
        return 1 - std::exp(-perHour * kHoursPerMonth);
    // Outages of a month are Poisson; n of them together are longer than x when fewer than n events of a
    // Poisson stream at 1/mean happen in x.
    const double outages = perHour * kHoursPerMonth;
    const double x = hours.value / meanOutage.value;
    double weight = std::exp(-outages); // P(no outage)
    double shorter = 0;                 // P(fewer than n events in x), n = 0
    double event = std::exp(-x);        // P(n events in x)
    double chance = 0;
    double seen = weight;
    const double most = outages + 12 * std::sqrt(outages) + 60;
    for (int n = 1; n < most; ++n) {
        weight *= outages / n;
        shorter += event;
        event *= x / n;
        chance += weight * std::min(1.0, shorter);
        seen += weight;
    }
    return std::clamp(chance + std::max(0.0, 1 - seen), 0.0, 1.0);
}

std::vector<ServiceFloor> serviceFloors(const System& system, const CostResult& nominal) {
    Floors floors(system, nominal);
    const Design& design = system.design();
    for (Index i = 0; i < design.components.size(); ++i)
        if (!system.componentInstances[i].empty())
            floors.add(design.components[i].id, design.components[i].failure, *system.componentKind[i],
                       system.componentInstances[i].front());
    for (Index i = 0; i < design.links.size(); ++i)
        floors.add(design.links[i].id, design.links[i].failure, *system.linkKind[i], system.linkElement[i]);
    return floors.take();
}

} // namespace isthmus
