#include "app/gui/commands/command_palette.h"

#include "app/gui/commands/command_delegate.h"
#include "app/gui/commands/command_model.h"
#include "app/gui/settings.h"
#include "views/theme/floating_panel.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kWidth = 620;
constexpr int kHeight = 420;
constexpr int kTop = 88;
constexpr int kEdge = 24;
constexpr int kShadow = 8;
constexpr int kRadius = 10;

} // namespace

CommandPalette::CommandPalette(QWidget* window, const QMenuBar& menus, Settings& settings)
    : QFrame(window), m_menus(menus), m_settings(settings), m_typed(new QLineEdit(this)),
      m_list(new QListView(this)), m_model(new CommandModel(this)) {
    setObjectName(QStringLiteral("commandPalette"));
    m_typed->setObjectName(QStringLiteral("commandTyped"));
    m_typed->setFixedHeight(36);
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kShadow + 12, kShadow + 12, kShadow + 8, kShadow + 8);
    layout->setSpacing(8);
    layout->addWidget(m_typed);
    layout->addWidget(m_list, 1);
    connect(m_typed, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setTyped(text);
        m_list->setCurrentIndex(m_model->index(0));
        m_list->scrollToTop();
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    m_typed->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open() {
    m_before = QApplication::focusWidget();
    m_typed->setPlaceholderText(tr("What do you want to do?"));
    m_typed->setAccessibleName(tr("Find a command"));
    m_list->setAccessibleName(tr("Commands"));
    m_model->setCommands(commandsOf(m_menus), m_settings.recentCommands());
    m_typed->clear();
    m_list->setCurrentIndex(m_model->index(0));
    m_list->scrollToTop();
    place();
    show();
    raise();
    m_typed->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place() {
    const QWidget* window = parentWidget();
    const int width = std::min(kWidth, window->width() - 2 * kEdge) + 2 * kShadow;
    const int height = std::min(kHeight, window->height() - kTop - kEdge) + 2 * kShadow;
    setGeometry((window->width() - width) / 2, kTop - kShadow, width, height);
}

void CommandPalette::run() {
    const Command* command = m_model->at(m_list->currentIndex().row());
    if (!command || !command->obstacle.isEmpty())
        return; // its row says why
    m_settings.addRecentCommand(command->id());
    const QPointer<QAction> action = command->action;
    giveUp();
    if (action)
        action->trigger();
}

void CommandPalette::giveUp() {
    if (!isVisible())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
    m_before = nullptr;
}

bool CommandPalette::handleKey(int key) {
    const int row = m_list->currentIndex().row();
    const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    int wanted = row;
    switch (key) {
    case Qt::Key_Escape:
        giveUp();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Down:
        wanted = row + 1;
        break;
    case Qt::Key_Up:
        wanted = row - 1;
        break;
    case Qt::Key_PageDown:
        wanted = row + page;
        break;
    case Qt::Key_PageUp:
        wanted = row - page;
        break;
    default:
        return false;
    }
    m_list->setCurrentIndex(m_model->index(std::clamp(wanted, 0, std::max(0, m_model->rowCount() - 1))));
    return true;
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_typed)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent*>(event)->key());
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason)
        giveUp();
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintFloatingPanel(painter, rect(), kShadow, kRadius);
}

void CommandPalette::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        giveUp();
}

} // namespace isthmus
