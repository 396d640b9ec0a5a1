#include "app/cli/failure_cost_output.h"

#include "app/cli/element_text.h"
#include "app/cli/quantity_text.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kMostModes = 12;

template <class Quantity>
Json numberOrNull(const std::optional<Quantity>& quantity) {
    return quantity ? jsonNumber(quantity->value) : Json(nullptr);
}

Json modeJson(const FailureCost& mode) {
    Json json;
    json["id"] = mode.id;
    json["type"] = mode.type;
    json["name"] = mode.name;
    json["monthly_usd"] = jsonNumber(mode.monthly.value);
    json["complete"] = mode.complete;
    json["not_carried_gb_per_month"] = jsonNumber(mode.notCarried.value);
    json["duration_h"] = numberOrNull(mode.duration);
    json["difference_usd"] = numberOrNull(mode.difference);
    json["per_year"] = mode.perYear ? jsonNumber(*mode.perYear) : Json(nullptr);
    json["assumed_frequency"] = mode.assumedFrequency;
    json["expected_usd_per_year"] = numberOrNull(mode.perYearExpected);
    json["reason"] = mode.reason.empty() ? Json(nullptr) : Json(mode.reason);
    return json;
}

Json floorJson(const ServiceFloor& floor) {
    Json json;
    json["element"] = floor.element.value;
    json["reference"] = floor.reference;
    json["floor"] = jsonNumber(floor.floor);
    json["expected"] = jsonNumber(floor.expected);
    json["expected_is_floor"] = floor.fromFloor;
    json["monthly_usd"] = jsonNumber(floor.monthly.value);
    json["chance_below"] = floor.chanceBelow ? jsonNumber(*floor.chanceBelow) : Json(nullptr);
    json["credit_at_most_usd_per_month"] = numberOrNull(floor.creditAtMost);
    json["source"] = floor.source;
    json["as_of"] = floor.asOf;
    return json;
}

std::string signedMoney(Usd amount) {
    return (amount.value < 0 ? "" : "+") + moneyText(amount);
}

void printModes(const FailureCosts& costs, std::ostream& out) {
    out << "\nCost of failure modes: " << signedMoney(costs.perYearExpected) << " a year expected";
    if (costs.withoutFrequency > 0)
        out << ", without " << costs.withoutFrequency << " whose frequency nothing says";
    out << '\n';
    std::size_t shown = 0, left = 0;
    for (const FailureCost& mode : costs.modes) {
        const bool changes = mode.difference && mode.difference->value != 0;
        if (!changes && mode.notCarried.value <= 0 && mode.type != "scenario")
            continue;
        if (shown == kMostModes) {
            ++left;
            continue;
        }
        ++shown;
        out << "  " << padLeft(mode.perYearExpected ? signedMoney(*mode.perYearExpected) : "unknown", 12)
            << " a year  " << mode.id << ": "
            << (mode.difference ? signedMoney(*mode.difference) : std::string("unknown"))
            << (mode.duration ? " in " + hoursText(*mode.duration) : std::string());
        if (mode.perYear)
            out << ", " << briefNumber(*mode.perYear) << " times a year"
                << (mode.assumedFrequency ? " (assumed)" : "");
        if (mode.notCarried.value > 0)
            out << "; " << briefNumber(mode.notCarried.value) << " GB a month not carried";
        if (!mode.complete)
            out << "; incomplete";
        if (!mode.reason.empty())
            out << "; " << mode.reason;
        out << '\n';
    }
    if (left > 0)
        out << "  and " << left << " more (--json lists all)\n";
    if (shown == 0)
        out << "  no failure changes the bill\n";
}

} // namespace

Json failureCostsJson(const FailureCosts& costs) {
    Json json;
    json["expected_usd_per_year"] = jsonNumber(costs.perYearExpected.value);
    json["without_frequency"] = costs.withoutFrequency;
    json["modes"] = Json::array();
    for (const FailureCost& mode : costs.modes)
        json["modes"].push_back(modeJson(mode));
    json["downtime_losses"] = Json::array();
    for (const DowntimeLoss& loss : costs.losses) {
        Json entry;
        entry["journey"] = loss.journey.value;
        entry["usd_per_hour"] = jsonNumber(loss.perHour.value);
        entry["downtime_h_per_year"] = jsonNumber(loss.downPerYear.value);
        entry["usd_per_year"] = jsonNumber(loss.perYear.value);
        entry["exact"] = loss.exact;
        json["downtime_losses"].push_back(std::move(entry));
    }
    json["service_floors"] = Json::array();
    for (const ServiceFloor& floor : costs.floors)
        json["service_floors"].push_back(floorJson(floor));
    return json;
}

void printFailureCosts(const Design& design, const FailureCosts& costs, std::ostream& out) {
    printModes(costs, out);
    if (!costs.losses.empty())
        out << "\nLoss from downtime\n";
    for (const DowntimeLoss& loss : costs.losses)
        out << "  " << padLeft(moneyText(loss.perYear), 12) << " a year  " << called(design, loss.journey)
            << ": " << moneyText(loss.perHour) << " an hour, " << hoursText(loss.downPerYear) << " a year"
            << (loss.exact ? "" : " (not exact)") << '\n';
    if (!costs.floors.empty())
        out << "\nPromises of providers (a credit, no prediction)\n";
    for (const ServiceFloor& floor : costs.floors) {
        out << "  " << padLeft(availabilityText(1 - floor.floor), 12) << "  " << called(design, floor.element)
            << ": ";
        if (floor.fromFloor)
            out << "nothing but the promise is known of it";
        else
            out << "expected " << availabilityText(1 - floor.expected);
        if (floor.chanceBelow)
            out << "; a month is below with a chance of " << briefNumber(*floor.chanceBelow);
        if (floor.creditAtMost)
            out << ", credit at most " << moneyText(*floor.creditAtMost) << " a month";
        out << '\n';
    }
}

} // namespace isthmus
