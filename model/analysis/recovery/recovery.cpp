#include "model/analysis/recovery/recovery.h"

#include "model/analysis/recovery/copies.h"
#include "model/analysis/recovery/disruptions.h"

#include <algorithm>
#include <set>

namespace isthmus {

RecoveryAnalysis::RecoveryAnalysis(const System& system, std::vector<Index> failed)
    : m_system(system), m_failed(std::move(failed)) {}

RecoveryAnalysis::Moment& RecoveryAnalysis::moment(std::vector<Index> down) {
    down.insert(down.end(), m_failed.begin(), m_failed.end());
    std::sort(down.begin(), down.end());
    down.erase(std::unique(down.begin(), down.end()), down.end());
    auto& entry = m_moments[down];
    if (!entry)
        entry = std::make_unique<Moment>(m_system, down);
    return *entry;
}

namespace {

/// The steps that take time, for the reader of a timeline.
void addToTimeline(const PlanSchedule& plan, const ElementId& group, std::vector<TimelineEntry>& timeline) {
    for (const ScheduledStep& step : plan.steps)
        if (step.end > step.start)
            timeline.push_back({step.start, step.end, step.step->id, step.step->name, group});
}

/// Mean repair time, the element's own or its kind's; absent when nobody knows one.
std::optional<Seconds> repairTime(const System& system, Index element) {
    const SystemElement& object = system.elements[element];
    if (object.mttr.value > 0)
        return toSeconds(object.mttr);
    const Kind* kind = nullptr;
    if (const Index place = system.place(object.id); place != kNone)
        kind = system.placeKind[place];
    else if (const Index component = system.component(object.id); component != kNone)
        kind = system.componentKind[component];
    else if (const Index link = system.link(object.id); link != kNone)
        kind = system.linkKind[link];
    if (kind && kind->defaultMttr)
        return toSeconds(*kind->defaultMttr);
    return std::nullopt;
}

} // namespace

std::vector<RecoveryStep> RecoveryAnalysis::switchSteps(Index group) const {
    return stepsFor(m_system.design().groups[group].plan, switchNeedsRestore(m_system, group)
                                                              ? PlanPurpose::SwitchOverWithRestore
                                                              : PlanPurpose::SwitchOver);
}

RecoveryAnalysis::Loss RecoveryAnalysis::lossOf(const Disruption& disruption) const {
    Loss loss;
    for (const Index element : lostElements(m_system, disruption)) {
        if (std::find(m_failed.begin(), m_failed.end(), element) != m_failed.end())
            continue;
        loss.elements.push_back(element);
        if (const auto time = repairTime(m_system, element))
            loss.returns.emplace(element, *time);
    }
    return loss;
}

RecoveryAnalysis::Moment& RecoveryAnalysis::momentAt(const Loss& loss, Seconds time) {
    std::vector<Index> down;
    for (const Index element : loss.elements) {
        const auto it = loss.returns.find(element);
        if (it == loss.returns.end() || it->second > time)
            down.push_back(element);
    }
    return moment(std::move(down));
}

PlanContext RecoveryAnalysis::contextOf(const JourneyScope& scope, const Loss& loss, const Moment& now) {
    PlanContext context;
    context.aliveFrom = [this, &loss](const ElementId& id) -> std::optional<Seconds> {
        const Index component = m_system.component(id);
        if (momentAt(loss, Seconds{}).state.aliveComponent(component))
            return Seconds{};
        std::set<Seconds> times;
        for (const auto& [element, time] : loss.returns)
            times.insert(time);
        for (const Seconds time : times)
            if (momentAt(loss, time).state.aliveComponent(component))
                return time;
        return std::nullopt;
    };
    // A group that another one waits for has work to do when its serving members changed.
    auto underWay = std::make_shared<std::set<ElementId>>();
    context.groupDoneAt = [this, &scope, &now, underWay,
                           alive = context.aliveFrom](const ElementId& id) mutable {
        std::optional<Seconds> done = Seconds{};
        const Index group = m_system.group(id);
        for (const Index flow : scope.flows) {
            const bool changed =
                m_system.flowTargetGroup[flow] == group &&
                now.state.servingMembers(scope, flow) != moment({}).state.servingMembers(scope, flow);
            if (!changed || !underWay->insert(id).second)
                continue;
            PlanContext inner{alive, [](const ElementId&) { return std::optional<Seconds>{Seconds{}}; }};
            done = schedule(switchSteps(group), inner).done;
            underWay->erase(id);
        }
        return done;
    };
    return context;
}

bool RecoveryAnalysis::addGroupChange(const JourneyScope& scope, Index flow, Moment& now,
                                      const PlanContext& context, Way& way) {
    const Index index = m_system.flowTargetGroup[flow];
    const Group& group = m_system.design().groups[index];
    const auto before = moment({}).state.servingMembers(scope, flow);
    const auto after = now.state.servingMembers(scope, flow);
    const auto gone = std::count_if(before.begin(), before.end(), [&](Index member) {
        return std::find(after.begin(), after.end(), member) == after.end();
    });
    if (gone == 0)
        return true;
    way.changes = true;
    Seconds done;
    std::string deciding;
    if (group.mode == GroupMode::ActiveActive) {
        done = group.detection.value_or(Seconds{}) + group.redirection.value_or(Seconds{}) +
               group.drain.value_or(Seconds{});
        deciding = "redirect:" + group.id.value;
        way.shareAffected = std::max(way.shareAffected.value_or(0.0),
                                     static_cast<double>(gone) / static_cast<double>(before.size()));
        way.timeline.push_back({Seconds{}, done, deciding, group.name, group.id});
    } else {
        const auto steps = switchSteps(index);
        const PlanSchedule plan = schedule(steps, context);
        if (!plan.done) {
            way.decidingStep = plan.decidingStep;
            way.reason = "waits for " + plan.waitsFor.value;
            return false;
        }
        done = *plan.done;
        deciding = plan.decidingStep;
        way.groups.push_back(index);
        addToTimeline(plan, group.id, way.timeline);
        if (group.plan.empty())
            way.reason =
                "group " + group.id.value + " has no recovery plan; its switch is taken as instantaneous";
        else if (!plan.waitsFor.empty() && done > way.time)
            way.reason = "waits for " + plan.waitsFor.value;
    }
    if (done > way.time || (way.decidingStep.empty() && !deciding.empty())) {
        way.time = std::max(way.time, done);
        way.decidingStep = deciding;
    }
    return true;
}

void RecoveryAnalysis::addPathChange(Index source, Index target, Moment& now, Way& way) {
    if (source == target)
        return;
    const Routes& before = moment({}).router.route(source, target);
    for (const RoutedHop& hop : before.hops) {
        const bool dead = !now.state.aliveHop(hop.hop) || !now.state.aliveComponent(hop.hop.to);
        if (!dead)
            continue;
        way.changes = true;
        if (hop.hop.link == kNone)
            continue;
        const Link& link = m_system.design().links[hop.hop.link];
        const Seconds time = link.failover.value_or(Seconds{});
        if (time > way.time || way.decidingStep.empty()) {
            way.time = std::max(way.time, time);
            way.decidingStep = "failover:" + link.id.value;
        }
    }
}

std::optional<RecoveryAnalysis::Way> RecoveryAnalysis::wayBack(const JourneyScope& scope, const Loss& loss,
                                                               Seconds since) {
    Moment& now = momentAt(loss, since);
    if (!now.state.journeyUp(scope))
        return std::nullopt;
    Way way;
    const PlanContext context = contextOf(scope, loss, now);
    const auto serving = now.state.servingComponents(scope);
    for (const Index flow : scope.flows) {
        const Index source = m_system.flowSource[flow];
        if (!m_system.design().flows[flow].hard ||
            std::find(serving.begin(), serving.end(), source) == serving.end())
            continue;
        if (m_system.flowTargetGroup[flow] != kNone && !addGroupChange(scope, flow, now, context, way))
            return std::nullopt;
        const auto before = moment({}).state.targetsOf(scope, flow);
        for (const Index target : now.state.targetsOf(scope, flow))
            if (std::find(before.begin(), before.end(), target) != before.end())
                addPathChange(source, target, now, way);
    }
    if (since > way.time) {
        way.time = since;
        for (const auto& [element, time] : loss.returns)
            if (time == since)
                way.decidingStep = "repair:" + m_system.elements[element].id.value;
        way.reason = "waits for the " + way.decidingStep;
    }
    return way;
}

RecoveryResult RecoveryAnalysis::assess(const JourneyScope& scope, const Disruption& disruption) {
    if (disruption.type == "corruption")
        return corruption(scope, disruption);
    RecoveryResult result;
    result.disruption = disruption;
    const Loss loss = lossOf(disruption);
    std::set<Seconds> moments{Seconds{}};
    for (const auto& [element, time] : loss.returns)
        moments.insert(time);
    std::optional<Way> best;
    for (const Seconds since : moments) {
        if (best && since >= best->time)
            break;
        auto way = wayBack(scope, loss, since);
        if (way && (!best || way->time < best->time))
            best = std::move(way);
    }
    if (!best) {
        result.rtoState = RtoState::Never;
        result.reason = moment({}).state.journeyUp(scope) ? "no repair time is known for what was lost"
                                                          : "the journey is down before the disruption";
    } else {
        const bool waits = best->decidingStep.starts_with("repair:");
        result.rto = best->time;
        result.rtoState = waits           ? RtoState::WaitsForRepair
                          : best->changes ? RtoState::Recovers
                                          : RtoState::None;
        result.decidingStep = result.rtoState == RtoState::None ? std::string{} : best->decidingStep;
        result.reason = best->reason;
        result.shareAffected = best->shareAffected;
        result.timeline = best->timeline;
        for (const auto& [element, time] : loss.returns)
            result.timeline.push_back(
                {Seconds{}, time, "repair:" + m_system.elements[element].id.value, "", {}});
    }
    assessData(scope, loss, best, result);
    return result;
}

std::vector<Index> RecoveryAnalysis::neededStores(const JourneyScope& scope) {
    std::vector<Index> stores;
    for (const Index component : moment({}).state.servingComponents(scope))
        if (m_system.componentKind[component]->stores)
            stores.push_back(component);
    return stores;
}

Index RecoveryAnalysis::groupOf(Index component) const {
    for (Index group = 0; group < m_system.groupMembers.size(); ++group)
        for (const auto& member : m_system.groupMembers[group])
            if (member.component == component)
                return group;
    return kNone;
}

namespace {

bool hasRestore(const Group& group) {
    return std::any_of(group.plan.begin(), group.plan.end(),
                       [](const RecoveryStep& step) { return step.kind == StepKind::Restore; });
}

/// Worse of two answers of one journey: lost, then unknown, then the longer time.
void takeWorse(RecoveryResult& result, RpoState state, std::optional<Seconds> rpo,
               const std::string& reason) {
    const auto rank = [](RpoState s) { return s == RpoState::Lost ? 2 : s == RpoState::Unknown ? 1 : 0; };
    if (rank(state) < rank(result.rpoState))
        return;
    if (rank(state) > rank(result.rpoState)) {
        result.rpoState = state;
        result.rpo = rpo;
        result.reason = reason;
        return;
    }
    if (rpo && (!result.rpo || *rpo > *result.rpo))
        result.rpo = rpo;
}

} // namespace

void RecoveryAnalysis::assessData(const JourneyScope& scope, const Loss& loss, const std::optional<Way>& way,
                                  RecoveryResult& result) {
    result.rpo = Seconds{};
    OperatingState& after = momentAt(loss, Seconds{}).state;
    for (const Index store : neededStores(scope)) {
        if (after.aliveComponent(store))
            continue;
        const bool destroyed =
            result.disruption.destroysData &&
            std::find(result.disruption.elements.begin(), result.disruption.elements.end(),
                      m_system.design().components[store].id) != result.disruption.elements.end();
        const bool byRepair = !way || way->decidingStep.starts_with("repair:");
        if (byRepair && !destroyed)
            continue;
        const ElementId& id = m_system.design().components[store].id;
        const Index group = groupOf(store);
        const bool planRestores = group != kNone && hasRestore(m_system.design().groups[group]);
        bool survives = false;
        std::optional<Seconds> smallest;
        for (const DataCopy& copy : copiesOf(m_system, store)) {
            const bool usable =
                after.aliveComponent(copy.component) && (!copy.backup || planRestores || byRepair);
            if (!usable)
                continue;
            survives = true;
            if (copy.lag && (!smallest || *copy.lag < *smallest))
                smallest = copy.lag;
        }
        if (smallest)
            takeWorse(result, RpoState::Known, smallest, {});
        else if (survives)
            takeWorse(result, RpoState::Unknown, {}, "no lag is given for the copies of " + id.value);
        else if (destroyed)
            takeWorse(result, RpoState::Lost, {}, "no copy of " + id.value + " survives");
        else
            takeWorse(result, RpoState::Unknown, {}, "no replication is drawn to what replaces " + id.value);
    }
    if (result.rpoState != RpoState::Known)
        result.rpo.reset();
}

RecoveryResult RecoveryAnalysis::corruption(const JourneyScope& scope, const Disruption& disruption) {
    RecoveryResult result;
    result.disruption = disruption;
    result.rto = result.rpo = Seconds{};
    const Loss none;
    Moment& now = moment({});
    if (!now.state.journeyUp(scope)) {
        result.rtoState = RtoState::Never;
        result.rto.reset();
        result.reason = "the journey is down before the disruption";
        return result;
    }
    const PlanContext context = contextOf(scope, none, now);
    for (const Index store : neededStores(scope)) {
        const ElementId& id = m_system.design().components[store].id;
        const Index index = groupOf(store);
        const Group* group = index == kNone ? nullptr : &m_system.design().groups[index];
        std::optional<Seconds> smallest;
        for (const DataCopy& copy : copiesOf(m_system, store))
            if (copy.pointInTime && copy.lag && (!smallest || *copy.lag < *smallest))
                smallest = copy.lag;
        if (!smallest) {
            takeWorse(result, RpoState::Lost, {}, "no point-in-time copy of " + id.value + " exists");
            result.rtoState = RtoState::Never;
            result.rto.reset();
            continue;
        }
        Seconds detection;
        if (group)
            for (const RecoveryStep& step : group->plan)
                if (step.kind == StepKind::Detect)
                    detection = std::max(detection, stepDuration(step));
        takeWorse(result, RpoState::Known, *smallest + detection, {});
        if (!group || !hasRestore(*group)) {
            result.rtoState = RtoState::Never;
            result.rto.reset();
            result.reason = "no recovery plan restores " + id.value;
            continue;
        }
        const auto steps = stepsFor(group->plan, PlanPurpose::RestoreInPlace);
        const PlanSchedule plan = schedule(steps, context);
        if (result.rtoState == RtoState::Never || !plan.done)
            continue;
        result.rtoState = RtoState::Recovers;
        if (*plan.done >= *result.rto) {
            result.rto = plan.done;
            result.decidingStep = plan.decidingStep;
        }
        addToTimeline(plan, group->id, result.timeline);
    }
    if (result.rpoState != RpoState::Known)
        result.rpo.reset();
    return result;
}

} // namespace isthmus
