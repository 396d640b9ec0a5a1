#pragma once

#include "views/session/analysis_runner.h"

#include <QString>

#include <vector>

namespace isthmus {

/// How a figure feels: to its target, or against what it was.
enum class Tone { Neutral, Good, Warning, Bad };

struct ChangeChip {
    QString text; ///< "▼ 0.0097"; empty: nothing changed
    Tone tone = Tone::Neutral;
};

/// One tile of the score strip, ready to paint.
struct ScoreFigure {
    QString id; ///< "state", "availability", "downtime", "rto", "rpo", "latency", "cost"
    QString label;
    QString value;
    QString caption; ///< its target, or what it was
    ChangeChip chip;
    Tone tone = Tone::Neutral;
    QString toolTip;
    QString figure; ///< what the tile opens, by its id (model/derivation/figure_id.h); empty: nothing
    int rank = 0;   ///< tiles with the highest rank leave first when there is no room
};

/// The tiles for one journey, at most eight, the state first. Without a journey only the cost remains.
[[nodiscard]] std::vector<ScoreFigure> scoreFigures(const AnalysisPair& pair, const ElementId& journey);

} // namespace isthmus
