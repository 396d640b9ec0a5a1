#pragma once

#include "views/session/analysis_runner.h"
#include "views/theme/theme.h"

#include <QString>

#include <vector>

namespace isthmus {

/// One remark on what an element means for the figures.
struct MeaningLine {
    QString text;
    ColourRole colour = ColourRole::Text;
};

/// What one element means here: whether it is a single point of failure, what it costs in hours and in
/// money, what was found about it. Hours are those of `journey`. Empty when there is nothing to say.
[[nodiscard]] std::vector<MeaningLine> meaningOf(const AnalysisPair& pair, const ElementId& journey,
                                                 const ElementId& element);

/// What a reader of the whole design wants first: each journey's state and availability, what one of them
/// dies of alone, and how much was found. `journey` names the one whose single points are told.
[[nodiscard]] std::vector<MeaningLine> meaningOfDesign(const AnalysisPair& pair, const ElementId& journey);

} // namespace isthmus
