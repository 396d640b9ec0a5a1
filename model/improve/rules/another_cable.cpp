#include "model/edit/fresh_ids.h"
#include "model/improve/rules/rules.h"

#include <algorithm>

namespace isthmus {

namespace {

/// How far the stations of another cable may be from those of the one drawn: within reach of metro and
/// terrestrial fibre, on the near and on the far side of the sea.
constexpr Kilometres kNearReach{100};
constexpr Kilometres kFarReach{1500};

/// A drawn segment between two landing stations of the catalogue.
struct DrawnLeg {
    const Link* segment = nullptr;
    const LandingPointRow* from = nullptr;
    const LandingPointRow* to = nullptr;
};

struct OtherCable {
    const CableRow* cable = nullptr;
    const CableSegmentRow* segment = nullptr;
    const LandingPointRow* from = nullptr; ///< its station on the side of the drawn `from`
    const LandingPointRow* to = nullptr;
};

const LandingPointRow* stationOf(const RemedyContext& context, const ElementId& component) {
    const Component* object = findById(context.design.components, component);
    const Place* place = object ? findById(context.design.places, object->place) : nullptr;
    return place ? context.catalogue.landingPoint(place->code) : nullptr;
}

bool isDrawn(const Design& design, const std::string& cable) {
    return std::ranges::any_of(design.cables, [&](const Cable& one) { return one.code == cable; });
}

bool isNear(const LandingPointRow& a, const LandingPointRow& b, Kilometres reach) {
    return greatCircle(a.position, b.position) <= reach;
}

/// In-service segments that run beside a drawn leg, the shortest of each cable.
std::vector<OtherCable> othersBeside(const RemedyContext& context, const DrawnLeg& leg) {
    std::vector<OtherCable> others;
    for (const CableRow& cable : context.catalogue.cables()) {
        if (cable.status != "in service" || isDrawn(context.design, cable.id))
            continue;
        OtherCable best;
        for (const CableSegmentRow& segment : cable.segments) {
            const LandingPointRow* a = context.catalogue.landingPoint(segment.fromLanding);
            const LandingPointRow* b = context.catalogue.landingPoint(segment.toLanding);
            if (!a || !b || a->branchingUnit || b->branchingUnit || segment.kind != "submarine" ||
                segment.status != "in service" || (best.segment && best.segment->length <= segment.length))
                continue;
            for (const auto& [near, far] : {std::pair{a, b}, std::pair{b, a}}) {
                const bool fits =
                    (isNear(*near, *leg.from, kNearReach) && isNear(*far, *leg.to, kFarReach)) ||
                    (isNear(*near, *leg.from, kFarReach) && isNear(*far, *leg.to, kNearReach));
                if (fits)
                    best = {&cable, &segment, near, far};
            }
        }
        if (best.segment)
            others.push_back(best);
    }
    return others;
}

/// Builds the leg: stations, their equipment, the segment, and copies of what joins the drawn leg to the
/// rest.
class LegBuilder {
public:
    LegBuilder(const Design& design, const OtherCable& other)
        : m_design(design), m_fresh(design), m_other(other) {}

    std::optional<CompoundEdit> build(const ElementId& segmentId) {
        const Link* drawn = findById(m_design.links, segmentId);
        if (!drawn || isDrawn(m_design, m_other.cable->id))
            return std::nullopt;
        const auto from = addStation(drawn->from, *m_other.from);
        const auto to = addStation(drawn->to, *m_other.to);
        if (!from || !to)
            return std::nullopt;
        Link segment = *drawn;
        segment.id = m_fresh.next(m_other.cable->id);
        segment.name = m_other.cable->name;
        segment.from = *from;
        segment.to = *to;
        segment.length = m_other.segment->length;
        segment.latency.reset();
        segment.failure.reset();
        Cable cable;
        cable.id = m_fresh.next("cable-" + m_other.cable->id);
        cable.name = m_other.cable->name;
        cable.code = m_other.cable->id;
        cable.segments = {segment.id};
        add(std::move(segment));
        addTails(drawn->from, *from, segmentId);
        addTails(drawn->to, *to, segmentId);
        add(std::move(cable));
        return std::move(m_edit);
    }

private:
    template <class Object>
    void add(Object object) {
        m_edit.edits.emplace_back(AddElement{std::move(object)});
    }

    /// Equipment of its own in the station, which is drawn unless it is there.
    std::optional<ElementId> addStation(const ElementId& like, const LandingPointRow& row) {
        const Component* equipment = findById(m_design.components, like);
        const Place* place = equipment ? findById(m_design.places, equipment->place) : nullptr;
        if (!place)
            return std::nullopt;
        const auto there =
            std::ranges::find_if(m_design.places, [&](const Place& one) { return one.code == row.id; });
        ElementId station;
        if (there != m_design.places.end()) {
            station = there->id;
        } else {
            Place copy = *place;
            copy.id = station = m_fresh.next(row.id);
            copy.name = row.name;
            copy.code = row.id;
            copy.position.reset();
            add(std::move(copy));
        }
        Component terminal = *equipment;
        terminal.id = m_fresh.next(row.id + "-" + m_other.cable->id);
        terminal.name = m_other.cable->name + " terminal";
        terminal.place = station;
        const ElementId id = terminal.id;
        add(std::move(terminal));
        return id;
    }

    void addTails(const ElementId& drawnEnd, const ElementId& newEnd, const ElementId& segment) {
        for (const Link& link : m_design.links) {
            if (link.id == segment || (link.from != drawnEnd && link.to != drawnEnd))
                continue;
            Link tail = link;
            tail.id = m_fresh.next(link.id.value + "-" + m_other.cable->id);
            tail.name = link.name.empty() ? std::string{} : link.name + ", over " + m_other.cable->name;
            (link.from == drawnEnd ? tail.from : tail.to) = newEnd;
            // How long it is follows from where the stations are, where the kind can say so.
            if (tail.length)
                tail.length.reset();
            add(std::move(tail));
        }
    }

    const Design& m_design;
    FreshIds m_fresh;
    const OtherCable& m_other;
    CompoundEdit m_edit;
};

} // namespace

void findOtherCables(const RemedyContext& context, std::vector<Remedy>& remedies) {
    for (const Cable& cable : context.design.cables)
        for (const ElementId& id : cable.segments) {
            const Link* segment = findById(context.design.links, id);
            if (!segment || (!context.costsTime(id) && !context.costsTime(cable.id)))
                continue;
            const DrawnLeg leg{segment, stationOf(context, segment->from), stationOf(context, segment->to)};
            if (!leg.from || !leg.to)
                continue;
            for (const OtherCable& other : othersBeside(context, leg)) {
                const auto edit = [id, other](const Design& design) {
                    return LegBuilder(design, other).build(id);
                };
                remedies.push_back({"another_cable:" + id.value + ":" + other.cable->id,
                                    "another_cable",
                                    {id},
                                    "a leg over " + other.cable->name + " (" + other.from->name + " to " +
                                        other.to->name + ") beside " + labelOf(id, segment->name),
                                    edit});
            }
        }
}

} // namespace isthmus
