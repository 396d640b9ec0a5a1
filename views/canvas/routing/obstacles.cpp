#include "views/canvas/routing/obstacles.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr double kBucket = 256;
constexpr double kBorder = 5; ///< a line this near to a border looks as if it were on it

long long bucketKey(int x, int y) {
    return (static_cast<long long>(x) << 32) ^ static_cast<unsigned>(y);
}

template <class Visit>
void forBuckets(const QRectF& rect, Visit visit) {
    const int left = static_cast<int>(std::floor(rect.left() / kBucket));
    const int right = static_cast<int>(std::floor(rect.right() / kBucket));
    const int top = static_cast<int>(std::floor(rect.top() / kBucket));
    const int bottom = static_cast<int>(std::floor(rect.bottom() / kBucket));
    for (int y = top; y <= bottom; ++y)
        for (int x = left; x <= right; ++x)
            if (visit(bucketKey(x, y)))
                return;
}

} // namespace

Obstacles::Obstacles(const DiagramLayout& layout) {
    m_all.reserve(layout.nodes().size() * 2 + layout.areas().size());
    for (const NodeBox& node : layout.nodes()) {
        add(node.tile().adjusted(-4, -4, 4, 4), Obstacle::Kind::Hard);
        add(node.label().adjusted(-2, -3, 2, 2), Obstacle::Kind::Hard);
    }
    for (const AreaBox& area : layout.areas()) {
        if (area.folded) {
            add(area.area.adjusted(-4, -4, 4, 4), Obstacle::Kind::Hard);
            continue;
        }
        if (!area.title.isEmpty())
            add(area.titleBox().adjusted(-4, -3, 4, 6), Obstacle::Kind::Title);
        const QRectF& box = area.area;
        const QSizeF upright(2 * kBorder, box.height()), lying(box.width(), 2 * kBorder);
        for (const double x : {box.left(), box.right()})
            add(QRectF(QPointF(x - kBorder, box.top()), upright), Obstacle::Kind::VerticalBorder);
        for (const double y : {box.top(), box.bottom()})
            add(QRectF(QPointF(box.left(), y - kBorder), lying), Obstacle::Kind::HorizontalBorder);
    }
}

void Obstacles::add(const QRectF& rect, Obstacle::Kind kind) {
    const std::size_t index = m_all.size();
    m_all.push_back({rect, kind});
    forBuckets(rect, [&](long long key) {
        m_buckets[key].push_back(index);
        return false;
    });
}

std::vector<Obstacle> Obstacles::within(const QRectF& region) const {
    std::vector<std::size_t> found;
    forBuckets(region, [&](long long key) {
        if (const auto bucket = m_buckets.find(key); bucket != m_buckets.end())
            for (const std::size_t index : bucket->second)
                if (m_all[index].rect.intersects(region))
                    found.push_back(index);
        return false;
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<Obstacle> result;
    result.reserve(found.size());
    for (const std::size_t index : found)
        result.push_back(m_all[index]);
    return result;
}

bool Obstacles::anyIn(const QRectF& rect, Obstacle::Kind last) const {
    bool hit = false;
    forBuckets(rect, [&](long long key) {
        if (const auto bucket = m_buckets.find(key); bucket != m_buckets.end())
            for (const std::size_t index : bucket->second)
                if (m_all[index].kind <= last && m_all[index].rect.intersects(rect))
                    return hit = true;
        return false;
    });
    return hit;
}

bool Obstacles::blocks(const QRectF& rect) const {
    return anyIn(rect, Obstacle::Kind::Hard);
}

bool Obstacles::touches(const QRectF& rect) const {
    return anyIn(rect, Obstacle::Kind::Title);
}

} // namespace isthmus
