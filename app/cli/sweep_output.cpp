#include "app/cli/sweep_output.h"

#include "app/cli/quantity_text.h"

namespace isthmus {

namespace {

constexpr std::size_t kStateWidth = 9;
constexpr std::size_t kFigureWidth = 18;

const char* stateWord(JourneyState state) {
    switch (state) {
    case JourneyState::Up:
        return "up";
    case JourneyState::Degraded:
        return "degraded";
    case JourneyState::Down:
        return "down";
    }
    return "down";
}

Json latencyJson(const LatencyResult& latency) {
    Json json;
    json["p50"] = latency.p50 ? jsonNumber(latency.p50->value) : Json(nullptr);
    json["p99"] = latency.p99 ? jsonNumber(latency.p99->value) : Json(nullptr);
    if (!latency.p50)
        json["reason"] = latency.reason;
    return json;
}

Json journeysJson(const SweepFrame& frame, const SweptCase& found) {
    Json journeys = Json::array();
    for (std::size_t i = 0; i < found.journeys.size(); ++i) {
        const SweptJourney& journey = found.journeys[i];
        Json json;
        json["id"] = frame.journeys[i].value;
        json["state"] = stateWord(journey.state);
        json["availability"] = jsonNumber(1 - journey.unavailability);
        json["unavailability"] = jsonNumber(journey.unavailability);
        json["method"] = methodWord(journey.method);
        if (journey.method != Method::Exact)
            json["structural_unavailability"] = {{"low", journey.low}, {"high", journey.high}};
        if (found.routed)
            json["latency_ms"] = latencyJson(found.routed->latencies[i]);
        journeys.push_back(std::move(json));
    }
    return journeys;
}

/// Adds what becomes of the journeys, the cost and the links.
void addFigures(Json& json, const SweepFrame& frame, const SweptCase& found) {
    json["journeys"] = journeysJson(frame, found);
    if (!found.routed)
        return;
    json["cost"] = {{"monthly_usd", jsonNumber(found.routed->monthly.value)},
                    {"complete", found.routed->costComplete}};
    json["fullest_link"] = nullptr;
    if (const auto& fullest = found.routed->fullest)
        json["fullest_link"] = {{"id", fullest->link.value},
                                {"offered_mbit_s", jsonNumber(fullest->offered.value)},
                                {"utilisation", jsonNumber(fullest->utilisation)}};
}

/// "Name [id]", or the id where there is no other name.
std::string called(const Design& design, const ElementId& id) {
    const auto element = findElement(design, id);
    if (!element || nameOf(*element).empty() || nameOf(*element) == id.value)
        return id.value;
    return nameOf(*element) + " [" + id.value + "]";
}

class Printer {
public:
    Printer(const Design& design, const SweepFrame& frame, std::ostream& out)
        : m_design(design), m_frame(frame), m_out(out) {
        for (const ElementId& id : frame.journeys)
            m_width = std::max(m_width, displayWidth(called(design, id)));
    }

    void journeys(const SweptCase& found) {
        for (std::size_t i = 0; i < found.journeys.size(); ++i) {
            const SweptJourney& journey = found.journeys[i];
            m_out << "  " << padRight(called(m_design, m_frame.journeys[i]), m_width) << "  "
                  << padRight(stateWord(journey.state), kStateWidth)
                  << padRight(availabilityText(journey.unavailability), kFigureWidth)
                  << hoursText(Hours{journey.unavailability * kHoursPerYear}) << " a year";
            if (journey.method != Method::Exact)
                m_out << "  (" << methodWord(journey.method) << ')';
            if (found.routed)
                latency(found.routed->latencies[i]);
            m_out << '\n';
        }
        if (found.routed)
            routed(*found.routed);
    }

    void names(const SweptCase& found) {
        for (std::size_t i = 0; i < found.candidates.size(); ++i) {
            const Candidate& candidate = m_frame.candidates[found.candidates[i]];
            m_out << (i == 0 ? "" : " + ") << candidate.kind << ' ' << called(m_design, candidate.id);
        }
        m_out << '\n';
    }

private:
    void latency(const LatencyResult& latency) {
        if (latency.p50 && latency.p99)
            m_out << "  p50 " << briefNumber(latency.p50->value) << " ms, p99 "
                  << briefNumber(latency.p99->value) << " ms";
    }

    void routed(const RoutedFigures& figures) {
        m_out << "  " << moneyText(figures.monthly) << " a month"
              << (figures.costComplete ? "" : ", not counting what has no price");
        if (const auto& fullest = figures.fullest)
            m_out << "; fullest link " << called(m_design, fullest->link) << " at "
                  << roundedNumber(100 * fullest->utilisation, 1) << " %";
        m_out << '\n';
    }

    const Design& m_design;
    const SweepFrame& m_frame;
    std::ostream& m_out;
    std::size_t m_width = 0;
};

} // namespace

Json sweepFrameJson(const SweepOptions& options, const SweepFrame& frame) {
    Json json;
    json["format"] = "isthmus-sweep";
    json["version"] = 1;
    json["order"] = options.order;
    json["shard"] = options.shard;
    json["shards"] = options.shards;
    json["candidates"] = frame.candidates.size();
    json["cases"] = frame.cases;
    json["cases_here"] = frame.casesHere;
    Json nominal;
    addFigures(nominal, frame, frame.nominal);
    json["nominal"] = std::move(nominal);
    return json;
}

Json sweptCaseJson(const SweepFrame& frame, const SweptCase& found) {
    Json json;
    json["case"] = found.number;
    json["failed"] = Json::array();
    for (const std::uint32_t candidate : found.candidates)
        json["failed"].push_back(
            {{"id", frame.candidates[candidate].id.value}, {"kind", frame.candidates[candidate].kind}});
    addFigures(json, frame, found);
    return json;
}

Json sweepInterruptedJson(std::uint64_t cases) {
    return {{"interrupted", true}, {"cases_done", cases}};
}

void printJsonLine(const Json& value, std::ostream& out) {
    out << value.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

void printSweep(const Design& design, const SweepFrame& frame, const SweepFindings& findings,
                std::ostream& out) {
    if (findings.interrupted)
        out << "interrupted: only " << findings.cases << " of these were looked at\n";
    out << frame.casesHere << " cases over " << frame.candidates.size() << " candidates";
    if (frame.casesHere != frame.cases)
        out << " (of " << frame.cases << " cases in all parts)";
    out << "\n\nwith nothing failed\n";
    Printer printer(design, frame, out);
    printer.journeys(frame.nominal);
    std::size_t rank = 0;
    for (const SweptCase& found : findings.worst) {
        out << '\n' << ++rank << ". ";
        printer.names(found);
        printer.journeys(found);
    }
    if (findings.worst.size() < findings.cases)
        out << "\nand " << findings.cases - findings.worst.size() << " more (--top N shows N, --json all)\n";
}

} // namespace isthmus
