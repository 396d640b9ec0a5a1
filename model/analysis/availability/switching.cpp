#include "model/analysis/availability/switching.h"

#include "model/analysis/recovery/copies.h"
#include "model/analysis/recovery/plan.h"

#include <algorithm>
#include <set>

namespace isthmus {

SwitchingAnalysis::SwitchingAnalysis(const System& system, Diagram& diagram, const Points& points,
                                     std::size_t variables)
    : m_system(system), m_diagram(diagram), m_points(points), m_variables(variables) {
    for (const auto& point : points.ranked)
        m_rankedDepends.push_back(dependence(point.members));
    for (const auto& point : points.active)
        m_activeDepends.push_back(dependence(point.members));
    for (const auto& point : points.paths) {
        std::vector<Node> alive;
        for (const auto& path : point.paths)
            alive.push_back(path.alive);
        m_pathDepends.push_back(dependence(alive));
        m_pathRanks.push_back(ranksOf(point));
    }
}

std::vector<SwitchingAnalysis::Rank> SwitchingAnalysis::ranksOf(const Points::PathPoint& point) const {
    std::vector<Rank> ranks;
    Node noBetter = Diagram::kOne;
    for (std::size_t first = 0; first < point.paths.size();) {
        Rank rank;
        rank.noBetter = noBetter;
        std::vector<Node> alive;
        const std::size_t tie = point.paths[first].tieRank;
        for (; first < point.paths.size() && point.paths[first].tieRank == tie; ++first) {
            rank.tied.push_back(first);
            alive.push_back(point.paths[first].alive);
            rank.anyAlive = m_diagram.disj(rank.anyAlive, alive.back());
        }
        rank.depends = dependence(alive);
        noBetter = m_diagram.conj(noBetter, m_diagram.neg(rank.anyAlive));
        ranks.push_back(std::move(rank));
    }
    return ranks;
}

SwitchingAnalysis::Depends SwitchingAnalysis::dependence(const std::vector<Node>& functions) const {
    Depends depends(m_variables, false);
    for (const Node node : m_diagram.nodesOf(functions))
        depends[m_diagram.variableOf(node)] = true;
    return depends;
}

std::vector<SwitchingTerm> SwitchingAnalysis::termsOf(Diagram::Variable variable) {
    m_variable = variable;
    std::vector<SwitchingTerm> terms;
    Outcomes known;
    known[{}].states = without(m_points.journey); // monotone: up without it is up with it
    if (known.at({}).states == Diagram::kZero)
        return terms;
    const auto combineAll = [&](const auto& points, const auto& depends, const auto& outcomesOf) {
        for (std::size_t i = 0; i < points.size() && !m_diagram.exhausted(); ++i)
            if (depends[i][m_variable])
                known = combine(known, outcomesOf(i));
    };
    combineAll(m_points.ranked, m_rankedDepends,
               [&](std::size_t i) { return rankedOutcomes(m_points.ranked[i]); });
    combineAll(m_points.active, m_activeDepends,
               [&](std::size_t i) { return activeOutcomes(m_points.active[i]); });
    combineAll(m_points.paths, m_pathDepends,
               [&](std::size_t i) { return pathOutcomes(m_points.paths[i], m_pathRanks[i]); });
    for (const auto& [pending, states] : known)
        finish(states, pending, terms);
    return terms;
}

SwitchingAnalysis::Outcomes SwitchingAnalysis::combine(const Outcomes& known, const Outcomes& more) const {
    Outcomes combined;
    for (const auto& [pending, states] : known) {
        Node rest = states.states;
        for (const auto& [added, addedStates] : more) {
            const Node both = m_diagram.conj(states.states, addedStates.states);
            if (both == Diagram::kZero)
                continue;
            const Pending together = joined(pending, added);
            States& entry = combined[together];
            entry.states = m_diagram.disj(entry.states, both);
            // What is covered is no reason; of two that cover each other the one known first is named.
            if (together != added || pending == added)
                entry.reasons.insert(states.reasons.begin(), states.reasons.end());
            if (together != pending)
                entry.reasons.insert(addedStates.reasons.begin(), addedStates.reasons.end());
            rest = m_diagram.conj(rest, m_diagram.neg(addedStates.states));
        }
        if (rest == Diagram::kZero)
            continue;
        States& entry = combined[pending];
        entry.states = m_diagram.disj(entry.states, rest);
        entry.reasons.insert(states.reasons.begin(), states.reasons.end());
    }
    return combined;
}

SwitchingAnalysis::Pending SwitchingAnalysis::joined(const Pending& a, const Pending& b) const {
    Pending both = a;
    both.changed.insert(b.changed.begin(), b.changed.end());
    const auto certain = certainCauses(both);
    both.causes.insert(b.causes.begin(), b.causes.end());
    for (auto it = both.causes.begin(); it != both.causes.end();) {
        const bool isCovered =
            std::any_of(certain.begin(), certain.end(),
                        [&](const ShareCause& other) { return covers(other, *it); }) ||
            std::any_of(both.causes.begin(), both.causes.end(),
                        [&](const ShareCause& other) { return other != *it && covers(other, *it); });
        it = isCovered ? both.causes.erase(it) : std::next(it);
    }
    return both;
}

std::vector<ShareCause> SwitchingAnalysis::certainCauses(const Pending& pending) const {
    std::vector<ShareCause> causes;
    for (const auto& [group, runs] : pending.changed) {
        const Group& object = m_system.design().groups[group];
        const bool waitsForOthers =
            std::any_of(object.plan.begin(), object.plan.end(),
                        [](const RecoveryStep& step) { return !step.needsGroups.empty(); });
        if (!waitsForOthers)
            causes.push_back({interruption(group, runs, pending)});
    }
    return causes;
}

SharePiece SwitchingAnalysis::interruption(Index group, bool runs, const Pending& pending) const {
    const Seconds until = runs ? planTime(group, pending) : Seconds{};
    return {1.0, until, Seconds{}, runs ? 1 - m_system.design().groups[group].switchSuccess : 1.0};
}

void SwitchingAnalysis::add(Outcomes& outcomes, Pending pending, Node states,
                            const std::string& reason) const {
    if (states == Diagram::kZero)
        return;
    States& entry = outcomes[std::move(pending)];
    entry.states = m_diagram.disj(entry.states, states);
    entry.reasons.insert(reason);
}

SwitchingAnalysis::Outcomes SwitchingAnalysis::rankedOutcomes(const Points::Ranked& point) const {
    Node changes = Diagram::kZero;
    for (const Node serves : point.members)
        changes = m_diagram.disj(changes, lost(serves));
    changes = m_diagram.conj(changes, without(point.asked));
    const Node runs = without(point.planRuns);
    const std::string reason = "ranked:" + m_system.design().groups[point.group].id.value;
    Outcomes outcomes;
    add(outcomes, {{}, {{point.group, true}}}, m_diagram.conj(changes, runs), reason);
    add(outcomes, {{}, {{point.group, false}}}, m_diagram.conj(changes, m_diagram.neg(runs)), reason);
    return outcomes;
}

SwitchingAnalysis::Outcomes SwitchingAnalysis::activeOutcomes(const Points::Active& point) const {
    const Group& group = m_system.design().groups[point.group];
    const Seconds until = group.detection.value_or(Seconds{}) + group.redirection.value_or(Seconds{});
    const Seconds drain = group.drain.value_or(Seconds{});
    // States by the weight that is live before the loss and the part of it that goes.
    std::map<std::pair<double, double>, Node> byWeight{{{0.0, 0.0}, without(point.asked)}};
    for (std::size_t member = 0; member < point.members.size(); ++member) {
        const double weight = group.weights.empty() ? 1.0 : group.weights[member];
        const Node dead = m_diagram.neg(with(point.members[member]));
        const Node stays = without(point.members[member]);
        const Node dies = lost(point.members[member]);
        std::map<std::pair<double, double>, Node> next;
        for (const auto& [weights, states] : byWeight) {
            const auto [live, gone] = weights;
            const auto put = [&, states = states](double nextLive, double nextGone, Node condition) {
                const Node both = m_diagram.conj(states, condition);
                if (both != Diagram::kZero) {
                    Node& entry = next[{nextLive, nextGone}];
                    entry = m_diagram.disj(entry, both);
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

SwitchingAnalysis::Outcomes SwitchingAnalysis::pathOutcomes(const Points::PathPoint& point,
                                                            const std::vector<Rank>& ranks) const {
    Outcomes outcomes;
    const Node used =
        m_diagram.conj(without(point.asked), m_diagram.conj(with(point.serves), without(point.serves)));
    for (const Rank& rank : ranks) {
        if (used == Diagram::kZero || !rank.depends[m_variable])
            continue;
        Node anyLost = Diagram::kZero;
        for (const std::size_t i : rank.tied)
            anyLost = m_diagram.disj(anyLost, lost(point.paths[i].alive));
        if (anyLost == Diagram::kZero)
            continue;
        const Node chosen = m_diagram.conj(with(rank.noBetter), anyLost);
        addTied(point, rank.tied, m_diagram.conj(used, chosen), outcomes);
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

void SwitchingAnalysis::addTied(const Points::PathPoint& point, const std::vector<std::size_t>& tied,
                                Node states, Outcomes& outcomes) const {
    // The fate of each equal path: absent when it was dead before, 0 when it lives on or dies at no cost,
    // else the time that leaving it takes.
    using Fates = std::vector<std::optional<Seconds>>;
    std::map<Fates, Node> byFate{{{}, states}};
    for (const std::size_t i : tied) {
        const auto& path = point.paths[i];
        std::map<Fates, Node> next;
        const auto put = [&](const Fates& fates, std::optional<Seconds> fate, Node condition) {
            if (condition == Diagram::kZero)
                return;
            Fates extended = fates;
            extended.push_back(fate);
            Node& entry = next[std::move(extended)];
            entry = m_diagram.disj(entry, condition);
        };
        for (const auto& [fates, rest] : byFate) {
            put(fates, std::nullopt, m_diagram.conj(rest, m_diagram.neg(with(path.alive))));
            put(fates, Seconds{}, m_diagram.conj(rest, without(path.alive)));
            Node dying = m_diagram.conj(rest, lost(path.alive));
            for (const auto& links : path.links) {
                put(fates, links.failover, m_diagram.conj(dying, lost(links.alive)));
                dying = m_diagram.conj(dying, m_diagram.neg(lost(links.alive)));
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
    for (const auto& point : m_points.ranked) {
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
        causes.push_back({interruption(group, runs, pending)});
        failback = std::max(failback, object.failback.value_or(Seconds{}));
    }
    if (causes.empty() && failback.value <= 0)
        return;
    SwitchingTerm term{states.states, std::move(causes), failback, {}};
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
