#include "model/diagram/diagram.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace isthmus {

namespace {

constexpr std::size_t kFirstTableSize = 1U << 10U;
constexpr std::size_t kLargestTableSize = 1U << 31U;
constexpr std::uint32_t kStopCheckMask = (1U << 14U) - 1;
constexpr std::size_t kConstants = 2;
/// Of one evaluation, by node: m_seen, m_slot, the list of nodes, two masses and a weight.
constexpr std::size_t kEvaluationBytes = 4 + 4 + 4 + 16 + 8;

std::uint64_t mix(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
    std::uint64_t h = (a << 32U | b) * 0x9E3779B97F4A7C15ULL;
    h = (h ^ (h >> 32U) ^ c) * 0xBF58476D1CE4E5B9ULL;
    return h ^ (h >> 29U);
}

constexpr std::size_t nodesFor(std::size_t tableSize) {
    return tableSize / 8 * 5;
}

} // namespace

Diagram::Diagram(std::size_t nodeBudget, std::stop_token stop)
    : Diagram(DiagramLimits{.nodes = nodeBudget, .stop = std::move(stop)}) {}

Diagram::Diagram(DiagramLimits limits) : m_limits(std::move(limits)) {
    setLimits();
    resize(std::min(kFirstTableSize, m_largestTable));
    m_nodes[kZero] = {kTerminal, kZero, kZero};
    m_nodes[kOne] = {kTerminal, kOne, kOne};
    m_count = kConstants;
    askToStop();
}

/// Chooses the largest table, and with it the number of nodes, that the bytes allow when the cache has a
/// quarter as many lines as the table.
void Diagram::setLimits() {
    constexpr std::size_t kBytesPerSlot = sizeof(std::uint32_t) + sizeof(CacheLine) / 4;
    constexpr std::size_t kBytesPerNode = sizeof(Entry) + kEvaluationBytes;
    m_nodeLimit = 0;
    for (std::size_t size = 64; size <= kLargestTableSize; size *= 2) {
        if (m_limits.bytes / kBytesPerSlot <= size && m_nodeLimit > 0)
            break;
        const std::size_t left = m_limits.bytes - std::min(m_limits.bytes, size * kBytesPerSlot);
        const std::size_t nodes = std::min({nodesFor(size), left / kBytesPerNode, m_limits.nodes});
        if (nodes <= m_nodeLimit)
            break;
        m_nodeLimit = nodes;
        m_largestTable = size;
    }
    m_largestTable = std::max<std::size_t>(m_largestTable, 64);
}

std::size_t Diagram::bytes() const {
    return m_count * sizeof(Entry) + m_tableSize * sizeof(std::uint32_t) + m_cacheSize * sizeof(CacheLine);
}

void Diagram::askToStop() {
    if (m_limits.stop.stop_requested())
        m_cancelled = m_exhausted = true;
    if (m_limits.deadline && std::chrono::steady_clock::now() >= *m_limits.deadline)
        m_timedOut = m_exhausted = true;
}

void Diagram::resize(std::size_t tableSize) {
    m_tableSize = tableSize;
    m_growAt = nodesFor(tableSize);
    m_nodes.reserve(std::max<std::size_t>(std::min(m_growAt, m_nodeLimit), kConstants) + 1);
    m_table.assignZero(tableSize);
    fillTable();
    const std::size_t lines = tableSize == m_largestTable ? tableSize / 4 : tableSize / 2;
    if (lines > m_cacheSize)
        growCache(lines);
}

void Diagram::fillTable() {
    const std::size_t mask = m_tableSize - 1;
    const auto nodeMask = static_cast<std::uint32_t>(mask);
    for (std::size_t node = kConstants; node < m_count; ++node) {
        const Entry& entry = m_nodes[node];
        const std::uint64_t hash = mix(entry.variable, entry.low, entry.high);
        std::size_t slot = hash & mask;
        while (m_table[slot] != 0)
            slot = (slot + 1) & mask;
        m_table[slot] = (static_cast<std::uint32_t>(hash >> 32U) & ~nodeMask) | static_cast<Node>(node);
    }
}

void Diagram::growCache(std::size_t lines) {
    RawArray<CacheLine> old;
    old.swap(m_cache);
    m_cache.assignZero(lines);
    for (std::size_t i = 0; i < m_cacheSize; ++i)
        if (const CacheLine& line = old[i]; line.operation != Operation::Empty)
            m_cache[mix(static_cast<std::uint64_t>(line.operation), line.a, line.b) & (lines - 1)] = line;
    m_cacheSize = lines;
}

Diagram::Node Diagram::make(Variable variable, Node low, Node high) {
    if (low == high)
        return low;
    const std::uint64_t hash = mix(variable, low, high);
    const std::size_t mask = m_tableSize - 1;
    const auto nodeMask = static_cast<std::uint32_t>(mask);
    const std::uint32_t tag = static_cast<std::uint32_t>(hash >> 32U) & ~nodeMask;
    std::size_t slot = hash & mask;
    for (; m_table[slot] != 0; slot = (slot + 1) & mask) {
        if ((m_table[slot] & ~nodeMask) != tag)
            continue;
        const Node node = m_table[slot] & nodeMask;
        const Entry& entry = m_nodes[node];
        if (entry.variable == variable && entry.low == low && entry.high == high)
            return node;
    }
    if (m_count >= m_nodeLimit)
        m_exhausted = true;
    if (m_exhausted)
        return kZero;
    const auto node = static_cast<Node>(m_count++);
    m_nodes[node] = {variable, low, high};
    m_table[slot] = tag | node;
    if (m_count >= m_growAt && m_tableSize < m_largestTable)
        resize(m_tableSize * 2);
    return node;
}

Diagram::Node Diagram::variable(Variable variable) {
    if ((++m_steps & kStopCheckMask) == 0)
        askToStop();
    return make(variable, kZero, kOne);
}

/// Descends through two functions at once. A rule says which pairs are settled, how a pair is written in
/// the cache, and down to which variable the two are split.
template <class Rule>
Diagram::Node Diagram::apply(Node a, Node b, const Rule& rule) {
    const std::size_t base = m_stack.size();
    while (!m_exhausted) {
        Node result = rule.settled(*this, a, b);
        if (result == kInvalid) {
            rule.normalise(a, b);
            const CacheLine& line =
                m_cache[mix(static_cast<std::uint64_t>(Rule::kOperation), a, b) & (m_cacheSize - 1)];
            if (line.operation == Rule::kOperation && line.a == a && line.b == b)
                result = line.result;
        }
        if (result == kInvalid) {
            m_stack.push_back(rule.split(*this, a, b));
            const Entry& left = m_nodes[a];
            a = left.variable == m_stack.back().top ? left.low : a;
            b = rule.lowOf(*this, b, m_stack.back().top);
            if ((++m_steps & kStopCheckMask) == 0)
                askToStop();
            continue;
        }
        while (m_stack.size() > base && m_stack.back().low != kInvalid) {
            const Frame frame = m_stack.back();
            m_stack.pop_back();
            result = make(frame.top, frame.low, result);
            m_cache[mix(static_cast<std::uint64_t>(Rule::kOperation), frame.a, frame.b) & (m_cacheSize - 1)] =
                {Rule::kOperation, frame.a, frame.b, result};
        }
        if (m_stack.size() == base)
            return result;
        m_stack.back().low = result;
        a = m_stack.back().highA;
        b = m_stack.back().highB;
    }
    m_stack.resize(base);
    return kZero;
}

namespace {

/// Operands may change places.
struct Symmetric {
    static void normalise(Diagram::Node& a, Diagram::Node& b) {
        if (a > b)
            std::swap(a, b);
    }
};

} // namespace

struct Diagram::ConjRule : Symmetric {
    static constexpr Operation kOperation = Operation::Conj;
    static Node settled(Diagram& /*diagram*/, Node a, Node b) {
        if (a == kZero || b == kZero)
            return kZero;
        if (a == kOne || a == b)
            return b;
        return b == kOne ? a : kInvalid;
    }
    static Frame split(const Diagram& diagram, Node a, Node b) {
        const Entry& left = diagram.m_nodes[a];
        const Entry& right = diagram.m_nodes[b];
        const Variable top = std::min(left.variable, right.variable);
        return {a,        b,  left.variable == top ? left.high : a, right.variable == top ? right.high : b,
                kInvalid, top};
    }
    static Node lowOf(const Diagram& diagram, Node b, Variable top) {
        const Entry& right = diagram.m_nodes[b];
        return right.variable == top ? right.low : b;
    }
};

struct Diagram::DisjRule : ConjRule {
    static constexpr Operation kOperation = Operation::Disj;
    static Node settled(Diagram& /*diagram*/, Node a, Node b) {
        if (a == kOne || b == kOne)
            return kOne;
        if (a == kZero || a == b)
            return b;
        return b == kZero ? a : kInvalid;
    }
};

struct Diagram::ExclusiveRule : ConjRule {
    static constexpr Operation kOperation = Operation::Exclusive;
    static Node settled(Diagram& diagram, Node a, Node b) {
        if (a == b)
            return kZero;
        if (a == kZero || b == kZero)
            return a == kZero ? b : a;
        if (a == kOne || b == kOne)
            return diagram.neg(a == kOne ? b : a);
        return kInvalid;
    }
};

struct Diagram::NegRule {
    static constexpr Operation kOperation = Operation::Neg;
    static void normalise(Node& /*a*/, Node& /*b*/) {}
    static Node settled(Diagram& /*diagram*/, Node a, Node /*b*/) {
        if (a <= kOne)
            return a == kZero ? kOne : kZero;
        return kInvalid;
    }
    static Frame split(const Diagram& diagram, Node a, Node b) {
        const Entry& entry = diagram.m_nodes[a];
        return {a, b, entry.high, b, kInvalid, entry.variable};
    }
    static Node lowOf(const Diagram& /*diagram*/, Node b, Variable /*top*/) { return b; }
};

/// The second operand is not a function: twice the variable, plus the value.
struct Diagram::CofactorRule : NegRule {
    static constexpr Operation kOperation = Operation::Cofactor;
    static Node settled(const Diagram& diagram, Node a, Node b) {
        const Entry& entry = diagram.m_nodes[a];
        if (a <= kOne || entry.variable > b / 2)
            return a;
        if (entry.variable == b / 2)
            return b % 2 == 1 ? entry.high : entry.low;
        return kInvalid;
    }
};

Diagram::Node Diagram::conj(Node a, Node b) {
    return apply(a, b, ConjRule{});
}

Diagram::Node Diagram::disj(Node a, Node b) {
    return apply(a, b, DisjRule{});
}

Diagram::Node Diagram::exclusive(Node a, Node b) {
    return apply(a, b, ExclusiveRule{});
}

Diagram::Node Diagram::neg(Node a) {
    return apply(a, kZero, NegRule{});
}

Diagram::Node Diagram::cofactor(Node function, Variable variable, bool value) {
    return apply(function, variable * 2 + (value ? 1U : 0U), CofactorRule{});
}

Diagram::Node Diagram::atLeast(std::span<const Node> functions, std::size_t need) {
    if (need == 0)
        return kOne;
    if (need > functions.size())
        return kZero;
    std::vector<Node> count(need + 1, kZero); // count[k]: at least k of those seen
    count[0] = kOne;
    for (std::size_t seen = 0; seen < functions.size(); ++seen) {
        const std::size_t left = functions.size() - seen - 1; // count[k] matters if `left` can fill it up
        const std::size_t least = need > left ? need - left : 1;
        for (std::size_t k = std::min(need, seen + 1); k >= least; --k)
            count[k] = disj(count[k], conj(count[k - 1], functions[seen]));
    }
    return m_exhausted ? kZero : count[need];
}

void Diagram::compact(std::span<Node> roots) {
    if (m_exhausted)
        return;
    const auto kept = reachable(roots); // ascending, so each moves down onto places already read
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const Entry entry = m_nodes[kept[i]];
        m_nodes[i + kConstants] = {entry.variable, static_cast<Node>(slotOf(entry.low)),
                                   static_cast<Node>(slotOf(entry.high))};
    }
    for (Node& root : roots)
        root = static_cast<Node>(slotOf(root));
    m_count = kept.size() + kConstants;
    m_seen.clear();
    m_slot.clear();
    m_walk = 0;
    m_table.assignZero(m_tableSize);
    fillTable();
    m_cache.assignZero(m_cacheSize);
}

} // namespace isthmus
