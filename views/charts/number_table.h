#pragma once

#include <QStringList>
#include <QVariant>

#include <vector>

class QAbstractItemView;

namespace isthmus {

/// Role of a cell's exact number, for files; a cell without one is text.
inline constexpr int kNumberRole = Qt::UserRole + 64;

/// Role of the id of the figure that a cell shows (model/derivation/figure_id.h); a cell without one opens
/// nothing.
inline constexpr int kFigureRole = Qt::UserRole + 65;

/// What stands behind a chart or a table: cells are texts or exact numbers.
struct NumberTable {
    QStringList headings;
    std::vector<std::vector<QVariant>> rows;

    /// Comma-separated values as RFC 4180 has them; numbers with a point and every digit they have, whatever
    /// the locale. What is not a number at all (NaN) is an empty cell.
    [[nodiscard]] QString csv() const;
};

/// All rows of a view in the order shown, those of closed branches included.
[[nodiscard]] NumberTable numbersOf(const QAbstractItemView& view);
/// The same as it reads on screen.
[[nodiscard]] NumberTable textsOf(const QAbstractItemView& view);

} // namespace isthmus
