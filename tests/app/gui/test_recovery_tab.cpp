#include "tests/app/gui/window_fixture.h"
#include "tests/support/small_design.h"
#include "views/charts/figure_table.h"
#include "views/charts/recovery_panel.h"
#include "views/charts/recovery_table.h"
#include "views/charts/recovery_timeline.h"

#include <QAbstractButton>
#include <QLabel>
#include <QtTest>

using namespace isthmus;

class TestRecoveryTab : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_panel = m_fixture->window().findChild<RecoveryPanel*>();
        m_list = m_panel->findChild<QTableView*>(QStringLiteral("disruptionTable"));
        m_timeline = m_panel->findChild<RecoveryTimeline*>();
    }
    void cleanup() { m_fixture.reset(); }

    void tabOpened_hawaii_showsPolicyLossesAndATimeline() {
        open();
        auto* policy = m_panel->findChild<QTableView*>(QStringLiteral("policyTable"));
        QVERIFY(policy->isVisible());
        QVERIFY(rowOf(policy, QStringLiteral("Region")) >= 0 && rowOf(policy, QStringLiteral("Cable")) >= 0);
        QVERIFY(m_timeline->result().has_value());
        QVERIFY(!m_timeline->result()->timeline.empty());
        QVERIFY(m_timeline->numbers().rows.size() == m_timeline->result()->timeline.size());
        QVERIFY(m_timeline->sizeHint().height() > 100);
    }

    void lossChosen_byClick_isShownAndSelected() {
        open();
        const int row = rowOf(m_list, QStringLiteral("DRFortress"));
        QVERIFY(row >= 0);
        WindowFixture::clickRow(m_list, row);
        const std::string id = m_timeline->result()->disruption.elements.front().value;
        QVERIFY(m_fixture->window().selection().ids().contains(ElementId{id}));
        QTest::keyClick(m_list, Qt::Key_Down);
        QVERIFY(m_timeline->result()->disruption.elements.empty() ||
                m_timeline->result()->disruption.elements.front().value != id);
    }

    void scenario_ofTheDesign_standsAboveTheLosses() {
        open();
        const int row = rowOf(m_list, QStringLiteral("us-west-2 is lost"));
        QVERIFY(row >= 0 && row < 4);
        WindowFixture::clickRow(m_list, row);
        QCOMPARE(m_timeline->result()->disruption.type, std::string("scenario"));
    }

    void policyLine_clicked_showsTheWorstOfItsType() {
        open();
        auto* policy = m_panel->findChild<QTableView*>(QStringLiteral("policyTable"));
        const int row = rowOf(policy, QStringLiteral("Site"));
        QVERIFY(row >= 0);
        WindowFixture::clickRow(policy, row);
        QCOMPARE(m_timeline->result()->disruption.type, std::string("site"));
    }

    void plans_shown_nameWhatIsInTheWay() {
        m_fixture->load(withUnstablePlan());
        m_fixture->clickTab(m_panel);
        auto* plans = m_panel->findChild<FigureTable*>();
        WindowFixture::click(m_fixture->find<QAbstractButton>("plansView", m_panel));
        QTRY_VERIFY(plans->isVisible() && plans->model()->rowCount() > 0);
        bool found = false;
        for (int row = 0; row < plans->model()->rowCount(); ++row)
            found = found || WindowFixture::cell(plans, row, 3).contains(QStringLiteral("waits for"));
        QVERIFY(found);
    }

private:
    void open() {
        m_fixture->openTemplate("hawaii_minimum.isthmus");
        m_fixture->clickTab(m_panel);
        QTRY_VERIFY_WITH_TIMEOUT(m_list->isVisible() && m_list->model()->rowCount() > 5, 60'000);
    }

    static int rowOf(const QTableView* table, const QString& words) {
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (WindowFixture::cell(table, row, 0).contains(words))
                return row;
        return -1;
    }

    /// A plan whose step needs a component that fails with the first member.
    static Design withUnstablePlan() {
        Design design = smallDesign();
        for (Group& group : design.groups)
            if (group.mode == GroupMode::Ranked) {
                RecoveryStep step;
                step.id = "fetch";
                step.kind = StepKind::Promote;
                step.duration.fixed = Seconds{60};
                step.needsComponents = {group.members.front()};
                group.plan = {step};
            }
        return design;
    }

    std::unique_ptr<WindowFixture> m_fixture;
    RecoveryPanel* m_panel = nullptr;
    QTableView* m_list = nullptr;
    RecoveryTimeline* m_timeline = nullptr;
};

QTEST_MAIN(TestRecoveryTab)
#include "test_recovery_tab.moc"
