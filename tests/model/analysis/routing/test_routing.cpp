#include "model/analysis/routing/path_order.h"
#include "model/analysis/routing/routing.h"
#include "tests/model/analysis/flow_design.h"

#include <QtTest>

#include <random>
#include <set>

using namespace isthmus;

namespace {

using Path = std::vector<Index>; // links

/// What a path is judged by; all latencies in these graphs are whole milliseconds.
struct Verdict {
    int priority = 0;
    double latency = 0;
    int still = 0;
    auto operator<=>(const Verdict&) const = default;
};

Verdict verdictOf(const System& system, const Path& path) {
    Verdict verdict{system.design().links[path.front()].priority, 0, 0};
    for (const Index link : path) {
        const Link& object = system.design().links[link];
        verdict.priority = std::max(verdict.priority, object.priority);
        verdict.latency += object.latency->value;
        verdict.still += object.latency->value == 0 ? 1 : 0;
    }
    return verdict;
}

/// Every simple path, by trying all of them.
void walk(const OperatingState& state, Index at, Index target, std::set<Index>& seen, Path& path,
          std::vector<Path>& found) {
    const System& system = state.system();
    if (at == target) {
        found.push_back(path);
        return;
    }
    for (const Index link : system.linksOf[at]) {
        const Index next = system.otherEnd(link, at);
        const bool mayPass = next == target || system.componentKind[next]->forwards;
        if (!state.aliveLink(link) || !mayPass || seen.count(next))
            continue;
        seen.insert(next);
        path.push_back(link);
        walk(state, next, target, seen, path, found);
        path.pop_back();
        seen.erase(next);
    }
}

std::vector<Path> allPaths(const OperatingState& state, Index source, Index target) {
    std::vector<Path> found;
    if (!state.aliveComponent(source) || !state.aliveComponent(target))
        return found;
    std::set<Index> seen{source};
    Path path;
    walk(state, source, target, seen, path, found);
    return found;
}

/// Shares of the traffic by link, spread hop by hop over the paths given.
std::map<Index, double> shares(const System& system, const std::vector<Path>& best, Index source) {
    std::map<Index, double> result;
    const auto spread = [&](const auto& self, std::vector<std::pair<Path, std::size_t>> at, Index node,
                            double amount) -> void {
        std::map<Index, std::vector<std::pair<Path, std::size_t>>> next;
        for (const auto& [path, step] : at)
            if (step < path.size())
                next[path[step]].push_back({path, step + 1});
        for (const auto& [link, onward] : next) {
            const double part = amount / static_cast<double>(next.size());
            result[link] += part;
            self(self, onward, system.otherEnd(link, node), part);
        }
    };
    std::vector<std::pair<Path, std::size_t>> start;
    for (const Path& path : best)
        start.push_back({path, 0});
    spread(spread, start, source, 1.0);
    return result;
}

FlowDesign randomGraph(std::mt19937& random) {
    FlowDesign graph;
    const auto pick = [&](int low, int high) {
        return std::uniform_int_distribution<int>(low, high)(random);
    };
    const int nodes = pick(2, 6);
    for (int i = 0; i < nodes; ++i)
        graph.component("c" + std::to_string(i), pick(0, 4) == 0 ? "server" : "router");
    const int links = pick(1, 11);
    for (int i = 0; i < links; ++i) {
        const int from = pick(0, nodes - 1);
        const int to = (from + pick(1, nodes - 1)) % nodes;
        graph.link("l" + std::to_string(i), "c" + std::to_string(from), "c" + std::to_string(to), pick(0, 3),
                   pick(0, 1));
    }
    return graph;
}

std::vector<std::string> randomFailures(std::mt19937& random, const Design& design) {
    std::vector<std::string> failed;
    const auto draw = [&] { return std::uniform_int_distribution<int>(0, 5)(random) == 0; };
    for (const Link& link : design.links)
        if (draw())
            failed.push_back(link.id.value);
    for (std::size_t i = 2; i < design.components.size(); ++i)
        if (draw())
            failed.push_back(design.components[i].id.value);
    return failed;
}

} // namespace

class TestRouting : public QObject {
    Q_OBJECT
private slots:
    void route_randomGraphs_agreesWithAllPathsTried() {
        std::mt19937 random(20261123);
        int reachable = 0, split = 0;
        for (int round = 0; round < 4000; ++round) {
            const FlowDesign graph = randomGraph(random);
            const auto system = graph.build();
            const OperatingState state = stateWithout(*system, randomFailures(random, graph.design));
            const auto paths = allPaths(state, 0, 1);
            const Routes routes = route(state, 0, 1);
            QCOMPARE(routes.reachable, !paths.empty());
            if (paths.empty()) {
                QVERIFY(routes.hops.empty());
                QVERIFY(!routes.latency.oneWay);
                QVERIFY(!routes.latency.reason.empty());
                continue;
            }
            ++reachable;
            Verdict least = verdictOf(*system, paths.front());
            for (const Path& path : paths)
                least = std::min(least, verdictOf(*system, path));
            std::vector<Path> best;
            for (const Path& path : paths)
                if (verdictOf(*system, path) == least)
                    best.push_back(path);
            split += best.size() > 1 ? 1 : 0;
            QCOMPARE(routes.worstPriority, least.priority);
            QCOMPARE(routes.latency.oneWay->value, least.latency);
            std::map<Index, double> found;
            for (const RoutedHop& hop : routes.hops)
                found[hop.hop.link] += hop.fraction;
            const auto expected = shares(*system, best, 0);
            QCOMPARE(found.size(), expected.size());
            for (const auto& [link, share] : expected)
                QVERIFY2(std::abs(found[link] - share) < 1e-12,
                         system->design().links[link].id.value.c_str());
        }
        QVERIFY(reachable > 1000 && split > 100);
    }

    void route_hopsListed_comeAfterAllHopsIntoTheirStart() {
        std::mt19937 random(7);
        for (int round = 0; round < 500; ++round) {
            const auto system = randomGraph(random).build();
            const OperatingState state(*system);
            const Routes routes = route(state, 0, 1);
            std::set<Index> left;
            for (const RoutedHop& hop : routes.hops) {
                QVERIFY(!left.count(hop.hop.to));
                left.insert(hop.hop.from);
            }
        }
    }

    void paths_randomGraphs_areAllSimplePathsInOrder() {
        std::mt19937 random(42);
        std::size_t most = 0;
        for (int round = 0; round < 3000; ++round) {
            const auto system = randomGraph(random).build();
            auto paths = allPaths(OperatingState(*system), 0, 1);
            most = std::max(most, paths.size());
            const auto ids = [&](const Path& path) {
                std::vector<std::pair<ElementId, ElementId>> result;
                Index at = 0;
                for (const Index link : path) {
                    at = system->otherEnd(link, at);
                    result.emplace_back(system->design().components[at].id, system->design().links[link].id);
                }
                return result;
            };
            std::sort(paths.begin(), paths.end(), [&](const Path& a, const Path& b) {
                const auto first = verdictOf(*system, a), second = verdictOf(*system, b);
                if (first != second)
                    return first < second;
                return a.size() != b.size() ? a.size() < b.size() : ids(a) < ids(b);
            });
            const auto found = pathsInPreferenceOrder(*system, 0, 1, 1000);
            QCOMPARE(found.size(), paths.size());
            std::size_t rank = 0;
            for (std::size_t i = 0; i < paths.size(); ++i) {
                Path links;
                for (const Hop& hop : found[i].hops)
                    links.push_back(hop.link);
                QCOMPARE(links, paths[i]);
                const Verdict verdict = verdictOf(*system, paths[i]);
                QCOMPARE(found[i].worstPriority, verdict.priority);
                QCOMPARE(found[i].latency.oneWay->value, verdict.latency);
                if (i > 0 && verdict != verdictOf(*system, paths[i - 1]))
                    ++rank;
                QCOMPARE(found[i].tieRank, rank);
            }
        }
        QVERIFY(most > 10);
    }

    void paths_moreThanCap_areCutAtCap() {
        FlowDesign graph;
        graph.component("a", "router");
        graph.component("b", "router");
        for (int i = 0; i < 5; ++i)
            graph.link("l" + std::to_string(i), "a", "b", i);
        const auto system = graph.build();
        QCOMPARE(pathsInPreferenceOrder(*system, 0, 1, 3).size(), std::size_t{3});
        QCOMPARE(pathsInPreferenceOrder(*system, 0, 1, 0).size(), std::size_t{0});
    }

    void paths_largeMesh_cappedInBoundedWork() {
        FlowDesign mesh; // 14 routers, each joined to each: about 1.3e9 simple paths
        for (int i = 0; i < 14; ++i)
            mesh.component("c" + std::to_string(i), "router");
        for (int i = 0; i < 14; ++i)
            for (int j = i + 1; j < 14; ++j)
                mesh.link("l" + std::to_string(i) + "-" + std::to_string(j), "c" + std::to_string(i),
                          "c" + std::to_string(j), 1.0);
        const auto found = pathsInPreferenceOrder(*mesh.build(), 0, 1, 64);
        QCOMPARE(found.size(), std::size_t{64});
        QCOMPARE(found[0].hops.size(), std::size_t{1});
        QCOMPARE(found[12].hops.size(), std::size_t{2});
        QCOMPARE(found[12].tieRank, std::size_t{1});
        QCOMPARE(found[13].hops.size(), std::size_t{3});
    }

    void route_unknownLatency_isUsedLastAndSaysSo() {
        FlowDesign graph;
        graph.component("a", "router");
        graph.component("b", "router");
        graph.link("unknown", "a", "b");
        graph.link("slow", "a", "b", 500.0);
        const auto system = graph.build();
        const Routes preferred = route(OperatingState(*system), 0, 1);
        QCOMPARE(preferred.hops.size(), std::size_t{1});
        QCOMPARE(preferred.hops[0].hop.link, system->link({"slow"}));
        const Routes left = route(stateWithout(*system, {"slow"}), 0, 1);
        QVERIFY(left.reachable);
        QVERIFY(!left.latency.oneWay);
        QVERIFY(QString::fromStdString(left.latency.reason).contains("unknown"));
    }

    void route_lowerWorstPriority_beatsLatency() {
        FlowDesign graph;
        for (const char* id : {"a", "b", "via"})
            graph.component(id, "router");
        graph.link("backup", "a", "b", 1.0, 1);
        graph.link("first", "a", "via", 50.0);
        graph.link("second", "via", "b", 50.0);
        const auto system = graph.build();
        QCOMPARE(route(OperatingState(*system), 0, 1).latency.oneWay->value, 100.0);
        const Routes after = route(stateWithout(*system, {"second"}), 0, 1);
        QCOMPARE(after.latency.oneWay->value, 1.0);
        QCOMPARE(after.worstPriority, 1);
    }

    void route_toItself_isReachableWithoutHops() {
        FlowDesign graph;
        graph.component("a", "server");
        const auto system = graph.build();
        QVERIFY(route(OperatingState(*system), 0, 0).reachable);
        QVERIFY(!route(stateWithout(*system, {"a"}), 0, 0).reachable);
    }
};

QTEST_GUILESS_MAIN(TestRouting)
#include "test_routing.moc"
