#include "tests/app/gui/figure_gestures.h"
#include "tests/support/small_design.h"
#include "views/charts/bar_chart.h"
#include "views/charts/derivation_panel.h"
#include "views/charts/distribution_chart.h"
#include "views/charts/panel_parts.h"
#include "views/charts/simulation_panel.h"
#include "views/text/figure_text.h"

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QtTest>

using namespace isthmus;

class TestSimulationTab : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_panel = m_fixture->window().findChild<SimulationPanel*>();
        m_run = m_panel->findChild<QPushButton*>(QStringLiteral("studyRun"));
        m_figures = m_panel->findChild<QLabel*>(QStringLiteral("simulatedFigures"));
    }
    void cleanup() { m_fixture.reset(); }

    void run_byKeyboard_showsFiguresThatAgree() {
        m_fixture->load(smallDesign());
        m_fixture->clickTab(m_panel);
        const auto* words = m_fixture->find<QLabel>("studyWords", m_panel);
        QVERIFY(words->isVisible() && words->text().contains("Run lives through years"));
        type("simulatedYears", "20000");
        type("simulationSeed", "5");
        m_run->setFocus();
        QTest::keyClick(m_run, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(m_figures->isVisible(), 60'000);
        const QString exact = availabilityText(
            m_fixture->window().runner().latest()->nominal->journeys.front().availability.unavailability);
        QVERIFY2(m_figures->text().contains(exact), qPrintable(m_figures->text()));
        QVERIFY2(m_figures->text().contains("✓ agrees"), qPrintable(m_figures->text()));
        QVERIFY(m_fixture->find<QLabel>("studyStatus", m_panel)->text().startsWith("20,000 years, seed 5"));
        const auto& exceedance = m_fixture->find<BarChart>("exceedance", m_panel)->rows();
        QVERIFY(exceedance.size() > 3);
        for (std::size_t i = 1; i < exceedance.size(); ++i)
            QVERIFY(exceedance[i].value <= exceedance[i - 1].value);
        QVERIFY(m_fixture->find<DistributionChart>("outageLengths", m_panel)->isVisible());
        auto* causes = m_fixture->find<BarChart>("simulatedCauses", m_panel);
        QVERIFY(!causes->rows().empty());
        QTest::mouseClick(causes, Qt::LeftButton, {}, {30, 14});
        QCOMPARE(m_fixture->window().selection().ids().size(), std::size_t(1));
        // Nobody can agree with a drawing that has changed.
        m_fixture->addComponent();
        QVERIFY(!m_run->isVisible() || m_run->text() != QString("Stop"));
        QVERIFY(m_panel->findChild<ChipLabel*>()->isVisible());
        QVERIFY(!m_figures->text().contains("✓ agrees"));
    }

    void figures_ofTheRun_openIntoItsCounts() {
        m_fixture->load(smallDesign());
        m_fixture->clickTab(m_panel);
        type("simulatedYears", "2000");
        WindowFixture::click(m_run);
        QTRY_VERIFY_WITH_TIMEOUT(m_figures->isVisible(), 60'000);
        auto* derivation = m_fixture->window().findChild<DerivationPanel*>();
        const auto opened = [&] { return derivation->isVisible() ? derivation->figure() : QString(); };
        QVERIFY(m_figures->text().contains("href=\"sim_availability/buy\""));
        // The first link is that of the availability: reached by Tab, opened by Enter.
        m_figures->setFocus();
        QTest::keyClick(m_figures, Qt::Key_Tab);
        QTest::keyClick(m_figures, Qt::Key_Return);
        QTRY_COMPARE(opened(), QString("sim_availability/buy"));
        const auto* inputs = derivation->findChild<QTableView*>(QStringLiteral("derivationInputs"));
        bool hasYears = false;
        for (int row = 0; row < inputs->model()->rowCount(); ++row)
            hasYears = hasYears || (WindowFixture::cell(inputs, row, 0) == "Years lived through" &&
                                    WindowFixture::cell(inputs, row, 2).remove(',') == "2000");
        QVERIFY(hasYears);
        for (const auto& [name, kind] :
             {std::pair{"exceedance", "sim_year_above/buy/"}, {"simulatedCauses", "sim_cause/buy/"}}) {
            m_fixture->clickTab(m_panel);
            auto* chart = m_fixture->find<BarChart>(name, m_panel);
            doubleClick(chart, {20, 14});
            QTRY_VERIFY2(opened().startsWith(QLatin1String(kind)), qPrintable(opened()));
        }
        m_fixture->clickTab(m_panel);
        auto* lengths = m_fixture->find<DistributionChart>("outageLengths", m_panel);
        QVERIFY(askWhy(lengths, lengths, lengths->rect().center()));
        QTRY_VERIFY(opened().startsWith("sim_outage_length/buy/"));
        // An edit makes the run one of another drawing: its figures do not open any more.
        m_fixture->addComponent();
        QTRY_VERIFY(m_fixture->hasFigures());
        QTRY_VERIFY(!opened().startsWith("sim_"));
    }

    void sameSeed_givesTheSameText() {
        m_fixture->load(smallDesign());
        m_fixture->clickTab(m_panel);
        WindowFixture::click(m_run);
        QTRY_VERIFY_WITH_TIMEOUT(m_figures->isVisible(), 60'000);
        const QString first = m_figures->text();
        type("simulationSeed", "2");
        m_fixture->addComponent(); // then it may run again
        if (m_run->isVisible())
            WindowFixture::click(m_run);
        QTRY_VERIFY_WITH_TIMEOUT(m_figures->isVisible() && m_figures->text() != first, 60'000);
    }

    void stop_midway_returnsAtOnce() {
        m_fixture->load(smallDesign());
        m_fixture->clickTab(m_panel);
        type("simulatedYears", "10000000");
        WindowFixture::click(m_run);
        QCOMPARE(m_run->text(), QString("Stop"));
        auto* progress = m_panel->findChild<ProgressLine*>();
        QTRY_VERIFY_WITH_TIMEOUT(progress->isVisible() && progress->part() > 0, 60'000);
        WindowFixture::click(m_run);
        QCOMPARE(m_run->text(), QString("Run again"));
        QVERIFY(!progress->isVisible());
        QVERIFY(m_panel->findChild<ChipLabel*>()->text().contains("stopped"));
        QVERIFY(m_fixture->find<QLabel>("studyWords", m_panel)->isVisible()); // nothing half done is shown
    }

    void journey_chosen_showsItsYears() {
        m_fixture->openTemplate("hawaii_minimum.isthmus");
        m_fixture->clickTab(m_panel);
        type("simulatedYears", "200");
        WindowFixture::click(m_run);
        QTRY_VERIFY_WITH_TIMEOUT(m_figures->isVisible(), 60'000);
        const QString first = m_figures->text();
        auto* nines = m_fixture->find<BarChart>("ninesChart");
        emit nines->rowClicked(2);
        QVERIFY(m_figures->isVisible() && m_figures->text() != first);
    }

    void language_switched_isSpokenAtOnce() {
        m_fixture->load(smallDesign());
        m_fixture->clickTab(m_panel);
        WindowFixture::click(m_run);
        QTRY_VERIFY_WITH_TIMEOUT(m_figures->isVisible(), 60'000);
        m_fixture->language().apply(QStringLiteral("de"));
        QTRY_VERIFY(m_figures->text().contains("Verfügbarkeit, simuliert"));
        QCOMPARE(m_fixture->find<QSpinBox>("simulatedYears", m_panel)->text(), QString("1.000"));
    }

private:
    void type(const char* name, const QString& text) {
        auto* field = m_fixture->find<QSpinBox>(name, m_panel);
        QVERIFY(field->isVisible());
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Tab);
    }

    std::unique_ptr<WindowFixture> m_fixture;
    SimulationPanel* m_panel = nullptr;
    QPushButton* m_run = nullptr;
    QLabel* m_figures = nullptr;
};

QTEST_MAIN(TestSimulationTab)
#include "test_simulation_tab.moc"
