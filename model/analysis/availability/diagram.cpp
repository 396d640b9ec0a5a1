#include "model/analysis/availability/diagram.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kFirstTableSize = 1U << 12U;
constexpr std::size_t kSmallestCache = 1U << 14U;
constexpr std::size_t kLargestCache = 1U << 22U;
constexpr std::size_t kStopCheckMask = (1U << 12U) - 1;

std::size_t mix(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
    std::uint64_t h = a * 0x9E3779B97F4A7C15ULL + b;
    h = (h ^ (h >> 29U)) * 0xBF58476D1CE4E5B9ULL + c;
    h = (h ^ (h >> 32U)) * 0x94D049BB133111EBULL;
    return static_cast<std::size_t>(h ^ (h >> 29U));
}

} // namespace

Diagram::Diagram(std::size_t nodeBudget, std::stop_token stop)
    : m_table(kFirstTableSize, kInvalid), m_cache(kSmallestCache), m_budget(nodeBudget),
      m_stop(std::move(stop)) {
    m_nodes.push_back({kTerminal, kZero, kZero});
    m_nodes.push_back({kTerminal, kOne, kOne});
}

Diagram::Node Diagram::make(Variable variable, Node low, Node high) {
    if (low == high)
        return low;
    const std::size_t mask = m_table.size() - 1;
    std::size_t slot = mix(variable, low, high) & mask;
    for (; m_table[slot] != kInvalid; slot = (slot + 1) & mask) {
        const Entry& entry = m_nodes[m_table[slot]];
        if (entry.variable == variable && entry.low == low && entry.high == high)
            return m_table[slot];
    }
    if ((m_nodes.size() & kStopCheckMask) == 0 && m_stop.stop_requested())
        m_cancelled = m_exhausted = true;
    if (m_nodes.size() >= m_budget)
        m_exhausted = true;
    if (m_exhausted)
        return kZero;
    const auto node = static_cast<Node>(m_nodes.size());
    m_nodes.push_back({variable, low, high});
    m_table[slot] = node;
    if (m_nodes.size() * 2 > m_table.size())
        growTable();
    return node;
}

void Diagram::growTable() {
    m_table.assign(m_table.size() * 2, kInvalid);
    const std::size_t mask = m_table.size() - 1;
    for (Node node = 2; node < m_nodes.size(); ++node) {
        const Entry& entry = m_nodes[node];
        std::size_t slot = mix(entry.variable, entry.low, entry.high) & mask;
        while (m_table[slot] != kInvalid)
            slot = (slot + 1) & mask;
        m_table[slot] = node;
    }
    if (m_cache.size() < kLargestCache && m_cache.size() < m_nodes.size())
        m_cache.assign(m_cache.size() * 4, CacheLine{});
}

Diagram::CacheLine& Diagram::line(Operation operation, Node a, Node b) {
    return m_cache[mix(static_cast<std::uint64_t>(operation), a, b) & (m_cache.size() - 1)];
}

bool Diagram::cached(Operation operation, Node a, Node b, Node& result) {
    const CacheLine& entry = line(operation, a, b);
    if (entry.result == kInvalid || entry.operation != operation || entry.a != a || entry.b != b)
        return false;
    result = entry.result;
    return true;
}

void Diagram::store(Operation operation, Node a, Node b, Node result) {
    if (!m_exhausted)
        line(operation, a, b) = {operation, a, b, result};
}

Diagram::Node Diagram::variable(Variable variable) {
    return make(variable, kZero, kOne);
}

template <class Terminal>
Diagram::Node Diagram::apply(Operation operation, Node a, Node b, const Terminal& terminal) {
    Node result = kInvalid;
    if (terminal(a, b, result) || m_exhausted)
        return result == kInvalid ? kZero : result;
    if (a > b)
        std::swap(a, b);
    if (cached(operation, a, b, result))
        return result;
    const Entry left = m_nodes[a];
    const Entry right = m_nodes[b];
    const Variable top = std::min(left.variable, right.variable);
    const bool inLeft = left.variable == top;
    const bool inRight = right.variable == top;
    const Node low = apply(operation, inLeft ? left.low : a, inRight ? right.low : b, terminal);
    const Node high = apply(operation, inLeft ? left.high : a, inRight ? right.high : b, terminal);
    result = make(top, low, high);
    store(operation, a, b, result);
    return result;
}

Diagram::Node Diagram::conj(Node a, Node b) {
    return apply(Operation::Conj, a, b, [](Node x, Node y, Node& result) {
        if (x == kZero || y == kZero)
            result = kZero;
        else if (x == kOne || x == y)
            result = y;
        else if (y == kOne)
            result = x;
        return result != kInvalid;
    });
}

Diagram::Node Diagram::disj(Node a, Node b) {
    return apply(Operation::Disj, a, b, [](Node x, Node y, Node& result) {
        if (x == kOne || y == kOne)
            result = kOne;
        else if (x == kZero || x == y)
            result = y;
        else if (y == kZero)
            result = x;
        return result != kInvalid;
    });
}

Diagram::Node Diagram::neg(Node a) {
    if (a <= kOne)
        return a == kZero ? kOne : kZero;
    Node result = kInvalid;
    if (m_exhausted)
        return kZero;
    if (cached(Operation::Neg, a, 0, result))
        return result;
    const Entry entry = m_nodes[a];
    const Node low = neg(entry.low);
    const Node high = neg(entry.high);
    result = make(entry.variable, low, high);
    store(Operation::Neg, a, 0, result);
    return result;
}

Diagram::Node Diagram::cofactor(Node function, Variable variable, bool value) {
    return cofactorStep(function, variable, value);
}

Diagram::Node Diagram::cofactorStep(Node function, Variable variable, bool value) {
    if (function <= kOne || m_nodes[function].variable > variable || m_exhausted)
        return function;
    const Entry entry = m_nodes[function];
    if (entry.variable == variable)
        return value ? entry.high : entry.low;
    const Node key = variable * 2 + (value ? 1U : 0U);
    Node result = kInvalid;
    if (cached(Operation::Cofactor, function, key, result))
        return result;
    const Node low = cofactorStep(entry.low, variable, value);
    const Node high = cofactorStep(entry.high, variable, value);
    result = make(entry.variable, low, high);
    store(Operation::Cofactor, function, key, result);
    return result;
}

std::vector<Diagram::Node> Diagram::reachable(const std::vector<Node>& functions) const {
    constexpr Node kConstants = 2;
    m_seen.resize(m_nodes.size(), 0);
    m_slot.resize(m_nodes.size(), 0);
    ++m_walk;
    std::vector<Node> found;
    std::vector<Node> open;
    const auto visit = [&](Node node) {
        if (node <= kOne || m_seen[node] == m_walk)
            return;
        m_seen[node] = m_walk;
        open.push_back(node);
    };
    for (const Node function : functions)
        visit(function);
    while (!open.empty()) {
        const Node node = open.back();
        open.pop_back();
        found.push_back(node);
        visit(m_nodes[node].low);
        visit(m_nodes[node].high);
    }
    std::sort(found.begin(), found.end());
    for (std::size_t i = 0; i < found.size(); ++i)
        m_slot[found[i]] = static_cast<std::uint32_t>(i) + kConstants;
    return found;
}

std::size_t Diagram::sizeOf(Node function) const {
    return reachable({function}).size();
}

std::vector<Diagram::Variable> Diagram::support(Node function) const {
    std::vector<Variable> variables;
    for (const Node node : reachable({function}))
        variables.push_back(m_nodes[node].variable);
    std::sort(variables.begin(), variables.end());
    variables.erase(std::unique(variables.begin(), variables.end()), variables.end());
    return variables;
}

std::vector<Diagram::Mass> Diagram::masses(const std::vector<Node>& nodes,
                                           const std::vector<Probability>& probabilities) const {
    std::vector<Mass> mass{{0, 1}, {1, 0}};
    mass.reserve(nodes.size() + 2);
    for (const Node node : nodes) {
        const Entry& entry = m_nodes[node];
        const Probability& p = probabilities[entry.variable];
        const Mass& high = mass[slotOf(entry.high)];
        const Mass& low = mass[slotOf(entry.low)];
        mass.push_back({p.up() * high.up + p.down() * low.up, p.up() * high.down + p.down() * low.down});
    }
    return mass;
}

Probability Diagram::probability(Node function, const std::vector<Probability>& probabilities) const {
    const auto mass = masses(reachable({function}), probabilities);
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
    const auto nodes = reachable(functionsOf(terms));
    const auto mass = masses(nodes, probabilities);
    std::vector<double> visits(mass.size(), 0.0); // weight that passes through each node
    for (const Term& term : terms)
        visits[slotOf(term.function)] += term.weight;
    std::vector<double> result(probabilities.size(), 0.0);
    for (auto it = nodes.rbegin(); it != nodes.rend(); ++it) {
        const Entry& entry = m_nodes[*it];
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
    return result;
}

} // namespace isthmus
