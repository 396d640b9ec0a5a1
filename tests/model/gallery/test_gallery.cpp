// Every claim of the templates holds, and fails when what it rests on is changed.
#include "model/gallery/gallery.h"
#include "model/io/design_reader.h"
#include "model/io/design_writer.h"
#include "tests/support/file_text.h"

#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <fstream>

using namespace isthmus;

namespace {

const std::filesystem::path kTemplates = std::filesystem::path(ISTHMUS_SOURCE_DIR) / "resources/templates";

const Gallery& gallery() {
    static const Gallery read = readGallery(kTemplates);
    return read;
}

QString described(const ClaimsFile& family, const Claim& claim, const ClaimOutcome& outcome) {
    QString text = QString("%1: %2: ").arg(family.family.c_str(), claim.id.c_str());
    text += outcome.value ? QString::number(*outcome.value, 'g', 12) : QString("no number");
    text += QString(" %1 \"%2\"").arg(outcome.unit.c_str(), outcome.text.c_str());
    if (outcome.problem)
        text += QString(" %1 %2").arg(
            outcome.problem->code.c_str(),
            outcome.problem->arguments.empty() ? "" : outcome.problem->arguments[0].c_str());
    return text;
}

/// Shows all that is wrong, not only the first.
void expectNone(const QStringList& faults) {
    for (const QString& fault : faults)
        qWarning("%s", qPrintable(fault));
    QVERIFY(faults.isEmpty());
}

} // namespace

class TestGallery : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readGallery_templates_areSoundAndInOrder();
    void designs_ofTheTemplates_areCanonical();
    void claimsFiles_keepTheSchema();
    void claims_ofEveryFamily_hold();
    void claims_whatTheyRestOnChanged_fail();
    void readGallery_designOfTwoFamilies_says();

private:
    std::shared_ptr<const Catalogue> m_catalogue;
};

void TestGallery::initTestCase() {
    auto outcome = loadCatalogue(resourceFolder() / "catalogue");
    QVERIFY(outcome.catalogue.has_value());
    m_catalogue = std::make_shared<const Catalogue>(std::move(*outcome.catalogue));
}

void TestGallery::readGallery_templates_areSoundAndInOrder() {
    QStringList faults;
    for (const Diagnostic& problem : gallery().diagnostics)
        faults << QString("%1:%2 %3 %4")
                      .arg(problem.location->file.c_str())
                      .arg(problem.location->line)
                      .arg(problem.code.c_str(), problem.location->pointer.c_str());
    expectNone(faults);
    for (std::size_t i = 1; i < gallery().families.size(); ++i)
        QVERIFY(gallery().families[i - 1].row <= gallery().families[i].row);
    for (const ClaimsFile& family : gallery().families)
        QVERIFY2(!family.claims.empty(), family.family.c_str());
}

void TestGallery::designs_ofTheTemplates_areCanonical() {
    QStringList faults;
    for (const std::string& name : designsIn(kTemplates)) {
        const auto path = kTemplates / (name + ".isthmus");
        const LoadOutcome outcome = readDesignFile(path, {.catalogue = m_catalogue.get(), .ladder = nullptr});
        if (!outcome.complete || !outcome.diagnostics.empty())
            faults << QString("isthmus-cli validate %1.isthmus has something to say").arg(name.c_str());
        else if (writeDesign(*outcome.design) != fileText(path))
            faults << QString("isthmus-cli validate %1.isthmus -o %1.isthmus writes it otherwise")
                          .arg(name.c_str());
    }
    expectNone(faults);
}

void TestGallery::claimsFiles_keepTheSchema() {
    using Json = nlohmann::json;
    using valijson::adapters::NlohmannJsonAdapter;
    const auto schemaPath =
        std::filesystem::path(ISTHMUS_SOURCE_DIR) / "resources/schema/isthmus-claims-1.schema.json";
    const Json document = Json::parse(fileText(schemaPath));
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(document), schema);
    const auto keeps = [&](const Json& file) {
        valijson::Validator validator;
        return validator.validate(schema, NlohmannJsonAdapter(file), nullptr);
    };
    Json last;
    for (const ClaimsFile& family : gallery().families) {
        last = Json::parse(fileText(kTemplates / (family.family + std::string(kClaimsSuffix))));
        QVERIFY2(keeps(last), family.family.c_str());
    }
    for (const char* fault :
         {"/claims/0/figures", "/claims/0/expect/values", "/claims/0/perturb/0/sett", "/rows"}) {
        Json other = last;
        other[Json::json_pointer(fault)] = 1;
        QVERIFY2(!keeps(other), fault);
    }
}

void TestGallery::claims_ofEveryFamily_hold() {
    std::vector<const ClaimsFile*> families;
    for (const ClaimsFile& family : gallery().families)
        families.push_back(&family);
    const auto checked = checkFamilies(kTemplates, families, m_catalogue);
    QStringList faults;
    for (std::size_t i = 0; i < families.size(); ++i)
        for (std::size_t j = 0; j < checked[i].outcomes.size(); ++j)
            if (!checked[i].outcomes[j].holds)
                faults << described(*families[i], families[i]->claims[j], checked[i].outcomes[j]);
    expectNone(faults);
}

void TestGallery::claims_whatTheyRestOnChanged_fail() {
    std::vector<const ClaimsFile*> families;
    for (const ClaimsFile& family : gallery().families)
        families.push_back(&family);
    const auto checked = checkPerturbed(kTemplates, families, m_catalogue);
    QStringList faults;
    for (std::size_t i = 0; i < families.size(); ++i)
        for (std::size_t j = 0; j < checked[i].size(); ++j) {
            const PerturbedClaim& after = checked[i][j];
            const Claim& claim = families[i]->claims[j];
            if (after.refused)
                faults << QString("%1: %2 cannot be changed so: %3 %4")
                              .arg(families[i]->family.c_str(), claim.id.c_str(), after.refused->code.c_str(),
                                   after.refused->element.value.c_str());
            else if (!after.fails())
                faults << "still holds, or fails for another reason: " +
                              described(*families[i], claim, after.outcome);
        }
    expectNone(faults);
}

void TestGallery::readGallery_designOfTwoFamilies_says() {
    QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString());
    const auto write = [&](const std::string& name, int row, const char* designs) {
        std::ofstream(path / (name + ".claims.json"))
            << R"({"format": "isthmus-claims", "version": 1, "title": "t", "story": "s", "claims": [],
"source": {"title": "t", "publisher": "p", "url": "u"}, "row": )"
            << row << R"(, "designs": )" << designs << "}";
    };
    for (const char* name : {"a.isthmus", "b.isthmus", "c.isthmus"})
        std::ofstream(path / name) << "{}";
    write("first", 4, R"(["b"])");
    write("second", 4, R"(["a"])");
    write("third", 2, R"(["b"])");
    write("unreadable", 1, R"(["nothing"])");
    const Gallery read = readGallery(path);
    std::vector<std::string> codes;
    for (const Diagnostic& problem : read.diagnostics)
        codes.push_back(problem.code + " " + problem.arguments.front());
    QCOMPARE(codes, (std::vector<std::string>{"IO-178 b", "IO-172 nothing"}));
    QCOMPARE(read.families.size(), std::size_t{2}); // two texts may share a row
    QCOMPARE(read.families[0].family, std::string("first"));
    QCOMPARE(read.families[1].family, std::string("second"));
    QCOMPARE(read.loose, (std::vector<std::string>{"c"}));
}

QTEST_GUILESS_MAIN(TestGallery)
#include "test_gallery.moc"
