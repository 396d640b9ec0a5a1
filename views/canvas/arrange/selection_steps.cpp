#include "views/canvas/arrange/selection_steps.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

bool isTouchable(const DiagramContent& content, const ElementId& id) {
    return !content.layout().shown().dressOf(id).untouchable;
}

void addLine(const RoutedLine& line, std::set<ElementId>& ids) {
    ids.insert(line.id);
    ids.insert(line.bundle.begin(), line.bundle.end());
}

} // namespace

std::set<ElementId> allNodes(const DiagramContent& content) {
    std::set<ElementId> ids;
    for (const NodeBox& node : content.layout().nodes())
        if (!node.dress.untouchable)
            ids.insert(node.id);
    for (const AreaBox& area : content.layout().areas())
        if (!area.dress.untouchable)
            ids.insert(area.id);
    return ids;
}

std::set<ElementId> allLines(const DiagramContent& content) {
    std::set<ElementId> ids;
    for (const RoutedLine& line : content.routes().lines())
        if (isTouchable(content, line.id))
            addLine(line, ids);
    return ids;
}

std::set<ElementId> ofSameType(const Design& design, const DiagramContent& content,
                               const std::set<ElementId>& ids) {
    std::set<std::string> kinds, linkKinds;
    std::set<FlowKind> flowKinds;
    const DiagramLayout& layout = content.layout();
    for (const ElementId& id : ids)
        if (const NodeBox* node = layout.node(id))
            kinds.insert(node->kind.toStdString());
        else if (const AreaBox* area = layout.area(id))
            kinds.insert(area->kind.toStdString());
    for (const Link& link : design.links)
        if (ids.contains(link.id))
            linkKinds.insert(link.kind);
    for (const Flow& flow : design.flows)
        if (ids.contains(flow.id))
            flowKinds.insert(flow.kind);
    std::set<ElementId> result;
    for (const NodeBox& node : layout.nodes())
        if (kinds.contains(node.kind.toStdString()))
            result.insert(node.id);
    for (const AreaBox& area : layout.areas())
        if (kinds.contains(area.kind.toStdString()))
            result.insert(area.id);
    const std::set<ElementId> lines = allLines(content);
    for (const Link& link : design.links)
        if (linkKinds.contains(link.kind) && lines.contains(link.id))
            result.insert(link.id);
    for (const Flow& flow : design.flows)
        if (flowKinds.contains(flow.kind) && lines.contains(flow.id))
            result.insert(flow.id);
    std::erase_if(result, [&](const ElementId& id) { return !isTouchable(content, id); });
    return result;
}

std::set<ElementId> withConnected(const DiagramContent& content, std::set<ElementId> ids) {
    const std::set<ElementId> from = ids;
    for (const RoutedLine& line : content.routes().lines()) {
        const bool isAtEnd = from.contains(line.from) || from.contains(line.to);
        if (isAtEnd)
            addLine(line, ids);
        if (isAtEnd || line.isAmong(from))
            ids.insert({line.from, line.to});
    }
    return ids;
}

std::set<ElementId> withDownstream(const DiagramContent& content, std::set<ElementId> ids) {
    std::map<ElementId, std::vector<const RoutedLine*>> out;
    for (const RoutedLine& line : content.routes().lines())
        if (line.isFlow)
            out[line.from].push_back(&line);
    std::vector<ElementId> open(ids.begin(), ids.end());
    while (!open.empty()) {
        const ElementId id = std::move(open.back());
        open.pop_back();
        for (const RoutedLine* line : out[id]) {
            addLine(*line, ids);
            if (ids.insert(line->to).second)
                open.push_back(line->to);
        }
    }
    return ids;
}

std::set<ElementId> parentsOf(const DiagramContent& content, const std::set<ElementId>& ids) {
    std::set<ElementId> parents;
    for (const ElementId& id : ids) {
        const NodeBox* node = content.layout().node(id);
        const AreaBox* area = content.layout().area(id);
        const ElementId parent = node ? node->place : area ? area->parent : ElementId{};
        if (!parent.empty())
            parents.insert(parent);
    }
    return parents;
}

std::set<ElementId> firstChildrenOf(const DiagramContent& content, const std::set<ElementId>& ids) {
    using At = std::tuple<double, double, ElementId>;
    std::map<ElementId, At> first;
    const auto offer = [&](const ElementId& parent, const ElementId& id, QPointF at) {
        if (!ids.contains(parent))
            return;
        const At here{std::floor(at.y() / 48), at.x(), id};
        const auto [known, isNew] = first.emplace(parent, here);
        if (!isNew && here < known->second)
            known->second = here;
    };
    for (const NodeBox& node : content.layout().nodes())
        offer(node.place, node.id, node.centre);
    for (const AreaBox& area : content.layout().areas())
        offer(area.parent, area.id, area.area.topLeft());
    std::set<ElementId> children;
    for (const auto& [parent, at] : first)
        children.insert(std::get<ElementId>(at));
    return children;
}

std::vector<ElementId> allAt(const DiagramContent& content, QPointF point, double distance) {
    std::vector<ElementId> found;
    const auto& nodes = content.layout().nodes();
    for (auto node = nodes.rbegin(); node != nodes.rend(); ++node)
        if (node->bounds().contains(point))
            found.push_back(node->id);
    std::vector<std::pair<double, ElementId>> lines;
    for (const RoutedLine& line : content.routes().lines())
        if (line.bounds.adjusted(-distance, -distance, distance, distance).contains(point))
            if (const double away = line.distance(point); away <= distance)
                lines.emplace_back(away, line.id);
    std::sort(lines.begin(), lines.end());
    for (auto& [away, id] : lines)
        found.push_back(std::move(id));
    const auto& areas = content.layout().areas();
    for (auto area = areas.rbegin(); area != areas.rend(); ++area)
        if (area->area.contains(point))
            found.push_back(area->id);
    std::erase_if(found, [&](const ElementId& id) { return !isTouchable(content, id); });
    return found;
}

} // namespace isthmus
