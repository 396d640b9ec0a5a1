#include "model/faulttree/gate_graph.h"

#include <algorithm>

namespace isthmus {

namespace {

using Literal = GateGraph::Literal;
using Node = GateGraph::Node;

} // namespace

std::size_t GateGraph::KeyHash::operator()(const Key& key) const {
    std::uint64_t hash = static_cast<std::uint64_t>(key.type) * 31 + key.number;
    for (const Literal input : key.inputs)
        hash = (hash ^ (hash >> 29U) ^ input) * 0x9E3779B97F4A7C15ULL;
    return static_cast<std::size_t>(hash ^ (hash >> 32U));
}

Literal GateGraph::intern(Type type, std::uint32_t number, std::vector<Literal> inputs) {
    Key key{type, number, inputs};
    std::sort(key.inputs.begin(), key.inputs.end());
    const auto [it, isNew] = m_nodes.try_emplace(std::move(key), static_cast<Node>(m_entries.size()));
    if (isNew)
        m_entries.push_back({type, number, std::move(inputs)});
    return it->second * 2;
}

Literal GateGraph::event(FaultTree::Index event) {
    return intern(Type::Event, event, {});
}

Literal GateGraph::join(Type type, Literal neutral, std::vector<Literal> inputs) {
    std::vector<Literal> kept;
    std::vector<Literal> sorted = inputs;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    for (std::size_t i = 0; i < sorted.size(); ++i)
        if (sorted[i] == negated(neutral) ||
            (i > 0 && sorted[i] == negated(sorted[i - 1]) && nodeOf(sorted[i]) != 0))
            return negated(neutral);
    std::vector<bool> taken(sorted.size(), false);
    for (const Literal input : inputs) {
        const auto at =
            static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), input) - sorted.begin());
        if (input != neutral && !taken[at])
            kept.push_back(input);
        taken[at] = true;
    }
    if (kept.empty())
        return neutral;
    return kept.size() == 1 ? kept.front() : intern(type, 0, std::move(kept));
}

Literal GateGraph::conj(std::vector<Literal> inputs) {
    return join(Type::And, kTrue, std::move(inputs));
}

Literal GateGraph::disj(std::vector<Literal> inputs) {
    return join(Type::Or, kFalse, std::move(inputs));
}

Literal GateGraph::atLeast(std::size_t need, std::vector<Literal> inputs) {
    std::vector<Literal> kept;
    for (const Literal input : inputs) {
        const auto opposite = std::find(kept.begin(), kept.end(), negated(input));
        const bool certain = input == kTrue || (nodeOf(input) != 0 && opposite != kept.end());
        if (certain && need > 0)
            --need;
        if (certain && input != kTrue)
            kept.erase(opposite); // of a thing and its opposite, one happens
        else if (!certain && input != kFalse)
            kept.push_back(input);
    }
    if (need == 0)
        return kTrue;
    if (need > kept.size())
        return kFalse;
    if (need == 1)
        return disj(std::move(kept));
    if (need == kept.size())
        return conj(std::move(kept));
    return intern(Type::AtLeast, static_cast<std::uint32_t>(need), std::move(kept));
}

Literal GateGraph::exclusive(Literal a, Literal b) {
    if (nodeOf(a) == 0)
        return a == kTrue ? negated(b) : b;
    if (nodeOf(b) == 0)
        return b == kTrue ? negated(a) : a;
    if (nodeOf(a) == nodeOf(b))
        return a == b ? kFalse : kTrue;
    const bool flipped = isNegated(a) != isNegated(b);
    return intern(Type::Xor, 0, {nodeOf(a) * 2, nodeOf(b) * 2}) ^ (flipped ? 1U : 0U);
}

std::vector<Node> GateGraph::below(Literal top) const {
    std::vector<bool> met(m_entries.size(), false);
    std::vector<Node> order;
    met[nodeOf(top)] = true;
    for (Node node = nodeOf(top);; --node) { // users stand after their inputs
        if (met[node]) {
            order.push_back(node);
            for (const Literal input : m_entries[node].inputs)
                met[nodeOf(input)] = true;
        }
        if (node == 0)
            break;
    }
    return {order.rbegin(), order.rend()};
}

namespace {

/// Gates below `top` in the order in which a walk, depth first and from left to right, leaves them.
std::vector<FaultTree::Index> leavingOrder(const FaultTree& tree, FaultTree::Index top) {
    std::vector<bool> met(tree.gates.size(), false);
    std::vector<FaultTree::Index> order;
    std::vector<std::pair<FaultTree::Index, std::size_t>> path{{top, 0}};
    met[top] = true;
    while (!path.empty()) {
        auto& [gate, next] = path.back();
        if (next == tree.gates[gate].inputs.size()) {
            order.push_back(gate);
            path.pop_back();
            continue;
        }
        const FaultTree::Input& input = tree.gates[gate].inputs[next++];
        if (input.kind == FaultTree::InputKind::Gate && !met[input.index]) {
            met[input.index] = true;
            path.emplace_back(input.index, 0);
        }
    }
    return order;
}

Literal gateOf(GateGraph& graph, const FaultTree::Gate& gate, std::vector<Literal> inputs) {
    using Type = FaultTree::GateType;
    switch (gate.type) {
    case Type::And:
        return graph.conj(std::move(inputs));
    case Type::Or:
        return graph.disj(std::move(inputs));
    case Type::Nand:
        return GateGraph::negated(graph.conj(std::move(inputs)));
    case Type::Nor:
        return GateGraph::negated(graph.disj(std::move(inputs)));
    case Type::AtLeast:
        return graph.atLeast(gate.least, std::move(inputs));
    case Type::Cardinality:
        return graph.conj(
            {graph.atLeast(gate.least, inputs), GateGraph::negated(graph.atLeast(gate.most + 1, inputs))});
    case Type::Not:
        return GateGraph::negated(inputs[0]);
    case Type::Pass:
        return inputs[0];
    case Type::Xor:
        return graph.exclusive(inputs[0], inputs[1]);
    case Type::Iff:
        return GateGraph::negated(graph.exclusive(inputs[0], inputs[1]));
    case Type::Imply:
        return graph.disj({GateGraph::negated(inputs[0]), inputs[1]});
    }
    return GateGraph::kFalse;
}

} // namespace

Literal addFaultTree(GateGraph& graph, const FaultTree& tree, FaultTree::Index top) {
    std::vector<Literal> ofGate(tree.gates.size(), GateGraph::kFalse);
    for (const FaultTree::Index index : leavingOrder(tree, top)) {
        const FaultTree::Gate& gate = tree.gates[index];
        std::vector<Literal> inputs;
        for (const FaultTree::Input& input : gate.inputs) {
            if (input.kind == FaultTree::InputKind::Basic)
                inputs.push_back(graph.event(input.index));
            else if (input.kind == FaultTree::InputKind::Gate)
                inputs.push_back(ofGate[input.index]);
            else
                inputs.push_back((input.kind == FaultTree::InputKind::House ? tree.houses[input.index].happens
                                                                            : input.index == 1)
                                     ? GateGraph::kTrue
                                     : GateGraph::kFalse);
        }
        ofGate[index] = gateOf(graph, gate, std::move(inputs));
    }
    return ofGate[top];
}

} // namespace isthmus
