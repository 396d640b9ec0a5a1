#pragma once

#include "model/faulttree/gate_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace isthmus {

/// A prepared fault tree as a program over 64 states at once: bit k of every word belongs to state k. An
/// object belongs to one thread; the graph must outlive it.
class WordGates {
public:
    using Word = std::uint64_t;

    WordGates(const GateGraph& graph, GateGraph::Literal top);

    /// Events that the top depends on, ascending.
    [[nodiscard]] const std::vector<FaultTree::Index>& events() const { return m_events; }
    /// In which states the top happens. @param happen  by position in events().
    [[nodiscard]] Word run(std::span<const Word> happen);

private:
    [[nodiscard]] Word atLeast(const GateGraph::Entry& entry);
    [[nodiscard]] Word valueOf(GateGraph::Literal literal) const {
        const Word value = m_words[GateGraph::nodeOf(literal)];
        return GateGraph::isNegated(literal) ? ~value : value;
    }

    const GateGraph& m_graph;
    GateGraph::Literal m_top;
    std::vector<GateGraph::Node> m_nodes; ///< inputs first
    std::vector<FaultTree::Index> m_events;
    std::vector<Word> m_words;     ///< by node
    std::vector<std::size_t> m_at; ///< by node of an event: its position
    std::vector<Word> m_count;     ///< scratch: bits of the number that happen
};

} // namespace isthmus
