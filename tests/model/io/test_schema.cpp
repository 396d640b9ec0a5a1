#include "model/io/design_reader.h"
#include "model/io/design_writer.h"
#include "model/io/json_text.h"
#include "tests/support/design_gen.h"
#include "tests/support/file_text.h"

#include <QtTest>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <set>

using namespace isthmus;

namespace {

const std::filesystem::path kSource = ISTHMUS_SOURCE_DIR;

class SchemaCheck {
public:
    SchemaCheck() {
        const auto document =
            nlohmann::json::parse(fileText(kSource / "resources/schema/isthmus-design-1.schema.json"));
        valijson::SchemaParser parser;
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(document), m_schema);
    }
    /// The first objection, or an empty text.
    std::string objection(const nlohmann::json& document) {
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (validator.validate(m_schema, valijson::adapters::NlohmannJsonAdapter(document), &results))
            return {};
        valijson::ValidationResults::Error error;
        std::string text = "refused";
        while (results.popError(error))
            text += " | " + error.description;
        return text;
    }

private:
    valijson::Schema m_schema;
};

/// Every object with "properties" in the schema: its property names.
void collectKeys(const nlohmann::json& value, std::set<std::string>& keys, bool& allDescribed) {
    if (value.is_object()) {
        if (const auto properties = value.find("properties"); properties != value.end())
            for (const auto& [key, property] : properties->items()) {
                keys.insert(key);
                allDescribed = allDescribed && property.contains("description");
            }
        for (const auto& [key, member] : value.items())
            collectKeys(member, keys, allDescribed);
    }
}

} // namespace

class TestSchema : public QObject {
    Q_OBJECT
private slots:
    void schema_everyProperty_isDescribed();
    void schema_everyFieldFile_usesEveryProperty();
    void schema_whatTheWriterWrites_isAccepted();
    void schema_brokenCorpus_agreesWithReader_data();
    void schema_brokenCorpus_agreesWithReader();
};

void TestSchema::schema_everyProperty_isDescribed() {
    std::set<std::string> keys;
    bool allDescribed = true;
    collectKeys(nlohmann::json::parse(fileText(kSource / "resources/schema/isthmus-design-1.schema.json")),
                keys, allDescribed);
    QVERIFY(keys.size() > 80);
    QVERIFY(allDescribed);
}

void TestSchema::schema_everyFieldFile_usesEveryProperty() {
    std::set<std::string> keys;
    bool allDescribed = true;
    collectKeys(nlohmann::json::parse(fileText(kSource / "resources/schema/isthmus-design-1.schema.json")),
                keys, allDescribed);
    const std::string text = fileText(kSource / "tests/formats/v1/every_field.isthmus");
    const std::string page = fileText(kSource / "resources/schema/FORMAT.md");
    for (const auto& key : keys) {
        QVERIFY2(text.find("\"" + key + "\": ") != std::string::npos, key.c_str());
        QVERIFY2(page.find("`" + key + "`") != std::string::npos, key.c_str());
    }
}

void TestSchema::schema_whatTheWriterWrites_isAccepted() {
    SchemaCheck schema;
    const auto everyField = readDesignFile(kSource / "tests/formats/v1/every_field.isthmus");
    const auto objection = schema.objection(nlohmann::json::parse(writeDesign(*everyField.design)));
    QVERIFY2(objection.empty(), objection.c_str());
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto other = schema.objection(nlohmann::json::parse(writeDesign(randomDesign(seed, 5))));
        QVERIFY2(other.empty(), other.c_str());
    }
}

void TestSchema::schema_brokenCorpus_agreesWithReader_data() {
    QTest::addColumn<QString>("path");
    for (const auto& entry : std::filesystem::directory_iterator(kSource / "tests/broken"))
        if (entry.path().extension() == ".isthmus" && nlohmann::json::accept(fileText(entry.path())))
            QTest::newRow(entry.path().stem().c_str()) << QString::fromStdString(entry.path().string());
}

void TestSchema::schema_brokenCorpus_agreesWithReader() {
    QFETCH(QString, path);
    // Faults that a schema can see, and those that it cannot: what refers to what, circles, distances, keys
    // that stand twice.
    static const std::set<std::string> structural = {"IO-010", "IO-011", "IO-012", "IO-013", "IO-014",
                                                     "IO-015", "DE-001", "DE-022", "DE-024", "DE-027"};
    static const std::set<std::string> beyondSchema = {
        "DE-002", "DE-003", "DE-004", "DE-006", "DE-007", "DE-008", "DE-009", "DE-010",
        "DE-011", "DE-012", "DE-013", "DE-014", "DE-015", "DE-016", "DE-018", "DE-020",
        "DE-023", "DE-026", "DE-028", "DE-029", "DE-035", "IO-008", "IO-023"};
    const auto outcome = readDesignFile(path.toStdString());
    const auto anyIn = [&](const std::set<std::string>& codes) {
        return std::any_of(outcome.diagnostics.begin(), outcome.diagnostics.end(),
                           [&](const auto& d) { return codes.contains(d.code); });
    };
    const auto allIn = [&](const std::set<std::string>& codes) {
        return std::all_of(outcome.diagnostics.begin(), outcome.diagnostics.end(),
                           [&](const auto& d) { return codes.contains(d.code); });
    };
    SchemaCheck schema;
    const auto objection = schema.objection(nlohmann::json::parse(fileText(path.toStdString())));
    if (anyIn(structural))
        QVERIFY(!objection.empty());
    else if (allIn(beyondSchema))
        QVERIFY2(objection.empty(), objection.c_str());
}

QTEST_GUILESS_MAIN(TestSchema)
#include "test_schema.moc"
