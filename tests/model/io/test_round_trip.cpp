#include "model/io/design_reader.h"
#include "model/io/design_writer.h"

#include <QtTest>

using namespace isthmus;

namespace {

Design sample() {
    Design design;
    design.name = "Two sites – “quoted”, \"plain\" \\ and\nlines";
    Place west{.id = {"west"}, .name = "West", .kind = "region", .code = "us-west-2"};
    west.position = GeoPoint{45.5, -122.25};
    west.failure = FailureData{.availability = 0.9999, .basis = Basis::Sla};
    west.unknown = {{"colour", "{\"r\":[1,2.50],\"empty\":{}}"}};
    design.places = {west};
    Component db{.id = {"db"}, .kind = "database", .place = {"west"}, .count = 3, .need = 2};
    db.processing = Processing{{1.5}, {0.1}};
    Component web{.id = {"web"}, .kind = "compute"};
    design.components = {db, web};
    Link link{.id = {"wire"}, .kind = "fibre", .from = {"db"}, .to = {"web"}};
    link.underlay.alternatives = {{{"wire-2"}}, {{"a"}, {"b"}}};
    design.links = {link};
    Group pair{.id = {"pair"}, .members = {{"db"}, {"web"}}, .mode = GroupMode::Ranked};
    pair.plan = {RecoveryStep{.id = "go", .kind = StepKind::Promote, .after = std::vector<std::string>{}}};
    design.groups = {pair};
    View main{.id = {"main"}, .positions = {{{"db"}, {1, 2.5, 0, 0}}, {{"web"}, {-1e-7, 1e20, 3, 4}}}};
    design.views = {main};
    return design;
}

} // namespace

class TestRoundTrip : public QObject {
    Q_OBJECT
private slots:
    void writeDesign_sample_readsBackEqual();
    void writeElement_everyType_readsBackEqual();
};

void TestRoundTrip::writeDesign_sample_readsBackEqual() {
    const Design before = sample();
    const std::string text = writeDesign(before);
    const auto outcome = readDesign(text, "sample.isthmus");
    QVERIFY(outcome.design.has_value());
    QVERIFY(*outcome.design == before);
    QCOMPARE(writeDesign(*outcome.design), text);
}

void TestRoundTrip::writeElement_everyType_readsBackEqual() {
    const Design design = sample();
    const std::vector<Element> elements = {design.places[0], design.components[0], design.links[0], Cable{},
                                           SharedRisk{},     design.groups[0],     Flow{},          Journey{},
                                           Scenario{}};
    for (const auto& element : elements) {
        const auto back = readElement(writeElement(element));
        QVERIFY(back.has_value());
        QVERIFY(*back == element);
    }
}

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "test_round_trip.moc"
