#include "views/palette/palette_panel.h"

#include "views/icons/icon_provider.h"
#include "views/palette/kind_delegate.h"
#include "views/palette/kind_list_model.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace isthmus {

PalettePanel::PalettePanel(std::shared_ptr<const Catalogue> catalogue, QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_list(new QListView(this)),
      m_model(new KindListModel(std::move(catalogue), this)) {
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
        if (const int row = m_model->firstKindRow(); row >= 0 && !text.isEmpty())
            m_list->setCurrentIndex(m_model->index(row));
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { place(m_list->currentIndex()); });
    connect(m_list, &QListView::activated, this, &PalettePanel::place);
    m_search->installEventFilter(this);
    retranslate();
}

void PalettePanel::startSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PalettePanel::place(const QModelIndex& index) {
    const QString kindId = index.data(KindListModel::KindIdRole).toString();
    if (!kindId.isEmpty())
        emit placeRequested(kindId);
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

bool PalettePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            if (!m_list->currentIndex().isValid() && m_model->firstKindRow() >= 0)
                m_list->setCurrentIndex(m_model->index(m_model->firstKindRow()));
            m_list->setFocus();
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace isthmus
