#pragma once

#include "views/canvas/diagram_content.h"

#include <QGraphicsItem>

#include <set>
#include <unordered_map>

namespace isthmus {

/// All links and flows of the sheet as one item: it paints only those that reach into the exposed part
/// and finds by itself which one is under the mouse. Chips are painted over all lines.
class LineLayer : public QGraphicsItem {
public:
    explicit LineLayer(const DiagramContent& content);

    /// To be called whenever lines, looks or chips of the content changed.
    void refresh();
    /// Drawn in the accent colour: selected ones and the one under the mouse. The name of the only one that
    /// is selected can be taken hold of.
    void setEmphasised(std::set<ElementId> ids, const ElementId& selected);
    /// Flows from and to these components are drawn in full, however far they go.
    void setFocus(std::set<ElementId> components);

    /// Dims all but these; nothing: none is dimmed.
    void setStandingOut(const std::optional<std::set<ElementId>>& ids);

    struct Hit {
        ElementId id;
        bool onChip = false;
    };
    /// The nearest link or flow within `distance`, chips first; an empty id where there is none.
    [[nodiscard]] Hit hit(QPointF point, double distance) const;
    /// Lines wholly inside a rectangle, or touching it.
    [[nodiscard]] std::set<ElementId> inBand(const QRectF& band, bool touching) const;

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    [[nodiscard]] QPainterPath shape() const override { return {}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    [[nodiscard]] bool isDimmed(std::size_t line) const;
    [[nodiscard]] bool isOnName(QPointF point) const;
    void paintNames(QPainter& painter, const Theme& theme) const;
    [[nodiscard]] std::vector<std::size_t> linesIn(const QRectF& area) const;

    const DiagramContent& m_content;
    std::set<ElementId> m_emphasised, m_focus;
    ElementId m_selected;
    std::optional<std::set<ElementId>> m_standingOut;
    struct Shown {
        ElementId id;
        std::vector<QPointF> points;
        DrawnLine drawn;
        QRectF reach;
    };
    [[nodiscard]] static std::vector<long long> bucketsOf(const std::vector<QPointF>& points,
                                                          const QRectF& chip);

    std::vector<Shown> m_shown; ///< what was painted last
    std::unordered_map<long long, std::vector<std::size_t>> m_buckets;
    QRectF m_bounds;
};

} // namespace isthmus
