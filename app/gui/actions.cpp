#include "app/gui/actions.h"

#include "app/gui/settings.h"
#include "views/icons/icon_provider.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QWidget>

#include <algorithm>

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
    {ActionId::SaveCopy, "saveCopy", QT_TRANSLATE_NOOP("Actions", "Save a co&py …"), "Ctrl+Alt+S", ""},
    {ActionId::Revert, "revert", QT_TRANSLATE_NOOP("Actions", "Re&vert to saved"), "", ""},
    {ActionId::Report, "report", QT_TRANSLATE_NOOP("Actions", "R&eport …"), "Ctrl+R", "report"},
    {ActionId::Quit, "quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", ""},
    {ActionId::Undo, "undo", QT_TRANSLATE_NOOP("Actions", "&Undo %1"), "Ctrl+Z", "undo"},
    {ActionId::Redo, "redo", QT_TRANSLATE_NOOP("Actions", "&Redo %1"), "Ctrl+Shift+Z Ctrl+Y", "redo"},
    {ActionId::History, "history", QT_TRANSLATE_NOOP("Actions", "List of &steps"), "Ctrl+Alt+Z", "", true},
    {ActionId::Cut, "cut", QT_TRANSLATE_NOOP("Actions", "Cu&t"), "Ctrl+X", ""},
    {ActionId::Copy, "copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C", "copy"},
    {ActionId::Paste, "paste", QT_TRANSLATE_NOOP("Actions", "&Paste"), "Ctrl+V", "paste"},
    {ActionId::PasteInPlace, "pasteInPlace", QT_TRANSLATE_NOOP("Actions", "Paste in plac&e"), "Ctrl+Alt+V",
     ""},
    {ActionId::Duplicate, "duplicate", QT_TRANSLATE_NOOP("Actions", "Dup&licate"), "Ctrl+D", ""},
    {ActionId::CopyProperties, "copyProperties", QT_TRANSLATE_NOOP("Actions", "C&opy properties"),
     "Ctrl+Shift+C", ""},
    {ActionId::PasteProperties, "pasteProperties", QT_TRANSLATE_NOOP("Actions", "Paste propert&ies"),
     "Ctrl+Shift+V", ""},
    {ActionId::Delete, "delete", QT_TRANSLATE_NOOP("Actions", "&Delete"), "Del", "delete"},
    {ActionId::Rename, "rename", QT_TRANSLATE_NOOP("Actions", "Rena&me"), "F2", "rename"},
    {ActionId::SelectAll, "selectAll", QT_TRANSLATE_NOOP("Actions", "Select &all"), "Ctrl+A", ""},
    {ActionId::SelectNone, "selectNone", QT_TRANSLATE_NOOP("Actions", "Select &nothing"), "Ctrl+Shift+A", ""},
    {ActionId::Comment, "comment", QT_TRANSLATE_NOOP("Actions", "Co&mment …"), "Ctrl+Alt+M", ""},
    {ActionId::Find, "find", QT_TRANSLATE_NOOP("Actions", "&Find …"), "Ctrl+F", "search"},
    {ActionId::FindNext, "findNext", QT_TRANSLATE_NOOP("Actions", "Find ne&xt"), "F3", ""},
    {ActionId::FindPrevious, "findPrevious", QT_TRANSLATE_NOOP("Actions", "Find pre&vious"), "Shift+F3", ""},
    {ActionId::Replace, "replaceNames", QT_TRANSLATE_NOOP("Actions", "Replace in names …"), "Ctrl+H", ""},
    {ActionId::SelectMatches, "selectMatches", QT_TRANSLATE_NOOP("Actions", "Select &what was found"),
     "Ctrl+Alt+F", ""},
    {ActionId::AddJourney, "addJourney", QT_TRANSLATE_NOOP("Actions", "&Journey from the selected component"),
     "", ""},
    {ActionId::AddGroup, "addGroup", QT_TRANSLATE_NOOP("Actions", "&Group of the selected components"), "",
     ""},
    {ActionId::AddSharedRisk, "addSharedRisk",
     QT_TRANSLATE_NOOP("Actions", "Shared &risk of what is selected"), "", ""},
    {ActionId::AddCable, "addCable", QT_TRANSLATE_NOOP("Actions", "&Cable of the selected segments"), "", ""},
    {ActionId::FindKind, "findKind", QT_TRANSLATE_NOOP("Actions", "&Find a thing to place"), "Ctrl+K",
     "search"},
    {ActionId::ConnectTo, "connectTo", QT_TRANSLATE_NOOP("Actions", "C&onnect to …"), "C", "link"},
    {ActionId::QuickRight, "quickRight", QT_TRANSLATE_NOOP("Actions", "To the &right"), "Alt+Shift+Right",
     ""},
    {ActionId::QuickLeft, "quickLeft", QT_TRANSLATE_NOOP("Actions", "To the &left"), "Alt+Shift+Left", ""},
    {ActionId::QuickUp, "quickUp", QT_TRANSLATE_NOOP("Actions", "&Upwards"), "Alt+Shift+Up", ""},
    {ActionId::QuickDown, "quickDown", QT_TRANSLATE_NOOP("Actions", "&Downwards"), "Alt+Shift+Down", ""},
    {ActionId::ToolSelect, "toolSelect", QT_TRANSLATE_NOOP("Actions", "&Select"), "V", "select", true},
    {ActionId::ToolLink, "toolLink", QT_TRANSLATE_NOOP("Actions", "&Link"), "L", "link", true},
    {ActionId::ToolFlow, "toolFlow", QT_TRANSLATE_NOOP("Actions", "&Flow"), "F", "flow", true},
    {ActionId::ToolWhatIf, "toolWhatIf", QT_TRANSLATE_NOOP("Actions", "&What-if"), "W", "what_if", true},
    {ActionId::FailSelection, "failSelection", QT_TRANSLATE_NOOP("Actions", "F&ail the selection"), "", ""},
    {ActionId::RecoverSelection, "recoverSelection", QT_TRANSLATE_NOOP("Actions", "R&ecover the selection"),
     "", ""},
    {ActionId::StepBack, "stepBack", QT_TRANSLATE_NOOP("Actions", "One step of the scenario &back"), "[", ""},
    {ActionId::StepForward, "stepForward", QT_TRANSLATE_NOOP("Actions", "One step of the scenario f&orward"),
     "]", ""},
    {ActionId::RestoreAll, "restoreAllAction", QT_TRANSLATE_NOOP("Actions", "&Restore all"), "Ctrl+Shift+R",
     "restore"},
    {ActionId::WorstPairs, "worstPairs", QT_TRANSLATE_NOOP("Actions", "Worst &pairs of failures"),
     "Ctrl+Shift+W", ""},
    {ActionId::Limits, "limits", QT_TRANSLATE_NOOP("Actions", "&Calculation limits …"), "", ""},
    {ActionId::Tables, "tables", QT_TRANSLATE_NOOP("Actions", "&Tables"), "Ctrl+Alt+T", "", true},
    {ActionId::ShowFlows, "showFlows", QT_TRANSLATE_NOOP("Actions", "Show flo&ws"), "Ctrl+Shift+F", "", true},
    {ActionId::ShowMinimap, "showMinimap", QT_TRANSLATE_NOOP("Actions", "Show &minimap"), "Ctrl+Shift+M", "",
     true},
    {ActionId::ZoomIn, "zoomIn", QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "Ctrl++ Ctrl+=", "zoom_in"},
    {ActionId::ZoomOut, "zoomOut", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "Ctrl+-", "zoom_out"},
    {ActionId::ZoomOne, "zoomOne", QT_TRANSLATE_NOOP("Actions", "&Actual size"), "Ctrl+0", ""},
    {ActionId::FitAll, "fitAll", QT_TRANSLATE_NOOP("Actions", "&Fit everything"), "Ctrl+Shift+H", "fit"},
    {ActionId::FitSelection, "fitSelection", QT_TRANSLATE_NOOP("Actions", "Fit &selection"), "Ctrl+Shift+J",
     "fit_selection"},
    {ActionId::ViewBack, "viewBack", QT_TRANSLATE_NOOP("Actions", "Bac&k to where I was"), "Alt+Left", ""},
    {ActionId::ViewForward, "viewForward", QT_TRANSLATE_NOOP("Actions", "Forward a&gain"), "Alt+Right", ""},
    {ActionId::WheelZooms, "wheelZooms", QT_TRANSLATE_NOOP("Actions", "Mo&use wheel zooms"), "", "", true},
    {ActionId::OverlayState, "overlayState", QT_TRANSLATE_NOOP("Actions", "&State"), "", "", true},
    {ActionId::OverlayHoursSaved, "overlayHoursSaved", QT_TRANSLATE_NOOP("Actions", "&Hours saved"), "", "",
     true},
    {ActionId::OverlayAvailability, "overlayAvailability", QT_TRANSLATE_NOOP("Actions", "&Availability"), "",
     "", true},
    {ActionId::OverlayCost, "overlayCost", QT_TRANSLATE_NOOP("Actions", "&Cost"), "", "", true},
    {ActionId::OverlayLoad, "overlayLoad", QT_TRANSLATE_NOOP("Actions", "&Load"), "", "", true},
    {ActionId::OverlayLatency, "overlayLatency", QT_TRANSLATE_NOOP("Actions", "La&tency"), "", "", true},
    {ActionId::OverlayNext, "overlayNext", QT_TRANSLATE_NOOP("Actions", "&Next overlay"), "O", ""},
    {ActionId::OverlayPrevious, "overlayPrevious", QT_TRANSLATE_NOOP("Actions", "&Previous overlay"),
     "Shift+O", ""},
    {ActionId::ThemeSystem, "themeSystem", QT_TRANSLATE_NOOP("Actions", "&As the desktop"), "", "", true},
    {ActionId::ThemeLight, "themeLight", QT_TRANSLATE_NOOP("Actions", "&Light"), "", "", true},
    {ActionId::ThemeDark, "themeDark", QT_TRANSLATE_NOOP("Actions", "&Dark"), "", "", true},
    {ActionId::ThemeHighContrastLight, "themeHighContrastLight",
     QT_TRANSLATE_NOOP("Actions", "&High contrast, light"), "", "", true},
    {ActionId::ThemeHighContrastDark, "themeHighContrastDark",
     QT_TRANSLATE_NOOP("Actions", "High &contrast, dark"), "", "", true},
    {ActionId::Fold, "fold", QT_TRANSLATE_NOOP("Actions", "&Fold"), "Ctrl+Home", ""},
    {ActionId::Unfold, "unfold", QT_TRANSLATE_NOOP("Actions", "&Unfold"), "Ctrl+End", ""},
    {ActionId::FitToContent, "fitToContent", QT_TRANSLATE_NOOP("Actions", "Fit to &content"), "Ctrl+Shift+Y",
     ""},
    {ActionId::AlignLeft, "alignLeft", QT_TRANSLATE_NOOP("Actions", "&Left edges"), "Ctrl+Alt+Left", ""},
    {ActionId::AlignCentre, "alignCentre", QT_TRANSLATE_NOOP("Actions", "&Centres"), "Ctrl+Alt+C", ""},
    {ActionId::AlignRight, "alignRight", QT_TRANSLATE_NOOP("Actions", "&Right edges"), "Ctrl+Alt+Right", ""},
    {ActionId::AlignTop, "alignTop", QT_TRANSLATE_NOOP("Actions", "&Upper edges"), "Ctrl+Alt+Up", ""},
    {ActionId::AlignMiddle, "alignMiddle", QT_TRANSLATE_NOOP("Actions", "&Middles"), "Ctrl+Alt+E", ""},
    {ActionId::AlignBottom, "alignBottom", QT_TRANSLATE_NOOP("Actions", "L&ower edges"), "Ctrl+Alt+Down", ""},
    {ActionId::DistributeAcross, "distributeAcross", QT_TRANSLATE_NOOP("Actions", "&Across"), "Ctrl+Alt+H",
     ""},
    {ActionId::DistributeDown, "distributeDown", QT_TRANSLATE_NOOP("Actions", "&Down"), "Ctrl+Alt+J", ""},
    {ActionId::SameSize, "sameSize", QT_TRANSLATE_NOOP("Actions", "&Same size"), "", ""},
    {ActionId::Tidy, "tidy", QT_TRANSLATE_NOOP("Actions", "&Tidy"), "Ctrl+Alt+Y", ""},
    {ActionId::Group, "group", QT_TRANSLATE_NOOP("Actions", "&Group"), "Ctrl+G", ""},
    {ActionId::Ungroup, "ungroup", QT_TRANSLATE_NOOP("Actions", "U&ngroup"), "Ctrl+Shift+U", ""},
    {ActionId::ToFront, "toFront", QT_TRANSLATE_NOOP("Actions", "To &front"), "Ctrl+Shift+]", ""},
    {ActionId::Forward, "forward", QT_TRANSLATE_NOOP("Actions", "F&orward"), "Ctrl+]", ""},
    {ActionId::Backward, "backward", QT_TRANSLATE_NOOP("Actions", "&Backward"), "Ctrl+[", ""},
    {ActionId::ToBack, "toBack", QT_TRANSLATE_NOOP("Actions", "To bac&k"), "Ctrl+Shift+[", ""},
    {ActionId::Lock, "lock", QT_TRANSLATE_NOOP("Actions", "Loc&k position"), "Ctrl+L", ""},
    {ActionId::Hide, "hide", QT_TRANSLATE_NOOP("Actions", "&Hide"), "Ctrl+Alt+X", ""},
    {ActionId::ShowHidden, "showHidden", QT_TRANSLATE_NOOP("Actions", "Sho&w what is hidden"), "", ""},
    {ActionId::Faint, "faint", QT_TRANSLATE_NOOP("Actions", "As conte&xt only"), "", ""},
    {ActionId::ClearBends, "clearBends", QT_TRANSLATE_NOOP("Actions", "Clear &bends"), "Alt+Shift+C", ""},
    {ActionId::ResetLabels, "resetLabels", QT_TRANSLATE_NOOP("Actions", "&Labels where there is room"), "",
     ""},
    {ActionId::SelectNodes, "selectNodes", QT_TRANSLATE_NOOP("Actions", "All com&ponents and places"),
     "Ctrl+Shift+I", ""},
    {ActionId::SelectLines, "selectLines", QT_TRANSLATE_NOOP("Actions", "All &links and flows"),
     "Ctrl+Shift+E", ""},
    {ActionId::SelectSameType, "selectSameType", QT_TRANSLATE_NOOP("Actions", "The same &type"), "", ""},
    {ActionId::SelectConnected, "selectConnected", QT_TRANSLATE_NOOP("Actions", "What is &connected"), "",
     ""},
    {ActionId::SelectDownstream, "selectDownstream", QT_TRANSLATE_NOOP("Actions", "What lies &downstream"),
     "", ""},
    {ActionId::SelectParent, "selectParent", QT_TRANSLATE_NOOP("Actions", "The place &around"), "Ctrl+Up",
     ""},
    {ActionId::SelectChild, "selectChild", QT_TRANSLATE_NOOP("Actions", "The first &inside"), "Ctrl+Down",
     ""},
    {ActionId::SnapToGrid, "snapToGrid", QT_TRANSLATE_NOOP("Actions", "Snap to g&rid"), "Ctrl+Shift+G", "",
     true},
    {ActionId::CommandPalette, "commandPaletteAction", QT_TRANSLATE_NOOP("Actions", "Find a &command …"),
     "Ctrl+Shift+P", ""},
    {ActionId::AutoArrangeAll, "autoArrangeAll", QT_TRANSLATE_NOOP("Actions", "&Everything"), "Ctrl+Alt+A",
     ""},
    {ActionId::AutoArrangeSelection, "autoArrangeSelection", QT_TRANSLATE_NOOP("Actions", "The &selection"),
     "Ctrl+Alt+Shift+A", ""},
    {ActionId::AutoArrangeInside, "autoArrangeInside",
     QT_TRANSLATE_NOOP("Actions", "What is &inside the place"), "Ctrl+Alt+I", ""},
    {ActionId::AutoArrangeGraphviz, "autoArrangeGraphviz", QT_TRANSLATE_NOOP("Actions", "With &Graphviz"), "",
     "", true},
    {ActionId::Layers, "layersAction", QT_TRANSLATE_NOOP("Actions", "&Layers"), "Ctrl+Alt+L", "", true},
    {ActionId::Shortcuts, "shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts …"), "", ""},
    {ActionId::CheatSheet, "cheatSheetAction", QT_TRANSLATE_NOOP("Actions", "Keys and &mouse"), "F1 ?",
     "help"},
    {ActionId::CloseWindow, "closeWindow", QT_TRANSLATE_NOOP("Actions", "C&lose"), "Ctrl+W", ""},
    {ActionId::StartPage, "startPageAction", QT_TRANSLATE_NOOP("Actions", "Start pa&ge"), "", ""},
    {ActionId::ImportTable, "importTable", QT_TRANSLATE_NOOP("Actions", "&Import a table …"), "", "import"},
    {ActionId::FullScreen, "fullScreen", QT_TRANSLATE_NOOP("Actions", "Full screen"), "F11", "", true},
    {ActionId::FocusMode, "focusMode", QT_TRANSLATE_NOOP("Actions", "The drawing alone"), "Shift+F11", "",
     true},
    {ActionId::MovePanels, "movePanels", QT_TRANSLATE_NOOP("Actions", "Move panels"), "", "", true},
    {ActionId::ResetPanels, "resetPanels", QT_TRANSLATE_NOOP("Actions", "Panels as they were at first"), "",
     ""},
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
    auto* overlays = new QActionGroup(window);
    for (const ActionRow& row : kTable) {
        auto* action = new QAction(window);
        action->setObjectName(QLatin1String(row.name));
        action->setCheckable(row.checkable);
        if (*row.glyph != '\0')
            action->setIcon(toolIcon(QLatin1String(row.glyph)));
        if (row.id >= ActionId::ToolSelect && row.id <= ActionId::ToolWhatIf)
            tools->addAction(action);
        if (row.id >= ActionId::ThemeSystem && row.id <= ActionId::ThemeHighContrastDark)
            themes->addAction(action);
        if (row.id >= ActionId::OverlayState && row.id <= ActionId::OverlayLatency)
            overlays->addAction(action);
        window->addAction(action);
        m_actions[static_cast<std::size_t>(row.id)] = action;
        m_keys[static_cast<std::size_t>(row.id)] = sequences(row.shortcuts);
    }
    (*this)[ActionId::ToolSelect]->setChecked(true);
    applyKeys();
}

std::optional<ActionId> Actions::idOf(const QAction* action) const {
    const auto at = std::find(m_actions.begin(), m_actions.end(), action);
    if (at == m_actions.end())
        return {};
    return static_cast<ActionId>(at - m_actions.begin());
}

QList<QKeySequence> Actions::usualKeys(ActionId id) {
    const auto* row = std::find_if(std::begin(kTable), std::end(kTable),
                                   [id](const ActionRow& each) { return each.id == id; });
    return sequences(row->shortcuts);
}

void Actions::takeKeys(const Settings& settings) {
    QList<QKeySequence> chosen;
    std::array<bool, static_cast<std::size_t>(ActionId::Count)> isChosen{};
    for (const ActionRow& row : kTable) {
        const auto at = static_cast<std::size_t>(row.id);
        const auto own = settings.shortcuts(QLatin1String(row.name));
        isChosen[at] = own.has_value();
        m_keys[at] = own.value_or(sequences(row.shortcuts));
        if (own)
            chosen += *own;
    }
    // A later version may give keys to a command that somebody has given to another one.
    for (std::size_t at = 0; at < m_keys.size(); ++at)
        if (!isChosen[at])
            m_keys[at].removeIf([&](const QKeySequence& keys) { return chosen.contains(keys); });
    applyKeys();
}

void Actions::setWhatIfKeys(bool on) {
    m_whatIf = on;
    applyKeys();
}

void Actions::applyKeys() {
    const QKeySequence fail(Qt::Key_F), recover(Qt::SHIFT | Qt::Key_F);
    for (std::size_t at = 0; at < m_keys.size(); ++at) {
        QList<QKeySequence> keys = m_keys[at];
        if (m_whatIf)
            keys.removeIf([&](const QKeySequence& one) { return one == fail || one == recover; });
        if (m_whatIf && at == static_cast<std::size_t>(ActionId::FailSelection))
            keys += fail;
        if (m_whatIf && at == static_cast<std::size_t>(ActionId::RecoverSelection))
            keys += recover;
        if (m_actions[at]->shortcuts() != keys)
            m_actions[at]->setShortcuts(keys);
    }
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
