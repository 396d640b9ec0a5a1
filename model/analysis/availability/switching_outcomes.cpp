#include "model/analysis/availability/switching_outcomes.h"

#include "model/analysis/routing/even_split.h"

#include <algorithm>
#include <optional>

namespace isthmus {

namespace {

using Node = Diagram::Node;

} // namespace

Node OutcomeFinder::lossOfAny(const std::vector<Node>& functions) const {
    Node any = Diagram::kZero;
    for (const Node function : functions)
        any = m_losses.either(any, m_losses.lossOf(function));
    return any;
}

void OutcomeFinder::add(SwitchOutcomes& outcomes, SwitchConsequence consequence, Node loss) const {
    loss = m_losses.givenAfter(loss, m_journey);
    if (loss == Diagram::kZero)
        return;
    Node& entry = outcomes[std::move(consequence)];
    entry = m_losses.either(entry, loss);
}

SwitchOutcomes OutcomeFinder::of(const SwitchingPoints::Ranked& point) const {
    const Node changes = m_losses.ifAfter(lossOfAny(point.members), point.asked);
    const Node runs = m_losses.ifAfter(changes, point.planRuns);
    SwitchOutcomes outcomes;
    for (const bool planRuns : {true, false}) {
        SwitchConsequence consequence;
        if (m_plans.isEntangled(point.group)) {
            consequence.changed.emplace(point.group, planRuns);
        } else {
            consequence.causes.insert({m_plans.interruption(point.group, planRuns, consequence)});
            consequence.failback = m_plans.failback(point.group);
        }
        add(outcomes, std::move(consequence), planRuns ? runs : m_losses.except(changes, runs));
    }
    return outcomes;
}

SwitchOutcomes OutcomeFinder::of(const SwitchingPoints::Active& point) const {
    const Group& group = m_system.design().groups[point.group];
    const Seconds until = group.detection.value_or(Seconds{}) + group.redirection.value_or(Seconds{});
    const Seconds drain = group.drain.value_or(Seconds{});
    // States by the weight that is live before the loss and the part of it that goes.
    std::map<std::pair<double, double>, Node> byWeight{
        {{0.0, 0.0}, m_losses.ifAfter(lossOfAny(point.members), point.asked)}};
    for (std::size_t member = 0; member < point.members.size(); ++member) {
        const double weight = group.weights.empty() ? 1.0 : group.weights[member];
        std::map<std::pair<double, double>, Node> next;
        const auto put = [&](double live, double gone, Node states) {
            if (states == Diagram::kZero)
                return;
            Node& entry = next[{live, gone}];
            entry = m_losses.either(entry, states);
        };
        for (const auto& [weights, states] : byWeight) {
            const auto [live, gone] = weights;
            const Node before = m_losses.ifBefore(states, point.members[member]);
            const Node after = m_losses.ifAfter(before, point.members[member]);
            put(live, gone, m_losses.except(states, before));
            put(live + weight, gone, after);
            put(live + weight, gone + weight, m_losses.except(before, after));
        }
        byWeight = std::move(next);
    }
    SwitchOutcomes outcomes;
    for (const auto& [weights, states] : byWeight)
        if (weights.second > 0)
            add(outcomes, {{{SharePiece{weights.second / weights.first, until, drain, 0}}}, {}, {}}, states);
    return outcomes;
}

Node OutcomeFinder::whereUsed(Node loss, const SwitchingPoints::PathPoint& point) const {
    Node used = Diagram::kZero;
    for (const auto& use : point.uses) {
        const Node answers = m_losses.ifBefore(m_losses.ifAfter(loss, use.serves), use.serves);
        used = m_losses.either(used, m_losses.ifAfter(answers, use.asked));
    }
    return used;
}

/// Paths of one rank share the traffic while no better one is alive.
SwitchOutcomes OutcomeFinder::of(const SwitchingPoints::PathPoint& point) const {
    Diagram& diagram = m_losses.diagram();
    SwitchOutcomes outcomes;
    Node noBetter = Diagram::kOne;
    for (std::size_t first = 0; first < point.paths.size();) {
        std::vector<const SwitchingPoints::Path*> tied;
        std::vector<Node> alive;
        const std::size_t rank = point.paths[first].tieRank;
        for (; first < point.paths.size() && point.paths[first].tieRank == rank; ++first) {
            tied.push_back(&point.paths[first]);
            alive.push_back(point.paths[first].alive);
        }
        const Node chosen = m_losses.ifBefore(lossOfAny(alive), noBetter);
        if (chosen != Diagram::kZero) // mostly: most losses kill no chosen path
            addTied(tied, whereUsed(chosen, point), outcomes);
        for (const Node path : alive)
            noBetter = diagram.conj(noBetter, diagram.neg(path));
    }
    return outcomes;
}

void OutcomeFinder::addTied(const std::vector<const SwitchingPoints::Path*>& tied, Node loss,
                            SwitchOutcomes& outcomes) const {
    // The fate of each equal path: absent when it was dead before, 0 when it lives on or dies at no cost,
    // else the time that leaving it takes.
    using Fates = std::vector<std::optional<Seconds>>;
    std::map<Fates, Node> byFate{{{}, loss}};
    for (const auto* path : tied) {
        std::map<Fates, Node> next;
        const auto put = [&](const Fates& fates, std::optional<Seconds> fate, Node states) {
            if (states == Diagram::kZero)
                return;
            Fates extended = fates;
            extended.push_back(fate);
            Node& entry = next[std::move(extended)];
            entry = m_losses.either(entry, states);
        };
        for (const auto& [fates, states] : byFate) {
            const Node before = m_losses.ifBefore(states, path->alive);
            const Node after = m_losses.ifAfter(before, path->alive);
            put(fates, std::nullopt, m_losses.except(states, before));
            put(fates, Seconds{}, after);
            Node dying = m_losses.except(before, after);
            for (const auto& links : path->links) {
                const Node were = m_losses.ifBefore(dying, links.alive);
                const Node left = m_losses.except(were, m_losses.ifAfter(were, links.alive));
                put(fates, links.failover, left);
                dying = m_losses.except(dying, left);
            }
            put(fates, Seconds{}, dying);
        }
        byFate = std::move(next);
    }
    for (const auto& [fates, states] : byFate) {
        std::vector<std::span<const Hop>> alive;
        std::vector<Seconds> times;
        for (std::size_t k = 0; k < tied.size(); ++k)
            if (fates[k]) {
                alive.push_back(tied[k]->hops);
                times.push_back(*fates[k]);
            }
        const auto shares = evenSplit(alive);
        ShareCause cause;
        for (std::size_t k = 0; k < alive.size(); ++k)
            if (times[k].value > 0)
                cause.push_back(SharePiece{shares[k], times[k], Seconds{}, 0});
        std::sort(cause.begin(), cause.end());
        if (!cause.empty())
            add(outcomes, {{cause}, {}, {}}, states);
    }
}

} // namespace isthmus
