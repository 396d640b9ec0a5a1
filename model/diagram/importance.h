#pragma once

#include "model/diagram/cut_sets.h"
#include "model/diagram/diagram.h"

#include <vector>

namespace isthmus {

/// A function in which some variables stand for functions of their own, modules, that have no variable in
/// common with the rest. Without modules: a function.
struct ModularFunction {
    struct Module {
        Diagram::Variable variable = 0;
        Diagram::Node function = Diagram::kOne;
    };
    Diagram::Node root = Diagram::kOne;
    std::vector<Module> modules; ///< inner ones before those that use their variables
};

/// Chance that the function holds. @param probabilities  by variable; those of modules are written.
[[nodiscard]] Probability probabilityOf(const Diagram& diagram, const ModularFunction& function,
                                        std::vector<Probability>& probabilities);

/// How much one variable matters (semantics.md 3), with A the chance that the function holds. All are for
/// the function itself, monotone or not.
struct VariableImportance {
    double birnbaum = 0;             ///< P(works | variable works) − P(works | it fails)
    double criticality = 0;          ///< birnbaum · P(variable fails) / (1 − A)
    double riskAchievementWorth = 1; ///< (1 − A given that it fails) / (1 − A)
    double riskReductionWorth = 1;   ///< (1 − A) / (1 − A given that it works); infinite when that is 0
};

/// For every variable, one pass up and one down through each module, and a further evaluation only for those
/// whose reduction worth the subtraction would leave without digits.
/// @param probabilities  as probabilityOf left them.
[[nodiscard]] std::vector<VariableImportance> importanceOf(const Diagram& diagram,
                                                           const ModularFunction& function,
                                                           const std::vector<Probability>& probabilities);

/// Joint importance of a pair: by how much the Birnbaum importance of one is larger when the other works
/// than when it fails, ∂²A/∂p_i ∂p_j (J. S. Hong and C. H. Lie, "Joint reliability-importance of two edges
/// in an undirected network", IEEE Transactions on Reliability 42, 1993). Above 0 they complement each other,
/// below 0 they stand in for each other. Of variables in the same module.
/// @returns by variable, its joint importance with `variable`; 0 for those in other modules.
[[nodiscard]] std::vector<double> jointImportance(const Diagram& diagram, Diagram::Node function,
                                                  std::vector<Probability> probabilities,
                                                  Diagram::Variable variable);

} // namespace isthmus
