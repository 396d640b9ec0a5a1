#pragma once

#include <QPointF>

#include <optional>
#include <vector>

namespace isthmus {

/// What part of the sheet is looked at.
struct ViewSpot {
    QPointF centre;
    double zoom = 1;

    bool operator==(const ViewSpot&) const = default;
};

/// The spots that jumps led away from, to go back to and forward again, as in a browser.
class ViewHistory {
public:
    /// A jump is about to lead away from here; what lay ahead is forgotten.
    void leave(const ViewSpot& here);
    [[nodiscard]] bool canGoBack() const { return !m_behind.empty(); }
    [[nodiscard]] bool canGoForward() const { return !m_ahead.empty(); }
    /// Where to go from here; nothing where there is no such spot.
    [[nodiscard]] std::optional<ViewSpot> back(const ViewSpot& here);
    [[nodiscard]] std::optional<ViewSpot> forward(const ViewSpot& here);
    void clear();

private:
    static std::optional<ViewSpot> step(std::vector<ViewSpot>& from, std::vector<ViewSpot>& to,
                                        const ViewSpot& here);
    std::vector<ViewSpot> m_behind, m_ahead;
};

} // namespace isthmus
