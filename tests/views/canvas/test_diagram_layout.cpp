#include "tests/views/canvas/hawaii_design.h"
#include "views/canvas/geometry/diagram_layout.h"

#include <QTest>

using namespace isthmus;

namespace {

Design withoutPositions(Design design) {
    design.views.front().positions.clear();
    return design;
}

void verifyNothingOverlaps(const DiagramLayout& layout) {
    const auto& nodes = layout.nodes();
    for (std::size_t i = 0; i < nodes.size(); ++i)
        for (std::size_t j = i + 1; j < nodes.size(); ++j)
            QVERIFY2(!nodes[i].bounds().intersects(nodes[j].bounds()),
                     (nodes[i].id.value + " " + nodes[j].id.value).c_str());
    const auto& areas = layout.areas();
    for (std::size_t i = 0; i < areas.size(); ++i)
        for (std::size_t j = i + 1; j < areas.size(); ++j)
            if (areas[i].parent == areas[j].parent)
                QVERIFY2(!areas[i].area.intersects(areas[j].area),
                         (areas[i].id.value + " " + areas[j].id.value).c_str());
}

void verifyEverythingIsInside(const DiagramLayout& layout) {
    for (const NodeBox& node : layout.nodes())
        if (const AreaBox* area = layout.area(node.place))
            QVERIFY2(area->area.contains(node.bounds()), node.id.value.c_str());
    for (const AreaBox& area : layout.areas())
        if (const AreaBox* parent = layout.area(area.parent))
            QVERIFY2(parent->area.contains(area.area), area.id.value.c_str());
}

} // namespace

class TestDiagramLayout : public QObject {
    Q_OBJECT

private slots:
    void rebuild_storedPositions_areKept() {
        const Design design = hawaiiDesign();
        DiagramLayout layout;
        layout.rebuild(design, nullptr);
        QCOMPARE(layout.node({"app"})->centre, QPointF(72, 264));
        QCOMPARE(layout.area({"makaha"})->area, QRectF(288, 240, 144, 144));
        QCOMPARE(layout.area({"zone-a"})->depth, 2);
        verifyNothingOverlaps(layout);
        verifyEverythingIsInside(layout);
    }

    void rebuild_noPositions_packsWithoutOverlap() {
        const Design design = withoutPositions(hawaiiDesign());
        DiagramLayout layout;
        layout.rebuild(design, nullptr);
        QCOMPARE(layout.nodes().size(), design.components.size());
        verifyNothingOverlaps(layout);
        verifyEverythingIsInside(layout);
        DiagramLayout again;
        again.rebuild(design, nullptr);
        QVERIFY(layout.nodes().front().centre == again.nodes().front().centre);
        QCOMPARE(layout.bounds(), again.bounds());
    }

    void rebuild_someWithoutPosition_findTheirOwnSpot() {
        Design design = hawaiiDesign();
        for (const char* id : {"records", "replica-b", "zone-b", "standby-b", "pittock", "dx-pittock", "tgw"})
            design.views.front().positions.erase({id});
        DiagramLayout layout;
        layout.rebuild(design, nullptr);
        const auto& nodes = layout.nodes();
        for (std::size_t i = 0; i < nodes.size(); ++i)
            for (std::size_t j = i + 1; j < nodes.size(); ++j)
                QVERIFY2(!nodes[i].bounds().intersects(nodes[j].bounds()),
                         (nodes[i].id.value + " " + nodes[j].id.value).c_str());
        verifyEverythingIsInside(layout);
        QVERIFY(!layout.node({"records"})->placedByHand);
    }

    void rebuild_contentLeavesPlace_placeGrows() {
        Design design = hawaiiDesign();
        design.views.front().positions[{"makaha-eq"}] = Rect{500, 330, 0, 0};
        DiagramLayout layout;
        layout.rebuild(design, nullptr);
        QVERIFY(layout.area({"makaha"})->area.contains(layout.node({"makaha-eq"})->bounds()));
        QCOMPARE(layout.area({"makaha"})->area.topLeft(), QPointF(288, 240));
        layout.rebuild(design, nullptr, {{ElementId{"makaha"}, QRectF(288, 240, 144, 144)}});
        QCOMPARE(layout.area({"makaha"})->area, QRectF(288, 240, 144, 144));
    }

    void rebuild_circleOfPlaces_doesNotHang() {
        Design design = hawaiiDesign();
        findById(design.places, {"aws"})->parent = {"zone-a"};
        DiagramLayout layout;
        layout.rebuild(design, nullptr);
        QCOMPARE(layout.areas().size(), design.places.size());
    }

    void rebuild_groups_saysTheRoleOfEachMember() {
        Design design = hawaiiDesign();
        Group group;
        group.id = {"stores"};
        group.mode = GroupMode::Ranked;
        group.members = {{"records"}, {"replica-a"}, {"standby-a"}};
        design.groups.push_back(group);
        DiagramLayout layout;
        layout.rebuild(design, nullptr);
        QCOMPARE(layout.node({"records"})->secondary, QStringLiteral("primary"));
        QCOMPARE(layout.node({"replica-a"})->secondary, QStringLiteral("standby"));
        QCOMPARE(layout.node({"standby-a"})->secondary, QStringLiteral("standby · 1 of 2"));
        layout.rebuild(design, nullptr, {}, {{ElementId{"records"}, QStringLiteral("lag 2 s")}});
        QCOMPARE(layout.node({"records"})->secondary, QStringLiteral("lag 2 s"));
    }

    void areaAt_nested_isTheInnermostNotPassedOver() {
        DiagramLayout layout;
        layout.rebuild(hawaiiDesign(), nullptr);
        const QPointF inside = layout.area({"zone-a"})->area.center();
        QCOMPARE(layout.areaAt(inside)->id, ElementId{"zone-a"});
        QCOMPARE(layout.areaAt(inside, {{"zone-a"}})->id, ElementId{"us-west-2"});
        QVERIFY(!layout.areaAt(inside, {{"aws"}}));
        QVERIFY(!layout.areaAt({560, 20}));
    }

    void contents_ofProvider_isEverythingBelow() {
        DiagramLayout layout;
        layout.rebuild(hawaiiDesign(), nullptr);
        const std::set<ElementId> inside = layout.contents({"aws"});
        QVERIFY(inside.contains({"us-west-2"}) && inside.contains({"zone-b"}) &&
                inside.contains({"replica-b"}));
        QVERIFY(!inside.contains({"aws"}) && !inside.contains({"app"}));
    }

    void wrappedText_longName_staysWithinWidthAndLines() {
        const QStringList lines = wrappedText(
            QStringLiteral("Patient records of the whole island and then some"), LabelFont::Name, 120, 2);
        QCOMPARE(lines.size(), 2);
        for (const QString& line : lines)
            QVERIFY(textWidth(line, LabelFont::Name) <= 120);
        QVERIFY(lines.last().endsWith(QChar(0x2026)));
        QCOMPARE(wrappedText(QStringLiteral("Records"), LabelFont::Name, 120, 2), QStringList{"Records"});
    }
};

QTEST_MAIN(TestDiagramLayout)
#include "test_diagram_layout.moc"
