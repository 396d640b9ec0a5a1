// Everything in the window that can be worked with says what it is.
#include "tests/app/gui/window_tour.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QtTest>

using namespace isthmus;

namespace {

/// Parts of Qt's own widgets speak through the widget they belong to.
bool isPart(const QWidget& widget) {
    const QWidget* parent = widget.parentWidget();
    const auto* area = qobject_cast<const QAbstractScrollArea*>(parent);
    if (area && area->viewport() == &widget)
        return true;
    return qobject_cast<const QScrollBar*>(&widget) || qobject_cast<const QHeaderView*>(&widget) ||
           widget.objectName().startsWith(QLatin1String("qt_")) ||
           widget.metaObject() == &QScrollArea::staticMetaObject || qobject_cast<const QTabBar*>(parent) ||
           qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent) ||
           qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QTabBar*>(&widget);
}

bool isWorkedWith(const QWidget& widget) {
    return widget.focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton*>(&widget) ||
           qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
           qobject_cast<const QAbstractItemView*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget);
}

QString described(const QWidget& widget) {
    QString path;
    for (const QWidget* at = &widget; at && path.size() < 160; at = at->parentWidget())
        path +=
            QStringLiteral(" < %1 %2").arg(QLatin1String(at->metaObject()->className()), at->objectName());
    return path.mid(3);
}

} // namespace

class TestAccessibleWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->openTemplate("dr_warm_standby.isthmus");
    }
    void cleanupTestCase() { m_fixture.reset(); }

    void widgets_everywhere_haveNameAndRole() {
        std::set<QString> mute;
        WindowTour tour(*m_fixture, [&](QWidget& shown, const QString&) {
            for (const QWidget* widget : shown.findChildren<QWidget*>()) {
                if (!widget->isVisible() || !isWorkedWith(*widget) || isPart(*widget))
                    continue;
                QAccessibleInterface* interface =
                    QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
                const bool named = interface && !interface->text(QAccessible::Name).trimmed().isEmpty();
                const bool hasRole = interface && interface->role() != QAccessible::NoRole;
                if (!named || !hasRole)
                    mute.insert(described(*widget));
            }
        });
        tour.run();
        for (const QString& widget : mute)
            qWarning("says nothing: %s", qPrintable(widget));
        QVERIFY(mute.empty());
    }

    void drawing_inTheWindow_isReadFromTheWindowDown() {
        std::map<QString, int> seen;
        countElements(QAccessible::queryAccessibleInterface(&m_fixture->window()), seen);
        const DiagramLayout& layout = m_fixture->window().view().diagram().layout();
        QVERIFY(!layout.nodes().empty());
        for (const NodeBox& node : layout.nodes())
            QCOMPARE(seen[QString::fromStdString(node.id.value)], 1);
        for (const AreaBox& area : layout.areas())
            QCOMPARE(seen[QString::fromStdString(area.id.value)], 1);
    }

private:
    static void countElements(QAccessibleInterface* in, std::map<QString, int>& seen) {
        for (int i = 0; i < in->childCount(); ++i) {
            QAccessibleInterface* child = in->child(i);
            if (!child)
                continue;
            if (!child->object()) {
                if (const QString id = child->text(QAccessible::UserText); !id.isEmpty())
                    ++seen[id];
            }
            if (child->object() ? child->object()->isWidgetType() : child->role() == QAccessible::Grouping)
                countElements(child, seen);
        }
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestAccessibleWindow)
#include "test_accessible_window.moc"
