#include "tests/app/gui/window_fixture.h"
#include "tests/support/small_design.h"
#include "views/charts/bar_chart.h"
#include "views/charts/derivation_panel.h"
#include "views/charts/explanation_panel.h"
#include "views/charts/figure_export.h"
#include "views/charts/load_panel.h"
#include "views/charts/number_table.h"
#include "views/charts/recovery_table.h"
#include "views/charts/results_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QtTest>

using namespace isthmus;

class TestFigureExport : public QObject {
    Q_OBJECT
private slots:
    void csv_textsAndNumbers_areNeutralAndQuoted() {
        NumberTable table;
        table.headings = {"name", "h, a year"};
        table.rows = {
            {QString("plain"), 0.1}, {QString("say \"no\", twice"), 1e-13}, {QString("none"), qQNaN()}};
        QCOMPARE(table.csv(), QString("name,\"h, a year\"\r\nplain,0.1\r\n\"say \"\"no\"\", twice\",1e-13\r\n"
                                      "none,\r\n"));
    }

    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->load(smallDesign());
        m_chart = m_fixture->find<BarChart>("ninesChart");
    }
    void cleanup() {
        m_fixture.reset();
        QGuiApplication::clipboard()->clear();
    }

    void chart_menuByMouse_copiesThePicture() {
        QTRY_VERIFY(m_fixture->hasFigures());
        const QSize shown = m_chart->size();
        choose(m_chart, "copyPicture", QContextMenuEvent::Mouse);
        const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
        const QImage image = qvariant_cast<QImage>(mime->imageData());
        QVERIFY(image.width() > shown.width() * 2 && image.height() > shown.height() * 2); // and a title
        QVERIFY(colours(image) > 3);
        const QByteArray drawing = mime->data("image/svg+xml");
        QVERIFY(drawing.contains("Buys") && drawing.contains("Is each journey available enough?"));
    }

    void chart_menuByKey_copiesExactNumbers() {
        m_fixture->language().apply(QStringLiteral("de"));
        QCoreApplication::processEvents();
        choose(m_chart, "copyNumbers", QContextMenuEvent::Keyboard);
        const QStringList lines = QGuiApplication::clipboard()->text().split("\r\n");
        const auto& result = m_fixture->window().runner().latest()->nominal->journeys.front();
        QCOMPARE(lines.at(1).section(',', 0, 0), QString("Buys"));
        QCOMPARE(lines.at(1).section(',', 1, 1).toDouble(), result.availability.unavailability);
        QCOMPARE(lines.at(1).section(',', 2, 2).toDouble(), result.availability.downtimePerYear.value);
    }

    void chart_ctrlC_copiesThePictureNotTheDrawing() {
        m_fixture->window().selection().set({{"router"}});
        m_chart->setFocus();
        QVERIFY(m_chart->hasFocus());
        QTest::keyClick(m_chart, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
    }

    void table_ctrlC_copiesAllRowsAsShown() {
        auto* panel = m_fixture->window().findChild<ExplanationPanel*>();
        m_fixture->clickTab(panel);
        auto* table = m_fixture->find<QTableView>("importanceTable", panel);
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 2);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split("\r\n", Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), table->model()->rowCount() + 1);
        QCOMPARE(lines.at(0).section(',', 0, 1), QString("Element,Saves a year [h]"));
        QCOMPARE(lines.at(1).section(',', 0, 0), WindowFixture::cell(table, 0, 0));
        const double birnbaum = table->model()->index(0, 2).data(Qt::UserRole).toDouble();
        QCOMPARE(lines.at(1).section(',', 2, 2).toDouble(), birnbaum);
    }

    void picture_everyFormat_isWhatItsNameSays_data() {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("drawing") << "svg" << QByteArray("<?xml");
        QTest::newRow("image") << "png" << QByteArray("\x89PNG");
        QTest::newRow("page") << "pdf" << QByteArray("%PDF-");
    }
    void picture_everyFormat_isWhatItsNameSays() {
        QFETCH(QString, suffix);
        QFETCH(QByteArray, begins);
        m_fixture->dialogs().figurePath = m_fixture->path("figure." + suffix);
        choose(m_chart, "savePicture", QContextMenuEvent::Mouse);
        QFile chart(m_fixture->dialogs().figurePath);
        QVERIFY(chart.open(QIODevice::ReadOnly));
        QVERIFY(chart.readAll().startsWith(begins));
        QCOMPARE(QFileInfo(m_fixture->dialogs().asked.last()).fileName(),
                 QString("Is each journey available enough.svg"));
        auto* recovery = m_fixture->find<QTableView>("recoveryTable");
        choose(recovery, "savePicture", QContextMenuEvent::Keyboard);
        QFile table(m_fixture->dialogs().figurePath);
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QByteArray bytes = table.readAll();
        QVERIFY(bytes.startsWith(begins));
        if (suffix == QLatin1String("svg"))
            QVERIFY(bytes.contains("RTO") && bytes.contains("Coast"));
    }

    void numbers_savedWhereNothingCanBe_saySo() {
        m_fixture->dialogs().figurePath = m_fixture->path("no such folder/figure.csv");
        choose(m_chart, "saveNumbers", QContextMenuEvent::Mouse);
        QCOMPARE(m_fixture->dialogs().asked.last(), QString("The figure could not be written."));
        m_fixture->dialogs().figurePath = m_fixture->path("figure.csv");
        choose(m_chart, "saveNumbers", QContextMenuEvent::Mouse);
        QFile file(m_fixture->dialogs().figurePath);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("Buys,"));
    }

    void everyChartAndTable_canBeTakenAlong() {
        int figures = 0;
        for (auto* chart : m_fixture->window().findChildren<PlotCanvas*>()) {
            choose(chart, "copyNumbers", QContextMenuEvent::Keyboard);
            QVERIFY2(chart->numbers().headings.size() > 1, qPrintable(chart->objectName()));
            for (const auto& row : chart->numbers().rows)
                QCOMPARE(static_cast<qsizetype>(row.size()), chart->numbers().headings.size());
            ++figures;
        }
        QVERIFY(figures >= 10);
    }

    void table_whyANumber_opensItsFigure() {
        QTRY_VERIFY(m_fixture->hasFigures());
        auto* table = m_fixture->find<RecoveryTable>("recoveryTable");
        auto* panel = m_fixture->window().findChild<DerivationPanel*>();
        QVERIFY(table && panel && !panel->isVisible());
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 0);
        const QModelIndex rto = table->model()->index(0, 1);
        const QString figure = rto.data(kFigureRole).toString();
        QVERIFY(figure.startsWith("rto/"));
        const QPoint at = table->visualRect(rto).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, table->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(table->viewport(), &event);
        auto* menu = table->findChild<QMenu*>(QStringLiteral("figureMenu"));
        QVERIFY(menu && menu->isVisible());
        auto* action = menu->findChild<QAction*>(QStringLiteral("why"));
        QVERIFY(action && action->text().contains(rto.data().toString().section(' ', -2)));
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        QTRY_VERIFY(panel->isVisible());
        QTRY_COMPARE(panel->figure(), figure);
    }

    void table_loadOfALink_opensWithTheFlowsOverIt() {
        Design design = smallDesign();
        for (Flow& flow : design.flows)
            flow.forwardPerMonth = Gigabytes{1000};
        m_fixture->load(design);
        auto* load = m_fixture->window().findChild<LoadPanel*>();
        m_fixture->clickTab(load);
        auto* links = m_fixture->find<QTableView>("linkLoads", load);
        auto* panel = m_fixture->window().findChild<DerivationPanel*>();
        auto* results = m_fixture->window().findChild<ResultsPanel*>();
        QTRY_VERIFY(m_fixture->hasFigures());
        QTRY_VERIFY(links->isVisible() && links->model()->rowCount() > 0);
        for (int row = 0; row < links->model()->rowCount(); ++row) {
            const QString figure = links->model()->index(row, 1).data(kFigureRole).toString();
            QVERIFY(figure.startsWith("load/"));
            results->explain(figure);
            QTRY_COMPARE(panel->figure(), figure);
            QVERIFY(m_fixture->find<QTableView>("derivationInputs", panel)->model()->rowCount() > 0);
        }
    }

private:
    /// By the menu that a right click or the menu key brings up.
    void choose(QWidget* figure, const char* what, QContextMenuEvent::Reason reason) {
        QContextMenuEvent event(reason, figure->rect().center(),
                                figure->mapToGlobal(figure->rect().center()));
        QCoreApplication::sendEvent(figure, &event);
        auto* menu = figure->findChild<QMenu*>(QStringLiteral("figureMenu"));
        QVERIFY(menu && menu->isVisible());
        auto* action = menu->findChild<QAction*>(QLatin1String(what));
        QVERIFY(action);
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        QTRY_VERIFY(figure->findChild<QMenu*>(QStringLiteral("figureMenu")) == nullptr);
    }

    static int colours(const QImage& image) {
        QSet<QRgb> seen;
        for (int y = 0; y < image.height(); y += 3)
            for (int x = 0; x < image.width(); x += 3)
                seen.insert(image.pixel(x, y));
        return static_cast<int>(seen.size());
    }

    std::unique_ptr<WindowFixture> m_fixture;
    BarChart* m_chart = nullptr;
};

QTEST_MAIN(TestFigureExport)
#include "test_figure_export.moc"
