#include "model/catalogue/catalogue.h"
#include "tests/model/catalogue/shipped_catalogue.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace isthmus;

namespace {

const QByteArray kHeader = "key,scope,factor,note,source,as_of,confidence\n";

CatalogueOutcome loadWith(const QTemporaryDir& folder, const QByteArray& rows) {
    QFile file(folder.filePath(QStringLiteral("discounts.csv")));
    if (!file.open(QIODevice::WriteOnly) || file.write(kHeader + rows) < 0)
        return {};
    file.close();
    return loadCatalogue(resourceFolder() / "catalogue", std::filesystem::path(folder.path().toStdString()));
}

} // namespace

class TestDiscounts : public QObject {
    Q_OBJECT
private slots:
    void discount_ofSeveral_isTheOneThatSaysMost_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("region");
        QTest::addColumn<double>("factor");
        QTest::newRow("pattern") << "EC2/m5.xlarge Linux on-demand"
                                 << "eu-west-1" << 0.8;
        QTest::newRow("the key itself") << "EC2/m5.large Linux on-demand"
                                        << "eu-west-1" << 0.6;
        QTest::newRow("the key in its region") << "EC2/m5.large Linux on-demand"
                                               << "us-east-1" << 0.5;
        QTest::newRow("a kind of transfer") << "internet_egress"
                                            << "us-west-2" << 0.7;
        QTest::newRow("in the middle") << "RDS PostgreSQL/db.m5.large Multi-AZ"
                                       << "us-west-2" << 0.9;
        QTest::newRow("none") << "S3/Standard storage"
                              << "us-east-1" << 1.0;
    }

    void discount_ofSeveral_isTheOneThatSaysMost() {
        QFETCH(QString, key);
        QFETCH(QString, region);
        QFETCH(double, factor);
        const QTemporaryDir folder;
        const auto outcome =
            loadWith(folder, "EC2/*,*,0.8,commitment,contract,2026-03,high\n"
                             "EC2/m5.large Linux on-demand,*,0.6,commitment,contract,2026-03,high\n"
                             "EC2/m5.large Linux on-demand,us-east-1,0.5,commitment,contract,2026-03,high\n"
                             "internet_egress,*,0.7,private agreement,contract,2026-03,high\n"
                             "RDS*Multi-AZ,*,0.9,,contract,2026-03,high\n");
        QVERIFY(outcome.catalogue && outcome.diagnostics.empty());
        const DiscountRow* found = outcome.catalogue->discount(key.toStdString(), region.toStdString());
        QCOMPARE(found ? found->factor : 1.0, factor);
    }

    void discounts_withMistakes_sayWhere() {
        const QTemporaryDir folder;
        const auto outcome = loadWith(folder, "EC2/*,*,1.2,,contract,2026-03,high\n"
                                              ",*,0.5,,contract,2026-03,high\n"
                                              "S3/*,*,0.5,,contract,2026-03,high\n"
                                              "S3/*,*,0.4,,contract,2026-03,high\n");
        QVERIFY(outcome.catalogue);
        QCOMPARE(outcome.catalogue->discounts().size(), std::size_t{1});
        QStringList found;
        for (const Diagnostic& problem : outcome.diagnostics)
            found << QString::fromStdString(problem.code) +
                         QString(" %1:%2").arg(problem.location->line).arg(problem.location->column);
        QCOMPARE(found, (QStringList{"CA-011 2:9", "CA-009 3:1", "CA-014 5:1"}));
    }
};

QTEST_GUILESS_MAIN(TestDiscounts)
#include "test_discounts.moc"
