#pragma once

#include "model/analysis/load_result.h"
#include "model/design/design.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>

namespace isthmus {

/// The words of the Load tab, its tables and bars alike.
struct Load {
    Q_DECLARE_TR_FUNCTIONS(Load)
};

/// What a loss ("TYPE:ELEMENT") takes.
[[nodiscard]] ElementId elementOfLoss(const std::string& loss);
/// Its name; empty: no loss.
[[nodiscard]] QString lossText(const Design& design, const std::string& loss);
/// A part of 1.
[[nodiscard]] QString percentText(double share);
[[nodiscard]] QString perSecondText(double perSecond);
/// "Farm · 3 zones".
[[nodiscard]] QString sizingName(const Design& design, const SizingFigure& figure);
/// What stands behind the element in the id of a sizing figure: "/zones" where equals can be counted in
/// several ways.
[[nodiscard]] std::string sizingWord(const LoadResult& load, const SizingFigure& figure);
/// Part of the room that a load takes; nothing without room.
[[nodiscard]] std::optional<double> fill(MegabitsPerSecond load,
                                         const std::optional<MegabitsPerSecond>& room);
/// "KIND/SUBJECT": the id of a figure (model/derivation/figure_id.h).
[[nodiscard]] QString loadFigure(const char* kind, const std::string& subject);

} // namespace isthmus
