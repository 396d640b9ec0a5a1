// The program itself, run as a process on fault trees that no exact method can do within its budget.
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <functional>
#include <random>

#include <signal.h>
#include <sys/resource.h>

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

/// Writes gates over random events and gates before them.
class ModelText {
public:
    explicit ModelText(unsigned events) : m_events(events) {}

    unsigned upTo(unsigned limit) { return static_cast<unsigned>(m_random() % limit); }
    QByteArray event() { return "<basic-event name=\"e" + QByteArray::number(upTo(m_events)) + "\"/>"; }
    QByteArray gate(unsigned number) { return "<gate name=\"g" + QByteArray::number(number) + "\"/>"; }
    /// @param type  as it stands in the file, with its attributes.
    unsigned define(const QByteArray& type, const QByteArray& inputs) {
        m_text += "<define-gate name=\"g" + QByteArray::number(m_gates) + "\"><" + type + ">" + inputs +
                  "</" + type.split(' ').front() + "></define-gate>\n";
        return m_gates++;
    }
    QByteArray finished() {
        QByteArray text = "<opsa-mef><define-fault-tree name=\"made up\">" + m_text;
        for (unsigned i = 0; i < m_events; ++i)
            text += "<define-basic-event name=\"e" + QByteArray::number(i) +
                    "\"><float value=\"0.01\"/></define-basic-event>\n";
        return text + "</define-fault-tree></opsa-mef>";
    }

private:
    std::mt19937 m_random{1};
    unsigned m_events;
    unsigned m_gates = 0;
    QByteArray m_text;
};

QByteArray setsOfThree() {
    ModelText model(700);
    QByteArray all;
    for (int i = 0; i < 2000; ++i)
        all += model.gate(model.define("and", model.event() + model.event() + model.event()));
    model.define("or", all);
    return model.finished();
}

QByteArray votes() {
    ModelText model(400);
    QByteArray all;
    for (int i = 0; i < 300; ++i)
        all += model.gate(model.define("or", model.event() + model.event() + model.event()));
    model.define("atleast min=\"20\"", all);
    return model.finished();
}

/// No event has one direction, so no child of a node stands for the other.
QByteArray exclusive() {
    ModelText model(300);
    QByteArray before = model.event();
    for (int i = 0; i < 900; ++i) {
        const unsigned both = model.define("and", model.event() + model.event());
        before = model.gate(model.define(i % 3 == 0 ? "or" : "xor", before + model.gate(both)));
    }
    return model.finished();
}

QByteArray layers() {
    ModelText model(1000);
    QByteArray all;
    std::vector<unsigned> gates;
    for (unsigned i = 0; i < 3000; ++i) {
        QByteArray inputs = model.event();
        for (int k = 0; k < 2; ++k)
            inputs +=
                gates.size() < 300 ? model.event() : model.gate(gates[gates.size() - 1 - model.upTo(300)]);
        gates.push_back(model.define(i % 2 == 0 ? "or" : "and", inputs));
    }
    for (std::size_t i = gates.size() - 300; i < gates.size(); ++i)
        all += model.gate(gates[i]);
    model.define("or", all);
    return model.finished();
}

QByteArray deep() {
    ModelText model(5000);
    QByteArray before = model.event();
    for (int i = 0; i < 10'000; ++i)
        before = model.gate(model.define(i % 2 == 0 ? "and" : "or", before + model.event()));
    return model.finished();
}

} // namespace

class TestFaultTreeBudget : public QObject {
    Q_OBJECT
private slots:
    void faulttree_tooLarge_answersWithinMemoryAndTime_data();
    void faulttree_tooLarge_answersWithinMemoryAndTime();
    void faulttree_interrupted_endsSoon();

private:
    QString write(const QByteArray& text) {
        QFile file(m_folder.filePath(QStringLiteral("model.xml")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }
    QTemporaryDir m_folder;
};

void TestFaultTreeBudget::faulttree_tooLarge_answersWithinMemoryAndTime_data() {
    QTest::addColumn<QByteArray>("model");
    QTest::newRow("sets of three") << setsOfThree();
    QTest::newRow("votes") << votes();
    QTest::newRow("exclusive") << exclusive();
    QTest::newRow("layers") << layers();
    QTest::newRow("deep") << deep();
}

void TestFaultTreeBudget::faulttree_tooLarge_answersWithinMemoryAndTime() {
    QFETCH(QByteArray, model);
    constexpr double kMegabytes = 64;
    QProcess process;
    process.start(QStringLiteral(ISTHMUS_CLI),
                  {QStringLiteral("faulttree"), write(model), QStringLiteral("--json"),
                   QStringLiteral("--top"), QStringLiteral("g%1").arg(model.count("<define-gate") - 1),
                   QStringLiteral("--memory-mb"), QString::number(kMegabytes), QStringLiteral("--time-s"),
                   QStringLiteral("2")});
    QVERIFY(process.waitForFinished(120'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    const auto json = nlohmann::json::parse(process.readAllStandardOutput().toStdString());
    const auto& top = json.at("top_events").at(0);
    const double low = top.at("low").get<double>(), high = top.at("high").get<double>();
    const double chance = top.at("probability").get<double>();
    QVERIFY(low <= chance && chance <= high);
    // Bounds meet where the time was enough to leave nothing out of the truncated diagrams.
    QVERIFY(top.at("method") != "exact" || low == high);
    rusage children{};
    getrusage(RUSAGE_CHILDREN, &children);
    const double peak = static_cast<double>(children.ru_maxrss) / 1024; // of the largest so far
    QVERIFY2(kSanitized || peak < kMegabytes * 1.15, qPrintable(QString::number(peak)));
}

void TestFaultTreeBudget::faulttree_interrupted_endsSoon() {
    const QString model = write(setsOfThree());
    for (const int after : {150, 400, 900}) {
        QProcess process;
        process.start(QStringLiteral(ISTHMUS_CLI),
                      {QStringLiteral("faulttree"), model, QStringLiteral("--json")});
        QVERIFY(process.waitForStarted());
        QTest::qWait(after); // so that it is in the middle of things
        QVERIFY(process.state() == QProcess::Running && process.processId() > 0);
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(10'000));
        QVERIFY2(kSanitized || timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(process.exitStatus() == QProcess::NormalExit ? process.exitCode() == 130 : after < 200);
    }
}

QTEST_GUILESS_MAIN(TestFaultTreeBudget)
#include "test_faulttree_budget.moc"
