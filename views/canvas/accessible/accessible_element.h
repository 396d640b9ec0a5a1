#pragma once

#include "model/base/ids.h"

#include <QAccessibleActionInterface>
#include <QAccessibleInterface>
#include <QPointer>

namespace isthmus {

class AccessibleDrawing;

/// One element of the sheet for assistive technology; knows its id alone, and says that it is not valid once
/// that has left the design.
class AccessibleElement : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleElement(const AccessibleDrawing& drawing, ElementId id);

    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    QWindow* window() const override;
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int index) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text kind, const QString& text) override;
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    QString localizedActionName(const QString& name) const override;
    QString localizedActionDescription(const QString& name) const override;
    void doAction(const QString& name) override;
    QStringList keyBindingsForAction(const QString& name) const override;

    [[nodiscard]] const ElementId& id() const { return m_id; }

private:
    [[nodiscard]] bool isDrawn() const;
    [[nodiscard]] bool mayBeChanged() const;
    void select() const;

    QPointer<const AccessibleDrawing> m_drawing;
    ElementId m_id;
};

} // namespace isthmus
