#pragma once

#include "model/diagram/node_table.h"

#include <optional>
#include <vector>

namespace isthmus {

/// Families of sets of variables in a zero-suppressed decision diagram (S. Minato, "Zero-Suppressed BDDs for
/// Set Manipulation in Combinatorial Problems", DAC 1993): 0 is no set at all, 1 the empty set alone; a node
/// joins the sets without its variable (low) and those with it (high). Limits and numbering as in Diagram.
class SetDiagram {
public:
    using Node = NodeTable::Node;
    using Variable = NodeTable::Variable;
    static constexpr Node kNoSet = 0;
    static constexpr Node kEmptySet = 1;

    explicit SetDiagram(DiagramLimits limits) : m_table(std::move(limits)) {}

    /// The sets of `low`, and those of `high` with the variable added. @pre both use later variables only.
    [[nodiscard]] Node make(Variable variable, Node low, Node high) {
        return high == kNoSet ? low : m_table.intern(variable, low, high);
    }
    /// The sets of `family` that include no set of `others` (A. Rauzy, "New algorithms for fault trees
    /// analysis", Reliability Engineering and System Safety 40, 1993, operator "without").
    /// @pre no set of `others` includes another of them.
    [[nodiscard]] Node without(Node family, Node others);

    [[nodiscard]] bool exhausted() const { return m_table.exhausted(); }
    [[nodiscard]] bool cancelled() const { return m_table.cancelled(); }
    [[nodiscard]] bool timedOut() const { return m_table.timedOut(); }
    [[nodiscard]] std::size_t nodeCount() const { return m_table.count(); }
    [[nodiscard]] Variable variableOf(Node node) const { return m_table[node].variable; }
    [[nodiscard]] Node low(Node node) const { return m_table[node].low; }
    [[nodiscard]] Node high(Node node) const { return m_table[node].high; }

private:
    static constexpr std::uint32_t kWithout = 1;
    enum class Stage : std::uint32_t { HighAgainstHigh, HighAgainstLow, LowHalf };
    struct Frame { ///< a difference that waits for one of its parts
        Node family, others;
        Node high; ///< once known
        Stage stage;
    };

    [[nodiscard]] std::optional<Node> settled(Node family, Node& others) const;
    void begin(Node& family, Node& others);
    [[nodiscard]] bool advance(Node& result, Node& family, Node& others);

    NodeTable m_table;
    std::vector<Frame> m_stack;
};

} // namespace isthmus
