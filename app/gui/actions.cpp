#include "app/gui/actions.h"

#include "views/icons/icon_provider.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QWidget>

namespace isthmus {

namespace {

struct ActionRow {
    ActionId id;
    const char* name; ///< object name
    const char* text;
    const char* shortcuts; ///< separated by spaces
    const char* glyph;
    bool checkable = false;
};

constexpr ActionRow kTable[] = {
    {ActionId::New, "new", QT_TRANSLATE_NOOP("Actions", "&New"), "Ctrl+N", "new"},
    {ActionId::Open, "open", QT_TRANSLATE_NOOP("Actions", "&Open …"), "Ctrl+O", "open"},
    {ActionId::Save, "save", QT_TRANSLATE_NOOP("Actions", "&Save"), "Ctrl+S", "save"},
    {ActionId::SaveAs, "saveAs", QT_TRANSLATE_NOOP("Actions", "Save &as …"), "Ctrl+Shift+S", ""},
    {ActionId::Report, "report", QT_TRANSLATE_NOOP("Actions", "R&eport …"), "Ctrl+R", "report"},
    {ActionId::Quit, "quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", ""},
    {ActionId::Undo, "undo", QT_TRANSLATE_NOOP("Actions", "&Undo %1"), "Ctrl+Z", "undo"},
    {ActionId::Redo, "redo", QT_TRANSLATE_NOOP("Actions", "&Redo %1"), "Ctrl+Shift+Z Ctrl+Y", "redo"},
    {ActionId::Cut, "cut", QT_TRANSLATE_NOOP("Actions", "Cu&t"), "Ctrl+X", ""},
    {ActionId::Copy, "copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C", "copy"},
    {ActionId::Paste, "paste", QT_TRANSLATE_NOOP("Actions", "&Paste"), "Ctrl+V", "paste"},
    {ActionId::Duplicate, "duplicate", QT_TRANSLATE_NOOP("Actions", "Dup&licate"), "Ctrl+D", ""},
    {ActionId::Delete, "delete", QT_TRANSLATE_NOOP("Actions", "&Delete"), "Del", "delete"},
    {ActionId::Rename, "rename", QT_TRANSLATE_NOOP("Actions", "Rena&me"), "F2", "rename"},
    {ActionId::SelectAll, "selectAll", QT_TRANSLATE_NOOP("Actions", "Select &all"), "Ctrl+A", ""},
    {ActionId::SelectNone, "selectNone", QT_TRANSLATE_NOOP("Actions", "Select &nothing"), "Ctrl+Shift+A", ""},
    {ActionId::AddJourney, "addJourney", QT_TRANSLATE_NOOP("Actions", "&Journey from the selected component"),
     "", ""},
    {ActionId::AddGroup, "addGroup", QT_TRANSLATE_NOOP("Actions", "&Group of the selected components"),
     "Ctrl+G", ""},
    {ActionId::AddSharedRisk, "addSharedRisk",
     QT_TRANSLATE_NOOP("Actions", "Shared &risk of what is selected"), "", ""},
    {ActionId::AddCable, "addCable", QT_TRANSLATE_NOOP("Actions", "&Cable of the selected segments"), "", ""},
    {ActionId::FindKind, "findKind", QT_TRANSLATE_NOOP("Actions", "&Find a thing to place"), "Ctrl+K",
     "search"},
    {ActionId::ToolSelect, "toolSelect", QT_TRANSLATE_NOOP("Actions", "&Select"), "V", "select", true},
    {ActionId::ToolLink, "toolLink", QT_TRANSLATE_NOOP("Actions", "&Link"), "L", "link", true},
    {ActionId::ToolFlow, "toolFlow", QT_TRANSLATE_NOOP("Actions", "&Flow"), "F", "flow", true},
    {ActionId::ToolWhatIf, "toolWhatIf", QT_TRANSLATE_NOOP("Actions", "&What-if"), "W", "what_if", true},
    {ActionId::RestoreAll, "restoreAllAction", QT_TRANSLATE_NOOP("Actions", "&Restore all"), "Ctrl+Shift+R",
     "restore"},
    {ActionId::WorstPairs, "worstPairs", QT_TRANSLATE_NOOP("Actions", "Worst &pairs of failures"),
     "Ctrl+Shift+P", ""},
    {ActionId::Limits, "limits", QT_TRANSLATE_NOOP("Actions", "&Calculation limits …"), "", ""},
    {ActionId::ShowFlows, "showFlows", QT_TRANSLATE_NOOP("Actions", "Show flo&ws"), "Ctrl+Shift+F", "", true},
    {ActionId::ShowMinimap, "showMinimap", QT_TRANSLATE_NOOP("Actions", "Show &minimap"), "Ctrl+Shift+M", "",
     true},
    {ActionId::ZoomIn, "zoomIn", QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "Ctrl++ Ctrl+=", "zoom_in"},
    {ActionId::ZoomOut, "zoomOut", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "Ctrl+-", "zoom_out"},
    {ActionId::ZoomOne, "zoomOne", QT_TRANSLATE_NOOP("Actions", "&Actual size"), "Ctrl+0", ""},
    {ActionId::FitAll, "fitAll", QT_TRANSLATE_NOOP("Actions", "&Fit everything"), "Ctrl+Shift+H", "fit"},
    {ActionId::FitSelection, "fitSelection", QT_TRANSLATE_NOOP("Actions", "Fit &selection"), "Ctrl+Shift+J",
     "fit_selection"},
    {ActionId::ThemeSystem, "themeSystem", QT_TRANSLATE_NOOP("Actions", "&As the desktop"), "", "", true},
    {ActionId::ThemeLight, "themeLight", QT_TRANSLATE_NOOP("Actions", "&Light"), "", "", true},
    {ActionId::ThemeDark, "themeDark", QT_TRANSLATE_NOOP("Actions", "&Dark"), "", "", true},
    {ActionId::About, "about", QT_TRANSLATE_NOOP("Actions", "&About Isthmus"), "", ""},
};
static_assert(std::size(kTable) == static_cast<std::size_t>(ActionId::Count), "every action has its row");

QList<QKeySequence> sequences(const char* shortcuts) {
    QList<QKeySequence> keys;
    for (const QString& one : QString::fromLatin1(shortcuts).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        keys += QKeySequence(one);
    return keys;
}

} // namespace

Actions::Actions(QWidget* window) : QObject(window) {
    auto* tools = new QActionGroup(window);
    auto* themes = new QActionGroup(window);
    for (const ActionRow& row : kTable) {
        auto* action = new QAction(window);
        action->setObjectName(QLatin1String(row.name));
        action->setShortcuts(sequences(row.shortcuts));
        action->setCheckable(row.checkable);
        if (*row.glyph != '\0')
            action->setIcon(toolIcon(QLatin1String(row.glyph)));
        if (row.id >= ActionId::ToolSelect && row.id <= ActionId::ToolWhatIf)
            tools->addAction(action);
        if (row.id >= ActionId::ThemeSystem && row.id <= ActionId::ThemeDark)
            themes->addAction(action);
        window->addAction(action);
        m_actions[static_cast<std::size_t>(row.id)] = action;
    }
    (*this)[ActionId::ToolSelect]->setChecked(true);
    retranslate();
}

void Actions::setUndoTexts(const QString& undo, const QString& redo) {
    m_undo = undo;
    m_redo = redo;
    retranslate();
}

void Actions::retranslate() {
    for (const ActionRow& row : kTable) {
        QString text = QCoreApplication::translate("Actions", row.text);
        if (row.id == ActionId::Undo || row.id == ActionId::Redo)
            text = text.arg(row.id == ActionId::Undo ? m_undo : m_redo).trimmed();
        QAction* action = (*this)[row.id];
        action->setText(text);
        QString plain = QString(text).remove(QLatin1Char('&'));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? plain : plain + QStringLiteral(" (") + keys + QLatin1Char(')'));
    }
}

} // namespace isthmus
