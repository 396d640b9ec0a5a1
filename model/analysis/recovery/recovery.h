#pragma once

#include "model/analysis/recovery/plan.h"
#include "model/analysis/results.h"
#include "model/analysis/routing/routing.h"
#include "model/graph/operating_state.h"

#include <map>
#include <memory>

namespace isthmus {

/// RTO and RPO of journeys for disruptions (semantics.md 4). Keeps the states it has evaluated, so that
/// several journeys share them; belongs to one thread.
///
/// Readings of the text:
/// - Plans start at the moment of the disruption; a step waits for what it needs.
/// - Both ways back are looked at, the plan and the repair, and the earlier one counts.
/// - A lost element whose repair time nobody knows does not return.
/// - Corruption takes every store's data at once; a ranked group comes back by the `restore` steps of its
///   plan and what they wait for, a store outside such a group never does.
class RecoveryAnalysis {
public:
    /// @param failed  elements that are down before and after every disruption.
    RecoveryAnalysis(const System& system, std::vector<Index> failed);

    [[nodiscard]] RecoveryResult assess(const JourneyScope& scope, const Disruption& disruption);

private:
    /// A state with what has been computed of it.
    struct Moment {
        OperatingState state;
        Router router;
        explicit Moment(const System& system, const std::vector<Index>& down)
            : state(system, down), router(state) {}
    };
    /// How the journey would be up at one moment.
    struct Way {
        Seconds time;
        std::string decidingStep;
        std::string reason;
        std::optional<double> shareAffected;
        std::vector<TimelineEntry> timeline;
        std::vector<Index> groups; ///< ranked groups whose plan ran
        bool changes = false;      ///< another member or path serves
    };
    struct Loss {
        std::vector<Index> elements;
        std::map<Index, Seconds> returns; ///< of those that do
    };

    [[nodiscard]] std::vector<RecoveryStep> switchSteps(Index group) const;
    Moment& moment(std::vector<Index> down);
    [[nodiscard]] Loss lossOf(const Disruption& disruption) const;
    [[nodiscard]] Moment& momentAt(const Loss& loss, Seconds time);
    [[nodiscard]] PlanContext contextOf(const JourneyScope& scope, const Loss& loss, const Moment& now);
    [[nodiscard]] std::optional<Way> wayBack(const JourneyScope& scope, const Loss& loss, Seconds since);
    bool addGroupChange(const JourneyScope& scope, Index flow, Moment& now, const PlanContext& context,
                        Way& way);
    void addPathChange(Index source, Index target, Moment& now, Way& way);
    [[nodiscard]] RecoveryResult corruption(const JourneyScope& scope, const Disruption& disruption);
    [[nodiscard]] std::vector<Index> neededStores(const JourneyScope& scope);
    void assessData(const JourneyScope& scope, const Loss& loss, const std::optional<Way>& way,
                    RecoveryResult& result);
    [[nodiscard]] Index groupOf(Index component) const;

    const System& m_system;
    std::vector<Index> m_failed;
    std::map<std::vector<Index>, std::unique_ptr<Moment>> m_moments;
};

} // namespace isthmus
