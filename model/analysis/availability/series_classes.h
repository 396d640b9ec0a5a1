#pragma once

#include "model/graph/formula.h"

namespace isthmus {

/// Groups the elements that some functions use by what they mean to them: elements of one class are needed
/// together wherever one of them is, so that the functions depend on a class only through "all of them work"
/// and one variable can stand for it. This is the series reduction, for any structure: a router, its link and
/// the room they stand in are one class unless something needs one of them without the others.
///
/// @returns the classes, each ascending; every element that the functions use is in exactly one.
///          O(inputs of the formula).
[[nodiscard]] std::vector<std::vector<Index>> seriesClasses(const Formula& formula,
                                                            std::span<const Formula::Node> functions);

} // namespace isthmus
