#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace isthmus {

/// The next of a fixed set of events, each with at most one time: a tournament tree (D. E. Knuth, The Art of
/// Computer Programming 3, 5.4.1). Setting any time replays the matches on one way to the root, log₂ n of
/// them without a branch to mispredict, so taking, changing and dropping an event cost the same and nobody
/// has to search for one.
///
/// Of equal times the event of the lower number comes first, so that a run is the same everywhere.
class EventQueue {
public:
    using Slot = std::uint32_t;
    static constexpr double kNever = std::numeric_limits<double>::infinity();

    struct Event {
        double time = kNever;
        Slot slot = 0;
    };

    /// All events at kNever. @param count  ≥ 1.
    explicit EventQueue(Slot count) {
        while (m_leaves < count)
            m_leaves *= 2;
        m_nodes.resize(2 * m_leaves);
        for (Slot slot = 0; slot < m_leaves; ++slot)
            m_nodes[m_leaves + slot].slot = slot;
        for (std::size_t node = m_leaves - 1; node >= 1; --node)
            m_nodes[node] = m_nodes[2 * node];
    }

    [[nodiscard]] Event next() const { return m_nodes[1]; }
    [[nodiscard]] double timeOf(Slot slot) const { return m_nodes[m_leaves + slot].time; }

    void set(Slot slot, double time) {
        Event winner{time, slot};
        std::size_t node = m_leaves + slot;
        m_nodes[node] = winner;
        while (node > 1) {
            const Event other = m_nodes[node ^ 1U];
            const bool loses =
                static_cast<int>(other.time < winner.time) |
                (static_cast<int>(other.time == winner.time) & static_cast<int>(other.slot < winner.slot));
            winner.time = loses ? other.time : winner.time;
            winner.slot = loses ? other.slot : winner.slot;
            node >>= 1U;
            m_nodes[node] = winner;
        }
    }
    void drop(Slot slot) { set(slot, kNever); }

private:
    std::size_t m_leaves = 1;
    std::vector<Event> m_nodes; ///< [1] the root, then level by level; the second half are the events
};

} // namespace isthmus
