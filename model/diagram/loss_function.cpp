#include "model/diagram/loss_function.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace isthmus {

namespace {

void makeAscending(std::vector<Diagram::Variable>& variables) {
    std::ranges::sort(variables);
    const auto repeated = std::ranges::unique(variables);
    variables.erase(repeated.begin(), repeated.end());
}

} // namespace

LossFunction::LossFunction(const Diagram& diagram, Diagram::Node loss,
                           const std::function<std::uint32_t(Diagram::Node)>& rootOf) {
    const auto nodes = LossDiagram::nodesAbove(diagram, loss);
    const auto slotOf = [&](Diagram::Node node) -> Slot {
        if (node == Diagram::kZero)
            return 0;
        return static_cast<Slot>(std::ranges::lower_bound(nodes, node) - nodes.begin()) + kFirst;
    };
    for (const Diagram::Node node : nodes) {
        const Diagram::Variable number = diagram.variableOf(node);
        const bool saysLost = LossDiagram::saysLost(number);
        const Diagram::Node high = diagram.high(node);
        m_nodes.push_back({saysLost, number / LossDiagram::kNumbers, slotOf(diagram.low(node)),
                           saysLost ? rootOf(high) : slotOf(high), 0});
    }
    listLost();
}

LossFunction LossFunction::restricted(const std::vector<std::optional<bool>>& works,
                                      const FunctionTable& table) const {
    LossFunction result;
    std::vector<Slot> moved{0};
    std::map<std::tuple<bool, Variable, Slot, Slot>, Slot> known;
    for (const Node& node : m_nodes) {
        Node next = node;
        next.low = moved[node.low];
        next.high = node.saysLost ? node.high : moved[node.high];
        const auto& value = works[node.variable];
        const bool isNothing = node.saysLost ? value || table.root(node.high) == 0 : next.low == next.high;
        if (isNothing) {
            moved.push_back(next.low);
        } else if (value) {
            moved.push_back(*value ? next.high : next.low);
        } else {
            const auto [it, isNew] = known.try_emplace({next.saysLost, next.variable, next.low, next.high},
                                                       static_cast<Slot>(result.m_nodes.size()) + kFirst);
            if (isNew)
                result.m_nodes.push_back(next);
            moved.push_back(it->second);
        }
    }
    result.keepOnly(moved.back());
    result.listLost();
    return result;
}

void LossFunction::keepOnly(Slot root) {
    m_nodes.resize(root); // children come before their parents
    std::vector<bool> used(m_nodes.size() + kFirst, false);
    used.back() = true;
    for (std::size_t slot = m_nodes.size(); slot >= kFirst; --slot)
        if (const Node& node = m_nodes[slot - kFirst]; used[slot]) {
            used[node.low] = true;
            if (!node.saysLost)
                used[node.high] = true;
        }
    std::vector<Slot> moved{0};
    std::vector<Node> kept;
    for (std::size_t slot = kFirst; slot < used.size(); ++slot) {
        moved.push_back(static_cast<Slot>(kept.size()) + kFirst);
        if (!used[slot])
            continue;
        Node node = m_nodes[slot - kFirst];
        node.low = moved[node.low];
        node.high = node.saysLost ? node.high : moved[node.high];
        kept.push_back(node);
    }
    m_nodes = std::move(kept);
}

void LossFunction::listLost() {
    for (const Node& node : m_nodes)
        if (node.saysLost)
            m_lost.push_back(node.variable);
    makeAscending(m_lost);
    for (Node& node : m_nodes)
        if (node.saysLost)
            node.position =
                static_cast<std::uint32_t>(std::ranges::lower_bound(m_lost, node.variable) - m_lost.begin());
}

std::vector<LossFunction::Variable> LossFunction::decided() const {
    std::vector<Variable> variables;
    for (const Node& node : m_nodes)
        if (!node.saysLost)
            variables.push_back(node.variable);
    makeAscending(variables);
    return variables;
}

std::vector<double> LossFunction::chances(std::span<const Probability> probabilities,
                                          const FunctionTable& table,
                                          std::span<const FunctionTable::Mass> masses) const {
    std::vector<double> chances(m_lost.size(), 0.0);
    std::vector<double> reach(m_nodes.size() + kFirst, 0.0);
    reach.back() = 1;
    for (std::size_t slot = m_nodes.size(); slot >= kFirst; --slot) {
        const Node& node = m_nodes[slot - kFirst];
        const double here = reach[slot];
        if (node.saysLost) {
            chances[node.position] += here * masses[table.root(node.high)].up;
            reach[node.low] += here;
        } else {
            reach[node.high] += here * probabilities[node.variable].up();
            reach[node.low] += here * probabilities[node.variable].down();
        }
    }
    return chances;
}

void LossFunction::addDerivatives(std::span<const double> weights, std::span<const Probability> probabilities,
                                  const FunctionTable& table, std::span<const FunctionTable::Mass> masses,
                                  std::vector<double>& result, std::vector<double>& rootWeights) const {
    std::vector<double> sums(m_nodes.size() + kFirst, 0.0); // Σ weight · chance from each node on
    for (std::size_t slot = kFirst; slot < sums.size(); ++slot) {
        const Node& node = m_nodes[slot - kFirst];
        const Probability& p = probabilities[node.variable];
        sums[slot] = node.saysLost
                         ? weights[node.position] * masses[table.root(node.high)].up + sums[node.low]
                         : p.up() * sums[node.high] + p.down() * sums[node.low];
    }
    std::vector<double> reach(sums.size(), 0.0);
    reach.back() = 1;
    for (std::size_t slot = m_nodes.size(); slot >= kFirst; --slot) {
        const Node& node = m_nodes[slot - kFirst];
        const double here = reach[slot];
        if (node.saysLost) {
            rootWeights[node.high] += here * weights[node.position];
            reach[node.low] += here;
            continue;
        }
        reach[node.high] += here * probabilities[node.variable].up();
        reach[node.low] += here * probabilities[node.variable].down();
        result[node.variable] += here * (sums[node.high] - sums[node.low]);
    }
}

} // namespace isthmus
