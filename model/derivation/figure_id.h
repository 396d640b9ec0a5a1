#pragma once

#include "model/base/result.h"

#include <string>
#include <string_view>

namespace isthmus {

/// Which figure of an analysis: "KIND", "KIND/SUBJECT", "KIND/JOURNEY" or "KIND/JOURNEY/SUBJECT", as its kind
/// asks for: "cost", "element/sea-us", "availability/read-record", "rto/read-record/region:us-west-2".
struct FigureId {
    std::string kind;
    ElementId journey{};   ///< empty: the figure belongs to no journey
    std::string subject{}; ///< an element, a disruption, a line; may be empty

    [[nodiscard]] std::string text() const;
};

/// Takes an id apart. @returns AN-030: there is no such kind of figure, or its id is not whole.
/// Whether an analysis has that figure is not asked.
[[nodiscard]] Result<FigureId> readFigureId(std::string_view figure);

} // namespace isthmus
