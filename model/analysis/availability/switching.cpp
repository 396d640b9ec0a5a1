#include "model/analysis/availability/switching.h"

#include "model/analysis/availability/serving.h"
#include "model/analysis/recovery/copies.h"
#include "model/analysis/recovery/plan.h"
#include "model/analysis/routing/path_order.h"

#include <algorithm>
#include <limits>
#include <set>

namespace isthmus {

SwitchingAnalysis::SwitchingAnalysis(const System& system, const JourneyScope& scope,
                                     Structure<DiagramAlgebra>& structure, DiagramAlgebra& algebra)
    : m_system(system), m_scope(scope), m_structure(structure), m_algebra(algebra) {
    const auto serving = servingFunctions(system, scope, structure, algebra);
    const auto& links = system.design().links;
    m_pathsTakeTime = std::any_of(links.begin(), links.end(),
                                  [](const Link& link) { return link.failover && link.failover->value > 0; });
    for (const Index flow : scope.flows) {
        if (!system.design().flows[flow].hard)
            continue;
        const Node asked = serving.at(system.flowSource[flow]);
        const Index target = system.flowTargetComponent[flow];
        if (target == kNone)
            addGroupPoints(flow, system.flowTargetGroup[flow], asked, Diagram::kOne);
        else
            addPathPoint(flow, target, asked, structure.satisfied(scope, flow));
    }
}

void SwitchingAnalysis::addGroupPoints(Index flow, Index group, Node asked, Node groupServes) {
    const Group& object = m_system.design().groups[group];
    const auto& members = m_system.groupMembers[group];
    std::vector<Node> live;
    std::vector<Node> serves;
    for (std::size_t member = 0; member < members.size(); ++member) {
        live.push_back(m_structure.memberLive(m_scope, flow, group, member));
        serves.push_back(m_structure.memberServes(m_scope, flow, group, member));
        const Node memberServes = m_algebra.conj(groupServes, serves.back());
        if (members[member].group != kNone)
            addGroupPoints(flow, members[member].group, m_algebra.conj(asked, serves.back()), memberServes);
        else
            addPathPoint(flow, members[member].component, asked, memberServes);
    }
    // Two flows that ask the same group in the same states switch together.
    const auto isKnown = [&](const auto& points, const std::vector<Node>& own) {
        return std::any_of(points.begin(), points.end(), [&](const auto& point) {
            return point.group == group && point.asked == asked && point.members == own;
        });
    };
    if (isKnown(m_ranked, serves) || isKnown(m_active, live))
        return;
    if (object.mode == GroupMode::Ranked) {
        auto depends = dependence(serves);
        m_ranked.push_back({{std::move(depends)}, group, asked, std::move(serves), planRuns(group)});
    } else {
        auto depends = dependence(live);
        m_active.push_back({{std::move(depends)}, group, asked, std::move(live)});
    }
}

SwitchingAnalysis::Node SwitchingAnalysis::planRuns(Index group) {
    Node runs = Diagram::kOne;
    for (const RecoveryStep& step : m_system.design().groups[group].plan)
        for (const auto* needed : {&step.needsControlPlanes, &step.needsComponents})
            for (const ElementId& id : *needed)
                runs = m_algebra.conj(runs, m_structure.aliveComponent(m_system.component(id)));
    return runs;
}

void SwitchingAnalysis::addPathPoint(Index flow, Index target, Node asked, Node serves) {
    if (!m_pathsTakeTime)
        return;
    const Index source = m_system.flowSource[flow];
    const bool isKnown = std::any_of(m_paths.begin(), m_paths.end(), [&](const PathPoint& point) {
        return point.source == source && point.target == target && point.asked == asked &&
               point.serves == serves;
    });
    if (isKnown)
        return;
    PathPoint point{{}, flow, source, target, asked, serves, {}};
    std::vector<Node> alive;
    bool takesTime = false;
    for (const PathChoice& choice : pathsInPreferenceOrder(m_system, source, target, kPathCap)) {
        point.paths.push_back(pathOf(choice.hops, choice.tieRank));
        alive.push_back(point.paths.back().alive);
        takesTime = takesTime || !point.paths.back().links.empty();
    }
    point.depends = dependence(alive);
    if (takesTime)
        m_paths.push_back(std::move(point));
}

SwitchingAnalysis::Path SwitchingAnalysis::pathOf(const std::vector<Hop>& hops, std::size_t tieRank) {
    Path path{Diagram::kOne, tieRank, hops, {}};
    for (const Hop& hop : hops) {
        const Node alive = m_structure.aliveHop(hop);
        path.alive = m_algebra.conj(path.alive, alive);
        path.alive = m_algebra.conj(path.alive, m_structure.aliveComponent(hop.from));
        path.alive = m_algebra.conj(path.alive, m_structure.aliveComponent(hop.to));
        if (hop.link == kNone)
            continue;
        if (const auto failover = m_system.design().links[hop.link].failover; failover && failover->value > 0)
            path.links.push_back({alive, *failover});
    }
    std::stable_sort(path.links.begin(), path.links.end(),
                     [](const PathLink& a, const PathLink& b) { return a.failover > b.failover; });
    return path;
}

std::vector<bool> SwitchingAnalysis::dependence(const std::vector<Node>& functions) const {
    std::vector<bool> depends(m_algebra.probabilities().size(), false);
    for (const Node function : functions)
        for (const Diagram::Variable variable : m_algebra.diagram().support(function))
            depends[variable] = true;
    return depends;
}

std::vector<SwitchingTerm> SwitchingAnalysis::termsOf(Index element, Node journey) {
    m_variable = m_algebra.variableOf(element);
    m_repair = m_system.elements[element].mttr;
    std::vector<SwitchingTerm> terms;
    Outcomes known;
    known[{}].states = m_algebra.conj(with(journey), without(journey));
    if (known.at({}).states == Diagram::kZero)
        return terms;
    combineAll(m_ranked, known);
    combineAll(m_active, known);
    combineAll(m_paths, known);
    for (const auto& [pending, states] : known)
        finish(states, pending, terms);
    for (SwitchingTerm& term : terms)
        term.element = element;
    return terms;
}

template <class Points>
void SwitchingAnalysis::combineAll(const Points& points, Outcomes& known) const {
    for (const auto& point : points)
        if (point.depends[m_variable] && !m_algebra.diagram().exhausted())
            known = combine(known, outcomesOf(point));
}

SwitchingAnalysis::Outcomes SwitchingAnalysis::combine(const Outcomes& known, const Outcomes& more) const {
    Outcomes combined;
    for (const auto& [pending, states] : known) {
        Node rest = states.states;
        for (const auto& [added, addedStates] : more) {
            const Node both = m_algebra.conj(states.states, addedStates.states);
            if (both == Diagram::kZero)
                continue;
            Pending joined = pending;
            joined.causes.insert(added.causes.begin(), added.causes.end());
            joined.changed.insert(added.changed.begin(), added.changed.end());
            States& entry = combined[joined];
            entry.states = m_algebra.disj(entry.states, both);
            entry.reasons.insert(states.reasons.begin(), states.reasons.end());
            entry.reasons.insert(addedStates.reasons.begin(), addedStates.reasons.end());
            rest = m_algebra.conj(rest, m_algebra.neg(addedStates.states));
        }
        if (rest == Diagram::kZero)
            continue;
        States& entry = combined[pending];
        entry.states = m_algebra.disj(entry.states, rest);
        entry.reasons.insert(states.reasons.begin(), states.reasons.end());
    }
    return combined;
}

void SwitchingAnalysis::add(Outcomes& outcomes, Pending pending, Node states,
                            const std::string& reason) const {
    if (states == Diagram::kZero)
        return;
    States& entry = outcomes[std::move(pending)];
    entry.states = m_algebra.disj(entry.states, states);
    entry.reasons.insert(reason);
}

SwitchingAnalysis::Outcomes SwitchingAnalysis::outcomesOf(const RankedPoint& point) const {
    Node changes = Diagram::kZero;
    for (const Node serves : point.members)
        changes = m_algebra.disj(changes, lost(serves));
    changes = m_algebra.conj(changes, without(point.asked));
    const Node runs = without(point.planRuns);
    const std::string reason = "ranked:" + m_system.design().groups[point.group].id.value;
    Outcomes outcomes;
    add(outcomes, {{}, {{point.group, true}}}, m_algebra.conj(changes, runs), reason);
    add(outcomes, {{}, {{point.group, false}}}, m_algebra.conj(changes, m_algebra.neg(runs)), reason);
    return outcomes;
}

SwitchingAnalysis::Outcomes SwitchingAnalysis::outcomesOf(const ActivePoint& point) const {
    const Group& group = m_system.design().groups[point.group];
    const Seconds until = group.detection.value_or(Seconds{}) + group.redirection.value_or(Seconds{});
    const Seconds drain = group.drain.value_or(Seconds{});
    // States by the weight that is live before the loss and the part of it that goes.
    std::map<std::pair<double, double>, Node> byWeight{{{0.0, 0.0}, without(point.asked)}};
    for (std::size_t member = 0; member < point.members.size(); ++member) {
        const double weight = group.weights.empty() ? 1.0 : group.weights[member];
        const Node dead = m_algebra.neg(with(point.members[member]));
        const Node stays = without(point.members[member]);
        const Node dies = lost(point.members[member]);
        std::map<std::pair<double, double>, Node> next;
        for (const auto& [weights, states] : byWeight) {
            const auto [live, gone] = weights;
            const auto put = [&, states = states](double nextLive, double nextGone, Node condition) {
                const Node both = m_algebra.conj(states, condition);
                if (both != Diagram::kZero) {
                    Node& entry = next[{nextLive, nextGone}];
                    entry = m_algebra.disj(entry, both);
                }
            };
            put(live, gone, dead);
            put(live + weight, gone, stays);
            put(live + weight, gone + weight, dies);
        }
        byWeight = std::move(next);
    }
    Outcomes outcomes;
    for (const auto& [weights, states] : byWeight)
        if (weights.second > 0)
            add(outcomes, {{{SharePiece{weights.second / weights.first, until, drain, 0}}}, {}}, states,
                "active_active:" + group.id.value);
    return outcomes;
}

SwitchingAnalysis::Outcomes SwitchingAnalysis::outcomesOf(const PathPoint& point) const {
    Outcomes outcomes;
    // States in which the flow is used and no better path is alive.
    Node rest =
        m_algebra.conj(without(point.asked), m_algebra.conj(with(point.serves), without(point.serves)));
    for (std::size_t first = 0; first < point.paths.size() && rest != Diagram::kZero;) {
        std::vector<std::size_t> tied;
        Node anyAlive = Diagram::kZero;
        Node anyLost = Diagram::kZero;
        const std::size_t rank = point.paths[first].tieRank;
        for (; first < point.paths.size() && point.paths[first].tieRank == rank; ++first) {
            tied.push_back(first);
            anyAlive = m_algebra.disj(anyAlive, with(point.paths[first].alive));
            anyLost = m_algebra.disj(anyLost, lost(point.paths[first].alive));
        }
        if (anyLost != Diagram::kZero)
            addTied(point, tied, m_algebra.conj(rest, anyLost), outcomes);
        rest = m_algebra.conj(rest, m_algebra.neg(anyAlive));
    }
    return outcomes;
}

namespace {

/// Share of each path when traffic splits evenly at every component among the paths' hops; parallel links
/// are hops of their own.
std::vector<double> evenSplit(const std::vector<std::vector<Hop>>& paths) {
    const auto wayOf = [](const Hop& hop) { return std::pair{hop.to, hop.link}; };
    std::map<Index, std::set<std::pair<Index, Index>>> ways;
    for (const auto& path : paths)
        for (const Hop& hop : path)
            ways[hop.from].insert(wayOf(hop));
    std::vector<double> shares;
    for (const auto& path : paths) {
        double share = 1;
        for (const Hop& hop : path)
            share /= static_cast<double>(ways[hop.from].size());
        shares.push_back(share);
    }
    double sum = 0;
    for (const double share : shares)
        sum += share;
    for (double& share : shares)
        share /= sum; // less than 1 when there are more paths than are looked at
    return shares;
}

} // namespace

void SwitchingAnalysis::addTied(const PathPoint& point, const std::vector<std::size_t>& tied, Node states,
                                Outcomes& outcomes) const {
    // The fate of each equal path: absent when it was dead before, 0 when it lives on or dies at no cost,
    // else the time that leaving it takes.
    using Fates = std::vector<std::optional<Seconds>>;
    std::map<Fates, Node> byFate{{{}, states}};
    for (const std::size_t i : tied) {
        const Path& path = point.paths[i];
        std::map<Fates, Node> next;
        const auto put = [&](const Fates& fates, std::optional<Seconds> fate, Node condition) {
            if (condition == Diagram::kZero)
                return;
            Fates extended = fates;
            extended.push_back(fate);
            Node& entry = next[std::move(extended)];
            entry = m_algebra.disj(entry, condition);
        };
        for (const auto& [fates, rest] : byFate) {
            put(fates, std::nullopt, m_algebra.conj(rest, m_algebra.neg(with(path.alive))));
            put(fates, Seconds{}, m_algebra.conj(rest, without(path.alive)));
            Node dying = m_algebra.conj(rest, lost(path.alive));
            for (const PathLink& link : path.links) {
                put(fates, link.failover, m_algebra.conj(dying, lost(link.alive)));
                dying = m_algebra.conj(dying, m_algebra.neg(lost(link.alive)));
            }
            put(fates, Seconds{}, dying);
        }
        byFate = std::move(next);
    }
    const std::string reason = "path:" + m_system.design().flows[point.flow].id.value;
    for (const auto& [fates, rest] : byFate) {
        std::vector<std::vector<Hop>> alive;
        std::vector<Seconds> times;
        for (std::size_t k = 0; k < tied.size(); ++k)
            if (fates[k]) {
                alive.push_back(point.paths[tied[k]].hops);
                times.push_back(*fates[k]);
            }
        const auto shares = evenSplit(alive);
        ShareCause cause;
        for (std::size_t k = 0; k < alive.size(); ++k)
            if (times[k].value > 0)
                cause.push_back(SharePiece{shares[k], times[k], Seconds{}, 0});
        std::sort(cause.begin(), cause.end());
        if (!cause.empty())
            add(outcomes, {{cause}, {}}, rest, reason);
    }
}

void SwitchingAnalysis::addCompanions(Pending& pending) const {
    const auto& groups = m_system.design().groups;
    const auto bandOf = [&](Index group) {
        return groups[group].moveWith.empty() ? groups[group].id : groups[group].moveWith;
    };
    const auto own = pending.changed;
    for (const RankedPoint& point : m_ranked) {
        const auto changes = [&](const auto& list) {
            return std::any_of(list.begin(), list.end(),
                               [&](const auto& entry) { return entry.first == point.group; });
        };
        const bool moves = std::any_of(own.begin(), own.end(), [&](const auto& entry) {
            return bandOf(entry.first) == bandOf(point.group);
        });
        if (moves && !changes(pending.changed))
            pending.changed.emplace(point.group, true);
    }
}

void SwitchingAnalysis::finish(const States& states, Pending pending,
                               std::vector<SwitchingTerm>& terms) const {
    addCompanions(pending);
    std::vector<ShareCause> causes(pending.causes.begin(), pending.causes.end());
    Seconds failback;
    for (const auto& [group, runs] : pending.changed) {
        const Group& object = m_system.design().groups[group];
        const Seconds until = runs ? planTime(group, pending) : Seconds{};
        causes.push_back({SharePiece{1.0, until, Seconds{}, runs ? 1 - object.switchSuccess : 1.0}});
        failback = std::max(failback, object.failback.value_or(Seconds{}));
    }
    SwitchingTerm term;
    term.lost = lostTime(causes, m_repair) + toHours(failback);
    if (term.lost.value <= 0)
        return;
    term.condition = states.states;
    term.fullInterruption = shareAtOnce(causes) >= 1;
    term.partialShare = !term.fullInterruption;
    for (const std::string& reason : states.reasons)
        term.reason += (term.reason.empty() ? "" : "+") + reason;
    terms.push_back(std::move(term));
}

std::vector<RecoveryStep> SwitchingAnalysis::switchSteps(Index group) const {
    return stepsFor(m_system.design().groups[group].plan, switchNeedsRestore(m_system, group)
                                                              ? PlanPurpose::SwitchOverWithRestore
                                                              : PlanPurpose::SwitchOver);
}

Seconds SwitchingAnalysis::planTime(Index group, const Pending& pending) const {
    std::set<ElementId> underWay;
    PlanContext context;
    context.aliveFrom = [](const ElementId&) { return std::optional<Seconds>{Seconds{}}; };
    context.groupDoneAt = [&](const ElementId& id) -> std::optional<Seconds> {
        const Index other = m_system.group(id);
        const bool changed = std::any_of(pending.changed.begin(), pending.changed.end(),
                                         [&](const auto& entry) { return entry.first == other; });
        if (!changed || !underWay.insert(id).second)
            return Seconds{};
        const auto done = schedule(switchSteps(other), context).done;
        underWay.erase(id);
        return done;
    };
    underWay.insert(m_system.design().groups[group].id);
    return schedule(switchSteps(group), context).done.value_or(Seconds{});
}

} // namespace isthmus
