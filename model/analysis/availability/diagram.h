#pragma once

#include "model/base/probability.h"

#include <array>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace isthmus {

/// A reduced ordered binary decision diagram over numbered variables (R. E. Bryant, "Graph-Based Algorithms
/// for Boolean Function Manipulation", IEEE Transactions on Computers C-35, 1986; conjunction and
/// disjunction by memoised recursion as in Brace, Rudell and Bryant, "Efficient Implementation of a BDD
/// Package", DAC 1990).
///
/// Nodes are shared by all functions of one manager and never move, so equal functions are equal numbers.
/// Children are always made before their parents, which lets every evaluation be one loop over the table.
/// A manager belongs to one thread. When its node budget is used up, or its stop token asks, it is
/// `exhausted()`: operations then return constants and no answer may be used.
class Diagram {
public:
    using Node = std::uint32_t;
    using Variable = std::uint32_t;
    static constexpr Node kZero = 0;
    static constexpr Node kOne = 1;

    explicit Diagram(std::size_t nodeBudget, std::stop_token stop = {});

    [[nodiscard]] Node variable(Variable variable);
    [[nodiscard]] Node conj(Node a, Node b);
    [[nodiscard]] Node disj(Node a, Node b);
    [[nodiscard]] Node neg(Node a);
    /// The function with one variable fixed.
    [[nodiscard]] Node cofactor(Node function, Variable variable, bool value);

    [[nodiscard]] bool exhausted() const { return m_exhausted; }
    [[nodiscard]] bool cancelled() const { return m_cancelled; }
    [[nodiscard]] std::size_t nodeCount() const { return m_nodes.size(); }
    /// Nodes that one function uses.
    [[nodiscard]] std::size_t sizeOf(Node function) const;
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
    enum class Operation : std::uint32_t { Conj, Disj, Neg, Cofactor };
    struct CacheLine {
        Operation operation = Operation::Conj;
        Node a = 0, b = 0;
        Node result = kInvalid;
    };
    static constexpr Node kInvalid = static_cast<Node>(-1);
    static constexpr Variable kTerminal = static_cast<Variable>(-1);

    Node make(Variable variable, Node low, Node high);
    void growTable();
    CacheLine& line(Operation operation, Node a, Node b);
    [[nodiscard]] bool cached(Operation operation, Node a, Node b, Node& result);
    void store(Operation operation, Node a, Node b, Node result);
    template <class Terminal>
    Node apply(Operation operation, Node a, Node b, const Terminal& terminal);
    Node cofactorStep(Node function, Variable variable, bool value);
    struct Mass {
        double up = 0, down = 0;
    };
    /// The inner nodes that some functions use, children first. Afterwards m_slot gives the position of each.
    [[nodiscard]] std::vector<Node> reachable(const std::vector<Node>& functions) const;
    /// Masses of the nodes listed, by position, after those of the constants 0 and 1.
    [[nodiscard]] std::vector<Mass> masses(const std::vector<Node>& nodes,
                                           const std::vector<Probability>& probabilities) const;
    [[nodiscard]] std::size_t slotOf(Node node) const { return node <= kOne ? node : m_slot[node]; }

    std::vector<Entry> m_nodes;
    std::vector<Node> m_table; ///< open addressing over (variable, low, high)
    std::vector<CacheLine> m_cache;
    std::size_t m_budget;
    std::stop_token m_stop;
    bool m_exhausted = false;
    bool m_cancelled = false;
    mutable std::vector<std::uint32_t> m_seen; ///< last walk that met each node
    mutable std::vector<std::uint32_t> m_slot;
    mutable std::uint32_t m_walk = 0;
};

} // namespace isthmus
