#include "app/cli/simulation_text.h"

#include "app/cli/quantity_text.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kLabelWidth = 20;
constexpr std::size_t kMostCauses = 8;

/// "Name [id]", or the id where there is no other name.
std::string called(const Design& design, const ElementId& id) {
    const auto element = findElement(design, id);
    if (!element || nameOf(*element).empty() || nameOf(*element) == id.value)
        return id.value;
    return nameOf(*element) + " [" + id.value + "]";
}

std::string hoursAsDuration(double hours) {
    return durationText(toSeconds(Hours{hours}));
}

class Printer {
public:
    Printer(const Design& design, std::ostream& out) : m_design(design), m_out(out) {}

    void journey(const SimulatedJourney& journey) {
        m_out << '\n' << called(m_design, journey.id) << '\n';
        field("availability");
        m_out << availabilityText(1 - journey.availability.value)
              << "  (95 %: " << availabilityText(1 - journey.availability.low95) << " to "
              << availabilityText(1 - journey.availability.high95) << ")\n";
        field("structural alone");
        m_out << availabilityText(1 - journey.structural.value) << '\n';
        field("downtime a year");
        m_out << hoursText(Hours{journey.downtimePerYear.value})
              << "  (95 %: " << hoursText(Hours{journey.downtimePerYear.low95}) << " to "
              << hoursText(Hours{journey.downtimePerYear.high95}) << ")\n";
        field("outages a year");
        m_out << briefNumber(journey.outagesPerYear.value)
              << "  (95 %: " << briefNumber(journey.outagesPerYear.low95) << " to "
              << briefNumber(journey.outagesPerYear.high95) << ")\n";
        degraded(journey);
        durations(journey);
        rare(journey);
        years(journey);
        data(journey);
        causes(journey);
    }

    void queue(const SimulatedQueue& queue, const char* span) {
        m_out << '\n' << called(m_design, queue.id) << " (queue)\n";
        field("lost" + std::string(span));
        m_out << briefNumber(queue.lostPerYear.value) << " of " << briefNumber(queue.arrivedPerYear)
              << " messages\n";
        field("backlog" + std::string(span));
        m_out << hoursText(Hours{queue.backlogHoursPerYear}) << ", at most " << briefNumber(queue.peakBacklog)
              << " messages, the oldest " << durationText(queue.oldest) << '\n';
        if (queue.drains.count() > 0) {
            field("drains");
            m_out << queue.drains.count() << ", half of them within "
                  << durationText(Seconds{queue.drains.quantile(0.5)}) << ", the longest "
                  << durationText(Seconds{queue.drains.largest()}) << '\n';
        }
    }

private:
    void field(const std::string& label) { m_out << "  " << padRight(label, kLabelWidth); }

    void degraded(const SimulatedJourney& journey) {
        if (!journey.degradedPerYear || journey.degradedPerYear->high95 <= 0)
            return;
        field("degraded a year");
        m_out << hoursText(Hours{journey.degradedPerYear->value})
              << "  (95 %: " << hoursText(Hours{journey.degradedPerYear->low95}) << " to "
              << hoursText(Hours{journey.degradedPerYear->high95}) << ")\n";
    }

    void durations(const SimulatedJourney& journey) {
        const LogHistogram& outages = journey.durations;
        if (outages.count() == 0)
            return;
        field("outages last");
        m_out << "half at most " << hoursAsDuration(outages.quantile(0.5)) << ", nine in ten "
              << hoursAsDuration(outages.quantile(0.9)) << ", 99 % "
              << hoursAsDuration(outages.quantile(0.99)) << ", the longest "
              << hoursAsDuration(outages.largest()) << '\n';
    }

    void rare(const SimulatedJourney& journey) {
        if (!journey.rare)
            return;
        const auto minutes = [](double share) { return hoursText(Hours{share * kHoursPerYear}); };
        field("rare failures");
        m_out << "structural downtime " << minutes(journey.rare->unavailability.value)
              << " a year (95 %: " << minutes(journey.rare->unavailability.low95) << " to "
              << minutes(journey.rare->unavailability.high95) << "), importance sampling over "
              << journey.rare->cycles << " cycles\n";
    }

    void years(const SimulatedJourney& journey) {
        field("years");
        const std::uint64_t all = journey.yearsWithout + journey.yearly.count();
        m_out << briefNumber(100.0 * static_cast<double>(journey.yearsWithout) / static_cast<double>(all))
              << " % without downtime";
        if (!journey.worstYears.empty())
            m_out << "; the worst " << hoursText(Hours{journey.worstYears.front().hours});
        m_out << '\n';
        field("chance of more than");
        bool first = true;
        for (const auto& entry : journey.exceedance) {
            if (entry.chance.value <= 0 && !first)
                break;
            m_out << (first ? "" : ", ") << hoursAsDuration(entry.hours) << ": "
                  << briefNumber(100 * entry.chance.value) << " %";
            first = false;
        }
        m_out << '\n';
    }

    void data(const SimulatedJourney& journey) {
        if (journey.dataIncidents == 0)
            return;
        field("data");
        m_out << journey.dataIncidents << " losses of a store: nothing lost " << journey.dataKept << " times";
        if (journey.dataLoss.count() > 0)
            m_out << ", some " << journey.dataLoss.count() << " times (half at most "
                  << durationText(Seconds{journey.dataLoss.quantile(0.5)}) << ", the most "
                  << durationText(Seconds{journey.dataLoss.largest()}) << ")";
        if (journey.dataGone > 0)
            m_out << ", everything " << journey.dataGone << " times";
        if (journey.dataUnknown > 0)
            m_out << ", unknown " << journey.dataUnknown << " times";
        m_out << '\n';
    }

    void causes(const SimulatedJourney& journey) {
        for (std::size_t i = 0; i < std::min(journey.causes.size(), kMostCauses); ++i) {
            const auto& cause = journey.causes[i];
            field(i == 0 ? "opened by" : "");
            m_out << (cause.element.empty() ? "what was under way" : called(m_design, cause.element)) << ": "
                  << cause.outages << " outages, " << hoursText(Hours{cause.hours}) << " in all\n";
        }
        if (journey.causes.size() > kMostCauses) {
            field("");
            m_out << "and " << journey.causes.size() - kMostCauses << " more (--json lists all)\n";
        }
    }

    const Design& m_design;
    std::ostream& m_out;
};

std::string sentence(const Design& design, const TimelineMoment& moment) {
    switch (moment.kind) {
    case TimelineMoment::Kind::Fails:
        return called(design, moment.element) + " fails";
    case TimelineMoment::Kind::RepairBegins:
        return "the repair of " + called(design, moment.element) + " begins";
    case TimelineMoment::Kind::Back:
        return called(design, moment.element) + " is back";
    case TimelineMoment::Kind::JourneyDown:
        return "DOWN  " + called(design, moment.journey);
    case TimelineMoment::Kind::JourneyUp:
        return "UP    " + called(design, moment.journey);
    case TimelineMoment::Kind::PlanBegins:
        return "the plan of " + called(design, moment.element) + " begins";
    case TimelineMoment::Kind::PlanDone:
        return "the plan of " + called(design, moment.element) + " is done";
    case TimelineMoment::Kind::PlanGivesUp:
        return "the plan of " + called(design, moment.element) + " ends without a change";
    case TimelineMoment::Kind::DataLost:
        return called(design, moment.journey) +
               (moment.lost.value < 0 ? " loses all data" : " loses the last " + durationText(moment.lost));
    }
    return {};
}

} // namespace

void printSimulation(const Design& design, const SimulationResult& result, std::ostream& out) {
    out << result.years << " years of 8766 h in " << result.blocks << " stretches, seed " << result.seed
        << ": " << result.events << " events of " << result.elements << " elements in "
        << roundedNumber(result.wallSeconds, 2) << " s\n";
    if (result.crewsShared)
        out << "Repair crews are shared; the exact figures of `analyze` assume one for every failure.\n";
    Printer printer(design, out);
    for (const SimulatedJourney& journey : result.journeys)
        printer.journey(journey);
    for (const SimulatedQueue& queue : result.queues)
        printer.queue(queue, " a year");
}

void printTimeline(const Design& design, const TimelineResult& result, std::ostream& out) {
    constexpr std::size_t kTimeWidth = 14;
    for (const TimelineMoment& moment : result.moments)
        out << padLeft(durationText(toSeconds(moment.at)), kTimeWidth) << "  " << sentence(design, moment)
            << '\n';
    Printer printer(design, out);
    for (const SimulatedQueue& queue : result.queues)
        printer.queue(queue, "");
}

} // namespace isthmus
