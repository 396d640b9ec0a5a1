#pragma once

// Operations on diagrams, for the files that define them.

#include "model/diagram/diagram.h"

#include <algorithm>
#include <utility>

namespace isthmus {

/// Two functions of the same variables whose order does not matter.
struct Diagram::BinaryRule {
    static void normalise(Node& a, Node& b) {
        if (a > b)
            std::swap(a, b);
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
    static Node join(Diagram& diagram, const Frame& frame, Node high) {
        return diagram.make(frame.top, frame.low, high);
    }
};

struct Diagram::ConjRule : BinaryRule {
    static constexpr Operation kOperation = Operation::Conj;
    static Node settled(Diagram& /*diagram*/, Node a, Node b) {
        if (a == kZero || b == kZero)
            return kZero;
        if (a == kOne || a == b)
            return b;
        return b == kOne ? a : kInvalid;
    }
};

struct Diagram::DisjRule : BinaryRule {
    static constexpr Operation kOperation = Operation::Disj;
    static Node settled(Diagram& /*diagram*/, Node a, Node b) {
        if (a == kOne || b == kOne)
            return kOne;
        if (a == kZero || a == b)
            return b;
        return b == kZero ? a : kInvalid;
    }
};

/// Goes down to where the function and the condition both leave a choice. Of a condition that decides a
/// variable the function does not ask for, what is left at best: that is its high half, as it is monotone.
struct Diagram::GivenRule : BinaryRule {
    static constexpr Operation kOperation = Operation::Given;
    const Condition& given;

    static void normalise(Node& /*a*/, Node& /*b*/) {}
    Node settled(const Diagram& diagram, Node& a, Node& b) const {
        for (; a > kOne; b = diagram.high(b)) {
            const Entry& function = diagram.m_table[a];
            b = given.skipTo(b, function.variable);
            if (b <= kOne || a == b)
                break;
            const Entry& condition = diagram.m_table[b];
            if (condition.variable > function.variable || condition.low != kZero)
                return kInvalid;
            a = function.high;
        }
        return a == b ? kOne : a;
    }
};

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
            result = rule.join(*this, frame, result);
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

} // namespace isthmus
