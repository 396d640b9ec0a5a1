#pragma once

#include "model/analysis/capacity/link_loads.h"
#include "model/analysis/findings/customer_sites.h"
#include "model/analysis/results.h"
#include "model/analysis/routing/routing.h"

#include <map>
#include <memory>
#include <optional>

namespace isthmus {

/// What rules look at: the drawing, its figures, and what several rules derive from them, each derived once
/// and only when asked for. Belongs to one thread.
class FindingContext {
public:
    FindingContext(const System& system, const AnalysisResult& result);

    [[nodiscard]] const System& system() const { return m_system; }
    [[nodiscard]] const Design& design() const { return m_system.design(); }
    [[nodiscard]] const AnalysisResult& result() const { return m_result; }
    /// Something is failed on purpose: figures then say little about the drawing itself.
    [[nodiscard]] bool somethingFailed() const { return !m_result.live.failed.empty(); }
    [[nodiscard]] const Journey* journey(const ElementId& id) const;

    /// Hours a year that the journey which an element hits most would gain were it perfect; of a cable, the
    /// sum over its segments.
    [[nodiscard]] Hours hoursOf(const ElementId& id) const;
    /// Hours a year that the element itself is out; of a cable, of its segments together.
    [[nodiscard]] Hours outageOf(const ElementId& id) const;

    /// Routes with nothing failed.
    [[nodiscard]] Router& nominal();
    /// The state with all of these failed and nothing else; kept.
    [[nodiscard]] const OperatingState& without(const std::vector<ElementId>& ids);
    /// Cables, then landing stations: what circuits share without anybody having drawn it.
    [[nodiscard]] const std::vector<ElementId>& hiddenHazards();
    [[nodiscard]] const CustomerSites& sites();

    /// Loads of links with nothing failed and after losses; of an analysis in depth where there was one.
    [[nodiscard]] const LoadResult& linkLoads();
    /// Queues and servers, and what equals need, with nothing failed. Empty where no flow states a rate.
    [[nodiscard]] const std::vector<QueueFigure>& queues();
    [[nodiscard]] const std::vector<SizingFigure>& sizing();
    /// Bursts, with nothing failed.
    [[nodiscard]] std::vector<BurstFigure> bursts() const;

private:
    /// The loads that came with the result, if they are of the whole drawing.
    [[nodiscard]] const LoadResult* loadsInDepth() const {
        return m_result.load && !somethingFailed() ? &*m_result.load : nullptr;
    }
    [[nodiscard]] const std::vector<Loss>& losses();

    const System& m_system;
    const AnalysisResult& m_result;
    std::map<ElementId, double> m_hours;
    std::unique_ptr<OperatingState> m_state;
    std::unique_ptr<Router> m_router;
    std::map<std::vector<ElementId>, std::unique_ptr<OperatingState>> m_without;
    std::optional<std::vector<ElementId>> m_hazards;
    std::unique_ptr<CustomerSites> m_sites;
    std::optional<std::vector<Loss>> m_losses;
    std::optional<LoadResult> m_loads;
    std::optional<std::vector<QueueFigure>> m_queues;
    std::optional<std::vector<SizingFigure>> m_sizing;
};

} // namespace isthmus
