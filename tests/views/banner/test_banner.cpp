#include "views/banner/banner_area.h"

#include "views/theme/theme.h"
#include "views/theme/theme_service.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace isthmus;

class TestBanner : public QObject {
    Q_OBJECT
private slots:
    void init() {
        ThemeService::instance().apply(*qApp, ThemeId::Light);
        m_area = std::make_unique<BannerArea>();
        m_area->resize(900, 200);
        m_acted.clear();
    }

    void put_twoNames_standOneUnderTheOther() {
        QVERIFY(m_area->isHidden());
        m_area->put("first", content(BannerTone::Warning, "Changed outside"));
        m_area->put("second", content(BannerTone::Note, "Read-only"));
        QVERIFY(!m_area->isHidden());
        QVERIFY(QTest::qWaitForWindowExposed((m_area->show(), m_area.get())));
        QVERIFY(m_area->banner("second")->y() >= m_area->banner("first")->geometry().bottom());
        QCOMPARE(m_area->banner("first")->accessibleName(), QString("Changed outside"));
    }

    void put_sameName_saysTheNewThingOnce() {
        m_area->put("file", content(BannerTone::Note, "One"));
        m_area->put("file", content(BannerTone::Problem, "Two"));
        QCOMPARE(m_area->findChildren<Banner*>().size(), 1);
        QCOMPARE(m_area->banner("file")->findChild<QLabel*>("bannerTitle")->text(), QString("Two"));
        QCOMPARE(m_area->banner("file")->findChildren<QPushButton*>("reload").size(), 1);
    }

    void action_clicked_actsEvenWhereItTakesTheBannerDown() {
        BannerContent made = content(BannerTone::Note, "One");
        made.actions.front().act = [this] {
            m_acted += "reload";
            m_area->take("file");
        };
        m_area->put("file", made);
        m_area->show();
        auto* button = m_area->banner("file")->findChild<QPushButton*>("reload");
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_acted, QStringList{"reload"});
        QVERIFY(m_area->isHidden() && m_area->banner("file") == nullptr);
    }

    void action_byKeyboard_isReachedAndPressed() {
        m_area->put("file", content(BannerTone::Note, "One"));
        m_area->show();
        m_area->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
        auto* button = m_area->banner("file")->findChild<QPushButton*>("reload");
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(m_acted, QStringList{"reload"});
    }

    void close_clicked_takesItDown() {
        m_area->put("file", content(BannerTone::Note, "One"));
        m_area->show();
        QTest::mouseClick(m_area->banner("file")->findChild<QToolButton*>("bannerClose"), Qt::LeftButton);
        QVERIFY(m_area->banner("file") == nullptr);
        BannerContent fixed = content(BannerTone::Note, "One");
        fixed.closable = false;
        m_area->put("file", fixed);
        QVERIFY(!m_area->banner("file")->findChild<QToolButton*>("bannerClose")->isVisible());
    }

    void text_narrow_givesWayAndIsKeptInTheTip() {
        m_area->resize(420, 60);
        BannerContent made = content(BannerTone::Note, "One");
        made.text = QString("word ").repeated(60);
        m_area->put("file", made);
        m_area->show();
        const auto* text = m_area->banner("file")->findChild<QLabel*>("bannerText");
        QVERIFY(text->text().endsWith(QChar(0x2026)));
        QCOMPARE(text->toolTip(), made.text);
    }

    void paint_everyTone_isTheThemesOwn() {
        for (const auto& [tone, role] : {std::pair(BannerTone::Note, ColourRole::AccentSoft),
                                         std::pair(BannerTone::Warning, ColourRole::DegradedSoft),
                                         std::pair(BannerTone::Problem, ColourRole::FailedSoft)})
            for (const ThemeId theme : {ThemeId::Light, ThemeId::Dark}) {
                ThemeService::instance().apply(*qApp, theme);
                m_area->put("file", content(tone, "One"));
                m_area->show();
                const QImage image = m_area->banner("file")->grab().toImage();
                QCOMPARE(image.pixelColor(8, 8), Theme::of(theme).colour(role));
            }
    }

private:
    BannerContent content(BannerTone tone, const char* title) {
        return {tone, title, "What it means", {{"reload", "Reload", [this] { m_acted += "reload"; }}}, true};
    }

    std::unique_ptr<BannerArea> m_area;
    QStringList m_acted;
};

QTEST_MAIN(TestBanner)
#include "test_banner.moc"
