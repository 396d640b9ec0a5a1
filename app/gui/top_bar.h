#pragma once

#include "app/gui/actions.h"

#include <QWidget>

class QLabel;

namespace isthmus {

/// The row under the menus: undo and redo, the document's name, the drawing tools in the middle, zoom and
/// fit at the right.
class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(const Actions& actions, QWidget* parent = nullptr);

    /// Shows the document's name; its property "edited" is shown behind the name in lighter text.
    [[nodiscard]] QLabel* documentLabel() const { return m_document; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_document;
};

} // namespace isthmus
