#pragma once

#include "model/diagram/diagram.h"
#include "model/diagram/function_table.h"
#include "model/diagram/set_diagram.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace isthmus {

/// Does the function never fall when a variable rises? Only then are its minimal sets all there is to say.
/// Compares the two sides of every node, so it can exhaust the diagram; then the answer means nothing.
[[nodiscard]] bool isMonotone(Diagram& diagram, Diagram::Node function);

/// Cuts: the minimal sets of variables that bring the function down by failing together. Paths: the minimal
/// ones that keep it up by working together.
enum class MinimalKind { Cuts, Paths };

/// The minimal sets of a function, none of them written out (A. Rauzy, "New algorithms for fault trees
/// analysis", Reliability Engineering and System Safety 40, 1993). Of a function that is not monotone: the
/// minimal sets that are enough while all other variables are in the opposite state (A. Rauzy, "Mathematical
/// foundations of minimal cutsets", IEEE Transactions on Reliability 50, 2001).
/// @returns 0 when `sets` is exhausted.
[[nodiscard]] SetDiagram::Node minimalSets(SetDiagram& sets, const Diagram& diagram, Diagram::Node function,
                                           MinimalKind kind);

/// The same of a root of a table.
/// @param highest  only the sets of at most so many variables, at a fraction of the work where there are many
///                 larger ones.
[[nodiscard]] SetDiagram::Node minimalSets(SetDiagram& sets, const FunctionTable& table, std::size_t root,
                                           MinimalKind kind, std::optional<std::size_t> highest = {});

/// A family of minimal sets in which some variables stand for families of their own: modules, that have no
/// variable in common with the rest. Refers to `sets`, which must outlive it.
class CutSetFamily {
public:
    using Variable = SetDiagram::Variable;
    struct Module {
        Variable variable = 0;
        SetDiagram::Node family = SetDiagram::kNoSet;
    };

    /// @param modules  inner ones before those that hold their variables.
    CutSetFamily(const SetDiagram& sets, SetDiagram::Node family, std::vector<Module> modules = {});

    /// How many sets there are, without walking them; exact up to 2^53.
    [[nodiscard]] double count() const;
    /// How many there are of each order from 0 to `highest`. O(nodes · highest), in families of modules times
    /// the orders that they have.
    [[nodiscard]] std::vector<double> countByOrder(std::size_t highest) const;
    /// Σ of the chances of all sets, an upper bound of the chance of their union.
    /// @param chances  that a variable is in the state meant, by variable; of modules: not looked at.
    [[nodiscard]] double mass(const std::vector<double>& chances) const;
    /// The same sum over the sets that hold a variable, for every variable: one pass up and one down.
    [[nodiscard]] std::vector<double> massHolding(const std::vector<double>& chances) const;

    struct Query {
        std::optional<std::size_t> order; ///< sets of at most so many
        double cutoff = 0;                ///< sets of at least this chance
        std::size_t limit = 10'000;       ///< at most so many sets
        /// By variable, of those that can stand in for each other: a set is listed only if it holds this one,
        /// too, so that of sets alike there is one. kWhole: none.
        std::vector<Variable> together;
        std::size_t bytes = std::numeric_limits<std::size_t>::max(); ///< of the search's lists
        std::optional<std::chrono::steady_clock::time_point> deadline;
        std::stop_token stop;
    };
    struct Listed {
        std::vector<Variable> variables; ///< ascending
        double probability = 0;
    };
    struct Listing {
        std::vector<Listed> sets;      ///< likeliest first
        double omitted = 0;            ///< how many sets are not listed, those alike included
        double omittedProbability = 0; ///< upper bound of the chance that one of those happens
        bool complete = true;          ///< all that the query asks for are listed
    };
    /// The likeliest sets, found best first, so that the others are never walked.
    [[nodiscard]] Listing list(const Query& query, const std::vector<double>& chances) const;

    static constexpr Variable kWhole = static_cast<Variable>(-1);
    struct Part {
        Variable variable; ///< that the part stands for; kWhole for the outermost
        SetDiagram::Node family;
        std::vector<SetDiagram::Node> nodes; ///< children first; no node lies in two parts
    };
    /// The modules, inner ones first, and last the whole.
    [[nodiscard]] const std::vector<Part>& parts() const { return m_parts; }
    [[nodiscard]] const SetDiagram& sets() const { return m_sets; }

private:
    /// By node: Σ over its sets of Π of their weights. The weights of modules are set on the way.
    [[nodiscard]] std::vector<double> sums(std::vector<double>& weights) const;
    [[nodiscard]] std::vector<double> sized(std::vector<double> weights) const;

    const SetDiagram& m_sets;
    std::vector<Part> m_parts;
    std::size_t m_variables = 0;
};

} // namespace isthmus
