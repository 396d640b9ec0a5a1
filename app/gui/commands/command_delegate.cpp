#include "app/gui/commands/command_delegate.h"

#include "app/gui/commands/command_model.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QIcon>
#include <QPainter>

namespace isthmus {

namespace {

constexpr int kRowHeight = 32;
constexpr int kGlyph = 16;
constexpr int kGlyphRoom = 28;
constexpr int kGap = 12;
constexpr int kCapHeight = 18;
constexpr int kCapPadding = 6;

/// The name, letters at `places` in the accent and semibold. @returns its width.
int paintName(QPainter& painter, const QRect& rect, const QString& text, const QVariantList& places,
              bool enabled) {
    const Theme& theme = Theme::current();
    int x = rect.left();
    qsizetype at = 0;
    while (at < text.size()) {
        const bool marked = places.contains(at);
        qsizetype end = at;
        while (end < text.size() && places.contains(end) == marked)
            ++end;
        const QString piece = text.mid(at, end - at);
        painter.setFont(marked ? strongFont() : bodyFont());
        painter.setPen(theme.colour(!enabled ? ColourRole::TextSecondary
                                    : marked ? ColourRole::Accent
                                             : ColourRole::Text));
        painter.drawText(QRect(x, rect.top(), rect.right() - x + 1, rect.height()),
                         Qt::AlignVCenter | Qt::AlignLeft, piece);
        x += painter.fontMetrics().horizontalAdvance(piece);
        at = end;
    }
    return x - rect.left();
}

} // namespace

int paintKeyCaps(QPainter& painter, const QRect& rect, const QString& keys, bool enabled) {
    const Theme& theme = Theme::current();
    const QFont font = secondaryFont();
    const QFontMetrics metrics(font);
    const QStringList caps = keys.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    int right = rect.right();
    painter.setFont(font);
    for (auto cap = caps.crbegin(); cap != caps.crend(); ++cap) {
        const int width = metrics.horizontalAdvance(*cap) + 2 * kCapPadding;
        const QRectF box(right - width + 0.5, rect.center().y() - kCapHeight / 2 + 0.5, width, kCapHeight);
        painter.setPen(QPen(theme.colour(ColourRole::Hairline), theme.weight(1)));
        painter.setBrush(theme.colour(ColourRole::Window));
        painter.drawRoundedRect(box, 4, 4);
        painter.setPen(theme.colour(enabled ? ColourRole::Text : ColourRole::TextSecondary));
        painter.drawText(box, Qt::AlignCenter, *cap);
        right -= width + 4;
    }
    return rect.right() - right;
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {option.rect.width(), kRowHeight};
}

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    const QString obstacle = index.data(CommandModel::ObstacleRole).toString();
    const bool enabled = obstacle.isEmpty();
    const bool current = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect.adjusted(0, 0, -6, 0);
    if (current || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.colour(current ? ColourRole::AccentSoft : ColourRole::Window));
        painter->drawRoundedRect(row.adjusted(0, 1, 0, -1), 6, 6);
    }
    const QRect glyph(row.left() + 8, row.center().y() - kGlyph / 2 + 1, kGlyph, kGlyph);
    QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    if (!icon.isNull())
        icon.paint(painter, glyph, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    QRect inner = row.adjusted(kGlyphRoom + 4, 0, -8, 0);
    const int keys = paintKeyCaps(*painter, inner, index.data(CommandModel::KeysRole).toString(), enabled);
    inner.setRight(inner.right() - keys - (keys > 0 ? kGap : 0));
    QString name = index.data(Qt::DisplayRole).toString();
    if (!index.data(Qt::CheckStateRole).isNull())
        name += QStringLiteral(" ✓");
    const int width =
        paintName(*painter, inner, name, index.data(CommandModel::PlacesRole).toList(), enabled);
    inner.setLeft(inner.left() + width + kGap);
    painter->setFont(secondaryFont());
    painter->setPen(theme.colour(enabled ? ColourRole::TextSecondary : ColourRole::Degraded));
    const QString aside = enabled ? index.data(CommandModel::PathRole).toString() : obstacle;
    painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(aside, Qt::ElideRight, inner.width()));
    painter->restore();
}

} // namespace isthmus
