#include "app/cli/recovery_output.h"

#include "app/cli/recovery_words.h"
#include "model/analysis/policy.h"

namespace isthmus {

namespace {

constexpr const char* kNoReason = "not computed";

Json seconds(const std::optional<Seconds>& time) {
    return time ? jsonNumber(time->value) : Json(nullptr);
}

Json textOrNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json entryJson(const TimelineEntry& entry) {
    Json json;
    json["step"] = entry.step;
    json["name"] = textOrNull(entry.name);
    json["group"] = textOrNull(entry.group.value);
    json["ready_s"] = jsonNumber(entry.ready.value);
    json["start_s"] = jsonNumber(entry.start.value);
    json["end_s"] = jsonNumber(entry.end.value);
    if (entry.group.empty())
        return json;
    json["best_end_s"] = jsonNumber(entry.bestEnd.value);
    json["worst_end_s"] = jsonNumber(entry.worstEnd.value);
    json["slack_s"] = jsonNumber(entry.slack.value);
    json["critical"] = entry.critical;
    json["plane"] = entry.plane == StepPlane::Control ? "control" : "data";
    json["waits_for"] = entry.wait == StepWait::None ? Json(nullptr) : Json(entry.waitsFor.value);
    json["waits_for_type"] = entry.wait == StepWait::None ? Json(nullptr) : Json(word(entry.wait));
    json["source"] = textOrNull(entry.source);
    return json;
}

Json stageJson(const StageLag& stage) {
    Json json;
    json["flow"] = stage.flow.value;
    json["mode"] = word(stage.mode);
    json["typical_s"] = jsonNumber(stage.typical.value);
    json["expected_s"] = jsonNumber(stage.expected.value);
    json["worst_s"] = jsonNumber(stage.worst.value);
    json["backlog_s"] = jsonNumber(stage.backlog.value);
    return json;
}

Json storeJson(const StoreLoss& store) {
    const bool isKnown = store.state == RpoState::Known;
    const auto known = [&](Seconds time) { return isKnown ? jsonNumber(time.value) : Json(nullptr); };
    Json json;
    json["store"] = store.store.value;
    json["state"] = word(store.state);
    json["destroyed"] = store.destroyed;
    json["copy"] = textOrNull(store.copy.value);
    json["backup"] = store.backup;
    json["detection_s"] = jsonNumber(store.detection.value);
    json["typical_s"] = known(store.typical);
    json["expected_s"] = known(store.expected);
    json["p99_s"] = known(store.p99);
    json["worst_s"] = known(store.worst);
    json["stages"] = Json::array();
    for (const StageLag& stage : store.stages)
        json["stages"].push_back(stageJson(stage));
    if (!isKnown)
        json["reason"] = store.reason.empty() ? kNoReason : store.reason;
    return json;
}

Json cellJson(const PolicyCell& cell, bool forData) {
    Json json;
    json["target_s"] = seconds(cell.target);
    json["worst_s"] = seconds(cell.worst);
    json["margin_s"] = seconds(cell.margin);
    json["verdict"] = word(cell.verdict);
    json["missed"] = cell.missed;
    json["disruption"] = cell.deciding ? Json(cell.deciding->disruption.id) : Json(nullptr);
    if (forData)
        json["store"] = cell.deciding ? textOrNull(cell.deciding->decidingStore.value) : Json(nullptr);
    else
        json["step"] = cell.deciding ? textOrNull(cell.deciding->decidingStep) : Json(nullptr);
    json["only_no_change"] = cell.onlyNoChange;
    return json;
}

Json idList(const std::vector<ElementId>& ids) {
    Json list = Json::array();
    for (const ElementId& id : ids)
        list.push_back(id.value);
    return list;
}

Json flowLagJson(const FlowLag& flow) {
    Json json;
    json["flow"] = flow.flow.value;
    json["change_rate_mb_s"] = jsonNumber(flow.changeRate.value);
    json["bandwidth_mb_s"] = flow.bandwidth ? jsonNumber(flow.bandwidth->value) : Json(nullptr);
    json["connected"] = flow.connected;
    json["backlog_start_s"] = jsonNumber(flow.backlogAtStart.value);
    json["backlog_end_s"] = jsonNumber(flow.backlogAtEnd.value);
    json["caught_up_after_s"] = seconds(flow.caughtUpAfter);
    return json;
}

Json stretchJson(const ScenarioStretch& stretch) {
    Json json;
    json["from_s"] = jsonNumber(stretch.from.value);
    json["to_s"] = seconds(stretch.to);
    json["failed"] = idList(stretch.failed);
    json["restored"] = idList(stretch.restored);
    json["journeys"] = Json::object();
    for (const auto& [journey, state] : stretch.journeys)
        json["journeys"][journey.value] = word(state);
    json["replication"] = Json::array();
    for (const FlowLag& flow : stretch.flows)
        json["replication"].push_back(flowLagJson(flow));
    json["recovery"] = Json::array();
    for (const ScenarioRecovery& recovery : stretch.recovery) {
        Json entry = recoveryJson(recovery.result);
        entry["journey"] = recovery.journey.value;
        json["recovery"].push_back(std::move(entry));
    }
    return json;
}

} // namespace

Json recoveryJson(const RecoveryResult& result) {
    Json json;
    json["disruption"] = result.disruption.id;
    json["rto_s"] = seconds(result.rto);
    json["rto_best_s"] = seconds(result.rtoBest);
    json["rto_worst_s"] = seconds(result.rtoWorst);
    json["rto_half_of_clients_s"] = seconds(result.rtoHalf);
    json["rto_state"] = word(result.rtoState);
    json["rpo_s"] = seconds(result.rpo);
    json["rpo_expected_s"] = seconds(result.rpoExpected);
    json["rpo_p99_s"] = seconds(result.rpoP99);
    json["rpo_state"] = word(result.rpoState);
    json["deciding_step"] = textOrNull(result.decidingStep);
    json["deciding_group"] = textOrNull(result.decidingGroup.value);
    json["deciding_store"] = textOrNull(result.decidingStore.value);
    json["skew_s"] = seconds(result.skew);
    if (!result.rto || !result.rpo)
        json["reason"] = result.reason.empty() ? kNoReason : result.reason;
    json["timeline"] = Json::array();
    for (const TimelineEntry& entry : result.timeline)
        json["timeline"].push_back(entryJson(entry));
    json["share_back"] = Json::array();
    for (const SharePoint& point : result.shareBack)
        json["share_back"].push_back(Json::array({jsonNumber(point.at.value), jsonNumber(point.share)}));
    json["stores"] = Json::array();
    for (const StoreLoss& store : result.stores)
        json["stores"].push_back(storeJson(store));
    return json;
}

Json policyJson(const std::vector<RecoveryResult>& recovery, const Targets& targets) {
    Json list = Json::array();
    for (const PolicyRow& row : policyOf(recovery, targets)) {
        Json json;
        json["type"] = row.type;
        json["disruptions"] = row.disruptions;
        json["own_target"] = row.hasOwnTarget;
        json["rto"] = cellJson(row.rto, false);
        json["rpo"] = cellJson(row.rpo, true);
        list.push_back(std::move(json));
    }
    return list;
}

Json strategyJson(const StrategyResult& result) {
    Json json;
    json["strategy"] = word(result.strategy);
    json["hot_standby"] = result.hotStandby;
    json["reason"] = textOrNull(result.reason);
    json["parts"] = Json::array();
    for (const StrategyPart& part : result.parts) {
        Json entry;
        entry["element"] = part.element.value;
        entry["strategy"] = word(part.strategy);
        entry["reason"] = part.reason;
        json["parts"].push_back(std::move(entry));
    }
    return json;
}

Json planTrialsJson(const std::vector<PlanTrial>& trials) {
    Json list = Json::array();
    for (const PlanTrial& trial : trials) {
        Json json;
        json["group"] = trial.group.value;
        json["disruption"] = trial.disruption;
        json["stable"] = trial.obstacles.empty();
        json["done_s"] = seconds(trial.done);
        json["obstacles"] = Json::array();
        for (const StepObstacle& obstacle : trial.obstacles) {
            Json entry;
            entry["step"] = obstacle.step;
            entry["cause"] = word(obstacle.wait);
            entry["waits_for"] = obstacle.waitsFor.value;
            entry["until_s"] = seconds(obstacle.until);
            json["obstacles"].push_back(std::move(entry));
        }
        json["undrawn_control_plane_regions"] = trial.undrawnRegions;
        list.push_back(std::move(json));
    }
    return list;
}

Json scenariosJson(const std::vector<ScenarioResult>& scenarios) {
    Json list = Json::array();
    for (const ScenarioResult& scenario : scenarios) {
        Json json;
        json["scenario"] = scenario.scenario.value;
        json["stretches"] = Json::array();
        for (const ScenarioStretch& stretch : scenario.stretches)
            json["stretches"].push_back(stretchJson(stretch));
        list.push_back(std::move(json));
    }
    return list;
}

} // namespace isthmus
