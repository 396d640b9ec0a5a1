#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

#include <QObject>
#include <QPointF>

#include <functional>
#include <memory>
#include <optional>
#include <set>

namespace isthmus {

class DesignSession;
class Selection;
class WhatIf;

/// What menus do to the design: cut, copy, paste, duplicate, and new elements made of what is selected.
/// Each is one undo step and selects what it made.
class DesignCommands : public QObject {
    Q_OBJECT
public:
    /// Where on the sheet something is pasted, and the place that adopts it.
    struct Target {
        QPointF at;
        ElementId place;
        bool operator==(const Target&) const = default;
    };

    DesignCommands(DesignSession& session, Selection& selection, std::shared_ptr<const Catalogue> catalogue,
                   QObject* parent = nullptr);

    /// Asked with every paste: where the pointer is, nothing while it is not over the sheet.
    void setTarget(std::function<std::optional<Target>()> target) { m_target = std::move(target); }

    void copy();
    void cut();
    /// Puts the copied elements around the pointer, into the place under it; else where they came from, moved
    /// by two grid steps. Each paste in a row on the same spot is moved by two more. Cells of a sheet are
    /// offered to `cellsPasted`.
    void paste();
    void pasteInPlace();
    void duplicate();
    /// What the selected element is set to, for `pasteProperties` in any window.
    void copyProperties();
    /// Gives it to the selected elements of its type and kind.
    void pasteProperties();
    /// In the what-if mode, which it begins: fails what of the selection can fail, or restores it.
    void failSelection(WhatIf& whatIf) const;
    void recoverSelection(WhatIf& whatIf) const;
    void addJourney();
    void addGroup();
    void addSharedRisk();
    void addCable();

    // What the selection allows.
    [[nodiscard]] bool canCopy() const;
    [[nodiscard]] bool canPaste() const;
    /// Why properties cannot be taken from, or given to, what is selected; empty when they can.
    [[nodiscard]] QString copyPropertiesObstacle() const;
    [[nodiscard]] QString pastePropertiesObstacle() const;
    [[nodiscard]] bool canAddJourney() const;
    [[nodiscard]] bool canAddGroup() const;
    [[nodiscard]] bool canAddSharedRisk() const;
    [[nodiscard]] bool canAddCable() const;

signals:
    /// An edit was refused, and why.
    void refused(const QString& reason);
    /// The clipboard holds cells of a sheet, rows by line and columns by tab.
    void cellsPasted(const QString& text);

private:
    void insert(const Design& fragment, QPointF offset, const QString& label,
                const std::optional<ElementId>& adopter = {});
    /// What of the selection can fail: no flows, groups, journeys.
    [[nodiscard]] std::set<ElementId> failable() const;
    void add(Element element, const QString& label);
    template <class Type>
    [[nodiscard]] std::vector<ElementId> selected() const;

    DesignSession& m_session;
    Selection& m_selection;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::function<std::optional<Target>()> m_target;
    std::optional<Target> m_lastTarget;
    int m_pastes = 0;
};

} // namespace isthmus
