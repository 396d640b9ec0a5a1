#pragma once

#include "model/base/ids.h"
#include "model/base/units.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// What a link is to carry in its fuller direction, with nothing failed beyond what is failed on purpose, and
/// after the loss that puts most on it.
struct LinkLoadFigure {
    ElementId link;
    MegabitsPerSecond now;
    MegabitsPerSecond worst; ///< not below `now`
    std::string worstLoss;   ///< "TYPE:ELEMENT"; empty: no loss that was tried puts more on it
    std::optional<MegabitsPerSecond>
        capacity; ///< the least of its own and of what carries it; absent: none drawn

    /// Part of what it is to carry then that finds room; 1 without a capacity.
    [[nodiscard]] double kept() const {
        return capacity && worst.value > capacity->value ? *capacity / worst : 1.0;
    }
};

/// The largest rate between two ends over all that lives.
struct LargestRate {
    std::optional<MegabitsPerSecond> atLeast; ///< some way of sharing carries this; absent: no limit is drawn
    std::optional<MegabitsPerSecond> atMost;  ///< and none carries more; equal to atLeast where it is exact
    std::vector<ElementId> cut;               ///< links that hold it down to atMost together
};

/// What becomes of a flow's way when something on it is lost.
struct FlowCapacity {
    ElementId flow;
    ElementId to;                            ///< component
    MegabitsPerSecond offered;               ///< larger direction
    std::optional<MegabitsPerSecond> chosen; ///< what the widest of the chosen ways carries; absent: no limit
    LargestRate largest;                     ///< over all ways that live
    LargestRate afterWorst;                  ///< after the loss that leaves least, but something
    std::string worstLoss;                   ///< empty: no loss on the way leaves less

    /// Part of what the chosen way carries that is left, at most; 1 without a limit.
    [[nodiscard]] double kept() const {
        if (worstLoss.empty() || !chosen || !afterWorst.atMost || chosen->value <= 0)
            return 1;
        return afterWorst.atMost->value < chosen->value ? *afterWorst.atMost / *chosen : 1.0;
    }
};

/// What equals need so that the others carry the peak when one is lost (N/(N − 1)).
struct SizingFigure {
    enum class Of { Instances, Members, Zones, Regions };
    ElementId element; ///< component or group
    Of of = Of::Instances;
    std::size_t count = 0;            ///< N
    double totalPercent = 0;          ///< of the peak that all together need: 100 N/(N − 1)
    std::optional<double> peak;       ///< per second, with retries as drawn; absent: no flow says so
    std::optional<double> neededEach; ///< per second
    std::optional<double> drawn;      ///< per second, all together; absent: somebody's rate is not drawn
    std::optional<double>
        afterLoss;         ///< most of the peak's mix that can be served after the worst loss, per second
    std::string worstLoss; ///< member, zone or region whose loss leaves least

    [[nodiscard]] std::optional<double> headroom() const {
        return peak && afterLoss && *peak > 0 ? std::optional{*afterLoss / *peak - 1} : std::nullopt;
    }
};

/// What an outage of those who take from a queue does to it.
struct QueueOutage {
    std::string loss;             ///< "TYPE:ELEMENT"
    Seconds lasts;                ///< longest repair of what is lost, and start-up
    double backlog = 0;           ///< items at its end
    Seconds oldest;               ///< greatest age of an item
    std::optional<Seconds> drain; ///< until the backlog is gone; absent: never
    double lost = 0;              ///< items that outlast the retention or find no room
    std::optional<Seconds>
        overflows; ///< after so long the room is full; absent: it is not, or no room is drawn
    // What these follow from.
    double arrivals = 0;              ///< per second, of producers that still reach it
    double during = 0;                ///< taken out per second meanwhile
    double after = 0;                 ///< and afterwards
    std::optional<Seconds> retention; ///< as drawn
    std::optional<double> room;       ///< items that fit
};

/// How a component that serves, or a queue and those who take from it, keeps up in the busy hour.
struct QueueFigure {
    ElementId element;
    bool buffer = false;      ///< a queue, a stream or a component with a buffer; else one that serves
    double arrivals = 0;      ///< per second, with retries as drawn
    double firstAttempts = 0; ///< of these
    double stormArrivals =
        0;                   ///< per second while every attempt fails, up all tiers; infinite without a limit
    std::size_t servers = 0; ///< instances that serve; of all consumers
    std::optional<double> capacity;    ///< per second, with every ceiling below
    std::optional<double> utilisation; ///< arrivals/capacity
    std::optional<double> chanceToWait;
    std::optional<Seconds> meanWait, p99Wait; ///< before service; M/M/c, scaled after Allen and Cunneen
    double variability = 1;                   ///< (Ca² + Cs²)/2, by which waits are scaled
    std::optional<double> withOneLess; ///< utilisation with one instance lost; above 1 it does not keep up
    // Ceilings, per second, where they are drawn.
    std::optional<double> inFlightCeiling; ///< in flight / time of one
    std::optional<double> sharedCeiling;
    std::optional<double> batchCeiling;   ///< servers × size / (set-up + work)
    std::optional<double> barrierCeiling; ///< a batch waits for its slowest item
    double handedOut = 1;             ///< times that one item is handed out: its work outlasts the visibility
    bool unboundedRetry = false;      ///< a caller never gives up
    std::vector<QueueOutage> outages; ///< of a buffer, longest backlog first

    /// Attempts after a failure are more than it can do: an overload feeds itself.
    [[nodiscard]] bool metastable() const {
        return capacity && utilisation && *utilisation <= 1 && stormArrivals > *capacity;
    }
};

/// What lets no more of a burst through.
enum class BurstLimit {
    Batch,       ///< servers are started for each batch, and work in rounds
    SharedLimit, ///< of what all instances share, or of the queue
    Instances,   ///< those that work and are reached; none of them, perhaps
    InFlight,    ///< most items handed out and not yet done
    Links        ///< to those who take the items
};

/// The part of a burst that one component takes.
struct BurstShare {
    ElementId by;                  ///< component
    double items = 0;              ///< of the burst
    double handedOut = 1;          ///< times that each is done: its work outlasts the visibility timeout
    double perSecond = 0;          ///< that it does in the long run, each item once
    std::optional<double> ceiling; ///< per second, of what it shares or has in flight; batches alone
    Seconds setup;                 ///< until a server is ready
    std::optional<int> batchSize;  ///< absent: started once, it lives on
    std::optional<double> batches; ///< in all, where it works in batches
    double servers = 0;            ///< at once
    Seconds batchWork;             ///< of a full batch, after the set-up
    Hours setupTogether;           ///< server time that goes into starting
    Seconds done;                  ///< until its last item is done
    std::optional<double> late;    ///< of its items; absent: no time is set
    BurstLimit heldDownBy = BurstLimit::Instances;
};

/// What becomes of items that a flow hands over at once.
struct BurstFigure {
    ElementId flow;
    double items = 0;
    std::optional<Seconds> within;
    std::vector<BurstShare> shares;       ///< of those who work, in the order of the drawing
    std::optional<double> passed;         ///< per second, of all together: queue and links; absent: no limit
    Seconds starts;                       ///< until the first server is ready
    std::optional<double> batches;        ///< absent: nobody works in batches
    Hours setupTogether;                  ///< server time that goes into starting
    std::optional<Seconds> allDone;       ///< absent: never, or nobody says how fast it works
    std::optional<double> late;           ///< items that are not done within the time; absent: none is set
    std::optional<BurstLimit> heldDownBy; ///< absent: nobody says how fast it works
};

/// Loads, capacities and queues of a design.
struct LoadResult {
    std::vector<LinkLoadFigure> links; ///< those with a load in some state looked at
    std::size_t lossesTried = 0;
    std::size_t losses = 0; ///< of so many; the others free less
    bool inDepth = false;   ///< false: links alone
    std::vector<FlowCapacity> flows;
    std::vector<SizingFigure> sizing;
    std::vector<QueueFigure> queues;
    std::vector<BurstFigure> bursts; ///< of flows that carry one in this state, in file order
};

} // namespace isthmus
