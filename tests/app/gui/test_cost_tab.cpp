#include "tests/app/gui/figure_gestures.h"
#include "views/charts/cost_panel.h"
#include "views/charts/derivation_panel.h"
#include "views/charts/figure_table.h"
#include "views/text/figure_text.h"

#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace isthmus;

class TestCostTab : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_panel = m_fixture->window().findChild<CostPanel*>();
        m_fixture->openTemplate("hawaii_minimum.isthmus");
        m_fixture->clickTab(m_panel);
    }
    void cleanup() { m_fixture.reset(); }

    void grouping_chosen_sumsTheSameLines() {
        const double monthly = m_fixture->window().runner().latest()->nominal->cost.monthly.value;
        for (const char* grouping : {"costByFlow", "costByRule", "costByAccount"}) {
            WindowFixture::click(m_fixture->find<QAbstractButton>(grouping, m_panel));
            double sum = 0;
            CostTable* table = m_panel->table();
            QVERIFY(table->isVisible() && table->topLevelItemCount() > 0);
            for (int i = 0; i < table->topLevelItemCount(); ++i)
                for (int column = 0; column < table->columnCount(); ++column)
                    if (table->headerItem()->text(column) == QLatin1String("Monthly"))
                        sum += table->topLevelItem(i)->data(column, kNumber).toDouble();
            QVERIFY2(std::abs(sum - monthly) < 1e-6, grouping);
        }
        QVERIFY(m_fixture->find<QLabel>("costTotal", m_panel)->text().startsWith(moneyText(Usd{monthly})));
    }

    void failures_shown_areComputedByThemselves() {
        WindowFixture::click(m_fixture->find<QAbstractButton>("costOfFailures", m_panel));
        auto* modes = m_fixture->find<FigureTable>("failureModes", m_panel);
        QTRY_VERIFY_WITH_TIMEOUT(modes->isVisible() && modes->model()->rowCount() > 0, 30'000);
        QVERIFY(m_fixture->find<FigureTable>("serviceFloors", m_panel)->model()->rowCount() > 0);
        WindowFixture::clickRow(modes, 0);
        QCOMPARE(m_fixture->window().selection().ids().size(), std::size_t(1));
    }

    void failureCosts_numbers_openTheirFigures() {
        auto* derivation = m_fixture->window().findChild<DerivationPanel*>();
        auto* modes = m_fixture->find<FigureTable>("failureModes", m_panel);
        auto* floors = m_fixture->find<FigureTable>("serviceFloors", m_panel);
        WindowFixture::click(m_fixture->find<QAbstractButton>("costOfFailures", m_panel));
        QTRY_VERIFY_WITH_TIMEOUT(modes->isVisible() && modes->model()->rowCount() > 0, 30'000);
        for (const auto& [table, kind] : {std::pair{modes, "failure_cost"},
                                          {modes, "failure_bill"},
                                          {floors, "sla_floor"},
                                          {floors, "sla_credit"}}) {
            m_fixture->clickTab(m_panel);
            QTRY_VERIFY(table->isVisible());
            const auto cell = [&] { return figureCell(table, QLatin1String(kind)); };
            QVERIFY2(cell().isValid(), kind);
            const QString figure = cell().data(kFigureRole).toString();
            table->scrollTo(cell());
            doubleClick(table->viewport(), table->visualRect(cell()).center());
            QTRY_VERIFY(derivation->isVisible());
            QTRY_COMPARE(derivation->figure(), figure);
            m_fixture->clickTab(m_panel);
            QVERIFY(askWhy(table, table->viewport(), table->visualRect(cell()).center()));
            QTRY_VERIFY(derivation->isVisible());
            QCOMPARE(derivation->figure(), figure);
        }
    }

    void line_ofTheBill_opensByDoubleClick() {
        auto* derivation = m_fixture->window().findChild<DerivationPanel*>();
        CostTable* table = m_panel->table();
        const QModelIndex cell = figureCell(table, QStringLiteral("cost_line"));
        QVERIFY(cell.isValid());
        const QString figure = cell.data(kFigureRole).toString();
        table->scrollTo(cell);
        doubleClick(table->viewport(), table->visualRect(cell).center());
        QTRY_VERIFY(derivation->isVisible());
        QTRY_COMPARE(derivation->figure(), figure);
    }

private:
    static constexpr int kNumber = Qt::UserRole + 64;
    std::unique_ptr<WindowFixture> m_fixture;
    CostPanel* m_panel = nullptr;
};

QTEST_MAIN(TestCostTab)
#include "test_cost_tab.moc"
