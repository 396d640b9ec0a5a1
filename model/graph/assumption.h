#pragma once

#include "model/graph/formula.h"

#include <unordered_map>

namespace isthmus {

/// Functions of a formula as far as they matter where some others hold: each answer agrees with the function
/// wherever all of the assumed hold, and needs them nowhere. Answers are kept, so that many functions cost
/// what the gates they share cost once.
class Assumption {
public:
    /// @param assumed  none of them constant.
    Assumption(Formula& formula, std::span<const Formula::Node> assumed);

    [[nodiscard]] Formula::Node of(Formula::Node function);

private:
    Formula& m_formula;
    std::unordered_map<Formula::Node, Formula::Node> m_values;
    std::vector<Formula::Node> m_open; ///< gates to be looked at, those that ask before those asked
};

} // namespace isthmus
