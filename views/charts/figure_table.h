#pragma once

#include "model/base/ids.h"
#include "views/theme/theme.h"

#include <QTableView>

#include <optional>
#include <set>
#include <vector>

class QSortFilterProxyModel;

namespace isthmus {

/// A table of figures about elements, sorted by a click on a heading. Choosing a row, by mouse or keys, tells
/// whose it is; double click and Enter as well. New rows leave sorting, scrolling and choice as they were.
class FigureTable : public QTableView {
    Q_OBJECT
public:
    struct Column {
        QString title;
        QString toolTip;
        int width = 0; ///< 0: what is left
        bool number = true;
        QString unit{}; ///< of its numbers, in files
    };
    struct Cell {
        QString text;
        double order = 0;                   ///< what the column sorts numbers by
        std::optional<ColourRole> colour{}; ///< of the text, where it says a state; the text names it, too
        std::optional<double> number{};     ///< what files get where it is not `order`; NaN: nothing
        QString figure{};                   ///< id of the figure that stands here; empty: none that opens

        bool operator==(const Cell&) const = default;
    };
    struct Row {
        std::vector<Cell> cells;
        QString toolTip;
        std::set<ElementId> elements;
        QString opens{}; ///< what activating the row opens; told by rowOpened()

        bool operator==(const Row&) const = default;
    };

    explicit FigureTable(QWidget* parent = nullptr);

    void setColumns(std::vector<Column> columns);
    /// Which column sorts until a heading is clicked.
    void sortAtFirst(int column, Qt::SortOrder order);
    void setRows(std::vector<Row> rows);

signals:
    void rowChosen(const std::set<isthmus::ElementId>& elements);
    void rowActivated(const std::set<isthmus::ElementId>& elements);
    void rowOpened(const QString& opens);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusInEvent(QFocusEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Model;
    void applyTheme();
    void shareWidth();
    void activate(const Row& row);
    [[nodiscard]] const Row* rowOf(const QModelIndex& index) const;

    Model* m_model;
    QSortFilterProxyModel* m_sorted;
    bool m_filling = false;
};

} // namespace isthmus
