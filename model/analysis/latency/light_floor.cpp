#include "model/analysis/latency/light_floor.h"

namespace isthmus {

namespace {

constexpr double kAirMillisecondsPerKm = 1 / 299.792458;
constexpr int kDeepestUnderlay = 8;

class LightWay {
public:
    LightWay(Router& router, Index source) : m_router(router), m_system(router.system()) {
        m_last = m_system.position(source);
    }

    void passLink(Index link, Index from, Index to, int depth) {
        m_air = m_air || m_system.design().links[link].kind == "radio";
        if (depth < kDeepestUnderlay)
            passCarriers(link, from, depth);
        arrive(to);
    }

    void arrive(Index component) {
        const auto position = m_system.position(component);
        if (!position)
            return;
        if (m_last)
            m_milliseconds += greatCircle(*m_last, *position).value *
                              (m_air ? kAirMillisecondsPerKm : kFibreMillisecondsPerKm);
        m_last = position;
        m_air = false;
    }

    [[nodiscard]] Milliseconds sum() const { return {m_milliseconds}; }

private:
    /// Carriers are listed from the link's own start; a way against it passes them from the end.
    void passCarriers(Index link, Index from, int depth) {
        std::vector<Index> carriers = m_router.latencies().carriers(link);
        if (m_system.linkFrom[link] != from)
            carriers = std::vector<Index>(carriers.rbegin(), carriers.rend());
        Index at = from;
        for (const Index carrier : carriers) {
            const bool starts = m_system.linkFrom[carrier] == at, ends = m_system.linkTo[carrier] == at;
            if (!starts && !ends) // a segment that the next one does not touch: between its own ends
                arrive(at = m_system.linkFrom[carrier]);
            const Index next = m_system.otherEnd(carrier, at);
            passLink(carrier, at, next, depth + 1);
            at = next;
        }
    }

    Router& m_router;
    const System& m_system;
    std::optional<GeoPoint> m_last;
    bool m_air = false;
    double m_milliseconds = 0;
};

} // namespace

Milliseconds lightFloor(Router& router, Index source, Index target) {
    LightWay way(router, source);
    Index at = source;
    for (const RoutedHop& step : router.route(source, target).hops) {
        if (step.hop.from != at)
            continue;
        if (step.hop.link == kNone)
            way.arrive(step.hop.to);
        else
            way.passLink(step.hop.link, at, step.hop.to, 0);
        at = step.hop.to;
        if (at == target)
            break;
    }
    return way.sum();
}

std::optional<Milliseconds> directLightFloor(const System& system, Index source, Index target) {
    const auto from = system.position(source), to = system.position(target);
    if (!from || !to)
        return std::nullopt;
    return Milliseconds{greatCircle(*from, *to).value * kFibreMillisecondsPerKm};
}

} // namespace isthmus
