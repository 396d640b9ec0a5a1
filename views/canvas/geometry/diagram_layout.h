#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "views/canvas/geometry/label.h"

#include <QRectF>

#include <map>
#include <set>
#include <unordered_map>
#include <vector>

namespace isthmus {

/// A component on the sheet: its tile and the text below it.
struct NodeBox {
    ElementId id;
    ElementId place;
    QString kind;
    QString category;
    QPointF centre;
    Label name;
    QString secondary; ///< "standby · 2 of 3", or what a view was told to say
    int count = 1;     ///< identical instances
    QSizeF labelSize;  ///< of the name and one secondary line, whether or not there is one now
    bool placedByHand = true;

    [[nodiscard]] QRectF tile() const;
    [[nodiscard]] QRectF label() const;
    [[nodiscard]] QRectF bounds() const { return tile().united(label()); }
    bool operator==(const NodeBox&) const = default;
};

/// A place on the sheet: its area and title.
struct AreaBox {
    ElementId id;
    ElementId parent;
    QString kind;
    QRectF stored; ///< as said in the view; no size: as large as its content
    QRectF area;
    QString titleText, captionText;
    Label title;
    Label kindLine;
    int depth = 0;
    bool placedByHand = true;

    [[nodiscard]] QRectF titleBox() const;
    /// Works out the area from what is stored and what is inside, and lays out the title in it.
    void fitAround(const QRectF& content);
    void setArea(const QRectF& rectangle);
    bool operator==(const AreaBox&) const = default;
};

/// Where everything of a design stands in one view. Elements without a position of their own get a free
/// spot; a place is as large as was said, and never smaller than what is in it. Pure geometry.
class DiagramLayout {
public:
    /// @param frozen areas kept as they are, whatever is inside (while something is dragged).
    /// @param secondary second lines that take the place of "2 of 3".
    void rebuild(const Design& design, const Catalogue* catalogue,
                 const std::map<ElementId, QRectF>& frozen = {},
                 const std::map<ElementId, QString>& secondary = {});

    /// The same for a design in which nothing but positions of `moved` changed; quick. False, and nothing
    /// done, when some of them have no position.
    bool reposition(const Design& design, const std::set<ElementId>& moved,
                    const std::map<ElementId, QRectF>& frozen);

    [[nodiscard]] const std::vector<NodeBox>& nodes() const { return m_nodes; }
    [[nodiscard]] const std::vector<AreaBox>& areas() const { return m_areas; } ///< parents before children
    [[nodiscard]] const NodeBox* node(const ElementId& id) const;
    [[nodiscard]] const AreaBox* area(const ElementId& id) const;
    /// The innermost place around a point, those in `without` and what is in them passed over.
    [[nodiscard]] const AreaBox* areaAt(QPointF point, const std::set<ElementId>& without = {}) const;
    /// The outermost place around a component; empty for one that stands in none.
    [[nodiscard]] ElementId rootOf(const ElementId& component) const;
    [[nodiscard]] bool isInside(const ElementId& place, const ElementId& around) const;
    /// All places and components inside `place`, at any depth.
    [[nodiscard]] std::set<ElementId> contents(const ElementId& place) const;
    [[nodiscard]] QRectF bounds() const; ///< null when there is nothing

private:
    friend class LayoutBuilder;
    std::vector<NodeBox> m_nodes;
    std::vector<AreaBox> m_areas;
    struct Children {
        std::vector<std::size_t> areas, nodes;
    };
    std::unordered_map<ElementId, std::size_t> m_nodeIndex, m_areaIndex;
    std::unordered_map<ElementId, Children> m_children; ///< of each place, and of none
};

/// Words for a place's second line: its kind, and its code where the title does not say it.
[[nodiscard]] QString placeCaption(const Place& place, const Catalogue* catalogue);
/// Size given to a new place of a kind.
[[nodiscard]] QSizeF defaultPlaceSize(const QString& kind);

} // namespace isthmus
