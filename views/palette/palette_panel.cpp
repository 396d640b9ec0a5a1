#include "views/palette/palette_panel.h"

#include "views/icons/icon_provider.h"
#include "views/kinds/kind_delegate.h"
#include "views/kinds/kind_list_model.h"
#include "views/kinds/kind_memory.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <utility>

namespace isthmus {

PalettePanel::PalettePanel(std::shared_ptr<const Catalogue> catalogue, KindMemory& memory, QWidget* parent)
    : QWidget(parent), m_memory(memory), m_search(new QLineEdit(this)), m_list(new QListView(this)),
      m_model(new KindListModel(std::move(catalogue), memory, this)) {
    setObjectName(QStringLiteral("palette"));
    m_search->setObjectName(QStringLiteral("paletteSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(28);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new KindDelegate(m_list));
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAutoFillBackground(false);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 4, 4);
    layout->setSpacing(8);
    auto* searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(0, 0, 8, 0);
    searchRow->addWidget(m_search);
    layout->addLayout(searchRow);
    layout->addWidget(m_list, 1);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setFilter(text);
        if (m_model->bestRow() >= 0 && !text.isEmpty())
            m_list->setCurrentIndex(m_model->index(m_model->bestRow()));
    });
    connect(m_list, &QListView::clicked, this, &PalettePanel::onClicked);
    connect(m_list, &QListView::customContextMenuRequested, this, &PalettePanel::openMenu);
    connect(&memory, &KindMemory::changed, this, [this] {
        m_isStale = true;
        m_list->viewport()->update();
        if (!m_list->viewport()->underMouse())
            followMemory();
    });
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    retranslate();
}

void PalettePanel::startSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PalettePanel::followMemory() {
    if (!std::exchange(m_isStale, false))
        return;
    const QString current = m_list->currentIndex().data(KindListModel::KindIdRole).toString();
    m_model->refresh();
    for (int row = m_model->rowCount() - 1; row >= 0 && !current.isEmpty(); --row)
        if (m_model->index(row).data(KindListModel::KindIdRole).toString() == current) {
            m_list->setCurrentIndex(m_model->index(row));
            break;
        }
}

void PalettePanel::request(const QModelIndex& index, Qt::KeyboardModifiers modifiers) {
    const QString offer = index.data(KindListModel::KindIdRole).toString();
    if (offer.isEmpty())
        return;
    if (modifiers & Qt::ShiftModifier)
        emit replaceRequested(offer);
    else
        emit placeRequested(offer);
}

void PalettePanel::onClicked(const QModelIndex& index) {
    if (KindDelegate::starOf(m_list->visualRect(index)).contains(m_pressedAt))
        toggleFavourite(index);
    else if (!m_isSecondClick)
        request(index, m_pressedWith);
}

void PalettePanel::toggleFavourite(const QModelIndex& index) {
    const QString offer = index.data(KindListModel::KindIdRole).toString();
    if (!offer.isEmpty())
        m_memory.setFavourite(offer, !m_memory.isFavourite(offer));
}

void PalettePanel::openMenu(QPoint where) {
    const QPersistentModelIndex index = m_list->indexAt(where);
    if (index.data(KindListModel::KindIdRole).toString().isEmpty())
        return;
    QMenu menu(this);
    menu.addAction(tr("Place in the middle"), this, [&] { request(index, {}); });
    menu.addAction(tr("Give this kind to what is selected"), this,
                   [&] { request(index, Qt::ShiftModifier); });
    menu.addSeparator();
    menu.addAction(index.data(KindListModel::IsFavouriteRole).toBool() ? tr("No favourite any more")
                                                                       : tr("Mark as favourite"),
                   this, [&] { toggleFavourite(index); });
    menu.exec(m_list->viewport()->mapToGlobal(where));
}

void PalettePanel::retranslate() {
    m_search->setPlaceholderText(tr("Find a thing to place"));
    m_search->setAccessibleName(tr("Find a thing to place"));
    m_list->setAccessibleName(tr("Things to place"));
    m_model->retranslate();
}

void PalettePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool PalettePanel::handleKey(QObject* watched, int key, Qt::KeyboardModifiers modifiers) {
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        request(m_list->currentIndex(), modifiers);
        return true;
    }
    if (key == Qt::Key_B && modifiers == Qt::ControlModifier) {
        toggleFavourite(m_list->currentIndex());
        return true;
    }
    if (watched != m_search)
        return false;
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        if (!m_list->currentIndex().isValid() && m_model->bestRow() >= 0)
            m_list->setCurrentIndex(m_model->index(m_model->bestRow()));
        m_list->setFocus();
        return true;
    }
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return false;
}

bool PalettePanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && (watched == m_search || watched == m_list)) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (handleKey(watched, key->key(), key->modifiers()))
            return true;
    }
    const bool isPress =
        event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (isPress && watched == m_list->viewport()) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        m_pressedAt = mouse->pos();
        m_pressedWith = mouse->modifiers();
        m_isSecondClick = event->type() == QEvent::MouseButtonDblClick;
    }
    if (event->type() == QEvent::Leave && watched == m_list->viewport())
        followMemory();
    return QWidget::eventFilter(watched, event);
}

} // namespace isthmus
