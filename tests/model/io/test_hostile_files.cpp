#include "model/io/design_reader.h"
#include "model/io/design_writer.h"
#include "model/io/json_text.h"
#include "tests/support/file_text.h"

#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>

#include <random>

using namespace isthmus;

namespace {

std::string codesOf(const LoadOutcome& outcome) {
    std::string codes;
    for (const auto& diagnostic : outcome.diagnostics)
        codes += (codes.empty() ? "" : " ") + diagnostic.code;
    return codes;
}

std::string goldenText() {
    return fileText(std::filesystem::path(ISTHMUS_SOURCE_DIR) / "tests/formats/v1/every_field.isthmus");
}

std::string inDesign(const std::string& fields) {
    return "{\"format\": \"isthmus-design\", \"version\": 1, " + fields + "}";
}

/// One to four random changes: a byte replaced, taken out or put in, a stretch repeated or lost.
std::string mutated(std::string text, std::mt19937_64& random) {
    static constexpr std::string_view kTelling = "{}[]\",:\\0123456789eE+-.truefalsn \n\x80\xff";
    for (auto changes = 1 + random() % 4; changes > 0 && !text.empty(); --changes) {
        const std::size_t at = random() % text.size();
        const std::size_t length = std::min<std::size_t>(text.size() - at, 1 + random() % 40);
        const char telling = kTelling[random() % kTelling.size()];
        switch (random() % 5) {
        case 0:
            text[at] = telling;
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(at, 1, telling);
            break;
        case 3:
            text.insert(at, text.substr(at, length));
            break;
        default:
            text.resize(random() % 20 == 0 ? at : text.size());
        }
    }
    return text;
}

} // namespace

class TestHostileFiles : public QObject {
    Q_OBJECT
private slots:
    void readDesignFile_twoHundredMegabytes_isRefusedUnread();
    void readDesignFile_noRegularFile_saysSo();
    void readDesign_deepNesting_isRefused_data();
    void readDesign_deepNesting_isRefused();
    void readDesign_deepestAllowedNesting_survives();
    void readDesign_tooManyValues_isRefused();
    void readDesign_thousandsOfProblems_listsTheFirstThousand();
    void readDesign_thousandsOfWarnings_hideNoError();
    void readDesign_thousandsOfProblemsOnOneLine_ends();
    void readDesign_longChains_needNoStack();
    void readDesign_randomBytes_neverCrash();
    void readDesign_mutatedFile_neverPassesAsWholeWrongly();
    void jsonText_mutatedFile_agreesWithIndependentParser();
};

void TestHostileFiles::readDesignFile_twoHundredMegabytes_isRefusedUnread() {
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(QStringLiteral("huge.isthmus")).toStdString();
    std::ofstream(path, std::ios::binary) << '{';
    std::filesystem::resize_file(path, 200U * 1024U * 1024U);
    const LoadOutcome outcome = readDesignFile(path);
    QCOMPARE(codesOf(outcome), std::string("IO-002"));
    QCOMPARE(outcome.diagnostics[0].arguments, (std::vector<std::string>{"200", "64"}));
    QVERIFY(!outcome.design && !outcome.complete);
}

void TestHostileFiles::readDesignFile_noRegularFile_saysSo() {
    const QTemporaryDir folder;
    QCOMPARE(codesOf(readDesignFile(folder.path().toStdString())), std::string("IO-001"));
    QCOMPARE(codesOf(readDesignFile("/dev/zero")), std::string("IO-001"));
    QCOMPARE(codesOf(readDesignFile(folder.filePath(QStringLiteral("missing")).toStdString())),
             std::string("IO-001"));
    QCOMPARE(codesOf(readDesignFile({})), std::string("IO-001"));
}

void TestHostileFiles::readDesign_deepNesting_isRefused_data() {
    QTest::addColumn<std::string>("piece");
    QTest::addColumn<int>("times");
    QTest::newRow("lists") << std::string("[") << 1'000'000;
    QTest::newRow("objects") << std::string("{\"a\":") << 1'000'000;
    QTest::newRow("both") << std::string("[{\"a\":") << 500'000;
    QTest::newRow("one too deep") << std::string("[") << JsonText::kMaxDepth;
}

void TestHostileFiles::readDesign_deepNesting_isRefused() {
    QFETCH(std::string, piece);
    QFETCH(int, times);
    std::string text = "{\"x\": ";
    for (int i = 0; i < times; ++i)
        text += piece;
    QCOMPARE(codesOf(readDesign(text, "deep")), std::string("IO-007"));
}

void TestHostileFiles::readDesign_deepestAllowedNesting_survives() {
    const std::string open(JsonText::kMaxDepth - 1, '[');
    const std::string close(JsonText::kMaxDepth - 1, ']');
    const auto outcome = readDesign(inDesign("\"x\": " + open + close), "deep");
    QVERIFY(outcome.complete);
    QCOMPARE(outcome.design->unknown.at(0).second, open + close);
    QVERIFY(*readDesign(writeDesign(*outcome.design), "again").design == *outcome.design);
}

void TestHostileFiles::readDesign_tooManyValues_isRefused() {
    std::string text = "{\"x\": [1";
    for (std::size_t i = 0; i < JsonText::kMaxValues; ++i)
        text += ",1";
    QCOMPARE(codesOf(readDesign(text + "]}", "many")), std::string("IO-016"));
}

void TestHostileFiles::readDesign_thousandsOfProblems_listsTheFirstThousand() {
    std::string text = "\"components\": [7";
    for (int i = 0; i < 4999; ++i)
        text += ",\n7";
    const auto outcome = readDesign(inDesign(text + "]"), "many");
    QVERIFY(!outcome.complete);
    QCOMPARE(outcome.diagnostics.size(), std::size_t{1001});
    QCOMPARE(outcome.diagnostics[999].location->line, 1000);
    QCOMPARE(outcome.diagnostics[1000].code, std::string("IO-017"));
    QCOMPARE(outcome.diagnostics[1000].arguments, std::vector<std::string>{"4000"});
}

void TestHostileFiles::readDesign_thousandsOfWarnings_hideNoError() {
    std::string text = "\"components\": [{\"id\": \"last\", \"kind\": \"router\", \"count\": 0}], \"views\": "
                       "[{\"id\": \"v\", \"positions\": {";
    for (int i = 0; i < 3000; ++i)
        text += (i == 0 ? "\"gone" : ", \"gone") + std::to_string(i) + "\": {\"x\": 0, \"y\": 0}";
    const auto outcome = readDesign(inDesign(text + "}}]"), "many");
    QVERIFY(!outcome.complete);
    QCOMPARE(outcome.diagnostics.size(), std::size_t{1002});
    QCOMPARE(outcome.diagnostics[0].code, std::string("DE-005"));
    QCOMPARE(outcome.diagnostics.back().arguments, std::vector<std::string>{"2000"});
}

void TestHostileFiles::readDesign_thousandsOfProblemsOnOneLine_ends() {
    std::string text = "\"components\": [{\"n\": 1e999";
    for (int i = 0; i < 200'000; ++i)
        text += ", \"n\": 1e999";
    const auto outcome = readDesign(inDesign(text + "}]"), "many");
    QCOMPARE(outcome.diagnostics.back().code, std::string("IO-017"));
}

void TestHostileFiles::readDesign_longChains_needNoStack() {
    constexpr int kLength = 20'000;
    std::string places;
    std::string links;
    for (int i = 0; i < kLength; ++i) {
        const auto number = std::to_string(i);
        const auto after = std::to_string((i + 1) % kLength);
        places += (i == 0 ? "" : ",") + ("{\"id\": \"p" + number) +
                  "\", \"kind\": \"site\", \"parent\": \"p" + after + "\"}";
        links +=
            (i == 0 ? "" : ",") + ("{\"id\": \"l" + number) +
            "\", \"kind\": \"lan\", \"from\": \"c\", \"to\": \"c\", \"length_km\": 1, \"underlay\": [[\"l" +
            after + "\"]]}";
    }
    const auto outcome = readDesign(
        inDesign(
            "\"places\": [" + places +
            "], \"components\": [{\"id\": \"c\", \"kind\": \"router\", \"place\": \"p7\"}], \"links\": [" +
            links + "]"),
        "chain");
    QCOMPARE(codesOf(outcome), std::string("DE-006 DE-007"));
}

void TestHostileFiles::readDesign_randomBytes_neverCrash() {
    std::mt19937_64 random(20261123);
    for (int i = 0; i < 3000; ++i) {
        std::string bytes(random() % 200, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random());
        const auto outcome = readDesign(bytes, "junk");
        QVERIFY(!outcome.complete && !outcome.design);
        QVERIFY(!outcome.diagnostics.empty());
    }
}

void TestHostileFiles::readDesign_mutatedFile_neverPassesAsWholeWrongly() {
    const std::string golden = goldenText();
    std::mt19937_64 random(42);
    int whole = 0;
    for (int i = 0; i < 2000; ++i) {
        const auto outcome = readDesign(mutated(golden, random), "mutated");
        const bool anyError = std::any_of(outcome.diagnostics.begin(), outcome.diagnostics.end(),
                                          [](const auto& d) { return d.severity == Severity::Error; });
        QCOMPARE(outcome.complete, !anyError);
        QVERIFY(outcome.complete || !outcome.diagnostics.empty());
        if (!outcome.complete)
            continue;
        ++whole;
        const auto again = readDesign(writeDesign(*outcome.design), "again");
        QVERIFY(again.complete);
        QVERIFY(*again.design == *outcome.design);
    }
    QVERIFY(whole > 50);
}

void TestHostileFiles::jsonText_mutatedFile_agreesWithIndependentParser() {
    const std::string golden = goldenText();
    std::mt19937_64 random(43);
    int valid = 0;
    for (int i = 0; i < 4000; ++i) {
        const std::string text = mutated(golden.substr(random() % golden.size()).substr(0, 300), random);
        const std::string value =
            i % 2 == 0 ? mutated("[" + text.substr(0, 20) + "]", random) : mutated(golden, random);
        const JsonText json(value);
        const bool impossibleNumber = std::any_of(json.problems().begin(), json.problems().end(),
                                                  [](const auto& p) { return p.code == "IO-009"; });
        if (impossibleNumber)
            continue; // the other parser takes what is too small for zero
        QCOMPARE(json.parsed(), nlohmann::json::accept(value));
        valid += json.parsed() ? 1 : 0;
        if (json.parsed() && json.problems().empty())
            QVERIFY(nlohmann::json::parse(json.compact(0)) == nlohmann::json::parse(value));
    }
    QVERIFY(valid > 100);
}

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "test_hostile_files.moc"
