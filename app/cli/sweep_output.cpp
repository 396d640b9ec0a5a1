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
        journeys.push_back(std::move(json));
    }
    return journeys;
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
            m_out << '\n';
        }
    }

    void names(const SweptCase& found) {
        for (std::size_t i = 0; i < found.candidates.size(); ++i) {
            const Candidate& candidate = m_frame.candidates[found.candidates[i]];
            m_out << (i == 0 ? "" : " + ") << candidate.kind << ' ' << called(m_design, candidate.id);
        }
        m_out << '\n';
    }

private:
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
    json["nominal"] = {{"journeys", journeysJson(frame, frame.nominal)}};
    return json;
}

Json sweptCaseJson(const SweepFrame& frame, const SweptCase& found) {
    Json json;
    json["case"] = found.number;
    json["failed"] = Json::array();
    for (const std::uint32_t candidate : found.candidates)
        json["failed"].push_back(
            {{"id", frame.candidates[candidate].id.value}, {"kind", frame.candidates[candidate].kind}});
    json["journeys"] = journeysJson(frame, found);
    return json;
}

void printJsonLine(const Json& value, std::ostream& out) {
    out << value.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

void printSweep(const Design& design, const SweepFrame& frame, const std::vector<SweptCase>& worst,
                std::ostream& out) {
    out << frame.casesHere << " cases over " << frame.candidates.size() << " candidates";
    if (frame.casesHere != frame.cases)
        out << " (of " << frame.cases << " cases in all parts)";
    out << "\n\nwith nothing failed\n";
    Printer printer(design, frame, out);
    printer.journeys(frame.nominal);
    std::size_t rank = 0;
    for (const SweptCase& found : worst) {
        out << '\n' << ++rank << ". ";
        printer.names(found);
        printer.journeys(found);
    }
    if (worst.size() < frame.casesHere)
        out << "\nand " << frame.casesHere - worst.size() << " more (--top N shows N, --json all)\n";
}

} // namespace isthmus
