#pragma once

#include <QAction>
#include <QObject>

#include <array>

namespace isthmus {

enum class ActionId {
    New,
    Open,
    Save,
    SaveAs,
    Report,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    Duplicate,
    Delete,
    Rename,
    SelectAll,
    SelectNone,
    AddJourney,
    AddGroup,
    AddSharedRisk,
    AddCable,
    FindKind,
    ToolSelect,
    ToolLink,
    ToolFlow,
    ToolWhatIf,
    RestoreAll,
    WorstPairs,
    Limits,
    ShowFlows,
    ShowMinimap,
    ZoomIn,
    ZoomOut,
    ZoomOne,
    FitAll,
    FitSelection,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    About,
    Count
};

/// Every action of the window, from one table: text, shortcuts, glyph. Texts follow the language.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QWidget* window);

    [[nodiscard]] QAction* operator[](ActionId id) const { return m_actions[static_cast<std::size_t>(id)]; }
    /// Names of the next undo and redo step, shown in their actions.
    void setUndoTexts(const QString& undo, const QString& redo);
    void retranslate();

private:
    std::array<QAction*, static_cast<std::size_t>(ActionId::Count)> m_actions{};
    QString m_undo;
    QString m_redo;
};

} // namespace isthmus
