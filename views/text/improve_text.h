#pragma once

#include "model/improve/improve.h"

#include <QString>

namespace isthmus {

// Remedies and what they come to, in words and in the locale in force.

/// What a remedy does.
[[nodiscard]] QString remedyText(const Design& design, const Remedy& remedy);

/// "Availability", "Recovery", "Capacity": what remedies are to make better.
[[nodiscard]] QString goalName(ImproveGoal goal);
/// The same in a sentence without its full stop.
[[nodiscard]] QString goalText(ImproveGoal goal);
/// What a goal wants small, as the title of a column or an axis, with its unit.
[[nodiscard]] QString measureTitle(ImproveGoal goal);
[[nodiscard]] QString measureText(ImproveGoal goal, const ImprovedFigures& figures);
/// How much better one remedy makes it, as the title of a column.
[[nodiscard]] QString gainTitle(ImproveGoal goal);
[[nodiscard]] QString gainText(ImproveGoal goal, const RatedRemedy& rated);
/// "3 targets missed by 2 h in all, 99.991 %, 47 min a year down, $4,210 a month" with what is missing of it.
[[nodiscard]] QString figuresText(ImproveGoal goal, const ImprovedFigures& figures);

/// The sets of the front worth looking at, by their numbers: those that are hardly better than a cheaper one
/// are left out, the cheapest that reaches the target never.
[[nodiscard]] std::vector<std::size_t> setsWorthShowing(const Improvement& found);

} // namespace isthmus
