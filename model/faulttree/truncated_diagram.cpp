#include "model/faulttree/truncated_diagram.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <unordered_set>

namespace isthmus {

namespace {

using Literal = GateGraph::Literal;
using Node = GateGraph::Node;
using Type = GateGraph::Type;

enum class Side { Within, Around };

/// Cuts one function down.
class Cutter {
public:
    Cutter(Diagram& diagram, const Truncation& truncation, Side side, bool isMonotone)
        : m_diagram(diagram), m_truncation(truncation), m_side(side), m_isMonotone(isMonotone) {}

    Diagram::Node cut(Diagram::Node function) {
        if (function <= Diagram::kOne)
            return function;
        m_nodes = m_diagram.nodesOf({&function, 1});
        if (m_nodes.size() <= m_truncation.nodes)
            return function;
        weigh();
        double tooLittle = kLeastCost, enough = 1;
        while (enough > tooLittle * kFineness) {
            const double middle = std::sqrt(tooLittle * enough);
            (sizeAt(middle) <= m_truncation.nodes / 2 ? enough : tooLittle) = middle;
        }
        sizeAt(enough);
        return rebuilt();
    }

private:
    static constexpr double kLeastCost = 1e-40;
    static constexpr double kFineness = 1.2;

    [[nodiscard]] std::size_t slotOf(Diagram::Node node) const {
        if (node <= Diagram::kOne)
            return m_nodes.size() + node;
        return static_cast<std::size_t>(std::lower_bound(m_nodes.begin(), m_nodes.end(), node) -
                                        m_nodes.begin());
    }

    void weigh() {
        const std::size_t count = m_nodes.size();
        const bool within = m_side == Side::Within;
        m_low.resize(count);
        m_high.resize(count);
        m_instead.assign(count, count + (within ? 0 : 1));
        m_given.assign(count, 0);
        std::vector<double> holds(count + 2);
        holds[count] = 0;
        holds[count + 1] = 1;
        for (std::size_t i = 0; i < count; ++i) {
            m_low[i] = slotOf(m_diagram.low(m_nodes[i]));
            m_high[i] = slotOf(m_diagram.high(m_nodes[i]));
            holds[i] = chanceAt(i).down() * holds[m_low[i]] + chanceAt(i).up() * holds[m_high[i]];
            if (m_isMonotone)
                m_instead[i] = within ? m_low[i] : m_high[i];
            m_given[i] =
                std::max(0.0, within ? holds[i] - holds[m_instead[i]] : holds[m_instead[i]] - holds[i]);
        }
    }

    [[nodiscard]] const Probability& chanceAt(std::size_t i) const {
        return m_truncation.chances[m_diagram.variableOf(m_nodes[i])];
    }

    /// How many nodes are left when so much may be given away at each, the chance of getting there taken in;
    /// what is cut sends those that get there on to what takes its place.
    std::size_t sizeAt(double cost) {
        m_reached.assign(m_nodes.size() + 2, 0);
        m_isCut.assign(m_nodes.size(), false);
        m_used.assign(m_nodes.size() + 2, false);
        m_reached[m_nodes.size() - 1] = 1;
        m_used[m_nodes.size() - 1] = true;
        std::size_t left = 0;
        for (std::size_t i = m_nodes.size(); i-- > 0;) {
            if (!m_used[i])
                continue;
            const double reached = m_reached[i];
            m_isCut[i] = reached * m_given[i] <= cost;
            if (m_isCut[i]) {
                m_used[m_instead[i]] = true;
                m_reached[m_instead[i]] += reached;
                continue;
            }
            ++left;
            m_used[m_low[i]] = m_used[m_high[i]] = true;
            m_reached[m_low[i]] += reached * chanceAt(i).down();
            m_reached[m_high[i]] += reached * chanceAt(i).up();
        }
        return left;
    }

    /// @pre sizeAt() has chosen what is cut.
    Diagram::Node rebuilt() {
        std::vector<Diagram::Node> made(m_nodes.size() + 2, Diagram::kZero);
        made[m_nodes.size() + 1] = Diagram::kOne;
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            if (m_used[i])
                made[i] = m_isCut[i] ? made[m_instead[i]]
                                     : m_diagram.decide(m_diagram.variableOf(m_nodes[i]), made[m_low[i]],
                                                        made[m_high[i]]);
        return made[m_nodes.size() - 1];
    }

    Diagram& m_diagram;
    const Truncation& m_truncation;
    Side m_side;
    bool m_isMonotone;
    std::vector<Diagram::Node> m_nodes;     ///< children first
    std::vector<std::size_t> m_low, m_high; ///< by node; after the nodes the constants
    std::vector<std::size_t> m_instead;     ///< what takes the place of a node that is cut
    std::vector<double> m_given;            ///< what that gives away, once there
    std::vector<double> m_reached;
    std::vector<bool> m_used, m_isCut;
};

/// Builds the two functions of each gate from those of its inputs.
class TruncatedBuilder {
public:
    TruncatedBuilder(const GateGraph& graph, const FaultTreeModule& module, const std::vector<Node>& leaves,
                     const Truncation& truncation, Diagram& diagram)
        : m_graph(graph), m_module(module), m_truncation(truncation), m_diagram(diagram) {
        for (std::size_t i = 0; i < leaves.size(); ++i)
            m_variable.emplace(leaves[i], static_cast<Diagram::Variable>(i));
        for (const Node gate : module.gates) {
            for (const Literal input : graph[gate].inputs)
                ++m_usesLeft[GateGraph::nodeOf(input)];
        }
    }

    std::optional<EnclosingFunctions> build() {
        for (const Node gate : m_module.gates) {
            const EnclosingFunctions value = valueOf(gate);
            if (m_diagram.exhausted())
                return {};
            m_value.emplace(gate, value);
            dropDead({});
        }
        return m_value.at(m_module.gate);
    }

private:
    EnclosingFunctions valueOf(Node gate) {
        const GateGraph::Entry& entry = m_graph[gate];
        m_isMonotone = entry.type != Type::Xor;
        for (const Literal input : entry.inputs)
            m_isMonotone = m_isMonotone && !GateGraph::isNegated(input) &&
                           !m_notMonotone.contains(GateGraph::nodeOf(input));
        if (!m_isMonotone)
            m_notMonotone.insert(gate);
        std::vector<EnclosingFunctions> operands;
        for (const Literal input : entry.inputs) {
            const Node node = GateGraph::nodeOf(input);
            EnclosingFunctions value;
            if (const auto leaf = m_variable.find(node); leaf != m_variable.end()) {
                value.within = value.around = m_diagram.variable(leaf->second);
            } else {
                value = m_value.at(node);
                if (--m_usesLeft[node] == 0)
                    m_value.erase(node);
            }
            if (GateGraph::isNegated(input))
                value = {m_diagram.neg(value.around), m_diagram.neg(value.within)};
            operands.push_back(value);
        }
        if (entry.type == Type::Xor)
            return cut(same(operands[0], operands[1]));
        if (entry.type == Type::AtLeast) { // k of n happen unless n − k + 1 do not
            const std::size_t need = operands.size() - entry.number + 1;
            return cut({m_diagram.atLeast(side(operands, Side::Within), need),
                        m_diagram.atLeast(side(operands, Side::Around), need)});
        }
        return joined(entry.type, std::move(operands));
    }

    static std::vector<Diagram::Node> side(const std::vector<EnclosingFunctions>& operands, Side side) {
        std::vector<Diagram::Node> result;
        for (const EnclosingFunctions& operand : operands)
            result.push_back(side == Side::Within ? operand.within : operand.around);
        return result;
    }

    /// An And happens unless one input does not, an Or if none does not: from the last variables up.
    EnclosingFunctions joined(Type type, std::vector<EnclosingFunctions> operands) {
        std::sort(operands.begin(), operands.end(), [&](const auto& a, const auto& b) {
            return m_diagram.variableOf(a.within) < m_diagram.variableOf(b.within);
        });
        const auto join = [&](Diagram::Node a, Diagram::Node b) {
            return type == Type::Or ? m_diagram.conj(a, b) : m_diagram.disj(a, b);
        };
        while (operands.size() > 1) {
            const EnclosingFunctions last = operands.back();
            operands.pop_back();
            const EnclosingFunctions next = operands.back();
            const bool exact = last.exact() && next.exact();
            EnclosingFunctions result;
            result.within = join(next.within, last.within);
            result.around = exact ? result.within : join(next.around, last.around);
            operands.back() = cut(result);
            dropDead(operands);
        }
        return operands.front();
    }

    /// Both or neither.
    EnclosingFunctions same(const EnclosingFunctions& a, const EnclosingFunctions& b) {
        const auto bothOrNeither = [&](Diagram::Node first, Diagram::Node second, Diagram::Node notFirst,
                                       Diagram::Node notSecond) {
            return m_diagram.disj(m_diagram.conj(first, second), m_diagram.conj(notFirst, notSecond));
        };
        return {bothOrNeither(a.within, b.within, m_diagram.neg(a.around), m_diagram.neg(b.around)),
                bothOrNeither(a.around, b.around, m_diagram.neg(a.within), m_diagram.neg(b.within))};
    }

    EnclosingFunctions cut(const EnclosingFunctions& functions) {
        if (m_diagram.exhausted())
            return functions;
        return {Cutter(m_diagram, m_truncation, Side::Within, m_isMonotone).cut(functions.within),
                Cutter(m_diagram, m_truncation, Side::Around, m_isMonotone).cut(functions.around)};
    }

    /// Keeps what is needed of the gates built, and these.
    void dropDead(std::span<EnclosingFunctions> needed) {
        if (m_diagram.nodeCount() < m_dropAt || m_diagram.exhausted())
            return;
        std::vector<EnclosingFunctions*> kept;
        for (EnclosingFunctions& functions : needed)
            kept.push_back(&functions);
        for (auto& [node, functions] : m_value)
            kept.push_back(&functions);
        std::vector<Diagram::Node> roots;
        for (const EnclosingFunctions* functions : kept)
            roots.insert(roots.end(), {functions->within, functions->around});
        m_diagram.compact(roots);
        for (std::size_t i = 0; i < kept.size(); ++i)
            *kept[i] = {roots[2 * i], roots[2 * i + 1]};
        const std::size_t room = m_diagram.nodeLimit() - m_diagram.nodeCount();
        m_dropAt = m_diagram.nodeCount() + std::max(room / 2, m_diagram.nodeLimit() / 64);
    }

    const GateGraph& m_graph;
    const FaultTreeModule& m_module;
    const Truncation& m_truncation;
    Diagram& m_diagram;
    std::unordered_map<Node, Diagram::Variable> m_variable;
    std::unordered_map<Node, std::uint32_t> m_usesLeft;
    std::unordered_map<Node, EnclosingFunctions> m_value;
    std::unordered_set<Node> m_notMonotone; ///< gates of the module
    bool m_isMonotone = true;               ///< the gate being built
    std::size_t m_dropAt = m_diagram.nodeLimit() / 2;
};

} // namespace

std::optional<EnclosingFunctions> truncatedModuleDiagram(const GateGraph& graph,
                                                         const FaultTreeModule& module,
                                                         const std::vector<Node>& leaves,
                                                         const Truncation& truncation, Diagram& diagram) {
    return TruncatedBuilder(graph, module, leaves, truncation, diagram).build();
}

} // namespace isthmus
