#include "tests/model/analysis/cost/billed_world.h"

#include <QtTest>

#include <cmath>

using namespace isthmus;

class TestAccounts : public QObject {
    Q_OBJECT
private slots:
    void accounts_totals_addUpToTheBill() {
        BilledWorld world;
        world.moves("app", "east-app", 1000, 500);
        world.moves("app", "other", 200);
        PricedItem machine;
        machine.price = "EC2/m5.large Linux on-demand";
        world.component("outside", "server", "aws").prices = {machine};
        const CostResult found = world.cost();
        std::map<std::string, double> accounts;
        double sum = 0;
        for (const AccountCost& account : found.accounts) {
            accounts[account.account] = account.monthly.value;
            sum += account.monthly.value;
        }
        QCOMPARE(accounts.size(), std::size_t{3});
        QCOMPARE(accounts["west"], 1000 * 0.02 + 200 * 0.02);
        QCOMPARE(accounts["east"], 500 * 0.02);
        QCOMPARE(accounts[""], 730 * 0.096);
        QVERIFY(std::abs(sum - found.monthly.value) < 1e-9);
    }

    void tiers_twoPayersOfOneRegion_countApart() {
        for (const bool together : {true, false}) {
            BilledWorld world;
            world.component("net", "internet");
            for (const char* id : {"app", "other"}) {
                world.link(std::string(id) + "-net", id, "net", 1.0, 0, "internet_path");
                world.moves(id, "net", 30720);
            }
            if (!together)
                findById(world.design.places, {"west-b"})->account = "lab";
            // 61,440 GB of one payer, or 30,720 GB of each of two: 0.09 up to 10,240 and 0.085 up to 51,200.
            const double expected = together ? 5120 : 2 * 2662.40;
            QVERIFY(std::abs(world.cost().transfer.value - expected) < 1e-9);
        }
    }

    void account_component_standsAboveItsPlace() {
        BilledWorld world;
        findById(world.design.components, {"app"})->account = "team";
        world.moves("app", "east-app", 1000);
        QCOMPARE(world.bill(), QStringList{"inter_region 1000 20.00 team"});
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "test_accounts.moc"
