#include "app/gui/shortcuts/key_caps.h"

#include "app/gui/commands/command_delegate.h"
#include "views/theme/fonts.h"

#include <QPainter>

#include <utility>

namespace isthmus {

namespace {

constexpr int kCapRoom = 16; ///< of a cap beside its letters, the gap to the next one included
constexpr int kHeight = 22;

} // namespace

KeyCaps::KeyCaps(const QString& keys, QWidget* parent) : QLabel(keys, parent) {
    setAccessibleName(keys);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyCaps::sizeHint() const {
    const QFontMetrics metrics(secondaryFont());
    int width = 2;
    for (const QString& cap : text().split(QStringLiteral(", "), Qt::SkipEmptyParts))
        width += metrics.horizontalAdvance(cap) + kCapRoom;
    return {width, kHeight};
}

void KeyCaps::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintKeyCaps(painter, rect().adjusted(0, 0, -1, 0), text(), isEnabled());
}

void KeyCapsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyleOptionViewItem ground(option);
    initStyleOption(&ground, index);
    const QString keys = std::exchange(ground.text, QString());
    QStyledItemDelegate::paint(painter, ground, {}); // the selection's ground and focus
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintKeyCaps(*painter, option.rect.adjusted(0, 0, -8, 0), keys, true);
    painter->restore();
}

} // namespace isthmus
