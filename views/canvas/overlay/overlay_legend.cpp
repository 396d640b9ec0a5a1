#include "views/canvas/overlay/overlay_legend.h"

#include "views/canvas/geometry/label.h"
#include "views/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace isthmus {

namespace {

constexpr double kPadding = 12;
constexpr double kGap = 4;
constexpr double kScaleWidth = 216;
constexpr double kScaleHeight = 8;
constexpr int kSteps = 24;
constexpr int kLegendFromEdge = 12;

struct Lines {
    Label title, remark, low, high;
};

Lines linesOf(const Overlay& overlay) {
    return {Label::cached(overlay.title, LabelFont::Title, kScaleWidth, 1),
            Label::cached(overlay.remark, LabelFont::Secondary, kScaleWidth, 2),
            Label::cached(overlay.low, LabelFont::Secondary, kScaleWidth / 2, 1),
            Label::cached(overlay.high, LabelFont::Secondary, kScaleWidth / 2, 1)};
}

} // namespace

QSizeF overlayLegendSize(const Overlay& overlay) {
    const Lines lines = linesOf(overlay);
    double height = 2 * kPadding + lines.title.size().height();
    if (!lines.remark.isEmpty())
        height += lines.remark.size().height();
    if (!overlay.marks.empty())
        height += 2 * kGap + kScaleHeight + kGap + lines.high.size().height();
    return {kScaleWidth + 2 * kPadding, height};
}

void paintOverlayLegend(QPainter& painter, QPointF at, const Overlay& overlay, const Theme& theme) {
    const Lines lines = linesOf(overlay);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(ColourRole::Hairline), theme.weight(1)));
    painter.setBrush(theme.colour(ColourRole::Panel));
    painter.drawRoundedRect(QRectF(at, overlayLegendSize(overlay)).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    QPointF pen = at + QPointF(kPadding, kPadding);
    lines.title.paintLeft(painter, pen, theme.colour(ColourRole::Text));
    pen.ry() += lines.title.size().height();
    if (!lines.remark.isEmpty()) {
        lines.remark.paintLeft(painter, pen, theme.colour(ColourRole::TextSecondary));
        pen.ry() += lines.remark.size().height();
    }
    if (overlay.marks.empty())
        return;
    pen.ry() += 2 * kGap;
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < kSteps; ++i) {
        painter.setBrush(theme.heat(i / (kSteps - 1.0)));
        const double from = kScaleWidth * i / kSteps;
        painter.drawRect(QRectF(pen.x() + from, pen.y(), kScaleWidth / kSteps + 0.5, kScaleHeight));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.colour(ColourRole::TileBorder), 1));
    painter.drawRect(QRectF(pen, QSizeF(kScaleWidth, kScaleHeight)));
    pen.ry() += kScaleHeight + kGap;
    lines.low.paintLeft(painter, pen, theme.colour(ColourRole::TextSecondary));
    lines.high.paintLeft(painter, pen + QPointF(kScaleWidth - lines.high.size().width(), 0),
                         theme.colour(ColourRole::TextSecondary));
}

OverlayLegend::OverlayLegend(QWidget* sheet) : QWidget(sheet) {
    setObjectName(QStringLiteral("overlayLegend"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void OverlayLegend::show(std::shared_ptr<const Overlay> overlay) {
    m_overlay = std::move(overlay);
    setVisible(m_overlay != nullptr);
    if (!m_overlay)
        return;
    setAccessibleName(m_overlay->title);
    setAccessibleDescription(m_overlay->remark);
    resize(overlayLegendSize(*m_overlay).toSize());
    settle();
    update();
}

void OverlayLegend::settle() {
    move(kLegendFromEdge, std::max(kLegendFromEdge, parentWidget()->height() - height() - kLegendFromEdge));
}

void OverlayLegend::paintEvent(QPaintEvent*) {
    if (!m_overlay)
        return;
    QPainter painter(this);
    paintOverlayLegend(painter, {}, *m_overlay, Theme::current());
}

} // namespace isthmus
