#include "views/canvas/diagram_content.h"

#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/painters/bundle_look.h"

#include <algorithm>
#include <unordered_map>

namespace isthmus {

namespace {

constexpr double kFaint = 0.28;
constexpr double kMostName = 296; ///< width of a name on a line

/// Free for a chip: clear of boxes, titles, and the chips already placed.
bool isClear(const QRectF& chip, const Obstacles& obstacles, const std::vector<QRectF>& chips) {
    const QRectF around = chip.adjusted(-4, -4, 4, 4);
    return !obstacles.touches(around) && std::none_of(chips.begin(), chips.end(), [&](const QRectF& other) {
        return other.intersects(around);
    });
}

QRectF chipAt(const RoutedLine& line, double share, QSizeF size) {
    const QPointF centre = line.at(share);
    return {centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height()};
}

} // namespace

void DiagramContent::update(const Design& design, const std::set<ElementId>& moved) {
    m_layout.rebuild(design, m_catalogue.get(), m_frozen, m_secondary, m_purpose);
    if (moved.empty())
        m_routes.clear();
    m_routes.update(design, m_layout, moved);
    m_state.readCables(design);
    restyle(design);
}

bool DiagramContent::reposition(const Design& design, const std::set<ElementId>& moved,
                                const std::set<ElementId>& touched, bool led) {
    if (!m_layout.reposition(design, moved, m_frozen))
        return false;
    if (led)
        m_routes.readAppearance(design);
    m_routes.reposition(m_layout, touched);
    placeChips();
    return true;
}

DrawnLine DiagramContent::linkDrawn(const Design& design, const Link& link) const {
    DrawnLine drawn;
    const Cable* cable = m_state.cableOf(design, link.id);
    drawn.look = lookOf(link, cable, m_state);
    drawn.owner = cable ? cable->id : link.id;
    drawn.name = lineName(link, cable);
    return drawn;
}

DrawnLine DiagramContent::flowDrawn(const RoutedLine& line, const Flow& flow) const {
    DrawnLine drawn;
    const NodeBox* target = m_layout.node(line.to);
    const ColourRole role = target ? Theme::current().glyphRole(target->category) : ColourRole::NeutralGlyph;
    drawn.look = lookOf(flow, role, m_state);
    drawn.name = QString::fromStdString(flow.name);
    if (line.isDistant)
        drawn.look.opacity = kFaint;
    return drawn;
}

void DiagramContent::restyle(const Design& design) {
    std::unordered_map<ElementId, const Link*> links;
    std::unordered_map<ElementId, const Flow*> flows;
    for (const Link& link : design.links)
        links[link.id] = &link;
    for (const Flow& flow : design.flows)
        flows[flow.id] = &flow;
    const auto drawnAs = [&](const RoutedLine& line, const ElementId& id) {
        if (const auto link = links.find(id); link != links.end())
            return linkDrawn(design, *link->second);
        const auto flow = flows.find(id);
        return flow == flows.end() ? DrawnLine{} : flowDrawn(line, *flow->second);
    };
    const ShownDesign& shown = m_layout.shown();
    m_drawn.clear();
    m_drawn.reserve(m_routes.lines().size());
    for (const RoutedLine& line : m_routes.lines()) {
        DrawnLine drawn = drawnAs(line, line.id);
        if (line.bundle.size() > 1) {
            std::vector<BundleMember> members;
            for (const ElementId& id : line.bundle) {
                const auto flow = flows.find(id);
                members.push_back({drawnAs(line, id).look, m_state.of(id),
                                   flow != flows.end() && shown.standIn(flow->second->from) != line.from});
            }
            drawn.look = lookOfBundle(members, line.isFlow);
            drawn.owner = line.id;
            drawn.name.clear();
        }
        const OverlayMark* mark = m_overlay ? m_overlay->of(line.id) : nullptr;
        if (mark && m_state.of(line.id) == ElementState::Well)
            heatUp(drawn.look, mark->share, mark->text);
        if (!shown.isPlain() &&
            (shown.dressOf(line.id).faint || shown.dressOf(line.from).faint || shown.dressOf(line.to).faint))
            drawn.look.opacity *= metrics::kFaint;
        m_drawn.push_back(std::move(drawn));
    }
    countTroubled();
    placeChips();
}

void DiagramContent::countTroubled() {
    m_troubled.clear();
    for (const auto& [place, inside] : m_layout.shown().folded())
        m_troubled[place] =
            static_cast<int>(std::count_if(inside.begin(), inside.end(), [&](const ElementId& id) {
                return m_state.of(id) >= ElementState::Dead;
            }));
}

BoxLook DiagramContent::boxLook(const ElementId& id) const {
    BoxLook look;
    look.state = m_state.of(id);
    if (const auto troubled = m_troubled.find(id); troubled != m_troubled.end())
        look.troubled = troubled->second;
    if (const OverlayMark* mark = m_overlay ? m_overlay->of(id) : nullptr) {
        look.heat = mark->share;
        look.figure = mark->text;
    }
    return look;
}

void DiagramContent::placeChips() {
    // A cable of several segments is named once, on the longest; what is cut is named wherever it is.
    std::map<std::pair<ElementId, QString>, std::size_t> longest;
    const auto& lines = m_routes.lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QString& text = m_drawn[i].look.chip;
        m_drawn[i].chip = QRectF();
        if (text.isEmpty())
            continue;
        const auto [at, isNew] = longest.emplace(std::pair(m_drawn[i].owner, text), i);
        if (!isNew && lines[i].length() > lines[at->second].length())
            at->second = i;
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QString& text = m_drawn[i].look.chip;
        if (text.isEmpty() || longest.at({m_drawn[i].owner, text}) != i)
            continue;
        const QSizeF size = chipSize(text);
        if (lines[i].length() < size.width() * 0.6)
            continue;
        m_drawn[i].chip = chipSpot(i, text, KeepsOff::Cables);
    }
}

QString DiagramContent::shortName(std::size_t line) const {
    return wrappedText(m_drawn[line].name, LabelFont::Chip, kMostName, 1).value(0);
}

QRectF DiagramContent::nameSpot(std::size_t line) const {
    return chipSpot(line, shortName(line), KeepsOff::Lines);
}

QRectF DiagramContent::chipSpot(std::size_t line, const QString& text, KeepsOff others) const {
    const RoutedLine& routed = m_routes.lines()[line];
    const QSizeF size = chipSize(text);
    if (routed.labelAt) // put there by hand
        return chipAt(routed, *routed.labelAt, size);
    std::vector<QRectF> chips;
    for (std::size_t i = 0; i < m_drawn.size(); ++i)
        if (i != line && !m_drawn[i].chip.isNull())
            chips.push_back(m_drawn[i].chip);
    // Where two lines cross, a name could be either's.
    const auto isAmbiguous = [&](QPointF centre) {
        const double reach = size.height();
        for (std::size_t i = 0; i < m_drawn.size(); ++i) {
            const RoutedLine& other = m_routes.lines()[i];
            if (i != line && (others == KeepsOff::Lines || m_drawn[i].look.casing) &&
                other.bounds.adjusted(-reach, -reach, reach, reach).contains(centre) &&
                other.distance(centre) < reach)
                return true;
        }
        return false;
    };
    for (const bool alone : {true, false})
        for (const double share : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82}) {
            const QRectF candidate = chipAt(routed, share, size);
            if (isClear(candidate, m_routes.obstacles(), chips) &&
                !(alone && isAmbiguous(candidate.center())))
                return candidate;
        }
    return chipAt(routed, 0.5, size);
}

QRectF DiagramContent::bounds() const {
    QRectF all = m_layout.bounds();
    for (std::size_t i = 0; i < m_drawn.size(); ++i)
        all |= m_routes.lines()[i].bounds | m_drawn[i].chip;
    return all;
}

} // namespace isthmus
