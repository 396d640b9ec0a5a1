#pragma once

#include "model/base/error.h"
#include "model/base/ids.h"
#include "model/base/units.h"

#include <chrono>
#include <optional>
#include <vector>

namespace isthmus {

/// What an explanation is to hold, and what it may cost.
struct ExplanationOptions {
    std::optional<std::size_t>
        order;                     ///< cut sets of at most so many elements are listed; none: of any number
    std::size_t cutSets = 50;      ///< rows listed at most
    std::size_t pathSets = 20;     ///< rows listed at most; 0: no path sets are looked for
    std::size_t jointElements = 8; ///< pairs of so many elements are looked at, the most critical ones
    /// Of each journey, in three parts: what is found by then is told, with what is left out.
    std::chrono::milliseconds time{6000};
};

/// A minimal cut set: its elements together take the journey down, and no part of them does. Or a minimal
/// path set: they keep it up together, and no part of them does. What never fails by itself is in neither.
struct MinimalSet {
    struct Part {
        ElementId element;
        std::size_t count = 1; ///< so many of its instances
        std::size_t of = 1;    ///< of so many there are

        bool operator==(const Part&) const = default;
    };
    std::vector<Part> parts; ///< in the order of the design's elements
    std::size_t order = 0;   ///< elements, each instance one
    double alike = 1;        ///< so many sets differ from each other in the choice of instances alone
    double probability =
        0; ///< that all elements of one such set fail (path sets: work), other elements aside
};

/// The minimal cut sets of a journey, or its minimal path sets: the likeliest, and how many there are.
struct MinimalSets {
    std::optional<std::size_t> order; ///< listed are those of at most so many elements
    std::vector<MinimalSet> listed;   ///< likeliest first
    bool complete = true;             ///< all of that order are listed
    /// Of all orders, counted without listing them. Absent: those above `order` were too many to find.
    std::optional<double> count;
    std::vector<double> countByOrder; ///< from order 0, as far as counted
    double listedCount = 0;           ///< sets listed, those alike counted one by one
    /// Σ of the chances of all cut sets: an upper bound of the unavailability (the rare-event sum). Absent
    /// with `count`, and of path sets.
    std::optional<double> probabilitySum;
    /// Upper bound of the chance that a cut set that is not listed fails; of path sets absent.
    std::optional<double> omittedProbability;
    /// The chance that at least one of those listed fails (path sets: works) lies certainly between these;
    /// they are equal where it is exact.
    double coveredLow = 0, coveredHigh = 1;
    std::optional<Error> problem; ///< AN-006: no sets were found within the limits
};

/// How much one element matters to whether a journey is up (semantics.md 3), switching left aside but for the
/// hours saved. Of one instance where there are several: they are alike.
struct ElementImportance {
    ElementId element;
    std::size_t instances = 1;       ///< that the journey depends on
    double unavailability = 0;       ///< 1 − A_i of one
    double birnbaum = 0;             ///< P(J | i works) − P(J | i failed)
    double criticality = 0;          ///< birnbaum · (1 − A_i) / (1 − A_struct)
    double fussellVeselyLow = 0;     ///< P(a minimal cut set with i fails) / (1 − A_struct)
    double fussellVeselyHigh = 0;    ///< the certain upper end; equal where it is exact
    double riskAchievementWorth = 1; ///< (1 − A_struct given that i has failed) / (1 − A_struct)
    double riskReductionWorth = 1; ///< (1 − A_struct) / (1 − A_struct given that i works); may be infinite
    Hours hoursSavedPerYear;       ///< with all instances perfect, switching included
};

/// ∂²A_struct/∂A_a ∂A_b: by how much the Birnbaum importance of one is larger while the other works than
/// while it is failed. Above 0 each is worth more with the other; below 0 they stand in for each other. The
/// same id twice: two instances of it.
struct JointImportance {
    ElementId a, b;
    double value = 0;
};

/// Why a journey is as available as it is, in structure.
struct Explanation {
    double unavailability = 0; ///< 1 − A_struct
    MinimalSets cuts, paths;
    std::vector<ElementImportance> importance; ///< by hours saved, largest first
    std::vector<JointImportance> joint;        ///< by size, largest first
    /// AN-005: the journey was not compiled within the budget, and all of the above is empty.
    std::optional<Error> problem;
};

} // namespace isthmus
