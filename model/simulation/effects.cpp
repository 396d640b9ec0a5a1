#include "model/simulation/effects.h"

#include "model/analysis/routing/even_split.h"

#include <algorithm>

namespace isthmus {

std::vector<PiecePlace> piecePlaces(const ServiceLayout& layout) {
    std::vector<PiecePlace> places;
    std::uint32_t cause = 0;
    for (const ActivePoint& point : layout.active) {
        for (const Slot live : point.live)
            places.push_back({cause, point.asked, live});
        ++cause;
    }
    for (const PathPoint& point : layout.paths) {
        for (const PathPoint::Way& way : point.ways)
            places.push_back({cause, point.asked, way.alive});
        ++cause;
    }
    return places;
}

EffectFinder::EffectFinder(const ServiceFunctions& functions) : m_functions(functions) {}

void EffectFinder::find(const std::uint64_t* before, const std::uint64_t* after, Unit unit, bool fails,
                        std::vector<Effect>& found) const {
    const Moment moment{before, after, unit, fails};
    const auto& layouts = m_functions.layouts();
    for (std::uint32_t journey = 0; journey < layouts.size(); ++journey) {
        const ServiceLayout& layout = layouts[journey];
        if (fails)
            ofStores(journey, moment, found);
        for (const auto& [flow, slot] : layout.replication)
            if (bitAt(before, slot) != bitAt(after, slot))
                found.push_back({.kind = EffectKind::Replication, .journey = journey, .point = flow});
        if (bitAt(before, layout.up) != bitAt(after, layout.up))
            found.push_back({.kind = EffectKind::Availability, .journey = journey});
        if (layout.degraded && bitAt(before, *layout.degraded) != bitAt(after, *layout.degraded))
            found.push_back({.kind = EffectKind::Degradation, .journey = journey});
        ofRanked(journey, moment, found);
        if (!fails)
            continue;
        ofActive(journey, moment, found);
        ofPaths(journey, moment, found);
    }
}

void EffectFinder::ofRanked(std::uint32_t journey, const Moment& moment, std::vector<Effect>& found) const {
    const ServiceLayout& layout = m_functions.layouts()[journey];
    for (std::uint32_t number = 0; number < layout.ranked.size(); ++number) {
        const RankedPoint& point = layout.ranked[number];
        if (!bitAt(moment.after, point.asked))
            continue;
        const Group& group = m_functions.system().design().groups[point.group];
        int serving = 0;
        bool lost = false;
        bool differs = false;
        for (std::size_t member = 0; member < point.serves.size(); ++member) {
            const bool served = bitAt(moment.before, point.serves[member]);
            serving += served ? 1 : 0;
            lost = lost || (served && !bitAt(moment.after, point.live[member]));
            differs = differs || served != bitAt(moment.after, point.serves[member]);
        }
        if (serving < group.need)
            continue; // nobody served: whoever comes first serves, at no cost
        const double failback = toHours(group.failback.value_or(Seconds{})).value;
        if (lost)
            found.push_back({.kind = EffectKind::Change, .journey = journey, .point = number});
        else if (differs && !moment.fails && failback > 0)
            found.push_back(
                {.kind = EffectKind::Failback, .journey = journey, .point = number, .holds = failback});
    }
}

void EffectFinder::ofActive(std::uint32_t journey, const Moment& moment, std::vector<Effect>& found) const {
    std::uint32_t piece = 0;
    for (const ActivePoint& point : m_functions.layouts()[journey].active) {
        const std::uint32_t first = piece;
        piece += static_cast<std::uint32_t>(point.live.size());
        const Group& group = m_functions.system().design().groups[point.group];
        const double holds =
            toHours(group.detection.value_or(Seconds{}) + group.redirection.value_or(Seconds{})).value;
        const double drains = toHours(group.drain.value_or(Seconds{})).value;
        if (!bitAt(moment.after, point.asked) || holds + drains <= 0)
            continue;
        const auto weight = [&](std::size_t member) {
            return group.weights.empty() ? 1.0 : group.weights[member];
        };
        double liveBefore = 0;
        for (std::size_t member = 0; member < point.live.size(); ++member)
            liveBefore += bitAt(moment.before, point.live[member]) ? weight(member) : 0;
        for (std::size_t member = 0; member < point.live.size(); ++member)
            if (bitAt(moment.before, point.live[member]) && !bitAt(moment.after, point.live[member]) &&
                weight(member) > 0)
                found.push_back({.kind = EffectKind::Share,
                                 .journey = journey,
                                 .point = first + static_cast<std::uint32_t>(member),
                                 .share = weight(member) / liveBefore,
                                 .holds = holds,
                                 .drains = drains});
    }
}

void EffectFinder::ofPaths(std::uint32_t journey, const Moment& moment, std::vector<Effect>& found) const {
    const ServiceLayout& layout = m_functions.layouts()[journey];
    std::uint32_t piece = 0;
    for (const ActivePoint& point : layout.active)
        piece += static_cast<std::uint32_t>(point.live.size());
    for (const PathPoint& point : layout.paths) {
        const std::uint32_t first = piece;
        piece += static_cast<std::uint32_t>(point.ways.size());
        if (!bitAt(moment.after, point.asked) || !bitAt(moment.before, point.serves) ||
            !bitAt(moment.after, point.serves))
            continue;
        const auto& ways = point.ways;
        const auto chosen = std::find_if(ways.begin(), ways.end(),
                                         [&](const auto& way) { return bitAt(moment.before, way.alive); });
        if (chosen == ways.end())
            continue;
        std::vector<const PathPoint::Way*> inUse;
        std::vector<std::span<const Hop>> paths;
        bool dies = false;
        for (auto it = chosen; it != ways.end() && it->tieRank == chosen->tieRank; ++it)
            if (bitAt(moment.before, it->alive)) {
                inUse.push_back(&*it);
                paths.emplace_back(it->hops);
                dies = dies || !bitAt(moment.after, it->alive);
            }
        if (!dies)
            continue;
        const auto shares = evenSplit(paths);
        for (std::size_t i = 0; i < inUse.size(); ++i) {
            if (bitAt(moment.after, inUse[i]->alive))
                continue;
            const auto& links = inUse[i]->links; // longest first
            const auto slowest = std::find_if(links.begin(), links.end(), [&](const auto& link) {
                return bitAt(moment.before, link.alive) && !bitAt(moment.after, link.alive);
            });
            if (slowest != links.end())
                found.push_back({.kind = EffectKind::Share,
                                 .journey = journey,
                                 .point = first + static_cast<std::uint32_t>(inUse[i] - ways.data()),
                                 .share = shares[i],
                                 .holds = slowest->failover.value});
        }
    }
}

void EffectFinder::ofStores(std::uint32_t journey, const Moment& moment, std::vector<Effect>& found) const {
    const ServiceLayout& layout = m_functions.layouts()[journey];
    const System& system = m_functions.system();
    for (std::uint32_t number = 0; number < layout.stores.size(); ++number) {
        const StorePoint& store = layout.stores[number];
        if (!bitAt(moment.before, store.serving) || !bitAt(moment.before, store.alive) ||
            bitAt(moment.after, store.alive))
            continue;
        const auto& own = system.componentInstances[store.component];
        const Index element = m_functions.elements()[moment.unit];
        found.push_back({.kind = EffectKind::DataLoss,
                         .journey = journey,
                         .point = number,
                         .destroyed = std::find(own.begin(), own.end(), element) != own.end(),
                         .staysUp = bitAt(moment.after, layout.up)});
    }
}

} // namespace isthmus
