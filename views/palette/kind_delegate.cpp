#include "views/palette/kind_delegate.h"

#include "views/palette/kind_list_model.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QIcon>
#include <QPainter>

namespace isthmus {

namespace {

constexpr int kRowHeight = 34;
constexpr int kHeadingHeight = 30;
constexpr int kTile = 28;
constexpr int kGlyph = 18;

} // namespace

QSize KindDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool heading = index.data(KindListModel::IsHeadingRole).toBool();
    return {option.rect.width(), heading ? kHeadingHeight : kRowHeight};
}

void KindDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect;
    const QString text = index.data(Qt::DisplayRole).toString();
    if (index.data(KindListModel::IsHeadingRole).toBool()) {
        painter->setFont(secondaryFont());
        painter->setPen(theme.colour(ColourRole::TextSecondary));
        painter->drawText(row.adjusted(2, 6, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
        painter->restore();
        return;
    }
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    if (current || hover) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.colour(current ? ColourRole::AccentSoft : ColourRole::Window));
        painter->drawRoundedRect(row.adjusted(-2, 1, -8, -1), 6, 6);
    }
    const QRectF tile(row.left() + 1.5, row.center().y() - kTile / 2.0 + 0.5, kTile, kTile);
    painter->setPen(QPen(theme.colour(ColourRole::TileBorder), theme.weight(1)));
    painter->setBrush(theme.colour(ColourRole::Tile));
    painter->drawRoundedRect(tile, 6, 6);
    const QRect glyph(qRound(tile.center().x()) - kGlyph / 2, qRound(tile.center().y()) - kGlyph / 2, kGlyph,
                      kGlyph);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, glyph);
    painter->setFont(bodyFont());
    painter->setPen(theme.colour(ColourRole::Text));
    const QRect label = row.adjusted(kTile + 12, 0, -10, 0);
    painter->drawText(label, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(bodyFont()).elidedText(text, Qt::ElideRight, label.width()));
    painter->restore();
}

} // namespace isthmus
