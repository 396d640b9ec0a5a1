#include "views/canvas/layers/layer_list.h"

#include "views/canvas/layers/layer_edits.h"
#include "views/canvas/layers/layers_model.h"
#include "views/icons/icon_provider.h"
#include "views/session/design_session.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kRowHeight = 32;
constexpr int kMarkWidth = 32;
constexpr int kMarkSize = 16;
constexpr double kOffOpacity = 0.5;

bool isSwitch(int column) {
    return column == LayersModel::Shown || column == LayersModel::Locked || column == LayersModel::Printed;
}

/// Marks as glyphs; what is off is faint, or another glyph where there is one.
class LayerDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {QStyledItemDelegate::sizeHint(option, index).width(), kRowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = Theme::current();
        const auto& model = static_cast<const LayersModel&>(*index.model());
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme.colour(ColourRole::AccentSoft));
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, theme.colour(ColourRole::Window));
        const bool isShown = model.isOn(index.siblingAtColumn(LayersModel::Shown));
        const QColor text = theme.colour(isShown ? ColourRole::Text : ColourRole::TextSecondary);
        if (isSwitch(index.column())) {
            const bool on = model.isOn(index);
            const QRectF box(option.rect.center().x() - kMarkSize / 2.0 + 0.5,
                             option.rect.center().y() - kMarkSize / 2.0 + 0.5, kMarkSize, kMarkSize);
            if (!on)
                painter->setOpacity(theme.isHighContrast() ? 1.0 : kOffOpacity);
            paintToolGlyph(*painter, box, glyph(index.column(), on),
                           on && index.column() == LayersModel::Locked
                               ? theme.colour(ColourRole::Accent)
                               : theme.colour(ColourRole::TextSecondary));
        } else {
            painter->setFont(index.column() == LayersModel::Amount ? withTabularFigures(secondaryFont())
                                                                   : bodyFont());
            painter->setPen(index.column() == LayersModel::Amount ? theme.colour(ColourRole::TextSecondary)
                                                                  : text);
            const QRect room = option.rect.adjusted(4, 0, -4, 0);
            const bool left = index.column() == LayersModel::Name;
            painter->drawText(
                room, Qt::AlignVCenter | (left ? Qt::AlignLeft : Qt::AlignRight),
                painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        }
        if ((option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus()) {
            painter->setOpacity(1);
            painter->setPen(QPen(theme.colour(ColourRole::Accent), theme.weight(1)));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
        }
        painter->restore();
    }

private:
    static QString glyph(int column, bool on) {
        if (column == LayersModel::Shown)
            return on ? QStringLiteral("eye") : QStringLiteral("eye_off");
        if (column == LayersModel::Locked)
            return on ? QStringLiteral("lock") : QStringLiteral("unlock");
        return on ? QStringLiteral("print") : QStringLiteral("print_off");
    }
};

} // namespace

LayerList::LayerList(LayersModel& model, QWidget* parent) : QTreeView(parent), m_model(model) {
    setObjectName(QStringLiteral("layerList"));
    setModel(&model);
    setItemDelegate(new LayerDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setAllColumnsShowFocus(false);
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(kMarkWidth);
    header()->setSectionResizeMode(LayersModel::Name, QHeaderView::Stretch);
    for (const int column : {LayersModel::Shown, LayersModel::Locked, LayersModel::Printed}) {
        header()->setSectionResizeMode(column, QHeaderView::Fixed);
        header()->resizeSection(column, kMarkWidth);
    }
    header()->setSectionResizeMode(LayersModel::Amount, QHeaderView::ResizeToContents);
}

void LayerList::setRow(int row) {
    if (row >= 0 && row < m_model.rowCount())
        setCurrentIndex(m_model.index(row, LayersModel::Name));
}

void LayerList::toggle(const QModelIndex& index) {
    m_model.setData(index, m_model.isOn(index) ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void LayerList::moveRow(int from, int to) {
    const int last = m_model.rowCount() - 1; // the lowest layer keeps its place
    if (from < 0 || from >= last || to == from)
        return;
    to = std::clamp(to, 0, last - 1);
    if (m_model.submit(m_model.reordered(from, to)))
        setRow(to);
}

void LayerList::moveBy(int rows) {
    moveRow(row(), row() + rows);
}

int LayerList::gapAt(int y) const {
    const QModelIndex at = indexAt(QPoint(0, y));
    const int last = m_model.rowCount() - 1;
    if (!at.isValid())
        return y < 0 ? 0 : last;
    const QRect rect = visualRect(at);
    return std::min(at.row() + (y > rect.center().y() ? 1 : 0), last);
}

void LayerList::mousePressEvent(QMouseEvent* event) {
    const QModelIndex at = indexAt(event->position().toPoint());
    m_dragged = -1;
    if (event->button() == Qt::LeftButton && at.isValid()) {
        if (isSwitch(at.column())) {
            setCurrentIndex(at);
            return toggle(at);
        }
        m_dragged = at.row();
        m_pressed = event->position().toPoint();
    }
    QTreeView::mousePressEvent(event);
}

void LayerList::mouseMoveEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    if (m_dragged < 0 || !(event->buttons() & Qt::LeftButton))
        return QTreeView::mouseMoveEvent(event);
    if (m_gap < 0 && (at - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_gap = gapAt(at.y());
    setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

void LayerList::mouseReleaseEvent(QMouseEvent* event) {
    const int gap = std::exchange(m_gap, -1), from = std::exchange(m_dragged, -1);
    unsetCursor();
    viewport()->update();
    if (gap < 0)
        return QTreeView::mouseReleaseEvent(event);
    moveRow(from, gap > from ? gap - 1 : gap);
}

/// While the list has the keyboard, its keys are its own and not those of the sheet: Del takes no element
/// away.
bool LayerList::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool moves =
            key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
        if (moves || key->key() == Qt::Key_Delete || key->key() == Qt::Key_F2 ||
            key->key() == Qt::Key_Space) {
            event->accept();
            return true;
        }
    }
    return QTreeView::event(event);
}

void LayerList::keyPressEvent(QKeyEvent* event) {
    const bool alt = event->modifiers() == Qt::AltModifier;
    if (event->key() == Qt::Key_Escape && m_gap >= 0) {
        m_gap = m_dragged = -1;
        unsetCursor();
        viewport()->update();
    } else if (alt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        moveBy(event->key() == Qt::Key_Up ? -1 : 1);
    } else if (event->key() == Qt::Key_Space && currentIndex().isValid()) {
        toggle(isSwitch(currentIndex().column()) ? currentIndex()
                                                 : currentIndex().siblingAtColumn(LayersModel::Shown));
    } else if (event->key() == Qt::Key_Delete) {
        emit removeRequested();
    } else if (event->key() == Qt::Key_F2 && currentIndex().isValid()) {
        edit(currentIndex().siblingAtColumn(LayersModel::Name));
    } else {
        QTreeView::keyPressEvent(event);
    }
}

void LayerList::paintEvent(QPaintEvent* event) {
    QTreeView::paintEvent(event);
    if (m_gap < 0)
        return;
    const int y = visualRect(m_model.index(m_gap, 0)).top();
    QPainter painter(viewport());
    painter.setPen(QPen(Theme::current().colour(ColourRole::Accent), 2));
    painter.drawLine(4, y, viewport()->width() - 4, y);
}

} // namespace isthmus
