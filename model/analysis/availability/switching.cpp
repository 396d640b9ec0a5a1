#include "model/analysis/availability/switching.h"

#include <algorithm>
#include <limits>
#include <set>

namespace isthmus {

SwitchingAnalysis::SwitchingAnalysis(const System& system, const LossDiagram& losses, const Points& points,
                                     std::size_t variables)
    : m_system(system), m_losses(losses), m_points(points), m_variables(variables), m_plans(system),
      m_finder(system, m_plans, losses, points.journey) {
    addSteps();
    std::ranges::stable_sort(m_steps, std::ranges::greater{}, &Step::last);
}

void SwitchingAnalysis::addSteps() {
    const auto& design = m_system.design();
    for (const auto& point : m_points.ranked) {
        addStep({0,
                 worstOf(point),
                 {},
                 "ranked:" + design.groups[point.group].id.value,
                 [this, &point] { return m_finder.of(point); }},
                point.members);
    }
    for (const auto& point : m_points.active) {
        const Group& group = design.groups[point.group];
        const Seconds until = group.detection.value_or(Seconds{}) + group.redirection.value_or(Seconds{});
        addStep({0,
                 {{1, until, group.drain.value_or(Seconds{}), 0}, {}, {}},
                 {},
                 "active_active:" + group.id.value,
                 [this, &point] { return m_finder.of(point); }},
                point.members);
    }
    for (const auto& point : m_points.paths) {
        std::vector<Node> alive;
        Seconds longest;
        for (const auto& path : point.paths) {
            alive.push_back(path.alive);
            if (!path.links.empty())
                longest = std::max(longest, path.links.front().failover);
        }
        addStep({0,
                 {{1, longest, {}, 0}, {}, {}},
                 {},
                 "path:" + design.flows[point.flow].id.value,
                 [this, &point] { return m_finder.of(point); }},
                alive);
    }
}

void SwitchingAnalysis::addStep(Step step, const std::vector<Node>& functions) {
    step.depends.assign(m_variables, false);
    const Diagram& diagram = m_losses.diagram();
    for (const Node node : diagram.nodesOf(functions)) {
        const Diagram::Variable variable = diagram.variableOf(node) / LossDiagram::kNumbers;
        step.depends[variable] = true;
        step.last = std::max(step.last, variable);
    }
    m_steps.push_back(std::move(step));
}

/// Where plans wait for each other, as if all of them had to run: that takes longest.
WorstSwitch SwitchingAnalysis::worstOf(const Points::Ranked& point) const {
    SwitchConsequence beside;
    std::vector<const Points::Ranked*> involved{&point};
    if (m_plans.isEntangled(point.group))
        for (const auto& other : m_points.ranked)
            if (m_plans.isEntangled(other.group)) {
                beside.changed.emplace(other.group, true);
                involved.push_back(&other);
            }
    WorstSwitch worst;
    for (const auto* one : involved) {
        const SharePiece planned = m_plans.interruption(one->group, true, beside);
        worst.share = {1,
                       std::max(worst.share.until, planned.until),
                       {},
                       std::max(worst.share.residual, planned.residual)};
        worst.failback = std::max(worst.failback, m_plans.failback(one->group));
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

SwitchOutcomes SwitchingAnalysis::followSteps() {
    SwitchOutcomes all;
    for (const Step& step : m_steps) {
        for (const auto& [consequence, loss] : step.outcomes()) {
            m_reasons.push_back({consequence, step.reason, m_losses.lostIn(loss)});
            Node& entry = all[consequence];
            entry = m_losses.either(entry, loss);
        }
        if (m_losses.diagram().exhausted())
            break;
    }
    return all;
}

double SwitchingAnalysis::longest(const SwitchConsequence& consequence) const {
    if (!consequence.changed.empty())
        return std::numeric_limits<double>::infinity();
    double longest = 0;
    for (const ShareCause& cause : consequence.causes)
        for (const SharePiece& piece : cause)
            longest = std::max(longest, piece.until.value);
    return longest;
}

std::vector<SwitchingTerm> SwitchingAnalysis::terms() {
    const SwitchOutcomes all = followSteps();
    // The longest interruptions come first: states in which they happen need not be told apart by the
    // shorter ones.
    std::vector<const SwitchOutcomes::value_type*> order;
    for (const auto& outcome : all)
        order.push_back(&outcome);
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [this](const auto* outcome) { return longest(outcome->first); });
    for (const auto* outcome : order)
        if (!m_losses.diagram().exhausted())
            combine(outcome->first, outcome->second);
    std::vector<SwitchingTerm> terms;
    for (const auto& [known, states] : m_known) {
        SwitchConsequence consequence = known;
        m_plans.addCompanions(m_points, consequence);
        // What is known is small; the journey's own function comes in last. Monotone: up without the element
        // is up with it.
        SwitchingTerm term{m_losses.ifAfter(states, m_points.journey),
                           {consequence.causes.begin(), consequence.causes.end()},
                           consequence.failback,
                           {}};
        for (const auto& [group, runs] : consequence.changed) {
            term.causes.push_back({m_plans.interruption(group, runs, consequence)});
            term.failback = std::max(term.failback, m_plans.failback(group));
        }
        term.reasons = reasonsOf(known, term.loss);
        if (term.loss != Diagram::kZero && (!term.causes.empty() || term.failback.value > 0))
            terms.push_back(std::move(term));
    }
    return terms;
}

void SwitchingAnalysis::put(SwitchConsequence consequence, Node loss) {
    if (loss == Diagram::kZero)
        return;
    Node& entry = m_known[std::move(consequence)];
    entry = m_losses.either(entry, loss);
}

void SwitchingAnalysis::combine(const SwitchConsequence& added, Node states) {
    const Node fresh = m_losses.except(states, m_anyKnown);
    std::vector<std::pair<SwitchConsequence, Node>> together;
    for (auto& [known, knownStates] : m_known) {
        if (!addsTo(known, added)) // these states need not be told apart
            continue;
        const Node both = m_losses.both(knownStates, states);
        if (both == Diagram::kZero)
            continue;
        together.emplace_back(joined(known, added), both);
        knownStates = m_losses.except(knownStates, states);
    }
    for (const auto& [consequence, both] : together)
        put(consequence, both);
    put(added, fresh);
    m_anyKnown = m_losses.either(m_anyKnown, states);
    std::erase_if(m_known, [](const auto& entry) { return entry.second == Diagram::kZero; });
}

std::vector<std::pair<Diagram::Variable, std::string>>
SwitchingAnalysis::reasonsOf(const SwitchConsequence& consequence, Node loss) const {
    std::map<Diagram::Variable, std::set<std::string>> texts;
    for (const Diagram::Variable variable : m_losses.lostIn(loss))
        texts[variable];
    for (const Reason& reason : m_reasons)
        if (hasPartIn(reason.consequence, consequence))
            for (const Diagram::Variable variable : reason.lost)
                if (const auto it = texts.find(variable); it != texts.end())
                    it->second.insert(reason.text);
    std::vector<std::pair<Diagram::Variable, std::string>> reasons;
    for (const auto& [variable, all] : texts) {
        std::string joined;
        for (const std::string& text : all)
            joined += (joined.empty() ? "" : "+") + text;
        reasons.emplace_back(variable, std::move(joined));
    }
    return reasons;
}

} // namespace isthmus
