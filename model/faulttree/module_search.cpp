#include "model/faulttree/module_search.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace isthmus {

namespace {

struct Stage {
    std::size_t nodes = 0;
    std::size_t orders = 0; ///< how many are tried, of those that got furthest in the stage before
};

constexpr Stage kStages[] = {{30'000, std::size(kLeafRules)},
                             {800'000, 1},
                             {250'000, std::size(kLeafRules)}, // to compare them where the first was not it
                             {4'000'000, 2},
                             {std::numeric_limits<std::size_t>::max(), 1}};

/// Nearly as many gates are as good as more: among equals the rule that is mostly best goes first.
constexpr double kNearlyAsMany = 0.9;

} // namespace

std::optional<ModuleSearch::Found> ModuleSearch::find(const FaultTreeModule& module) {
    std::vector<Candidate> candidates;
    for (const LeafRule rule : kLeafRules)
        candidates.push_back({rule, 0});
    m_isCapped = false;
    std::size_t largest = 0;
    for (const Stage& stage : kStages) {
        if (stage.nodes > largest && m_isCapped)
            break; // what was tried before was all that may be
        largest = std::max(largest, stage.nodes);
        for (std::size_t i = 0; i < stage.orders; ++i) {
            if (fits(module, candidates[i], stage.nodes))
                return std::move(m_found);
            if (m_cancelled || m_timedOut)
                return {};
        }
        std::size_t most = 0;
        for (const Candidate& candidate : candidates)
            most = std::max(most, candidate.gatesBuilt);
        std::stable_partition(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
            return static_cast<double>(candidate.gatesBuilt) >= kNearlyAsMany * static_cast<double>(most);
        });
    }
    return {};
}

bool ModuleSearch::fits(const FaultTreeModule& module, Candidate& candidate, std::size_t nodes) {
    m_found.leaves = leafOrder(m_graph, module, candidate.rule);
    DiagramLimits limits = m_limits;
    limits.nodes = std::min(limits.nodes, nodes);
    m_found.diagram.reset(); // before the next one takes its memory
    m_found.diagram = std::make_unique<Diagram>(limits);
    const ModuleTrial trial = moduleDiagram(m_graph, module, m_found.leaves, *m_found.diagram);
    candidate.gatesBuilt = trial.gatesBuilt;
    m_isCapped = m_isCapped || m_found.diagram->nodeLimit() < nodes;
    m_cancelled = m_found.diagram->cancelled();
    m_timedOut = m_found.diagram->timedOut();
    m_found.function = trial.function.value_or(Diagram::kOne);
    return trial.function.has_value();
}

} // namespace isthmus
