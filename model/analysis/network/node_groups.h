#pragma once

#include <cstdint>
#include <numeric>
#include <vector>

namespace isthmus::network {

/// Nodes joined so far: disjoint sets, with paths halved at each look.
class NodeGroups {
public:
    explicit NodeGroups(std::size_t nodes) : m_parent(nodes) { separate(); }

    /// Every node alone again.
    void separate() { std::iota(m_parent.begin(), m_parent.end(), 0U); }

    [[nodiscard]] std::uint32_t groupOf(std::uint32_t v) {
        while (m_parent[v] != v) {
            m_parent[v] = m_parent[m_parent[v]];
            v = m_parent[v];
        }
        return v;
    }

    /// @returns false when they were in one group already.
    bool join(std::uint32_t a, std::uint32_t b) {
        a = groupOf(a);
        b = groupOf(b);
        if (a == b)
            return false;
        m_parent[a] = b;
        return true;
    }

private:
    std::vector<std::uint32_t> m_parent;
};

} // namespace isthmus::network
