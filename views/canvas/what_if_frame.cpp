#include "views/canvas/what_if_frame.h"

#include "views/session/what_if.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace isthmus {

namespace {

constexpr int kWidth = 5;
constexpr int kTabHeight = 24;
constexpr int kTabPadding = 12;

} // namespace

WhatIfFrame::WhatIfFrame(const WhatIf& whatIf, QWidget* sheet) : QWidget(sheet) {
    setObjectName(QStringLiteral("whatIfFrame"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(sheet->rect());
    setVisible(whatIf.isActive());
    sheet->installEventFilter(this);
    connect(&whatIf, &WhatIf::activeChanged, this, [this](bool active) {
        setVisible(active);
        raise();
    });
}

bool WhatIfFrame::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void WhatIfFrame::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor amber = Theme::current().colour(ColourRole::Degraded);
    const QRectF inner = QRectF(rect()).adjusted(kWidth, kWidth, -kWidth, -kWidth);
    QPainterPath frame;
    frame.addRect(QRectF(rect()));
    frame.addRoundedRect(inner, 4, 4);
    painter.fillPath(frame, amber);
    // A tab on the frame says in a word what the colour means.
    painter.setFont(strongFont());
    const QString word = tr("What-if");
    const double wide = painter.fontMetrics().horizontalAdvance(word) + 2 * kTabPadding;
    const QRectF tab(inner.center().x() - wide / 2, 0, wide, kTabHeight);
    QPainterPath shape;
    shape.addRoundedRect(tab.adjusted(0, -6, 0, 0), 6, 6);
    painter.fillPath(shape, amber);
    painter.setPen(Theme::current().colour(ColourRole::OnAccent));
    painter.drawText(tab, Qt::AlignCenter, word);
}

} // namespace isthmus
