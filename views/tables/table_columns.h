#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

#include <QString>

#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace isthmus {

/// The tables there are.
enum class TableKind { Components, Links, Flows, Places };

/// What cells are read against; names are looked up once for all rows.
struct ElementContext {
    const Design& design;
    const Catalogue& catalogue;
    std::unordered_map<ElementId, QString> names;

    ElementContext(const Design& drawn, const Catalogue& known);
    [[nodiscard]] QString nameOf(const ElementId& id) const;
};

struct ElementCell {
    QString text;
    std::optional<double> number{}; ///< what a column of numbers is sorted by; nothing: below all numbers
    bool inherited = false;         ///< not set here: the default in force
};

struct ElementColumn {
    QString field; ///< of the inspector that edits it; empty: read only
    QString title;
    int width = 110;
    bool number = false; ///< stands at the right, as its heading does
    std::function<ElementCell(const Element&, const ElementContext&)> read;
};

[[nodiscard]] QString tableTitle(TableKind kind);
[[nodiscard]] std::vector<ElementColumn> tableColumns(TableKind kind);
/// The elements of a table, in the order of the design.
[[nodiscard]] std::vector<Element> tableRows(TableKind kind, const Design& design);

} // namespace isthmus
