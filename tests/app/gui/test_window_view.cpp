#include "tests/app/gui/window_fixture.h"
#include "views/canvas/diagram_content.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/overlay/overlay.h"
#include "views/theme/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QtTest>

using namespace isthmus;

/// What the window shows of the sheet: overlays, zoom, history, themes, as people switch them.
class TestWindowView : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->openTemplate("hawaii_minimum.isthmus");
        view().setFocus();
    }
    void cleanup() { m_fixture.reset(); }

    void overlayKey_goesThroughThemAllAndBack() {
        std::vector<OverlayKind> seen;
        for (std::size_t i = 0; i + 1 < kOverlayKinds.size(); ++i) {
            QTest::keyClick(&view(), Qt::Key_O);
            QTRY_VERIFY(overlay() && !overlay()->marks.empty()); // loads and latencies are found first
            seen.push_back(overlay()->kind);
            QVERIFY2(legend()->isVisible() && !overlay()->title.isEmpty(), qPrintable(overlay()->title));
        }
        QCOMPARE(seen, std::vector<OverlayKind>(kOverlayKinds.begin() + 1, kOverlayKinds.end()));
        QTest::keyClick(&view(), Qt::Key_O); // round to the states again
        QVERIFY(!overlay() && !legend()->isVisible());
        QTest::keyClick(&view(), Qt::Key_O, Qt::ShiftModifier);
        QTRY_VERIFY(overlay());
        QCOMPARE(overlay()->kind, kOverlayKinds.back());
    }

    void hoursSaved_areThoseOfTheAnalysis() {
        choose(ActionId::OverlayHoursSaved);
        QTRY_VERIFY(overlay() && !overlay()->marks.empty());
        const auto pair = window().runner().latest();
        const JourneyResult& journey = pair->shown().journeys.front();
        double most = 0;
        for (const Importance& importance : journey.importance)
            most = std::max(most, importance.hoursSavedPerYear.value);
        QVERIFY(most > 0);
        for (const Importance& importance : journey.importance) {
            const OverlayMark* mark = overlay()->of(importance.element);
            QCOMPARE(mark ? mark->share : 0.0, importance.hoursSavedPerYear.value / most);
        }
        const auto worst = std::find_if(overlay()->marks.begin(), overlay()->marks.end(),
                                        [](const auto& mark) { return mark.second.share == 1.0; });
        QVERIFY(worst != overlay()->marks.end());
        QCOMPARE(overlay()->high, worst->second.text);
    }

    void costs_areCountedOnce() {
        choose(ActionId::OverlayCost);
        QTRY_VERIFY(overlay() && !overlay()->marks.empty());
        // Shares are parts of the largest sum: together they are the bill in those parts.
        double sum = 0, most = 0;
        std::map<ElementId, double> byElement;
        for (const CostLine& line : window().runner().latest()->shown().cost.lines)
            if (line.amount)
                byElement[line.flow.empty() ? line.element : line.flow] += line.amount->value;
        for (const auto& [id, amount] : byElement)
            most = std::max(most, amount);
        for (const auto& [id, mark] : overlay()->marks)
            sum += mark.share * most;
        const CostResult& cost = window().runner().latest()->shown().cost;
        QVERIFY(std::abs(sum - cost.monthly.value) < 0.005);
    }

    void overlay_afterAnEdit_followsTheFigures() {
        choose(ActionId::OverlayAvailability);
        QTRY_VERIFY(overlay());
        const std::size_t before = overlay()->marks.size();
        m_fixture->addComponent();
        QTRY_COMPARE(overlay()->marks.size(), before + 1);
    }

    void zoomBox_typedPercentAndFit_areTaken() {
        auto* box = m_fixture->find<QComboBox>("statusZoom");
        type(box, QStringLiteral("150 %"));
        QCOMPARE(view().zoom(), 1.5);
        QCOMPARE(box->currentText(), QStringLiteral("150 %"));
        type(box, QStringLiteral("2000"));
        QCOMPARE(view().zoom(), 8.0); // as far as it goes
        type(box, QStringLiteral("nonsense"));
        QCOMPARE(view().zoom(), 8.0);
        QCOMPARE(box->currentText(), QStringLiteral("800 %"));
        box->setCurrentIndex(box->count() - 1);
        emit box->textActivated(box->currentText());
        QVERIFY(view().zoom() <= 1.0);
    }

    void history_keys_leadBackAndForward() {
        window().selection().clear();
        QVERIFY(!window().actions()[ActionId::ViewForward]->isEnabled());
        view().setZoom(3);
        view().fitAll();
        const double all = view().zoom();
        QTest::keyClick(&view(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(view().zoom(), 3.0);
        QTest::keyClick(&view(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(view().zoom(), all);
    }

    void wheelPreference_isKept() {
        window().actions()[ActionId::WheelZooms]->trigger();
        m_fixture->replaceWindow();
        QVERIFY(window().actions()[ActionId::WheelZooms]->isChecked());
    }

    void themes_ofTheMenu_dressEverything() {
        for (const auto& [id, theme] : {std::pair(ActionId::ThemeDark, ThemeId::Dark),
                                        {ActionId::ThemeHighContrastLight, ThemeId::HighContrastLight},
                                        {ActionId::ThemeHighContrastDark, ThemeId::HighContrastDark},
                                        {ActionId::ThemeLight, ThemeId::Light}}) {
            choose(id);
            QVERIFY(&Theme::current() == &Theme::of(theme));
            const QColor panel = Theme::current().colour(ColourRole::Panel);
            QTRY_COMPARE(m_fixture->find<QWidget>("statusLine")->palette().color(QPalette::Window), panel);
            const QImage sheet = view().viewport()->grab().toImage();
            QCOMPARE(sheet.pixelColor(1, 1), Theme::current().colour(ColourRole::Canvas));
        }
    }

private:
    [[nodiscard]] MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] DiagramView& view() { return window().view(); }
    [[nodiscard]] const Overlay* overlay() { return view().diagram().content().overlay(); }
    [[nodiscard]] QWidget* legend() { return m_fixture->find<QWidget>("overlayLegend"); }

    void choose(ActionId id) { window().actions()[id]->trigger(); }

    static void type(QComboBox* box, const QString& text) {
        box->lineEdit()->setFocus();
        box->lineEdit()->selectAll();
        QTest::keyClicks(box->lineEdit(), text);
        QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestWindowView)
#include "test_window_view.moc"
