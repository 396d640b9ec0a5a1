#pragma once

#include <QDockWidget>
#include <QUndoView>

class QUndoStack;

namespace isthmus {

/// The named steps of the document from first to last; a click goes there. Beside the inspector, closed at
/// first. What is only looked at (zoom, selection, panels) is no step and not in it.
class HistoryPanel : public QDockWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(QUndoStack& stack, QWidget* parent = nullptr);
    void retranslate();

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();

    QUndoView* m_steps;
};

} // namespace isthmus
