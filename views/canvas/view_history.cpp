#include "views/canvas/view_history.h"

namespace isthmus {

namespace {

constexpr std::size_t kMostSpots = 64;

} // namespace

void ViewHistory::leave(const ViewSpot& here) {
    m_ahead.clear();
    if (!m_behind.empty() && m_behind.back() == here)
        return;
    m_behind.push_back(here);
    if (m_behind.size() > kMostSpots)
        m_behind.erase(m_behind.begin());
}

std::optional<ViewSpot> ViewHistory::step(std::vector<ViewSpot>& from, std::vector<ViewSpot>& to,
                                          const ViewSpot& here) {
    while (!from.empty()) {
        const ViewSpot spot = from.back();
        from.pop_back();
        if (spot == here) // nothing would be seen to move
            continue;
        to.push_back(here);
        return spot;
    }
    return {};
}

std::optional<ViewSpot> ViewHistory::back(const ViewSpot& here) {
    return step(m_behind, m_ahead, here);
}

std::optional<ViewSpot> ViewHistory::forward(const ViewSpot& here) {
    return step(m_ahead, m_behind, here);
}

void ViewHistory::clear() {
    m_behind.clear();
    m_ahead.clear();
}

} // namespace isthmus
