#pragma once

#include <QLineF>
#include <QList>
#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

namespace isthmus {

/// Finds where a dragged box stands in line with others, or as far from one neighbour as that is from the
/// next. Made once for a drag, from the boxes that are seen and do not move. Pure geometry.
class SnapGuides {
public:
    explicit SnapGuides(std::vector<QRectF> others) : m_others(std::move(others)) {}

    struct Snap {
        QPointF offset; ///< from the box to where it snaps; 0 along an axis on which nothing is near
        bool x = false; ///< snapped along that axis
        bool y = false;
        QList<QLineF> lines; ///< through what stands in line
        QList<QLineF> gaps;  ///< equal distances, from edge to edge
    };
    /// What is nearest within `reach` along each axis.
    [[nodiscard]] Snap snap(const QRectF& box, double reach) const;

private:
    [[nodiscard]] std::optional<double> along(const QRectF& box, Qt::Orientation axis, double reach) const;
    [[nodiscard]] std::vector<QRectF> row(const QRectF& box, Qt::Orientation axis) const;
    void addLine(const QRectF& box, Qt::Orientation axis, Snap& snap) const;
    void addGaps(const QRectF& box, Qt::Orientation axis, Snap& snap) const;

    std::vector<QRectF> m_others;
};

} // namespace isthmus
