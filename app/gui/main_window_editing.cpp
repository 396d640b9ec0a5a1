// What the window ties together for editing: the clipboard, the list of steps.
#include "app/gui/design_commands.h"
#include "app/gui/history_panel.h"
#include "app/gui/main_window.h"
#include "app/gui/undo_reveal.h"
#include "model/io/file_bytes.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/outline/outline_panel.h"
#include "views/tables/cells_dialog.h"
#include "views/text/error_text.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

namespace isthmus {

namespace {

constexpr std::size_t kMostTableBytes = std::size_t{8} << 20;

} // namespace

void MainWindow::connectClipboard() {
    connect(m_actions[ActionId::PasteInPlace], &QAction::triggered, m_commands,
            &DesignCommands::pasteInPlace);
    m_commands->setTarget([this]() -> std::optional<DesignCommands::Target> {
        const auto pointer = m_view->pointer();
        const AreaBox* chosen = m_view->diagram().layout().area(m_selection.single());
        if (!pointer && chosen != nullptr && m_outline->hasFocus())
            return DesignCommands::Target{chosen->area.center(), chosen->id};
        if (!pointer)
            return {};
        const AreaBox* area = m_view->diagram().layout().areaAt(*pointer);
        return DesignCommands::Target{*pointer, area == nullptr ? ElementId{} : area->id};
    });
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &MainWindow::updateActions);
    connect(m_commands, &DesignCommands::cellsPasted, this,
            [this](const QString& text) { askCells(text, QLatin1Char('\t')); });
    connect(m_actions[ActionId::ImportTable], &QAction::triggered, this, &MainWindow::importTable);
}

/// Open, not executed: the window goes on living while somebody decides what the cells are.
void MainWindow::askCells(const QString& text, QChar separator) {
    const QPointF middle = m_view->mapToScene(m_view->viewport()->rect().center());
    const Catalogue& catalogue = *m_catalogue;
    const Design& design = m_session.design();
    auto* dialog = new CellsDialog(readCells(text, separator),
                                   CellContext{design, catalogue,
                                               [&design](const Component& from, const Component& to) {
                                                   return linkKindBetween(design, from, to);
                                               },
                                               m_view->pointer().value_or(middle)},
                                   this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const CellPlan& plan = dialog->plan();
        const int made = static_cast<int>(plan.added.size());
        const auto done =
            m_session.submit(plan.edit, dialog->mapping().links ? tr("Paste %n link(s)", nullptr, made)
                                                                : tr("Paste %n component(s)", nullptr, made));
        if (done)
            m_selection.set(plan.added);
        else
            say(errorText(done.error()));
    });
    dialog->open();
}

void MainWindow::importTable() {
    const QString path = m_dialogs->askImport(m_settings.lastFolder(FileKind::Import));
    if (path.isEmpty())
        return;
    const auto bytes = readFileBytes(path.toStdString(), kMostTableBytes);
    if (!bytes) {
        m_dialogs->showProblems(tr("“%1” cannot be opened.").arg(QFileInfo(path).fileName()),
                                {bytes.error()});
        return;
    }
    m_settings.setLastFolder(QFileInfo(path).absolutePath(), FileKind::Import);
    QString text = QString::fromStdString(*bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    askCells(text, separatorOf(text));
}

void MainWindow::connectHistory() {
    new UndoReveal(
        m_session, m_selection, [this](const ElementId& id) { m_view->reveal(id); }, this);
    QAction* shown = m_actions[ActionId::History];
    connect(shown, &QAction::toggled, m_history, &QWidget::setVisible);
    connect(m_history, &QDockWidget::visibilityChanged, this,
            [this, shown] { shown->setChecked(!m_history->isHidden()); });
}

} // namespace isthmus
