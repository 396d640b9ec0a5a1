#include "app/cli/explanation_output.h"

#include "app/cli/element_text.h"
#include "app/cli/quantity_text.h"
#include "model/base/error_text.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kMostElements = 20;
constexpr std::size_t kMostPaths = 5;
constexpr std::size_t kMostPairs = 5;

Json optionalJson(const std::optional<double>& value) {
    return value ? jsonNumber(*value) : Json(nullptr);
}

Json reasonJson(const std::optional<Error>& problem) {
    return problem ? Json(englishText(*problem)) : Json(nullptr);
}

Json setJson(const MinimalSet& set) {
    Json json;
    json["probability"] = jsonNumber(set.probability);
    json["order"] = set.order;
    json["alike"] = jsonNumber(set.alike);
    json["elements"] = Json::array();
    for (const MinimalSet::Part& part : set.parts)
        json["elements"].push_back({{"id", part.element.value}, {"count", part.count}, {"of", part.of}});
    return json;
}

Json setsJson(const MinimalSets& sets, bool cuts) {
    Json json;
    json["reason"] = reasonJson(sets.problem);
    json["count"] = optionalJson(sets.count);
    json["by_order"] = Json::array();
    for (const double count : sets.countByOrder)
        json["by_order"].push_back(jsonNumber(count));
    json["order"] = sets.order ? Json(*sets.order) : Json(nullptr);
    json["complete"] = sets.complete;
    json["listed_count"] = jsonNumber(sets.listedCount);
    if (cuts) {
        json["rare_event_sum"] = optionalJson(sets.probabilitySum);
        json["omitted_probability"] = optionalJson(sets.omittedProbability);
    }
    json["covered_low"] = jsonNumber(sets.coveredLow);
    json["covered_high"] = jsonNumber(sets.coveredHigh);
    json["listed"] = Json::array();
    for (const MinimalSet& set : sets.listed)
        json["listed"].push_back(setJson(set));
    return json;
}

Json importanceJson(const ElementImportance& entry) {
    const bool exact = entry.fussellVeselyLow == entry.fussellVeselyHigh;
    Json json;
    json["element"] = entry.element.value;
    json["instances"] = entry.instances;
    json["unavailability"] = jsonNumber(entry.unavailability);
    json["birnbaum"] = jsonNumber(entry.birnbaum);
    json["criticality"] = jsonNumber(entry.criticality);
    json["fussell_vesely"] = exact ? jsonNumber(entry.fussellVeselyLow) : Json(nullptr);
    json["fussell_vesely_low"] = jsonNumber(entry.fussellVeselyLow);
    json["fussell_vesely_high"] = jsonNumber(entry.fussellVeselyHigh);
    json["risk_achievement_worth"] = jsonNumber(entry.riskAchievementWorth);
    json["risk_reduction_worth"] = jsonNumber(entry.riskReductionWorth);
    json["hours_saved_per_year"] = jsonNumber(entry.hoursSavedPerYear.value);
    return json;
}

class ExplanationPrinter {
public:
    ExplanationPrinter(const Design& design, std::ostream& out) : m_design(design), m_out(out) {}

    void sets(const MinimalSets& sets, bool cuts, std::size_t most) {
        m_out << (cuts ? "  what takes it down: " : "  what keeps it up: ");
        if (sets.problem) {
            m_out << englishText(*sets.problem) << '\n';
            return;
        }
        counts(sets, cuts);
        std::size_t shown = 0;
        for (const MinimalSet& set : sets.listed) {
            if (shown++ == most)
                break;
            m_out << "    "
                  << padLeft(cuts ? briefNumber(set.probability) : availabilityText(1 - set.probability), 10)
                  << "  ";
            for (std::size_t i = 0; i < set.parts.size(); ++i)
                m_out << (i == 0 ? "" : " + ") << textOf(set.parts[i]);
            if (set.alike > 1)
                m_out << ", any of " << shortestNumber(set.alike) << " choices";
            m_out << '\n';
        }
        if (cuts)
            truncation(sets);
    }

    void importance(const std::vector<ElementImportance>& list) {
        constexpr std::size_t kWidth = 16;
        std::size_t longest = 7;
        const std::size_t shown = std::min(list.size(), kMostElements);
        for (std::size_t i = 0; i < shown; ++i)
            longest = std::max(longest, displayWidth(called(m_design, list[i].element)));
        m_out << "  " << padRight("importance", longest + 2);
        for (const char* heading : {"hours saved", "Birnbaum", "criticality", "Fussell-Vesely", "RAW", "RRW"})
            m_out << padLeft(heading, kWidth);
        m_out << '\n';
        for (std::size_t i = 0; i < shown; ++i) {
            const ElementImportance& entry = list[i];
            std::string share = briefNumber(entry.fussellVeselyLow);
            if (entry.fussellVeselyHigh > entry.fussellVeselyLow)
                share += "-" + briefNumber(entry.fussellVeselyHigh);
            m_out << "    " << padRight(called(m_design, entry.element), longest);
            for (const std::string& text :
                 {hoursText(entry.hoursSavedPerYear), briefNumber(entry.birnbaum),
                  briefNumber(entry.criticality), share, briefNumber(entry.riskAchievementWorth),
                  briefNumber(entry.riskReductionWorth)})
                m_out << padLeft(text, kWidth);
            m_out << '\n';
        }
        if (list.size() > shown)
            m_out << "    and " << list.size() - shown << " more (--json lists all)\n";
    }

    void joint(const std::vector<JointImportance>& list) {
        std::size_t shown = 0;
        for (const JointImportance& pair : list) {
            if (pair.value == 0 || shown == kMostPairs)
                break;
            if (shown++ == 0)
                m_out << "  pairs by joint importance\n";
            m_out << "    " << padLeft(briefNumber(pair.value), 10) << "  " << called(m_design, pair.a)
                  << " and " << (pair.a == pair.b ? "another of it" : called(m_design, pair.b))
                  << (pair.value < 0 ? ": stand in for each other" : ": need each other") << '\n';
        }
    }

private:
    void counts(const MinimalSets& sets, bool cuts) {
        const std::string what = cuts ? " minimal cut sets" : " minimal path sets";
        if (sets.count)
            m_out << shortestNumber(*sets.count) << what;
        else
            m_out << "too many" << what << " to find all";
        const char* lead = ": ";
        std::size_t orders = 0;
        for (std::size_t order = 0; order < sets.countByOrder.size() && orders < 6; ++order) {
            if (sets.countByOrder[order] == 0)
                continue;
            m_out << lead << shortestNumber(sets.countByOrder[order]) << " of order " << order;
            lead = ", ";
            ++orders;
        }
        m_out << '\n';
    }

    void truncation(const MinimalSets& sets) {
        m_out << "    listed: " << (sets.complete ? "all " : "the likeliest ")
              << shortestNumber(sets.listedCount);
        if (sets.order)
            m_out << " of order " << *sets.order << " and below";
        m_out << "; the chance that one of these fails is ";
        if (sets.coveredLow == sets.coveredHigh)
            m_out << briefNumber(sets.coveredLow);
        else
            m_out << "from " << briefNumber(sets.coveredLow) << " to " << briefNumber(sets.coveredHigh);
        if (sets.omittedProbability && *sets.omittedProbability > 0)
            m_out << ", that one of the others does at most " << briefNumber(*sets.omittedProbability);
        m_out << '\n';
    }

    [[nodiscard]] std::string textOf(const MinimalSet::Part& part) const {
        const std::string name = called(m_design, part.element);
        if (part.of == 1)
            return name;
        return std::to_string(part.count) + " of " + std::to_string(part.of) + " " + name;
    }

    const Design& m_design;
    std::ostream& m_out;
};

} // namespace

Json explanationJson(const Explanation& explanation) {
    Json json;
    json["reason"] = reasonJson(explanation.problem);
    if (explanation.problem)
        return json;
    json["structural_unavailability"] = jsonNumber(explanation.unavailability);
    json["cut_sets"] = setsJson(explanation.cuts, true);
    json["path_sets"] = setsJson(explanation.paths, false);
    json["importance"] = Json::array();
    for (const ElementImportance& entry : explanation.importance)
        json["importance"].push_back(importanceJson(entry));
    json["joint_importance"] = Json::array();
    for (const JointImportance& pair : explanation.joint)
        json["joint_importance"].push_back(
            {{"elements", {pair.a.value, pair.b.value}}, {"value", jsonNumber(pair.value)}});
    return json;
}

void printExplanation(const Design& design, const Explanation& explanation, std::ostream& out) {
    ExplanationPrinter printer(design, out);
    if (explanation.problem) {
        out << "  no explanation: " << englishText(*explanation.problem) << '\n';
        return;
    }
    printer.sets(explanation.cuts, true, explanation.cuts.listed.size());
    printer.sets(explanation.paths, false, kMostPaths);
    printer.importance(explanation.importance);
    printer.joint(explanation.joint);
}

} // namespace isthmus
