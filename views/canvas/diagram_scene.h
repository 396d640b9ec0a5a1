#pragma once

#include "model/edit/change_set.h"
#include "views/canvas/diagram_content.h"
#include "views/canvas/items/adorner.h"
#include "views/canvas/items/line_layer.h"

#include <QGraphicsScene>

namespace isthmus {

class BoxItem;
class CommentLayer;
class DesignSession;
class Selection;
class WhatIf;

/// What is under a point of the sheet.
struct DiagramHit {
    enum class What { Nothing, Node, Area, FoldHandle, Line, Chip };
    What what = What::Nothing;
    ElementId id;
};

/// The design's first view as graphics items: one per component and place, one for all lines. Follows the
/// session, the selection and what is failed; changes none of them.
class DiagramScene : public QGraphicsScene {
    Q_OBJECT
public:
    DiagramScene(DesignSession& session, Selection& selection, WhatIf& whatIf,
                 std::shared_ptr<const Catalogue> catalogue, QObject* parent = nullptr);
    ~DiagramScene() override;

    [[nodiscard]] const DiagramContent& content() const { return m_content; }
    [[nodiscard]] const DiagramLayout& layout() const { return m_content.layout(); }
    [[nodiscard]] QRectF contentBounds() const { return m_content.bounds(); }
    /// Where an element, or the folded place it is in, is drawn; null for what is not.
    [[nodiscard]] QRectF boundsOf(const ElementId& id) const;

    /// @param distance how far from a thin line still counts, in units.
    [[nodiscard]] DiagramHit hit(QPointF point, double distance) const;
    /// What a click on something selects: with a line, all that is drawn as one with it.
    [[nodiscard]] std::set<ElementId> selectedBy(const DiagramHit& hit) const;
    /// What a rubber band selects: all that is wholly inside, or with `touching` all that it touches (places
    /// only when their title is touched).
    [[nodiscard]] std::set<ElementId> inBand(const QRectF& band, bool touching) const;

    /// Centre of a box of `size` that overlaps nothing, as near to `wish` as possible; inside `place` where
    /// given and there is room.
    [[nodiscard]] QPointF freeSpot(QPointF wish, QSizeF size, const ElementId& place) const;

    void setLiveState(LiveState live, bool whatIfActive);
    /// Null: states alone.
    void setOverlay(std::shared_ptr<const Overlay> overlay);
    void setSecondaryLines(std::map<ElementId, QString> lines);
    void setFlowsShown(bool shown);
    [[nodiscard]] bool flowsShown() const { return m_flowsShown; }
    /// Marked as where something may be let go, or as under the mouse; empty ids: nothing.
    void setTarget(const ElementId& id);
    [[nodiscard]] const ElementId& target() const { return m_target; }
    void setHovered(const ElementId& id);
    [[nodiscard]] const ElementId& hovered() const { return m_hovered; }
    void setRenaming(const ElementId& id);
    /// Dims everything but these; nothing: nothing is dimmed.
    void setStandingOut(std::optional<std::set<ElementId>> ids);
    [[nodiscard]] const std::optional<std::set<ElementId>>& standingOut() const { return m_standingOut; }
    /// Keeps the areas of all places but those in `without` as they are now, until called with nothing.
    void freezeAreas(const std::optional<std::set<ElementId>>& without);
    [[nodiscard]] Adorner& adorner() { return *m_adorner; }
    [[nodiscard]] const CommentLayer& comments() const { return *m_comments; }

signals:
    void contentChanged();
    /// States, selection or the drawing itself look different.
    void lookChanged();

private:
    void reread(const std::set<ElementId>& moved);
    void onChanged(const ChangeSet& changes);
    /// All that may be drawn elsewhere, or be drawn or not, after a change.
    [[nodiscard]] std::set<ElementId> touchedBy(const ChangeSet& changes) const;
    /// Do these look as they did when all was read, but for where lines pass?
    [[nodiscard]] bool onlyLedElsewhere(const std::set<ElementId>& dressed) const;
    /// @param led lines that pass elsewhere.
    bool reposition(const std::set<ElementId>& moved, const std::set<ElementId>& led);
    void syncItems();
    void growSceneRect();
    void syncLooks();

    DesignSession& m_session;
    Selection& m_selection;
    WhatIf& m_whatIf;
    DiagramContent m_content;
    std::map<ElementId, std::unique_ptr<BoxItem>> m_areas, m_nodes;
    LineLayer* m_lines;
    Adorner* m_adorner;
    CommentLayer* m_comments = nullptr;
    std::map<ElementId, Appearance> m_appearance; ///< of the last full reading
    ElementId m_target, m_hovered, m_renaming;
    std::optional<std::set<ElementId>> m_standingOut;
    bool m_flowsShown = true;
    bool m_sized = false;
};

} // namespace isthmus
