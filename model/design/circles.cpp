#include "model/design/circles.h"

#include <algorithm>
#include <limits>

namespace isthmus {

namespace {

constexpr auto kUnseen = std::numeric_limits<std::size_t>::max();

/// Tarjan's strongly connected components with an explicit stack: chains may be as long as the design.
class Components {
public:
    explicit Components(const std::vector<std::vector<std::size_t>>& successors)
        : m_successors(successors), m_order(successors.size(), kUnseen), m_low(successors.size(), 0),
          m_part(successors.size(), kUnseen) {
        for (std::size_t node = 0; node < successors.size(); ++node)
            if (m_order[node] == kUnseen)
                explore(node);
    }
    /// Number of the part that each node belongs to.
    [[nodiscard]] const std::vector<std::size_t>& partOf() const { return m_part; }

private:
    struct Frame {
        std::size_t node;
        std::size_t nextEdge;
    };

    void open(std::size_t node) {
        m_order[node] = m_low[node] = m_count++;
        m_stack.push_back(node);
        m_frames.push_back({node, 0});
    }

    void explore(std::size_t root) {
        open(root);
        while (!m_frames.empty()) {
            const std::size_t node = m_frames.back().node;
            if (m_frames.back().nextEdge < m_successors[node].size()) {
                const std::size_t target = m_successors[node][m_frames.back().nextEdge++];
                if (m_order[target] == kUnseen)
                    open(target);
                else if (m_part[target] == kUnseen)
                    m_low[node] = std::min(m_low[node], m_order[target]);
                continue;
            }
            m_frames.pop_back();
            if (!m_frames.empty())
                m_low[m_frames.back().node] = std::min(m_low[m_frames.back().node], m_low[node]);
            if (m_low[node] == m_order[node])
                close(node);
        }
    }

    void close(std::size_t node) {
        std::size_t member = kUnseen;
        do {
            member = m_stack.back();
            m_stack.pop_back();
            m_part[member] = m_parts;
        } while (member != node);
        ++m_parts;
    }

    const std::vector<std::vector<std::size_t>>& m_successors;
    std::vector<std::size_t> m_order, m_low, m_part, m_stack;
    std::vector<Frame> m_frames;
    std::size_t m_count = 0;
    std::size_t m_parts = 0;
};

} // namespace

std::vector<std::size_t> stronglyConnectedParts(const std::vector<std::vector<std::size_t>>& successors) {
    return Components(successors).partOf();
}

std::vector<std::vector<std::size_t>> findCircles(const std::vector<std::vector<std::size_t>>& successors) {
    const Components components(successors);
    const auto& part = components.partOf();
    const auto follow = [&](std::size_t node) {
        for (const std::size_t target : successors[node])
            if (part[target] == part[node])
                return target;
        return kUnseen;
    };
    std::vector<std::vector<std::size_t>> circles;
    std::vector<bool> reported(successors.size(), false);
    std::vector<std::size_t> stepOf(successors.size(), kUnseen);
    for (std::size_t start = 0; start < successors.size(); ++start) {
        if (reported[part[start]] || follow(start) == kUnseen)
            continue;
        reported[part[start]] = true;
        // Within its part every node has a successor, so the walk must come back to itself.
        std::vector<std::size_t> walk;
        std::size_t node = start;
        for (; stepOf[node] == kUnseen; node = follow(node)) {
            stepOf[node] = walk.size();
            walk.push_back(node);
        }
        walk.erase(walk.begin(), walk.begin() + static_cast<std::ptrdiff_t>(stepOf[node]));
        std::rotate(walk.begin(), std::min_element(walk.begin(), walk.end()), walk.end());
        circles.push_back(std::move(walk));
    }
    return circles;
}

} // namespace isthmus
