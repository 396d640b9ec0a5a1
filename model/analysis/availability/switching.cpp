#include "model/analysis/availability/switching.h"

#include "model/analysis/recovery/copies.h"
#include "model/analysis/recovery/plan.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>

namespace isthmus {

SwitchingAnalysis::SwitchingAnalysis(const System& system, Diagram& diagram, const Points& points,
                                     std::size_t variables)
    : m_system(system), m_diagram(diagram), m_points(points), m_variables(variables) {
    for (Index group = 0; group < system.groupMembers.size(); ++group)
        m_entangled.push_back(isEntangled(group));
    constexpr double kNever = std::numeric_limits<double>::infinity();
    for (const auto& point : points.ranked) {
        const WorstSwitch worst = worstOf(point);
        m_steps.push_back({m_entangled[point.group] ? kNever : worst.share.until.value, worst,
                           dependence(point.members), [this, &point] { return rankedOutcomes(point); }});
    }
    for (const auto& point : points.active) {
        const Group& group = system.design().groups[point.group];
        const Seconds until = group.detection.value_or(Seconds{}) + group.redirection.value_or(Seconds{});
        m_steps.push_back({until.value,
                           {{1, until, group.drain.value_or(Seconds{}), 0}, {}, {}},
                           dependence(point.members),
                           [this, &point] { return activeOutcomes(point); }});
    }
    for (const auto& point : points.paths) {
        std::vector<Node> alive;
        Seconds longest;
        for (const auto& path : point.paths) {
            alive.push_back(path.alive);
            if (!path.links.empty())
                longest = std::max(longest, path.links.front().failover);
        }
        m_steps.push_back({longest.value,
                           {{1, longest, {}, 0}, {}, {}},
                           dependence(alive),
                           [this, &point, ranks = ranksOf(point)] { return pathOutcomes(point, ranks); }});
    }
    std::stable_sort(m_steps.begin(), m_steps.end(),
                     [](const Step& a, const Step& b) { return a.longest > b.longest; });
}

/// Where plans wait for each other, as if all of them had to run: that takes longest.
WorstSwitch SwitchingAnalysis::worstOf(const Points::Ranked& point) const {
    Pending pending;
    std::vector<const Points::Ranked*> involved{&point};
    if (m_entangled[point.group])
        for (const auto& other : m_points.ranked)
            if (m_entangled[other.group]) {
                pending.changed.emplace(other.group, true);
                involved.push_back(&other);
            }
    WorstSwitch worst;
    for (const auto* one : involved) {
        const SharePiece planned = interruption(one->group, true, pending);
        worst.share = {1,
                       std::max(worst.share.until, planned.until),
                       {},
                       std::max(worst.share.residual, planned.residual)};
        worst.failback =
            std::max(worst.failback, m_system.design().groups[one->group].failback.value_or(Seconds{}));
        if (one->planRuns != Diagram::kOne)
            worst.plansRun.push_back(one->planRuns);
    }
    return worst;
}

WorstSwitch SwitchingAnalysis::worstOf(Diagram::Variable variable) const {
    WorstSwitch worst;
    for (const Step& step : m_steps) {
        if (!step.depends[variable])
            continue;
        const SharePiece& share = step.worst.share;
        worst.share = {1, std::max(worst.share.until, share.until), std::max(worst.share.drain, share.drain),
                       std::max(worst.share.residual, share.residual)};
        worst.failback = std::max(worst.failback, step.worst.failback);
        worst.plansRun.insert(worst.plansRun.end(), step.worst.plansRun.begin(), step.worst.plansRun.end());
    }
    std::ranges::sort(worst.plansRun);
    const auto repeated = std::ranges::unique(worst.plansRun);
    worst.plansRun.erase(repeated.begin(), repeated.end());
    return worst;
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
    m_staysUp = without(m_points.journey); // monotone: up without it is up with it
    if (m_staysUp == Diagram::kZero)
        return terms;
    known[{}].states = Diagram::kOne; // what is known is small; the journey's own function comes in last
    for (const Step& step : m_steps)
        if (step.depends[m_variable] && !m_diagram.exhausted())
            known = combine(known, step.outcomes());
    for (const auto& [pending, states] : known)
        finish(states, pending, terms);
    for (SwitchingTerm& term : terms)
        term.condition = m_diagram.conj(m_staysUp, term.condition);
    std::erase_if(terms, [](const SwitchingTerm& term) { return term.condition == Diagram::kZero; });
    return terms;
}

SwitchingAnalysis::Outcomes SwitchingAnalysis::combine(const Outcomes& known, const Outcomes& more) const {
    Outcomes combined;
    for (const auto& [pending, states] : known) {
        Node rest = states.states;
        for (const auto& [added, addedStates] : more) {
            const Pending together = joined(pending, added);
            if (together == pending) // it changes nothing here, so these states need not be told apart
                continue;
            const Node both = m_diagram.conj(rest, addedStates.states);
            if (both == Diagram::kZero)
                continue;
            States& entry = combined[together];
            entry.states = m_diagram.disj(entry.states, both);
            if (together != added) // otherwise what was known is covered, and no reason any more
                entry.reasons.insert(states.reasons.begin(), states.reasons.end());
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
    both.failback = std::max(a.failback, b.failback);
    both.causes.insert(b.causes.begin(), b.causes.end());
    for (auto it = both.causes.begin(); it != both.causes.end();) {
        const bool isCovered =
            std::any_of(both.causes.begin(), both.causes.end(),
                        [&](const ShareCause& other) { return other != *it && covers(other, *it); });
        it = isCovered ? both.causes.erase(it) : std::next(it);
    }
    return both;
}

bool SwitchingAnalysis::isEntangled(Index group) const {
    const auto& groups = m_system.design().groups;
    const auto needs = [](const Group& who, const ElementId& whom) {
        return std::any_of(who.plan.begin(), who.plan.end(), [&](const RecoveryStep& step) {
            return std::find(step.needsGroups.begin(), step.needsGroups.end(), whom) !=
                   step.needsGroups.end();
        });
    };
    const Group& object = groups[group];
    const bool waits = std::any_of(object.plan.begin(), object.plan.end(),
                                   [](const RecoveryStep& step) { return !step.needsGroups.empty(); });
    return waits || !object.moveWith.empty() ||
           std::any_of(groups.begin(), groups.end(), [&](const Group& other) {
               return other.moveWith == object.id || needs(other, object.id);
           });
}

SharePiece SwitchingAnalysis::interruption(Index group, bool runs, const Pending& pending) const {
    const Seconds until = runs ? planTime(group, pending) : Seconds{};
    return {1.0, until, Seconds{}, runs ? 1 - m_system.design().groups[group].switchSuccess : 1.0};
}

void SwitchingAnalysis::add(Outcomes& outcomes, Pending pending, Node states,
                            const std::string& reason) const {
    states = m_diagram.given(states, m_staysUp);
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
    for (const bool planRuns : {true, false}) {
        Pending pending;
        if (m_entangled[point.group]) {
            pending.changed.emplace(point.group, planRuns);
        } else {
            pending.causes.insert({interruption(point.group, planRuns, pending)});
            pending.failback = m_system.design().groups[point.group].failback.value_or(Seconds{});
        }
        add(outcomes, std::move(pending), m_diagram.conj(changes, planRuns ? runs : m_diagram.neg(runs)),
            reason);
    }
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
            add(outcomes, {{{SharePiece{weights.second / weights.first, until, drain, 0}}}, {}, {}}, states,
                "active_active:" + group.id.value);
    return outcomes;
}

SwitchingAnalysis::Node SwitchingAnalysis::usedStates(const Points::PathPoint& point) const {
    Node used = Diagram::kZero;
    for (const auto& use : point.uses) {
        const Node stays = m_diagram.conj(with(use.serves), without(use.serves));
        used = m_diagram.disj(used, m_diagram.conj(without(use.asked), stays));
    }
    return used;
}

SwitchingAnalysis::Outcomes SwitchingAnalysis::pathOutcomes(const Points::PathPoint& point,
                                                            const std::vector<Rank>& ranks) const {
    Outcomes outcomes;
    std::optional<Node> used; // large; most losses kill no chosen path, and then it is not asked
    for (const Rank& rank : ranks) {
        if (!rank.depends[m_variable])
            continue;
        Node anyLost = Diagram::kZero;
        for (const std::size_t i : rank.tied)
            anyLost = m_diagram.disj(anyLost, lost(point.paths[i].alive));
        const Node chosen = m_diagram.conj(anyLost, with(rank.noBetter));
        if (chosen == Diagram::kZero)
            continue;
        if (!used)
            used = usedStates(point);
        addTied(point, rank.tied, m_diagram.conj(*used, chosen), outcomes);
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
            add(outcomes, {{cause}, {}, {}}, rest, reason);
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
    Seconds failback = pending.failback;
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
