#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "model/edit/edit.h"

#include <QPointF>
#include <QStringList>

#include <functional>
#include <set>
#include <vector>

namespace isthmus {

// Cells of a sheet, pasted, become components or links.

/// What a column of pasted cells says.
enum class CellColumn { Ignored, Name, Kind, Place, From, To };

using CellRows = std::vector<QStringList>;

/// Rows by line, columns by `separator`; a cell in quotation marks may hold both. Empty lines are passed
/// over, and what follows kMostCellRows is left out.
inline constexpr std::size_t kMostCellRows = 5000;
[[nodiscard]] CellRows readCells(const QString& text, QChar separator = QLatin1Char('\t'));
/// What parts the columns of a file's text, by its first line: tab, semicolon or comma.
[[nodiscard]] QChar separatorOf(const QString& text);

struct CellMapping {
    bool links = false;    ///< rows are links; else components
    bool headings = false; ///< the first row names the columns
    std::vector<CellColumn> columns;
};

/// What the cells are read against.
struct CellContext {
    const Design& design;
    const Catalogue& catalogue;
    /// Kind of a link between two components where no cell says it.
    std::function<std::string(const Component& from, const Component& to)> usualLinkKind;
    QPointF at; ///< where components without a place are put
};

/// A first guess: from headings, else from which columns name components, kinds and places of the design.
[[nodiscard]] CellMapping guessMapping(const CellRows& rows, const CellContext& context);

struct CellPlan {
    struct Row {
        QStringList made; ///< name, kind, place; or from, to, kind, name
        QString problem;  ///< translated; why the row is left out
    };
    CompoundEdit edit;             ///< all of them, one undo step
    std::set<ElementId> added;     ///< one for each row that is not left out
    std::set<ElementId> newPlaces; ///< that rows name and the design lacks
    std::vector<Row> rows;
};

/// What the rows become. Names are looked up regardless of case; one that several components bear is no
/// answer, their ids are.
[[nodiscard]] CellPlan planCells(const CellRows& rows, const CellMapping& mapping,
                                 const CellContext& context);

} // namespace isthmus
