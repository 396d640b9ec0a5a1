#include "model/faulttree/word_gates.h"

#include <algorithm>
#include <bit>

namespace isthmus {

using Type = GateGraph::Type;

WordGates::WordGates(const GateGraph& graph, GateGraph::Literal top)
    : m_graph(graph), m_top(top), m_nodes(graph.below(top)), m_words(graph.size(), 0), m_at(graph.size(), 0) {
    for (const GateGraph::Node node : m_nodes)
        if (graph[node].type == Type::Event)
            m_events.push_back(graph[node].number);
    std::sort(m_events.begin(), m_events.end());
    for (const GateGraph::Node node : m_nodes)
        if (graph[node].type == Type::Event)
            m_at[node] = static_cast<std::size_t>(
                std::lower_bound(m_events.begin(), m_events.end(), graph[node].number) - m_events.begin());
}

WordGates::Word WordGates::run(std::span<const Word> happen) {
    for (const GateGraph::Node node : m_nodes) {
        const GateGraph::Entry& entry = m_graph[node];
        Word value = 0;
        switch (entry.type) {
        case Type::Constant:
            value = ~Word{0};
            break;
        case Type::Event:
            value = happen[m_at[node]];
            break;
        case Type::And:
            value = ~Word{0};
            for (const GateGraph::Literal input : entry.inputs)
                value &= valueOf(input);
            break;
        case Type::Or:
            for (const GateGraph::Literal input : entry.inputs)
                value |= valueOf(input);
            break;
        case Type::AtLeast:
            value = atLeast(entry);
            break;
        case Type::Xor:
            value = valueOf(entry.inputs[0]) ^ valueOf(entry.inputs[1]);
            break;
        }
        m_words[node] = value;
    }
    return valueOf(m_top);
}

/// Counts in binary, bit by bit for all states, then compares with the number needed from its highest bit.
WordGates::Word WordGates::atLeast(const GateGraph::Entry& entry) {
    const auto digits = static_cast<std::size_t>(std::bit_width(entry.inputs.size()));
    m_count.assign(digits, 0);
    for (const GateGraph::Literal input : entry.inputs) {
        Word carry = valueOf(input);
        for (std::size_t digit = 0; digit < digits && carry != 0; ++digit) {
            const Word next = m_count[digit] & carry;
            m_count[digit] ^= carry;
            carry = next;
        }
    }
    Word more = 0, same = ~Word{0};
    for (std::size_t digit = digits; digit-- > 0;) {
        const bool needed = (entry.number >> digit & 1U) != 0;
        more |= needed ? 0 : same & m_count[digit];
        same &= needed ? m_count[digit] : ~m_count[digit];
    }
    return more | same;
}

} // namespace isthmus
