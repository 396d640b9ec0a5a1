#pragma once

#include "views/tables/table_columns.h"

#include <QWidget>

#include <array>
#include <memory>

class QLabel;
class QLineEdit;
class QTabBar;
class QStackedWidget;

namespace isthmus {

class DesignSession;
class ElementTable;
class Selection;

/// Components, links, flows and places as tables: sorted, filtered, edited, the selection shared with the
/// drawing.
class TablesPanel : public QWidget {
    Q_OBJECT
public:
    TablesPanel(DesignSession& session, Selection& selection, std::shared_ptr<const Catalogue> catalogue,
                QWidget* parent = nullptr);

    [[nodiscard]] ElementTable& table(TableKind kind) { return *m_tables[static_cast<std::size_t>(kind)]; }
    void showTable(TableKind kind);
    /// The cells of the table that is shown go to the clipboard.
    void copyCells();

signals:
    void revealRequested(const isthmus::ElementId& id);
    /// A right click on rows, whose elements are selected by then.
    void menuRequested(const QPoint& global);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] ElementTable& current();
    void retranslate();
    void count();

    QTabBar* m_tabs;
    QLineEdit* m_filter;
    QStackedWidget* m_pages;
    QLabel* m_message;
    QString m_problem;
    std::array<ElementTable*, 4> m_tables{};
};

} // namespace isthmus
