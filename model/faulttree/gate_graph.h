#pragma once

#include "model/faulttree/fault_tree.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace isthmus {

/// A fault tree prepared for solving: constants gone, equal gates shared, negation only as a mark on an
/// input. Inputs stand before the gates that use them.
class GateGraph {
public:
    using Node = std::uint32_t;
    /// A node, or what it is not: 2 · node + 1.
    using Literal = std::uint32_t;
    static constexpr Literal kTrue = 0;
    static constexpr Literal kFalse = 1;
    enum class Type : std::uint8_t { Constant, Event, And, Or, AtLeast, Xor };
    struct Entry {
        Type type = Type::Constant;
        std::uint32_t number = 0;    ///< Event: which; AtLeast: how many
        std::vector<Literal> inputs; ///< in the order in which they were first written
    };

    GateGraph() : m_entries(1) {}

    [[nodiscard]] static Literal negated(Literal literal) { return literal ^ 1U; }
    [[nodiscard]] static Node nodeOf(Literal literal) { return literal / 2; }
    [[nodiscard]] static bool isNegated(Literal literal) { return (literal & 1U) != 0; }

    [[nodiscard]] Literal event(FaultTree::Index event);
    [[nodiscard]] Literal conj(std::vector<Literal> inputs);
    [[nodiscard]] Literal disj(std::vector<Literal> inputs);
    [[nodiscard]] Literal atLeast(std::size_t need, std::vector<Literal> inputs);
    [[nodiscard]] Literal exclusive(Literal a, Literal b);

    [[nodiscard]] const Entry& operator[](Node node) const { return m_entries[node]; }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

    /// Nodes below a literal, itself last, inputs first.
    [[nodiscard]] std::vector<Node> below(Literal top) const;

private:
    struct Key {
        Type type;
        std::uint32_t number;
        std::vector<Literal> inputs;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const;
    };
    Literal intern(Type type, std::uint32_t number, std::vector<Literal> inputs);
    /// And, or Or with `neutral` kFalse: what stands for "no effect" in it.
    Literal join(Type type, Literal neutral, std::vector<Literal> inputs);

    std::vector<Entry> m_entries; ///< 0: the constant
    std::unordered_map<Key, Node, KeyHash> m_nodes;
};

/// The part of a tree below one gate. @pre checkFaultTree(tree) finds nothing and no common cause is left.
[[nodiscard]] GateGraph::Literal addFaultTree(GateGraph& graph, const FaultTree& tree, FaultTree::Index top);

} // namespace isthmus
