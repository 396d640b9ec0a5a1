#include "app/cli/faulttree_output.h"

#include "app/cli/quantity_text.h"
#include "model/base/error_text.h"

#include <algorithm>

namespace isthmus {

namespace {

Json cutSetsJson(const FaultTree& tree, const Result<FaultTreeSolution::CutSets>& found) {
    Json answer;
    answer["count"] = found ? jsonNumber(found->count) : Json(nullptr);
    answer["reason"] = found ? Json(nullptr) : Json(englishText(found.error()));
    if (!found)
        return answer;
    answer["monotone"] = found->monotone;
    answer["by_order"] = Json::array();
    for (const double count : found->countByOrder)
        answer["by_order"].push_back(jsonNumber(count));
    answer["rare_event_sum"] = jsonNumber(found->rareEventSum);
    answer["complete"] = found->listing.complete;
    answer["omitted"] = jsonNumber(found->listing.omitted);
    answer["omitted_probability"] = jsonNumber(found->listing.omittedProbability);
    answer["listed"] = Json::array();
    for (const CutSetFamily::Listed& set : found->listing.sets) {
        Json entry;
        entry["probability"] = jsonNumber(set.probability);
        entry["events"] = Json::array();
        for (const CutSetFamily::Variable event : set.variables)
            entry["events"].push_back(tree.events[event].name);
        answer["listed"].push_back(std::move(entry));
    }
    return answer;
}

/// The events that matter most first.
std::vector<FaultTreeSolution::EventImportance>
ranked(std::vector<FaultTreeSolution::EventImportance> importance) {
    std::stable_sort(importance.begin(), importance.end(), [](const auto& a, const auto& b) {
        return a.values.criticality > b.values.criticality;
    });
    return importance;
}

Json importanceJson(const FaultTree& tree, const FaultTreeSolution::EventImportance& entry) {
    Json answer;
    answer["event"] = tree.events[entry.event].name;
    answer["probability"] = jsonNumber(tree.events[entry.event].probability);
    answer["birnbaum"] = jsonNumber(entry.values.birnbaum);
    answer["criticality"] = jsonNumber(entry.values.criticality);
    const auto& vesely = entry.fussellVesely;
    answer["fussell_vesely"] = vesely && vesely->exact() ? jsonNumber(vesely->low) : Json(nullptr);
    answer["fussell_vesely_low"] = vesely ? jsonNumber(vesely->low) : Json(nullptr);
    answer["fussell_vesely_high"] = vesely ? jsonNumber(vesely->high) : Json(nullptr);
    answer["risk_achievement_worth"] = jsonNumber(entry.values.riskAchievementWorth);
    answer["risk_reduction_worth"] = jsonNumber(entry.values.riskReductionWorth);
    return answer;
}

/// The chance itself and what says how well it is known.
void addChance(const TopEventFigures& top, Json& entry) {
    const auto& bounds = top.bounds;
    const auto* estimate = bounds && bounds->estimate ? &*bounds->estimate : nullptr;
    Probability chance = bounds ? bounds->chance.middle() : top.probability;
    if (estimate)
        chance = Probability::fromUnavailability(estimate->value);
    const ChanceBounds certain = bounds ? bounds->chance : ChanceBounds::exactly(top.probability);
    entry["probability"] = jsonNumber(chance.down());
    entry["complement"] = jsonNumber(chance.up());
    entry["method"] = methodWord(estimate ? Method::Estimate : bounds ? Method::Bounds : Method::Exact);
    entry["reason"] = nullptr;
    entry["low"] = jsonNumber(certain.least.down());
    entry["high"] = jsonNumber(certain.most.down());
    if (estimate) {
        entry["estimate_low"] = jsonNumber(estimate->low);
        entry["estimate_high"] = jsonNumber(estimate->high);
        entry["samples"] = estimate->samples;
    }
}

} // namespace

Json faultTreeJson(const FaultTree& tree, const std::vector<TopEventFigures>& figures) {
    Json answer;
    answer["format"] = "isthmus-faulttree";
    answer["version"] = 1;
    answer["name"] = tree.name;
    answer["top_events"] = Json::array();
    for (const TopEventFigures& top : figures) {
        Json entry;
        entry["name"] = top.name;
        if (top.problem) {
            for (const char* key : {"probability", "complement", "method", "low", "high"})
                entry[key] = nullptr;
            entry["reason"] = englishText(*top.problem);
        } else {
            addChance(top, entry);
        }
        entry["events"] = top.events;
        entry["modules"] = top.modules;
        entry["diagram_nodes"] = top.diagramNodes;
        if (top.cutSets) {
            entry["cut_sets"] = cutSetsJson(tree, *top.cutSets);
            entry["importance"] = Json::array();
            for (const auto& event : ranked(top.importance))
                entry["importance"].push_back(importanceJson(tree, event));
        }
        entry["wall_ms"] = jsonNumber(top.milliseconds);
        answer["top_events"].push_back(std::move(entry));
    }
    return answer;
}

namespace {

void printCutSets(const FaultTree& tree, const Result<FaultTreeSolution::CutSets>& found, std::ostream& out) {
    if (!found) {
        out << "minimal cut sets  none: " << englishText(found.error()) << '\n';
        return;
    }
    out << "minimal cut sets  " << shortestNumber(found->count) << ", the sum of their chances "
        << shortestNumber(found->rareEventSum) << '\n';
    if (!found->monotone)
        out << "  each is enough while no other event happens; some events can prevent the top\n";
    for (const CutSetFamily::Listed& set : found->listing.sets) {
        out << "  " << padRight(briefNumber(set.probability), 12);
        for (const CutSetFamily::Variable event : set.variables)
            out << ' ' << tree.events[event].name;
        out << '\n';
    }
    if (found->listing.omitted > 0)
        out << "  not listed: " << shortestNumber(found->listing.omitted)
            << ", the chance that one of them happens is at most "
            << briefNumber(found->listing.omittedProbability) << '\n';
}

void printImportance(const FaultTree& tree, const TopEventFigures& top, std::ostream& out) {
    constexpr std::size_t kShown = 20;
    constexpr std::size_t kWidth = 14;
    const auto importance = ranked(top.importance);
    std::size_t longest = 5;
    for (std::size_t i = 0; i < importance.size() && i < kShown; ++i)
        longest = std::max(longest, displayWidth(tree.events[importance[i].event].name));
    out << padRight("event", longest + 2);
    for (const char* heading : {"Birnbaum", "criticality", "Fussell-Vesely", "RAW", "RRW"})
        out << padLeft(heading, kWidth + 2);
    out << '\n';
    for (std::size_t i = 0; i < importance.size() && i < kShown; ++i) {
        const auto& entry = importance[i];
        const auto& vesely = entry.fussellVesely;
        std::string share = "unknown";
        if (vesely)
            share = vesely->exact() ? briefNumber(vesely->low)
                                    : briefNumber(vesely->low) + " to " + briefNumber(vesely->high);
        out << padRight(tree.events[entry.event].name, longest + 2);
        for (const std::string& text :
             {briefNumber(entry.values.birnbaum), briefNumber(entry.values.criticality), share,
              briefNumber(entry.values.riskAchievementWorth), briefNumber(entry.values.riskReductionWorth)})
            out << padLeft(text, kWidth + 2);
        out << '\n';
    }
    if (importance.size() > kShown)
        out << importance.size() - kShown << " further events; --json has all\n";
}

void printChance(const TopEventFigures& top, std::ostream& out) {
    if (!top.bounds) {
        out << "probability       " << shortestNumber(top.probability.down()) << " (exact)\n"
            << "complement        " << shortestNumber(top.probability.up()) << '\n';
        return;
    }
    const auto& estimate = top.bounds->estimate;
    const double value = estimate ? estimate->value : top.bounds->chance.middle().down();
    out << "probability       " << briefNumber(value)
        << (estimate ? " (estimate within bounds)\n" : " (middle of bounds)\n") << "certain           from "
        << shortestNumber(top.bounds->chance.least.down()) << " to "
        << shortestNumber(top.bounds->chance.most.down()) << '\n';
    if (estimate)
        out << "with 95 %         from " << briefNumber(estimate->low) << " to "
            << briefNumber(estimate->high) << ", importance sampling, " << estimate->samples << " samples\n";
}

} // namespace

void printFaultTree(const FaultTree& tree, const std::vector<TopEventFigures>& figures, std::ostream& out) {
    for (const TopEventFigures& top : figures) {
        out << "top event         " << top.name << '\n';
        if (top.problem) {
            out << "probability       unknown: " << englishText(*top.problem) << "\n\n";
            continue;
        }
        printChance(top, out);
        out << "events            " << top.events << " in " << top.modules << " modules, ";
        if (top.bounds)
            out << top.bounds->boundedModules << " of them between bounds\n";
        else
            out << top.diagramNodes << " diagram nodes\n";
        if (top.cutSets)
            printCutSets(tree, *top.cutSets, out);
        if (!top.importance.empty())
            printImportance(tree, top, out);
        out << "time              " << roundedNumber(top.milliseconds, 1) << " ms\n\n";
    }
}

} // namespace isthmus
