#pragma once

#include "model/simulation/effects.h"
#include "model/simulation/random_stream.h"
#include "model/simulation/tally.h"

#include <span>

namespace isthmus {

/// How much written data a journey loses when a store that serves it is lost (RPO; semantics.md 4): the least
/// lag among the copies that survive and can be used, the largest over the stores lost at once; 0 when
/// nothing is destroyed and the journey waits for the repair.
///
/// Lag of a copy, summed along its chain: synchronous 0; asynchronous the worst lag, else the typical one;
/// snapshots: copy time + an age drawn evenly over the interval. On top comes the drift: as long as the ends
/// of a stage cannot reach each other its lag grows by a second each second; what it has fallen behind is
/// made up as soon as they can, since a simulation knows no bandwidths.
class DataLossRun {
public:
    /// @param journey  position among those simulated.
    DataLossRun(const ServiceFunctions& functions, std::uint32_t journey);

    void begin(double now, const std::uint64_t* values);
    /// Takes the DataLoss and Replication effects of one event; counts an incident when a store was lost.
    /// @returns the seconds lost; negative: all data; nothing when no store was lost or no figure is known.
    std::optional<double> apply(std::span<const Effect> effects, const std::uint64_t* after, double now,
                                RandomStream& random, JourneyTally& tally);

private:
    enum class Outcome { Kept, Known, Unknown, Gone };
    struct Stage {
        Index flow = kNone;
        Slot connected = 0;
        double fixedSeconds = 0;    ///< asynchronous lag, or copy time
        double intervalSeconds = 0; ///< snapshot
        bool isSynchronous = false;
        bool isKnown = false; ///< the drawing gives a figure
        double cutSince = kConnected;
    };
    static constexpr double kConnected = -1;

    Outcome assess(const Effect& effect, const std::uint64_t* after, double now, RandomStream& random,
                   double& seconds) const;
    [[nodiscard]] double lagOf(const Stage& stage, double now, RandomStream& random) const;

    std::uint32_t m_journey;
    const ServiceLayout& m_layout;
    std::vector<Stage> m_stages;
    std::vector<bool> m_planRestores; ///< by store: its group's plan fills another member from a backup
    std::vector<std::vector<std::vector<std::uint32_t>>> m_ways; ///< by store and copy: stages
};

} // namespace isthmus
