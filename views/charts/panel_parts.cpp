#include "views/charts/panel_parts.h"

#include "views/theme/chip_painter.h"
#include "views/theme/fonts.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace isthmus {

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

void ChipLabel::setChip(const QString& text, ColourRole foreground, ColourRole fill) {
    m_text = text;
    m_foreground = foreground;
    m_fill = fill;
    setVisible(!text.isEmpty());
    setAccessibleName(text);
    setFixedSize(sizeHint());
    update();
}

QSize ChipLabel::sizeHint() const {
    return m_text.isEmpty() ? QSize(0, 0) : textChipSize(m_text).toSize() + QSize(1, 2);
}

void ChipLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintTextChip(painter, rect(), m_text, m_foreground, m_fill);
}

ProgressLine::ProgressLine(QWidget* parent) : QWidget(parent) {
    setFixedSize(140, 4);
}

void ProgressLine::setPart(double part) {
    m_part = std::clamp(part, 0.0, 1.0);
    setAccessibleName(QStringLiteral("%1 %").arg(qRound(100 * m_part)));
    update();
}

void ProgressLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double radius = height() / 2.0;
    painter.setBrush(Theme::current().colour(ColourRole::Hairline));
    painter.drawRoundedRect(rect(), radius, radius);
    painter.setBrush(Theme::current().colour(ColourRole::Accent));
    if (m_part > 0)
        painter.drawRoundedRect(QRectF(0, 0, std::max<double>(height(), width() * m_part), height()), radius,
                                radius);
}

ElidedLabel* makeHeading(QWidget* parent) {
    auto* heading = new ElidedLabel(parent);
    heading->setFont(headingFont());
    heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return heading;
}

ElidedLabel* makeNote(QWidget* parent) {
    auto* note = new ElidedLabel(parent);
    note->setFont(secondaryFont());
    note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    makeQuiet(note);
    return note;
}

void makeQuiet(QLabel* label) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, Theme::current().colour(ColourRole::TextSecondary));
    label->setPalette(palette);
}

QVBoxLayout* makeColumn(QWidget* parent, QLabel*& heading, QLabel*& note, QWidget* content) {
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    heading = makeHeading(parent);
    note = makeNote(parent);
    column->addWidget(heading);
    column->addWidget(note);
    column->addWidget(content, 1);
    return column;
}

QWidget* makeScroll(QWidget* parent, QWidget* content) {
    auto* scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    return scroll;
}

std::set<ElementId> drawnOf(const Design& design, const std::set<ElementId>& ids) {
    std::set<ElementId> found;
    for (const ElementId& id : ids)
        if (findElement(design, id))
            found.insert(id);
    return found;
}

} // namespace isthmus
