#pragma once

#include "model/base/ids.h"
#include "model/base/units.h"
#include "model/simulation/tally.h"

#include <optional>
#include <string>

namespace isthmus {

/// An estimate with its two-sided intervals (confidence.h says how they are made).
struct Estimate {
    double value = 0;
    double low95 = 0, high95 = 0;
    double low99 = 0, high99 = 0;
};

/// Structural figures by importance sampling (rare_events.h).
struct RareEvents {
    std::uint64_t cycles = 0; ///< 0: the journey is the same in every state
    Estimate unavailability;  ///< 1 − A_struct
    Estimate outagesPerYear;  ///< structural ones
};

/// What one journey went through (semantics.md 8).
struct SimulatedJourney {
    ElementId id;
    std::string name;
    Estimate availability;    ///< A: switching counted, shares weighted by requests
    Estimate structural;      ///< A_struct: what the structure function alone gives
    Estimate downtimePerYear; ///< hours, (1 − A) · 8766
    Estimate outagesPerYear;  ///< stretches in which nothing goes through
    double structuralOutagesPerYear = 0;
    double partlyHoursPerYear = 0; ///< some requests are lost, not all
    /// Hours up with a soft flow of a serving component unsatisfied (semantics.md 2); none where switching
    /// was left out.
    std::optional<Estimate> degradedPerYear;
    std::uint64_t outages = 0;
    Estimate meanOutage;    ///< hours
    LogHistogram durations; ///< hours
    LogHistogram yearly;    ///< hours of downtime of years with any
    std::uint64_t yearsWithout = 0;
    struct Exceedance {
        double hours = 0;
        Estimate chance; ///< P(downtime of a year > hours)
    };
    std::vector<Exceedance> exceedance;
    std::vector<JourneyTally::Year> worstYears;
    struct Cause {
        ElementId element; ///< whose failure opened the outage; empty: it was under way when counting began,
                           ///< or a better member took over again
        std::uint64_t outages = 0;
        double hours = 0;
    };
    std::vector<Cause> causes;       ///< most hours first
    std::uint64_t dataIncidents = 0; ///< a store that served was lost
    std::uint64_t dataKept = 0, dataGone = 0, dataUnknown = 0;
    LogHistogram dataLoss;          ///< seconds, where some was lost
    std::optional<RareEvents> rare; ///< when it was asked for
};

/// What one queue went through.
struct SimulatedQueue {
    ElementId id;
    Estimate lostPerYear; ///< messages
    double arrivedPerYear = 0;
    double backlogHoursPerYear = 0;
    double peakBacklog = 0;
    Seconds oldest;
    LogHistogram drains; ///< seconds
};

struct SimulationResult {
    std::uint64_t years = 0;
    std::uint64_t seed = 0;
    std::uint64_t blocks = 0; ///< independent stretches
    std::uint64_t events = 0;
    std::size_t elements = 0; ///< that fail and matter
    bool compiled = true;     ///< all journeys by decision diagram
    bool crewsShared = false; ///< then the exact figures assume more crews than there are
    double warmUpHours = 0;   ///< of each stretch
    std::vector<SimulatedJourney> journeys;
    std::vector<SimulatedQueue> queues;
    double wallSeconds = 0; ///< the only member that differs from run to run
};

} // namespace isthmus
