#pragma once

#include "model/design/design.h"
#include "views/canvas/routing/obstacles.h"

#include <QPainterPath>

#include <map>
#include <optional>

namespace isthmus {

/// The way one link or flow takes over the sheet; at a folded place, all links or all flows that go from
/// there to the same neighbour as one.
struct RoutedLine {
    ElementId id;
    ElementId from, to;            ///< who is drawn at its ends: components, or folded places they are in
    std::vector<ElementId> bundle; ///< all of them where it ends at a folded place, itself included
    int part = 0;                  ///< flows to a group: one line per member
    bool isFlow = false;
    bool isDistant = false; ///< a flow from one root place to another: faint until somebody asks
    bool isSubsea = false;
    bool isFresh = false; ///< routed by the last update
    int parallel = 0;     ///< how many links joined the same two before
    bool isCurve = false;
    std::vector<QPointF> bends;    ///< that it is led through by hand
    std::optional<double> labelAt; ///< where its label was put, as a share of its length
    std::vector<QPointF> raw;      ///< as routed, before neighbours were moved apart
    std::vector<QPointF> points;   ///< as drawn; a curve flattened
    QPainterPath path;             ///< with rounded corners
    QRectF bounds;
    QRectF examined; ///< a change in here may give it another way

    [[nodiscard]] bool isAmong(const std::set<ElementId>& ids) const;
    /// Point at a share of the length, 0 to 1.
    [[nodiscard]] QPointF at(double share) const;
    /// Share of the length at the point of the line that is nearest.
    [[nodiscard]] double shareAt(QPointF point) const;
    [[nodiscard]] double distance(QPointF point) const;
    [[nodiscard]] double length() const;
};

/// All lines of a drawing, kept while it changes: only lines whose ends moved, or that lie where
/// something moved, are routed anew.
class DiagramRoutes {
public:
    /// @param moved everything whose box may differ from the last call; ignored the first time.
    void update(const Design& design, const DiagramLayout& layout, const std::set<ElementId>& moved);
    /// The same where the links and flows themselves are those of the last call.
    void reposition(const DiagramLayout& layout, const std::set<ElementId>& moved);
    /// Takes over how links and flows are led in the design's first view. Before reposition().
    void readAppearance(const Design& design);
    void clear();
    void setFlowsShown(bool shown);

    [[nodiscard]] const std::vector<RoutedLine>& lines() const { return m_lines; }
    [[nodiscard]] const Obstacles& obstacles() const { return m_obstacles; }

private:
    using Key = std::pair<ElementId, int>;
    void collect(const Design& design, const DiagramLayout& layout);
    void route(RoutedLine& line, const DiagramLayout& layout);
    [[nodiscard]] std::vector<QRectF> noteBoxes(const DiagramLayout& layout,
                                                const std::set<ElementId>& moved);
    void shape();

    std::vector<RoutedLine> m_lines;
    std::map<ElementId, QRectF> m_boxes; ///< of the last update
    Obstacles m_obstacles;
    bool m_flowsShown = true;
    bool m_stale = true;
};

/// A polyline with its corners rounded.
[[nodiscard]] QPainterPath roundedPath(const std::vector<QPointF>& points, double radius);

} // namespace isthmus
