#include "model/layout/auto_layout.h"

#include "model/layout/compound_layout.h"

#include <cmath>

namespace isthmus {

using namespace layout;

namespace {

constexpr int kRounds = 4;
constexpr double kShortLine = 20; ///< cells

/// The best of several rounds: their positions, and how large places are in them.
class Rounds {
public:
    explicit Rounds(CompoundLayout& compound) : m_compound(compound) {}

    void run(bool together, const std::stop_token& stop) {
        std::vector<Spot> last;
        for (int round = 0; round < kRounds && !(m_any && stop.stop_requested()); ++round) {
            m_compound.run(last, together);
            last = m_compound.anchors();
            note(last);
        }
    }

    std::vector<Spot> spots;
    std::vector<Reach> reaches;

private:
    void note(const std::vector<Spot>& now) {
        const double cost = m_compound.quality().cost(kShortLine);
        if (m_any && cost >= m_cost)
            return;
        m_any = true;
        m_cost = cost;
        spots = now;
        reaches.clear();
        for (const Item& item : m_compound.tree().items)
            reaches.push_back(item.reach);
    }

    CompoundLayout& m_compound;
    bool m_any = false;
    double m_cost = 0;
};

} // namespace

LayoutAnswer automaticLayout(const Design& design, const LayoutRequest& request,
                             const std::stop_token& stop) {
    CompoundLayout compound(itemTree(design, request), request.spacing);
    Rounds rounds(compound);
    rounds.run(false, stop);
    rounds.run(true, stop);
    const std::vector<Spot>& best = rounds.spots;
    const std::vector<Reach>& reaches = rounds.reaches;

    LayoutAnswer answer;
    const ItemTree& tree = compound.tree();
    const double grid = request.spacing.grid;
    for (int i = 0; i < tree.sheet(); ++i) {
        const auto index = static_cast<std::size_t>(i);
        const Item& item = tree.items[index];
        if (item.frozen || (!item.scoped && !item.open))
            continue;
        const Rect& now = request.drawn.at(item.id).now;
        Rect rect{best[index].x * grid, best[index].y * grid, now.width, now.height};
        if (item.open) {
            rect.width = reaches[index].right * grid;
            rect.height = reaches[index].down * grid;
        }
        if (!item.scoped && best[index] == item.now) { // its corner stays, whether or not on the grid
            rect.x = now.x;
            rect.y = now.y;
        }
        if (rect != now)
            answer.positions[item.id] = rect;
    }
    return answer;
}

} // namespace isthmus
