#include "model/analysis/capacity/largest_rate.h"

#include "model/analysis/routing/path_graph.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <set>

namespace isthmus {

namespace {

constexpr double kUnlimited = std::numeric_limits<double>::infinity();
constexpr int kDeepestUnderlay = 8;

std::optional<MegabitsPerSecond> limited(double value) {
    if (value == kUnlimited)
        return std::nullopt;
    return MegabitsPerSecond{value};
}

/// One direction of a link with a capacity: 2 · link, + 1 against it.
using Resource = std::size_t;

/// What a hop over a link takes from: itself and what carries it, each in its direction.
void collectUses(HopLatencies& latencies, Index link, bool along, int depth, std::vector<Resource>& uses) {
    const System& system = latencies.state().system();
    const auto& own = system.design().links[link].capacity;
    if (own && own->value > 0)
        uses.push_back(2 * Resource{link} + (along ? 0 : 1));
    if (depth >= kDeepestUnderlay)
        return;
    std::vector<Index> carriers = latencies.carriers(link);
    // Alternatives are listed from the link's `from` end; the other way they are passed backwards.
    if (!along)
        carriers = std::vector<Index>(carriers.rbegin(), carriers.rend());
    Index at = along ? system.linkFrom[link] : system.linkTo[link];
    for (const Index carrier : carriers) {
        const bool fromStart = system.linkFrom[carrier] == at;
        const bool touches = fromStart || system.linkTo[carrier] == at;
        collectUses(latencies, carrier, touches ? fromStart : along, depth + 1, uses);
        if (touches)
            at = system.otherEnd(carrier, at);
    }
}

double capacityOf(const System& system, Resource resource) {
    return system.design().links[resource / 2].capacity->value;
}

class RateSearch {
public:
    RateSearch(HopLatencies& latencies, const PathGraph& graph)
        : m_system(latencies.state().system()), m_target(graph.target()), m_at(graph.size()) {
        std::map<Resource, int> users;
        for (const PathEdge& edge : graph.edges()) {
            Arc arc{edge.from, edge.to, kUnlimited, edge.hop.link, {}};
            if (edge.hop.link != kNone)
                collectUses(latencies, edge.hop.link, m_system.linkFrom[edge.hop.link] == edge.hop.from, 0,
                            arc.uses);
            for (const Resource use : arc.uses) {
                arc.left = std::min(arc.left, capacityOf(m_system, use));
                m_shared = ++users[use] > 1 || m_shared;
            }
            m_at[edge.from].push_back(m_arcs.size());
            m_arcs.push_back(arc);
            m_at[edge.to].push_back(m_arcs.size());
            m_arcs.push_back({edge.to, edge.from, 0, kNone, {}});
        }
    }

    LargestRate run() {
        const std::vector<Arc> drawn = m_arcs;
        const double plain = byAugmenting();
        LargestRate found;
        found.atMost = found.atLeast = limited(plain);
        if (!found.atMost)
            return found;
        const std::vector<bool> near = reachable();
        m_arcs = drawn;
        double least = kUnlimited;
        for (const auto& [bound, cut] : {acrossCut([&](std::uint32_t node) { return bool(near[node]); }),
                                         acrossCut([](std::uint32_t node) { return node == 0; }),
                                         acrossCut([this](std::uint32_t node) { return node != m_target; })})
            if (bound < least) {
                least = bound;
                found.cut = cut;
            }
        if (m_shared) {
            found.atMost = limited(std::min(plain, least));
            found.atLeast = limited(std::min(greedy(), found.atMost->value));
        }
        return found;
    }

private:
    struct Arc {
        std::uint32_t from, to;
        double left;
        Index link = kNone;
        std::vector<Resource> uses;
    };
    using Via = std::vector<std::optional<std::size_t>>;

    template <class Open>
    Via shortest(const Open& isOpen) const {
        Via via(m_at.size());
        std::deque<std::uint32_t> open{0};
        while (!open.empty() && !via[m_target]) {
            const std::uint32_t node = open.front();
            open.pop_front();
            for (const std::size_t arc : m_at[node])
                if (m_arcs[arc].to != 0 && !via[m_arcs[arc].to] && isOpen(arc)) {
                    via[m_arcs[arc].to] = arc;
                    open.push_back(m_arcs[arc].to);
                }
        }
        return via;
    }

    double byAugmenting() {
        double flow = 0;
        while (true) {
            const Via via = shortest([this](std::size_t arc) { return m_arcs[arc].left > 0; });
            if (!via[m_target])
                return flow;
            double least = kUnlimited;
            for (std::uint32_t node = m_target; node != 0; node = m_arcs[*via[node]].from)
                least = std::min(least, m_arcs[*via[node]].left);
            if (least == kUnlimited)
                return least;
            for (std::uint32_t node = m_target; node != 0; node = m_arcs[*via[node]].from) {
                m_arcs[*via[node]].left -= least;
                m_arcs[*via[node] ^ 1].left += least;
            }
            flow += least;
        }
    }

    [[nodiscard]] std::vector<bool> reachable() const {
        const Via via = shortest([this](std::size_t arc) { return m_arcs[arc].left > 0; });
        std::vector<bool> near(m_at.size(), false);
        near[0] = true;
        for (std::size_t node = 0; node < near.size(); ++node)
            near[node] = near[node] || via[node].has_value();
        return near;
    }

    /// What the arcs out of `isNear` carry at most: those that share something, no more than it does.
    /// Whatever group an arc is counted in, the sum is a bound; the groups that save most are taken first.
    template <class Near>
    std::pair<double, std::vector<ElementId>> acrossCut(const Near& isNear) const {
        std::vector<const Arc*> across;
        for (std::size_t arc = 0; arc < m_arcs.size(); arc += 2)
            if (isNear(m_arcs[arc].from) && !isNear(m_arcs[arc].to))
                across.push_back(&m_arcs[arc]);
        double sum = 0;
        std::set<ElementId> cut;
        while (!across.empty()) {
            std::map<Resource, double> through;
            for (const Arc* arc : across)
                for (const Resource use : std::set<Resource>(arc->uses.begin(), arc->uses.end()))
                    through[use] += arc->left;
            Resource best = 0;
            double saved = 0;
            for (const auto& [use, load] : through)
                if (load - capacityOf(m_system, use) > saved) {
                    saved = load - capacityOf(m_system, use);
                    best = use;
                }
            if (saved <= 0)
                break;
            sum += capacityOf(m_system, best);
            cut.insert(m_system.design().links[best / 2].id);
            std::erase_if(across, [&](const Arc* arc) {
                return std::find(arc->uses.begin(), arc->uses.end(), best) != arc->uses.end();
            });
        }
        for (const Arc* arc : across) {
            sum += arc->left;
            if (arc->link != kNone)
                cut.insert(m_system.design().links[arc->link].id);
        }
        return {sum, {cut.begin(), cut.end()}};
    }

    /// Ways filled one after the other, each the shortest that still has room in all that carries it.
    double greedy() {
        std::map<Resource, double> left;
        for (const Arc& arc : m_arcs)
            for (const Resource use : arc.uses)
                left[use] = capacityOf(m_system, use);
        double flow = 0;
        for (std::size_t round = 0; round <= left.size(); ++round) {
            const Via via = shortest([&](std::size_t arc) {
                return arc % 2 == 0 && std::all_of(m_arcs[arc].uses.begin(), m_arcs[arc].uses.end(),
                                                   [&](Resource use) { return left[use] > 0; });
            });
            if (!via[m_target])
                break;
            std::map<Resource, int> times;
            for (std::uint32_t node = m_target; node != 0; node = m_arcs[*via[node]].from)
                for (const Resource use : m_arcs[*via[node]].uses)
                    ++times[use];
            double room = kUnlimited;
            Resource tightest = 0;
            for (const auto& [use, count] : times)
                if (left[use] / count < room) {
                    room = left[use] / count;
                    tightest = use;
                }
            if (room == kUnlimited)
                return room;
            for (const auto& [use, count] : times)
                left[use] -= room * count;
            left[tightest] = 0; // rounding must not keep it open
            flow += room;
        }
        return flow;
    }

    const System& m_system;
    std::uint32_t m_target;
    std::vector<std::vector<std::size_t>> m_at;
    std::vector<Arc> m_arcs; ///< each followed by its way back
    bool m_shared = false;   ///< something carries several
};

} // namespace

std::optional<MegabitsPerSecond> capacityOfLink(HopLatencies& latencies, Index link) {
    std::vector<Resource> uses;
    collectUses(latencies, link, true, 0, uses);
    double least = kUnlimited;
    for (const Resource use : uses)
        least = std::min(least, capacityOf(latencies.state().system(), use));
    return limited(least);
}

std::optional<MegabitsPerSecond> widestChosenPath(Router& router, Index source, Index target) {
    std::map<Index, double> width{{source, kUnlimited}};
    for (const RoutedHop& step : router.route(source, target).hops) {
        double limit = kUnlimited;
        if (step.hop.link != kNone)
            if (const auto capacity = capacityOfLink(router.latencies(), step.hop.link))
                limit = capacity->value;
        double& best = width.emplace(step.hop.to, 0.0).first->second;
        best = std::max(best, std::min(width[step.hop.from], limit));
    }
    return limited(width.emplace(target, 0.0).first->second);
}

LargestRate largestRate(HopLatencies& latencies, Index source, Index target) {
    const PathGraph graph(latencies, source, target, false);
    if (!graph.reachable())
        return {MegabitsPerSecond{}, MegabitsPerSecond{}, {}};
    return RateSearch(latencies, graph).run();
}

} // namespace isthmus
