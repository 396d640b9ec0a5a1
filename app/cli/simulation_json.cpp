#include "app/cli/simulation_json.h"

namespace isthmus {

namespace {

Json idJson(const ElementId& id) {
    return id.empty() ? Json(nullptr) : Json(id.value);
}

Json estimateJson(const Estimate& estimate) {
    Json json;
    json["value"] = jsonNumber(estimate.value);
    json["low95"] = jsonNumber(estimate.low95);
    json["high95"] = jsonNumber(estimate.high95);
    json["low99"] = jsonNumber(estimate.low99);
    json["high99"] = jsonNumber(estimate.high99);
    return json;
}

/// Quantiles with the zeros counted in, null when there is nothing.
Json distributionJson(const LogHistogram& histogram, std::uint64_t zeros = 0) {
    const std::uint64_t all = histogram.count() + zeros;
    const auto figure = [&](double value) { return all == 0 ? Json(nullptr) : jsonNumber(value); };
    Json json;
    json["count"] = all;
    json["mean"] = figure(histogram.sum() / static_cast<double>(all));
    json["min"] = figure(zeros > 0 ? 0 : histogram.least());
    json["p50"] = figure(histogram.quantile(0.5, zeros));
    json["p90"] = figure(histogram.quantile(0.9, zeros));
    json["p95"] = figure(histogram.quantile(0.95, zeros));
    json["p99"] = figure(histogram.quantile(0.99, zeros));
    json["max"] = figure(histogram.largest());
    json["histogram"] = Json::array();
    for (const LogHistogram::Bin& bin : histogram.doublings())
        json["histogram"].push_back({{"from", bin.from}, {"to", bin.to}, {"count", bin.count}});
    return json;
}

Json yearsJson(const SimulatedJourney& journey) {
    Json json = distributionJson(journey.yearly, journey.yearsWithout);
    json["without"] = journey.yearsWithout;
    json["exceedance"] = Json::array();
    for (const auto& entry : journey.exceedance)
        json["exceedance"].push_back({{"hours", entry.hours}, {"chance", estimateJson(entry.chance)}});
    json["worst"] = Json::array();
    for (const auto& year : journey.worstYears)
        json["worst"].push_back({{"year", year.number}, {"hours", year.hours}});
    return json;
}

Json dataJson(const SimulatedJourney& journey) {
    Json json;
    json["incidents"] = journey.dataIncidents;
    json["nothing_lost"] = journey.dataKept;
    json["all_lost"] = journey.dataGone;
    json["unknown"] = journey.dataUnknown;
    json["rpo_s"] = distributionJson(journey.dataLoss, journey.dataKept);
    return json;
}

Json journeyJson(const SimulatedJourney& journey) {
    Json json;
    json["id"] = journey.id.value;
    json["name"] = journey.name;
    json["availability"] = estimateJson(journey.availability);
    json["structural"] = estimateJson(journey.structural);
    json["downtime_h_per_year"] = estimateJson(journey.downtimePerYear);
    json["outages_per_year"] = estimateJson(journey.outagesPerYear);
    json["structural_outages_per_year"] = jsonNumber(journey.structuralOutagesPerYear);
    json["partly_down_h_per_year"] = jsonNumber(journey.partlyHoursPerYear);
    json["degraded_h_per_year"] =
        journey.degradedPerYear ? estimateJson(*journey.degradedPerYear) : Json(nullptr);
    json["outages"] = journey.outages;
    json["mean_outage_h"] = journey.durations.count() == 0 ? Json(nullptr) : estimateJson(journey.meanOutage);
    json["outage_h"] = distributionJson(journey.durations);
    json["yearly_downtime_h"] = yearsJson(journey);
    json["causes"] = Json::array();
    for (const auto& cause : journey.causes)
        json["causes"].push_back(
            {{"element", idJson(cause.element)}, {"outages", cause.outages}, {"hours", cause.hours}});
    json["data"] = dataJson(journey);
    if (journey.rare) {
        Json rare;
        rare["method"] = "balanced failure biasing";
        rare["cycles"] = journey.rare->cycles;
        rare["structural_unavailability"] = estimateJson(journey.rare->unavailability);
        rare["structural_outages_per_year"] = estimateJson(journey.rare->outagesPerYear);
        json["rare"] = std::move(rare);
    }
    return json;
}

Json queueJson(const SimulatedQueue& queue, bool isTimeline) {
    Json json;
    json["id"] = queue.id.value;
    if (isTimeline) {
        json["lost"] = jsonNumber(queue.lostPerYear.value);
        json["arrived"] = jsonNumber(queue.arrivedPerYear);
        json["backlog_h"] = jsonNumber(queue.backlogHoursPerYear);
    } else {
        json["lost_per_year"] = estimateJson(queue.lostPerYear);
        json["arrived_per_year"] = jsonNumber(queue.arrivedPerYear);
        json["backlog_h_per_year"] = jsonNumber(queue.backlogHoursPerYear);
    }
    json["peak_backlog"] = jsonNumber(queue.peakBacklog);
    json["oldest_s"] = jsonNumber(queue.oldest.value);
    json["drain_s"] = distributionJson(queue.drains);
    return json;
}

} // namespace

Json simulationJson(const SimulationResult& result) {
    Json json;
    json["format"] = "isthmus-simulation";
    json["version"] = 1;
    json["years"] = result.years;
    json["seed"] = result.seed;
    json["blocks"] = result.blocks;
    json["warm_up_h"] = jsonNumber(result.warmUpHours);
    json["events"] = result.events;
    json["elements"] = result.elements;
    json["compiled"] = result.compiled;
    json["crews_shared"] = result.crewsShared;
    json["sampling"] = "plain";
    json["journeys"] = Json::array();
    for (const SimulatedJourney& journey : result.journeys)
        json["journeys"].push_back(journeyJson(journey));
    json["queues"] = Json::array();
    for (const SimulatedQueue& queue : result.queues)
        json["queues"].push_back(queueJson(queue, false));
    return json;
}

const char* momentWord(TimelineMoment::Kind kind) {
    switch (kind) {
    case TimelineMoment::Kind::Fails:
        return "fails";
    case TimelineMoment::Kind::RepairBegins:
        return "repair_begins";
    case TimelineMoment::Kind::Back:
        return "back";
    case TimelineMoment::Kind::JourneyDown:
        return "journey_down";
    case TimelineMoment::Kind::JourneyUp:
        return "journey_up";
    case TimelineMoment::Kind::PlanBegins:
        return "plan_begins";
    case TimelineMoment::Kind::PlanDone:
        return "plan_done";
    case TimelineMoment::Kind::PlanGivesUp:
        return "plan_ends";
    case TimelineMoment::Kind::DataLost:
        return "data_lost";
    }
    return "";
}

Json timelineJson(const TimelineResult& result) {
    Json json;
    json["format"] = "isthmus-timeline";
    json["version"] = 1;
    json["moments"] = Json::array();
    for (const TimelineMoment& moment : result.moments) {
        Json entry;
        entry["at_s"] = jsonNumber(toSeconds(moment.at).value);
        entry["what"] = momentWord(moment.kind);
        entry["element"] = idJson(moment.element);
        entry["journey"] = idJson(moment.journey);
        if (moment.kind == TimelineMoment::Kind::DataLost)
            entry["rpo_s"] = moment.lost.value < 0 ? Json(nullptr) : jsonNumber(moment.lost.value);
        json["moments"].push_back(std::move(entry));
    }
    json["queues"] = Json::array();
    for (const SimulatedQueue& queue : result.queues)
        json["queues"].push_back(queueJson(queue, true));
    return json;
}

} // namespace isthmus
