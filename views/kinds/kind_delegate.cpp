#include "views/kinds/kind_delegate.h"

#include "views/kinds/kind_list_model.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QIcon>
#include <QPainter>

#include <cmath>

namespace isthmus {

namespace {

constexpr int kRowHeight = 34;
constexpr int kHeadingHeight = 30;
constexpr int kTile = 28;
constexpr int kGlyph = 18;
constexpr int kStar = 24; ///< what a click has to hit

QPolygonF star(QPointF centre, double radius) {
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const double angle = -M_PI / 2 + i * M_PI / 5, reach = i % 2 ? radius * 0.45 : radius;
        points << centre + QPointF(std::cos(angle), std::sin(angle)) * reach;
    }
    return points;
}

void paintStar(QPainter& painter, const QRect& where, bool filled, const Theme& theme) {
    painter.setPen(QPen(theme.colour(filled ? ColourRole::Accent : ColourRole::TextSecondary), 1.2,
                        Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(filled ? QBrush(theme.colour(ColourRole::Accent)) : QBrush(Qt::NoBrush));
    painter.drawPolygon(star(QRectF(where).center(), 6));
}

} // namespace

QRect KindDelegate::starOf(const QRect& row) {
    return {row.right() - 8 - kStar, row.center().y() - kStar / 2, kStar, kStar};
}

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
    const bool favourite = index.data(KindListModel::IsFavouriteRole).toBool();
    if (favourite || hover)
        paintStar(*painter, starOf(row), favourite, theme);
    painter->setPen(theme.colour(ColourRole::Text));
    const QRect label = row.adjusted(kTile + 12, 0, favourite || hover ? -10 - kStar : -10, 0);
    painter->drawText(label, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(bodyFont()).elidedText(text, Qt::ElideRight, label.width()));
    painter->restore();
}

} // namespace isthmus
