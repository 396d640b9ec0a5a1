#pragma once

#include "model/analysis/target_check.h"
#include "views/charts/figure_table.h"
#include "views/charts/result_rows.h"

namespace isthmus {

/// Something that a journey recovers from: a standard disruption, or an event of a scenario.
struct RecoverySource {
    RecoveryLine line;
    RecoveryResult result;
    QString title;   ///< "Region: us-west-2"
    std::string key; ///< stays the same from one analysis to the next
};

/// A text with the colours of its verdict.
struct VerdictChip {
    QString text;
    ColourRole colour = ColourRole::Text;
    ColourRole fill = ColourRole::Window;
};
[[nodiscard]] VerdictChip verdictChip(const QString& text, Verdict verdict);

/// One line for each type of disruption: the worst figures against their targets; `elements` are what is
/// lost in the disruption that decides the RTO. `types` gets the type of each line.
[[nodiscard]] std::vector<RecoveryLine> policyLines(const AnalysisPair& pair, const ElementId& journey,
                                                    std::vector<std::string>& types);

/// Events of scenarios that hit the journey, then every disruption, missed targets first, then the longest.
[[nodiscard]] std::vector<RecoverySource> recoverySources(const AnalysisPair& pair, const ElementId& journey);

/// What each store loses, and over which stages its copy lags behind.
[[nodiscard]] std::vector<FigureTable::Column> storeColumns();
[[nodiscard]] std::vector<FigureTable::Row> storeRows(const Design& design, const RecoveryResult& result,
                                                      const ElementId& journey);

/// Every plan in every disruption that it is for, those with something in the way first.
[[nodiscard]] std::vector<FigureTable::Column> planColumns();
[[nodiscard]] std::vector<FigureTable::Row> planRows(const AnalysisPair& pair);

/// What replication falls behind in the stretches of a scenario: "replicate: 2 h 24 min behind, …".
[[nodiscard]] QString backlogText(const Design& design, const ScenarioResult& scenario);

} // namespace isthmus
