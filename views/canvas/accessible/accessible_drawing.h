#pragma once

#include "views/canvas/accessible/drawn_tree.h"
#include "views/canvas/tools/canvas_tool.h"

#include <QAccessible>
#include <QObject>

#include <map>
#include <set>

namespace isthmus {

/// The drawing for assistive technology: an accessible object for each drawn element, made when somebody asks
/// for it, and the events that tell of changes. Elements are known by their ids alone. While no assistive
/// technology is active, it does nothing at all.
class AccessibleDrawing : public QObject, private QAccessible::ActivationObserver {
    Q_OBJECT
public:
    /// Who is told of events: QAccessible::updateAccessibility, where no test listens instead.
    using Tell = void (*)(QAccessibleEvent*);

    explicit AccessibleDrawing(DiagramView& view);
    ~AccessibleDrawing() override;

    /// The drawing of a view; null: it is being taken apart.
    [[nodiscard]] static AccessibleDrawing* of(const QObject* view);

    [[nodiscard]] DiagramView& view() const { return m_view; }
    [[nodiscard]] CanvasContext& context() const;
    [[nodiscard]] const DrawnTree& tree() const;
    [[nodiscard]] QAccessibleInterface* interfaceOf(const ElementId& id) const;
    void setTell(Tell tell) { m_tell = tell; }
    /// What of the drawing has the focus: the only selected element, while the view has it; else nothing.
    [[nodiscard]] ElementId focused() const;

private:
    void accessibilityActiveChanged(bool active) override { m_active = active; }
    void onContentChanged();
    void onSelectionChanged();
    void onLookChanged();
    void forget(const ElementId& id);
    void send(const ElementId& id, QAccessible::Event event) const;

    DiagramView& m_view;
    Tell m_tell = &QAccessible::updateAccessibility;
    bool m_active = QAccessible::isActive();
    mutable DrawnTree m_tree;
    mutable bool m_stale = true;
    mutable std::map<ElementId, QAccessible::Id> m_interfaces;
    std::set<ElementId> m_selected;           ///< as last told
    std::map<ElementId, QString> m_toldNames; ///< of what somebody asked for, with its state
};

} // namespace isthmus
