#include "model/design/invariants.h"
#include "model/io/design_reader.h"
#include "model/io/design_writer.h"
#include "tests/support/design_gen.h"

#include <QtTest>
#include <rapidcheck.h>

#include <algorithm>
#include <sstream>

using namespace isthmus;

namespace {

Design anyDesign() {
    const auto seed = *rc::gen::arbitrary<std::uint64_t>();
    return randomDesign(seed, *rc::gen::inRange(0, 9));
}

std::vector<std::string> linesOf(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

bool differsInOneLine(const std::string& before, const std::string& after) {
    const auto a = linesOf(before);
    const auto b = linesOf(after);
    if (a.size() != b.size())
        return false;
    int differing = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        differing += a[i] == b[i] ? 0 : 1;
    return differing == 1;
}

/// Changes one field that has a value; false when the design has no such field.
using Change = std::function<bool(Design&)>;

template <class Range, class Set>
Change toFirst(Range Design::*range, Set set) {
    return [=](Design& design) {
        for (auto& element : design.*range)
            if (set(element))
                return true;
        return false;
    };
}

std::vector<std::pair<const char*, Change>> fieldChanges() {
    const auto rename = [](auto& element) {
        return element.name.empty() ? false : (element.name += "!", true);
    };
    const auto add = [](auto& optional) {
        return optional ? (optional->value += 0.5 * optional->value + 1, true) : false;
    };
    return {
        {"place name", toFirst(&Design::places, rename)},
        {"place position",
         toFirst(&Design::places,
                 [](Place& p) { return p.position ? (p.position->latitude /= 2, true) : false; })},
        {"failure availability", toFirst(&Design::components,
                                         [](Component& c) {
                                             return c.failure && c.failure->availability
                                                        ? (*c.failure->availability /= 3, true)
                                                        : false;
                                         })},
        {"processing", toFirst(&Design::components,
                               [](Component& c) {
                                   return c.processing ? (c.processing->p50.value = 0.0625, true) : false;
                               })},
        {"link end", toFirst(&Design::links, [](Link& l) { return l.from.value += "x", true; })},
        {"link latency", toFirst(&Design::links, [=](Link& l) { return add(l.latency); })},
        {"underlay", toFirst(&Design::links,
                             [](Link& l) {
                                 return l.underlay.alternatives.empty()
                                            ? false
                                            : (l.underlay.alternatives[0].push_back({"more"}), true);
                             })},
        {"cable segments",
         toFirst(&Design::cables, [](Cable& c) { return c.segments.push_back({"more"}), true; })},
        {"group mode", toFirst(&Design::groups,
                               [](Group& g) {
                                   g.mode = g.mode == GroupMode::Ranked ? GroupMode::ActiveActive
                                                                        : GroupMode::Ranked;
                                   return true;
                               })},
        {"step after", toFirst(&Design::groups,
                               [](Group& g) {
                                   for (auto& step : g.plan)
                                       if (step.after)
                                           return step.after->push_back("more"), true;
                                   return false;
                               })},
        {"flow kind", toFirst(&Design::flows,
                              [](Flow& f) {
                                  f.kind = f.kind == FlowKind::Event ? FlowKind::Backup : FlowKind::Event;
                                  return true;
                              })},
        {"journey target", toFirst(&Design::journeys,
                                   [](Journey& j) {
                                       return j.targets.availability ? (*j.targets.availability /= 2, true)
                                                                     : false;
                                   })},
        {"view position", toFirst(&Design::views,
                                  [](View& v) {
                                      return v.positions.empty()
                                                 ? false
                                                 : (v.positions.begin()->second.x = 1e6, true);
                                  })},
    };
}

} // namespace

class TestRandomDesigns : public QObject {
    Q_OBJECT
private slots:
    void randomDesign_anySeed_keepsInvariants();
    void writeDesign_randomDesign_readsBackBitForBit();
    void writeElement_randomElement_readsBackEqual();
    void writeDesign_oneFieldChanged_changesOneLine_data();
    void writeDesign_oneFieldChanged_changesOneLine();
    void writeDesign_manySeeds_useEveryField();
};

void TestRandomDesigns::randomDesign_anySeed_keepsInvariants() {
    QVERIFY(rc::check("random designs are sound", [] {
        for (const auto& diagnostic : checkInvariants(anyDesign()))
            RC_ASSERT(diagnostic.severity == Severity::Warning);
    }));
}

void TestRandomDesigns::writeDesign_randomDesign_readsBackBitForBit() {
    QVERIFY(rc::check("write, read: the same design; read, write: the same text", [] {
        const Design design = anyDesign();
        const std::string text = writeDesign(design);
        const LoadOutcome outcome = readDesign(text, "random.isthmus");
        RC_ASSERT(outcome.complete);
        RC_ASSERT(*outcome.design == design);
        RC_ASSERT(writeDesign(*outcome.design) == text);
    }));
}

void TestRandomDesigns::writeElement_randomElement_readsBackEqual() {
    QVERIFY(rc::check("single elements", [] {
        const Design design = anyDesign();
        const auto check = [](const auto& range) {
            for (const auto& element : range) {
                const auto back = readElement(writeElement(element));
                RC_ASSERT(back.has_value());
                RC_ASSERT(*back == Element(element));
            }
        };
        check(design.places);
        check(design.components);
        check(design.links);
        check(design.cables);
        check(design.sharedRisks);
        check(design.groups);
        check(design.flows);
        check(design.journeys);
        check(design.scenarios);
    }));
}

void TestRandomDesigns::writeDesign_oneFieldChanged_changesOneLine_data() {
    QTest::addColumn<std::size_t>("change");
    const auto changes = fieldChanges();
    for (std::size_t i = 0; i < changes.size(); ++i)
        QTest::newRow(changes[i].first) << i;
}

void TestRandomDesigns::writeDesign_oneFieldChanged_changesOneLine() {
    QFETCH(std::size_t, change);
    const Change apply = fieldChanges()[change].second;
    int applied = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Design design = randomDesign(seed, 6);
        const std::string before = writeDesign(design);
        if (!apply(design))
            continue;
        ++applied;
        QVERIFY(differsInOneLine(before, writeDesign(design)));
    }
    QVERIFY(applied >= 50);
}

void TestRandomDesigns::writeDesign_manySeeds_useEveryField() {
    std::string all;
    for (std::uint64_t seed = 0; seed < 100; ++seed)
        all += writeDesign(randomDesign(seed, 8));
    for (const char* key : {"never",
                            "availability",
                            "mttf_h",
                            "mttr_h",
                            "faults_per_1000km_year",
                            "reference",
                            "basis",
                            "as_of",
                            "price",
                            "quantity",
                            "hours_per_week",
                            "usd",
                            "unit",
                            "latitude_deg",
                            "p50_ms",
                            "transit",
                            "storage_gb",
                            "service",
                            "variability",
                            "in_flight_limit",
                            "visibility_timeout_s",
                            "batch",
                            "servers",
                            "shared_limit_per_s",
                            "buffer",
                            "retention_s",
                            "capacity_messages",
                            "capacity_gb",
                            "round_trips",
                            "setup_round_trips",
                            "retry",
                            "attempts",
                            "timeout_ms",
                            "failure_probability",
                            "backoff_ms",
                            "message_kb",
                            "burst_messages",
                            "within_s",
                            "populations",
                            "equipment_ms",
                            "capacity_mbit_s",
                            "priority",
                            "failover_s",
                            "underlay",
                            "underlay_routed",
                            "segments",
                            "duration_s",
                            "min_s",
                            "check_threshold",
                            "provisioning_s",
                            "size_gb",
                            "rate_mb_s",
                            "dns_ttl_s",
                            "after",
                            "needs_groups",
                            "needs_control_planes",
                            "needs_components",
                            "person",
                            "weights",
                            "nearest",
                            "quorum",
                            "witnesses",
                            "switch_success",
                            "drain_s",
                            "failback_s",
                            "move_with",
                            "hard",
                            "access",
                            "calls_per_request",
                            "parallel_set",
                            "forward_gb_per_month",
                            "return_gb_per_month",
                            "lag_worst_s",
                            "copy_s",
                            "change_rate_mb_s",
                            "point_in_time",
                            "replicated_writes_m_per_month",
                            "time_control",
                            "account",
                            "excluded_flows",
                            "latency_p99_ms",
                            "recovery",
                            "recovery_by_disruption",
                            "rto_s",
                            "weight",
                            "loss_usd_per_hour",
                            "at_s",
                            "restore",
                            "positions",
                            "width"})
        QVERIFY2(all.find(std::string("\"") + key + "\": ") != std::string::npos, key);
}

QTEST_GUILESS_MAIN(TestRandomDesigns)
#include "test_random_designs.moc"
