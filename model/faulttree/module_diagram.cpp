#include "model/faulttree/module_diagram.h"

#include "model/faulttree/modules.h"

#include <algorithm>
#include <unordered_map>

namespace isthmus {

namespace {

using Literal = GateGraph::Literal;
using Node = GateGraph::Node;
using Type = GateGraph::Type;

} // namespace

std::vector<FaultTreeModule> modulesInOrder(const GateGraph& graph, Literal top) {
    const auto isModule = modulesOf(graph, top);
    const auto nodes = graph.below(top);
    constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    std::vector<std::size_t> moduleOf(graph.size(), kNone); // of gates: the module they lie in
    std::vector<FaultTreeModule> modules;
    for (auto it = nodes.rbegin(); it != nodes.rend(); ++it) { // users first
        if (graph[*it].inputs.empty())
            continue;
        if (isModule[*it] || *it == GateGraph::nodeOf(top)) {
            moduleOf[*it] = modules.size();
            modules.push_back({*it, {}});
        }
        modules[moduleOf[*it]].gates.push_back(*it);
        for (const Literal input : graph[*it].inputs)
            if (!isModule[GateGraph::nodeOf(input)])
                moduleOf[GateGraph::nodeOf(input)] = moduleOf[*it];
    }
    std::reverse(modules.begin(), modules.end());
    for (FaultTreeModule& module : modules)
        std::reverse(module.gates.begin(), module.gates.end());
    return modules;
}

namespace {

/// What the rules look at, for the nodes of one module.
class LeafWalk {
public:
    LeafWalk(const GateGraph& graph, const FaultTreeModule& module, LeafRule rule)
        : m_graph(graph), m_module(module), m_rule(rule) {
        for (const Node gate : module.gates)
            m_inside.emplace(gate, Facts{});
        for (const Node gate : module.gates) {
            double size = 0;
            for (const Literal input : graph[gate].inputs) {
                const Node node = GateGraph::nodeOf(input);
                Facts& facts = m_inside[node];
                ++facts.uses;
                size += gateInside(node) ? facts.size : 1;
            }
            m_inside[gate].size = size;
        }
    }

    std::vector<Node> leaves() {
        std::vector<Node> found;
        std::vector<Node> open{m_module.gate};
        while (!open.empty()) {
            const Node node = open.back();
            open.pop_back();
            Facts& facts = m_inside[node];
            if (facts.met)
                continue;
            facts.met = true;
            if (!gateInside(node)) {
                found.push_back(node);
                continue;
            }
            auto inputs = ordered(node);
            for (auto it = inputs.rbegin(); it != inputs.rend(); ++it)
                open.push_back(GateGraph::nodeOf(*it));
        }
        return found;
    }

private:
    struct Facts {
        std::uint32_t uses = 0;
        double size = 1; ///< leaves below, those met twice counted twice
        bool met = false;
    };

    /// Other modules are leaves, whatever is below them.
    [[nodiscard]] bool gateInside(Node node) const {
        return std::binary_search(m_module.gates.begin(), m_module.gates.end(), node);
    }

    std::vector<Literal> ordered(Node gate) {
        std::vector<Literal> inputs = m_graph[gate].inputs;
        const auto key = [&](Literal input) {
            const Facts& facts = m_inside.at(GateGraph::nodeOf(input));
            switch (m_rule) {
            case LeafRule::AsWritten:
                break;
            case LeafRule::SharedFirst:
                return -static_cast<double>(facts.uses);
            case LeafRule::LargestFirst:
                return -facts.size;
            case LeafRule::SmallestFirst:
                return facts.size;
            }
            return 0.0;
        };
        std::stable_sort(inputs.begin(), inputs.end(), [&](Literal a, Literal b) { return key(a) < key(b); });
        return inputs;
    }

    const GateGraph& m_graph;
    const FaultTreeModule& m_module;
    LeafRule m_rule;
    std::unordered_map<Node, Facts> m_inside;
};

/// Builds the diagram of one module gate by gate, and forgets what no later gate needs.
class ModuleBuilder {
public:
    ModuleBuilder(const GateGraph& graph, const FaultTreeModule& module, const std::vector<Node>& leaves,
                  Diagram& diagram)
        : m_graph(graph), m_module(module), m_diagram(diagram) {
        for (std::size_t i = 0; i < leaves.size(); ++i)
            m_variable.emplace(leaves[i], static_cast<Diagram::Variable>(i));
        for (const Node gate : module.gates)
            for (const Literal input : graph[gate].inputs)
                ++m_usesLeft[GateGraph::nodeOf(input)];
    }

    ModuleTrial build() {
        ModuleTrial trial;
        for (const Node gate : m_module.gates) {
            const Diagram::Node value = valueOf(gate);
            if (m_diagram.exhausted())
                return trial;
            m_value.emplace(gate, value);
            ++trial.gatesBuilt;
        }
        trial.function = m_value.at(m_module.gate);
        return trial;
    }

private:
    Diagram::Node valueOf(Node gate) {
        const GateGraph::Entry& entry = m_graph[gate];
        m_operands.clear();
        for (const Literal input : entry.inputs) {
            const Node node = GateGraph::nodeOf(input);
            const auto leaf = m_variable.find(node);
            Diagram::Node value =
                leaf != m_variable.end() ? m_diagram.variable(leaf->second) : m_value.at(node);
            m_operands.push_back(GateGraph::isNegated(input) ? m_diagram.neg(value) : value);
            if (leaf == m_variable.end() && --m_usesLeft[node] == 0)
                m_value.erase(node);
        }
        switch (entry.type) {
        case Type::Or: // none may happen
            return folded([&](Diagram::Node a, Diagram::Node b) { return m_diagram.conj(a, b); });
        case Type::And:
            return folded([&](Diagram::Node a, Diagram::Node b) { return m_diagram.disj(a, b); });
        case Type::AtLeast: // k of n happen unless n − k + 1 do not
            return m_diagram.atLeast(m_operands, m_operands.size() - entry.number + 1);
        default:
            return m_diagram.neg(m_diagram.exclusive(m_operands[0], m_operands[1]));
        }
    }

    /// From the last variables up, so that each step adds on top of what is there.
    template <class Operation>
    Diagram::Node folded(const Operation& operation) {
        std::sort(m_operands.begin(), m_operands.end(), [&](Diagram::Node a, Diagram::Node b) {
            return m_diagram.variableOf(a) < m_diagram.variableOf(b);
        });
        while (m_operands.size() > 1) {
            const Diagram::Node last = m_operands.back();
            m_operands.pop_back();
            m_operands.back() = operation(m_operands.back(), last);
            dropDead();
        }
        return m_operands.front();
    }

    void dropDead() {
        if (m_diagram.nodeCount() < m_dropAt || m_diagram.exhausted())
            return;
        std::vector<Diagram::Node> roots = m_operands;
        for (const auto& [node, value] : m_value)
            roots.push_back(value);
        m_diagram.compact(roots);
        // Where little was dead the next look comes later, or looking would be all that is done.
        const std::size_t room = m_diagram.nodeLimit() - m_diagram.nodeCount();
        m_dropAt = m_diagram.nodeCount() + std::max(room / 4 * 3, m_diagram.nodeLimit() / 64);
        std::size_t next = 0;
        for (Diagram::Node& operand : m_operands)
            operand = roots[next++];
        for (auto& [node, value] : m_value)
            value = roots[next++];
    }

    const GateGraph& m_graph;
    const FaultTreeModule& m_module;
    Diagram& m_diagram;
    std::unordered_map<Node, Diagram::Variable> m_variable;
    std::unordered_map<Node, std::uint32_t> m_usesLeft;
    std::unordered_map<Node, Diagram::Node> m_value;
    std::vector<Diagram::Node> m_operands;
    std::size_t m_dropAt = m_diagram.nodeLimit() / 4 * 3; ///< nodes
};

} // namespace

std::vector<Node> leafOrder(const GateGraph& graph, const FaultTreeModule& module, LeafRule rule) {
    return LeafWalk(graph, module, rule).leaves();
}

ModuleTrial moduleDiagram(const GateGraph& graph, const FaultTreeModule& module,
                          const std::vector<Node>& leaves, Diagram& diagram) {
    return ModuleBuilder(graph, module, leaves, diagram).build();
}

} // namespace isthmus
