#include "model/design/invariant_sink.h"

#include <array>
#include <charconv>
#include <unordered_map>

namespace isthmus {

namespace {

// Refractive index 1.468 of fibre, and vacuum for radio (semantics.md 5): milliseconds per kilometre.
constexpr double kFibreMsPerKm = 4.8967e-3;
constexpr double kAirMsPerKm = 3.33564e-3;
// Coordinates of towns are good to about this much.
constexpr double kSlackKm = 1.0;
constexpr double kSlackShare = 0.005;
// "More than three times" is asked only of distances at which equipment no longer outweighs the way.
constexpr double kLongLinkKm = 100.0;
constexpr double kQuestionable = 3.0;

std::string rounded(double value) {
    std::array<char, 64> buffer{};
    const auto result =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 2);
    return {buffer.data(), result.ptr};
}

/// Looks up where components stand; every place is resolved once.
class Positions {
public:
    Positions(const Design& design, const PlacePosition& positionOf) {
        std::unordered_map<std::string_view, std::size_t> index;
        for (std::size_t i = 0; i < design.places.size(); ++i)
            index.try_emplace(design.places[i].id.value, i);
        std::vector<std::optional<GeoPoint>> own(design.places.size());
        for (std::size_t i = 0; i < design.places.size(); ++i)
            own[i] = positionOf(design.places[i]);
        std::vector<bool> done(design.places.size(), false);
        for (std::size_t i = 0; i < design.places.size(); ++i)
            resolve(design, index, own, done, i);
        for (const auto& component : design.components)
            if (const auto place = index.find(component.place.value);
                place != index.end() && own[place->second])
                m_points.try_emplace(component.id.value, *own[place->second]);
    }
    [[nodiscard]] const GeoPoint* of(const ElementId& component) const {
        const auto found = m_points.find(component.value);
        return found == m_points.end() ? nullptr : &found->second;
    }

private:
    // Walks up to the next place whose position is settled, then gives it to all on the way.
    static void resolve(const Design& design, const std::unordered_map<std::string_view, std::size_t>& index,
                        std::vector<std::optional<GeoPoint>>& own, std::vector<bool>& done,
                        std::size_t start) {
        std::vector<std::size_t> way;
        std::size_t at = start;
        while (!done[at] && !own[at]) {
            done[at] = true; // also ends the walk in a circle of places
            way.push_back(at);
            const auto parent = index.find(design.places[at].parent.value);
            if (parent == index.end())
                return;
            at = parent->second;
        }
        for (const std::size_t place : way)
            own[place] = own[at];
    }

    std::unordered_map<std::string_view, GeoPoint> m_points;
};

void checkLink(const Link& link, double straightKm, InvariantSink& sink) {
    const double msPerKm = link.kind == "radio" ? kAirMsPerKm : kFibreMsPerKm;
    const double leastKm = straightKm * (1 - kSlackShare) - kSlackKm;
    const double leastMs = leastKm * msPerKm;
    const double mostKm = kQuestionable * (straightKm * (1 + kSlackShare) + kSlackKm);
    const bool longLink = straightKm >= kLongLinkKm;
    if (link.latency && link.latency->value < leastMs)
        sink.error("DE-011",
                   {rounded(link.latency->value), rounded(straightKm), rounded(straightKm * msPerKm)},
                   "/latency_ms", "at least " + rounded(leastMs) + " ms one way");
    else if (link.latency && longLink && link.latency->value > mostKm * msPerKm)
        sink.warning("DE-013",
                     {rounded(link.latency->value) + " ms", rounded(straightKm),
                      rounded(straightKm * msPerKm) + " ms"},
                     "/latency_ms", "a latency one way, not there and back");
    if (link.length && link.length->value < leastKm)
        sink.error("DE-012", {rounded(link.length->value), rounded(straightKm)}, "/length_km",
                   "at least " + rounded(leastKm) + " km");
    else if (link.length && longLink && link.length->value > mostKm)
        sink.warning("DE-013",
                     {rounded(link.length->value) + " km", rounded(straightKm), rounded(straightKm) + " km"},
                     "/length_km", "the length of this link alone");
}

} // namespace

std::vector<BrokenInvariant> findImpossibleDistances(const Design& design, const PlacePosition& positionOf) {
    constexpr ElementList kLinks = 2;
    InvariantSink sink;
    const Positions positions(design, positionOf);
    for (std::size_t i = 0; i < design.links.size(); ++i) {
        const Link& link = design.links[i];
        if (!link.latency && !link.length)
            continue;
        const GeoPoint* from = positions.of(link.from);
        const GeoPoint* to = positions.of(link.to);
        if (!from || !to)
            continue;
        sink.enter(kLinks, i, link.id);
        checkLink(link, greatCircle(*from, *to).value, sink);
    }
    return sink.take();
}

} // namespace isthmus
