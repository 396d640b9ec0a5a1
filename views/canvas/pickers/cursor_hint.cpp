#include "views/canvas/pickers/cursor_hint.h"

#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace isthmus {

namespace {

constexpr QPoint kAway(16, 20); ///< from the tip of the cursor
constexpr int kWidest = 320;

} // namespace

CursorHint::CursorHint(QWidget* sheet) : QLabel(sheet) {
    setObjectName(QStringLiteral("cursorHint"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFont(secondaryFont());
    setTextFormat(Qt::PlainText);
    setContentsMargins(8, 4, 8, 4);
    hide();
}

void CursorHint::say(QPoint where, const QString& text, Tone tone) {
    if (text.isEmpty()) {
        hide();
        return;
    }
    m_tone = tone;
    if (text != this->text()) {
        setText(text);
        setAccessibleName(text);
        setWordWrap(false);
        setWordWrap(sizeHint().width() > kWidest);
        resize(wordWrap() ? QSize(kWidest, heightForWidth(kWidest)) : sizeHint());
    }
    const QSize room = parentWidget()->size() - size();
    const QPoint at = where + kAway;
    move(std::clamp(at.x(), 0, std::max(room.width(), 0)),
         at.y() > room.height() ? where.y() - height() - 8 : at.y());
    show();
    raise();
    update();
}

void CursorHint::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    const bool refusal = m_tone == Tone::Refusal;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(refusal ? ColourRole::Failed : ColourRole::Hairline), theme.weight(1)));
    painter.setBrush(theme.colour(refusal ? ColourRole::FailedSoft : ColourRole::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setPen(theme.colour(refusal ? ColourRole::Failed : ColourRole::Text));
    painter.drawText(contentsRect(), Qt::AlignVCenter | (wordWrap() ? Qt::TextWordWrap : 0), text());
}

} // namespace isthmus
