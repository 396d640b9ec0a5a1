#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "views/canvas/geometry/label.h"
#include "views/canvas/geometry/shown_design.h"

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
    Dress dress;

    [[nodiscard]] QRectF tile() const;
    [[nodiscard]] QRectF label() const;
    [[nodiscard]] QRectF bounds() const { return tile().united(label()); }
    bool operator==(const NodeBox&) const = default;
};

/// A place on the sheet: its area and title; folded, one compact box for all that is in it.
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
    bool folded = false;
    Dress dress;

    [[nodiscard]] QRectF titleBox() const;
    [[nodiscard]] QRectF foldHandle() const; ///< the triangle that folds and unfolds
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
    /// @param purpose layers may be left out of what is printed.
    void rebuild(const Design& design, const Catalogue* catalogue,
                 const std::map<ElementId, QRectF>& frozen = {},
                 const std::map<ElementId, QString>& secondary = {},
                 ShownDesign::Purpose purpose = ShownDesign::Purpose::Screen);

    /// The same for a design in which nothing but positions of `moved` changed; quick. False, and nothing
    /// done, when some of them have no position.
    bool reposition(const Design& design, const std::set<ElementId>& moved,
                    const std::map<ElementId, QRectF>& frozen);

    [[nodiscard]] const std::vector<NodeBox>& nodes() const { return m_nodes; }
    [[nodiscard]] const std::vector<AreaBox>& areas() const { return m_areas; } ///< parents before children
    [[nodiscard]] const NodeBox* node(const ElementId& id) const;
    [[nodiscard]] const AreaBox* area(const ElementId& id) const;
    /// Who is drawn for what, and how.
    [[nodiscard]] const ShownDesign& shown() const { return m_shown; }
    /// What lines end at: the tile of a component, the box of a folded place; null for what is neither.
    [[nodiscard]] QRectF endBox(const ElementId& id) const;
    /// The folded place under a point.
    [[nodiscard]] const AreaBox* foldedAt(QPointF point) const;
    /// The innermost unfolded place around a point, those in `without` and what is in them passed over.
    [[nodiscard]] const AreaBox* areaAt(QPointF point, const std::set<ElementId>& without = {}) const;
    /// The outermost place around a component or a folded place; empty for one that stands in none.
    [[nodiscard]] ElementId rootOf(const ElementId& id) const;
    [[nodiscard]] bool isInside(const ElementId& place, const ElementId& around) const;
    /// All places and components inside `place`, at any depth, folded and hidden ones too.
    [[nodiscard]] std::set<ElementId> contents(const ElementId& place) const;
    [[nodiscard]] QRectF bounds() const; ///< null when there is nothing

private:
    friend class LayoutBuilder;
    ShownDesign m_shown;
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
