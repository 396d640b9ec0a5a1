#include "model/diagram/diagram_apply.h"

#include <algorithm>
#include <utility>

namespace isthmus {

Diagram::Diagram(std::size_t nodeBudget, std::stop_token stop)
    : Diagram(DiagramLimits{.nodes = nodeBudget, .stop = std::move(stop)}) {}

Diagram::Diagram(DiagramLimits limits) : m_table(std::move(limits)) {}

Diagram::Node Diagram::variable(Variable variable) {
    m_table.step();
    return make(variable, kZero, kOne);
}

struct Diagram::ExclusiveRule : BinaryRule {
    static constexpr Operation kOperation = Operation::Exclusive;
    static Node settled(Diagram& diagram, Node a, Node b) {
        if (a == b)
            return kZero;
        if (a == kZero || b == kZero)
            return a == kZero ? b : a;
        if (a == kOne || b == kOne)
            return diagram.neg(a == kOne ? b : a);
        return kInvalid;
    }
};

struct Diagram::NegRule : BinaryRule {
    static constexpr Operation kOperation = Operation::Neg;
    static void normalise(Node& /*a*/, Node& /*b*/) {}
    static Node settled(Diagram& /*diagram*/, Node a, Node /*b*/) {
        if (a <= kOne)
            return a == kZero ? kOne : kZero;
        return kInvalid;
    }
    static Frame split(const Diagram& diagram, Node a, Node b) {
        const Entry& entry = diagram.m_table[a];
        return {a, b, entry.high, b, kInvalid, entry.variable};
    }
    static Node lowOf(const Diagram& /*diagram*/, Node b, Variable /*top*/) { return b; }
};

/// The second operand is not a function: twice the variable, plus the value.
struct Diagram::CofactorRule : NegRule {
    static constexpr Operation kOperation = Operation::Cofactor;
    static Node settled(const Diagram& diagram, Node a, Node b) {
        const Entry& entry = diagram.m_table[a];
        if (a <= kOne || entry.variable > b / 2)
            return a;
        if (entry.variable == b / 2)
            return b % 2 == 1 ? entry.high : entry.low;
        return kInvalid;
    }
};

Diagram::Node Diagram::conj(Node a, Node b) {
    return apply(a, b, ConjRule{});
}

Diagram::Node Diagram::disj(Node a, Node b) {
    return apply(a, b, DisjRule{});
}

Diagram::Node Diagram::exclusive(Node a, Node b) {
    return apply(a, b, ExclusiveRule{});
}

Diagram::Node Diagram::neg(Node a) {
    return apply(a, kZero, NegRule{});
}

Diagram::Node Diagram::cofactor(Node function, Variable variable, bool value) {
    return apply(function, variable * 2 + (value ? 1U : 0U), CofactorRule{});
}

Diagram::Node Diagram::given(Node function, const Condition& condition) {
    return apply(function, condition.root(), GivenRule{{}, condition});
}

Diagram::Condition::Condition(const Diagram& diagram, Node condition)
    : m_diagram(diagram), m_root(condition), m_jump(condition + 1, kOne) {
    std::vector<std::uint32_t> depth(m_jump.size(), 0); // steps to a constant
    m_jump[kZero] = kZero;
    for (const Node node : diagram.nodesOf({&condition, 1})) {
        const Node next = diagram.high(node);
        const Node far = m_jump[next];
        const bool isBalanced = depth[next] - depth[far] == depth[far] - depth[m_jump[far]];
        m_jump[node] = isBalanced ? m_jump[far] : next;
        depth[node] = depth[next] + 1;
    }
}

Diagram::Node Diagram::atLeast(std::span<const Node> functions, std::size_t need) {
    if (need == 0)
        return kOne;
    if (need > functions.size())
        return kZero;
    std::vector<Node> count(need + 1, kZero); // count[k]: at least k of those seen
    count[0] = kOne;
    for (std::size_t seen = 0; seen < functions.size(); ++seen) {
        const std::size_t left = functions.size() - seen - 1; // count[k] matters if `left` can fill it up
        const std::size_t least = need > left ? need - left : 1;
        for (std::size_t k = std::min(need, seen + 1); k >= least; --k)
            count[k] = disj(count[k], conj(count[k - 1], functions[seen]));
    }
    return exhausted() ? kZero : count[need];
}

Diagram::Node Diagram::adopt(const Diagram& other, Node function, Variable offset) {
    if (function <= kOne)
        return function;
    const auto nodes = other.reachable({&function, 1});
    std::vector<Node> made{kZero, kOne};
    made.reserve(nodes.size() + made.size());
    for (const Node node : nodes) {
        const Entry& entry = other.m_table[node];
        made.push_back(
            make(entry.variable + offset, made[other.slotOf(entry.low)], made[other.slotOf(entry.high)]));
    }
    return exhausted() ? kZero : made.back();
}

void Diagram::compact(std::span<Node> roots) {
    if (exhausted())
        return;
    const auto kept = reachable(roots);
    m_table.keepOnly(kept, [&](Node node) { return slotOf(node); });
    for (Node& root : roots)
        root = static_cast<Node>(slotOf(root));
    m_seen.clear();
    m_slot.clear();
    m_walk = 0;
}

} // namespace isthmus
