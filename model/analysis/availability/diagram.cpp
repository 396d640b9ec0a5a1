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

std::vector<Diagram::Node> Diagram::reachable(Node function) const {
    std::vector<Node> found;
    std::vector<bool> seen(function + 1, false);
    std::vector<Node> open{function};
    while (!open.empty()) {
        const Node node = open.back();
        open.pop_back();
        if (node <= kOne || seen[node])
            continue;
        seen[node] = true;
        found.push_back(node);
        open.push_back(m_nodes[node].low);
        open.push_back(m_nodes[node].high);
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::size_t Diagram::sizeOf(Node function) const {
    return reachable(function).size();
}

std::vector<Diagram::Variable> Diagram::support(Node function) const {
    std::vector<Variable> variables;
    for (const Node node : reachable(function))
        variables.push_back(m_nodes[node].variable);
    std::sort(variables.begin(), variables.end());
    variables.erase(std::unique(variables.begin(), variables.end()), variables.end());
    return variables;
}

namespace {

struct Mass {
    double up = 0, down = 0;
};

} // namespace

Probability Diagram::probability(Node function, const std::vector<Probability>& probabilities) const {
    if (function <= kOne)
        return Probability::fromAvailability(function == kOne ? 1.0 : 0.0);
    std::vector<Mass> mass(function + 1);
    mass[kZero].down = 1;
    mass[kOne].up = 1;
    for (const Node node : reachable(function)) {
        const Entry& entry = m_nodes[node];
        const Probability& p = probabilities[entry.variable];
        mass[node].up = p.up() * mass[entry.high].up + p.down() * mass[entry.low].up;
        mass[node].down = p.up() * mass[entry.high].down + p.down() * mass[entry.low].down;
    }
    return Probability::fromParts(mass[function].up, mass[function].down);
}

std::vector<double> Diagram::derivatives(Node function, const std::vector<Probability>& probabilities) const {
    std::vector<double> result(probabilities.size(), 0.0);
    if (function <= kOne)
        return result;
    const auto nodes = reachable(function);
    std::vector<Mass> mass(function + 1);
    mass[kZero].down = 1;
    mass[kOne].up = 1;
    for (const Node node : nodes) {
        const Entry& entry = m_nodes[node];
        const Probability& p = probabilities[entry.variable];
        mass[node].up = p.up() * mass[entry.high].up + p.down() * mass[entry.low].up;
        mass[node].down = p.up() * mass[entry.high].down + p.down() * mass[entry.low].down;
    }
    std::vector<double> visited(function + 1, 0.0); // chance of passing through a node
    visited[function] = 1;
    for (auto it = nodes.rbegin(); it != nodes.rend(); ++it) {
        const Entry& entry = m_nodes[*it];
        const Probability& p = probabilities[entry.variable];
        visited[entry.high] += visited[*it] * p.up();
        visited[entry.low] += visited[*it] * p.down();
        const Mass& high = mass[entry.high];
        const Mass& low = mass[entry.low];
        // The smaller of the two complementary masses keeps the digits of the difference.
        const double difference = high.up + low.up > 1 ? low.down - high.down : high.up - low.up;
        result[entry.variable] += visited[*it] * difference;
    }
    return result;
}

} // namespace isthmus
