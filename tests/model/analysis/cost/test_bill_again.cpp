// The bill of random designs computed a second time: shortest paths found here, rules and tiers written out
// by hand from the price list, nothing shared with the engine but the design and measured latencies.
#include "model/analysis/cost/cost.h"
#include "tests/model/analysis/cost/random_estate.h"

#include <QTemporaryDir>
#include <QtTest>

#include <array>
#include <cmath>

using namespace isthmus;

namespace {

/// The second bill.
class OwnBill {
public:
    explicit OwnBill(const RandomEstate& estate) : m_things(estate.things), m_wires(estate.wires) {
        for (const Flow& flow : estate.design.design.flows) {
            const std::size_t from = indexOf(flow.from.value), to = indexOf(flow.to.value);
            // Reachable one way is reachable the other way.
            move(from, to, flow.forwardPerMonth.value_or(Gigabytes{}).value);
            move(to, from, flow.returnPerMonth.value_or(Gigabytes{}).value);
        }
        for (const auto& [scope, gigabytes] : m_egress)
            m_accounts[scope.second] +=
                tiered(gigabytes, kRegions[static_cast<std::size_t>(scope.first)].egress);
    }

    [[nodiscard]] double total() const {
        double sum = 0;
        for (const auto& [account, usd] : m_accounts)
            sum += usd;
        return sum;
    }
    [[nodiscard]] const std::map<std::string, double>& accounts() const { return m_accounts; }

private:
    struct Step {
        std::size_t to;
        const Wire* wire; ///< null: the provider's own network
        double ms;
    };

    [[nodiscard]] std::size_t indexOf(const std::string& id) const {
        return static_cast<std::size_t>(std::ranges::find(m_things, id, &Standing::id) - m_things.begin());
    }

    [[nodiscard]] static double ownNetwork(const Standing& a, const Standing& b) {
        if (a.region != b.region) {
            const auto* row =
                shippedCatalogue()->regionLatency(kRegions[static_cast<std::size_t>(a.region)].code,
                                                  kRegions[static_cast<std::size_t>(b.region)].code);
            return row->roundTrip.value / 2;
        }
        return a.zone >= 0 && a.zone == b.zone ? .125 : .5;
    }

    /// A region's or zone's own network carries nothing between two ends that are both outside of it.
    [[nodiscard]] static bool mayPass(const Standing& a, const Standing& b, const Standing& source,
                                      const Standing& target) {
        if (a.region != b.region)
            return true;
        const auto hasEndIn = [&](int zone) { // -1: anywhere in the region
            return std::ranges::any_of(std::array{&source, &target}, [&](const Standing* end) {
                return end->region == a.region && (zone < 0 || end->zone == zone);
            });
        };
        return hasEndIn(-1) && hasEndIn(a.zone) && hasEndIn(b.zone);
    }

    [[nodiscard]] std::vector<Step> stepsFrom(std::size_t at, std::size_t source, std::size_t target) const {
        std::vector<Step> steps;
        for (const Wire& wire : m_wires)
            if (wire.a == at || wire.b == at)
                steps.push_back({wire.a == at ? wire.b : wire.a, &wire, wire.ms});
        for (std::size_t to = 0; to < m_things.size(); ++to)
            if (to != at && m_things[at].region >= 0 && m_things[to].region >= 0 &&
                (m_things[to].forwards() || to == target) &&
                mayPass(m_things[at], m_things[to], m_things[source], m_things[target]))
                steps.push_back({to, nullptr, ownNetwork(m_things[at], m_things[to])});
        return steps;
    }

    /// Bellman and Ford, nothing clever.
    [[nodiscard]] std::vector<std::pair<std::size_t, Step>> path(std::size_t source,
                                                                 std::size_t target) const {
        std::vector<double> best(m_things.size(), 1e300);
        std::vector<std::pair<std::size_t, Step>> before(m_things.size());
        best[source] = 0;
        for (std::size_t round = 0; round < m_things.size(); ++round)
            for (std::size_t at = 0; at < m_things.size(); ++at) {
                if (best[at] > 1e299 || (at != source && !m_things[at].forwards()))
                    continue;
                for (const Step& step : stepsFrom(at, source, target))
                    if (best[at] + step.ms < best[step.to] - 1e-12) {
                        best[step.to] = best[at] + step.ms;
                        before[step.to] = {at, step};
                    }
            }
        std::vector<std::pair<std::size_t, Step>> hops;
        if (best[target] > 1e299)
            return hops;
        for (std::size_t at = target; at != source; at = before[at].first)
            hops.insert(hops.begin(), before[at]);
        return hops;
    }

    void move(std::size_t source, std::size_t target, double gigabytes) {
        if (gigabytes <= 0)
            return;
        int origin = m_things[source].region;
        std::string sender = m_things[source].account;
        const auto owner = [&](const Standing& thing) {
            return thing.account.empty() ? sender : thing.account;
        };
        for (const auto& [at, step] : path(source, target)) {
            const Standing& from = m_things[at];
            const Standing& to = m_things[step.to];
            const bool outwards = to.region < 0;
            if (origin >= 0 && outwards)
                m_egress[{origin, sender}] += gigabytes;
            else if (origin >= 0 && from.region != to.region)
                m_accounts[sender] += gigabytes * kRegions[static_cast<std::size_t>(from.region)].toRegions;
            else if (origin >= 0 && from.zone >= 0 && to.zone >= 0 && from.zone != to.zone) {
                m_accounts[owner(from)] += gigabytes * kBetweenZones;
                m_accounts[owner(to)] += gigabytes * kBetweenZones;
            }
            if (to.kind == "transit_gateway" && from.kind != "transit_gateway")
                m_accounts[owner(from.region >= 0 ? from : to)] += gigabytes * kTransitGateway;
            if (to.kind == "nat_gateway") {
                m_accounts[owner(to)] += gigabytes * kRegions[static_cast<std::size_t>(to.region)].nat;
                sender = owner(to);
            }
            origin = to.region;
        }
    }

    const std::vector<Standing>& m_things;
    const std::vector<Wire>& m_wires;
    std::map<std::pair<int, std::string>, double> m_egress; ///< by region and payer
    std::map<std::string, double> m_accounts;
};

CostResult transferOf(const FlowDesign& design,
                      std::shared_ptr<const Catalogue> catalogue = shippedCatalogue()) {
    Design bare = design.design;
    const auto system = System::build(std::make_shared<const Design>(std::move(bare)), std::move(catalogue));
    return costOf(*system, OperatingState(*system));
}

/// By account, of transfer alone.
std::map<std::string, double> accountsOf(const CostResult& cost) {
    std::map<std::string, double> accounts;
    for (const CostLine& line : cost.lines)
        if (!line.flow.empty() && line.amount)
            accounts[line.payer] += line.amount->value;
    return accounts;
}

bool near(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

constexpr unsigned kEstates = 200;

} // namespace

class TestBillAgain : public QObject {
    Q_OBJECT
private slots:
    void transfer_randomEstates_isThatOfTheSecondBill() {
        std::size_t rich = 0;
        for (unsigned seed = 1; seed <= kEstates; ++seed) {
            const RandomEstate estate(seed);
            const OwnBill own(estate);
            const CostResult found = transferOf(estate.design);
            QVERIFY2(
                near(found.transfer.value, own.total()),
                qPrintable(
                    QString("seed %1: %2, by hand %3").arg(seed).arg(found.transfer.value).arg(own.total())));
            auto accounts = accountsOf(found);
            for (const auto& [account, usd] : own.accounts())
                QVERIFY2(near(accounts[account], usd),
                         qPrintable(QString("seed %1 %2").arg(seed).arg(account.c_str())));
            std::set<std::string> rules;
            for (const CostLine& line : found.lines)
                rules.insert(line.rule);
            rich += rules.size() > 4;
        }
        QVERIFY(rich > kEstates / 4); // the estates are worth the while
    }

    void transfer_flowSplitInTwo_costsTheSame() {
        for (unsigned seed = 1; seed <= 100; ++seed) {
            RandomEstate estate(seed);
            const double whole = transferOf(estate.design).transfer.value;
            Flow twin = estate.design.design.flows.front();
            Flow& first = estate.design.design.flows.front();
            twin.id = {"twin"};
            twin.forwardPerMonth = *twin.forwardPerMonth * 0.3;
            *first.forwardPerMonth = *first.forwardPerMonth * 0.7;
            if (twin.returnPerMonth) {
                twin.returnPerMonth = *twin.returnPerMonth * 0.9;
                *first.returnPerMonth = *first.returnPerMonth * 0.1;
            }
            estate.design.design.flows.push_back(twin);
            QVERIFY(near(transferOf(estate.design).transfer.value, whole));
        }
    }

    void transfer_moreVolume_costsMoreAndEverLessPerGigabyte() {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            RandomEstate estate(seed);
            Flow& flow = estate.design.design.flows.front();
            std::vector<double> costs;
            for (int step = 0; step < 6; ++step) {
                flow.forwardPerMonth = Gigabytes{40000.0 * step};
                costs.push_back(transferOf(estate.design).transfer.value);
            }
            for (std::size_t i = 1; i < costs.size(); ++i) {
                QVERIFY(costs[i] >= costs[i - 1] - 1e-6);
                if (i > 1)
                    QVERIFY(costs[i] - costs[i - 1] <= costs[i - 1] - costs[i - 2] + 1e-6);
            }
        }
    }

    void discounts_ofOne_changeNothing_andOthersScaleTheirLinesAlone() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("discounts.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("key,scope,factor,note,source,as_of,confidence\n"
                   "*,*,1,,contract,2026,high\n"
                   "internet_egress,*,0.7,agreement,contract,2026,high\n"
                   "internet_egress,sa-east-1,0.5,agreement,contract,2026,high\n");
        file.close();
        const auto outcome =
            loadCatalogue(resourceFolder() / "catalogue", std::filesystem::path(folder.path().toStdString()));
        QVERIFY(outcome.catalogue && outcome.diagnostics.empty());
        const auto contract = std::make_shared<const Catalogue>(*outcome.catalogue);
        for (unsigned seed = 1; seed <= 60; ++seed) {
            const RandomEstate estate(seed);
            const CostResult list = transferOf(estate.design);
            const CostResult found = transferOf(estate.design, contract);
            QVERIFY(near(found.monthly.value, list.monthly.value)); // list prices stay list prices
            QVERIFY(near(list.discounted.value, list.monthly.value) && !list.hasDiscounts);
            double expected = 0;
            for (const CostLine& line : list.lines) {
                const double factor = line.priceKey != "internet_egress" ? 1
                                      : line.region == "sa-east-1"       ? 0.5
                                                                         : 0.7;
                expected += factor * line.amount.value_or(Usd{}).value;
            }
            QVERIFY(near(found.discounted.value, expected));
            double accounts = 0;
            for (const AccountCost& account : found.accounts)
                accounts += account.discounted.value;
            QVERIFY(near(accounts, expected));
        }
    }
};

QTEST_GUILESS_MAIN(TestBillAgain)
#include "test_bill_again.moc"
