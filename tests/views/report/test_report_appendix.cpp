// The report's figures open in its appendix; what failures cost and what would help have sections of their
// own.
#include "model/analysis/analyse.h"
#include "model/analysis/cost/failure_costs.h"
#include "model/improve/improve.h"
#include "model/io/design_reader.h"
#include "views/report/report_body.h"
#include "views/report/report_file.h"
#include "views/text/figure_text.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace isthmus;

namespace {

const std::shared_ptr<const Catalogue>& catalogue() {
    static const auto loaded =
        std::make_shared<const Catalogue>(loadCatalogue(resourceFolder() / "catalogue").catalogue.value());
    return loaded;
}

const ReportInput& hawaii() {
    static const ReportInput input = [] {
        auto read = readDesignFile(resourceFolder() / "templates/hawaii_minimum.isthmus");
        Design design = std::move(*read.design);
        design.journeys.front().lossUsdPerHour = 1000;
        ReportInput made{.design = std::make_shared<const Design>(std::move(design)),
                         .catalogue = catalogue()};
        AnalysisOptions options;
        options.explain = reportExplanation();
        options.latency.emplace().states->classes = 50;
        options.load = options.failureCosts = true;
        made.nominal =
            std::make_shared<const AnalysisResult>(analyse(made.design, catalogue(), options).value());
        return made;
    }();
    return input;
}

QStringList captured(const QString& html, const char* pattern) {
    QStringList found;
    auto it = QRegularExpression(QString::fromUtf8(pattern)).globalMatch(html);
    while (it.hasNext())
        found += it.next().captured(1);
    return found;
}

} // namespace

class TestReportAppendix : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_html = written(hawaii());
        m_appendix = m_html.mid(m_html.indexOf(QLatin1String("How the figures came about")));
    }

    void links_all_leadToOneEntryEach() {
        const QStringList links = captured(m_html, "href=\"#(F[0-9]+)\"");
        const QStringList entries = captured(m_html, "<h3 id=\"(F[0-9]+)\"");
        QVERIFY(entries.size() > 15);
        QCOMPARE(QSet<QString>(entries.begin(), entries.end()).size(), entries.size());
        for (const QString& link : links)
            QVERIFY2(entries.contains(link), qPrintable(link));
        for (qsizetype i = 0; i < entries.size(); ++i)
            QCOMPARE(entries[i], QStringLiteral("F%1").arg(i + 1));
        for (const QString& entry : entries)
            QVERIFY2(links.contains(entry), qPrintable(entry)); // nothing that nobody shows
    }

    void headlines_all_open() {
        // The figure of every card but those that count: a link right behind the class of the number.
        const QStringList cards = captured(m_html, "<p class=\"figure\">(<a class=\"opens\")?");
        QVERIFY(cards.size() >= 8);
        QCOMPARE(cards.size() - cards.count(QStringLiteral("<a class=\"opens\"")),
                 3); // targets, findings, lines
    }

    void entries_sayFormulaInputsAndSources() {
        QVERIFY(m_appendix.contains(QLatin1String("A_struct"))); // the availability's formula
        QVERIFY(m_appendix.contains(QLatin1String("Mean time to repair")) ||
                m_appendix.contains(QLatin1String("Unavailability")));
        QVERIFY(
            m_appendix.contains(QRegularExpression(QStringLiteral("20[0-9]{2}-[0-9]{2}")))); // a dated source
        const JourneyResult& journey = hawaii().nominal->journeys.front();
        QVERIFY(m_appendix.contains(availabilityText(journey.availability.unavailability)));
    }

    void entries_areShort() {
        const QStringList parts = m_appendix.split(QStringLiteral("<h3 id=\"F"));
        for (const QString& part : parts)
            QVERIFY(part.count(QLatin1String("<tr>")) <= 11); // the head and ten inputs
    }

    void withoutSources_nothingIsLinked() {
        const ReportContent content = reportContent(*hawaii().design, *catalogue(), *hawaii().nominal);
        const QString html =
            joined(reportBlocks(*hawaii().design, content), [](Drawing) { return QString(); });
        QVERIFY(!html.contains(QLatin1String("class=\"opens\"")));
        QVERIFY(!html.contains(QLatin1String("How the figures came about")));
    }

    void mostOpened_ofAKind_areTheFirstShown() {
        const ReportContent content = reportContent(*hawaii().design, *catalogue(), *hawaii().nominal);
        const auto system = System::build(hawaii().design, catalogue());
        const FigureSources sources{*system, *hawaii().nominal};
        const auto titles = [&](int most) {
            const QString html = joined(reportBlocks(*hawaii().design, content, &sources, nullptr, most),
                                        [](Drawing) { return QString(); });
            return captured(html, "<h3 id=\"F[0-9]+\">F[0-9]+ · ([^<]*)<");
        };
        const auto saved = [](const QString& title) {
            return title.startsWith(QLatin1String("Hours saved")) &&
                   title.endsWith(QLatin1String("Clinician reads a record"));
        };
        const QStringList all = titles(0), few = titles(2);
        QVERIFY(std::count_if(all.begin(), all.end(), saved) > 2);
        QCOMPARE(std::count_if(few.begin(), few.end(), saved), 2);
        QVERIFY(few.size() < all.size());
    }

    void failureCosts_haveASection() {
        QVERIFY(m_html.contains(QLatin1String("What failures cost")));
        QVERIFY(m_html.contains(QLatin1String("What providers promise")));
        const DowntimeLoss& loss = hawaii().nominal->failureCosts->losses.front();
        QVERIFY(m_html.contains(moneyText(loss.perYear)));
        QVERIFY(!m_html.contains(QLatin1String("Remedies together"))); // nobody asked
    }

    void remedies_askedFor_haveASection() {
        ReportInput input = hawaii();
        Improvement found;
        found.goal = ImproveGoal::Recovery;
        found.evaluated = 2;
        RatedRemedy rated;
        rated.remedy.id = "automate";
        rated.remedy.what = "apps switches over by itself, without waiting for a person";
        rated.gained = 2;
        rated.monthlyDifference = Usd{12};
        found.remedies = {rated};
        ImprovementChoice set;
        set.remedies = {"automate"};
        set.figures.measure = 1.5;
        set.figures.monthly = Usd{4321};
        set.figures.reachesTarget = true;
        found.front = {set};
        found.cheapest = set;
        input.remedies = std::make_shared<const Improvement>(found);
        const QString html = written(input);
        for (const char* wanted : {"Towards the targets of RTO and RPO", "Less beyond targets", "+$12",
                                   "the cheapest that reaches the target", "$4,321", "1 h 30 min"})
            QVERIFY2(html.contains(QLatin1String(wanted)), wanted);
    }

private:
    [[nodiscard]] QString written(const ReportInput& input) {
        const QString path = m_folder.filePath(QStringLiteral("report.html"));
        if (!writeReport(input, path))
            return {};
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QTemporaryDir m_folder;
    QString m_html, m_appendix;
};

QTEST_MAIN(TestReportAppendix)
#include "test_report_appendix.moc"
