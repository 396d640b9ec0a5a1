#include "model/analysis/cost/edge_area.h"

#include <algorithm>

namespace isthmus {

namespace {

/// Which area a country is in: the areas are those the price lists name; countries they do not name stand
/// with their neighbours (our attribution, of the countries in the catalogue).
struct AreaOfCountries {
    std::string_view contentDelivery;
    std::string_view accelerator;
    std::string_view countries; ///< two letters each, between spaces
};

constexpr AreaOfCountries kAreas[] = {
    {"US, Mexico, Canada", "US, Mexico, Canada", " US MX CA PR VI "},
    {"Europe, Israel", "Europe", " AT BE CH CY CZ DE DK ES FI FR GB GI GR HU IE IT MC NL NO PL PT RO SE TR "},
    {"Europe, Israel", "Middle East", " IL "},
    {"South Africa, Kenya, Middle East", "South Africa, Kenya", " ZA KE NG "},
    {"South Africa, Kenya, Middle East", "Middle East", " AE BH JO KW LB OM QA SA "},
    {"South America", "South America", " AR BR CL CO EC PE UY VE "},
    {"Japan", "Asia Pacific", " JP "},
    {"Australia, New Zealand", "Australia, New Zealand", " AU NZ "},
    {"India", "India, Indonesia, Philippines, Thailand", " IN "},
    {"Hong Kong, Philippines, Asia Pacific", "India, Indonesia, Philippines, Thailand", " ID PH TH "},
    {"Hong Kong, Philippines, Asia Pacific", "South Korea", " KR "},
    {"Hong Kong, Philippines, Asia Pacific", "Asia Pacific", " HK SG TW MY VN "}};

constexpr double kNearestKm = 1000;

std::string areaOf(std::string_view country, bool accelerator) {
    for (const AreaOfCountries& area : kAreas)
        if (country.size() == 2 &&
            area.countries.find(" " + std::string(country) + " ") != std::string_view::npos)
            return "edge:" + std::string(accelerator ? area.accelerator : area.contentDelivery);
    return {};
}

std::string countryOfCode(const Catalogue& catalogue, const std::string& code) {
    if (code.empty())
        return {};
    if (const RegionRow* region = catalogue.region(code))
        return region->country;
    if (const DirectConnectRow* location = catalogue.directConnect(code))
        return location->country;
    if (const LandingPointRow* landing = catalogue.landingPoint(code))
        return landing->country;
    return {};
}

struct Nearest {
    std::string country, name;
    double kilometres = kNearestKm;
};

Nearest nearestTo(const Catalogue& catalogue, const GeoPoint& position) {
    Nearest best;
    const auto consider = [&](const auto& rows) {
        for (const auto& row : rows)
            if (const double away = greatCircle(position, row.position).value;
                away < best.kilometres && !row.country.empty())
                best = {row.country, row.name, away};
    };
    consider(catalogue.regions());
    consider(catalogue.directConnectLocations());
    return best;
}

} // namespace

EdgeArea edgeArea(const System& system, Index component, bool accelerator) {
    for (Index place = system.componentPlace[component]; place != kNone; place = system.parentPlace[place]) {
        const std::string country = countryOfCode(system.catalogue(), system.design().places[place].code);
        if (!country.empty())
            return {areaOf(country, accelerator), "edge prices of " + country};
    }
    const auto position = system.position(component);
    const std::string& id = system.design().components[component].id.value;
    if (!position)
        return {{}, "nothing says in which country '" + id + "' is"};
    const Nearest nearest = nearestTo(system.catalogue(), *position);
    if (nearest.country.empty())
        return {{}, "no place of the catalogue near '" + id + "' says which country that is"};
    return {areaOf(nearest.country, accelerator),
            "edge prices of " + nearest.country + ", where " + nearest.name + " is nearest"};
}

} // namespace isthmus
