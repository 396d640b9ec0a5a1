#include "tests/support/oracle_path.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace isthmus::oracle {

namespace {

constexpr double kFabricMilliseconds = 0.5;
constexpr double kUnreachable = std::numeric_limits<double>::infinity();

struct Hop {
    std::size_t from, to;
    double latency;
    int priority;
    std::optional<std::size_t> link; ///< none: an implied fabric
};

std::vector<Hop> aliveHops(const World& world, std::size_t source, std::size_t target) {
    const Plan& plan = world.plan();
    const auto mayLeave = [&](std::size_t c) { return c == source || plan.forwards(c); };
    std::vector<Hop> hops;
    const auto add = [&](std::size_t a, std::size_t b, const Hop& hop) {
        if (mayLeave(a) && a != target && b != source)
            hops.push_back({a, b, hop.latency, hop.priority, hop.link});
    };
    for (std::size_t l = 0; l < plan.design.links.size(); ++l) {
        const Link& link = plan.design.links[l];
        if (!world.aliveLink(l))
            continue;
        if (!link.latency)
            throw std::logic_error("oracle: no latency on " + link.id.value);
        const Hop hop{0, 0, link.latency->value, link.priority, l};
        add(plan.linkFrom[l], plan.linkTo[l], hop);
        add(plan.linkTo[l], plan.linkFrom[l], hop);
    }
    for (std::size_t a = 0; a < plan.design.components.size(); ++a)
        for (std::size_t b = 0; b < plan.design.components.size(); ++b)
            if (a != b && world.aliveComponent(a) && world.aliveComponent(b) &&
                plan.fabricCarries(a, b, source, target))
                add(a, b, Hop{0, 0, kFabricMilliseconds, 0, std::nullopt});
    return hops;
}

/// Least latency from each component to the target over these hops.
std::vector<double> distances(const std::vector<Hop>& hops, std::size_t components, std::size_t target) {
    std::vector<double> distance(components, kUnreachable);
    distance[target] = 0;
    for (std::size_t round = 0; round < components; ++round)
        for (const Hop& hop : hops)
            distance[hop.from] = std::min(distance[hop.from], hop.latency + distance[hop.to]);
    return distance;
}

void follow(const std::vector<Hop>& hops, const std::vector<double>& distance, std::size_t at,
            const ChosenPath& soFar, std::vector<ChosenPath>& paths) {
    if (distance[at] == 0) {
        paths.push_back(soFar);
        return;
    }
    std::vector<const Hop*> best;
    for (const Hop& hop : hops)
        if (hop.from == at && hop.latency + distance[hop.to] <= distance[at] * (1 + 1e-12))
            best.push_back(&hop);
    for (const Hop* hop : best) {
        ChosenPath path = soFar;
        path.share /= static_cast<double>(best.size());
        if (hop->link)
            path.links.insert(*hop->link);
        follow(hops, distance, hop->to, path, paths);
    }
}

} // namespace

std::vector<ChosenPath> chosenPaths(const World& world, std::size_t source, std::size_t target) {
    if (source == target || !world.reach(source, target))
        return {};
    const std::vector<Hop> all = aliveHops(world, source, target);
    std::set<int> priorities;
    for (const Hop& hop : all)
        priorities.insert(hop.priority);
    for (const int worst : priorities) { // lowest first
        std::vector<Hop> hops;
        std::copy_if(all.begin(), all.end(), std::back_inserter(hops),
                     [&](const Hop& hop) { return hop.priority <= worst; });
        const auto distance = distances(hops, world.plan().design.components.size(), target);
        if (distance[source] == kUnreachable)
            continue;
        std::vector<ChosenPath> paths;
        follow(hops, distance, source, {}, paths);
        return paths;
    }
    throw std::logic_error("oracle: reachable, but no path");
}

} // namespace isthmus::oracle
