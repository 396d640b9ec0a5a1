#include "model/analysis/network/blocks.h"

#include <algorithm>

namespace isthmus::network {

namespace {

struct Arc {
    std::uint32_t to;
    std::uint32_t edge;
};

struct Frame {
    std::uint32_t node;
    std::uint32_t viaEdge;
    std::size_t next = 0;
};

constexpr std::uint32_t kNoEdge = ~std::uint32_t{0};

class BlockSearch {
public:
    BlockSearch(std::size_t nodeCount, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& edges)
        : m_arcs(nodeCount), m_depth(nodeCount, 0), m_low(nodeCount, 0) {
        for (std::uint32_t e = 0; e < edges.size(); ++e) {
            const auto [a, b] = edges[e];
            if (a == b)
                continue;
            m_arcs[a].push_back({b, e});
            m_arcs[b].push_back({a, e});
        }
    }

    std::vector<std::vector<std::uint32_t>> run() {
        for (std::uint32_t root = 0; root < m_arcs.size(); ++root)
            if (m_depth[root] == 0)
                searchFrom(root);
        return std::move(m_blocks);
    }

private:
    void searchFrom(std::uint32_t root) {
        m_depth[root] = m_low[root] = 1;
        m_frames.push_back({root, kNoEdge});
        while (!m_frames.empty()) {
            Frame& frame = m_frames.back();
            if (frame.next < m_arcs[frame.node].size())
                follow(m_arcs[frame.node][frame.next++]);
            else
                retreat();
        }
    }

    void follow(const Arc& arc) {
        const std::uint32_t node = m_frames.back().node;
        if (arc.edge == m_frames.back().viaEdge)
            return;
        if (m_depth[arc.to] == 0) {
            m_pending.push_back(arc.edge);
            m_depth[arc.to] = m_low[arc.to] = m_depth[node] + 1;
            m_frames.push_back({arc.to, arc.edge});
        } else if (m_depth[arc.to] < m_depth[node]) {
            m_pending.push_back(arc.edge);
            m_low[node] = std::min(m_low[node], m_depth[arc.to]);
        }
    }

    void retreat() {
        const Frame done = m_frames.back();
        m_frames.pop_back();
        if (m_frames.empty())
            return;
        const std::uint32_t parent = m_frames.back().node;
        m_low[parent] = std::min(m_low[parent], m_low[done.node]);
        if (m_low[done.node] < m_depth[parent])
            return;
        const auto first = std::find(m_pending.rbegin(), m_pending.rend(), done.viaEdge).base() - 1;
        m_blocks.emplace_back(first, m_pending.end());
        m_pending.erase(first, m_pending.end());
    }

    std::vector<std::vector<Arc>> m_arcs;
    std::vector<std::uint32_t> m_depth, m_low;
    std::vector<std::uint32_t> m_pending;
    std::vector<Frame> m_frames;
    std::vector<std::vector<std::uint32_t>> m_blocks;
};

} // namespace

std::vector<std::vector<std::uint32_t>>
blocksOf(std::size_t nodeCount, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& edges) {
    return BlockSearch(nodeCount, edges).run();
}

} // namespace isthmus::network
