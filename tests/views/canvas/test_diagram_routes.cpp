#include "tests/views/canvas/hawaii_design.h"
#include "views/canvas/diagram_content.h"
#include "views/canvas/routing/diagram_routes.h"
#include "views/canvas/routing/orthogonal_router.h"

#include <QTest>

#include <random>

using namespace isthmus;

namespace {

bool isOrthogonal(const std::vector<QPointF>& points) {
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        if (std::abs(points[i].x() - points[i + 1].x()) > 0.01 &&
            std::abs(points[i].y() - points[i + 1].y()) > 0.01)
            return false;
    return true;
}

/// The tile or name that a line runs through, its own tiles passed over; empty when there is none.
std::string crossed(const RoutedLine& line, const DiagramLayout& layout) {
    for (const NodeBox& node : layout.nodes())
        for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
            const QRectF piece =
                QRectF(line.points[i], line.points[i + 1]).normalized().adjusted(0, 0, 0.01, 0.01);
            const bool own = node.id == line.from || node.id == line.to;
            if ((!own && piece.intersects(node.tile())) || piece.intersects(node.label()))
                return line.id.value + " through " + node.id.value;
        }
    return {};
}

bool onEdge(QPointF point, const QRectF& tile) {
    return tile.adjusted(-0.5, -0.5, 0.5, 0.5).contains(point) &&
           !tile.adjusted(0.5, 0.5, -0.5, -0.5).contains(point);
}

Design scattered(unsigned seed) {
    Design design = gridDesign(6);
    std::mt19937 random(seed);
    for (auto& [id, rect] : design.views.front().positions) {
        rect.x += static_cast<double>(random() % 5) * 8 - 16;
        rect.y += static_cast<double>(random() % 3) * 4 - 4;
    }
    for (int i = 0; i < 20; ++i) {
        const auto& from = design.components[random() % design.components.size()];
        const auto& to = design.components[random() % design.components.size()];
        Link link;
        link.id = {"extra-" + std::to_string(i)};
        link.kind = "leased_circuit";
        link.from = from.id;
        link.to = to.id;
        design.links.push_back(link);
    }
    return design;
}

std::vector<std::vector<QPointF>> pointsOf(const DiagramRoutes& routes) {
    std::vector<std::vector<QPointF>> result;
    for (const RoutedLine& line : routes.lines())
        result.push_back(line.points);
    return result;
}

} // namespace

class TestDiagramRoutes : public QObject {
    Q_OBJECT

private slots:
    void update_hawaii_avoidsTilesAndNames() {
        const Design design = hawaiiDesign();
        DiagramLayout layout;
        layout.rebuild(design, nullptr);
        DiagramRoutes routes;
        routes.update(design, layout, {});
        QCOMPARE(routes.lines().size(), design.links.size() + design.flows.size());
        for (const RoutedLine& line : routes.lines()) {
            QVERIFY2(crossed(line, layout).empty(), crossed(line, layout).c_str());
            QVERIFY(line.isCurve || isOrthogonal(line.points));
            QVERIFY(onEdge(line.points.front(), layout.node(line.from)->tile()));
            QVERIFY(onEdge(line.points.back(), layout.node(line.to)->tile()));
        }
    }

    void update_scatteredGrids_avoidTilesAndNames_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 8; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void update_scatteredGrids_avoidTilesAndNames() {
        QFETCH(unsigned, seed);
        const Design design = scattered(seed);
        DiagramLayout layout;
        layout.rebuild(design, nullptr);
        DiagramRoutes routes, again;
        routes.update(design, layout, {});
        again.update(design, layout, {});
        QVERIFY2(pointsOf(routes) == pointsOf(again), "same drawing, same paths");
        for (const RoutedLine& line : routes.lines()) {
            QVERIFY2(crossed(line, layout).empty(), crossed(line, layout).c_str());
            QVERIFY(isOrthogonal(line.points));
        }
    }

    void update_afterAMove_isAsIfRoutedAnew() {
        Design design = hawaiiDesign();
        DiagramLayout layout;
        layout.rebuild(design, nullptr);
        DiagramRoutes moving;
        moving.update(design, layout, {});
        // Into the way of a link between others, and back out of it.
        for (const Rect& rect : {Rect{600, 112, 0, 0}, Rect{720, 420, 0, 0}, Rect{72, 264, 0, 0}}) {
            design.views.front().positions[{"app"}] = rect;
            layout.rebuild(design, nullptr);
            moving.update(design, layout, {{"app"}, {"honolulu"}});
            for (const RoutedLine& line : moving.lines())
                QVERIFY2(crossed(line, layout).empty(), crossed(line, layout).c_str());
        }
        DiagramRoutes fresh;
        fresh.update(design, layout, {});
        QVERIFY(pointsOf(fresh) == pointsOf(moving));
    }

    void reposition_randomMoves_isAsIfReadAnew_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 6; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void reposition_randomMoves_isAsIfReadAnew() {
        QFETCH(unsigned, seed);
        Design design = hawaiiDesign();
        DiagramContent followed(nullptr);
        followed.update(design, {});
        std::mt19937 random(seed);
        auto& positions = design.views.front().positions;
        for (int step = 0; step < 25; ++step) {
            auto moved = positions.begin();
            std::advance(moved, random() % positions.size());
            moved->second.x += static_cast<double>(random() % 11) * 8 - 40;
            moved->second.y += static_cast<double>(random() % 11) * 8 - 40;
            std::set<ElementId> touched{moved->first};
            for (const AreaBox& area : followed.layout().areas())
                touched.insert(area.id);
            QVERIFY(followed.reposition(design, {moved->first}, touched));
            DiagramContent fresh(nullptr);
            fresh.update(design, {});
            QCOMPARE(followed.layout().bounds(), fresh.layout().bounds());
            QVERIFY(followed.layout().areas() == fresh.layout().areas());
            for (std::size_t i = 0; i < fresh.routes().lines().size(); ++i) {
                const RoutedLine& line = fresh.routes().lines()[i];
                QVERIFY2(followed.routes().lines()[i].raw == line.raw, line.id.value.c_str());
                QVERIFY2(followed.routes().lines()[i].points == line.points, line.id.value.c_str());
                QCOMPARE(followed.drawn()[i].chip, fresh.drawn()[i].chip);
            }
        }
        positions.erase({"app"});
        QVERIFY(!followed.reposition(design, {{"app"}}, {{"app"}}));
    }

    void update_parallelLinks_areFannedOut() {
        Design design = hawaiiDesign();
        for (int i = 0; i < 3; ++i) {
            Link twin = *findById(design.links, {"backhaul-1"});
            twin.id = {"twin-" + std::to_string(i)};
            design.links.push_back(twin);
            Link cable = *findById(design.links, {"hawaiki-1"});
            cable.id = {"cable-" + std::to_string(i)};
            design.links.push_back(cable);
        }
        DiagramLayout layout;
        layout.rebuild(design, nullptr);
        DiagramRoutes routes;
        routes.update(design, layout, {});
        std::vector<QPointF> middles;
        for (const RoutedLine& line : routes.lines())
            if (line.id.value.starts_with("twin") || line.id.value.starts_with("cable") ||
                line.id.value == "backhaul-1" || line.id.value == "hawaiki-1")
                middles.push_back(line.at(0.5));
        QCOMPARE(middles.size(), std::size_t(8));
        for (std::size_t i = 0; i < middles.size(); ++i)
            for (std::size_t j = i + 1; j < middles.size(); ++j)
                QVERIFY(QLineF(middles[i], middles[j]).length() > 4);
    }

    void route_facingTiles_isStraight() {
        const Obstacles none;
        QRectF examined;
        const auto path =
            OrthogonalRouter(none).route(QRectF(0, 0, 44, 44), QRectF(200, 8, 44, 44), examined);
        QCOMPARE(path.size(), std::size_t(2));
        QCOMPARE(path.front().y(), path.back().y());
    }

    void route_tilesOnTopOfEachOther_stillEnds() {
        const Obstacles none;
        QRectF examined;
        const auto path = OrthogonalRouter(none).route(QRectF(0, 0, 44, 44), QRectF(4, 4, 44, 44), examined);
        QVERIFY(path.size() >= 2);
    }

    void roundedPath_corner_staysWithinTheBend() {
        const QPainterPath path = roundedPath({{0, 0}, {40, 0}, {40, 40}}, 8);
        QVERIFY(!path.contains(QPointF(41, -1)));
        QCOMPARE(path.currentPosition(), QPointF(40, 40));
        QVERIFY(QRectF(-0.1, -0.1, 40.2, 40.2).contains(path.boundingRect()));
    }
};

QTEST_MAIN(TestDiagramRoutes)
#include "test_diagram_routes.moc"
