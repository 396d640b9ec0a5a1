#include "tests/app/gui/window_fixture.h"
#include "tests/support/design_builder.h"
#include "views/charts/figure_table.h"
#include "views/charts/panel_parts.h"
#include "views/charts/pareto_chart.h"
#include "views/charts/remedies_panel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace isthmus;

namespace {

/// Machines of which all must work, and a hand-made gateway: one remedy has a price, one has none.
Design office() {
    Design design = DesignBuilder()
                        .place("aws", "provider")
                        .place("west", "region", "aws")
                        .code("us-west-2")
                        .component("staff", "clients", "west")
                        .component("app", "instances", "west")
                        .times(Hours{2000}, Hours{4})
                        .component("gate", "router")
                        .times(Hours{4000}, Hours{4})
                        .component("archive", "server")
                        .link("in", "app", "gate", "lan")
                        .link("out", "gate", "archive", "lan")
                        .flow("work", "staff", "app")
                        .flow("keep", "app", "archive")
                        .journey("day", "staff")
                        .build();
    design.journeys[0].targets.availability = 0.9995;
    design.journeys[0].targets.recovery.rto = Seconds{60};
    design.links[0].capacity = MegabitsPerSecond{1000};
    return design;
}

} // namespace

class TestRemediesTab : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_panel = m_fixture->window().findChild<RemediesPanel*>();
        m_run = m_fixture->find<QPushButton>("studyRun", m_panel);
        m_table = m_fixture->find<FigureTable>("remedyTable", m_panel);
        m_chart = m_fixture->find<ParetoChart>("paretoChart", m_panel);
        m_apply = m_fixture->find<QPushButton>("remedyApply", m_panel);
        m_fixture->load(office());
        m_fixture->clickTab(m_panel);
    }
    void cleanup() { m_fixture.reset(); }

    void run_targetMissed_listsRemediesAndTheirFront() {
        run();
        QVERIFY(m_table->model()->rowCount() >= 2);
        const auto& front = m_chart->front();
        QVERIFY(front.points.size() >= 2 && front.target && front.now);
        for (std::size_t i = 1; i < front.points.size(); ++i)
            QVERIFY(front.points[i].monthly >= front.points[i - 1].monthly);
        QVERIFY(m_fixture->find<QLineEdit>("remedyTarget", m_panel)->text().startsWith("99.95"));
        QVERIFY(!m_chart->numbers().rows.empty());
    }

    void price_typedIn_makesTheSetKnown() {
        run();
        const int row = rowWith("unknown");
        QVERIFY(row >= 0);
        QVERIFY(!m_chart->front().cheapest); // nobody knows what the second gateway costs
        m_table->scrollTo(m_table->model()->index(row, 1));
        WindowFixture::clickRow(m_table, row);
        auto* price = m_fixture->find<QLineEdit>("remedyPrice", m_panel);
        QTRY_VERIFY(price->isVisible());
        price->setFocus();
        QTest::keyClicks(price, QStringLiteral("120"));
        QTest::keyClick(price, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_chart->front().cheapest.has_value(), 30'000);
        const auto& cheapest = m_chart->front().points[*m_chart->front().cheapest];
        QVERIFY(cheapest.reachesTarget && cheapest.priced);
        QCOMPARE(m_chart->front().chosen, m_chart->front().cheapest); // chosen by itself
    }

    void apply_chosenSet_isOneStepThatGivesThePredictedFigures() {
        run();
        std::size_t best = 0;
        const auto& points = m_chart->front().points;
        for (std::size_t i = 1; i < points.size(); ++i)
            if (points[i].measure < points[best].measure)
                best = i;
        const double predicted = points[best].measure;
        QTest::mouseClick(m_chart, Qt::LeftButton, {}, m_chart->placeOf(best).toPoint());
        QCOMPARE(m_chart->front().chosen, std::optional(best));
        auto& stack = m_fixture->window().session().undoStack();
        const int steps = stack.index();
        const Design before = m_fixture->window().session().design();
        QVERIFY(m_apply->isEnabled());
        WindowFixture::click(m_apply);
        QCOMPARE(stack.index(), steps + 1);
        QTRY_VERIFY(m_fixture->hasFigures());
        QTRY_VERIFY_WITH_TIMEOUT(
            std::abs(m_fixture->window().runner().latest()->nominal->journeys[0].availability.unavailability -
                     predicted) < 1e-12,
            30'000);
        stack.undo();
        QVERIFY(m_fixture->window().session().design() == before);
    }

    void target_typedIn_isAskedFor() {
        auto* target = m_fixture->find<QLineEdit>("remedyTarget", m_panel);
        target->setFocus();
        target->selectAll();
        QTest::keyClicks(target, QStringLiteral("99.7 %"));
        QTest::keyClick(target, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_chart->isVisible(), 30'000);
        QVERIFY(std::abs(*m_chart->front().target - 0.003) < 1e-12);
        QVERIFY(m_chart->front().cheapest.has_value());
    }

    void goal_chosen_namesColumnsAndAxisAndHasItsAnswer_data() {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("gain");
        QTest::addColumn<QString>("measure");
        QTest::newRow("recovery") << "goalRecovery"
                                  << "Less beyond targets"
                                  << "Hours beyond targets";
        QTest::newRow("capacity") << "goalCapacity"
                                  << "Less short"
                                  << "Mbit/s short";
    }
    void goal_chosen_namesColumnsAndAxisAndHasItsAnswer() {
        QFETCH(QString, button);
        QFETCH(QString, gain);
        QFETCH(QString, measure);
        auto* target = m_fixture->find<QLineEdit>("remedyTarget", m_panel);
        QVERIFY(target->isVisible());
        WindowFixture::click(m_fixture->find<QAbstractButton>(button.toLatin1().constData(), m_panel));
        QVERIFY(!target->isVisible()); // it is on the drawing
        QCOMPARE(m_table->model()->headerData(2, Qt::Horizontal).toString().trimmed(), gain);
        run();
        QVERIFY(!m_chart->front().isNines);
        QCOMPARE(m_chart->front().measure, measure);
        QVERIFY(m_chart->numbers().headings.contains(measure));
        // Less is better, and stands above.
        const auto& points = m_chart->front().points;
        for (std::size_t i = 1; i < points.size(); ++i)
            QCOMPARE(points[i].measure < points[0].measure,
                     m_chart->placeOf(i).y() < m_chart->placeOf(0).y());
        WindowFixture::click(m_fixture->find<QAbstractButton>("goalAvailability", m_panel));
        QVERIFY(target->isVisible());
        QCOMPARE(m_table->model()->headerData(2, Qt::Horizontal).toString().trimmed(),
                 QString("Saves a year"));
    }

    void report_afterwards_tellsWhatWasFound() {
        run();
        m_fixture->dialogs().reportPath = m_fixture->path(QStringLiteral("remedies.html"));
        m_fixture->window().actions()[ActionId::Report]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_fixture->dialogs().reportPath), 60'000);
        QFile file(m_fixture->dialogs().reportPath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString html = QString::fromUtf8(file.readAll());
        QVERIFY(html.contains(QLatin1String("Remedies together")));
        QVERIFY(html.contains(QLatin1String("How the figures came about")));
        QVERIFY(html.contains(QLatin1String("What failures cost")));
    }

    void edit_afterwards_saysThatItIsOfTheDrawingBefore() {
        run();
        m_fixture->addComponent();
        QTRY_VERIFY(m_panel->findChild<ChipLabel*>()->isVisible() || m_chart->isVisible());
        QTRY_VERIFY(m_fixture->hasFigures());
    }

private:
    void run() {
        WindowFixture::click(m_run);
        QTRY_VERIFY_WITH_TIMEOUT(m_chart->isVisible() && !m_chart->front().points.empty(), 30'000);
    }
    [[nodiscard]] int rowWith(const QString& text) const {
        for (int row = 0; row < m_table->model()->rowCount(); ++row)
            for (int column = 0; column < m_table->model()->columnCount(); ++column)
                if (WindowFixture::cell(m_table, row, column) == text)
                    return row;
        return -1;
    }

    std::unique_ptr<WindowFixture> m_fixture;
    RemediesPanel* m_panel = nullptr;
    QPushButton* m_run = nullptr;
    FigureTable* m_table = nullptr;
    ParetoChart* m_chart = nullptr;
    QPushButton* m_apply = nullptr;
};

QTEST_MAIN(TestRemediesTab)
#include "test_remedies_tab.moc"
