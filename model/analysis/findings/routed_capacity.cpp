#include "model/analysis/findings/routed_capacity.h"

#include "model/analysis/routing/flow_legs.h"
#include "model/analysis/routing/path_graph.h"

#include <algorithm>
#include <deque>
#include <limits>

namespace isthmus {

namespace {

constexpr double kUnlimited = std::numeric_limits<double>::infinity();
constexpr double kMegabitsPerMegabyte = 8;
constexpr int kDeepestUnderlay = 8;

double limitOf(HopLatencies& latencies, Index link, int depth = 0) {
    const auto& own = latencies.state().system().design().links[link].capacity;
    double limit = own && own->value > 0 ? own->value : kUnlimited;
    if (depth < kDeepestUnderlay)
        for (const Index carrier : std::vector<Index>(latencies.carriers(link)))
            limit = std::min(limit, limitOf(latencies, carrier, depth + 1));
    return limit;
}

std::optional<MegabitsPerSecond> limited(double value) {
    if (value == kUnlimited)
        return std::nullopt;
    return MegabitsPerSecond{value};
}

/// Edmonds and Karp's search for the largest flow over the edges of a path graph.
class LargestFlow {
public:
    LargestFlow(HopLatencies& latencies, const PathGraph& graph)
        : m_target(graph.target()), m_at(graph.size()) {
        for (const PathEdge& edge : graph.edges()) {
            const double limit = edge.hop.link == kNone ? kUnlimited : limitOf(latencies, edge.hop.link);
            m_at[edge.from].push_back(m_arcs.size());
            m_arcs.push_back({edge.to, limit});
            m_at[edge.to].push_back(m_arcs.size());
            m_arcs.push_back({edge.from, 0});
        }
    }

    [[nodiscard]] double run() {
        double flow = 0;
        while (true) {
            const double more = augment();
            if (more <= 0 || more == kUnlimited)
                return flow + more;
            flow += more;
        }
    }

private:
    struct Arc {
        std::uint32_t to;
        double left;
    };

    double augment() {
        std::vector<std::optional<std::size_t>> via(m_at.size());
        std::deque<std::uint32_t> open{0};
        while (!open.empty() && !via[m_target]) {
            const std::uint32_t node = open.front();
            open.pop_front();
            for (const std::size_t arc : m_at[node])
                if (m_arcs[arc].left > 0 && m_arcs[arc].to != 0 && !via[m_arcs[arc].to]) {
                    via[m_arcs[arc].to] = arc;
                    open.push_back(m_arcs[arc].to);
                }
        }
        if (!via[m_target])
            return 0;
        double least = kUnlimited;
        for (std::uint32_t node = m_target; node != 0; node = m_arcs[*via[node] ^ 1].to)
            least = std::min(least, m_arcs[*via[node]].left);
        if (least == kUnlimited)
            return least;
        for (std::uint32_t node = m_target; node != 0; node = m_arcs[*via[node] ^ 1].to) {
            m_arcs[*via[node]].left -= least;
            m_arcs[*via[node] ^ 1].left += least;
        }
        return least;
    }

    std::uint32_t m_target;
    std::vector<std::vector<std::size_t>> m_at;
    std::vector<Arc> m_arcs;
};

class LoadCount {
public:
    explicit LoadCount(Router& router)
        : m_router(router), m_system(router.system()), m_loads(2 * m_system.linkFrom.size(), 0.0) {}

    [[nodiscard]] std::vector<double> run() {
        const FlowScopes scopes(m_system);
        const std::vector<bool> carrying = carryingFlows(m_router);
        for (Index flow = 0; flow < carrying.size(); ++flow) {
            const Flow& object = m_system.design().flows[flow];
            double forward = object.forwardPerMonth.value_or(Gigabytes{}).value * kMegabitsPerGigabyteMonth;
            const double back = object.returnPerMonth.value_or(Gigabytes{}).value * kMegabitsPerGigabyteMonth;
            if (object.replication && object.replication->changeRate)
                forward = object.replication->changeRate->value * kMegabitsPerMegabyte;
            if (!carrying[flow] || forward + back <= 0)
                continue;
            for (const FlowLeg& leg : flowLegs(m_router, scopes.of(flow), flow))
                for (const RoutedHop& step : m_router.route(m_system.flowSource[flow], leg.target).hops)
                    if (step.hop.link != kNone)
                        add(step.hop.link, m_system.linkFrom[step.hop.link] == step.hop.from,
                            forward * leg.share * step.fraction, back * leg.share * step.fraction, 0);
        }
        std::vector<double> fuller(m_system.linkFrom.size());
        for (std::size_t link = 0; link < fuller.size(); ++link)
            fuller[link] = std::max(m_loads[2 * link], m_loads[2 * link + 1]);
        return fuller;
    }

private:
    void add(Index link, bool along, double forward, double back, int depth) {
        m_loads[2 * link] += along ? forward : back;
        m_loads[2 * link + 1] += along ? back : forward;
        if (depth > kDeepestUnderlay)
            return;
        Index at = m_system.linkFrom[link];
        for (const Index segment : std::vector<Index>(m_router.latencies().carriers(link))) {
            const bool fromStart = m_system.linkFrom[segment] == at;
            const bool touches = fromStart || m_system.linkTo[segment] == at;
            add(segment, touches ? fromStart == along : along, forward, back, depth + 1);
            if (touches)
                at = m_system.otherEnd(segment, at);
        }
    }

    Router& m_router;
    const System& m_system;
    std::vector<double> m_loads;
};

} // namespace

std::optional<MegabitsPerSecond> capacityOfLink(HopLatencies& latencies, Index link) {
    return limited(limitOf(latencies, link));
}

std::optional<MegabitsPerSecond> widestChosenPath(Router& router, Index source, Index target) {
    std::map<Index, double> width{{source, kUnlimited}};
    for (const RoutedHop& step : router.route(source, target).hops) {
        const double limit = step.hop.link == kNone ? kUnlimited : limitOf(router.latencies(), step.hop.link);
        double& best = width.emplace(step.hop.to, 0.0).first->second;
        best = std::max(best, std::min(width[step.hop.from], limit));
    }
    return limited(width.emplace(target, 0.0).first->second);
}

std::optional<MegabitsPerSecond> mostDeliverable(HopLatencies& latencies, Index source, Index target) {
    const PathGraph graph(latencies, source, target, false);
    if (!graph.reachable())
        return MegabitsPerSecond{};
    return limited(LargestFlow(latencies, graph).run());
}

bool canOverload(const Design& design) {
    double all = 0;
    for (const Flow& flow : design.flows) {
        double rate = flow.forwardPerMonth.value_or(Gigabytes{}).value;
        rate = (rate + flow.returnPerMonth.value_or(Gigabytes{}).value) * kMegabitsPerGigabyteMonth;
        if (flow.replication && flow.replication->changeRate)
            rate += flow.replication->changeRate->value * kMegabitsPerMegabyte;
        // Copies go to each member, and a group may hold groups.
        const bool toGroup = findById(design.groups, flow.to) != nullptr;
        all += rate * static_cast<double>(toGroup ? design.components.size() : 1);
    }
    // A path over two circuits that ride on one segment puts its load on that twice.
    all *= 2;
    return std::any_of(design.links.begin(), design.links.end(), [all](const Link& link) {
        return link.capacity && link.capacity->value > 0 && link.capacity->value < all;
    });
}

std::vector<double> routedLoads(Router& router) {
    return LoadCount(router).run();
}

} // namespace isthmus
