#pragma once

#include "model/catalogue/catalogue.h"

#include <QTreeWidget>

#include <memory>

namespace isthmus {

class CurrentJourney;
class DesignSession;
class Selection;
class WhatIf;

/// The design as a tree: places with what stands in them, and all that has no place on the sheet (groups,
/// flows, journeys, cables, shared risks, scenarios). Shares the selection with the drawing; a double click
/// on a scenario plays it, on a journey makes it the current one.
class OutlinePanel : public QTreeWidget {
    Q_OBJECT
public:
    OutlinePanel(DesignSession& session, Selection& selection, WhatIf& whatIf, CurrentJourney& journey,
                 QWidget* parent = nullptr);

signals:
    /// A double click on something that stands on the sheet.
    void revealRequested(const isthmus::ElementId& id);

protected:
    void changeEvent(QEvent* event) override;

private:
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
    bool m_filling = false;
};

} // namespace isthmus
