#pragma once

#include "model/sweep/sweep.h"
#include "tests/support/random_design.h"

namespace isthmus::testing {

// What the tests of sweeps share.

inline std::shared_ptr<const Catalogue> catalogue() {
    static const auto shared = [] {
        auto outcome = loadCatalogue(resourceFolder() / "catalogue");
        return outcome.catalogue ? std::make_shared<const Catalogue>(*std::move(outcome.catalogue)) : nullptr;
    }();
    return shared;
}

struct Swept {
    SweepFrame frame;
    std::vector<SweptCase> cases;
    std::string error;
};

inline Swept swept(const Design& design, const SweepOptions& options) {
    Swept swept;
    SweepListener listener;
    listener.finds = [&](const SweptCase& found) { swept.cases.push_back(found); };
    auto frame = sweep(std::make_shared<const Design>(design), catalogue(), options, listener);
    if (frame)
        swept.frame = *std::move(frame);
    else
        swept.error = frame.error().code;
    return swept;
}

inline std::vector<ElementId> idsOf(const SweepFrame& frame, const SweptCase& found) {
    std::vector<ElementId> ids;
    for (const std::uint32_t candidate : found.candidates)
        ids.push_back(frame.candidates[candidate].id);
    return ids;
}

/// Alike to the last bit.
inline bool isSame(const SweptCase& a, const SweptCase& b) {
    const auto sameJourney = [](const SweptJourney& x, const SweptJourney& y) {
        return x.state == y.state && x.unavailability == y.unavailability && x.method == y.method;
    };
    const auto sameLatency = [](const LatencyResult& x, const LatencyResult& y) {
        return x.p50 == y.p50 && x.p99 == y.p99 && x.reason == y.reason;
    };
    const RoutedFigures& x = *a.routed;
    const RoutedFigures& y = *b.routed;
    return a.number == b.number && a.candidates == b.candidates &&
           std::equal(a.journeys.begin(), a.journeys.end(), b.journeys.begin(), b.journeys.end(),
                      sameJourney) &&
           std::equal(x.latencies.begin(), x.latencies.end(), y.latencies.begin(), y.latencies.end(),
                      sameLatency) &&
           x.monthly == y.monthly && x.fullest.has_value() == y.fullest.has_value() &&
           (!x.fullest ||
            (x.fullest->link == y.fullest->link && x.fullest->utilisation == y.fullest->utilisation));
}

/// Volumes, change rates and capacities on a design that has none.
inline Design withTraffic(Design design) {
    double amount = 1;
    for (Flow& flow : design.flows) {
        flow.forwardPerMonth = Gigabytes{100 * amount};
        flow.returnPerMonth = Gigabytes{35 * amount};
        if (flow.replication)
            flow.replication->changeRate = MegabytesPerSecond{amount};
        amount += 1;
    }
    for (Link& link : design.links)
        link.capacity = MegabitsPerSecond{amount += 3};
    return design;
}

} // namespace isthmus::testing
