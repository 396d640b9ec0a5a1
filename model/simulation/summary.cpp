#include "model/simulation/summary.h"

#include "model/simulation/confidence.h"

#include <algorithm>
#include <map>

namespace isthmus {

namespace {

/// One figure of every stretch.
template <class Sum, class Weight>
std::vector<Sample> samples(const std::vector<BlockTally>& blocks, const Sum& sum, const Weight& weight) {
    std::vector<Sample> list;
    list.reserve(blocks.size());
    for (const BlockTally& block : blocks)
        list.push_back({sum(block), weight(block)});
    return list;
}

double hoursOf(const BlockTally& block) {
    return block.hours;
}
double yearsOf(const BlockTally& block) {
    return block.hours / kHoursPerYear;
}

RareAllowance allowanceOf(const RunModel& model, double hours) {
    RareAllowance allowance;
    allowance.hours = hours;
    for (const LifeLaw& law : model.laws) {
        allowance.longestMean = std::max(allowance.longestMean, law.meanToRepair());
        const double expected = hours / (law.meanToFailure() + law.meanToRepair());
        if (expected < RareAllowance::kFewFailures)
            allowance.unseen += 1 - law.availability();
    }
    return allowance;
}

std::vector<SimulatedJourney::Cause> causesOf(const RunModel& model, const JourneyTally& tally) {
    std::map<ElementId, SimulatedJourney::Cause> byElement;
    for (std::size_t i = 0; i < tally.causes.size(); ++i) {
        const JourneyTally::Cause& cause = tally.causes[i];
        if (cause.outages == 0 && cause.hours <= 0)
            continue;
        ElementId id;
        if (i < model.units())
            id = model.functions.system().elements[model.functions.elements()[i]].id;
        SimulatedJourney::Cause& entry = byElement[id];
        entry.element = id;
        entry.outages += cause.outages;
        entry.hours += cause.hours;
    }
    std::vector<SimulatedJourney::Cause> causes;
    for (auto& [id, cause] : byElement)
        causes.push_back(std::move(cause));
    std::stable_sort(causes.begin(), causes.end(),
                     [](const auto& a, const auto& b) { return a.hours > b.hours; });
    return causes;
}

/// Hours a year up but degraded. @param allowance  of the journey; counts are replaced.
Estimate degradedHours(std::size_t number, const std::vector<BlockTally>& blocks, const JourneyTally& total,
                       RareAllowance allowance) {
    allowance.outages = static_cast<double>(total.degradations);
    allowance.meanOutage =
        total.degradations > 0 ? total.degraded / static_cast<double>(total.degradations) : 0;
    const auto degraded = samples(
        blocks, [&](const BlockTally& b) { return b.journeys[number].degraded; }, hoursOf);
    return scaled(lostShare(degraded, allowance), kHoursPerYear);
}

SimulatedJourney journeyOf(const RunModel& model, std::size_t number, const std::vector<BlockTally>& blocks,
                           const JourneyTally& total, double hours) {
    const Journey& object =
        model.functions.system().design().journeys[model.functions.layouts()[number].journey];
    SimulatedJourney journey;
    journey.id = object.id;
    journey.name = object.name;
    RareAllowance allowance = allowanceOf(model, hours);
    allowance.outages = static_cast<double>(total.structuralOutages);
    allowance.meanOutage =
        total.structuralOutages > 0 ? total.structuralDown / static_cast<double>(total.structuralOutages) : 0;
    const auto tallyOf = [&](const BlockTally& block) -> const JourneyTally& {
        return block.journeys[number];
    };
    const auto structural = samples(
        blocks, [&](const BlockTally& b) { return tallyOf(b).structuralDown; }, hoursOf);
    const bool isConstant = model.functions.isConstant(model.functions.layouts()[number].up);
    journey.structural = complement(lostShare(structural, isConstant ? RareAllowance{} : allowance));
    allowance.outages = static_cast<double>(total.losses);
    allowance.meanOutage = total.losses > 0 ? total.lost / static_cast<double>(total.losses) : 0;
    const auto lost = samples(
        blocks, [&](const BlockTally& b) { return tallyOf(b).lost; }, hoursOf);
    const Estimate share = lostShare(lost, isConstant && total.lost <= 0 ? RareAllowance{} : allowance);
    journey.availability = complement(share);
    journey.downtimePerYear = scaled(share, kHoursPerYear);
    const auto count = [&](const BlockTally& b) { return static_cast<double>(tallyOf(b).outages); };
    journey.outagesPerYear = rateEstimate(samples(blocks, count, yearsOf));
    const double years = hours / kHoursPerYear;
    journey.structuralOutagesPerYear = static_cast<double>(total.structuralOutages) / years;
    journey.partlyHoursPerYear = total.partly / years;
    journey.outages = total.outages;
    journey.meanOutage = ratioEstimate(samples(
        blocks, [&](const BlockTally& b) { return tallyOf(b).durations.sum(); },
        [&](const BlockTally& b) { return static_cast<double>(tallyOf(b).durations.count()); }));
    journey.durations = total.durations;
    journey.yearly = total.yearly;
    journey.yearsWithout = total.yearsWithout;
    const std::uint64_t allYears = total.yearly.count() + total.yearsWithout;
    for (std::size_t i = 0; i < JourneyTally::kThresholds.size(); ++i)
        journey.exceedance.push_back(
            {JourneyTally::kThresholds[i], chanceEstimate(total.yearsAbove[i], allYears)});
    journey.worstYears = total.worst;
    journey.causes = causesOf(model, total);
    journey.dataIncidents = total.dataIncidents;
    journey.dataKept = total.dataKept;
    journey.dataGone = total.dataGone;
    journey.dataUnknown = total.dataUnknown;
    journey.dataLoss = total.dataLoss;
    return journey;
}

SimulatedQueue queueOf(const ElementId& id, std::size_t number, const std::vector<BlockTally>& blocks,
                       const QueueTally& total, double years) {
    SimulatedQueue queue;
    queue.id = id;
    queue.lostPerYear = ratioEstimate(samples(
        blocks, [&](const BlockTally& b) { return b.queues[number].lost; }, yearsOf));
    queue.lostPerYear.low95 = std::max(0.0, queue.lostPerYear.low95);
    queue.lostPerYear.low99 = std::max(0.0, queue.lostPerYear.low99);
    queue.arrivedPerYear = total.arrived / years;
    queue.backlogHoursPerYear = total.backlogHours / years;
    queue.peakBacklog = total.peakBacklog;
    queue.oldest = Seconds{total.oldest};
    queue.drains = total.drains;
    return queue;
}

} // namespace

SimulationResult summarise(const RunModel& model, const SimulationOptions& options,
                           const std::vector<BlockTally>& blocks, const BlockTally& total) {
    SimulationResult result;
    result.years = options.years;
    result.seed = options.seed;
    result.blocks = blocks.size();
    result.events = total.events;
    result.elements = model.units();
    result.compiled = model.functions.isCompiled();
    result.crewsShared = !model.pools.empty();
    result.warmUpHours = model.warmUpHours;
    for (std::size_t i = 0; i < model.functions.layouts().size(); ++i) {
        result.journeys.push_back(journeyOf(model, i, blocks, total.journeys[i], total.hours));
        if (model.functions.layouts()[i].degraded)
            result.journeys.back().degradedPerYear =
                degradedHours(i, blocks, total.journeys[i], allowanceOf(model, total.hours));
        else if (options.switching) // no soft flow that could go unsatisfied
            result.journeys.back().degradedPerYear = Estimate{};
    }
    for (std::size_t i = 0; i < model.queues.size(); ++i)
        result.queues.push_back(
            queueOf(options.queues[i].queue, i, blocks, total.queues[i], total.hours / kHoursPerYear));
    return result;
}

} // namespace isthmus
