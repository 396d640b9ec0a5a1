#include "model/analysis/queueing/sizing.h"
#include "tests/model/analysis/flow_design.h"

#include <QtTest>

using namespace isthmus;

namespace {

/// Members at 100 a second each in zones of their own, called 180 times a second.
FlowDesign farm(int members, double rate = 180) {
    FlowDesign design;
    design.place("r", "region");
    design.component("c", "clients");
    std::vector<std::string> ids;
    for (int i = 0; i < members; ++i) {
        const std::string n = std::to_string(i);
        design.place("z" + n, "zone", "r");
        design.component("s" + n, "server", "z" + n).service.ratePerSecond = 100;
        ids.push_back("s" + n);
    }
    design.group("g", ids);
    design.flow("f", "c", "g").ratePerSecond = rate;
    return design;
}

const SizingFigure& figureOf(const std::vector<SizingFigure>& all, const std::string& id,
                             SizingFigure::Of of) {
    for (const SizingFigure& figure : all)
        if (figure.element.value == id && figure.of == of)
            return figure;
    qFatal("no figure");
}

} // namespace

class TestSizing : public QObject {
    Q_OBJECT
private slots:
    void sizingOf_twoThreeFour_is200_150_133Percent() {
        const std::map<int, double> percent{{2, 200}, {3, 150}, {4, 400.0 / 3}};
        for (const auto& [members, total] : percent) {
            const auto all = sizingOf(*farm(members).build());
            for (const auto of : {SizingFigure::Of::Members, SizingFigure::Of::Zones}) {
                const SizingFigure& figure = figureOf(all, "g", of);
                QCOMPARE(figure.totalPercent, total);
                QCOMPARE(*figure.neededEach, 180.0 / (members - 1));
                QCOMPARE(*figure.drawn, 100.0 * members);
                QCOMPARE(*figure.afterLoss, 100.0 * (members - 1));
            }
        }
    }

    void headroom_twoMembers_isShort() {
        const auto all = sizingOf(*farm(2).build());
        QVERIFY(std::abs(*figureOf(all, "g", SizingFigure::Of::Members).headroom() - (100 / 180.0 - 1)) <
                1e-12);
        QVERIFY(*figureOf(sizingOf(*farm(3).build()), "g", SizingFigure::Of::Members).headroom() > 0);
    }

    void zones_twoMembersInOne_areLostTogether() {
        FlowDesign design = farm(3);
        design.design.components[2].place = {"z0"}; // s1 beside s0
        const auto all = sizingOf(*design.build());
        const SizingFigure& zones = figureOf(all, "g", SizingFigure::Of::Zones);
        QCOMPARE(zones.count, std::size_t{2});
        QCOMPARE(*zones.afterLoss, 100.0);
        QCOMPARE(zones.worstLoss, std::string("z0"));
    }

    void weights_heavyMember_decides() {
        FlowDesign design = farm(3, 100);
        design.design.groups[0].weights = {2, 1, 1};
        const SizingFigure figure = figureOf(sizingOf(*design.build()), "g", SizingFigure::Of::Members);
        // Without s1 two thirds go to s0: 100 a second carry 150 in all; without s0 both carry 100 each.
        QCOMPARE(*figure.afterLoss, 150.0);
    }

    void instances_ofOneComponent_areCounted() {
        FlowDesign design;
        design.component("c", "clients");
        Component& server = design.component("s", "server");
        server.count = 4;
        server.service.ratePerSecond = 50;
        design.link("cs", "c", "s", 1.0);
        Flow& flow = design.flow("f", "c", "s");
        flow.ratePerSecond = 100;
        flow.retry = {2, {}, 0.5, {}};
        const SizingFigure figure = figureOf(sizingOf(*design.build()), "s", SizingFigure::Of::Instances);
        QVERIFY(figure.peak.has_value());
        QCOMPARE(*figure.peak, 150.0); // half of the calls are made twice
        QCOMPARE(*figure.neededEach, 50.0);
        QCOMPARE(*figure.headroom(), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestSizing)
#include "test_sizing.moc"
