#include "model/io/design_reader.h"
#include "model/io/design_writer.h"

#include <QtTest>
#include <nlohmann/json.hpp>

using namespace isthmus;

namespace {

using Json = nlohmann::ordered_json;

// A format that never was: version 0 called places "boxes" and gave heights in one word.
void renameBoxes(Json& document) {
    if (document.contains("boxes")) {
        document["places"] = document["boxes"];
        document.erase("boxes");
    }
}

const MigrationLadder kLadder = {{0, renameBoxes}};

LoadOutcome readWith(const MigrationLadder& ladder, const std::string& text) {
    ReadOptions options;
    options.ladder = &ladder;
    return readDesign(text, "old.isthmus", options);
}

} // namespace

class TestMigrations : public QObject {
    Q_OBJECT
private slots:
    void readDesign_olderVersion_isConverted();
    void readDesign_problemInOlderVersion_isShownInTheOriginalText();
    void readDesign_missingStep_namesTheVersion();
    void readDesign_newerVersionAllowed_keepsWhatItDoesNotKnow();
    void readDesign_failingStep_isReported();
    void readDesign_olderVersionWithRepeatedKeys_isRefusedFirst();
    void migrate_severalSteps_runInOrder();
    void releasedMigrations_everyOlderVersion_hasAStep();
};

void TestMigrations::readDesign_olderVersion_isConverted() {
    const auto outcome = readWith(
        kLadder,
        R"({"format": "isthmus-design", "version": 0, "extra": 1.50, "boxes": [{"id": "west", "kind": "region"}]})");
    QVERIFY(outcome.complete);
    QCOMPARE(outcome.design->places.at(0).id.value, std::string("west"));
    QCOMPARE(outcome.design->unknown.at(0).first, std::string("extra"));
}

void TestMigrations::readDesign_problemInOlderVersion_isShownInTheOriginalText() {
    const auto outcome = readWith(kLadder, "{\n\"format\": \"isthmus-design\",\n\"version\": 0,\n"
                                           "\"components\": [\n {\"id\": \"a\", \"kind\": 7}\n]}");
    QVERIFY(!outcome.complete);
    QCOMPARE(outcome.diagnostics.size(), std::size_t{1});
    QCOMPARE(outcome.diagnostics[0].code, std::string("IO-012"));
    QCOMPARE(outcome.diagnostics[0].location->line, 5);
    QCOMPARE(outcome.diagnostics[0].location->column, 22);
}

void TestMigrations::readDesign_missingStep_namesTheVersion() {
    const auto outcome = readWith({}, R"({"format": "isthmus-design", "version": 0})");
    QVERIFY(!outcome.complete && !outcome.design);
    QCOMPARE(outcome.diagnostics.at(0).code, std::string("IO-018"));
    QCOMPARE(outcome.diagnostics.at(0).arguments, std::vector<std::string>{"0"});
}

void TestMigrations::readDesign_newerVersionAllowed_keepsWhatItDoesNotKnow() {
    const std::string text = R"({"format": "isthmus-design", "version": 7, "moods": [1, 2],
        "components": [{"id": "a", "kind": "router", "mood": "calm"}]})";
    QVERIFY(!readDesign(text, "new").design);
    const auto outcome = readDesign(text, "new", {.newerVersions = true});
    QVERIFY(outcome.complete && outcome.newer);
    QCOMPARE(outcome.diagnostics.size(), std::size_t(1));
    QCOMPARE(outcome.diagnostics.front().code, std::string("IO-011"));
    QCOMPARE(outcome.diagnostics.front().severity, Severity::Warning);
    const auto again = readDesign(writeDesign(*outcome.design), "again");
    QVERIFY(again.complete && !again.newer);
    QVERIFY(*again.design == *outcome.design);
    QCOMPARE(again.design->components.front().unknown, (UnknownFields{{"mood", "\"calm\""}}));
    QCOMPARE(again.design->unknown, (UnknownFields{{"moods", "[1,2]"}}));
    QVERIFY(
        !readDesign(R"({"format": "isthmus-design", "version": 1})", "old", {.newerVersions = true}).newer);
}

void TestMigrations::readDesign_failingStep_isReported() {
    const MigrationLadder failing = {{0, [](Json& document) { document.at("name").get<int>(); }}};
    const auto outcome = readWith(failing, R"({"format": "isthmus-design", "version": 0, "name": "x"})");
    QVERIFY(!outcome.complete && !outcome.design);
    QCOMPARE(outcome.diagnostics.at(0).code, std::string("IO-021"));
}

void TestMigrations::readDesign_olderVersionWithRepeatedKeys_isRefusedFirst() {
    const auto outcome =
        readWith(kLadder, R"({"format": "isthmus-design", "version": 0, "boxes": [], "boxes": []})");
    QVERIFY(!outcome.complete && !outcome.design);
    QCOMPARE(outcome.diagnostics.at(0).code, std::string("IO-008"));
}

void TestMigrations::migrate_severalSteps_runInOrder() {
    const MigrationLadder ladder = {{3, [](Json& d) { d["trail"] = "3"; }},
                                    {4, [](Json& d) { d["trail"] = d["trail"].get<std::string>() + "4"; }},
                                    {5, [](Json& d) { d["trail"] = "never"; }}};
    const auto text = migrate(R"({"version": 3})", 3, 5, ladder);
    QVERIFY(text.has_value());
    QVERIFY(Json::parse(*text) == Json::parse(R"({"version": 5, "trail": "34"})"));
    QCOMPARE(migrate("{}", 3, 7, ladder).error().code, std::string("IO-018"));
}

void TestMigrations::releasedMigrations_everyOlderVersion_hasAStep() {
    const LoadOutcome newest = readDesign(R"({"format": "isthmus-design", "version": 1})", "new");
    QVERIFY(newest.complete);
    QVERIFY(releasedMigrations().empty()); // version 1 is the first
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "test_migrations.moc"
