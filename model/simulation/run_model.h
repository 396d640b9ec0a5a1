#pragma once

#include "model/simulation/fluid_queue.h"
#include "model/simulation/laws.h"
#include "model/simulation/plan_run.h"
#include "model/simulation/repair_crews.h"

namespace isthmus {

/// Everything the runs of one simulation have in common. Immutable once made; shared between threads.
struct RunModel {
    struct Queue {
        static constexpr std::uint32_t kAlways = static_cast<std::uint32_t>(-1);
        FluidRates rates;
        std::uint32_t producers = kAlways; ///< position of the journey that is up while messages come
        std::uint32_t consumers = kAlways; ///< position of the journey that is up while they are served
    };
    ServiceFunctions functions;
    std::vector<LifeLaw> laws; ///< by unit
    std::vector<RepairCrews::Pool> pools;
    std::vector<std::vector<PlanTemplate>> plans; ///< by journey
    std::vector<Queue> queues;
    double warmUpHours = 0; ///< what a stretch runs before anything is counted

    [[nodiscard]] Unit units() const { return static_cast<Unit>(laws.size()); }
};

} // namespace isthmus
