#include "model/analysis/recovery/plan.h"

#include <QtTest>

#include <random>
#include <set>

using namespace isthmus;

namespace {

constexpr double kNever = -1;

/// What a random plan graph needs, and when each thing is there: a small world of its own.
struct World {
    std::vector<PlanPart> parts;
    std::map<std::string, double> there; ///< component or region → second from which it is alive; kNever

    [[nodiscard]] PlanContext context() const {
        const auto from = [this](const std::string& id) -> std::optional<Seconds> {
            const double time = there.at(id);
            return time == kNever ? std::nullopt : std::optional(Seconds{time});
        };
        PlanContext context;
        context.aliveFrom = [from](const ElementId& id) { return from(id.value); };
        context.regionFrom = from;
        context.groupDoneAt = [](const ElementId&) { return std::optional(Seconds{}); };
        return context;
    }
};

/// Runs plans second by second, as somebody would who reads them aloud: at each tick what has run its time is
/// done, then everything that may start starts.
class Interpreter {
public:
    explicit Interpreter(const World& world) : m_world(world) {}

    /// Second at which everything is done; kNever when something is not done by the end of the day.
    int run(StepTime which, int delayedPart = -1, int delayedStep = -1, int delay = 0) {
        m_left.clear();
        for (std::size_t p = 0; p < m_world.parts.size(); ++p)
            for (std::size_t s = 0; s < m_world.parts[p].steps.size(); ++s) {
                const bool isDelayed = int(p) == delayedPart && int(s) == delayedStep;
                m_left[{p, s}] = length(m_world.parts[p].steps[s], which) + (isDelayed ? delay : 0);
            }
        m_running.clear();
        m_ended.clear();
        for (int now = 0; now < 3000; ++now) {
            for (auto& [key, left] : m_left)
                if (m_running.count(key) && !m_ended.count(key) && --left <= 0)
                    m_ended[key] = now;
            while (startSome(now)) {
            }
            if (m_ended.size() == m_left.size())
                return now;
        }
        return int(kNever);
    }
    [[nodiscard]] int endOf(std::size_t part, std::size_t step) const {
        const auto it = m_ended.find({part, step});
        return it == m_ended.end() ? int(kNever) : it->second;
    }

private:
    using Key = std::pair<std::size_t, std::size_t>;

    static int length(const RecoveryStep& step, StepTime which) {
        const StepDuration& d = step.duration;
        if (d.fixed)
            return int(d.fixed->value);
        const double three[] = {d.min->value, (d.min->value + d.likely->value + d.max->value) / 3,
                                d.max->value};
        return int(std::lround(three[which == StepTime::Best ? 0 : which == StepTime::Mean ? 1 : 2]));
    }
    bool isThere(const std::string& id, int now) const {
        const double from = m_world.there.at(id);
        return from != kNever && from <= now;
    }
    bool groupDone(const ElementId& id) const {
        for (std::size_t p = 0; p < m_world.parts.size(); ++p)
            if (m_world.parts[p].group == id)
                for (std::size_t s = 0; s < m_world.parts[p].steps.size(); ++s)
                    if (!m_ended.count({p, s}))
                        return false;
        return true;
    }
    bool mayStart(Key key, int now) const {
        const auto& steps = m_world.parts[key.first].steps;
        const RecoveryStep& step = steps[key.second];
        for (std::size_t other = 0; other < steps.size(); ++other) {
            const bool isBefore =
                step.after ? std::count(step.after->begin(), step.after->end(), steps[other].id) > 0
                           : other + 1 == key.second;
            if (isBefore && !m_ended.count({key.first, other}))
                return false;
        }
        for (const ElementId& group : step.needsGroups)
            if (!groupDone(group))
                return false;
        for (const ElementId& id : step.needsControlPlanes)
            if (!isThere(id.value, now))
                return false;
        for (const ElementId& id : step.needsComponents)
            if (!isThere(id.value, now))
                return false;
        if (!step.controlPlaneRegion.empty() && !isThere(step.controlPlaneRegion, now))
            return false;
        const auto watching = std::count_if(step.vantages.begin(), step.vantages.end(),
                                            [&](const ElementId& id) { return isThere(id.value, now); });
        const double share = 0.18 * double(step.vantages.size());
        return step.vantages.empty() ||
               (step.vantagesNeeded ? watching >= *step.vantagesNeeded : double(watching) > share);
    }
    bool startSome(int now) {
        bool any = false;
        for (auto& [key, left] : m_left)
            if (!m_running.count(key) && mayStart(key, now)) {
                m_running.insert(key);
                any = true;
                if (left == 0)
                    m_ended[key] = now;
            }
        return any;
    }

    const World& m_world;
    std::map<Key, int> m_left;
    std::set<Key> m_running;
    std::map<Key, int> m_ended;
};

/// Plans of up to three groups; a later group may wait for an earlier one.
World randomWorld(std::mt19937& dice, bool thingsNeverReturn) {
    const auto below = [&](int n) { return int(dice() % unsigned(n)); };
    World world;
    const std::vector<std::string> things{"plane", "clone", "eye1", "eye2", "eye3", "us-east-1"};
    for (const std::string& id : things)
        world.there[id] = below(3) > 0 ? 0 : thingsNeverReturn && below(3) == 0 ? kNever : below(400);
    const int groups = 1 + below(3);
    for (int g = 0; g < groups; ++g) {
        PlanPart part{{"g" + std::to_string(g)}, {}};
        const int count = 1 + below(6);
        for (int s = 0; s < count; ++s) {
            RecoveryStep step;
            step.id = "s" + std::to_string(s);
            if (below(2) == 0) {
                step.duration.fixed = Seconds{double(below(100))};
            } else {
                const int least = 3 * below(20);
                step.duration.min = Seconds{double(least)};
                step.duration.likely = Seconds{double(least + 3 * below(20))};
                step.duration.max = Seconds{step.duration.likely->value + 3 * below(20)};
            }
            if (below(2) == 0) {
                step.after.emplace();
                for (int earlier = 0; earlier < s; ++earlier)
                    if (below(2) == 0)
                        step.after->push_back("s" + std::to_string(earlier));
            }
            if (below(4) == 0)
                step.needsControlPlanes = {{"plane"}};
            if (below(5) == 0)
                step.needsComponents = {{"clone"}};
            if (below(5) == 0)
                step.controlPlaneRegion = "us-east-1";
            if (below(4) == 0) {
                step.vantages = {{"eye1"}, {"eye2"}, {"eye3"}};
                if (below(2) == 0)
                    step.vantagesNeeded = 1 + below(3);
            }
            if (g > 0 && below(3) == 0)
                step.needsGroups = {{"g" + std::to_string(below(g))}};
            part.steps.push_back(std::move(step));
        }
        world.parts.push_back(std::move(part));
    }
    return world;
}

} // namespace

class TestPlanGraph : public QObject {
    Q_OBJECT
private slots:
    void schedule_randomPlans_agreesWithAnInterpreter();
    void schedule_slack_isWhatAStepMayTakeLonger();
    void schedule_neverPossible_namesWhatIsMissing();
    void schedule_chainOfGroups_addsUp();
    void schedule_groupsInACircle_doNotWait();
    void schedule_decidingStep_isTheLongestOfTheCriticalPath();
    void vantagesNeeded_default_isMoreThan18Percent_data();
    void vantagesNeeded_default_isMoreThan18Percent();
    void schedule_vantages_waitForEnoughOfThem();
    void stepDuration_bestAndWorst_followTheLibrary();

private:
    static RecoveryStep step(const std::string& id, double seconds) {
        RecoveryStep s;
        s.id = id;
        s.duration.fixed = Seconds{seconds};
        return s;
    }
};

void TestPlanGraph::schedule_randomPlans_agreesWithAnInterpreter() {
    std::mt19937 dice(11);
    int never = 0;
    for (int i = 0; i < 200; ++i) {
        const World world = randomWorld(dice, i % 4 == 0);
        const PlanSchedule plan = scheduleTogether(world.parts, world.context());
        Interpreter interpreter(world);
        const auto same = [&](std::optional<Seconds> done, StepTime which) {
            return (done ? int(std::lround(done->value)) : int(kNever)) == interpreter.run(which);
        };
        QVERIFY2(same(plan.best, StepTime::Best), qPrintable(QString::number(i)));
        QVERIFY2(same(plan.worst, StepTime::Worst), qPrintable(QString::number(i)));
        QVERIFY2(same(plan.done, StepTime::Mean), qPrintable(QString::number(i)));
        never += plan.done ? 0 : 1;
        for (const ScheduledStep& scheduled : plan.steps) {
            for (std::size_t p = 0; p < world.parts.size(); ++p)
                for (std::size_t s = 0; s < world.parts[p].steps.size(); ++s)
                    if (&world.parts[p].steps[s] == scheduled.step)
                        QCOMPARE(int(std::lround(scheduled.end.value)), interpreter.endOf(p, s));
        }
    }
    QVERIFY(never > 3 && never < 50);
}

void TestPlanGraph::schedule_slack_isWhatAStepMayTakeLonger() {
    std::mt19937 dice(12);
    int withSlack = 0;
    for (int i = 0; i < 40; ++i) {
        const World world = randomWorld(dice, false);
        const PlanSchedule plan = scheduleTogether(world.parts, world.context());
        QVERIFY(plan.done);
        const int done = int(std::lround(plan.done->value));
        Interpreter interpreter(world);
        bool anyCritical = false;
        for (std::size_t p = 0, k = 0; p < world.parts.size(); ++p)
            for (std::size_t s = 0; s < world.parts[p].steps.size(); ++s, ++k) {
                const int slack = int(std::lround(plan.steps[k].slack.value));
                withSlack += slack > 0 ? 1 : 0;
                anyCritical = anyCritical || plan.steps[k].critical;
                QCOMPARE(plan.steps[k].critical, slack == 0);
                QCOMPARE(interpreter.run(StepTime::Mean, int(p), int(s), slack), done);
                QCOMPARE(interpreter.run(StepTime::Mean, int(p), int(s), slack + 7), done + 7);
            }
        QVERIFY(anyCritical);
    }
    QVERIFY(withSlack > 20);
}

void TestPlanGraph::schedule_neverPossible_namesWhatIsMissing() {
    World world;
    world.there = {{"us-east-1", kNever}};
    world.parts = {{{"g"}, {step("detect", 30), step("change record", 10), step("verify", 5)}}};
    world.parts[0].steps[1].controlPlaneRegion = "us-east-1";
    const PlanSchedule plan = scheduleTogether(world.parts, world.context());
    QVERIFY(!plan.done && !plan.best && !plan.worst);
    QCOMPARE(plan.blocked.size(), std::size_t{1});
    QCOMPARE(plan.blocked[0].step->id, std::string("change record"));
    QCOMPARE(plan.blocked[0].wait, StepWait::ControlPlaneRegion);
    QCOMPARE(plan.waitsFor.value, std::string("us-east-1"));
}

void TestPlanGraph::schedule_chainOfGroups_addsUp() {
    World world;
    world.parts = {
        {{"web"}, {step("start", 10)}}, {{"api"}, {step("start", 20)}}, {{"db"}, {step("promote", 40)}}};
    world.parts[0].steps[0].needsGroups = {{"api"}};
    world.parts[1].steps[0].needsGroups = {{"db"}};
    const PlanSchedule plan = scheduleTogether(world.parts, world.context());
    QCOMPARE(plan.done->value, 70.0);
    QCOMPARE(plan.groupDone.at({"api"})->value, 60.0);
    QCOMPARE(plan.decidingStep, std::string("promote"));
    QCOMPARE(plan.decidingGroup.value, std::string("db"));
}

void TestPlanGraph::schedule_groupsInACircle_doNotWait() {
    World world;
    world.parts = {{{"a"}, {step("one", 10)}}, {{"b"}, {step("two", 25)}}};
    world.parts[0].steps[0].needsGroups = {{"b"}};
    world.parts[1].steps[0].needsGroups = {{"a"}};
    QCOMPARE(scheduleTogether(world.parts, world.context()).done->value, 25.0);
}

void TestPlanGraph::schedule_decidingStep_isTheLongestOfTheCriticalPath() {
    World world;
    world.parts = {
        {{"g"}, {step("detect", 30), step("decide", 900), step("promote", 60), step("redirect", 60)}}};
    const PlanSchedule plan = scheduleTogether(world.parts, world.context());
    QCOMPARE(plan.decidingStep, std::string("decide"));
    QCOMPARE(plan.done->value, 1050.0);
}

void TestPlanGraph::vantagesNeeded_default_isMoreThan18Percent_data() {
    QTest::addColumn<int>("vantages");
    QTest::addColumn<int>("needed");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("five") << 5 << 1;
    QTest::newRow("six: 1.08") << 6 << 2;
    QTest::newRow("sixteen: 2.88") << 16 << 3;
    QTest::newRow("fifty: exactly 9 are not more than 18 %") << 50 << 10;
}

void TestPlanGraph::vantagesNeeded_default_isMoreThan18Percent() {
    QFETCH(int, vantages);
    QFETCH(int, needed);
    RecoveryStep detect;
    for (int i = 0; i < vantages; ++i)
        detect.vantages.push_back({"eye" + std::to_string(i)});
    QCOMPARE(vantagesNeeded(detect), std::size_t(needed));
}

void TestPlanGraph::schedule_vantages_waitForEnoughOfThem() {
    World world;
    world.there = {{"eye1", 500}, {"eye2", 0}, {"eye3", kNever}};
    world.parts = {{{"g"}, {step("detect", 30)}}};
    RecoveryStep& detect = world.parts[0].steps[0];
    detect.vantages = {{"eye1"}, {"eye2"}, {"eye3"}};
    QCOMPARE(scheduleTogether(world.parts, world.context()).done->value, 30.0);
    detect.vantagesNeeded = 2;
    const PlanSchedule plan = scheduleTogether(world.parts, world.context());
    QCOMPARE(plan.done->value, 530.0);
    QCOMPARE(plan.steps[0].wait, StepWait::Vantages);
    QCOMPARE(plan.waitsFor.value, std::string("eye1"));
    detect.vantagesNeeded = 3;
    QVERIFY(!scheduleTogether(world.parts, world.context()).done);
}

void TestPlanGraph::stepDuration_bestAndWorst_followTheLibrary() {
    // Facts 2.4: fast health checks 20 / 30 / 40 s, DNS drain 0 / TTL / 2 TTL.
    RecoveryStep detect;
    detect.duration.checkInterval = Seconds{10};
    detect.duration.checkThreshold = 3;
    QCOMPARE(stepDuration(detect, StepTime::Best).value, 20.0);
    QCOMPARE(stepDuration(detect, StepTime::Mean).value, 30.0);
    QCOMPARE(stepDuration(detect, StepTime::Worst).value, 40.0);
    RecoveryStep drain;
    drain.duration.dnsTtl = Seconds{60};
    QCOMPARE(stepDuration(drain, StepTime::Best).value, 0.0);
    QCOMPARE(stepDuration(drain, StepTime::Worst).value, 120.0);
}

QTEST_GUILESS_MAIN(TestPlanGraph)
#include "test_plan_graph.moc"
