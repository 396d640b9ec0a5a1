#include "model/analysis/analyse.h"
#include "tests/support/design_builder.h"
#include "views/report/report_file.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace isthmus;

namespace {

const std::shared_ptr<const Catalogue>& catalogue() {
    static const auto loaded =
        std::make_shared<const Catalogue>(loadCatalogue(resourceFolder() / "catalogue").catalogue.value());
    return loaded;
}

/// A shop of 999 h between failures and 1 h of repair, over two wires of 0.99.
std::shared_ptr<const Design> shop() {
    Design design = DesignBuilder()
                        .component("people", "clients")
                        .component("shop", "server")
                        .times(Hours{999}, Hours{1})
                        .link("wire", "people", "shop")
                        .availability(0.99)
                        .link("spare", "people", "shop")
                        .availability(0.99)
                        .flow("ask", "people", "shop")
                        .journey("buy", "people")
                        .build();
    design.name = "Corner <shop> & sons";
    design.journeys.front().name = "Buys a bicycle";
    design.journeys.front().targets.availability = 0.999;
    design.links.front().name = "Harbour wire";
    design.views = {{.id = {"main"}, .name = "Main"}};
    design.views.front().positions = {{{"people"}, {.x = 0, .y = 0}}, {{"shop"}, {.x = 300, .y = 0}}};
    return std::make_shared<const Design>(design);
}

ReportInput inputOf(const std::shared_ptr<const Design>& design, const std::vector<ElementId>& failed) {
    ReportInput input{.design = design, .catalogue = catalogue()};
    AnalysisOptions explained;
    explained.explain = reportExplanation();
    input.nominal = std::make_shared<const AnalysisResult>(analyse(design, catalogue(), explained).value());
    if (!failed.empty()) {
        AnalysisOptions options;
        options.failed = failed;
        input.whatIf = std::make_shared<const WhatIfCase>(
            WhatIfCase{analyse(design, catalogue(), options).value(), failed, {}});
    }
    return input;
}

QString textOfPdf(const QString& path) {
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    return process.waitForFinished(60'000) ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

QString textOfFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What a report of the shop with its wire cut says: 1 − 0.999 · 0.9999 is 0.00109990, 9.64 h a year;
/// with one wire left 0.01099, 96.3 h.
const QStringList& figures() {
    static const QStringList list{QStringLiteral("99.89 %"),      QStringLiteral("9.64 h"),
                                  QStringLiteral("98.90 %"),      QStringLiteral("96.3 h"),
                                  QStringLiteral("99.9 %"),       QStringLiteral("Buys a bicycle"),
                                  QStringLiteral("Harbour wire"), QStringLiteral("missed")};
    return list;
}

} // namespace

class TestReportFile : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void writeReport_html_saysTheFigures() {
        const QString path = m_folder.filePath(QStringLiteral("report.html"));
        QVERIFY(writeReport(inputOf(shop(), {{"wire"}}), path));
        const QString html = textOfFile(path);
        for (const QString& figure : figures())
            QVERIFY2(html.contains(figure), qPrintable(figure));
        QVERIFY(html.contains(QLatin1String("Corner &lt;shop&gt; &amp; sons")));
        QCOMPARE(html.count(QLatin1String("<svg")), 2);
        QVERIFY2(!html.contains(QLatin1String("<img")) && !html.contains(QLatin1String("<link")),
                 "the file needs another");
    }

    void writeReport_openComments_areListed() {
        Design design = *shop();
        const QString path = m_folder.filePath(QStringLiteral("review.html"));
        QVERIFY(writeReport(inputOf(std::make_shared<const Design>(design), {}), path));
        QVERIFY(!textOfFile(path).contains(QLatin1String("Open review comments")));
        design.views.front().appearance[{"shop"}].comments = {
            Comment{"Ana", "2026-11-24", "Why <one>?", false},
            Comment{"Ben", "2026-11-23", "All clear", true}};
        QVERIFY(writeReport(inputOf(std::make_shared<const Design>(design), {}), path));
        const QString html = textOfFile(path);
        QVERIFY(html.contains(QLatin1String("Open review comments")));
        QVERIFY(html.contains(QLatin1String("Why &lt;one&gt;?")) && html.contains(QLatin1String("Ana")));
        QVERIFY(!html.contains(QLatin1String("All clear"))); // resolved
    }

    void writeReport_pdf_saysTheFigures() {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed");
        const QString path = m_folder.filePath(QStringLiteral("report.pdf"));
        QVERIFY(writeReport(inputOf(shop(), {{"wire"}}), path));
        const QString text = textOfPdf(path);
        for (const QString& figure : figures())
            QVERIFY2(text.contains(figure), qPrintable(figure + QLatin1Char('\n') + text));
        QVERIFY(text.contains(QLatin1String("Page 1 of")));
        // Names in the drawing are text too: once a drawing, besides the tables.
        QVERIFY(text.count(QLatin1String("people")) >= 2);
    }

    void writeReport_whatIf_saysSameWhereFiguresReadTheSame() {
        const QString path = m_folder.filePath(QStringLiteral("changes.html"));
        QVERIFY(writeReport(inputOf(shop(), {{"wire"}}), path));
        const QString html = textOfFile(path);
        static const QRegularExpression line(
            QStringLiteral("<tr><td[^>]*>([^<]*)</td><td[^>]*>(.*?)</td><td[^>]*>(.*?)</td><td[^>]*></td>"
                           "<td[^>]*>(.*?)</td></tr>"));
        int same = 0;
        int changed = 0;
        const QString changes = html.mid(html.indexOf(QLatin1String("Before and after")));
        for (auto it = line.globalMatch(changes.left(changes.indexOf(QLatin1String("<h2>"))));
             it.hasNext();) {
            const auto match = it.next();
            const bool alike = match.captured(2) == match.captured(3);
            QVERIFY2(match.captured(4).contains(QLatin1String("same")) == alike,
                     qPrintable(match.captured(0)));
            (alike ? same : changed) += 1;
        }
        QVERIFY2(same > 0 && changed > 0, qPrintable(changes));
    }

    void writeReport_equalReadings_areTheSame() {
        // A spare that hardly ever matters: the figures differ far behind the digits that are shown.
        Design design = *shop();
        design.links[0].failure = FailureData{};
        design.links[0].failure->never = true;
        const auto shared = std::make_shared<const Design>(design);
        const ReportInput input = inputOf(shared, {{"spare"}});
        const QString path = m_folder.filePath(QStringLiteral("same.html"));
        QVERIFY(writeReport(input, path));
        QVERIFY(!textOfFile(path).contains(QLatin1String("worse")));
        QVERIFY(!textOfFile(path).contains(QLatin1String("better")));
    }

    void writeReport_front_countsVerdictsAndFindings() {
        const QString path = m_folder.filePath(QStringLiteral("front.html"));
        const ReportInput input = inputOf(shop(), {});
        QVERIFY(writeReport(input, path));
        const ReportContent content = reportContent(*input.design, *input.catalogue, *input.nominal);
        const VerdictCount count = content.journeys.front().verdicts();
        QVERIFY(count.missed > 0);
        const QString html = textOfFile(path);
        QVERIFY(html.contains(QStringLiteral("%1 of %2").arg(count.met).arg(count.all())));
        QVERIFY(html.contains(QStringLiteral("%1 of %2 missed").arg(count.missed).arg(count.all())));
        QVERIFY(html.contains(QLatin1String("Single point of failure")));
    }

    void writeReport_nothingFailed_hasNoWhatIf() {
        const QString path = m_folder.filePath(QStringLiteral("nominal.html"));
        QVERIFY(writeReport(inputOf(shop(), {}), path));
        QVERIFY(!textOfFile(path).contains(QLatin1String("98.90 %")));
        QCOMPARE(textOfFile(path).count(QLatin1String("<svg")), 1);
    }

    void writeReport_emptyDesign_isWritten() {
        for (const char* name : {"empty.html", "empty.pdf"}) {
            const QString path = m_folder.filePath(QLatin1String(name));
            QVERIFY(writeReport(inputOf(std::make_shared<const Design>(), {}), path));
            QVERIFY(QFile(path).size() > 500);
        }
    }

    void writeReport_explained_saysWhatTakesTheJourneyDown() {
        // 0.001 for the shop, 0.01² for both wires; 1 − A is 0.0010999.
        const QString path = m_folder.filePath(QStringLiteral("why.html"));
        ReportInput input = inputOf(shop(), {});
        QVERIFY(writeReport(input, path));
        const QString html = textOfFile(path);
        const auto from = html.indexOf(QLatin1String("What takes it down"));
        QVERIFY(from > 0);
        const QString section = html.mid(from, html.indexOf(QLatin1String("Recovery"), from) - from);
        for (const char* wanted : {"2 in all: 1 of order 1, 1 of order 2", "shop", "8.77 h", "90.9 %",
                                   "Harbour wire + spare", "0.88 h", "9.1 %", "× 909"})
            QVERIFY2(section.contains(QString::fromUtf8(wanted)), wanted);
        input.nominal = std::make_shared<const AnalysisResult>(analyse(shop(), catalogue()).value());
        QVERIFY(writeReport(input, path));
        QVERIFY(!textOfFile(path).contains(QLatin1String("What takes it down")));
        QVERIFY(textOfFile(path).contains(QLatin1String("What costs most hours")));
    }

    void writeReport_otherSuffix_isRefused() {
        const auto written =
            writeReport(inputOf(shop(), {}), m_folder.filePath(QStringLiteral("report.docx")));
        QVERIFY(!written);
        QCOMPARE(written.error().code, std::string("RE-001"));
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("report.docx"))));
    }

    void checkReportName_suffix_decides() {
        QVERIFY(checkReportName(QStringLiteral("a.PDF")));
        QVERIFY(checkReportName(QStringLiteral("/some.where/a.html")));
        for (const char* name : {"a", "pdf", "a.pdf.txt", ""})
            QCOMPARE(checkReportName(QLatin1String(name)).error().code, std::string("RE-001"));
    }

    void writeReport_noSuchFolder_saysSo() {
        const auto written =
            writeReport(inputOf(shop(), {}), m_folder.filePath(QStringLiteral("gone/report.pdf")));
        QVERIFY(!written);
        QCOMPARE(written.error().code, std::string("IO-019"));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestReportFile)
#include "test_report_file.moc"
