#pragma once

#include <QAction>
#include <QObject>

#include <array>
#include <optional>

namespace isthmus {

class Settings;

enum class ActionId {
    New,
    Open,
    Save,
    SaveAs,
    SaveCopy,
    Revert,
    Report,
    Quit,
    Undo,
    Redo,
    History,
    Cut,
    Copy,
    Paste,
    PasteInPlace,
    Duplicate,
    CopyProperties,
    PasteProperties,
    Delete,
    Rename,
    SelectAll,
    SelectNone,
    Comment,
    Find,
    FindNext,
    FindPrevious,
    Replace,
    SelectMatches,
    AddJourney,
    AddGroup,
    AddSharedRisk,
    AddCable,
    FindKind,
    ConnectTo,
    QuickRight,
    QuickLeft,
    QuickUp,
    QuickDown,
    ToolSelect,
    ToolLink,
    ToolFlow,
    ToolWhatIf,
    FailSelection,
    RecoverSelection,
    StepBack,
    StepForward,
    RestoreAll,
    WorstPairs,
    Limits,
    Tables,
    ShowFlows,
    ShowMinimap,
    ZoomIn,
    ZoomOut,
    ZoomOne,
    FitAll,
    FitSelection,
    ViewBack,
    ViewForward,
    WheelZooms,
    OverlayState,
    OverlayHoursSaved,
    OverlayAvailability,
    OverlayCost,
    OverlayLoad,
    OverlayLatency,
    OverlayNext,
    OverlayPrevious,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ThemeHighContrastLight,
    ThemeHighContrastDark,
    // Those of the menu Arrange, in the order of ArrangeCommand.
    ArrangeFirst,
    Fold = ArrangeFirst,
    Unfold,
    FitToContent,
    AlignLeft,
    AlignCentre,
    AlignRight,
    AlignTop,
    AlignMiddle,
    AlignBottom,
    DistributeAcross,
    DistributeDown,
    SameSize,
    Tidy,
    Group,
    Ungroup,
    ToFront,
    Forward,
    Backward,
    ToBack,
    Lock,
    Hide,
    ShowHidden,
    Faint,
    ClearBends,
    ResetLabels,
    SelectNodes,
    SelectLines,
    SelectSameType,
    SelectConnected,
    SelectDownstream,
    SelectParent,
    SelectChild,
    SnapToGrid,
    CommandPalette,
    // In the order of ArrangeScope.
    AutoArrangeAll,
    AutoArrangeSelection,
    AutoArrangeInside,
    AutoArrangeGraphviz,
    Layers,
    Shortcuts,
    CheatSheet,
    CloseWindow,
    StartPage,
    ImportTable,
    FullScreen,
    FocusMode,
    MovePanels,
    ResetPanels,
    About,
    Count
};

/// Every action of the window, from one table: text, shortcuts, glyph. Texts follow the language.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QWidget* window);

    [[nodiscard]] QAction* operator[](ActionId id) const { return m_actions[static_cast<std::size_t>(id)]; }
    [[nodiscard]] std::optional<ActionId> idOf(const QAction* action) const;
    /// The keys of an action for somebody who has chosen none.
    [[nodiscard]] static QList<QKeySequence> usualKeys(ActionId id);
    /// Its keys outside the what-if mode.
    [[nodiscard]] const QList<QKeySequence>& keys(ActionId id) const {
        return m_keys[static_cast<std::size_t>(id)];
    }
    /// Gives each action the keys chosen in the settings, or else its usual ones.
    void takeKeys(const Settings& settings);
    /// While a what-if is on, F and Shift+F fail and recover what is selected, whoever has them otherwise.
    void setWhatIfKeys(bool on);
    /// Names of the next undo and redo step, shown in their actions.
    void setUndoTexts(const QString& undo, const QString& redo);
    void retranslate();

private:
    void applyKeys();

    std::array<QAction*, static_cast<std::size_t>(ActionId::Count)> m_actions{};
    std::array<QList<QKeySequence>, static_cast<std::size_t>(ActionId::Count)> m_keys;
    bool m_whatIf = false;
    QString m_undo;
    QString m_redo;
};

} // namespace isthmus
