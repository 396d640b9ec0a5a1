#include "views/charts/plot_canvas.h"

#include "views/theme/fonts.h"

#include <qcustomplot.h>

#include <algorithm>

namespace isthmus {

namespace {

class RoundRect : public QCPItemRect {
public:
    RoundRect(QCustomPlot* plot, double radius) : QCPItemRect(plot), m_radius(radius) {}

protected:
    void draw(QCPPainter* painter) override {
        const QRectF rect = QRectF(topLeft->pixelPosition(), bottomRight->pixelPosition()).normalized();
        const double radius = std::min({m_radius, rect.width() / 2, rect.height() / 2});
        painter->setAntialiasing(radius > 0);
        painter->setPen(Qt::NoPen);
        painter->setBrush(brush());
        painter->drawRoundedRect(rect, radius, radius);
    }

private:
    double m_radius;
};

} // namespace

PlotCanvas::PlotCanvas(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot(this)) {
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setFocusPolicy(Qt::NoFocus);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis})
        axis->setVisible(false);
    m_plot->axisRect()->setAutoMargins(QCP::msNone);
    m_plot->axisRect()->setMargins(QMargins());
    m_plot->axisRect()->setBackground(Qt::NoBrush);
}

QFont PlotCanvas::labelFont() {
    return withTabularFigures(secondaryFont());
}

QPicture PlotCanvas::picture() const {
    if (m_focus != nullptr)
        m_focus->setVisible(false);
    QPicture picture;
    QCPPainter painter(&picture);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    m_plot->toPainter(&painter, width(), height());
    painter.end();
    if (m_focus != nullptr)
        m_focus->setVisible(true);
    return picture;
}

void PlotCanvas::redraw() {
    m_plot->clearPlottables();
    m_plot->clearItems();
    m_focus = nullptr;
    m_plot->setGeometry(rect());
    m_plot->setBackground(QBrush(Theme::current().colour(ColourRole::Panel))); // its buffer is opaque
    draw();
    drawFocus();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotCanvas::drawFocus() {
    m_focus = nullptr;
    if (!hasFocus() || !m_ringed)
        return;
    m_focus = new QCPItemRect(m_plot);
    m_focus->setPen(QPen(Theme::current().colour(ColourRole::Accent), Theme::current().weight(1)));
    m_focus->setBrush(Qt::NoBrush);
    m_focus->setClipToAxisRect(false);
    for (QCPItemPosition* corner : {m_focus->topLeft, m_focus->bottomRight})
        corner->setType(QCPItemPosition::ptAbsolute);
    m_focus->topLeft->setCoords(0.5, 0.5);
    m_focus->bottomRight->setCoords(width() - 1.5, height() - 1.5);
}

void PlotCanvas::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    m_ringed = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
    redraw();
}

void PlotCanvas::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    redraw();
}

void PlotCanvas::addText(const QString& text, ColourRole role, Qt::Alignment alignment, QPointF at) {
    addText(text, role, alignment, at, labelFont());
}

void PlotCanvas::addText(const QString& text, ColourRole role, Qt::Alignment alignment, QPointF at,
                         const QFont& font) {
    auto* item = new QCPItemText(m_plot);
    item->setText(text);
    item->setFont(font);
    item->setColor(Theme::current().colour(role));
    item->setPositionAlignment(alignment);
    item->setClipToAxisRect(false);
    item->position->setType(QCPItemPosition::ptAbsolute);
    item->position->setCoords(at);
}

void PlotCanvas::addRect(const QRectF& rect, const QColor& fill, double radius) {
    auto* item = new RoundRect(m_plot, radius);
    item->setBrush(fill);
    item->setPen(Qt::NoPen);
    item->setClipToAxisRect(false);
    for (QCPItemPosition* corner : {item->topLeft, item->bottomRight})
        corner->setType(QCPItemPosition::ptAbsolute);
    item->topLeft->setCoords(rect.topLeft());
    item->bottomRight->setCoords(rect.bottomRight());
}

void PlotCanvas::addLine(QPointF from, QPointF to, const QPen& pen) {
    auto* line = new QCPItemLine(m_plot);
    line->setPen(pen);
    line->setClipToAxisRect(false);
    for (QCPItemPosition* end : {line->start, line->end})
        end->setType(QCPItemPosition::ptAbsolute);
    line->start->setCoords(from);
    line->end->setCoords(to);
}

bool PlotCanvas::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

void PlotCanvas::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LanguageChange)
        redraw();
}

void PlotCanvas::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    redraw();
}

} // namespace isthmus
