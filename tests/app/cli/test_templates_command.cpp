#include "tests/app/cli/run_command.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using isthmus::testing::Run;
using isthmus::testing::run;

namespace {

using Json = nlohmann::json;

/// A shop whose server works for `availability` of the time.
QByteArray shop(const char* name, const char* availability) {
    return QByteArray(R"({"format": "isthmus-design", "version": 1, "name": "NAME",
"components": [{"id": "people", "kind": "clients", "failure": {"never": true}},
 {"id": "server", "kind": "server", "failure": {"availability": HALF, "mttr_h": 2}}],
"links": [{"id": "wire", "kind": "leased_circuit", "from": "people", "to": "server", "latency_ms": 2,
 "failure": {"never": true}}],
"flows": [{"id": "ask", "from": "people", "to": "server", "kind": "request"}],
"journeys": [{"id": "buy", "name": "Buys", "entry": "people"}, {"id": "look", "entry": "people"}]})")
        .replace("NAME", name)
        .replace("HALF", availability);
}

QByteArray claims(const char* row, const char* designs, const char* value) {
    return QByteArray(
               R"({"format": "isthmus-claims", "version": 1, "row": ROW, "title": "A shop", "story": "Told.",
"source": {"title": "How we sell", "publisher": "A Blog", "url": "u"}, "designs": DESIGNS, "claims": [
{"id": "up-for-half", "claim": "Up for half of the time", "place": "p", "design": "shop_a",
 "figure": "structural/look", "expect": {"value": VALUE, "absolute": 0}, "unit": "1", "computed": "given",
 "perturb": [{"element": "server", "set": {"count": 2}}]}]})")
        .replace("ROW", row)
        .replace("DESIGNS", designs)
        .replace("VALUE", value);
}

QStringList linesOf(const std::string& text) {
    return QString::fromStdString(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Each test has resources of its own: the catalogue, and templates that it writes.
class TestTemplatesCommand : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void templates_families_standByRowThenOthers();
    void templates_json_hasTheDocumentedKeys();
    void check_claimHolds_exits0();
    void check_claimFails_saysWhatWasFoundAndExits1();
    void check_name_isAFamilyOrADesign();
    void check_badClaimsOrDesign_exits2AndChecksTheRest();
    void check_json_hasTheDocumentedKeys();
    void perturb_claim_hasToFail();
    void table_families_haveFiguresAndWorstDisruptions();
    void table_ofTheTemplates_isCurrent();
    void thumbnails_ofTheTemplates_areCurrent();

private:
    void write(const QString& name, const QByteArray& content) {
        QFile file(m_folder->filePath("templates/" + name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_before;
};

void TestTemplatesCommand::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_before = qgetenv("ISTHMUS_RESOURCES");
    const QString resources = QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/");
    QVERIFY(QFile::link(resources + "catalogue", m_folder->filePath("catalogue")));
    QVERIFY(QDir(m_folder->path()).mkdir("templates"));
    write("shop_a.isthmus", shop("Shop A", "0.5"));
    write("shop_b.isthmus", shop("Shop | B", "0.75"));
    write("other.isthmus", shop("Other", "0.9"));
    write("shop.claims.json", claims("7", R"(["shop_b", "shop_a"])", "0.5"));
    qputenv("ISTHMUS_RESOURCES", QFile::encodeName(m_folder->path()));
}

void TestTemplatesCommand::cleanup() {
    qputenv("ISTHMUS_RESOURCES", m_before);
}

void TestTemplatesCommand::templates_families_standByRowThenOthers() {
    write("early.isthmus", shop("Early", "0.9"));
    write("early.claims.json", claims("2", R"(["early"])", "0.5").replace("shop_a", "early"));
    const Run answer = run({"templates"});
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.err, std::string());
    QCOMPARE(linesOf(answer.out),
             (QStringList{"early   A shop", "shop_b  A shop", "shop_a  Shop A", "other   Other"}));
}

void TestTemplatesCommand::templates_json_hasTheDocumentedKeys() {
    const Run answer = run({"templates", "--json"});
    QCOMPARE(answer.code, 0);
    const Json json = Json::parse(answer.out);
    QVERIFY(json["format"] == "isthmus-templates" && json["version"] == 1);
    QCOMPARE(json["templates"].size(), std::size_t{3});
    const Json expected = {
        {"name", "shop_b"}, {"title", "A shop"}, {"family", "shop"}, {"row", 7}, {"story", "Told."}};
    QVERIFY(json["templates"][0] == expected);
    QVERIFY(json["templates"][2]["family"].is_null());
}

void TestTemplatesCommand::check_claimHolds_exits0() {
    const Run answer = run({"templates", "--check"});
    QCOMPARE(answer.code, 0);
    QCOMPARE(linesOf(answer.out), QStringList{"shop: 1 of 1 claims hold (row 7, 2 designs)"});
    QCOMPARE(answer.err, std::string());
}

void TestTemplatesCommand::check_claimFails_saysWhatWasFoundAndExits1() {
    write("shop_a.isthmus", shop("Shop A", "0.25"));
    const Run answer = run({"templates", "--check"});
    QCOMPARE(answer.code, 1);
    QCOMPARE(linesOf(answer.out),
             (QStringList{
                 "shop: up-for-half does not hold: structural/look of shop_a is 0.25 1, expected 0.5 ± 0 1",
                 "shop: 0 of 1 claims hold (row 7, 2 designs)"}));
}

void TestTemplatesCommand::check_name_isAFamilyOrADesign() {
    for (const char* name : {"shop", "shop_a", "shop_b"})
        QCOMPARE(linesOf(run({"templates", "--check", name}).out).size(), 1);
    const Run answer = run({"templates", "--check", "other"});
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.err.find("\"other\"") != std::string::npos);
    QCOMPARE(run({"templates", "--check", "shop", "-o", "x"}).code, 2);
}

void TestTemplatesCommand::check_badClaimsOrDesign_exits2AndChecksTheRest() {
    write("bad.claims.json", "{}");
    Run answer = run({"templates", "--check"});
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.err.find("bad.claims.json:1:1: error:") != std::string::npos);
    QCOMPARE(linesOf(answer.out).size(), 1);
    QCOMPARE(run({"templates", "--check", "shop"}).code, 0); // the other file is none of its business
    QCOMPARE(run({"templates", "--check", "bad"}).code, 2);
    QFile::remove(m_folder->filePath("templates/bad.claims.json"));
    write("shop_a.isthmus", "{}");
    answer = run({"templates", "--check"});
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.err.find("shop_a.isthmus") != std::string::npos);
    QVERIFY(answer.out.find("[AN-045]") != std::string::npos);
}

void TestTemplatesCommand::check_json_hasTheDocumentedKeys() {
    write("shop_a.isthmus", shop("Shop A", "0.25"));
    const Run answer = run({"templates", "--check", "--json"});
    QCOMPARE(answer.code, 1);
    const Json json = Json::parse(answer.out);
    QVERIFY(json["format"] == "isthmus-claims-check");
    const Json& family = json["families"][0];
    QVERIFY(family["family"] == "shop" && family["row"] == 7 && family["holds"] == false);
    QVERIFY(family["designs"] == Json::array({"shop_b", "shop_a"}));
    const Json& claim = family["claims"][0];
    QVERIFY(claim["id"] == "up-for-half" && claim["holds"] == false && claim["value"] == 0.25);
    QVERIFY(claim["question"]["figure"] == "structural/look" && claim["question"]["design"] == "shop_a");
    for (const char* key :
         {"claim", "place", "less", "over", "unit", "text", "expected", "reason", "computed"})
        QVERIFY2(claim.contains(key), key);
}

void TestTemplatesCommand::perturb_claim_hasToFail() {
    Run answer = run({"templates", "--check", "--perturb"});
    QCOMPARE(answer.code, 0);
    QCOMPARE(linesOf(answer.out), QStringList{"shop: 1 of 1 claims fail once what they rest on is changed"});
    const QByteArray good = claims("7", R"(["shop_b", "shop_a"])", "0.5");
    write("shop.claims.json", QByteArray(good).replace(R"({"count": 2})", R"({"notes": "no matter"})"));
    answer = run({"templates", "--check", "--perturb", "shop"});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.out.find("up-for-half still holds after its change: structural/look") !=
            std::string::npos);
    write("shop.claims.json", QByteArray(good).replace(R"({"count": 2})", R"({"count": 0})"));
    answer = run({"templates", "--check", "--perturb"});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.out.find("up-for-half cannot be changed so: ") != std::string::npos);
    QVERIFY(answer.out.find("[DE-005]") != std::string::npos);
    QCOMPARE(run({"templates", "--perturb"}).code, 2);
    QCOMPARE(run({"templates", "--check", "--perturb", "nothing"}).code, 2);
}

void TestTemplatesCommand::table_families_haveFiguresAndWorstDisruptions() {
    const QString path = m_folder->filePath("page.md");
    QCOMPARE(run({"templates", "--table", "-o", path}).code, 0);
    const QStringList lines = linesOf(contentOf(path).toStdString());
    QVERIFY(lines.contains("## 7. A shop"));
    QVERIFY(lines.contains("![](thumbnails/shop_b.png)"));
    QVERIFY(lines.contains("## Others"));
    const auto begins = [&](const QString& start) {
        for (const QString& line : lines)
            if (line.startsWith(start))
                return line;
        return QString();
    };
    // The journey is the one that is claimed about; losing the people is no fault of the system.
    const QString row = begins("| [Shop \\| B](shop_b.isthmus) | look | 75.00 % | 2 h |");
    QVERIFY2(row.contains("`component:server` 2 h"), contentOf(path).constData());
    QVERIFY(!row.contains("component:people"));
    QVERIFY(!begins("| [Other](other.isthmus) | Buys | 90.00 % |").isEmpty());
    QCOMPARE(run({"templates", "--table", "--check"}).code, 2);
}

void TestTemplatesCommand::table_ofTheTemplates_isCurrent() {
    qputenv("ISTHMUS_RESOURCES", ISTHMUS_SOURCE_DIR "/resources");
    const Run answer = run({"templates", "--table"});
    QCOMPARE(answer.code, 0);
    const QByteArray page = contentOf(QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/templates/README.md"));
    QCOMPARE(linesOf(answer.out), linesOf(page.toStdString()));
}

/// Fonts differ between machines, so pixels are not compared: each picture says of which file it was made.
void TestTemplatesCommand::thumbnails_ofTheTemplates_areCurrent() {
    qputenv("ISTHMUS_RESOURCES", ISTHMUS_SOURCE_DIR "/resources");
    const QString folder = QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/templates/");
    const Json listed = Json::parse(run({"templates", "--json"}).out);
    QStringList expected;
    Json last;
    for (const Json& one : listed["templates"]) {
        if (!one["family"].is_null() && one["family"] != last)
            expected << QString::fromStdString(one["name"].get<std::string>());
        last = one["family"];
    }
    QStringList stale;
    for (const QString& name : expected) {
        const QImage picture(folder + "thumbnails/" + name + ".png");
        const QByteArray hash =
            QCryptographicHash::hash(contentOf(folder + name + ".isthmus"), QCryptographicHash::Sha256);
        if (picture.text("Design-SHA256") != QString::fromLatin1(hash.toHex()))
            stale << name;
    }
    QVERIFY2(stale.isEmpty(),
             qPrintable("run packaging/templates/update_gallery.sh for " + stale.join(", ")));
    QCOMPARE(QDir(folder + "thumbnails").entryList({"*.png"}, QDir::Files).size(), expected.size());
}

QTEST_GUILESS_MAIN(TestTemplatesCommand)
#include "test_templates_command.moc"
