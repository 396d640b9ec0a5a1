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
    if (object.mode == GroupMode::Ranked)
        m_ranked.push_back({group, asked, std::move(serves), planRuns(group)});
    else
        m_active.push_back({group, asked, std::move(live)});
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
    PathPoint point{flow, asked, serves, {}};
    bool takesTime = false;
    for (const PathChoice& choice : pathsInPreferenceOrder(m_system, source, target, kPathCap)) {
        point.paths.push_back(pathOf(choice.hops, choice.tieRank));
        takesTime = takesTime || !point.paths.back().links.empty();
    }
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

std::vector<SwitchingTerm> SwitchingAnalysis::termsOf(Index element, Node journey) {
    m_terms.clear();
    m_variable = m_algebra.variableOf(element);
    m_repair = m_system.elements[element].mttr;
    const Node stays = m_algebra.conj(with(journey), without(journey));
    splitAll(0, stays, {});
    std::vector<SwitchingTerm> terms;
    for (auto& [key, term] : m_terms) {
        term.element = element;
        terms.push_back(std::move(term));
    }
    return terms;
}

void SwitchingAnalysis::splitAll(std::size_t stage, Node states, const Pending& pending) {
    if (states == Diagram::kZero)
        return;
    const Next next = [&, stage](Node rest, const Pending& more) { splitAll(stage + 1, rest, more); };
    if (stage < m_ranked.size())
        split(m_ranked[stage], states, pending, next);
    else if (stage < m_ranked.size() + m_active.size())
        split(m_active[stage - m_ranked.size()], states, pending, next);
    else if (stage < m_ranked.size() + m_active.size() + m_paths.size())
        split(m_paths[stage - m_ranked.size() - m_active.size()], states, pending, next);
    else
        finish(states, pending);
}

void SwitchingAnalysis::split(const RankedPoint& point, Node states, const Pending& pending,
                              const Next& next) {
    Node changes = Diagram::kZero;
    for (const Node serves : point.serves)
        changes = m_algebra.disj(changes, lost(serves));
    changes = m_algebra.conj(changes, without(point.asked));
    next(m_algebra.conj(states, m_algebra.neg(changes)), pending);
    const Node changing = m_algebra.conj(states, changes);
    if (changing == Diagram::kZero)
        return;
    const Node runs = without(point.planRuns);
    for (const bool canRun : {true, false}) {
        Pending more = pending;
        more.changed.emplace_back(point.group, canRun);
        more.reasons.push_back("ranked:" + m_system.design().groups[point.group].id.value);
        next(m_algebra.conj(changing, canRun ? runs : m_algebra.neg(runs)), more);
    }
}

void SwitchingAnalysis::split(const ActivePoint& point, Node states, const Pending& pending,
                              const Next& next) {
    const Group& group = m_system.design().groups[point.group];
    Node anyLost = Diagram::kZero;
    for (const Node live : point.live)
        anyLost = m_algebra.disj(anyLost, lost(live));
    anyLost = m_algebra.conj(anyLost, without(point.asked));
    next(m_algebra.conj(states, m_algebra.neg(anyLost)), pending);
    const auto weightOf = [&](std::size_t member) {
        return group.weights.empty() ? 1.0 : group.weights[member];
    };
    const std::function<void(std::size_t, Node, double, double)> byMember = [&](std::size_t member, Node rest,
                                                                                double live, double gone) {
        if (rest == Diagram::kZero)
            return;
        if (member == point.live.size()) {
            Pending more = pending;
            if (gone > 0 && live > 0) {
                const Seconds until =
                    group.detection.value_or(Seconds{}) + group.redirection.value_or(Seconds{});
                more.causes.push_back({SharePiece{gone / live, until, group.drain.value_or(Seconds{}), 0}});
                more.reasons.push_back("active_active:" + group.id.value);
            }
            next(rest, more);
            return;
        }
        const Node alive = with(point.live[member]);
        const Node dies = lost(point.live[member]);
        const double weight = weightOf(member);
        byMember(member + 1, m_algebra.conj(rest, m_algebra.neg(alive)), live, gone);
        byMember(member + 1, m_algebra.conj(rest, dies), live + weight, gone + weight);
        byMember(member + 1, m_algebra.conj(rest, without(point.live[member])), live + weight, gone);
    };
    byMember(0, m_algebra.conj(states, anyLost), 0, 0);
}

void SwitchingAnalysis::split(const PathPoint& point, Node states, const Pending& pending, const Next& next) {
    const Node used =
        m_algebra.conj(without(point.asked), m_algebra.conj(with(point.serves), without(point.serves)));
    next(m_algebra.conj(states, m_algebra.neg(used)), pending);
    Node rest = m_algebra.conj(states, used); // no better path is alive
    for (std::size_t first = 0; first < point.paths.size() && rest != Diagram::kZero;) {
        std::vector<std::size_t> tied;
        Node anyAlive = Diagram::kZero;
        Node anyLost = Diagram::kZero;
        for (std::size_t i = first;
             i < point.paths.size() && point.paths[i].tieRank == point.paths[first].tieRank; ++i) {
            tied.push_back(i);
            anyAlive = m_algebra.disj(anyAlive, with(point.paths[i].alive));
            anyLost = m_algebra.disj(anyLost, lost(point.paths[i].alive));
        }
        first += tied.size();
        const Node chosen = m_algebra.conj(rest, anyAlive);
        next(m_algebra.conj(chosen, m_algebra.neg(anyLost)), pending);
        splitTied(point, std::move(tied), m_algebra.conj(chosen, anyLost), pending, next);
        rest = m_algebra.conj(rest, m_algebra.neg(anyAlive));
    }
    next(rest, pending);
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

void SwitchingAnalysis::splitTied(const PathPoint& point, std::vector<std::size_t> tied, Node states,
                                  const Pending& pending, const Next& next) {
    struct Fate {
        std::size_t path;
        std::optional<Seconds> dies; ///< failover time when it dies
    };
    const std::function<void(std::size_t, Node, std::vector<Fate>)> byPath = [&](std::size_t i, Node rest,
                                                                                 std::vector<Fate> alive) {
        if (rest == Diagram::kZero)
            return;
        if (i == tied.size()) {
            Pending more = pending;
            std::vector<std::vector<Hop>> hops;
            for (const Fate& fate : alive)
                hops.push_back(point.paths[fate.path].hops);
            const auto shares = evenSplit(hops);
            ShareCause cause;
            for (std::size_t k = 0; k < alive.size(); ++k)
                if (alive[k].dies && alive[k].dies->value > 0)
                    cause.push_back(SharePiece{shares[k], *alive[k].dies, Seconds{}, 0});
            if (!cause.empty()) {
                std::sort(cause.begin(), cause.end());
                more.causes.push_back(std::move(cause));
                more.reasons.push_back("path:" + m_system.design().flows[point.flow].id.value);
            }
            next(rest, more);
            return;
        }
        const Path& path = point.paths[tied[i]];
        byPath(i + 1, m_algebra.conj(rest, m_algebra.neg(with(path.alive))), alive);
        auto survives = alive;
        survives.push_back({tied[i], std::nullopt});
        byPath(i + 1, m_algebra.conj(rest, without(path.alive)), std::move(survives));
        Node dying = m_algebra.conj(rest, lost(path.alive));
        for (const PathLink& link : path.links) {
            auto dies = alive;
            dies.push_back({tied[i], link.failover});
            byPath(i + 1, m_algebra.conj(dying, lost(link.alive)), std::move(dies));
            dying = m_algebra.conj(dying, m_algebra.neg(lost(link.alive)));
        }
        auto atOnce = alive;
        atOnce.push_back({tied[i], Seconds{}});
        byPath(i + 1, dying, std::move(atOnce));
    };
    byPath(0, states, {});
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
            pending.changed.emplace_back(point.group, true);
    }
}

void SwitchingAnalysis::finish(Node states, Pending pending) {
    addCompanions(pending);
    Seconds failback;
    for (const auto& [group, runs] : pending.changed) {
        const Group& object = m_system.design().groups[group];
        const Seconds until = runs ? planTime(group, pending) : Seconds{};
        pending.causes.push_back({SharePiece{1.0, until, Seconds{}, runs ? 1 - object.switchSuccess : 1.0}});
        failback = std::max(failback, object.failback.value_or(Seconds{}));
    }
    std::sort(pending.causes.begin(), pending.causes.end());
    const Hours time = lostTime(pending.causes, m_repair) + toHours(failback);
    if (time.value <= 0)
        return;
    SwitchingTerm& term = m_terms[{pending.causes, failback}];
    term.lost = time;
    term.condition = m_algebra.disj(term.condition, states);
    term.fullInterruption = shareAtOnce(pending.causes) >= 1;
    term.partialShare = !term.fullInterruption;
    for (const std::string& reason : pending.reasons)
        if (term.reason.find(reason) == std::string::npos)
            term.reason += (term.reason.empty() ? "" : "+") + reason;
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
