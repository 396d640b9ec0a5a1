#include "views/canvas/arrange/arrange_commands.h"

#include "views/canvas/arrange/alignment.h"
#include "views/canvas/arrange/appearance_edits.h"
#include "views/canvas/arrange/drawing_groups.h"
#include "views/canvas/arrange/placement.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/lines/line_edits.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

using Command = ArrangeCommand;

namespace {

/// Tile and name, in whole units to both sides of the middle: names are as wide as their letters.
QRectF wholeBounds(const NodeBox& node) {
    const QRectF bounds = node.bounds();
    const double half = std::ceil(bounds.width() / 2);
    return {node.centre.x() - half, bounds.y(), 2 * half, std::ceil(bounds.height())};
}

} // namespace

std::set<ElementId> ArrangeCommands::selectedPlaces() const {
    std::set<ElementId> places;
    for (const ElementId& id : m_context.selection.ids())
        if (m_context.scene.layout().area(id))
            places.insert(id);
    return places;
}

std::vector<ElementId> ArrangeCommands::arranged() const {
    const DiagramLayout& layout = m_context.scene.layout();
    const std::set<ElementId> free = movable(layout, m_context.selection.ids());
    std::vector<ElementId> ids(free.begin(), free.end());
    for (const ElementId& id : m_context.selection.ids())
        if (layout.shown().dressOf(id).locked && !arrangedBox(layout, id).isNull())
            ids.push_back(id);
    return ids;
}

ArrangeCommands::Facts ArrangeCommands::facts() const {
    const DiagramLayout& layout = m_context.scene.layout();
    Facts facts;
    facts.editing = !m_context.whatIf.isActive();
    for (const ElementId& id : m_context.selection.ids()) {
        const AreaBox* area = layout.area(id);
        const Appearance look = appearanceOf(m_context.session.design(), id);
        facts.bent = facts.bent || !look.bends.empty();
        facts.labelled = facts.labelled || look.labelAt.has_value();
        facts.grouped = facts.grouped || !m_context.view.groups().groupOf(id).empty();
        if (area || layout.node(id))
            facts.arranged = std::min(facts.arranged + 1, 3);
        if (!area)
            continue;
        facts.places = std::min(facts.places + 1, 2);
        // As the design says it: the sheet may not have followed yet.
        (look.folded ? facts.folded : facts.unfolded) = true;
    }
    const auto& looks = m_context.session.design().views.front().appearance;
    facts.any = !m_context.selection.ids().empty();
    facts.hidden =
        std::any_of(looks.begin(), looks.end(), [](const auto& entry) { return entry.second.hidden; });
    return facts;
}

QString ArrangeCommands::whyNot(Command command, const Facts& facts) {
    const auto unless = [](bool possible, const QString& reason) { return possible ? QString() : reason; };
    if (command >= Command::SelectNodes)
        return unless(facts.any || command <= Command::SelectLines, tr("Select something first"));
    if (!facts.editing)
        return tr("Not while something is failed on trial: leave what-if first");
    switch (command) {
    case Command::Fold:
        return unless(facts.unfolded, tr("Select a place that is not folded"));
    case Command::Unfold:
        return unless(facts.folded, tr("Select a folded place"));
    case Command::FitToContent:
        return unless(facts.unfolded, tr("Select a place"));
    case Command::SameSize:
        return unless(facts.places >= 2, tr("Select two places or more"));
    case Command::Ungroup:
        return unless(facts.grouped, tr("Select a group"));
    case Command::ClearBends:
        return unless(facts.bent, tr("Select a link or flow with bends"));
    case Command::ResetLabels:
        return unless(facts.labelled, tr("Select a link or flow whose label was moved"));
    case Command::ShowHidden:
        return unless(facts.hidden, tr("Nothing is hidden"));
    case Command::ToFront:
    case Command::Forward:
    case Command::Backward:
    case Command::ToBack:
    case Command::Lock:
        return unless(facts.arranged >= 1, tr("Select a component or a place"));
    case Command::Hide:
    case Command::Faint:
        return unless(facts.any, tr("Select something first"));
    case Command::DistributeAcross:
    case Command::DistributeDown:
        return unless(facts.arranged >= 3, tr("Select three things or more"));
    default:
        return unless(facts.arranged >= 2, tr("Select two things or more"));
    }
}

void ArrangeCommands::run(Command command) {
    if (!whyNot(command, facts()).isEmpty())
        return;
    if (command >= Command::SelectNodes)
        return m_context.selection.set(chosenBy(command));
    const NamedEdit edit = editFor(command);
    if (const auto* compound = std::get_if<CompoundEdit>(&edit.edit); compound && compound->edits.empty())
        return;
    if (m_context.view.submit(edit) && command == Command::Hide)
        m_context.selection.clear(); // what is not seen is not worked on
}

NamedEdit ArrangeCommands::editFor(Command command) const {
    const Design& design = m_context.session.design();
    switch (command) {
    case Command::Fold:
        return foldEdit(design, m_context.selection.ids(), true);
    case Command::Unfold:
        return foldEdit(design, m_context.selection.ids(), false);
    case Command::FitToContent:
        return fitToContent();
    case Command::SameSize:
        return sameSize();
    case Command::Group:
        return m_context.view.groups().groupEdit(m_context.selection.ids());
    case Command::Ungroup:
        return m_context.view.groups().ungroupEdit(m_context.selection.ids());
    case Command::ClearBends:
        return clearBendsEdit(design, m_context.selection.ids());
    case Command::ResetLabels:
        return resetLabelsEdit(design, m_context.selection.ids());
    case Command::ToFront:
    case Command::Forward:
    case Command::Backward:
    case Command::ToBack:
        return stacked(command);
    case Command::Lock:
    case Command::Hide:
    case Command::ShowHidden:
    case Command::Faint:
        return dressed(command);
    default:
        return moved(command);
    }
}

NamedEdit ArrangeCommands::fitToContent() const {
    const DiagramLayout& layout = m_context.scene.layout();
    const Design& design = m_context.session.design();
    CompoundEdit edit;
    for (const ElementId& id : selectedPlaces()) {
        const AreaBox* area = layout.area(id);
        if (area->folded)
            continue;
        QRectF content;
        for (const ElementId& inner : layout.contents(id))
            if (const NodeBox* node = layout.node(inner))
                content |= node->bounds();
            else if (const AreaBox* place = layout.area(inner))
                content |= place->area;
        AreaBox fitted = *area;
        fitted.stored = QRectF(area->area.topLeft(), QSizeF(0, 0));
        fitted.fitAround(content);
        const QRectF& rect = fitted.area;
        edit.edits.push_back(positionEdit(design, id, Rect{rect.x(), rect.y(), rect.width(), rect.height()}));
    }
    return {std::move(edit), tr("Fit %1 to its content").arg(countedName(design, selectedPlaces())), {}};
}

NamedEdit ArrangeCommands::sameSize() const {
    const DiagramLayout& layout = m_context.scene.layout();
    const Design& design = m_context.session.design();
    QSizeF size(0, 0);
    for (const ElementId& id : selectedPlaces())
        if (const AreaBox* area = layout.area(id); !area->folded)
            size = size.expandedTo(area->area.size());
    CompoundEdit edit;
    for (const ElementId& id : selectedPlaces())
        if (const AreaBox* area = layout.area(id); !area->folded && !area->dress.locked)
            edit.edits.push_back(
                positionEdit(design, id, Rect{area->area.x(), area->area.y(), size.width(), size.height()}));
    return {std::move(edit), tr("Make %1 the same size").arg(countedName(design, selectedPlaces())), {}};
}

NamedEdit ArrangeCommands::moved(Command command) const {
    const DiagramLayout& layout = m_context.scene.layout();
    const Design& design = m_context.session.design();
    const std::vector<ElementId> ids = arranged();
    std::vector<ArrangedBox> boxes;
    for (const ElementId& id : ids) {
        const NodeBox* node = layout.node(id);
        // Names count where rows and columns are made, tiles where edges are lined up.
        const QRectF box = node && command == Command::Tidy ? wholeBounds(*node) : arrangedBox(layout, id);
        boxes.push_back({box, layout.shown().dressOf(id).locked});
    }
    std::vector<QPointF> ways;
    QString label;
    if (command == Command::Tidy) {
        ways = tidied(boxes);
        label = tr("Tidy %1");
    } else if (command == Command::DistributeAcross || command == Command::DistributeDown) {
        ways = distributed(boxes, command == Command::DistributeAcross ? Qt::Horizontal : Qt::Vertical);
        label = tr("Distribute %1");
    } else {
        const int which = static_cast<int>(command) - static_cast<int>(Command::AlignLeft);
        ways = aligned(boxes, static_cast<Alignment>(which));
        label = tr("Align %1");
    }
    std::map<ElementId, QPointF> byId;
    for (std::size_t i = 0; i < ids.size(); ++i)
        byId[ids[i]] = ways[i];
    return {movedBy(layout, design, byId), label.arg(countedName(design, {ids.begin(), ids.end()})), {}};
}

} // namespace isthmus
