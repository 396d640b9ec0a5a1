#include "app/cli/analysis_json.h"

#include "app/cli/explanation_output.h"
#include "app/cli/failure_cost_output.h"
#include "app/cli/latency_output.h"
#include "app/cli/load_output.h"
#include "app/cli/recovery_output.h"
#include "app/cli/recovery_words.h"
#include "app/cli/uncertainty_output.h"

namespace isthmus {

namespace {

constexpr const char* kNoReason = "not computed";

template <class Quantity>
Json optionalNumber(const std::optional<Quantity>& quantity) {
    return quantity ? jsonNumber(quantity->value) : Json(nullptr);
}

Json textOrNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

/// Beside a null stands why.
void explain(Json& object, bool isNull, const std::string& reason) {
    if (isNull)
        object["reason"] = reason.empty() ? kNoReason : reason;
}

template <class Ids>
Json idList(const Ids& ids) {
    Json list = Json::array();
    for (const ElementId& id : ids)
        list.push_back(id.value);
    return list;
}

Json availabilityJson(const AvailabilityResult& result) {
    Json json;
    json["value"] = jsonNumber(result.value);
    json["structural"] = jsonNumber(result.structural);
    json["method"] = methodWord(result.method);
    json["low"] = jsonNumber(result.low);
    json["high"] = jsonNumber(result.high);
    json["downtime_h_per_year"] = jsonNumber(result.downtimePerYear.value);
    json["outages_per_year"] = result.switchingKnown ? jsonNumber(result.outagesPerYear) : Json(nullptr);
    json["elements"] = result.elements;
    json["switching_known"] = result.switchingKnown;
    json["switching_at_most"] = result.switchingAtMost ? jsonNumber(*result.switchingAtMost) : Json(nullptr);
    return json;
}

Json journeyJson(const Design& design, const JourneyResult& result) {
    Json json;
    json["id"] = result.id.value;
    json["name"] = result.name;
    json["state"] = word(result.state);
    json["availability"] = availabilityJson(result.availability);
    json["recovery"] = Json::array();
    for (const RecoveryResult& recovery : result.recovery)
        json["recovery"].push_back(recoveryJson(recovery));
    if (const Journey* journey = findById(design.journeys, result.id); journey && !result.recovery.empty())
        json["recovery_policy"] = policyJson(result.recovery, journey->targets);
    if (!result.recovery.empty())
        json["dr_strategy"] = strategyJson(result.strategy);
    Json latency;
    latency["p50"] = optionalNumber(result.latency.p50);
    latency["p99"] = optionalNumber(result.latency.p99);
    explain(latency, !result.latency.p50 || !result.latency.p99, result.latency.reason);
    json["latency_ms"] = std::move(latency);
    json["single_points_of_failure"] = idList(result.singlePointsOfFailure);
    if (result.latencyDetail)
        json["latency_detail"] = latencyJson(*result.latencyDetail);
    if (result.explanation)
        json["explanation"] = explanationJson(*result.explanation);
    if (result.uncertainty)
        json["uncertainty"] = uncertaintyJson(*result.uncertainty);
    return json;
}

Json lineJson(const CostLine& line) {
    Json json;
    json["flow"] = textOrNull(line.flow.value);
    json["element"] = textOrNull(line.element.value);
    json["rule"] = line.rule;
    json["quantity"] = jsonNumber(line.quantity);
    json["unit"] = line.unit;
    json["rate"] = line.rate ? jsonNumber(*line.rate) : Json(nullptr);
    json["usd"] = optionalNumber(line.amount);
    json["discounted_usd"] = optionalNumber(line.discounted());
    json["discount"] = textOrNull(line.discount);
    json["reason"] = !line.amount && line.reason.empty() ? Json(kNoReason) : textOrNull(line.reason);
    json["source"] = textOrNull(line.source);
    json["as_of"] = textOrNull(line.asOf);
    json["payer"] = textOrNull(line.payer);
    json["price_key"] = textOrNull(line.priceKey);
    json["region"] = textOrNull(line.region);
    return json;
}

Json practiceJson(const std::optional<BestPractice>& practice) {
    if (!practice)
        return nullptr;
    Json json;
    json["id"] = practice->id;
    json["title"] = practice->title;
    json["edition"] = practice->edition;
    return json;
}

} // namespace

Json analysisJson(const Design& design, const AnalysisResult& result) {
    Json json;
    json["format"] = "isthmus-analysis";
    json["version"] = 1;
    json["journeys"] = Json::array();
    for (const JourneyResult& journey : result.journeys)
        json["journeys"].push_back(journeyJson(design, journey));
    Json cost;
    cost["monthly_usd"] = jsonNumber(result.cost.monthly.value);
    cost["discounted_monthly_usd"] = jsonNumber(result.cost.discounted.value);
    cost["complete"] = result.cost.complete;
    cost["transfer_monthly_usd"] = jsonNumber(result.cost.transfer.value);
    cost["accounts"] = Json::array();
    for (const AccountCost& account : result.cost.accounts) {
        Json entry;
        entry["account"] = textOrNull(account.account);
        entry["monthly_usd"] = jsonNumber(account.monthly.value);
        entry["discounted_monthly_usd"] = jsonNumber(account.discounted.value);
        entry["complete"] = account.complete;
        cost["accounts"].push_back(std::move(entry));
    }
    cost["lines"] = Json::array();
    for (const CostLine& line : result.cost.lines)
        cost["lines"].push_back(lineJson(line));
    json["cost"] = std::move(cost);
    if (result.failureCosts)
        json["failure_costs"] = failureCostsJson(*result.failureCosts);
    json["plan_trials"] = planTrialsJson(result.planTrials);
    json["scenarios"] = scenariosJson(result.scenarios);
    if (result.load)
        json["load"] = loadJson(*result.load);
    json["findings"] = Json::array();
    for (const Finding& finding : result.findings) {
        Json entry;
        entry["id"] = finding.id;
        entry["severity"] = finding.severity == Severity::Error ? "error" : "warning";
        entry["elements"] = idList(finding.elements);
        entry["evidence"] = finding.evidence;
        entry["remedy"] = textOrNull(finding.remedy);
        entry["best_practice"] = practiceJson(finding.bestPractice);
        json["findings"].push_back(std::move(entry));
    }
    return json;
}

} // namespace isthmus
