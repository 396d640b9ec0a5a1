#include "model/layout/layout_quality.h"
#include "tests/model/layout/random_drawing.h"

#include <QtTest>

#include <cmath>

using namespace isthmus;

namespace {

/// Crossings of straight lines between the middles of components, under any positions.
double crossingsOf(const Design& design, const std::map<ElementId, std::pair<double, double>>& at) {
    std::vector<layout::StraightLine> lines;
    std::map<ElementId, int> numbers;
    for (const auto& [id, point] : at)
        numbers.emplace(id, static_cast<int>(numbers.size()));
    const auto add = [&](const ElementId& from, const ElementId& to) {
        lines.push_back({{at.at(from).first, at.at(from).second},
                         {at.at(to).first, at.at(to).second},
                         numbers.at(from),
                         numbers.at(to)});
    };
    for (const Link& link : design.links)
        add(link.from, link.to);
    for (const Flow& flow : design.flows)
        add(flow.from, flow.to);
    return layout::qualityOf(lines, {}).crossings;
}

} // namespace

class TestAutoLayout : public QObject {
    Q_OBJECT
private slots:
    void everything_randomDrawings_nothingOverlapsAndPlacesHoldWhatIsInThem() {
        for (unsigned seed = 1; seed <= 120; ++seed) {
            const RandomDrawing drawing =
                randomDrawing(seed, static_cast<int>(seed % 40), static_cast<int>(seed % 9));
            const LayoutAnswer answer = automaticLayout(drawing.design, drawing.request);
            const std::string disorder = disorderOf(drawing, answer);
            QVERIFY2(disorder.empty(), qPrintable(QString::fromStdString(disorder) + QString::number(seed)));
        }
    }

    void everything_twice_isTheSame_whateverTheOrderInTheFile() {
        for (unsigned seed = 1; seed <= 40; ++seed) {
            const RandomDrawing drawing = randomDrawing(seed, 25, 6);
            const LayoutAnswer first = automaticLayout(drawing.design, drawing.request);
            QVERIFY(first.positions == automaticLayout(drawing.design, drawing.request).positions);
            const Design shuffled = shuffledDesign(drawing.design, seed);
            QVERIFY(first.positions == automaticLayout(shuffled, drawing.request).positions);
        }
    }

    void everything_again_changesNothing() {
        for (unsigned seed = 1; seed <= 40; ++seed) {
            RandomDrawing drawing = randomDrawing(seed, 25, 6);
            for (const auto& [id, rect] : automaticLayout(drawing.design, drawing.request).positions)
                drawing.request.drawn[id].now = rect;
            QVERIFY(automaticLayout(drawing.design, drawing.request).positions.empty());
        }
    }

    void pinned_randomDrawings_stay_andTheOthersMakeRoom() {
        for (unsigned seed = 1; seed <= 80; ++seed) {
            RandomDrawing drawing = randomDrawing(seed, 20, 0);
            // Three that do not overlap, anywhere.
            for (const int which : {3, 8, 12}) {
                DrawnBox& box = drawing.request.drawn[{"component-" + std::to_string(which)}];
                box.pinned = true;
                box.now.x = 200.0 * which + static_cast<double>(seed % 5);
                box.now.y = 90.0 * static_cast<double>(seed % 7);
            }
            const LayoutAnswer answer = automaticLayout(drawing.design, drawing.request);
            for (const int which : {3, 8, 12})
                QVERIFY(!answer.positions.contains({"component-" + std::to_string(which)}));
            const std::string disorder = disorderOf(drawing, answer);
            QVERIFY2(disorder.empty(), qPrintable(QString::fromStdString(disorder) + QString::number(seed)));
        }
    }

    void pinned_insidePlaces_thePlacesReachAroundThem() {
        for (unsigned seed = 1; seed <= 80; ++seed) {
            RandomDrawing drawing = randomDrawing(seed, 24, 5);
            // As arranged, so that what is pinned is in its place, then pulled apart a little.
            for (const auto& [id, rect] : automaticLayout(drawing.design, drawing.request).positions)
                drawing.request.drawn[id].now = rect;
            std::mt19937 random(seed);
            std::set<ElementId> pinned;
            for (auto& [id, box] : drawing.request.drawn)
                if (!box.open && random() % 5 == 0) {
                    box.pinned = true;
                    pinned.insert(id);
                }
            const LayoutAnswer answer = automaticLayout(drawing.design, drawing.request);
            for (const ElementId& id : pinned)
                QVERIFY(!answer.positions.contains(id));
            // Places around what is pinned reach as far as they must; all others overlap nothing.
            const auto parents = parentsOf(drawing.design);
            std::set<ElementId> around;
            for (ElementId id : pinned)
                for (id = parents.at(id); !id.empty(); id = parents.at(id))
                    around.insert(id);
            const std::string disorder = disorderOf(drawing, answer, around);
            QVERIFY2(disorder.empty(), qPrintable(QString::fromStdString(disorder) + QString::number(seed)));
        }
    }

    void pinnedPlace_staysWithAllThatIsInIt() {
        RandomDrawing drawing = randomDrawing(11, 24, 5);
        for (const auto& [id, rect] : automaticLayout(drawing.design, drawing.request).positions)
            drawing.request.drawn[id].now = rect;
        drawing.request.drawn[{"place-0"}].pinned = true;
        drawing.design.links.clear(); // another drawing, to be arranged otherwise
        const LayoutAnswer answer = automaticLayout(drawing.design, drawing.request);
        const auto parents = parentsOf(drawing.design);
        int inside = 0;
        for (const auto& [id, parent] : parents)
            if (parent == ElementId{"place-0"}) {
                ++inside;
                QVERIFY(!answer.positions.contains(id));
            }
        QVERIFY(inside > 0);
        QVERIFY(!answer.positions.contains({"place-0"}));
        QVERIFY(!answer.positions.empty());
    }

    void selection_theOthersStay() {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            RandomDrawing drawing = randomDrawing(seed, 24, 4);
            for (const auto& [id, rect] : automaticLayout(drawing.design, drawing.request).positions)
                drawing.request.drawn[id].now = rect;
            drawing.request.chosen.emplace();
            std::mt19937 random(seed);
            for (const auto& [id, box] : drawing.request.drawn)
                if (!box.open && random() % 3 == 0) {
                    drawing.request.chosen->insert(id);
                    drawing.request.drawn[id].now.x += 37; // somewhere in the way
                }
            const LayoutAnswer answer = automaticLayout(drawing.design, drawing.request);
            std::set<ElementId> places;
            for (const auto& [id, rect] : answer.positions) {
                const bool isPlace = drawing.request.drawn.at(id).open;
                QVERIFY2(isPlace || drawing.request.chosen->contains(id), id.value.c_str());
                if (isPlace)
                    places.insert(id);
            }
            // Places that grew may reach over others that were not to be moved; what is in them may not.
            const std::string disorder = disorderOf(drawing, answer, places);
            QVERIFY2(disorder.empty(), qPrintable(QString::fromStdString(disorder) + QString::number(seed)));
        }
    }

    void insideOnePlace_itsCornerStays() {
        RandomDrawing drawing = randomDrawing(5, 24, 1);
        drawing.request.chosen.emplace();
        for (const Component& component : drawing.design.components)
            if (!component.place.empty())
                drawing.request.chosen->insert(component.id);
        const Rect before = drawing.request.drawn[{"place-0"}].now;
        const LayoutAnswer answer = automaticLayout(drawing.design, drawing.request);
        QCOMPARE(answer.positions.at({"place-0"}).x, before.x);
        QCOMPARE(answer.positions.at({"place-0"}).y, before.y);
        for (const auto& [id, rect] : answer.positions)
            QVERIFY(id == ElementId{"place-0"} || drawing.request.chosen->contains(id));
    }

    void chain_runsFromLeftToRight_onOneLine() {
        RandomDrawing drawing;
        for (int i = 0; i < 5; ++i) {
            const ElementId id{"c" + std::to_string(i)};
            drawing.design.components.push_back({.id = id});
            drawing.request.drawn[id] = {.now = {}, .reach = {40, 22, 40, 60}};
            if (i > 0)
                drawing.design.flows.push_back(
                    {.id = {"f" + std::to_string(i)}, .from = {"c" + std::to_string(i - 1)}, .to = id});
        }
        const LayoutAnswer answer = automaticLayout(drawing.design, drawing.request);
        const auto boxes = boxesOf(drawing.request, answer);
        for (int i = 1; i < 5; ++i) {
            const SheetBox &before = boxes.at({"c" + std::to_string(i - 1)}),
                           &after = boxes.at({"c" + std::to_string(i)});
            QVERIFY(after.left > before.right);
            QCOMPARE(after.top, before.top);
        }
    }

    void crossings_areNoMoreThanOfRandomOrders() {
        for (unsigned seed = 1; seed <= 30; ++seed) {
            const RandomDrawing drawing = randomDrawing(seed, 20, 0);
            const LayoutAnswer answer = automaticLayout(drawing.design, drawing.request);
            std::map<ElementId, std::pair<double, double>> at;
            std::vector<std::pair<double, double>> spots;
            for (const Component& component : drawing.design.components) {
                const auto found = answer.positions.find(component.id);
                const Rect& rect = found == answer.positions.end()
                                       ? drawing.request.drawn.at(component.id).now
                                       : found->second;
                at[component.id] = {rect.x, rect.y};
                spots.emplace_back(rect.x, rect.y);
            }
            const double ours = crossingsOf(drawing.design, at);
            std::mt19937 random(seed);
            double sum = 0;
            for (int shuffle = 0; shuffle < 20; ++shuffle) {
                std::shuffle(spots.begin(), spots.end(), random);
                std::size_t next = 0;
                for (auto& [id, point] : at)
                    point = spots[next++];
                sum += crossingsOf(drawing.design, at);
            }
            QVERIFY2(ours <= sum / 20 * 0.7, qPrintable(QString::number(seed)));
        }
    }

    void thousandComponents_areArranged() {
        const RandomDrawing drawing = randomDrawing(3, 1000, 120);
        const LayoutAnswer answer = automaticLayout(drawing.design, drawing.request);
        const std::string disorder = disorderOf(drawing, answer);
        QVERIFY2(disorder.empty(), disorder.c_str());
    }

    void stopped_stillGivesPositions() {
        const RandomDrawing drawing = randomDrawing(9, 30, 4);
        std::stop_source source;
        source.request_stop();
        QVERIFY(disorderOf(drawing, automaticLayout(drawing.design, drawing.request, source.get_token()))
                    .empty());
    }
};

QTEST_GUILESS_MAIN(TestAutoLayout)
#include "test_auto_layout.moc"
