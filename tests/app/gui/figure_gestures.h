#pragma once

#include "tests/app/gui/window_fixture.h"
#include "views/charts/number_table.h"
#include "views/charts/plot_canvas.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QtTest>

namespace isthmus {

/// The menu of a right click on a point of a chart, or of the viewport of a table.
inline QMenu* figureMenu(QWidget* owner, QWidget* clicked, QPoint at) {
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, clicked->mapToGlobal(at));
    QCoreApplication::sendEvent(clicked, &event);
    return owner->findChild<QMenu*>(QStringLiteral("figureMenu"));
}

/// "Why …?" of a right click there, by mouse. @returns false: the menu has no such entry.
inline bool askWhy(QWidget* owner, QWidget* clicked, QPoint at) {
    QMenu* menu = figureMenu(owner, clicked, at);
    auto* action = menu ? menu->findChild<QAction*>(QStringLiteral("why")) : nullptr;
    if (action)
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    else if (menu)
        menu->close();
    return action != nullptr;
}

inline void doubleClick(QWidget* widget, QPoint at) {
    QTest::mouseClick(widget, Qt::LeftButton, {}, at);
    QTest::mouseDClick(widget, Qt::LeftButton, {}, at);
}

/// The cell of a table with a figure of that kind; not valid: there is none.
inline QModelIndex figureCell(const QAbstractItemView* table, const QString& kind) {
    for (int row = 0; row < table->model()->rowCount(); ++row)
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            const QModelIndex index = table->model()->index(row, column);
            if (index.data(kFigureRole).toString().section(QLatin1Char('/'), 0, 0) == kind)
                return index;
        }
    return {};
}

} // namespace isthmus
