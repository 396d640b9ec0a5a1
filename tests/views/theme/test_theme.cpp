#include "views/theme/fonts.h"
#include "views/theme/theme.h"
#include "views/theme/theme_service.h"
#include "views/theme/theme_table.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace isthmus;

namespace {

/// Relative luminance by WCAG 2.1.
double luminance(const QColor& colour) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

constexpr ThemeId kAll[] = {ThemeId::Light, ThemeId::Dark, ThemeId::HighContrastLight,
                            ThemeId::HighContrastDark};
const char* const kNames[] = {"light", "dark", "high contrast light", "high contrast dark"};

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private:
    static void pairs(const std::initializer_list<ColourRole>& inks,
                      const std::initializer_list<ColourRole>& grounds) {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        for (const ThemeId id : kAll)
            for (const ColourRole ink : inks)
                for (const ColourRole ground : grounds)
                    QTest::addRow("%s: %s on %s", kNames[static_cast<int>(id)],
                                  qPrintable(Theme::nameOf(ink)), qPrintable(Theme::nameOf(ground)))
                        << Theme::of(id).colour(ink) << Theme::of(id).colour(ground);
    }

private slots:
    void contrast_knownPairs_matchWcag() {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.478) < 0.001);
    }

    void colour_textOnGround_reaches4_5_data() {
        pairs({ColourRole::Text, ColourRole::TextSecondary, ColourRole::Accent, ColourRole::Up,
               ColourRole::Degraded, ColourRole::Failed},
              {ColourRole::Panel, ColourRole::Window, ColourRole::Canvas, ColourRole::Tile});
    }
    void colour_textOnGround_reaches4_5() {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(QString::number(contrast(ink, ground))));
    }

    void colour_titleOnPlace_reaches4_5_data() {
        pairs({ColourRole::Text, ColourRole::TextSecondary},
              {ColourRole::RegionFill, ColourRole::ZoneFill, ColourRole::OnPremisesFill,
               ColourRole::ExchangeFill, ColourRole::LandingFill, ColourRole::Sea, ColourRole::AccentSoft});
    }
    void colour_titleOnPlace_reaches4_5() { colour_textOnGround_reaches4_5(); }

    void colour_stateOnItsSoftFill_reaches4_5_data() {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        using Pair = std::pair<ColourRole, ColourRole>;
        for (const ThemeId id : kAll)
            for (const auto& [ink, ground] :
                 {Pair{ColourRole::Up, ColourRole::UpSoft},
                  Pair{ColourRole::Degraded, ColourRole::DegradedSoft},
                  Pair{ColourRole::Failed, ColourRole::FailedSoft},
                  Pair{ColourRole::Accent, ColourRole::AccentSoft},
                  Pair{ColourRole::OnAccent, ColourRole::Accent}, Pair{ColourRole::OnAccent, ColourRole::Up},
                  Pair{ColourRole::OnAccent, ColourRole::Degraded},
                  Pair{ColourRole::OnAccent, ColourRole::Failed}})
                QTest::addRow("%s: %s", kNames[static_cast<int>(id)], qPrintable(Theme::nameOf(ink)))
                    << Theme::of(id).colour(ink) << Theme::of(id).colour(ground);
    }
    void colour_stateOnItsSoftFill_reaches4_5() { colour_textOnGround_reaches4_5(); }

    void colour_shapeOnGround_reaches3_data() {
        pairs({ColourRole::ComputeGlyph, ColourRole::DataGlyph, ColourRole::MessagingGlyph,
               ColourRole::NetworkGlyph, ColourRole::NeutralGlyph, ColourRole::LinkIdle, ColourRole::Up,
               ColourRole::Degraded, ColourRole::Failed, ColourRole::Accent},
              {ColourRole::Tile, ColourRole::Panel, ColourRole::Canvas, ColourRole::RegionFill,
               ColourRole::ZoneFill, ColourRole::OnPremisesFill, ColourRole::ExchangeFill,
               ColourRole::LandingFill, ColourRole::Sea});
    }
    void colour_shapeOnGround_reaches3() {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        QVERIFY2(contrast(ink, ground) >= 3.0, qPrintable(QString::number(contrast(ink, ground))));
    }

    void heat_anyShare_leavesTextReadable_data() {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        for (const ThemeId id : kAll)
            for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
                const Theme& theme = Theme::of(id);
                QTest::addRow("%s: glyph at %g", kNames[static_cast<int>(id)], share)
                    << theme.colour(ColourRole::Text) << theme.heat(share);
                QTest::addRow("%s: line at %g", kNames[static_cast<int>(id)], share)
                    << theme.lineHeat(share) << theme.colour(ColourRole::Canvas);
            }
    }
    void heat_anyShare_leavesTextReadable() { colour_shapeOnGround_reaches3(); }

    void table_everyRow_isItsRole() {
        const auto table = themeTable();
        for (std::size_t i = 0; i < table.size(); ++i) {
            QCOMPARE(static_cast<std::size_t>(table[i].role), i);
            for (const ThemeId id : kAll)
                QVERIFY2(Theme::of(id).colour(table[i].role).isValid(), table[i].name);
        }
    }

    void apply_otherTheme_dressesApplicationAndTells() {
        ThemeService& service = ThemeService::instance();
        service.apply(*qApp, ThemeId::Light);
        QSignalSpy spy(&service, &ThemeService::changed);
        service.apply(*qApp, ThemeId::Dark);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(Theme::current().id(), ThemeId::Dark);
        QCOMPARE(qApp->palette().color(QPalette::Window), Theme::of(ThemeId::Dark).colour(ColourRole::Panel));
        QCOMPARE(qApp->palette().color(QPalette::Text), Theme::of(ThemeId::Dark).colour(ColourRole::Text));
        QCOMPARE(ThemeService::systemPreference(), ThemeId::Dark);
        service.apply(*qApp, ThemeId::Dark);
        QCOMPARE(spy.count(), 1);
        service.apply(*qApp, ThemeId::Light);
        QCOMPARE(ThemeService::systemPreference(), ThemeId::Light);
    }

    void weight_highContrast_isOneHeavier() {
        QCOMPARE(Theme::of(ThemeId::Dark).weight(1.5), 1.5);
        QCOMPARE(Theme::of(ThemeId::HighContrastDark).weight(1.5), 2.5);
    }

    void figureFont_digits_areEquallyWide() { QVERIFY(hasTabularFigures(figureFont())); }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
