#include "tests/app/gui/window_fixture.h"
#include "tests/support/small_design.h"
#include "views/charts/explanation_panel.h"

#include <QProgressDialog>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace isthmus;

/// Path sets and pairs of the Why tab, and reports that are written while the window lives on.
class TestWhyAndReport : public QObject {
    Q_OBJECT
private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void pathSets_chosen_listWhatKeepsItUp() {
        m_fixture->openTemplate("hawaii_single_cable.isthmus");
        auto* panel = openWhy();
        auto* paths = m_fixture->find<QTableView>("pathSetTable", panel);
        WindowFixture::click(m_fixture->find<QToolButton>("pathSets", panel));
        QVERIFY(paths->isVisible() && !m_fixture->find<QTableView>("cutSetTable", panel)->isVisible());
        QVERIFY(paths->model()->rowCount() > 1);
        const auto chance = [&](int row) {
            return paths->model()->index(row, 1).data(Qt::UserRole).toDouble();
        };
        QVERIFY(chance(0) >= chance(1) && chance(0) > 0.5 && chance(0) < 1);
        QTest::mouseClick(paths->viewport(), Qt::LeftButton, {},
                          paths->visualRect(paths->model()->index(0, 0)).center());
        const auto order = paths->model()->index(0, 2).data(Qt::UserRole).toInt();
        QVERIFY(order > 1 && !m_fixture->window().selection().ids().empty());
        QVERIFY(m_fixture->window().selection().ids().size() <= std::size_t(order));
    }

    void pairs_chosen_sayWhoStandsInForWhom() {
        m_fixture->openTemplate("hawaii_single_cable.isthmus");
        auto* panel = openWhy();
        WindowFixture::click(m_fixture->find<QToolButton>("ofPairs", panel));
        auto* joint = m_fixture->find<QTableView>("jointTable", panel);
        QVERIFY(joint->isVisible() && joint->model()->rowCount() > 1);
        for (int row = 0; row < joint->model()->rowCount(); ++row) {
            const bool below = WindowFixture::cell(joint, row, 1).startsWith("-");
            QCOMPARE(WindowFixture::cell(joint, row, 2).contains("stand in"), below);
        }
        WindowFixture::doubleClickRow(joint, 0);
        QVERIFY(m_fixture->window().whatIf().isActive());
        QVERIFY(!m_fixture->window().whatIf().failed().empty());
    }

    void report_calledOff_writesNothing() {
        QProgressDialog* progress = beginReport("off.html");
        QTRY_VERIFY(progress->isVisible());
        WindowFixture::click(progress->findChild<QPushButton*>());
        QTRY_VERIFY(m_fixture->find<QProgressDialog>("reportProgress") == nullptr);
        m_fixture->holdExplanations(false);
        QTRY_VERIFY(m_fixture->hasFigures());
        QVERIFY(!QFile::exists(m_fixture->dialogs().reportPath));
    }

    void report_editMeanwhile_isOfTheDrawingAsked() {
        beginReport("asked.html");
        m_fixture->addComponent();
        QTRY_VERIFY(m_fixture->hasFigures()); // the window lives on
        QVERIFY(!QFile::exists(m_fixture->dialogs().reportPath));
        m_fixture->holdExplanations(false);
        QTRY_VERIFY(QFile::exists(m_fixture->dialogs().reportPath));
        QFile file(m_fixture->dialogs().reportPath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString html = QString::fromUtf8(file.readAll());
        QVERIFY(html.contains("What takes it down")); // explained
        QVERIFY(html.contains("Orders") && !html.contains("Extra"));
        QTRY_VERIFY(m_fixture->find<QProgressDialog>("reportProgress") == nullptr);
    }

    void window_closedMeanwhile_doesNotWait() {
        beginReport("closed.html");
        const QString path = m_fixture->dialogs().reportPath;
        m_fixture.reset();
        QVERIFY(!QFile::exists(path));
    }

private:
    /// A report that waits for its explanations.
    QProgressDialog* beginReport(const char* name) {
        m_fixture->load(smallDesign());
        m_fixture->holdExplanations(true);
        m_fixture->dialogs().reportPath = m_fixture->path(QLatin1String(name));
        m_fixture->window().actions()[ActionId::Report]->trigger();
        return m_fixture->find<QProgressDialog>("reportProgress");
    }

    QWidget* openWhy() {
        auto* panel = m_fixture->window().findChild<ExplanationPanel*>();
        m_fixture->clickTab(panel);
        auto* cuts = m_fixture->find<QTableView>("cutSetTable", panel);
        [[maybe_unused]] const bool shown =
            QTest::qWaitFor([&] { return cuts->isVisible() && cuts->model()->rowCount() > 0; }, 30'000);
        return panel;
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestWhyAndReport)
#include "test_why_and_report.moc"
