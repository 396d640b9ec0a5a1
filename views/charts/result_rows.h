#pragma once

#include "views/charts/bar_chart.h"
#include "views/session/analysis_runner.h"

#include <vector>

namespace isthmus {

/// Nines of every journey against its target, grey for what it was before the what-if.
[[nodiscard]] std::vector<BarRow> ninesRows(const AnalysisPair& pair);

/// What costs most hours a year, at most `count` rows; `elements` gets the element of each row.
[[nodiscard]] std::vector<BarRow> hoursRows(const AnalysisPair& pair, const ElementId& journey,
                                            std::size_t count, std::vector<ElementId>& elements);

/// One line of the recovery table.
struct RecoveryLine {
    QString name;
    QString type;
    QString rto;
    QString rpo;
    ColourRole rtoColour = ColourRole::TextSecondary;
    ColourRole rtoFill = ColourRole::Window;
    ColourRole rpoColour = ColourRole::TextSecondary;
    ColourRole rpoFill = ColourRole::Window;
    QString toolTip;
    std::vector<ElementId> elements;
    std::optional<double> rtoSeconds, rpoSeconds; ///< where there is a length of time
    QString rtoFigure, rpoFigure;                 ///< ids of the figures; empty: none that opens
};

/// Every disruption of a journey, missed targets first, then the longest recovery.
/// @param order  gets the disruption of each line.
[[nodiscard]] std::vector<RecoveryLine> recoveryRows(const AnalysisPair& pair, const ElementId& journey,
                                                     std::vector<const RecoveryResult*>* order = nullptr);

} // namespace isthmus
