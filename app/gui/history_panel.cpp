#include "app/gui/history_panel.h"

#include "views/theme/theme.h"

#include <QEvent>

namespace isthmus {

HistoryPanel::HistoryPanel(QUndoStack& stack, QWidget* parent) : QDockWidget(parent) {
    setObjectName(QStringLiteral("historyPanel"));
    setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    m_steps = new QUndoView(&stack, this);
    m_steps->setObjectName(QStringLiteral("steps"));
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setUniformItemSizes(true);
    m_steps->setTextElideMode(Qt::ElideRight);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_steps->viewport()->setAutoFillBackground(false);
    m_steps->setSpacing(2);
    setWidget(m_steps);
    hide();
    applyTheme();
    retranslate();
}

void HistoryPanel::applyTheme() {
    QPalette marked = m_steps->palette();
    marked.setColor(QPalette::Highlight, Theme::current().colour(ColourRole::AccentSoft));
    marked.setColor(QPalette::HighlightedText, Theme::current().colour(ColourRole::Text));
    if (marked != m_steps->palette())
        m_steps->setPalette(marked);
}

void HistoryPanel::changeEvent(QEvent* event) {
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void HistoryPanel::retranslate() {
    setWindowTitle(tr("Steps"));
    m_steps->setEmptyLabel(tr("As it was opened"));
    m_steps->setAccessibleName(tr("Steps"));
}

} // namespace isthmus
