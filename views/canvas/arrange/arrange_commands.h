#pragma once

#include "views/canvas/canvas_edits.h"
#include "views/canvas/tools/canvas_tool.h"

#include <QCoreApplication>

namespace isthmus {

/// What menus and keys do to the arrangement of the selection. In the order of the actions of the window.
enum class ArrangeCommand {
    Fold,
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
    Count
};

/// Carries out commands on what is selected on the sheet: each is one named undo step.
class ArrangeCommands {
    Q_DECLARE_TR_FUNCTIONS(ArrangeCommands)
public:
    explicit ArrangeCommands(CanvasContext& context) : m_context(context) {}

    /// What the selection is, as far as commands depend on it; read once for all of them.
    struct Facts {
        bool editing = true;
        int arranged = 0; ///< that can be lined up, counted to 3
        int places = 0;   ///< counted to 2
        bool folded = false, unfolded = false;
        bool any = false;      ///< something is selected
        bool grouped = false;  ///< something of a drawing group
        bool hidden = false;   ///< something of the drawing is hidden
        bool bent = false;     ///< a selected line is led by hand
        bool labelled = false; ///< the label of a selected line was put somewhere
    };
    [[nodiscard]] Facts facts() const;
    /// Why a command cannot be carried out now, in words; empty: it can.
    [[nodiscard]] static QString whyNot(ArrangeCommand command, const Facts& facts);
    /// Does it, or nothing where it cannot be done.
    void run(ArrangeCommand command);

private:
    [[nodiscard]] std::set<ElementId> selectedPlaces() const;
    /// What is arranged: drawn, touchable, and not inside another selected one; locked ones are pinned.
    [[nodiscard]] std::vector<ElementId> arranged() const;
    [[nodiscard]] NamedEdit editFor(ArrangeCommand command) const;
    [[nodiscard]] NamedEdit fitToContent() const;
    [[nodiscard]] NamedEdit sameSize() const;
    [[nodiscard]] NamedEdit moved(ArrangeCommand command) const;
    [[nodiscard]] NamedEdit dressed(ArrangeCommand command) const;
    [[nodiscard]] NamedEdit stacked(ArrangeCommand command) const;
    [[nodiscard]] std::set<ElementId> chosenBy(ArrangeCommand command) const;

    CanvasContext& m_context;
};

} // namespace isthmus
