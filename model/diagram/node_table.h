#pragma once

#include "model/diagram/raw_array.h"

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <stop_token>
#include <vector>

namespace isthmus {

/// What a diagram may use. Reaching any of these makes it exhausted.
struct DiagramLimits {
    std::size_t nodes = std::numeric_limits<std::uint32_t>::max() / 2;
    /// Nodes, their table, the cache of operations and one evaluation at a time, together.
    std::size_t bytes = std::numeric_limits<std::size_t>::max();
    /// Work, in steps of operations: the same on every machine, unlike a deadline.
    std::uint64_t steps = std::numeric_limits<std::uint64_t>::max();
    std::optional<std::chrono::steady_clock::time_point> deadline;
    std::stop_token stop;
};

/// The nodes of a decision diagram, each (variable, low, high) there once, and the results of operations on
/// them as far as a cache keeps them. Children always stand before their parents. Numbers 0 and 1 are the
/// constants. What a node means, and which are left out as redundant, is for the owner to say.
///
/// When a limit is reached, or the stop token asks, the table is `exhausted()` for good and makes no more.
class NodeTable {
public:
    using Node = std::uint32_t;
    using Variable = std::uint32_t;
    struct Entry { // 12 bytes, as there are millions
        Variable variable;
        Node low, high;
    };
    static constexpr Node kInvalid = static_cast<Node>(-1);
    /// Of the constants: below every variable.
    static constexpr Variable kTerminal = static_cast<Variable>(-1);
    static constexpr Node kConstants = 2;

    explicit NodeTable(DiagramLimits limits);

    [[nodiscard]] const Entry& operator[](Node node) const { return m_nodes[node]; }
    /// The node with these parts, made if it is not there; 0 when exhausted.
    [[nodiscard]] Node intern(Variable variable, Node low, Node high);

    /// What `store` kept, or kInvalid. @param operation  from 1.
    [[nodiscard]] Node cached(std::uint32_t operation, Node a, Node b) const {
        const CacheLine& line = m_cache[mix(operation, a, b) & (m_cacheSize - 1)];
        return line.operation == operation && line.a == a && line.b == b ? line.result : kInvalid;
    }
    void store(std::uint32_t operation, Node a, Node b, Node result) {
        m_cache[mix(operation, a, b) & (m_cacheSize - 1)] = {operation, a, b, result};
    }

    /// To be called once for each step of an operation: looks at clock and stop token now and then.
    void step() {
        constexpr std::uint64_t kAskMask = (1U << 14U) - 1;
        if ((++m_steps & kAskMask) == 0)
            askToStop();
        if (m_steps > m_limits.steps)
            m_exhausted = m_tired = true;
    }

    /// Keeps only the nodes listed (ascending, closed under children), moved down without gaps in their
    /// order; `slotOf` says where each child goes.
    template <class SlotOf>
    void keepOnly(const std::vector<Node>& kept, const SlotOf& slotOf) {
        for (std::size_t i = 0; i < kept.size(); ++i) {
            const Entry entry = m_nodes[kept[i]];
            m_nodes[i + kConstants] = {entry.variable, static_cast<Node>(slotOf(entry.low)),
                                       static_cast<Node>(slotOf(entry.high))};
        }
        m_count = kept.size() + kConstants;
        rehash();
    }

    [[nodiscard]] bool exhausted() const { return m_exhausted; }
    [[nodiscard]] bool cancelled() const { return m_cancelled; }
    [[nodiscard]] bool timedOut() const { return m_timedOut; }
    [[nodiscard]] bool tired() const { return m_tired; }
    void allowSteps(std::uint64_t steps) { m_limits.steps = steps; }
    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] std::size_t limit() const { return m_nodeLimit; }
    [[nodiscard]] std::size_t bytes() const;

private:
    struct CacheLine { // all zero bits: empty
        std::uint32_t operation;
        Node a, b;
        Node result;
    };

    static std::uint64_t mix(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
        std::uint64_t h = (a << 32U | b) * 0x9E3779B97F4A7C15ULL;
        h = (h ^ (h >> 32U) ^ c) * 0xBF58476D1CE4E5B9ULL;
        return h ^ (h >> 29U);
    }
    void setLimits();
    void resize(std::size_t tableSize);
    void fill();
    void rehash();
    void growCache(std::size_t lines);
    void askToStop();

    RawArray<Entry> m_nodes;
    std::size_t m_count = 0;
    /// Open addressing: the node in the lowest bits, as many bits of its hash as fit above, which saves most
    /// looks at nodes that are not the one. 0: free.
    RawArray<std::uint32_t> m_table;
    std::size_t m_tableSize = 0;
    std::size_t m_growAt = 0; ///< node count at which the table grows
    RawArray<CacheLine> m_cache;
    std::size_t m_cacheSize = 0;
    DiagramLimits m_limits;
    std::size_t m_nodeLimit = 0;
    std::size_t m_largestTable = 0;
    std::uint64_t m_steps = 0;
    bool m_exhausted = false;
    bool m_cancelled = false;
    bool m_timedOut = false;
    bool m_tired = false;
};

inline NodeTable::Node NodeTable::intern(Variable variable, Node low, Node high) {
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
        return 0;
    const auto node = static_cast<Node>(m_count++);
    m_nodes[node] = {variable, low, high};
    m_table[slot] = tag | node;
    if (m_count >= m_growAt && m_tableSize < m_largestTable)
        resize(m_tableSize * 2);
    return node;
}

} // namespace isthmus
