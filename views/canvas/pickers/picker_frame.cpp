#include "views/canvas/pickers/picker_frame.h"

#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace isthmus {

namespace {

constexpr QSize kSize(256, 320);
constexpr int kMargin = 8; ///< to the edge of the sheet

} // namespace

PickerFrame::PickerFrame(QWidget* sheet)
    : QFrame(sheet), m_question(new QLabel(this)), m_field(new QLineEdit(this)), m_list(new QListView(this)) {
    m_field->setObjectName(QStringLiteral("pickerField"));
    m_field->setMinimumHeight(28);
    m_list->setObjectName(QStringLiteral("pickerList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->viewport()->setAutoFillBackground(false);
    m_question->setFont(secondaryFont());
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 4, 4);
    layout->setSpacing(8);
    auto* upper = new QVBoxLayout;
    upper->setContentsMargins(0, 0, 8, 0);
    upper->setSpacing(4);
    upper->addWidget(m_question);
    upper->addWidget(m_field);
    layout->addLayout(upper);
    layout->addWidget(m_list, 1);
    setCursor(Qt::ArrowCursor);
    // A press on the list must not give the focus to the sheet, which would close it.
    setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(m_field);
    hide();
    connect(m_field, &QLineEdit::textChanged, this, &PickerFrame::searchFor);
    connect(m_list, &QListView::clicked, this, &PickerFrame::accept);
    m_field->installEventFilter(this);
}

void PickerFrame::openAt(QPoint where, const QString& question) {
    dismiss();
    m_question->setText(question);
    m_question->setVisible(!question.isEmpty());
    m_field->setAccessibleName(question);
    const QSize sheet = parentWidget()->size();
    const QSize size = kSize.boundedTo(sheet - QSize(2 * kMargin, 2 * kMargin));
    const auto inside = [](int at, int length, int room) {
        return std::max(kMargin, std::min(at, room - length - kMargin));
    };
    setGeometry(inside(where.x(), size.width(), sheet.width()),
                inside(where.y(), size.height(), sheet.height()), size.width(), size.height());
    m_isOpen = true;
    m_field->clear();
    searchFor({});
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void PickerFrame::close() {
    m_isOpen = false;
    // The focus goes to the sheet before the field that has it is hidden, or it would go on to a panel.
    if (QWidget* view = parentWidget()->parentWidget(); view && isAncestorOf(QApplication::focusWidget()))
        view->setFocus(Qt::PopupFocusReason);
    hide();
}

void PickerFrame::dismiss() {
    if (!m_isOpen)
        return;
    close();
    emit dismissed();
}

void PickerFrame::accept(const QModelIndex& index) {
    if (!m_isOpen || !(index.flags() & Qt::ItemIsSelectable))
        return;
    close();
    choose(index);
}

void PickerFrame::searchFor(const QString& text) {
    if (!m_isOpen)
        return;
    const int best = search(text);
    m_list->setCurrentIndex(best < 0 ? QModelIndex() : m_list->model()->index(best, 0));
    m_list->scrollToTop();
    if (best >= 0)
        m_list->scrollTo(m_list->currentIndex());
}

void PickerFrame::step(int by) {
    const QAbstractItemModel& rows = *m_list->model();
    for (int row = m_list->currentIndex().row() + by; row >= 0 && row < rows.rowCount(); row += by)
        if (rows.index(row, 0).flags() & Qt::ItemIsSelectable) {
            m_list->setCurrentIndex(rows.index(row, 0));
            return;
        }
}

bool PickerFrame::handleKey(int key) {
    switch (key) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept(m_list->currentIndex());
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        for (int i = 0; i < 6; ++i)
            step(1);
        return true;
    case Qt::Key_PageUp:
        for (int i = 0; i < 6; ++i)
            step(-1);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nowhere to go inside; leaving would close it
    default:
        return false;
    }
}

bool PickerFrame::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // what is typed here is text, whatever shortcuts the window has
        return false;
    }
    if (event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent*>(event)->key()))
        return true;
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            dismiss();
    }
    return QFrame::eventFilter(watched, event);
}

bool PickerFrame::event(QEvent* event) {
    // The sheet below must not take what is meant for the picker.
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::ContextMenu:
        event->accept();
        return true;
    default:
        return QFrame::event(event);
    }
}

void PickerFrame::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(ColourRole::Hairline), theme.weight(1)));
    painter.setBrush(theme.colour(ColourRole::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

} // namespace isthmus
