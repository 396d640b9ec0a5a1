#include "model/analysis/network/blocks.h"
#include "model/analysis/network/reducer.h"

#include <algorithm>

namespace isthmus::network {

namespace {

/// The tree of blocks and cut nodes, from which leaves that no terminal needs are taken away.
class BlockTree {
public:
    BlockTree(const WorkingNetwork& work, const std::vector<std::uint32_t>& edgeOf,
              const std::vector<std::vector<std::uint32_t>>& blocks)
        : m_blocksOf(work.nodes.size()), m_nodesOf(blocks.size()), m_kept(blocks.size(), true),
          m_count(work.nodes.size(), 0) {
        for (std::uint32_t b = 0; b < blocks.size(); ++b) {
            for (const std::uint32_t e : blocks[b]) {
                const WorkingEdge& edge = work.edges[edgeOf[e]];
                m_nodesOf[b].push_back(edge.from);
                m_nodesOf[b].push_back(edge.to);
            }
            std::sort(m_nodesOf[b].begin(), m_nodesOf[b].end());
            m_nodesOf[b].erase(std::unique(m_nodesOf[b].begin(), m_nodesOf[b].end()), m_nodesOf[b].end());
            for (const std::uint32_t v : m_nodesOf[b]) {
                m_blocksOf[v].push_back(b);
                ++m_count[v];
            }
        }
    }

    void prune(const WorkingNetwork& work) {
        std::vector<std::uint32_t> queue(m_kept.size());
        for (std::uint32_t b = 0; b < queue.size(); ++b)
            queue[b] = b;
        while (!queue.empty()) {
            const std::uint32_t block = queue.back();
            queue.pop_back();
            if (!m_kept[block] || !isUseless(work, block))
                continue;
            m_kept[block] = false;
            for (const std::uint32_t v : m_nodesOf[block])
                if (--m_count[v] == 1)
                    std::copy_if(m_blocksOf[v].begin(), m_blocksOf[v].end(), std::back_inserter(queue),
                                 [&](std::uint32_t other) { return m_kept[other]; });
        }
    }

    [[nodiscard]] bool isKept(std::uint32_t block) const { return m_kept[block]; }
    [[nodiscard]] std::uint32_t keptBlocksAt(std::size_t node) const { return m_count[node]; }

private:
    /// Joins nothing: holds at most one node that other kept blocks or the question ask for.
    [[nodiscard]] bool isUseless(const WorkingNetwork& work, std::uint32_t block) const {
        const auto isAskedFor = [&](std::uint32_t v) { return m_count[v] > 1 || work.nodes[v].required; };
        return std::count_if(m_nodesOf[block].begin(), m_nodesOf[block].end(), isAskedFor) <= 1;
    }

    std::vector<std::vector<std::uint32_t>> m_blocksOf, m_nodesOf;
    std::vector<bool> m_kept;
    std::vector<std::uint32_t> m_count;
};

} // namespace

/// Keeps the blocks between required nodes; their cut nodes become required, their bridges are crossed.
void Reducer::pruneBlocks() {
    std::vector<std::uint32_t> edgeOf;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    for (std::uint32_t e = 0; e < m_work.edges.size(); ++e) {
        if (!m_work.edges[e].alive)
            continue;
        edgeOf.push_back(e);
        ends.emplace_back(m_work.edges[e].from, m_work.edges[e].to);
    }
    const auto blocks = blocksOf(m_work.nodes.size(), ends);
    BlockTree tree(m_work, edgeOf, blocks);
    tree.prune(m_work);

    std::vector<std::uint32_t> bridges;
    for (std::uint32_t b = 0; b < blocks.size(); ++b) {
        if (!tree.isKept(b)) {
            for (const std::uint32_t e : blocks[b])
                m_work.edges[edgeOf[e]].alive = false;
            m_changed = true;
        } else if (blocks[b].size() == 1) {
            bridges.push_back(edgeOf[blocks[b].front()]);
        }
    }
    for (std::uint32_t v = 0; v < m_work.nodes.size(); ++v) {
        WorkingNode& node = m_work.nodes[v];
        if (!node.alive || node.required)
            continue;
        if (tree.keptBlocksAt(v) == 0)
            node.alive = false;
        else if (tree.keptBlocksAt(v) > 1)
            require(v);
    }
    buildIncidence();
    for (const std::uint32_t e : bridges)
        crossBridge(e);
}

/// Both its ends are required, and so is the bridge itself. A bridge met against its direction would have
/// been dropped as unreachable.
void Reducer::crossBridge(std::uint32_t edgeIndex) {
    WorkingEdge& edge = m_work.edges[edgeIndex];
    multiply(edge.own);
    hold(edge.risks);
    edge.alive = false;
    contract(edge.from, edge.to);
    m_changed = true;
}

} // namespace isthmus::network
