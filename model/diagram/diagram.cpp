#include "model/diagram/diagram.h"

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

/// Descends through two functions at once. A rule says which pairs are settled, how a pair is written in
/// the cache, and down to which variable the two are split.
template <class Rule>
Diagram::Node Diagram::apply(Node a, Node b, const Rule& rule) {
    const std::size_t base = m_stack.size();
    while (!exhausted()) {
        Node result = rule.settled(*this, a, b);
        if (result == kInvalid) {
            rule.normalise(a, b);
            result = m_table.cached(static_cast<std::uint32_t>(Rule::kOperation), a, b);
        }
        if (result == kInvalid) {
            m_stack.push_back(rule.split(*this, a, b));
            const Entry& left = m_table[a];
            a = left.variable == m_stack.back().top ? left.low : a;
            b = rule.lowOf(*this, b, m_stack.back().top);
            m_table.step();
            continue;
        }
        while (m_stack.size() > base && m_stack.back().low != kInvalid) {
            const Frame frame = m_stack.back();
            m_stack.pop_back();
            result = make(frame.top, frame.low, result);
            m_table.store(static_cast<std::uint32_t>(Rule::kOperation), frame.a, frame.b, result);
        }
        if (m_stack.size() == base)
            return result;
        m_stack.back().low = result;
        a = m_stack.back().highA;
        b = m_stack.back().highB;
    }
    m_stack.resize(base);
    return kZero;
}

namespace {

/// Operands may change places.
struct Symmetric {
    static void normalise(Diagram::Node& a, Diagram::Node& b) {
        if (a > b)
            std::swap(a, b);
    }
};

} // namespace

struct Diagram::ConjRule : Symmetric {
    static constexpr Operation kOperation = Operation::Conj;
    static Node settled(Diagram& /*diagram*/, Node a, Node b) {
        if (a == kZero || b == kZero)
            return kZero;
        if (a == kOne || a == b)
            return b;
        return b == kOne ? a : kInvalid;
    }
    static Frame split(const Diagram& diagram, Node a, Node b) {
        const Entry& left = diagram.m_table[a];
        const Entry& right = diagram.m_table[b];
        const Variable top = std::min(left.variable, right.variable);
        return {a,        b,  left.variable == top ? left.high : a, right.variable == top ? right.high : b,
                kInvalid, top};
    }
    static Node lowOf(const Diagram& diagram, Node b, Variable top) {
        const Entry& right = diagram.m_table[b];
        return right.variable == top ? right.low : b;
    }
};

struct Diagram::DisjRule : ConjRule {
    static constexpr Operation kOperation = Operation::Disj;
    static Node settled(Diagram& /*diagram*/, Node a, Node b) {
        if (a == kOne || b == kOne)
            return kOne;
        if (a == kZero || a == b)
            return b;
        return b == kZero ? a : kInvalid;
    }
};

struct Diagram::ExclusiveRule : ConjRule {
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

struct Diagram::NegRule {
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

/// Goes down to where the function and the condition both leave a choice. Of a condition that decides a
/// variable the function does not ask for, what is left at best: that is its high half, as it is monotone.
struct Diagram::GivenRule : ConjRule {
    static constexpr Operation kOperation = Operation::Given;
    static void normalise(Node& /*a*/, Node& /*b*/) {}
    static Node settled(const Diagram& diagram, Node& a, Node& b) {
        while (a > kOne && b > kOne && a != b) {
            const Entry& function = diagram.m_table[a];
            const Entry& condition = diagram.m_table[b];
            if (condition.variable > function.variable ||
                (condition.variable == function.variable && condition.low != kZero))
                return kInvalid;
            if (condition.variable == function.variable)
                a = function.high;
            b = condition.high;
        }
        return a == b ? kOne : a;
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

Diagram::Node Diagram::given(Node function, Node condition) {
    return apply(function, condition, GivenRule{});
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
