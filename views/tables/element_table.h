#pragma once

#include "views/inspector/field.h"
#include "views/tables/table_columns.h"

#include <QAbstractTableModel>
#include <QTableView>

#include <memory>

class QSortFilterProxyModel;

namespace isthmus {

class DesignSession;
class Selection;

/// One table of elements as an item model: cells with units, defaults in force told apart. Read only; edits
/// go through ElementTable, which knows which rows are meant.
class ElementTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kIdRole = Qt::UserRole;
    static constexpr int kOrderRole = Qt::UserRole + 1;

    ElementTableModel(const DesignSession& session, std::shared_ptr<const Catalogue> catalogue,
                      TableKind kind, QObject* parent = nullptr);

    /// Reads the rows anew.
    void reload();
    void retranslate();
    [[nodiscard]] const Element& elementAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const ElementColumn& columnAt(int column) const {
        return m_columns[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] const Catalogue& catalogue() const { return *m_catalogue; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    const ElementCell& cellAt(const QModelIndex& index) const;

    const DesignSession& m_session;
    std::shared_ptr<const Catalogue> m_catalogue;
    TableKind m_kind;
    std::vector<ElementColumn> m_columns;
    std::vector<Element> m_rows;
    std::unique_ptr<ElementContext> m_context;
    mutable std::vector<std::vector<std::optional<ElementCell>>> m_cells; ///< read when first asked for
};

/// A table of elements: sorted by a click on a heading, filtered by words, its selected rows are the selected
/// elements. A cell that is edited writes to all selected rows in one undo step.
class ElementTable : public QTableView {
    Q_OBJECT
public:
    ElementTable(DesignSession& session, Selection& selection, std::shared_ptr<const Catalogue> catalogue,
                 TableKind kind, QWidget* parent = nullptr);

    /// Rows that hold all words of `words`, in any cell.
    void setFilter(const QString& words);
    [[nodiscard]] int shownRows() const;
    /// The selected rows, or all of them, as cells with tabs between, headings first.
    [[nodiscard]] QString cells() const;
    void retranslate();

    /// The inspector's field behind a cell; nothing where it cannot be edited.
    [[nodiscard]] std::optional<Field> fieldAt(const QModelIndex& index) const;
    /// Puts a typed text into the field of a column, for every selected row when `index` is one of them.
    bool write(const QModelIndex& index, const QString& text);

signals:
    /// What was typed cannot be written; empty: the last problem is over.
    void problem(const QString& text);
    void shownRowsChanged();
    void revealRequested(const isthmus::ElementId& id);

protected:
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void showEvent(QShowEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void applyTheme();
    void refresh();
    void showSelection();
    [[nodiscard]] ElementId idAt(const QModelIndex& index) const;
    [[nodiscard]] const Element& elementAt(const QModelIndex& index) const;

    DesignSession& m_session;
    Selection& m_selection;
    ElementTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    bool m_filling = false;
    bool m_stale = true; ///< hidden tables are filled when they are looked at
};

} // namespace isthmus
