#pragma once

#include "model/base/probability.h"
#include "model/diagram/node_table.h"

#include <span>
#include <stop_token>
#include <vector>

namespace isthmus {

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
    using Node = NodeTable::Node;
    using Variable = NodeTable::Variable;
    static constexpr Node kZero = 0;
    static constexpr Node kOne = 1;

    explicit Diagram(DiagramLimits limits);
    explicit Diagram(std::size_t nodeBudget, std::stop_token stop = {});

    [[nodiscard]] Node variable(Variable variable);
    /// `high` when the variable works, `low` when it fails. @pre both depend on later variables only.
    [[nodiscard]] Node decide(Variable variable, Node low, Node high) { return make(variable, low, high); }
    [[nodiscard]] Node conj(Node a, Node b);
    [[nodiscard]] Node disj(Node a, Node b);
    /// One of the two, not both.
    [[nodiscard]] Node exclusive(Node a, Node b);
    [[nodiscard]] Node neg(Node a);
    /// At least `need` of the functions hold.
    [[nodiscard]] Node atLeast(std::span<const Node> functions, std::size_t need);
    /// The function with one variable fixed.
    [[nodiscard]] Node cofactor(Node function, Variable variable, bool value);

    /// A monotone function that is known to hold: no variable that works makes it false. It is possible.
    /// Knows what is left of it when all variables up to some number work, in logarithmic time (jump
    /// pointers: E. W. Myers, "An applicative random-access stack", Information Processing Letters 17, 1983).
    class Condition {
    public:
        Condition(const Diagram& diagram, Node condition);
        [[nodiscard]] Node root() const { return m_root; }
        /// The first node without a variable before this one, on the way where all work.
        /// @param node  of the condition.
        [[nodiscard]] Node skipTo(Node node, Variable variable) const {
            while (m_diagram.variableOf(node) < variable)
                node = m_diagram.variableOf(m_jump[node]) < variable ? m_jump[node] : m_diagram.high(node);
            return node;
        }

    private:
        const Diagram& m_diagram;
        Node m_root;
        std::vector<Node> m_jump; ///< by node: some steps up the way
    };
    /// A function that agrees with `function` wherever the condition holds, mostly a smaller one; 1 where the
    /// condition implies it (the sibling substitution of O. Coudert and J. C. Madre, "A unified framework for
    /// the formal verification of sequential circuits", ICCAD 1990).
    [[nodiscard]] Node given(Node function, const Condition& condition);

    /// A function of another manager with `offset` added to each variable's number. Linear in its size.
    [[nodiscard]] Node adopt(const Diagram& other, Node function, Variable offset);

    /// Drops every node that no root uses and writes the roots' new numbers over the old ones; all other
    /// numbers lose their meaning. Worth calling when a long construction has left many dead nodes. Nothing
    /// happens once exhausted.
    void compact(std::span<Node> roots);

    [[nodiscard]] bool exhausted() const { return m_table.exhausted(); }
    [[nodiscard]] bool cancelled() const { return m_table.cancelled(); }
    [[nodiscard]] bool timedOut() const { return m_table.timedOut(); }
    /// Exhausted by its work alone.
    [[nodiscard]] bool isTired() const { return m_table.tired(); }
    /// Sets how much work may be done in all. @pre not exhausted.
    void allowSteps(std::uint64_t steps) { m_table.allowSteps(steps); }
    [[nodiscard]] std::size_t nodeCount() const { return m_table.count(); }
    /// How many nodes the limits allow.
    [[nodiscard]] std::size_t nodeLimit() const { return m_table.limit(); }
    /// What nodes, table and cache take now.
    [[nodiscard]] std::size_t bytes() const { return m_table.bytes(); }

    /// Parts of an inner node: the variable decided, and what is left when it fails (low) or works (high).
    [[nodiscard]] Variable variableOf(Node node) const { return m_table[node].variable; }
    [[nodiscard]] Node low(Node node) const { return m_table[node].low; }
    [[nodiscard]] Node high(Node node) const { return m_table[node].high; }

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
    /// Adds them to `result`, by variable; touches no variables but those of the functions.
    void addDerivatives(const std::vector<Term>& terms, const std::vector<Probability>& probabilities,
                        std::vector<double>& result) const;

private:
    friend class LossDiagram;
    using Entry = NodeTable::Entry;
    enum class Operation : std::uint32_t {
        Conj = 1,
        Disj,
        Exclusive,
        Neg,
        Cofactor,
        Given,
        LossOf,
        EitherLoss,
        BothLosses,
        LossExcept,
        LossIfBefore,
        LossIfAfter,
        LossGivenAfter
    };
    struct Frame { ///< an operation that waits for its low, then for its high half
        Node a, b;
        Node highA, highB;
        Node low;
        Variable top;
    };
    static constexpr Node kInvalid = NodeTable::kInvalid;

    Node make(Variable variable, Node low, Node high) {
        return low == high ? low : m_table.intern(variable, low, high);
    }
    /// Descends through two functions at once. A rule says which pairs are settled, how a pair is written in
    /// the cache, down to which variable the two are split, and how the halves are put together.
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

    struct BinaryRule;
    struct ConjRule;
    struct DisjRule;
    struct ExclusiveRule;
    struct NegRule;
    struct CofactorRule;
    struct GivenRule;

    NodeTable m_table;
    std::vector<Frame> m_stack;
    mutable std::vector<std::uint32_t> m_seen; ///< last walk that met each node
    mutable std::vector<std::uint32_t> m_slot;
    mutable std::uint32_t m_walk = 0;
};

} // namespace isthmus
