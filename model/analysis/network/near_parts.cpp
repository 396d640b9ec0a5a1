#include "model/analysis/network/near_parts.h"

#include <algorithm>

namespace isthmus::network {

namespace {

constexpr std::uint32_t kFar = ~std::uint32_t{0};

using Nodes = std::vector<std::uint32_t>;

/// Edges away from the nearest of these nodes, whatever their directions; kFar beyond the radius.
Nodes distances(const WorkingNetwork& work, const std::vector<Nodes>& edgesAt, Nodes starts,
                std::size_t radius) {
    Nodes distance(work.nodes.size(), kFar);
    for (const std::uint32_t v : starts)
        distance[v] = 0;
    for (std::size_t head = 0; head < starts.size(); ++head) {
        const std::uint32_t v = starts[head];
        if (distance[v] == radius)
            break;
        for (const std::uint32_t e : edgesAt[v]) {
            const std::uint32_t next = work.edges[e].from == v ? work.edges[e].to : work.edges[e].from;
            if (distance[next] != kFar)
                continue;
            distance[next] = distance[v] + 1;
            starts.push_back(next);
        }
    }
    return distance;
}

WorkingNetwork surroundings(const WorkingNetwork& work, const Nodes& distance, std::uint32_t terminal) {
    WorkingNetwork near;
    near.directed = work.directed;
    Nodes indexOf(work.nodes.size(), 0); // what is beyond is node 0
    near.nodes.push_back({Probability{}, {}, true});
    for (std::uint32_t v = 0; v < distance.size(); ++v)
        if (distance[v] != kFar) {
            indexOf[v] = static_cast<std::uint32_t>(near.nodes.size());
            near.nodes.push_back({work.nodes[v].own, {}, work.nodes[v].required});
        }
    for (const WorkingEdge& edge : work.edges)
        if (indexOf[edge.from] != indexOf[edge.to])
            near.edges.push_back({indexOf[edge.from], indexOf[edge.to], edge.own, {}});
    const bool isSource = work.directed && terminal == work.source;
    near.source = isSource ? indexOf[terminal] : 0;
    near.target = isSource ? 0 : indexOf[terminal];
    return near;
}

} // namespace

WorkingNetwork nearSet(const WorkingNetwork& work, const JoiningSet& set, std::size_t radius) {
    Nodes starts;
    for (const std::uint32_t e : set.edges)
        starts.insert(starts.end(), {work.edges[e].from, work.edges[e].to});
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    const Nodes distance = distances(work, edgesAtNodes(work), starts, radius);
    WorkingNetwork near = work;
    for (std::uint32_t v = 0; v < distance.size(); ++v)
        near.nodes[v].alive = near.nodes[v].alive && distance[v] != kFar;
    return near;
}

std::vector<WorkingNetwork> aroundTerminals(const WorkingNetwork& work, std::size_t radius,
                                            const Halt& halt) {
    constexpr std::size_t kMostTerminals = 64;
    const auto edgesAt = edgesAtNodes(work);
    std::vector<bool> isTaken(work.nodes.size(), false);
    std::vector<WorkingNetwork> parts;
    const Nodes terminals = terminalsOf(work);
    for (const std::uint32_t terminal : terminals) {
        if (parts.size() == kMostTerminals || halt.isCalled())
            break;
        // With the nodes just beyond, so that no edge is counted twice.
        const Nodes reach = distances(work, edgesAt, {terminal}, radius + 1);
        Nodes within = reach;
        std::replace(within.begin(), within.end(), static_cast<std::uint32_t>(radius + 1), kFar);
        const auto isBeyond = [&](std::uint32_t v) { return within[v] == kFar; };
        bool isFree = std::any_of(terminals.begin(), terminals.end(), isBeyond);
        for (std::size_t v = 0; v < reach.size(); ++v)
            isFree = isFree && (within[v] == kFar || !isTaken[v]);
        if (!isFree)
            continue;
        for (std::size_t v = 0; v < reach.size(); ++v)
            isTaken[v] = isTaken[v] || reach[v] != kFar;
        parts.push_back(surroundings(work, within, terminal));
    }
    return parts;
}

} // namespace isthmus::network
