#pragma once

#include "model/analysis/results.h"
#include "model/graph/system.h"

#include <stop_token>

namespace isthmus {

/// What one disruption or scenario does to the bill (semantics.md 6, "given a scenario").
struct FailureCost {
    std::string id;   ///< of the disruption, or "scenario:ID"
    std::string type; ///< of the disruption, or "scenario"
    std::string name;
    Usd monthly; ///< list price of a month in that state (a scenario: in its last one), as far as known
    bool complete = true; ///< everything in it has a price
    Gigabytes notCarried; ///< a month of what no path carries in that state, more than with nothing failed
    /// How long it lasts: until the last of what is lost is repaired, each at its mean repair time; a
    /// scenario: from its first event on. Absent: no repair time is known.
    std::optional<Hours> duration;
    std::optional<Usd> difference; ///< to the same time with nothing failed: list prices, pro rata of a month
    /// How often it happens; absent where no figure of the drawing says so (several things lost at once by no
    /// common cause, corruption, scenarios).
    std::optional<double> perYear;
    std::optional<Usd> perYearExpected; ///< perYear × difference
    bool assumedFrequency = false;      ///< the frequency follows from an SLA or an assumed repair time
    std::string reason;                 ///< why something is absent; empty otherwise
};

/// What a journey's downtime costs whoever depends on it.
struct DowntimeLoss {
    ElementId journey;
    Usd perHour;       ///< as the drawing says
    Hours downPerYear; ///< expected
    Usd perYear;       ///< the product; ÷ 12 beside a monthly cost
    bool exact = true; ///< the downtime is; else it is the middle of bounds or an estimate
};

/// What a provider promises of an element, beside what is expected of it. A promise is paid back with a
/// credit on the bill of what failed; it says nothing of how available that is.
struct ServiceFloor {
    ElementId element;
    std::string reference;  ///< row of reliability.csv: "elb.sla"
    double floor = 0;       ///< availability promised for a month
    double expected = 1;    ///< of the element (one instance), as the figures have it
    bool fromFloor = false; ///< the expectation is the floor itself: no prediction
    std::string source;
    std::string asOf;
    Usd monthly; ///< list price that the element itself costs a month, as far as known
    /// The chance that a month falls below the floor, and the credit of a month expected at most. Absent
    /// where how often and how long the element fails follows from the promise itself, or its price is not
    /// known.
    std::optional<double> chanceBelow;
    std::optional<Usd> creditAtMost;
    struct Step {
        double availability = 0; ///< of a month; below it …
        double credit = 0;       ///< … this part of the bill is paid back, at most
        double chance = 0;       ///< of such a month
    };
    std::vector<Step> steps; ///< that the credit follows from, the smallest credit first
    /// Failures of one instance an hour and their mean length, where the chances follow from these.
    double failuresPerHour = 0;
    Hours repair;
};

/// What failures cost: kept apart from the bill, and each of its parts from the others.
struct FailureCosts {
    std::vector<FailureCost> modes;   ///< disruptions, dearest expected first, unknown last; then scenarios
    Usd perYearExpected;              ///< sum over the disruptions whose frequency and difference are known
    std::size_t withoutFrequency = 0; ///< disruptions that change the bill and have none
    std::vector<DowntimeLoss> losses;
    std::vector<ServiceFloor> floors;
};

/// What is asked for.
struct FailureCostQuestion {
    std::vector<Index> failed; ///< elements failed throughout
    const CostResult& nominal; ///< with those alone failed
    const std::vector<Disruption>& disruptions;
    const std::vector<JourneyResult>& journeys; ///< with their availability
    unsigned threads = 1;
};

/// Computes the bill in the state of each disruption and scenario, and what follows from it. A disruption's
/// bill counts a month of that state pro rata for as long as it lasts: tiers are those of a whole month in
/// it.
///
/// Downtime of a month, for the chance to fall below a floor: outages come at the element's rate, independent
/// of each other, and last as long as an exponential repair time (both as everywhere in Isthmus); what lasts
/// beyond the end of a month counts in the month in which it began. Credits: 10 % below the floor, 30 % below
/// 99 %, 100 % below 95 % of the month, the highest of the usual steps, hence "at most".
///
/// @returns what was found until `stop` asked.
[[nodiscard]] FailureCosts failureCosts(const System& system, const FailureCostQuestion& question,
                                        const std::stop_token& stop = {});

/// P(more than `hours` down in a month) for outages at `perHour` of exponential length with that mean.
[[nodiscard]] double chanceOfDowntimeAbove(Hours hours, double perHour, Hours meanOutage);

} // namespace isthmus
