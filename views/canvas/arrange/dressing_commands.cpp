// Commands that change how things look, which stands in front, and what is selected.

#include "views/canvas/arrange/appearance_edits.h"
#include "views/canvas/arrange/arrange_commands.h"
#include "views/canvas/arrange/selection_steps.h"
#include "views/canvas/arrange/stacking.h"
#include "views/canvas/diagram_scene.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"

#include <algorithm>

namespace isthmus {

using Command = ArrangeCommand;

NamedEdit ArrangeCommands::dressed(Command command) const {
    const Design& design = m_context.session.design();
    std::set<ElementId> ids = m_context.selection.ids();
    if (command == Command::Hide)
        return {dressedEdit(design, ids, [](Appearance& look) { look.hidden = true; }),
                tr("Hide %1").arg(countedName(design, ids)),
                {}};
    if (command == Command::ShowHidden) {
        ids.clear();
        for (const auto& [id, look] : design.views.front().appearance)
            if (look.hidden)
                ids.insert(id);
        return {dressedEdit(design, ids, [](Appearance& look) { look.hidden = false; }),
                tr("Show %1").arg(countedName(design, ids)),
                {}};
    }
    // A switch: on for all, off only where all of them are on.
    const bool isLock = command == Command::Lock;
    const auto flag = [isLock](Appearance& look) -> bool& { return isLock ? look.locked : look.faint; };
    const bool on = !std::all_of(ids.begin(), ids.end(), [&](const ElementId& id) {
        Appearance look = appearanceOf(design, id);
        return flag(look);
    });
    const QString name = countedName(design, ids);
    QString label = on ? tr("Lock %1").arg(name) : tr("Unlock %1").arg(name);
    if (!isLock)
        label = on ? tr("Show %1 as context").arg(name) : tr("Show %1 in full").arg(name);
    return {dressedEdit(design, ids, [&](Appearance& look) { flag(look) = on; }), label, {}};
}

NamedEdit ArrangeCommands::stacked(Command command) const {
    const Design& design = m_context.session.design();
    const int step = static_cast<int>(command) - static_cast<int>(Command::ToFront);
    return {stackingEdit(design, m_context.scene.layout(), m_context.selection.ids(),
                         static_cast<StackingStep>(step)),
            tr("Order %1", "verb").arg(countedName(design, m_context.selection.ids())),
            {}};
}

std::set<ElementId> ArrangeCommands::chosenBy(Command command) const {
    const DiagramContent& content = m_context.scene.content();
    const std::set<ElementId>& now = m_context.selection.ids();
    std::set<ElementId> ids;
    switch (command) {
    case Command::SelectNodes:
        return allNodes(content);
    case Command::SelectLines:
        return allLines(content);
    case Command::SelectSameType:
        return ofSameType(m_context.session.design(), content, now);
    case Command::SelectConnected:
        return withConnected(content, now);
    case Command::SelectDownstream:
        return withDownstream(content, now);
    case Command::SelectParent:
        ids = parentsOf(content, now);
        break;
    default:
        ids = firstChildrenOf(content, now);
        break;
    }
    return ids.empty() ? now : ids; // nothing further: stay
}

} // namespace isthmus
