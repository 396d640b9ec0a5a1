#include "tests/app/cli/run_command.h"

#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <fstream>
#include <set>

using namespace isthmus;
using namespace isthmus::testing;

namespace {

/// The price per GB between regions from us-west-2 at a price of its own, in the shape of the provider's CSV.
const char* const kList =
    "\"FormatVersion\",\"v1.0\"\n\"Disclaimer\",\"made up\"\n\"Publication Date\",\"2026-09-16T00:00:00Z\"\n"
    "\"Version\",\"20260916000000\"\n\"OfferCode\",\"AWSDataTransfer\"\n"
    "\"SKU\",\"TermType\",\"StartingRange\",\"EndingRange\",\"Unit\",\"PricePerUnit\",\"Currency\",\"Product "
    "Family\","
    "\"Transfer Type\",\"From Region Code\",\"To Region Code\"\n"
    "\"A\",\"OnDemand\",\"0\",\"Inf\",\"GB\",\"%1\",\"USD\",\"Data Transfer\",\"InterRegion "
    "Outbound\",\"us-west-2\","
    "\"us-west-1\"\n";

} // namespace

class TestPricesCommand : public QObject {
    Q_OBJECT

private slots:
    void prices_importedList_pricesADesign();
    void prices_fault_isNamedWithItsLine();
};

void TestPricesCommand::prices_importedList_pricesADesign() {
    const QTemporaryDir folder;
    const QString list = folder.filePath("list.csv");
    std::ofstream(list.toStdString()) << QString::fromUtf8(kList).arg("0.0300000000").toStdString();
    const Run imported = run({"prices", list, "-o", folder.filePath("own")});
    QVERIFY2(imported.code == 0, imported.err.c_str());
    QVERIFY(imported.out.find("1 taken as inter_region") != std::string::npos);
    const QString design = QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/templates/hawaii_minimum.isthmus");
    const auto rates = [&](const QStringList& more) {
        std::set<double> found;
        const auto json = nlohmann::json::parse(run(QStringList{"analyze", design, "--json"} + more).out);
        for (const auto& line : json["cost"]["lines"])
            if (line["rule"] == "inter_region" && !line["rate"].is_null())
                found.insert(line["rate"].get<double>());
        return found;
    };
    QCOMPARE(rates({}), std::set<double>{0.02});
    QCOMPARE(rates({"--catalogue", folder.filePath("own")}), std::set<double>{0.03});
}

void TestPricesCommand::prices_fault_isNamedWithItsLine() {
    const QTemporaryDir folder;
    const QString list = folder.filePath("list.csv");
    std::ofstream(list.toStdString()) << QString::fromUtf8(kList).arg("free").toStdString();
    const Run imported = run({"prices", list});
    QCOMPARE(imported.code, 2);
    QVERIFY2(imported.err.find("list.csv:7") != std::string::npos, imported.err.c_str());
    QVERIFY2(imported.err.find("\"free\" is no price and no quantity") != std::string::npos,
             imported.err.c_str());
    QCOMPARE(run({"prices", folder.filePath("none.json")}).code, 2);
}

QTEST_GUILESS_MAIN(TestPricesCommand)
#include "test_prices_command.moc"
