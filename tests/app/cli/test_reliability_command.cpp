// The program itself, run as a process on graphs that no exact method can do within its budget.
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <random>

#include <sys/resource.h>

namespace {

using Links = std::vector<std::pair<unsigned, unsigned>>;

Links gridLinks(unsigned n) {
    Links links;
    for (unsigned v = 0; v < n * n; ++v) {
        if (v % n + 1 < n)
            links.emplace_back(v, v + 1);
        if (v + n < n * n)
            links.emplace_back(v, v + n);
    }
    return links;
}

Links completeLinks(unsigned n) {
    Links links;
    for (unsigned a = 0; a < n; ++a)
        for (unsigned b = a + 1; b < n; ++b)
            links.emplace_back(a, b);
    return links;
}

/// A ring, so that it hangs together, and chords.
Links randomLinks(unsigned nodes, std::size_t count) {
    Links links;
    std::mt19937 random(1);
    for (unsigned v = 0; v < nodes; ++v)
        links.emplace_back(v, (v + 1) % nodes);
    while (links.size() < count)
        links.emplace_back(random() % nodes, random() % nodes);
    return links;
}

QByteArray graphml(unsigned nodes, const Links& links, const char* edgedefault) {
    QByteArray text = "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"
                      "<key id=\"n\" for=\"node\" attr.name=\"availability\" attr.type=\"double\">"
                      "<default>0.98</default></key>"
                      "<key id=\"e\" for=\"edge\" attr.name=\"availability\" attr.type=\"double\">"
                      "<default>0.9</default></key><graph edgedefault=\"";
    text += QByteArray(edgedefault) + "\">\n";
    for (unsigned v = 0; v < nodes; ++v)
        text += "<node id=\"" + QByteArray::number(v) + "\"/>\n";
    for (const auto& [a, b] : links)
        text += "<edge source=\"" + QByteArray::number(a) + "\" target=\"" + QByteArray::number(b) + "\"/>\n";
    return text + "</graph></graphml>\n";
}

constexpr bool kSanitized =
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    true;
#else
    false;
#endif

} // namespace

class TestReliabilityCommand : public QObject {
    Q_OBJECT
private slots:
    void reliability_beyondTheBudget_answersWithinIt_data();
    void reliability_beyondTheBudget_answersWithinIt();
    void reliability_text_namesBoundsAndEstimate();

private:
    QString write(const QByteArray& text) {
        const QString path = m_folder.filePath(QStringLiteral("graph.graphml"));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
    }
    static QByteArray answer(const QStringList& arguments) {
        QProcess process;
        process.start(QStringLiteral(ISTHMUS_CLI), QStringList{QStringLiteral("reliability")} + arguments);
        if (!process.waitForFinished(100'000) || process.exitCode() != 0)
            return process.readAllStandardError();
        return process.readAllStandardOutput();
    }

    QTemporaryDir m_folder;
};

void TestReliabilityCommand::reliability_beyondTheBudget_answersWithinIt_data() {
    QTest::addColumn<QByteArray>("graph");
    QTest::addColumn<QStringList>("question");
    const auto corners = [](unsigned nodes) {
        return QStringList{QStringLiteral("--source"), QStringLiteral("0"), QStringLiteral("--target"),
                           QString::number(nodes - 1)};
    };
    const QStringList all{QStringLiteral("--all-terminal")};
    const QByteArray grid = graphml(1600, gridLinks(40), "undirected");
    QTest::newRow("40 x 40 grid") << grid << corners(1600);
    QTest::newRow("40 x 40 grid, all") << grid << all;
    QTest::newRow("complete graph of 60") << graphml(60, completeLinks(60), "undirected") << corners(60);
    QTest::newRow("30,000 links") << graphml(10'000, randomLinks(10'000, 30'000), "undirected")
                                  << corners(10'000);
    QTest::newRow("30,000 links, three nodes")
        << graphml(10'000, randomLinks(10'000, 30'000), "undirected")
        << QStringList{QStringLiteral("--terminals"), QStringLiteral("0,3000,9000")};
    QTest::newRow("30,000 arcs") << graphml(10'000, randomLinks(10'000, 30'000), "directed")
                                 << corners(10'000);
    // 14 wide: within the work and the time, but not within the memory.
    QTest::newRow("14 x 40 grid") << graphml(
                                         560,
                                         [] {
                                             Links links;
                                             for (unsigned v = 0; v < 560; ++v) {
                                                 if (v % 14 + 1 < 14)
                                                     links.emplace_back(v, v + 1);
                                                 if (v + 14 < 560)
                                                     links.emplace_back(v, v + 14);
                                             }
                                             return links;
                                         }(),
                                         "undirected")
                                  << corners(560);
}

void TestReliabilityCommand::reliability_beyondTheBudget_answersWithinIt() {
    QFETCH(QByteArray, graph);
    QFETCH(QStringList, question);
    constexpr double kMegabytes = 64;
    const QString path = write(graph);
    const QByteArray text =
        answer(QStringList{path} + question +
               QStringList{QStringLiteral("--memory-mb"), QString::number(kMegabytes),
                           QStringLiteral("--time-s"), QStringLiteral("0.5"), QStringLiteral("--json")});
    const auto json = nlohmann::json::parse(text.toStdString(), nullptr, false);
    QVERIFY2(json.is_object(), text.constData());
    const auto number = [&](const char* key) { return json.at(key).get<double>(); };
    const auto method = json.at("method").get<std::string>();
    QVERIFY2(method == "bounds" || method == "estimate", method.c_str());
    QVERIFY(number("low") <= number("reliability") && number("reliability") <= number("high"));
    QVERIFY(number("unreliability_low") <= number("unreliability") &&
            number("unreliability") <= number("unreliability_high"));
    QVERIFY(number("unreliability_high") >= number("unreliability_low"));
    // Neither end says nothing.
    QVERIFY(number("unreliability_low") > 0 || number("high") < 1);
    if (method == "estimate")
        QVERIFY(number("estimate_low") <= number("estimate_high") && json.at("samples").get<int>() > 0);
    rusage children{};
    getrusage(RUSAGE_CHILDREN, &children);
    const double peak = static_cast<double>(children.ru_maxrss) / 1024; // of the largest so far
    QVERIFY2(kSanitized || peak < kMegabytes * 1.15, qPrintable(QString::number(peak)));
}

void TestReliabilityCommand::reliability_text_namesBoundsAndEstimate() {
    const QString path = write(graphml(400, gridLinks(20), "undirected"));
    const QByteArray text =
        answer({path, QStringLiteral("--source"), QStringLiteral("0"), QStringLiteral("--target"),
                QStringLiteral("399"), QStringLiteral("--time-s"), QStringLiteral("0.05")});
    QVERIFY2(text.contains("method         estimate within bounds"), text.constData());
    QVERIFY2(text.contains("certain        reliability from"), text.constData());
    QVERIFY2(text.contains("with 99 %      unreliability from"), text.constData());
}

QTEST_GUILESS_MAIN(TestReliabilityCommand)
#include "test_reliability_command.moc"
