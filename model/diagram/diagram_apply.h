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
