#include "views/report/page_layout.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTest>
#include <QTextDocument>

using namespace isthmus;

namespace {

constexpr int kRows = 60;

/// Paragraphs and tables of rows of one to six lines, so that breaks fall anywhere.
HtmlWriter longReport(int paragraphs) {
    HtmlWriter out;
    out.heading(1, QStringLiteral("Title"));
    for (int i = 0; i < paragraphs; ++i)
        out.paragraph(QStringLiteral("paragraph"));
    for (int chapter = 0; chapter < 4; ++chapter) {
        out.heading(2, QStringLiteral("Heading %1").arg(chapter));
        out.heading(3, QStringLiteral("Heading %1 below").arg(chapter));
        std::vector<QStringList> rows;
        for (int i = 0; i < kRows; ++i) {
            QString lines = QStringLiteral("first line");
            for (int line = 0; line < (i * 7 + chapter) % 6; ++line)
                lines += QStringLiteral("<br/>line");
            rows.push_back({QStringLiteral("row"), lines + QStringLiteral(" end")});
        }
        out.table({{QStringLiteral("Head"), 40, true}, {QStringLiteral("Text"), 60}}, rows);
    }
    return out;
}

} // namespace

class TestPageLayout : public QObject {
    Q_OBJECT

private slots:
    void pages_anyBreaks_splitNothing_data() {
        QTest::addColumn<int>("paragraphs");
        for (int paragraphs = 0; paragraphs < 60; paragraphs += 7)
            QTest::addRow("%d paragraphs before", paragraphs) << paragraphs;
    }
    void pages_anyBreaks_splitNothing() {
        QFETCH(int, paragraphs);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        const auto pages = PageLayout(writer, {}, {}).pages(longReport(paragraphs).blocks());
        QVERIFY(pages.size() > 4);
        int rows = 0;
        for (const ReportPage& page : pages) {
            QVERIFY(!page.texts.empty());
            double bottom = 0;
            for (const PlacedText& placed : page.texts) {
                QVERIFY2(placed.position.y() >= bottom - 0.01, "texts lie on one another");
                bottom = placed.position.y() + placed.height;
                QCOMPARE(placed.from, 0.0);
                QCOMPARE(placed.height, placed.text->size().height());
                rows += placed.text->toPlainText().trimmed().startsWith(QLatin1String("row")) ? 1 : 0;
            }
            QVERIFY2(bottom <= page.area.height() + 0.01, "text runs into the footer");
            const QString first = page.texts.front().text->toPlainText().trimmed();
            QVERIFY2(!first.startsWith(QLatin1String("row")), "a table goes on without its head");
            const QString last = page.texts.back().text->toPlainText().trimmed();
            QVERIFY2(!last.startsWith(QLatin1String("Head")), qPrintable(last + " stands alone at the foot"));
        }
        QCOMPARE(rows, 4 * kRows);
    }

    void pages_textTallerThanAPage_goesOn() {
        HtmlWriter out;
        QString lines;
        for (int i = 0; i < 400; ++i)
            lines += QStringLiteral("line %1<br/>").arg(i);
        out.paragraph(lines);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        const auto pages = PageLayout(writer, {}, {}).pages(out.blocks());
        QVERIFY(pages.size() > 1);
        double shown = 0;
        for (const ReportPage& page : pages) {
            QCOMPARE(page.texts.front().from, shown);
            shown += page.texts.front().height;
        }
        QVERIFY(shown >= pages.front().texts.front().text->size().height() - 0.01);
    }

    void pages_drawing_getsASheetLargeEnough_data() {
        QTest::addColumn<QSizeF>("drawing");
        QTest::addColumn<int>("paper");
        QTest::newRow("small") << QSizeF(600, 300) << int(QPageSize::A4);
        QTest::newRow("wide") << QSizeF(2000, 800) << int(QPageSize::A3);
        QTest::newRow("huge") << QSizeF(20000, 8000) << int(QPageSize::A3);
    }
    void pages_drawing_getsASheetLargeEnough() {
        QFETCH(QSizeF, drawing);
        QFETCH(int, paper);
        HtmlWriter below;
        below.paragraph(QStringLiteral("below"));
        HtmlWriter out;
        out.heading(1, QStringLiteral("Title"));
        out.drawing(Drawing::WhatIf, QStringLiteral("The drawing"), {}, below);
        out.paragraph(QStringLiteral("after"));
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        const auto pages = PageLayout(writer, {}, drawing).pages(out.blocks());
        QCOMPARE(pages.size(), std::size_t(3));
        const ReportPage& sheet = pages[1];
        QVERIFY(sheet.drawing);
        QCOMPARE(int(sheet.paper.pageSize().id()), paper);
        QCOMPARE(sheet.paper.orientation(), QPageLayout::Landscape);
        QVERIFY(sheet.drawing->area.top() >= sheet.texts.front().height);
        QVERIFY(sheet.drawing->area.bottom() <= sheet.texts.back().position.y());
        QCOMPARE(pages[2].paper.orientation(), QPageLayout::Portrait);
    }

    void pages_noDrawing_haveNoSheet() {
        HtmlWriter out;
        out.heading(1, QStringLiteral("Title"));
        out.drawing(Drawing::Nominal, QStringLiteral("The drawing"), {}, {});
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        QCOMPARE(PageLayout(writer, {}, {}).pages(out.blocks()).size(), std::size_t(1));
    }
};

QTEST_MAIN(TestPageLayout)
#include "test_page_layout.moc"
