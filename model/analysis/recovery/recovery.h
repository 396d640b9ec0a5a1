#pragma once

#include "model/analysis/recovery/lag.h"
#include "model/analysis/recovery/plan.h"
#include "model/analysis/recovery/share_back.h"
#include "model/analysis/recovery/way_index.h"
#include "model/analysis/results.h"
#include "model/analysis/routing/routing.h"
#include "model/graph/operating_state.h"

#include <map>
#include <memory>
#include <set>

namespace isthmus {

/// RTO and RPO of journeys for disruptions (semantics.md 4). Keeps the states it has evaluated, so that
/// several journeys share them; belongs to one thread.
///
/// Readings of the text:
/// - Plans start at the moment of the disruption; a step waits for what it needs.
/// - Both ways back are looked at, the plan and the repair, and the earlier one counts.
/// - A lost element whose repair time nobody knows does not return.
/// - Groups that move with one that changes run their plans, too.
/// - Of nested groups the one whose own members change runs its plan.
/// - A plan that switches to a replica restores nothing: the backups beside it then do not shorten the RPO.
/// - Corruption takes every store's data at once; a ranked group comes back by the `restore` steps of its
///   plan and what they wait for, a store outside such a group never does.
class RecoveryAnalysis {
public:
    /// @param failed  elements that are down before and after every disruption.
    RecoveryAnalysis(const System& system, std::vector<Index> failed);
    RecoveryAnalysis(const RecoveryAnalysis&) = delete;
    RecoveryAnalysis& operator=(const RecoveryAnalysis&) = delete;

    [[nodiscard]] RecoveryResult assess(const JourneyScope& scope, const Disruption& disruption);

    /// Lags that starved links have added by the time of the disruptions that are assessed from here on.
    void setBacklogs(Backlogs backlogs) {
        m_backlogs = std::move(backlogs);
        m_chains.clear();
    }
    /// When lost elements return, in place of their mean repair times.
    void setReturns(std::map<Index, Seconds> returns) { m_returns = std::move(returns); }

    /// Gives back the memory of the states after disruptions; the state before them stays.
    void forgetStates() { m_states.clear(); }

    /// Every plan that the disruption is for: its first members are lost and a later one is there
    /// (plan_trials.cpp).
    [[nodiscard]] std::vector<PlanTrial> trials(const Disruption& disruption);

private:
    /// How the journey would be up at one moment.
    struct Way {
        Seconds best, mean, worst;
        std::string decidingStep;
        ElementId decidingGroup;
        std::string reason;
        std::optional<double> shareAffected;
        std::vector<TimelineEntry> timeline;
        ClientReturn clients;
        bool changes = false; ///< another member or path serves
        /// Something else that goes on until then; decides when nothing yet takes as long.
        void includes(Seconds least, Seconds middle, Seconds most, const std::string& step);
    };
    /// A chain to a copy, and what it adds up to once somebody has asked.
    struct KnownChain {
        CopyChain chain;
        mutable std::optional<ChainLag> lag;
        mutable bool isAdded = false;
    };
    struct Loss {
        std::vector<Index> elements;
        std::map<Index, Seconds> returns; ///< of those that do
    };
    /// Groups whose serving members change.
    struct Changes {
        std::vector<Index> ranked;           ///< each once
        std::map<Index, double> activeShare; ///< active/active: share of requests that is hit
    };

    /// What is down of the loss so long after it.
    [[nodiscard]] static std::vector<Index> downAt(const Loss& loss, Seconds time);
    [[nodiscard]] const OperatingState& stateWith(std::vector<Index> down);
    [[nodiscard]] const OperatingState& stateAt(const Loss& loss, Seconds time) {
        return stateWith(downAt(loss, time));
    }
    [[nodiscard]] Loss lossOf(const Disruption& disruption) const;
    [[nodiscard]] PlanContext contextOf(const Loss& loss);
    [[nodiscard]] std::optional<Way> wayBack(const JourneyScope& scope, const Loss& loss, Seconds since);
    [[nodiscard]] Changes changesIn(const JourneyScope& scope, const OperatingState& now);
    void addChanges(Index group, const std::vector<Index>& before, const std::vector<Index>& after,
                    Changes& changes) const;
    void addCompanions(const JourneyScope& scope, Changes& changes) const;
    [[nodiscard]] bool addPlans(const Changes& changes, const Loss& loss, Way& way);
    void addActive(Index group, double share, Way& way) const;
    void addPathChange(Index source, Index target, const OperatingState& now, Way& way);
    [[nodiscard]] RecoveryResult corruption(const JourneyScope& scope, const Disruption& disruption);
    [[nodiscard]] RecoveryResult unchanged(const Disruption& disruption, const Loss& loss) const;
    void addRepairs(const Loss& loss, RecoveryResult& result) const;
    [[nodiscard]] const std::vector<Index>& neededStores(const JourneyScope& scope);
    void assessData(const JourneyScope& scope, const Loss& loss, bool byRepair, RecoveryResult& result);
    [[nodiscard]] Index groupOf(Index component) const { return m_groupOf[component]; }
    [[nodiscard]] const WayIndex& waysOf(const JourneyScope& scope);
    [[nodiscard]] bool isTouched(const JourneyScope& scope, const Loss& loss);
    [[nodiscard]] const std::vector<KnownChain>& chainsOf(Index store);
    template <class IsUsable>
    [[nodiscard]] StoreLoss nearestCopy(Index store, const IsUsable& isUsable);
    [[nodiscard]] Seconds detectionOf(Index group) const;
    void addRestore(const PlanSchedule& plan, bool runs, RecoveryResult& result) const;
    [[nodiscard]] bool isAliveMember(const System::GroupMember& member, const OperatingState& state) const;
    [[nodiscard]] PlanTrial trialOf(Index group, const OperatingState& state,
                                    const PlanContext& context) const;
    [[nodiscard]] bool isFor(Index group, const OperatingState& state) const;
    void addAwaited(Index group, const OperatingState& state, std::vector<PlanPart>& parts) const;

    const System& m_system;
    std::vector<Index> m_failed;
    OperatingState m_before;                               ///< the disruptions
    Router m_router;                                       ///< as it was before
    std::map<std::vector<Index>, OperatingState> m_states; ///< by what is lost besides
    std::vector<Index> m_groupOf;                          ///< by component
    std::vector<std::vector<Index>> m_plansOver;  ///< by component: groups around it that have a plan
    std::map<Index, WayIndex> m_ways;             ///< by journey
    std::map<Index, std::vector<Index>> m_needed; ///< by journey: stores
    Backlogs m_backlogs;
    std::map<Index, Seconds> m_returns;
    std::map<Index, std::optional<std::vector<KnownChain>>> m_chains; ///< by store
};

/// The bars of a plan in time, for the reader of a timeline: the steps that take time or wait.
void addToTimeline(const PlanSchedule& plan, const System& system, std::vector<TimelineEntry>& timeline);

} // namespace isthmus
