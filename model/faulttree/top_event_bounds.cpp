#include "model/faulttree/top_event_bounds.h"

#include "model/faulttree/gate_bounds.h"
#include "model/faulttree/module_search.h"
#include "model/faulttree/modules.h"
#include "model/faulttree/truncated_diagram.h"
#include "model/faulttree/word_gates.h"

#include <algorithm>
#include <unordered_map>

namespace isthmus {

namespace {

using Node = GateGraph::Node;
using Literal = GateGraph::Literal;
using Clock = std::chrono::steady_clock;
using Deadline = std::optional<Clock::time_point>;

constexpr double kExactShare = 0.4;  ///< of the time
constexpr double kBoundsShare = 0.9; ///< of what is left after that
constexpr double kCloseBounds = 0.05;
constexpr double kSettled = 1e-10; ///< relative distance of bounds that need no more work
constexpr std::size_t kExactNodes = 250'000;
constexpr std::size_t kTruncations[] = {300, 1'000, 3'000, 10'000, 30'000, 100'000};
constexpr std::size_t kLargestUntimed = 3'000; ///< where no deadline ends the search

Error cancelled() {
    Error error;
    error.code = "FT-011";
    return error;
}

Deadline partOf(const Deadline& deadline, double share) {
    if (!deadline)
        return {};
    const auto now = Clock::now();
    return now + std::chrono::duration_cast<Clock::duration>((*deadline - now) * share);
}

bool isOver(const Deadline& deadline) {
    return deadline && Clock::now() >= *deadline;
}

class Bounder {
public:
    Bounder(const FaultTree& tree, const FaultTreeOptions& options)
        : m_tree(tree), m_options(options), m_end(partOf(options.deadline, kBoundsShare)) {}

    Result<TopEventBounds> run(FaultTree::Index top) {
        GateGraph raw;
        const Literal literal = prepared(raw, addFaultTree(raw, m_tree, top), m_graph);
        TopEventBounds result;
        result.chance = chanceOf(literal);
        if (!m_graph[GateGraph::nodeOf(literal)].inputs.empty()) {
            const auto modules = modulesInOrder(m_graph, literal);
            for (const FaultTreeModule& module : modules) {
                m_chances[module.gate] = bound(module, &module == &modules.back());
                if (m_options.stop.stop_requested())
                    return failure(cancelled());
            }
            result.modules = modules.size();
            result.boundedModules = m_bounded;
            result.chance = chanceOf(literal);
        }
        WordGates gates(m_graph, literal);
        result.events = gates.events().size();
        if (result.chance.gap() > kCloseBounds * result.chance.most.down())
            result.estimate = estimated(gates, result.chance);
        if (m_options.stop.stop_requested())
            return failure(cancelled());
        return result;
    }

private:
    [[nodiscard]] ChanceBounds chanceOf(Literal literal) const {
        const Node node = GateGraph::nodeOf(literal);
        const GateGraph::Entry& entry = m_graph[node];
        ChanceBounds chance = ChanceBounds::exactly(Probability::fromUnavailability(1)); // what is true
        if (entry.type == GateGraph::Type::Event)
            chance = ChanceBounds::exactly(
                Probability::fromUnavailability(m_tree.events[entry.number].probability));
        else if (const auto it = m_chances.find(node); it != m_chances.end())
            chance = it->second;
        return GateGraph::isNegated(literal) ? chance.negated() : chance;
    }

    [[nodiscard]] std::vector<ChanceBounds> chancesOf(const std::vector<Node>& leaves) const {
        std::vector<ChanceBounds> chances;
        for (const Node leaf : leaves)
            chances.push_back(chanceOf(leaf * 2));
        return chances;
    }

    [[nodiscard]] DiagramLimits limits() const {
        return {.nodes = kExactNodes,
                .bytes = m_options.bytes / 4 * 3,
                .deadline = m_end,
                .stop = m_options.stop};
    }

    ChanceBounds bound(const FaultTreeModule& module, bool isLast) {
        ModuleSearch search(m_graph, limits());
        if (const auto found = search.find(module))
            return chanceBounds(*found->diagram, found->function, chancesOf(found->leaves));
        ++m_bounded;
        return truncated(module, isLast ? m_end : partOf(m_end, 0.5));
    }

    ChanceBounds truncated(const FaultTreeModule& module, const Deadline& end) {
        ChanceBounds best = gateBounds(m_graph, module, [&](Node leaf) { return chanceOf(leaf * 2); });
        for (const std::size_t nodes : kTruncations) {
            if (nodes > kLargestUntimed && !end)
                break;
            bool fitted = false;
            for (const LeafRule rule : kLeafRules) {
                const bool settled = best.gap() <= kSettled * best.most.down();
                if (settled || isOver(end) || m_options.stop.stop_requested())
                    return best;
                fitted = narrow(best, module, {rule, nodes, end}) || fitted;
            }
            if (!fitted)
                break;
        }
        return best;
    }

    struct Attempt {
        LeafRule rule = LeafRule::SharedFirst;
        std::size_t nodes = 0;
        Deadline end;
    };

    /// @returns whether the diagrams fitted.
    bool narrow(ChanceBounds& best, const FaultTreeModule& module, const Attempt& attempt) {
        const auto leaves = leafOrder(m_graph, module, attempt.rule);
        const auto chances = chancesOf(leaves);
        Truncation truncation{attempt.nodes, {}};
        for (const ChanceBounds& chance : chances)
            truncation.chances.push_back(chance.middle());
        DiagramLimits own = limits();
        own.nodes = std::numeric_limits<std::uint32_t>::max() / 2;
        own.bytes = m_options.bytes / 2; // the lists of what is cut take as much
        own.deadline = attempt.end;
        Diagram diagram(own);
        const auto found = truncatedModuleDiagram(m_graph, module, leaves, truncation, diagram);
        if (!found)
            return false;
        best.narrow({chanceBounds(diagram, found->around, chances).least,
                     chanceBounds(diagram, found->within, chances).most});
        return true;
    }

    /// Narrowed to what is certain; none when it contradicts that, as an estimate does that has missed the
    /// likeliest ways.
    [[nodiscard]] std::optional<SampledUnavailability> estimated(WordGates& gates,
                                                                 const ChanceBounds& chance) const {
        std::vector<Probability> probabilities;
        for (const FaultTree::Index event : gates.events())
            probabilities.push_back(Probability::fromUnavailability(m_tree.events[event].probability));
        const WordFunction happens = [&](std::span<const WordGates::Word> events) {
            return gates.run(events);
        };
        SamplingLimits sampling;
        sampling.deadline = m_options.deadline;
        sampling.stop = m_options.stop;
        SampledUnavailability estimate = sampleUnavailability(happens, probabilities, sampling);
        const double least = chance.least.down(), most = chance.most.down();
        if (estimate.value < least || estimate.value > most)
            return {};
        estimate.low = std::max(estimate.low, least);
        estimate.high = std::min(estimate.high, most);
        return estimate;
    }

    const FaultTree& m_tree;
    const FaultTreeOptions& m_options;
    Deadline m_end;
    GateGraph m_graph;
    std::unordered_map<Node, ChanceBounds> m_chances; ///< of modules
    std::size_t m_bounded = 0;
};

} // namespace

Result<TopEventBounds> boundTopEvent(const FaultTree& tree, FaultTree::Index top,
                                     const FaultTreeOptions& options) {
    return Bounder(tree, options).run(top);
}

Result<TopEventAnswer> answerTopEvent(const FaultTree& tree, FaultTree::Index top,
                                      const FaultTreeOptions& options) {
    TopEventAnswer answer;
    {
        FaultTreeOptions part = options;
        part.deadline = partOf(options.deadline, kExactShare);
        auto solved = FaultTreeSolution::solve(tree, top, part);
        if (solved) {
            answer.exact.emplace(std::move(*solved));
            return answer;
        }
        if (solved.error().code != "FT-010")
            return failure(solved.error());
    }
    auto bounds = boundTopEvent(tree, top, options);
    if (!bounds)
        return failure(bounds.error());
    answer.bounds = *bounds;
    return answer;
}

} // namespace isthmus
