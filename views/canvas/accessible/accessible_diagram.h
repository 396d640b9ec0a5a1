#pragma once

#include <QAccessibleWidget>

namespace isthmus {

class AccessibleDrawing;
class DiagramView;

/// The sheet for assistive technology: the elements that stand in no place, then the widgets on it.
class AccessibleDiagram : public QAccessibleWidget {
public:
    explicit AccessibleDiagram(DiagramView& view);

    QAccessibleInterface* child(int index) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;

private:
    /// Null while the view is taken apart.
    [[nodiscard]] const AccessibleDrawing* drawing() const;
    [[nodiscard]] int elementCount() const;
};

/// To be installed with QAccessible: knows what a DiagramView is.
[[nodiscard]] QAccessibleInterface* makeAccessibleDiagram(const QString& className, QObject* object);

} // namespace isthmus
