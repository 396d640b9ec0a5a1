#include "model/io/catalogue_check.h"

#include "model/io/nearest_words.h"

#include <set>

namespace isthmus {

namespace {

constexpr ElementList kPlaces = 0, kComponents = 1, kLinks = 2, kCables = 3, kRisks = 4, kGroups = 5;

std::string quotedWords(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
    return text;
}

class CatalogueCheck {
public:
    CatalogueCheck(const Design& design, const Catalogue& catalogue)
        : m_design(design), m_catalogue(catalogue) {}

    std::vector<BrokenInvariant> run() {
        each(m_design.places, kPlaces, [&](const Place& place) {
            kind(place.kind, KindClass::Place);
            reference(place.failure);
            code(place);
        });
        each(m_design.components, kComponents, [&](const Component& component) {
            kind(component.kind, KindClass::Component);
            prices(component.prices);
            reference(component.failure);
        });
        each(m_design.links, kLinks, [&](const Link& link) {
            kind(link.kind, KindClass::Link);
            prices(link.prices);
            reference(link.failure);
        });
        each(m_design.cables, kCables, [&](const Cable& cable) {
            if (!cable.code.empty() && !m_catalogue.cable(cable.code))
                unknownCode("cable", cable.code, codesOf(m_catalogue.cables(), &CableRow::id));
        });
        each(m_design.sharedRisks, kRisks, [&](const SharedRisk& risk) { reference(risk.failure); });
        each(m_design.groups, kGroups, [&](const Group& group) { plan(group.plan); });
        distances();
        return std::move(m_found);
    }

private:
    template <class Range, class Check>
    void each(const Range& range, ElementList list, const Check& check) {
        m_list = list;
        for (m_index = 0; m_index < range.size(); ++m_index) {
            m_id = &range[m_index].id;
            check(range[m_index]);
        }
    }

    void add(const char* code, std::vector<std::string> arguments, std::string pointer, std::string accepted,
             Severity severity = Severity::Error) {
        FileLocation location;
        location.pointer = std::move(pointer);
        m_found.push_back(
            {m_list, m_index, {code, std::move(arguments), location, *m_id, std::move(accepted), severity}});
    }

    template <class Row>
    static std::vector<std::string> codesOf(const std::vector<Row>& rows, std::string Row::*code) {
        std::vector<std::string> codes;
        for (const auto& row : rows)
            codes.push_back(row.*code);
        return codes;
    }

    // The nearest words; where none is near, all of them.
    static std::string nearestOf(const std::string& word, const std::vector<std::string>& words) {
        const auto near = nearestWords(word, words, 3);
        return quotedWords(near.empty() ? words : near);
    }

    void kind(const std::string& word, KindClass wanted) {
        if (word.empty())
            return; // an invariant of its own
        const Kind* found = m_catalogue.kind(word);
        if (found && found->kindClass == wanted)
            return;
        std::vector<std::string> words;
        for (const Kind& candidate : m_catalogue.kinds())
            if (candidate.kindClass == wanted)
                words.push_back(candidate.id);
        add(found ? "DE-031" : "DE-030", {word}, "/kind", nearestOf(word, words));
    }

    void reference(const std::optional<FailureData>& failure) {
        if (!failure || failure->reference.empty() || m_catalogue.reliability(failure->reference))
            return;
        const auto near =
            nearestWords(failure->reference, codesOf(m_catalogue.reliabilityRows(), &ReliabilityRow::id), 3);
        add("DE-032", {failure->reference}, "/failure/reference",
            near.empty() ? "the id of a row of the catalogue's reliability table" : quotedWords(near));
    }

    void plan(const std::vector<RecoveryStep>& steps) {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const std::string prefix = "/plan/" + std::to_string(i);
            const std::string& row = steps[i].duration.reference;
            if (!row.empty() && !m_catalogue.recoveryStep(row)) {
                const auto near =
                    nearestWords(row, codesOf(m_catalogue.recoverySteps(), &RecoveryStepRow::id), 3);
                add("DE-036", {row}, prefix + "/reference",
                    near.empty() ? "the id of a row of the catalogue's step library" : quotedWords(near));
            }
            const std::string& region = steps[i].controlPlaneRegion;
            if (!region.empty() && !m_catalogue.region(region))
                unknownCode("region", region, codesOf(m_catalogue.regions(), &RegionRow::code),
                            prefix + "/control_plane_region");
        }
    }

    void prices(const std::vector<PricedItem>& items) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::string& key = items[i].price;
            if (key.empty() || knownPrices().contains(key))
                continue;
            const auto near = nearestWords(key, {knownPrices().begin(), knownPrices().end()}, 3);
            add("DE-033", {key}, "/prices/" + std::to_string(i) + "/price",
                near.empty() ? "SERVICE/ITEM of the catalogue's price table, or usd with unit"
                             : quotedWords(near));
        }
    }

    const std::set<std::string>& knownPrices() {
        if (!m_prices) {
            const auto keys = m_catalogue.priceKeys();
            m_prices.emplace(keys.begin(), keys.end());
        }
        return *m_prices;
    }

    void unknownCode(const char* what, const std::string& code, const std::vector<std::string>& codes,
                     std::string pointer = "/code") {
        const auto near = nearestWords(code, codes, 3);
        add("DE-034", {what, code}, std::move(pointer),
            near.empty() ? std::string("the code of a ") + what : quotedWords(near), Severity::Warning);
    }

    void code(const Place& place) {
        if (place.code.empty())
            return;
        if (place.kind == "region" && !m_catalogue.region(place.code))
            unknownCode("region", place.code, codesOf(m_catalogue.regions(), &RegionRow::code));
        else if (place.kind == "dx_location" && !m_catalogue.directConnect(place.code))
            unknownCode("Direct Connect location", place.code,
                        codesOf(m_catalogue.directConnectLocations(), &DirectConnectRow::code));
        else if (place.kind == "landing_station" && !m_catalogue.landingPoint(place.code))
            unknownCode("landing station", place.code, {});
    }

    // Only what the positions of the catalogue add: the others are invariants of the design.
    void distances() {
        const auto own = findImpossibleDistances(m_design, [](const Place& place) { return place.position; });
        std::set<std::pair<std::size_t, std::string>> known;
        for (const auto& entry : own)
            known.emplace(entry.index, entry.diagnostic.location->pointer);
        for (auto& entry :
             findImpossibleDistances(m_design, [&](const Place& place) { return positionOf(place); }))
            if (!known.contains({entry.index, entry.diagnostic.location->pointer}))
                m_found.push_back(std::move(entry));
    }

    std::optional<GeoPoint> positionOf(const Place& place) const {
        if (place.position || place.code.empty())
            return place.position;
        if (const auto* region = m_catalogue.region(place.code))
            return region->position;
        if (const auto* location = m_catalogue.directConnect(place.code))
            return location->position;
        if (const auto* landing = m_catalogue.landingPoint(place.code))
            return landing->position;
        return std::nullopt;
    }

    const Design& m_design;
    const Catalogue& m_catalogue;
    std::vector<BrokenInvariant> m_found;
    std::optional<std::set<std::string>> m_prices;
    ElementList m_list = 0;
    std::size_t m_index = 0;
    const ElementId* m_id = nullptr;
};

} // namespace

std::vector<BrokenInvariant> checkAgainstCatalogue(const Design& design, const Catalogue& catalogue) {
    return CatalogueCheck(design, catalogue).run();
}

std::vector<Diagnostic> checkKinds(const Design& design, const Catalogue& catalogue) {
    std::vector<Diagnostic> diagnostics;
    for (auto& entry : checkAgainstCatalogue(design, catalogue))
        diagnostics.push_back(std::move(entry.diagnostic));
    return diagnostics;
}

} // namespace isthmus
