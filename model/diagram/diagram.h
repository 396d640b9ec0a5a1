#pragma once

#include "model/base/probability.h"
#include "model/diagram/raw_array.h"

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace isthmus {

/// What a diagram may use. Reaching any of these makes it exhausted.
struct DiagramLimits {
    std::size_t nodes = std::numeric_limits<std::uint32_t>::max() / 2;
    /// Nodes, their table, the cache of operations and one evaluation at a time, together.
    std::size_t bytes = std::numeric_limits<std::size_t>::max();
    std::optional<std::chrono::steady_clock::time_point> deadline;
    std::stop_token stop;
};

/// A reduced ordered binary decision diagram over numbered variables (R. E. Bryant, "Graph-Based Algorithms
/// for Boolean Function Manipulation", IEEE Transactions on Computers C-35, 1986; conjunction and
/// disjunction by memoised descent as in Brace, Rudell and Bryant, "Efficient Implementation of a BDD
/// Package", DAC 1990).
///
/// Nodes are shared by all functions of one manager and move only in `compact`, so equal functions are equal
/// numbers. Children always stand before their parents, which lets every evaluation be one loop over the
/// table. Nothing recurses, so the number of variables is not bounded by the stack.
/// A manager belongs to one thread. When a limit is reached, or its stop token asks, it is `exhausted()`:
/// operations then return constants and no answer may be used.
class Diagram {
public:
    using Node = std::uint32_t;
    using Variable = std::uint32_t;
    static constexpr Node kZero = 0;
    static constexpr Node kOne = 1;

    explicit Diagram(DiagramLimits limits);
    explicit Diagram(std::size_t nodeBudget, std::stop_token stop = {});

    [[nodiscard]] Node variable(Variable variable);
    [[nodiscard]] Node conj(Node a, Node b);
    [[nodiscard]] Node disj(Node a, Node b);
    /// One of the two, not both.
    [[nodiscard]] Node exclusive(Node a, Node b);
    [[nodiscard]] Node neg(Node a);
    /// At least `need` of the functions hold.
    [[nodiscard]] Node atLeast(std::span<const Node> functions, std::size_t need);
    /// The function with one variable fixed.
    [[nodiscard]] Node cofactor(Node function, Variable variable, bool value);

    /// Drops every node that no root uses and writes the roots' new numbers over the old ones; all other
    /// numbers lose their meaning. Worth calling when a long construction has left many dead nodes. Nothing
    /// happens once exhausted.
    void compact(std::span<Node> roots);

    [[nodiscard]] bool exhausted() const { return m_exhausted; }
    [[nodiscard]] bool cancelled() const { return m_cancelled; }
    [[nodiscard]] bool timedOut() const { return m_timedOut; }
    [[nodiscard]] std::size_t nodeCount() const { return m_count; }
    /// How many nodes the limits allow.
    [[nodiscard]] std::size_t nodeLimit() const { return m_nodeLimit; }
    /// What nodes, table and cache take now.
    [[nodiscard]] std::size_t bytes() const;

    /// Parts of an inner node: the variable decided, and what is left when it fails (low) or works (high).
    [[nodiscard]] Variable variableOf(Node node) const { return m_nodes[node].variable; }
    [[nodiscard]] Node low(Node node) const { return m_nodes[node].low; }
    [[nodiscard]] Node high(Node node) const { return m_nodes[node].high; }

    /// Nodes that one function uses.
    [[nodiscard]] std::size_t sizeOf(Node function) const;
    /// The inner nodes that some functions use, children before parents.
    [[nodiscard]] std::vector<Node> nodesOf(std::span<const Node> functions) const;
    /// Variables that a function depends on, ascending.
    [[nodiscard]] std::vector<Variable> support(Node function) const;

    /// Chance that the function holds, and that it does not, each summed without subtraction.
    /// @param probabilities  by variable.
    [[nodiscard]] Probability probability(Node function, const std::vector<Probability>& probabilities) const;

    /// A sum of chances, Σ weight · P(function).
    struct Term {
        Node function = kZero;
        double weight = 1;
    };
    /// The sum itself; functions share their nodes, so the cost is that of their union.
    [[nodiscard]] double sum(const std::vector<Term>& terms,
                             const std::vector<Probability>& probabilities) const;

    /// By how much the sum is larger when a variable works than when it fails, for every variable, by one
    /// pass up and one down (of one function: Birnbaum's importance; A. Rauzy, "New algorithms for fault
    /// trees analysis", Reliability Engineering and System Safety 40, 1993). 0 outside the support.
    [[nodiscard]] std::vector<double> derivatives(const std::vector<Term>& terms,
                                                  const std::vector<Probability>& probabilities) const;

private:
    struct Entry {
        Variable variable;
        Node low;  ///< variable fails
        Node high; ///< variable works
    };
    enum class Operation : std::uint32_t { Empty, Conj, Disj, Exclusive, Neg, Cofactor };
    struct CacheLine { // all zero bits: empty
        Operation operation;
        Node a, b;
        Node result;
    };
    struct Frame { ///< an operation that waits for its low, then for its high half
        Node a, b;
        Node highA, highB;
        Node low;
        Variable top;
    };
    static constexpr Node kInvalid = static_cast<Node>(-1);
    static constexpr Variable kTerminal = static_cast<Variable>(-1);

    Node make(Variable variable, Node low, Node high);
    void setLimits();
    void resize(std::size_t tableSize);
    void fillTable();
    void growCache(std::size_t lines);
    void askToStop();
    template <class Rule>
    Node apply(Node a, Node b, const Rule& rule);
    struct Mass {
        double up = 0, down = 0;
    };
    /// nodesOf; afterwards m_slot gives the position of each, after those of the constants 0 and 1.
    [[nodiscard]] std::vector<Node> reachable(std::span<const Node> functions) const;
    [[nodiscard]] std::vector<Mass> masses(const std::vector<Node>& nodes,
                                           const std::vector<Probability>& probabilities) const;
    [[nodiscard]] std::size_t slotOf(Node node) const { return node <= kOne ? node : m_slot[node]; }

    struct ConjRule;
    struct DisjRule;
    struct ExclusiveRule;
    struct NegRule;
    struct CofactorRule;

    RawArray<Entry> m_nodes;
    std::size_t m_count = 0;
    /// Open addressing over (variable, low, high): the node in the lowest bits, as many bits of its hash as
    /// fit above, which saves most looks at nodes that are not the one. 0: free.
    RawArray<std::uint32_t> m_table;
    std::size_t m_tableSize = 0;
    std::size_t m_growAt = 0; ///< node count at which the table grows
    RawArray<CacheLine> m_cache;
    std::size_t m_cacheSize = 0;
    std::vector<Frame> m_stack;
    DiagramLimits m_limits;
    std::size_t m_nodeLimit = 0;
    std::size_t m_largestTable = 0;
    std::uint32_t m_steps = 0;
    bool m_exhausted = false;
    bool m_cancelled = false;
    bool m_timedOut = false;
    mutable std::vector<std::uint32_t> m_seen; ///< last walk that met each node
    mutable std::vector<std::uint32_t> m_slot;
    mutable std::uint32_t m_walk = 0;
};

} // namespace isthmus
