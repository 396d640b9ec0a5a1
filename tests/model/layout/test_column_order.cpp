#include "model/layout/column_order.h"

#include <QtTest>

using namespace isthmus::layout;

namespace {

struct RandomGraph {
    FlatGraph flat;
    std::vector<int> columns;
};

RandomGraph randomGraph(unsigned seed) {
    std::mt19937 random(seed);
    const auto below = [&](unsigned bound) { return static_cast<int>(random() % bound); };
    RandomGraph graph;
    for (int i = 0; i < 12; ++i) {
        graph.flat.boxes.push_back({3, 3, 3, 3});
        graph.columns.push_back(below(4));
    }
    graph.columns.front() = 0;
    for (int i = 0; i < 22; ++i)
        graph.flat.lines.push_back({below(12), below(12), 0, 0, 1 + below(5)});
    for (int i = 0; i < 4; ++i)
        graph.flat.ports.push_back({below(12), 0, 1 + below(3), i % 2 == 0, below(100)});
    return graph;
}

/// Every pair of edges, one by one.
long long crossingsOneByOne(const ProperGraph& graph) {
    const auto position = [&](int node) {
        const auto& column =
            graph.columns[static_cast<std::size_t>(graph.nodes[static_cast<std::size_t>(node)].column)];
        return std::find(column.begin(), column.end(), node) - column.begin();
    };
    long long sum = 0;
    for (std::size_t i = 0; i < graph.edges.size(); ++i)
        for (std::size_t j = i + 1; j < graph.edges.size(); ++j) {
            const auto &one = graph.edges[i], &two = graph.edges[j];
            if (graph.nodes[static_cast<std::size_t>(one.from)].column !=
                graph.nodes[static_cast<std::size_t>(two.from)].column)
                continue;
            if ((position(one.from) - position(two.from)) * (position(one.to) - position(two.to)) < 0)
                sum += static_cast<long long>(one.weight) * two.weight;
        }
    return sum;
}

} // namespace

class TestColumnOrder : public QObject {
    Q_OBJECT
private slots:
    void crossingWeight_randomGraphs_isThatOfEveryPair() {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            const RandomGraph random = randomGraph(seed);
            const ProperGraph graph = properGraph(random.flat, random.columns);
            QCOMPARE(crossingWeight(graph), crossingsOneByOne(graph));
        }
    }

    void orderColumns_randomGraphs_isNoWorseThanAnyShuffle() {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            const RandomGraph random = randomGraph(seed);
            ProperGraph graph = properGraph(random.flat, random.columns);
            graph.uprights.clear();
            ProperGraph shuffled = graph;
            orderColumns(graph);
            QCOMPARE(graph.columns.front(), shuffled.columns.front()); // ports stay
            QCOMPARE(graph.columns.back(), shuffled.columns.back());
            std::mt19937 order(seed);
            for (int i = 0; i < 50; ++i) {
                for (std::size_t column = 1; column + 1 < shuffled.columns.size(); ++column)
                    std::shuffle(shuffled.columns[column].begin(), shuffled.columns[column].end(), order);
                QVERIFY2(crossingWeight(graph) <= crossingWeight(shuffled),
                         qPrintable(QString::number(seed)));
            }
        }
    }

    void orderColumns_ladder_untangles() {
        FlatGraph flat;
        std::vector<int> columns;
        for (int i = 0; i < 8; ++i) {
            flat.boxes.push_back({3, 3, 3, 3});
            columns.push_back(i < 4 ? 0 : 1);
        }
        for (int i = 0; i < 4; ++i)
            flat.lines.push_back({i, 7 - i, 0, 0, 1});
        ProperGraph graph = properGraph(flat, columns);
        orderColumns(graph);
        QCOMPARE(crossingWeight(graph), 0LL);
    }
};

QTEST_GUILESS_MAIN(TestColumnOrder)
#include "test_column_order.moc"
