#include "app/cli/improve_output.h"

#include "app/cli/element_text.h"
#include "app/cli/quantity_text.h"

#include <algorithm>

namespace isthmus {

namespace {

Json idsJson(const std::vector<ElementId>& ids) {
    Json list = Json::array();
    for (const ElementId& id : ids)
        list.push_back(id.value);
    return list;
}

Json figuresJson(const ImprovedFigures& figures) {
    Json json;
    json["availability"] = jsonNumber(1 - figures.unavailability);
    json["unavailability"] = jsonNumber(figures.unavailability);
    json["downtime_h_per_year"] = jsonNumber(figures.downtimePerYear.value);
    json["monthly_usd"] = jsonNumber(figures.monthly.value);
    json["unpriced"] = idsJson(figures.unpriced);
    json["reaches_target"] = figures.reachesTarget;
    json["exact"] = figures.exact;
    json["measure"] = jsonNumber(figures.measure);
    json["recovery_targets_missed"] = figures.recoveryMissed;
    return json;
}

Json choiceJson(const ImprovementChoice& choice) {
    Json json;
    json["remedies"] = choice.remedies;
    json.update(figuresJson(choice.figures));
    return json;
}

std::string signedMoney(Usd amount) {
    return (amount.value < 0 ? "" : "+") + moneyText(amount);
}

/// "+$120.00", or what is known of it with what is not.
std::string priceText(const RatedRemedy& rated) {
    const std::size_t unknown = rated.figures.unpriced.size();
    if (unknown == 0)
        return signedMoney(rated.monthlyDifference) + " a month";
    return signedMoney(rated.monthlyDifference) + " a month and " + std::to_string(unknown) +
           (unknown == 1 ? " element without a price" : " elements without a price");
}

/// A measure of a goal, or a difference of two.
std::string measureText(ImproveGoal goal, double value) {
    return goal == ImproveGoal::Capacity ? briefNumber(value) + " Mbit/s" : hoursText(Hours{value});
}

std::string standingText(ImproveGoal goal, const ImprovedFigures& figures) {
    if (goal == ImproveGoal::Recovery)
        return std::to_string(figures.recoveryMissed) + " targets missed by " +
               measureText(goal, figures.measure) + " in all; ";
    return goal == ImproveGoal::Capacity
               ? measureText(goal, figures.measure) + " short after the worst loss; "
               : std::string{};
}

void printFigures(ImproveGoal goal, const ImprovedFigures& figures, std::ostream& out) {
    out << standingText(goal, figures);
    out << availabilityText(figures.unavailability) << ", " << hoursText(figures.downtimePerYear)
        << " a year down, " << moneyText(figures.monthly) << " a month";
    if (!figures.unpriced.empty())
        out << " and what has no price";
    if (!figures.exact)
        out << " (not exact)";
}

/// Sets that leave the journeys at least so much less down than any cheaper one printed before.
constexpr double kWorthALine = 0.02;

std::vector<const ImprovementChoice*> worthReading(const std::vector<ImprovementChoice>& front) {
    std::vector<const ImprovementChoice*> chosen;
    for (const ImprovementChoice& choice : front) {
        const bool isClose = std::any_of(chosen.begin(), chosen.end(), [&](const ImprovementChoice* other) {
            return other->figures.unpriced.size() <= choice.figures.unpriced.size() &&
                   choice.figures.unavailability > other->figures.unavailability * (1 - kWorthALine) &&
                   choice.figures.reachesTarget == other->figures.reachesTarget;
        });
        if (!isClose)
            chosen.push_back(&choice);
    }
    return chosen;
}

void printChoices(const Improvement& improvement, std::ostream& out) {
    const char* how = improvement.exhaustive ? "all sets of them" : "the sets that a beam search met";
    out << "\nNothing better for the price, among " << how << " (" << improvement.evaluated
        << " computed):\n";
    for (const ImprovementChoice* choice : worthReading(improvement.front)) {
        out << "  " << (choice->figures.reachesTarget ? "reaches it  " : "            ");
        printFigures(improvement.goal, choice->figures, out);
        out << '\n';
        for (const std::string& id : choice->remedies)
            out << "                " << id << '\n';
    }
    if (improvement.cheapest) {
        out << "\nThe cheapest set with known prices that reaches the target costs "
            << moneyText(improvement.cheapest->figures.monthly) << " a month:\n";
        for (const std::string& id : improvement.cheapest->remedies)
            out << "  " << id << '\n';
        if (improvement.cheapest->remedies.empty())
            out << "  nothing: the design reaches it\n";
    } else {
        out << "\nNo set of remedies with known prices reaches the target; say with --price what the others "
               "cost.\n";
    }
}

} // namespace

Json improvementJson(const Improvement& improvement, const ImproveOptions& options) {
    Json json;
    json["format"] = "isthmus-improvement";
    json["version"] = 1;
    json["goal"] = improvement.goal == ImproveGoal::Recovery   ? "recovery"
                   : improvement.goal == ImproveGoal::Capacity ? "capacity"
                                                               : "availability";
    json["target"] = options.target ? jsonNumber(*options.target) : Json(nullptr);
    json["journeys"] = idsJson(improvement.journeys);
    json["now"] = figuresJson(improvement.now);
    json["remedies"] = Json::array();
    for (const RatedRemedy& rated : improvement.remedies) {
        Json entry;
        entry["id"] = rated.remedy.id;
        entry["rule"] = rated.remedy.rule;
        entry["elements"] = idsJson(rated.remedy.elements);
        entry["what"] = rated.remedy.what;
        entry["saved_h_per_year"] = jsonNumber(rated.savedPerYear.value);
        entry["gained"] = jsonNumber(rated.gained);
        entry["monthly_usd_difference"] = jsonNumber(rated.monthlyDifference.value);
        entry.update(figuresJson(rated.figures));
        json["remedies"].push_back(std::move(entry));
    }
    json["front"] = Json::array();
    for (const ImprovementChoice& choice : improvement.front)
        json["front"].push_back(choiceJson(choice));
    json["cheapest"] = improvement.cheapest ? choiceJson(*improvement.cheapest) : Json(nullptr);
    json["search"] = {{"exhaustive", improvement.exhaustive}, {"evaluated", improvement.evaluated}};
    return json;
}

void printImprovement(const Design& design, const Improvement& improvement, std::ostream& out) {
    out << "Journeys: ";
    for (std::size_t i = 0; i < improvement.journeys.size(); ++i)
        out << (i == 0 ? "" : ", ") << called(design, improvement.journeys[i]);
    out << "\nNow: ";
    printFigures(improvement.goal, improvement.now, out);
    out << (improvement.now.reachesTarget ? "; the target is reached\n" : "; the target is missed\n");
    if (improvement.remedies.empty()) {
        out << "\nNo remedy known here helps.\n";
        return;
    }
    const char* gain = improvement.goal == ImproveGoal::Availability ? " a year" : " less";
    out << "\nRemedies, most gained per dollar first:\n";
    for (const RatedRemedy& rated : improvement.remedies)
        out << "  " << padLeft(measureText(improvement.goal, rated.gained), 9) << gain << "  "
            << priceText(rated) << "\n"
            << "             " << rated.remedy.what << "\n             " << rated.remedy.id << '\n';
    printChoices(improvement, out);
}

} // namespace isthmus
