#include "tests/app/gui/window_fixture.h"
#include "tests/support/small_design.h"
#include "views/charts/derivation_panel.h"
#include "views/strip/score_strip.h"
#include "views/strip/score_tile.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace isthmus;

class TestFiguresTab : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_panel = m_fixture->window().findChild<DerivationPanel*>();
        m_inputs = m_panel->findChild<QTableView*>(QStringLiteral("derivationInputs"));
        m_fixture->openTemplate("hawaii_minimum.isthmus");
    }
    void cleanup() { m_fixture.reset(); }

    void tile_clicked_opensItsFigure_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("figure");
        for (const char* id : {"availability", "downtime"})
            QTest::newRow(id) << id << QString(id) + "/read-record";
        QTest::newRow("rto") << "rto"
                             << "rto/read-record/corruption";
        QTest::newRow("rpo") << "rpo"
                             << "rpo/read-record/corruption";
        QTest::newRow("latency") << "latency"
                                 << "latency_p99/read-record";
        QTest::newRow("cost") << "cost"
                              << "cost";
    }
    void tile_clicked_opensItsFigure() {
        QFETCH(QString, id);
        clickTile(id);
        QVERIFY(m_panel->isVisible());
        QTEST(m_panel->figure(), "figure");
        QVERIFY(!label("derivationTitle")->text().isEmpty());
        QVERIFY(!label("derivationValue")->text().isEmpty());
    }

    void value_ofTheTile_isTheValueOpened() {
        const QString shown = tile("availability")->figure().value;
        clickTile("availability");
        QCOMPARE(label("derivationValue")->text(), shown);
    }

    void row_doubleClicked_opensInTurnAndBackReturns() {
        clickTile("downtime");
        auto* back = m_panel->findChild<QPushButton*>(QStringLiteral("derivationBack"));
        QVERIFY(!back->isEnabled());
        WindowFixture::doubleClickRow(m_inputs, 0);
        QTRY_COMPARE(m_panel->figure(), QString("availability/read-record"));
        WindowFixture::doubleClickRow(m_inputs, 0);
        QTRY_COMPARE(m_panel->figure(), QString("structural/read-record"));
        WindowFixture::doubleClickRow(m_inputs, 0);
        QTRY_VERIFY(m_panel->figure().startsWith("element/"));
        bool hasSource = false;
        for (int row = 0; row < m_inputs->model()->rowCount(); ++row)
            hasSource = hasSource || !WindowFixture::cell(m_inputs, row, 4).isEmpty();
        QVERIFY(hasSource);
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(m_panel->figure(), QString("structural/read-record"));
        QTest::mouseClick(back, Qt::LeftButton);
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(m_panel->figure(), QString("downtime/read-record"));
        QVERIFY(!back->isEnabled());
    }

    void row_entered_opensByKeyboard() {
        clickTile("cost");
        m_inputs->setFocus();
        m_inputs->setCurrentIndex(m_inputs->model()->index(0, 0));
        QTest::keyClick(m_inputs, Qt::Key_Return);
        QTRY_COMPARE(m_panel->figure(), QString("cost_line/1"));
    }

    void row_chosen_selectsItsElement() {
        clickTile("availability");
        WindowFixture::doubleClickRow(m_inputs, 0);
        QTRY_COMPARE(m_panel->figure(), QString("structural/read-record"));
        WindowFixture::clickRow(m_inputs, 0);
        QCOMPARE(m_fixture->window().selection().ids().size(), std::size_t(1));
    }

    void elementRemoved_whatWasOpened_fallsBack() {
        clickTile("availability");
        WindowFixture::doubleClickRow(m_inputs, 0);
        QTRY_COMPARE(m_panel->figure(), QString("structural/read-record"));
        WindowFixture::doubleClickRow(m_inputs, 0);
        QTRY_VERIFY(m_panel->figure().startsWith("element/"));
        const ElementId opened{m_panel->figure().section('/', 1).toStdString()};
        m_fixture->window().selection().set({opened});
        m_fixture->window().actions()[ActionId::Delete]->trigger();
        QTRY_VERIFY(m_fixture->hasFigures() && !m_panel->figure().startsWith("element/"));
    }

    void noJourney_figuresTab_opensTheCost() {
        Design design = smallDesign();
        design.journeys.clear();
        m_fixture->load(design);
        m_fixture->clickTab(m_panel);
        QTRY_COMPARE(m_panel->figure(), QString("cost"));
    }

private:
    const ScoreTile* tile(const QString& id) const {
        return m_fixture->window().findChild<ScoreStrip*>()->tile(id);
    }
    void clickTile(const QString& id) {
        QTRY_VERIFY(m_fixture->hasFigures() && tile(id) != nullptr);
        QTest::mouseClick(const_cast<ScoreTile*>(tile(id)), Qt::LeftButton);
    }
    QLabel* label(const char* name) const { return m_panel->findChild<QLabel*>(QLatin1String(name)); }

    std::unique_ptr<WindowFixture> m_fixture;
    DerivationPanel* m_panel = nullptr;
    QTableView* m_inputs = nullptr;
};

QTEST_MAIN(TestFiguresTab)
#include "test_figures_tab.moc"
