#include "app/gui/start/card_delegate.h"

#include "app/gui/start/card_model.h"
#include "views/icons/icon_provider.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace isthmus {

namespace {

constexpr double kRadius = 8;
constexpr int kGap = 8; ///< left and above of a card
constexpr int kGlyph = 32;

void paintPicture(QPainter& painter, const QRectF& frame, const QPixmap& picture, bool there) {
    const Theme& theme = Theme::current();
    QPainterPath shape;
    shape.addRoundedRect(frame, kRadius, kRadius);
    painter.fillPath(shape, theme.colour(ColourRole::Canvas));
    if (picture.isNull()) {
        const QRectF glyph(frame.center() - QPointF(kGlyph / 2.0, kGlyph / 2.0), QSizeF(kGlyph, kGlyph));
        paintToolGlyph(painter, glyph, there ? QStringLiteral("diagram") : QStringLiteral("warning"),
                       theme.colour(ColourRole::TextSecondary));
        return;
    }
    painter.save();
    painter.setClipPath(shape);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSizeF size = QSizeF(picture.size()).scaled(frame.size() - QSizeF(8, 8), Qt::KeepAspectRatio);
    QRectF target(QPointF(0, 0), size);
    target.moveCenter(frame.center());
    painter.drawPixmap(target, picture, QRectF(picture.rect()));
    painter.restore();
}

} // namespace

const QSize CardDelegate::kPicture(232, 145);
const QSize CardDelegate::kCell(232 + 16, 145 + 8 + 48 + 12);

QSize CardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return kCell;
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    const bool there = index.data(CardModel::ThereRole).toBool();
    const bool current =
        option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_HasFocus);
    const bool hover = option.state.testFlag(QStyle::State_MouseOver) && there;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF frame(option.rect.left() + kGap + 0.5, option.rect.top() + kGap + 0.5, kPicture.width(),
                       kPicture.height());
    paintPicture(*painter, frame, index.data(CardModel::PictureRole).value<QPixmap>(), there);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme.colour(current || hover ? ColourRole::Accent : ColourRole::Hairline),
                         current ? 2.0 : theme.weight(1)));
    painter->drawRoundedRect(frame, kRadius, kRadius);
    const int width = kPicture.width() - 4;
    const QRect name(qRound(frame.left()) + 2, qRound(frame.bottom()) + 8, width, 18);
    painter->setFont(strongFont());
    painter->setPen(theme.colour(!there  ? ColourRole::TextSecondary
                                 : hover ? ColourRole::Accent
                                         : ColourRole::Text));
    painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, width));
    painter->setFont(secondaryFont());
    painter->setPen(theme.colour(ColourRole::TextSecondary));
    painter->drawText(name.translated(0, 18), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(CardModel::AsideRole).toString(),
                                                        Qt::ElideMiddle, width));
    painter->restore();
}

} // namespace isthmus
