#pragma once

#include "model/simulation/simulation.h"
#include "tests/support/design_builder.h"

#include <QTest>

#include <memory>

namespace isthmus {

inline std::shared_ptr<const Catalogue> shippedCatalogue() {
    static const auto shared = [] {
        auto outcome = loadCatalogue(resourceFolder() / "catalogue");
        return outcome.catalogue ? std::make_shared<const Catalogue>(*std::move(outcome.catalogue)) : nullptr;
    }();
    return shared;
}

/// Simulates a design that can be simulated.
inline SimulationResult simulated(const Design& design, const SimulationOptions& options) {
    auto result = simulate(std::make_shared<const Design>(design), shippedCatalogue(), options);
    return result ? *std::move(result) : SimulationResult{};
}

inline std::string inWords(const Estimate& estimate, double expected) {
    return QString("expected %1, simulated %2, 99 %: %3 to %4")
        .arg(expected, 0, 'g', 10)
        .arg(estimate.value, 0, 'g', 10)
        .arg(estimate.low99, 0, 'g', 10)
        .arg(estimate.high99, 0, 'g', 10)
        .toStdString();
}

/// The expected figure lies in the 99 % interval, which is narrower than `width` of it on either side.
inline bool isHeld(const Estimate& estimate, double expected, double width) {
    return estimate.low99 <= expected && expected <= estimate.high99 &&
           estimate.high99 - estimate.low99 <= 2 * width * expected;
}

/// The share of time lost.
inline Estimate lost(const Estimate& availability) {
    return {1 - availability.value, 1 - availability.high95, 1 - availability.low95, 1 - availability.high99,
            1 - availability.low99};
}

} // namespace isthmus

#define VERIFY_HELD(estimate, expected, width)                                                               \
    QVERIFY2(isthmus::isHeld(estimate, expected, width), isthmus::inWords(estimate, expected).c_str())
