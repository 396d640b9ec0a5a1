#pragma once

#include "model/catalogue/catalogue.h"

#include <QTreeWidget>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace isthmus {

class CurrentJourney;
class DesignSession;
class Selection;
class WhatIf;

/// The design as a tree: places with what stands in them, and all that has no place on the sheet (groups,
/// flows, journeys, cables, shared risks, scenarios), then the open comments. Shares the selection with the
/// drawing; a double click on a scenario plays it, on a journey makes it the current one. F2 renames in
/// place; what is dragged into another place moves there.
class OutlinePanel : public QTreeWidget {
    Q_OBJECT
public:
    OutlinePanel(DesignSession& session, Selection& selection, WhatIf& whatIf, CurrentJourney& journey,
                 QWidget* parent = nullptr);

    /// Lets the name of an element be edited where it stands in the tree.
    void editName(const ElementId& id);
    /// What letting go of the selected rows at a point of the viewport does. @returns false where they may
    /// not go
    bool dropOn(const QPoint& at);
    /// May a place of the first kind hold an element of the second? All may until told otherwise.
    using MayHold = std::function<bool(const std::string& place, const std::string& kind)>;
    void setMayHold(MayHold mayHold) { m_mayHold = std::move(mayHold); }

signals:
    /// A double click on something that stands on the sheet.
    void revealRequested(const isthmus::ElementId& id);
    /// A right click on elements, which are selected by then.
    void menuRequested(const QPoint& global);
    /// Elements were dragged into a place; an empty id: out of all places.
    void moveRequested(const std::set<isthmus::ElementId>& ids, const isthmus::ElementId& place);
    /// An edit was refused, and why.
    void refused(const QString& reason);

protected:
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectTree();
    void fillComments();
    void takeName(QTreeWidgetItem* item);
    void rename(const ElementId& id, const QString& name);
    [[nodiscard]] QTreeWidgetItem* itemOf(const ElementId& id) const;
    /// Where a drop would put what is dragged; nothing where it may not go.
    [[nodiscard]] std::optional<ElementId> dropPlace(const QPoint& at) const;
    [[nodiscard]] std::set<ElementId> dragged() const;

    void rebuild();
    void fillPlace(QTreeWidgetItem* parent, const ElementId& place, int depth);
    template <class Range>
    void fillSection(const QString& title, const QString& glyph, const Range& elements);
    QTreeWidgetItem* addItem(QTreeWidgetItem* parent, const QString& text, const ElementId& id,
                             const QString& glyph);
    void showSelection();
    void takeSelection();
    void activate(const ElementId& id);

    DesignSession& m_session;
    Selection& m_selection;
    WhatIf& m_whatIf;
    CurrentJourney& m_journey;
    MayHold m_mayHold;
    std::vector<std::pair<ElementId, std::string>> m_comments; ///< the open ones, as listed
    bool m_filling = false;
};

} // namespace isthmus
