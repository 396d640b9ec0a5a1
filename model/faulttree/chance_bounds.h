#pragma once

#include "model/base/probability.h"
#include "model/diagram/diagram.h"

#include <vector>

namespace isthmus {

/// The chance that something happens (`down` of either part), as bounds that are certain.
struct ChanceBounds {
    Probability least;
    Probability most = Probability::fromUnavailability(1);

    [[nodiscard]] static ChanceBounds exactly(Probability chance) { return {chance, chance}; }
    [[nodiscard]] bool exact() const { return least == most; }
    [[nodiscard]] double gap() const { return most.down() - least.down(); }
    [[nodiscard]] Probability middle() const {
        return Probability::fromParts((least.up() + most.up()) / 2, (least.down() + most.down()) / 2);
    }
    /// Keeps the better of either end. @pre both are certain.
    void narrow(const ChanceBounds& other) {
        if (other.least.down() > least.down())
            least = other.least;
        if (other.most.down() < most.down())
            most = other.most;
    }
    /// Of what does not happen.
    [[nodiscard]] ChanceBounds negated() const {
        return {Probability::fromParts(most.down(), most.up()),
                Probability::fromParts(least.down(), least.up())};
    }
};

/// Bounds of a function of variables whose chances are bounds themselves; exact where those are. The function
/// and its variables speak of what does not happen, as in module_diagram.h. Of every node the worse end of
/// each chance is taken by itself, so that the bounds hold whether the function is monotone or not.
/// @param chances  by variable.
[[nodiscard]] ChanceBounds chanceBounds(const Diagram& diagram, Diagram::Node function,
                                        const std::vector<ChanceBounds>& chances);

} // namespace isthmus
