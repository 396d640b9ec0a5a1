#pragma once

#include "model/analysis/engine_budget.h"
#include "model/base/result.h"
#include "model/improve/remedy.h"

#include <memory>
#include <stop_token>

namespace isthmus {

/// What remedies are to make better.
enum class ImproveGoal {
    Availability, ///< targets of availability: what counts is the unavailability of the worst journey
    Recovery,     ///< targets of RTO and RPO: the hours beyond them, over all standard disruptions
    Capacity      ///< the bandwidth that the worst single loss takes away and no other way gives back
};

struct ImproveOptions {
    ImproveGoal goal = ImproveGoal::Availability;
    std::optional<double> target;     ///< availability, in (0, 1]; absent: each journey's own
    std::optional<ElementId> journey; ///< only this one; absent: all that have a target
    /// What a remedy costs a month where the drawing cannot say, in USD, by its id or its rule; added to what
    /// the drawing says.
    std::map<std::string, double> monthlyUsd;
    EngineBudget budget;
    unsigned threads = 0; ///< 0: as many as the machine has; never changes the answer
};

/// What a design comes to for the journeys asked about.
struct ImprovedFigures {
    double unavailability = 0; ///< of the worst of the journeys, switching included
    Hours downtimePerYear;     ///< over all of them, each as often as its weight says
    Usd monthly;               ///< what is known of it
    /// What the goal wants small: unavailability; hours beyond targets of recovery, "never" and "lost"
    /// counting a year each; Mbit/s short after the worst loss.
    double measure = 0;
    std::size_t recoveryMissed = 0;  ///< goal Recovery: targets missed, of journeys and disruptions
    std::vector<ElementId> unpriced; ///< what the remedies add or multiply and no price is known of
    bool reachesTarget = false;      ///< every journey does
    bool exact = true;               ///< every availability was computed exactly, switching included
};

struct RatedRemedy {
    Remedy remedy;
    ImprovedFigures figures; ///< with this remedy alone
    Hours savedPerYear;
    double gained = 0;     ///< by how much the measure of the goal is smaller; of availability: hours a year
    Usd monthlyDifference; ///< of what is known
};

/// Several remedies together that no other set beats: none costs as little, lacks as few prices, and leaves
/// the journeys as available.
struct ImprovementChoice {
    std::vector<std::string>
        remedies; ///< ids, in the order of Improvement::remedies; empty: the design as it is
    ImprovedFigures figures;
};

struct Improvement {
    ImproveGoal goal = ImproveGoal::Availability;
    std::vector<ElementId> journeys; ///< asked about
    ImprovedFigures now;
    /// Those that save time: first those whose price is known, most hours saved per dollar first (what is
    /// free before all), then the others, most hours saved first.
    std::vector<RatedRemedy> remedies;
    /// Cheapest first. Of all sets of the first kExhaustive remedies when there are no more than that; else
    /// of those a beam search met: sets grown one remedy at a time out of the best of each size.
    std::vector<ImprovementChoice> front;
    bool exhaustive = true;
    std::size_t evaluated = 0; ///< sets of remedies
    /// Of the sets with known prices that reach the target the cheapest.
    std::optional<ImprovementChoice> cheapest;
};

inline constexpr std::size_t kExhaustive = 7; ///< remedies: 128 sets

/// How far a search is, 0 … 1; from any of its threads, one at a time.
using ImproveProgress = std::function<void(double)>;

/// What would make the journeys more available, each remedy applied to a copy of the design and computed
/// anew, alone and together with others.
///
/// @returns the remedies; or AN-003 (no such journey), AN-010 (no journey has a target), AN-004 (cancelled).
/// @pre the design fulfils its invariants.
[[nodiscard]] Result<Improvement> improve(const std::shared_ptr<const Design>& design,
                                          const std::shared_ptr<const Catalogue>& catalogue,
                                          const ImproveOptions& options, std::stop_token stop = {},
                                          const ImproveProgress& progress = {});

/// Some remedies of a design, one after the other, as one edit of it.
///
/// @returns nothing when one of them has nothing to change once the others are there.
[[nodiscard]] std::optional<CompoundEdit> combinedEdit(Design design,
                                                       std::span<const Remedy* const> remedies);

/// The design with some of its remedies, one after the other.
///
/// @returns the new design; or AN-011 (no remedy of that id for this design), AN-012 (a remedy has nothing to
///          change once the others are there).
[[nodiscard]] Result<Design> withRemedies(const std::shared_ptr<const Design>& design,
                                          const std::shared_ptr<const Catalogue>& catalogue,
                                          const std::vector<std::string>& ids);

} // namespace isthmus
