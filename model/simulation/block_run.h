#pragma once

#include "model/simulation/event_queue.h"
#include "model/simulation/journey_run.h"
#include "model/simulation/run_model.h"
#include "model/simulation/state_store.h"

#include <stop_token>

namespace isthmus {

/// What one stretch of simulated years has shown.
struct BlockTally {
    double hours = 0;
    std::uint64_t events = 0;
    std::vector<JourneyTally> journeys;
    std::vector<QueueTally> queues;

    void merge(const BlockTally& other);
};

/// One thing that happened, for a timeline.
struct RunNote {
    double hours = 0;
    enum class Kind { UnitFails, RepairBegins, UnitBack, Journey } kind = Kind::UnitFails;
    Unit unit = 0;
    std::uint32_t journey = 0;
    JourneyNote what; ///< Journey
};

/// The event loop: elements fail and are repaired, plans go on, queues fill and drain (semantics.md 8).
///
/// A stretch begins in equilibrium: every element up or down by its own availability, with what is then left
/// of its time to failure or repair. Where crews or plans make the equilibrium another one, it runs for
/// RunModel::warmUpHours before anything is counted. Belongs to one thread; the model is shared.
class BlockRun {
public:
    static constexpr std::size_t kStoreBytes = std::size_t{24} << 20U;

    explicit BlockRun(const RunModel& model, std::size_t storeBytes = kStoreBytes);

    /// Simulates `years` years with the numbers of `random`. The result depends on nothing else.
    /// @param firstYear  number of the first of them.
    /// @returns nothing when `stop` asked; that is looked at every few hundred events.
    [[nodiscard]] std::optional<BlockTally> run(RandomStream random, std::uint64_t firstYear,
                                                std::uint64_t years, const std::stop_token& stop);

    /// A unit that is put out of or back into service at a set time.
    struct Forced {
        double hours = 0;
        Unit unit = 0;
        bool fails = true;
    };
    struct TimelineWish {
        std::vector<Forced> forced; ///< in time order
        double hours = 0;           ///< how long
        bool repairs = false;       ///< what a scenario fails is repaired
        bool randomFailures = false;
    };
    /// One run from everything up, every event noted.
    [[nodiscard]] std::vector<RunNote> runTimeline(RandomStream random, const TimelineWish& wish,
                                                   const std::stop_token& stop);

    /// Of the last timeline, up to its end.
    [[nodiscard]] const QueueTally& queueTally(std::size_t queue) const { return m_queues[queue].tally(); }

private:
    static constexpr std::uint64_t kStopCheckMask = 0xFF;

    void beginInEquilibrium();
    void beginAllUp(bool randomFailures);
    void beginParts();
    void unitEvent(Unit unit);
    void flip(Unit unit);
    void afterwards(StateStore::State before, std::uint32_t effects, std::uint32_t cause);
    void scheduleRepair(Unit unit);
    void force(const Forced& wanted, const TimelineWish& wish);
    void endYear();
    void updateQueues();
    [[nodiscard]] bool isDown(Unit unit) const { return bitAt(m_store.down(m_state), unit); }
    void note(RunNote::Kind kind, Unit unit);
    void collectJourneyNotes(std::uint32_t journey);
    [[nodiscard]] EventQueue::Slot wakeSlot(std::size_t journey) const {
        return m_model.units() + static_cast<EventQueue::Slot>(journey);
    }
    [[nodiscard]] EventQueue::Slot yearSlot() const { return wakeSlot(m_journeys.size()); }

    const RunModel& m_model;
    StateStore m_store;
    EventQueue m_events;
    RepairCrews m_crews;
    std::vector<JourneyRun> m_journeys;
    std::vector<FluidQueue> m_queues;
    RandomStream m_random{0, 0};
    StateStore::State m_state = 0;
    double m_now = 0;
    bool m_isPending = false; ///< some journey has a plan or a lost share under way
    bool m_failsAgain = true; ///< repaired units fail again
    std::vector<RunNote>* m_notes = nullptr;
    std::vector<JourneyNote> m_journeyNotes;
};

} // namespace isthmus
