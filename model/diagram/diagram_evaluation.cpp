#include "model/diagram/diagram.h"

#include <algorithm>

namespace isthmus {

std::vector<Diagram::Node> Diagram::reachable(std::span<const Node> functions) const {
    constexpr Node kConstants = NodeTable::kConstants;
    constexpr std::size_t kSortBelow = 16; // sorting pays when fewer than one node in so many is met
    m_seen.resize(m_table.count(), 0);
    m_slot.resize(m_table.count(), 0);
    ++m_walk;
    std::vector<Node> open;
    std::vector<Node> found;
    Node last = 0;
    const auto visit = [&](Node node) {
        if (node <= kOne || m_seen[node] == m_walk)
            return;
        m_seen[node] = m_walk;
        open.push_back(node);
        last = std::max(last, node);
    };
    for (const Node function : functions)
        visit(function);
    while (!open.empty()) {
        const Node node = open.back();
        open.pop_back();
        found.push_back(node);
        visit(m_table[node].low);
        visit(m_table[node].high);
    }
    if (found.size() * kSortBelow < last) {
        std::sort(found.begin(), found.end());
    } else {
        found.clear();
        for (Node node = kConstants; node <= last; ++node)
            if (m_seen[node] == m_walk)
                found.push_back(node);
    }
    for (std::size_t i = 0; i < found.size(); ++i)
        m_slot[found[i]] = static_cast<std::uint32_t>(i) + kConstants;
    return found;
}

std::size_t Diagram::sizeOf(Node function) const {
    return reachable({&function, 1}).size();
}

std::vector<Diagram::Node> Diagram::nodesOf(std::span<const Node> functions) const {
    return reachable(functions);
}

std::vector<Diagram::Variable> Diagram::support(Node function) const {
    std::vector<Variable> variables;
    for (const Node node : reachable({&function, 1}))
        variables.push_back(m_table[node].variable);
    std::sort(variables.begin(), variables.end());
    variables.erase(std::unique(variables.begin(), variables.end()), variables.end());
    return variables;
}

std::vector<Diagram::Mass> Diagram::masses(const std::vector<Node>& nodes,
                                           const std::vector<Probability>& probabilities) const {
    std::vector<Mass> mass;
    mass.reserve(nodes.size() + 2);
    mass.push_back({0, 1});
    mass.push_back({1, 0});
    for (const Node node : nodes) {
        const Entry& entry = m_table[node];
        const Probability& p = probabilities[entry.variable];
        const Mass& high = mass[slotOf(entry.high)];
        const Mass& low = mass[slotOf(entry.low)];
        mass.push_back({p.up() * high.up + p.down() * low.up, p.up() * high.down + p.down() * low.down});
    }
    return mass;
}

Probability Diagram::probability(Node function, const std::vector<Probability>& probabilities) const {
    const auto mass = masses(reachable({&function, 1}), probabilities);
    const Mass& result = mass[slotOf(function)];
    return Probability::fromParts(result.up, result.down);
}

namespace {

std::vector<Diagram::Node> functionsOf(const std::vector<Diagram::Term>& terms) {
    std::vector<Diagram::Node> functions;
    for (const Diagram::Term& term : terms)
        functions.push_back(term.function);
    return functions;
}

} // namespace

double Diagram::sum(const std::vector<Term>& terms, const std::vector<Probability>& probabilities) const {
    const auto mass = masses(reachable(functionsOf(terms)), probabilities);
    double sum = 0;
    for (const Term& term : terms)
        sum += term.weight * mass[slotOf(term.function)].up;
    return sum;
}

std::vector<double> Diagram::derivatives(const std::vector<Term>& terms,
                                         const std::vector<Probability>& probabilities) const {
    std::vector<double> result(probabilities.size(), 0.0);
    addDerivatives(terms, probabilities, result);
    return result;
}

void Diagram::addDerivatives(const std::vector<Term>& terms, const std::vector<Probability>& probabilities,
                             std::vector<double>& result) const {
    const auto nodes = reachable(functionsOf(terms));
    const auto mass = masses(nodes, probabilities);
    std::vector<double> visits(mass.size(), 0.0); // weight that passes through each node
    for (const Term& term : terms)
        visits[slotOf(term.function)] += term.weight;
    for (auto it = nodes.rbegin(); it != nodes.rend(); ++it) {
        const Entry& entry = m_table[*it];
        const Probability& p = probabilities[entry.variable];
        const double through = visits[slotOf(*it)];
        visits[slotOf(entry.high)] += through * p.up();
        visits[slotOf(entry.low)] += through * p.down();
        const Mass& high = mass[slotOf(entry.high)];
        const Mass& low = mass[slotOf(entry.low)];
        // The smaller of the two complementary masses keeps the digits of the difference.
        const double difference = high.up + low.up > 1 ? low.down - high.down : high.up - low.up;
        result[entry.variable] += through * difference;
    }
}

} // namespace isthmus
