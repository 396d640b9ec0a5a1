#include "model/faulttree/solve.h"

#include "model/faulttree/module_search.h"
#include "model/faulttree/modules.h"

#include <algorithm>
#include <unordered_map>

namespace isthmus {

namespace {

Error problem(std::string code) {
    Error error;
    error.code = std::move(code);
    return error;
}

DiagramLimits share(const FaultTreeOptions& options, std::size_t part) {
    return {.bytes = options.bytes / part, .deadline = options.deadline, .stop = options.stop};
}

} // namespace

/// Prepares the tree and solves its modules from the inside out.
class FaultTreeSolver {
public:
    FaultTreeSolver(const FaultTree& tree, const FaultTreeOptions& options) : m_tree(tree) {
        m_solution.m_options = options;
        m_solution.m_diagram = std::make_unique<Diagram>(share(options, 4));
    }

    Result<FaultTreeSolution> solve(FaultTree::Index top) {
        const GateGraph::Literal prepared = prepare(top);
        ModularFunction& function = m_solution.m_function;
        if (GateGraph::nodeOf(prepared) == 0) {
            function.root = prepared == GateGraph::kTrue ? Diagram::kZero : Diagram::kOne;
        } else if (m_graph[GateGraph::nodeOf(prepared)].type == GateGraph::Type::Event) {
            function.root = m_solution.m_diagram->variable(variableOf(GateGraph::nodeOf(prepared)));
        } else {
            for (const FaultTreeModule& module : modulesInOrder(m_graph, prepared))
                if (!solveModule(module))
                    return failure(problem(m_cancelled ? "FT-011" : "FT-010"));
            function.root = function.modules.back().function;
            function.modules.pop_back(); // the whole is nobody's input
        }
        if (GateGraph::isNegated(prepared) && GateGraph::nodeOf(prepared) != 0)
            function.root = m_solution.m_diagram->neg(function.root);
        if (m_solution.m_diagram->exhausted())
            return failure(problem(m_solution.m_diagram->cancelled() ? "FT-011" : "FT-010"));
        m_solution.m_probability = probabilityOf(*m_solution.m_diagram, function, m_solution.m_probabilities);
        return std::move(m_solution);
    }

private:
    GateGraph::Literal prepare(FaultTree::Index top) {
        GateGraph raw;
        const GateGraph::Literal literal = prepared(raw, addFaultTree(raw, m_tree, top), m_graph);
        bool negations = GateGraph::isNegated(literal) && GateGraph::nodeOf(literal) != 0;
        for (const GateGraph::Node node : m_graph.below(literal)) {
            negations = negations || m_graph[node].type == GateGraph::Type::Xor;
            for (const GateGraph::Literal input : m_graph[node].inputs)
                negations = negations || GateGraph::isNegated(input);
        }
        m_solution.m_negations = negations;
        return literal;
    }

    Diagram::Variable variableOf(GateGraph::Node leaf) {
        const auto variable = static_cast<Diagram::Variable>(m_solution.m_probabilities.size());
        const GateGraph::Entry& entry = m_graph[leaf];
        const bool event = entry.type == GateGraph::Type::Event;
        m_solution.m_eventOf.push_back(event ? std::optional(entry.number) : std::nullopt);
        m_solution.m_probabilities.push_back(
            event ? Probability::fromUnavailability(m_tree.events[entry.number].probability) : Probability{});
        return variable;
    }

    bool solveModule(const FaultTreeModule& module) {
        ModularFunction& function = m_solution.m_function;
        const auto offset = static_cast<Diagram::Variable>(m_solution.m_probabilities.size());
        ModuleSearch search(m_graph, share(m_solution.m_options, 2));
        const auto found = search.find(module);
        m_cancelled = search.cancelled();
        if (!found)
            return false;
        for (const GateGraph::Node leaf : found->leaves) {
            const Diagram::Variable variable = variableOf(leaf);
            if (const auto it = m_moduleAt.find(leaf); it != m_moduleAt.end())
                function.modules[it->second].variable = variable;
        }
        Diagram::Node own = m_solution.m_diagram->adopt(*found->diagram, found->function, offset);
        for (const GateGraph::Node leaf : found->leaves)
            if (const auto it = m_moduleAt.find(leaf); it != m_moduleAt.end())
                own = withoutConstant(own, function.modules[it->second]);
        m_moduleAt.emplace(module.gate, function.modules.size());
        function.modules.push_back({0, own}); // its variable comes with the module that uses it
        return !m_solution.m_diagram->exhausted();
    }

    /// A module of which negation has left nothing to chance must not look like one that can fail.
    Diagram::Node withoutConstant(Diagram::Node function, const ModularFunction::Module& module) {
        if (module.function > Diagram::kOne)
            return function;
        return m_solution.m_diagram->cofactor(function, module.variable, module.function == Diagram::kOne);
    }

    const FaultTree& m_tree;
    GateGraph m_graph;
    FaultTreeSolution m_solution;
    std::unordered_map<GateGraph::Node, std::size_t> m_moduleAt;
    bool m_cancelled = false;
};

Result<FaultTreeSolution> FaultTreeSolution::solve(const FaultTree& tree, FaultTree::Index top,
                                                   const FaultTreeOptions& options) {
    return FaultTreeSolver(tree, options).solve(top);
}

std::vector<FaultTree::Index> FaultTreeSolution::events() const {
    std::vector<FaultTree::Index> events;
    for (const auto& event : m_eventOf)
        if (event)
            events.push_back(*event);
    std::sort(events.begin(), events.end());
    return events;
}

std::vector<double> FaultTreeSolution::chances() const {
    std::vector<double> chances;
    for (const Probability& p : m_probabilities)
        chances.push_back(p.down());
    return chances;
}

bool FaultTreeSolution::isMonotoneThroughout() {
    bool monotone = isMonotone(*m_diagram, m_function.root);
    for (const ModularFunction::Module& module : m_function.modules)
        monotone = monotone && isMonotone(*m_diagram, module.function);
    return monotone;
}

bool FaultTreeSolution::restsWhenNothingHappens(Diagram::Node function) const {
    while (function > Diagram::kOne)
        function = m_diagram->high(function);
    return function == Diagram::kOne;
}

Result<const CutSetFamily*> FaultTreeSolution::family() {
    if (m_family)
        return &*m_family;
    m_monotone = !m_negations || isMonotoneThroughout();
    if (m_diagram->exhausted())
        return failure(problem(m_diagram->cancelled() ? "FT-011" : "FT-010"));
    for (const ModularFunction::Module& module : m_function.modules)
        if (!m_monotone && !restsWhenNothingHappens(module.function))
            return failure(problem("FT-012"));
    m_sets = std::make_unique<SetDiagram>(share(m_options, 4));
    std::vector<CutSetFamily::Module> modules;
    for (const ModularFunction::Module& module : m_function.modules)
        modules.push_back(
            {module.variable, minimalSets(*m_sets, *m_diagram, module.function, MinimalKind::Cuts)});
    const auto whole = minimalSets(*m_sets, *m_diagram, m_function.root, MinimalKind::Cuts);
    if (m_sets->exhausted())
        return failure(problem(m_sets->cancelled() ? "FT-011" : "FT-010"));
    m_family.emplace(*m_sets, whole, std::move(modules));
    return &*m_family;
}

Result<FaultTreeSolution::CutSets> FaultTreeSolution::cutSets(const CutSetFamily::Query& query,
                                                              std::size_t highestOrder) {
    const auto found = family();
    if (!found)
        return failure(found.error());
    const CutSetFamily& cuts = **found;
    CutSets result;
    result.monotone = m_monotone;
    result.count = cuts.count();
    result.countByOrder = cuts.countByOrder(highestOrder);
    result.rareEventSum = cuts.mass(chances());
    result.listing = cuts.list(query, chances());
    for (CutSetFamily::Listed& set : result.listing.sets) {
        for (CutSetFamily::Variable& variable : set.variables)
            variable = *m_eventOf[variable];
        std::sort(set.variables.begin(), set.variables.end());
    }
    return result;
}

std::vector<FaultTreeSolution::EventImportance> FaultTreeSolution::importance() {
    const auto values = importanceOf(*m_diagram, m_function, m_probabilities);
    std::vector<FussellVesely> fussellVesely;
    if (const auto cuts = family(); cuts && m_monotone) {
        constexpr std::size_t kUnionNodes = 1'000'000; // beyond it bounds come sooner than exact values
        DiagramLimits limits = share(m_options, 4);
        limits.nodes = kUnionNodes;
        fussellVesely = fussellVeselyOf(**cuts, values, m_probabilities, m_probability.down(), limits);
    }
    std::vector<EventImportance> result;
    for (std::size_t variable = 0; variable < m_eventOf.size(); ++variable) {
        if (!m_eventOf[variable])
            continue;
        EventImportance entry{*m_eventOf[variable], values[variable], {}};
        if (!fussellVesely.empty())
            entry.fussellVesely = fussellVesely[variable];
        result.push_back(entry);
    }
    return result;
}

} // namespace isthmus
