#include "model/faulttree/journey_fault_tree.h"

#include "model/faulttree/gate_graph.h"
#include "model/graph/structure.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace isthmus {

namespace {

using Literal = GateGraph::Literal;
using Node = GateGraph::Node;
using Type = GateGraph::Type;

/// Gates as truth values of the structure function (structure.h): a value is the gate that happens when the
/// thing does not hold.
class GateAlgebra {
public:
    using Value = Literal;

    GateAlgebra(GateGraph& graph, const System& system) : m_graph(graph), m_system(system) {}

    [[nodiscard]] Value zero() const { return GateGraph::kTrue; }
    [[nodiscard]] Value one() const { return GateGraph::kFalse; }
    [[nodiscard]] Value element(Index index) const {
        return m_system.elements[index].availability.down() > 0 ? m_graph.event(index) : GateGraph::kFalse;
    }
    [[nodiscard]] Value conj(Value a, Value b) const { return m_graph.disj(merged(Type::Or, a, b)); }
    [[nodiscard]] Value disj(Value a, Value b) const { return m_graph.conj(merged(Type::And, a, b)); }
    [[nodiscard]] Value neg(Value a) const { return GateGraph::negated(a); }
    [[nodiscard]] bool same(Value a, Value b) const { return a == b; }

private:
    /// The inputs of both where they are such gates themselves and small, so that what is joined twice is
    /// seen to be the same.
    [[nodiscard]] std::vector<Literal> merged(Type type, Value a, Value b) const {
        constexpr std::size_t kSmall = 64;
        std::vector<Literal> inputs;
        for (const Value value : {a, b}) {
            const GateGraph::Entry& entry = m_graph[GateGraph::nodeOf(value)];
            if (entry.type == type && !GateGraph::isNegated(value) && entry.inputs.size() <= kSmall)
                inputs.insert(inputs.end(), entry.inputs.begin(), entry.inputs.end());
            else
                inputs.push_back(value);
        }
        return inputs;
    }

    GateGraph& m_graph;
    const System& m_system;
};

/// Makes identifiers: letters, digits and underscores, single hyphens between them, no digit first.
class Names {
public:
    std::string unique(const std::string& wanted) {
        std::string name;
        for (const char c : wanted) {
            const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0;
            const bool hyphen = c == '-' && !name.empty() && name.back() != '-';
            name += plain || hyphen ? c : '_';
        }
        while (!name.empty() && name.back() == '-')
            name.back() = '_';
        if (name.empty() || std::isdigit(static_cast<unsigned char>(name.front())) != 0)
            name.insert(0, "e_");
        std::string candidate = name;
        for (int number = 2; !m_taken.insert(candidate).second; ++number)
            candidate = name + "_" + std::to_string(number);
        return candidate;
    }

private:
    std::set<std::string> m_taken;
};

/// Writes the gates of a graph into a tree.
class TreeWriter {
public:
    TreeWriter(const GateGraph& graph, const System& system, const Journey& journey)
        : m_graph(graph), m_system(system), m_journey(journey) {}

    FaultTree write(Literal top) {
        m_tree.name = m_names.unique(m_journey.id.value);
        const std::string topName = m_names.unique(m_journey.id.value + "_down");
        m_input.resize(m_graph.size());
        for (const Node node : m_graph.below(top))
            if (m_graph[node].type != Type::Constant)
                add(node);
        FaultTree::Gate gate;
        if (GateGraph::nodeOf(top) != 0 && m_graph[GateGraph::nodeOf(top)].type != Type::Event &&
            !GateGraph::isNegated(top)) {
            gate = std::move(m_tree.gates.back());
            m_tree.gates.pop_back();
        } else {
            gate.inputs.push_back(inputOf(top));
        }
        gate.name = topName;
        gate.label = "down: " + m_journey.name;
        m_tree.gates.push_back(std::move(gate));
        return std::move(m_tree);
    }

private:
    void add(Node node) {
        const GateGraph::Entry& entry = m_graph[node];
        if (entry.type == Type::Event) {
            const SystemElement& element = m_system.elements[entry.number];
            m_input[node] = {FaultTree::InputKind::Basic,
                             static_cast<FaultTree::Index>(m_tree.events.size())};
            m_tree.events.push_back(
                {m_names.unique(element.id.value), element.availability.down(), element.id.value});
            return;
        }
        FaultTree::Gate gate;
        gate.name = m_names.unique("gate_" + std::to_string(m_tree.gates.size() + 1));
        gate.type = entry.type == Type::And   ? FaultTree::GateType::And
                    : entry.type == Type::Or  ? FaultTree::GateType::Or
                    : entry.type == Type::Xor ? FaultTree::GateType::Xor
                                              : FaultTree::GateType::AtLeast;
        gate.least = entry.number;
        for (const Literal input : entry.inputs)
            gate.inputs.push_back(inputOf(input));
        m_input[node] = {FaultTree::InputKind::Gate, static_cast<FaultTree::Index>(m_tree.gates.size())};
        m_tree.gates.push_back(std::move(gate));
    }

    FaultTree::Input inputOf(Literal literal) {
        if (GateGraph::nodeOf(literal) == 0)
            return {FaultTree::InputKind::Constant, literal == GateGraph::kTrue ? 1U : 0U};
        if (!GateGraph::isNegated(literal))
            return m_input[GateGraph::nodeOf(literal)];
        FaultTree::Gate opposite;
        opposite.name = m_names.unique("gate_" + std::to_string(m_tree.gates.size() + 1));
        opposite.type = FaultTree::GateType::Not;
        opposite.inputs.push_back(m_input[GateGraph::nodeOf(literal)]);
        m_tree.gates.push_back(std::move(opposite));
        return {FaultTree::InputKind::Gate, static_cast<FaultTree::Index>(m_tree.gates.size() - 1)};
    }

    const GateGraph& m_graph;
    const System& m_system;
    const Journey& m_journey;
    Names m_names;
    FaultTree m_tree;
    std::vector<FaultTree::Input> m_input; ///< by node
};

} // namespace

FaultTree journeyFaultTree(const System& system, const JourneyScope& scope) {
    GateGraph graph;
    GateAlgebra algebra(graph, system);
    Structure<GateAlgebra> structure(system, algebra);
    const Literal top = structure.journeyUp(scope);
    return TreeWriter(graph, system, system.design().journeys[scope.journey]).write(top);
}

} // namespace isthmus
