#include "model/diagram/node_table.h"

#include <algorithm>
#include <utility>

namespace isthmus {

namespace {

constexpr std::size_t kSmallestTable = 64;
constexpr std::size_t kFirstTable = 1U << 10U;
constexpr std::size_t kLargestTable = 1U << 31U;
/// Of one evaluation, by node: mark, slot, the list of nodes, two masses and a weight.
constexpr std::size_t kEvaluationBytes = 4 + 4 + 4 + 16 + 8;

constexpr std::size_t nodesFor(std::size_t tableSize) {
    return tableSize / 8 * 5;
}

} // namespace

NodeTable::NodeTable(DiagramLimits limits) : m_limits(std::move(limits)) {
    setLimits();
    resize(std::min(kFirstTable, m_largestTable));
    m_nodes[0] = {kTerminal, 0, 0};
    m_nodes[1] = {kTerminal, 1, 1};
    m_count = kConstants;
    askToStop();
}

/// Chooses the largest table, and with it the number of nodes, that the bytes allow when the cache has a
/// quarter as many lines as the table.
void NodeTable::setLimits() {
    constexpr std::size_t kBytesPerSlot = sizeof(std::uint32_t) + sizeof(CacheLine) / 4;
    constexpr std::size_t kBytesPerNode = sizeof(Entry) + kEvaluationBytes;
    m_largestTable = kSmallestTable;
    for (std::size_t size = kSmallestTable; size <= kLargestTable; size *= 2) {
        const std::size_t left = m_limits.bytes - std::min(m_limits.bytes, size * kBytesPerSlot);
        const std::size_t nodes = std::min({nodesFor(size), left / kBytesPerNode, m_limits.nodes});
        if (nodes <= m_nodeLimit)
            break;
        m_nodeLimit = nodes;
        m_largestTable = size;
    }
}

std::size_t NodeTable::bytes() const {
    return m_count * sizeof(Entry) + m_tableSize * sizeof(std::uint32_t) + m_cacheSize * sizeof(CacheLine);
}

void NodeTable::askToStop() {
    if (m_limits.stop.stop_requested())
        m_cancelled = m_exhausted = true;
    if (m_limits.deadline && std::chrono::steady_clock::now() >= *m_limits.deadline)
        m_timedOut = m_exhausted = true;
}

void NodeTable::resize(std::size_t tableSize) {
    m_tableSize = tableSize;
    m_growAt = nodesFor(tableSize);
    m_nodes.reserve(std::max<std::size_t>(std::min(m_growAt, m_nodeLimit), kConstants) + 1);
    m_table.assignZero(tableSize);
    fill();
    const std::size_t lines = tableSize / 4; // more of them cost more to get than they save
    if (lines > m_cacheSize)
        growCache(lines);
}

void NodeTable::fill() {
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

void NodeTable::rehash() {
    m_table.assignZero(m_tableSize);
    fill();
    m_cache.assignZero(m_cacheSize);
    askToStop(); // many of these come between steps when the table is nearly full
}

void NodeTable::growCache(std::size_t lines) {
    RawArray<CacheLine> old;
    old.swap(m_cache);
    m_cache.assignZero(lines);
    for (std::size_t i = 0; i < m_cacheSize; ++i)
        if (const CacheLine& line = old[i]; line.operation != 0)
            m_cache[mix(line.operation, line.a, line.b) & (lines - 1)] = line;
    m_cacheSize = lines;
}

} // namespace isthmus
