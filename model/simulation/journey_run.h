#pragma once

#include "model/simulation/data_loss.h"
#include "model/simulation/plan_run.h"
#include "model/simulation/share_pieces.h"
#include "model/simulation/tally.h"

#include <span>

namespace isthmus {

/// What happened to a journey, for a timeline.
struct JourneyNote {
    enum class Kind { Down, Up, PlanBegins, PlanDone, PlanGivesUp, DataLost };
    Kind kind = Kind::Down;
    std::uint32_t point = 0; ///< ranked point of a plan
    double seconds = 0;      ///< DataLost: of writes; negative: all of it
};

/// One journey through simulated time: whether it is up, which plans run, which share of its requests is
/// lost, and what of it is counted (semantics.md 3, 4 and 8).
///
/// Readings of the text:
/// - A ranked group stays with the members that serve it until a plan has put others in their place. While
///   some of them is not live and somebody asks the group, nothing goes through; it ends when the plan is
///   done or they are back, whichever comes first.
/// - The plan brings in the first `need` live members of the moment it begins. When one of them falls before
///   it is done, it begins anew; when too few are left to bring in, it waits for a repair and then begins.
/// - A switch fails with chance 1 − c; then the group waits until its old members are back.
/// - A better member that returns takes over after `failback_s`.
/// - Groups that move together all run their plans when one of them changes.
/// Times are hours. One thread.
class JourneyRun {
public:
    static constexpr std::uint32_t kUnknownCause = static_cast<std::uint32_t>(-1);

    JourneyRun(const ServiceFunctions& functions, std::uint32_t journey,
               const std::vector<PlanTemplate>& plans);

    /// Everything settled in this state; counts nothing yet.
    void begin(double now, const std::uint64_t* values);
    /// Forgets what was counted, not what is going on.
    void beginCounting(double now);
    /// Counts the time since the last call. To be called before anything changes.
    void advance(double now);
    /// A unit has failed or was repaired. `effects` may hold those of other journeys too.
    void apply(std::span<const Effect> effects, const std::uint64_t* before, const std::uint64_t* after,
               double now, RandomStream& random);
    /// Goes on with plans and lost shares, then notes whether requests go through.
    /// @param cause  unit that the event concerns, or kUnknownCause.
    void settle(double now, const std::uint64_t* values, RandomStream& random, std::uint32_t cause);
    void endYear(std::uint64_t number);

    /// When it has to be settled again though no unit changes; infinite: not before one does.
    [[nodiscard]] double nextWake(double now) const;
    [[nodiscard]] bool hasPending() const { return m_pending > 0 || !m_pieces.empty(); }
    /// Nothing goes through.
    [[nodiscard]] bool isOut() const { return m_out; }
    [[nodiscard]] const JourneyTally& tally() const { return m_tally; }
    [[nodiscard]] JourneyTally takeTally() { return std::move(m_tally); }
    [[nodiscard]] const ServiceLayout& layout() const { return m_layout; }

    /// Where to note what happens; null: nowhere.
    void noteIn(std::vector<JourneyNote>* notes) { m_notes = notes; }

private:
    enum class Phase {
        Settled,
        NobodyLeft, ///< no member could be brought in
        Running,
        Failed, ///< the switch did not work
        Failback,
        Companion ///< runs its plan because another group changes
    };
    struct Ranked {
        Phase phase = Phase::Settled;
        std::vector<char> serving; ///< members that served when it last was settled
        std::vector<char> target;  ///< whom the plan brings in
        PlanRun plan;
        double failbackEnd = 0;
        std::uint32_t leader = 0; ///< Companion: the point that changes
    };

    void beginChange(std::uint32_t number, const std::uint64_t* before, const std::uint64_t* after);
    void beginPlan(std::uint32_t number, const std::uint64_t* values);
    /// One step of a point that is not settled. @returns true when its phase changed.
    bool goOn(std::uint32_t number, double now, const std::uint64_t* values, RandomStream& random);
    bool finishPlan(std::uint32_t number, double now, const std::uint64_t* values, RandomStream& random);
    void setPhase(std::uint32_t number, Phase phase);
    [[nodiscard]] bool isServedBy(const RankedPoint& point, const std::vector<char>& members,
                                  const std::uint64_t* values) const;
    [[nodiscard]] bool hasTarget(const RankedPoint& point, const std::uint64_t* values) const;
    static void copyServing(const RankedPoint& point, const std::uint64_t* values,
                            std::vector<char>& members);
    void note(JourneyNote::Kind kind, std::uint32_t point = 0, double seconds = 0);

    const ServiceFunctions& m_functions;
    std::uint32_t m_journey;
    const ServiceLayout& m_layout;
    std::vector<Ranked> m_ranked;
    SharePieces m_pieces;
    DataLossRun m_data;
    unsigned m_pending = 0; ///< ranked points that are not settled

    double m_last = 0; ///< counted up to here
    bool m_up = true;  ///< structurally
    bool m_degraded = false;
    bool m_out = false;
    bool m_loses = false; ///< all or some requests
    double m_outSince = 0;
    bool m_sinceKnown = false;
    std::uint32_t m_cause = kUnknownCause;
    double m_yearLost = 0;
    JourneyTally m_tally;
    std::vector<JourneyNote>* m_notes = nullptr;
};

} // namespace isthmus
