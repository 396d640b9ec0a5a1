#include "model/improve/improve.h"

#include "model/analysis/analyse.h"
#include "model/base/parallel.h"
#include "model/improve/front_search.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr double kSavesNothing = 1e-6; ///< hours a year

Error improveError(const char* code, std::string argument, std::string accepted) {
    Error error;
    error.code = code;
    if (!argument.empty())
        error.arguments = {std::move(argument)};
    error.accepted = std::move(accepted);
    return error;
}

/// Journeys to be improved, each with its target.
Result<std::vector<std::pair<Index, double>>> journeysOf(const Design& design,
                                                         const ImproveOptions& options) {
    std::vector<std::pair<Index, double>> journeys;
    bool isKnown = !options.journey;
    for (Index i = 0; i < design.journeys.size(); ++i) {
        const Journey& journey = design.journeys[i];
        if (options.journey && journey.id != *options.journey)
            continue;
        isKnown = true;
        if (const auto target = options.target ? options.target : journey.targets.availability)
            journeys.emplace_back(i, *target);
    }
    if (!isKnown)
        return failure(improveError("AN-003", options.journey->value, "the id of a journey of this design"));
    if (journeys.empty())
        return failure(improveError("AN-010", {}, "an availability as the target, such as 0.9999"));
    return journeys;
}

/// Elements whose perfection would save some of the journeys time.
std::set<ElementId> whatMatters(const AnalysisResult& result, const std::vector<ElementId>& journeys) {
    std::set<ElementId> matters;
    for (const JourneyResult& journey : result.journeys) {
        if (std::ranges::find(journeys, journey.id) == journeys.end())
            continue;
        for (const Importance& entry : journey.importance)
            if (entry.hoursSavedPerYear.value > kSavesNothing)
                matters.insert(entry.element);
        matters.insert(journey.singlePointsOfFailure.begin(), journey.singlePointsOfFailure.end());
    }
    return matters;
}

Result<std::vector<Remedy>> remediesFor(const std::shared_ptr<const Design>& design,
                                        const std::shared_ptr<const Catalogue>& catalogue,
                                        const std::vector<ElementId>& journeys, const EngineBudget& budget,
                                        const std::stop_token& stop) {
    AnalysisOptions options;
    options.recovery = false;
    options.cost = false;
    options.budget = budget;
    auto result = analyse(design, catalogue, options, stop);
    if (!result)
        return failure(std::move(result.error()));
    const auto matters = whatMatters(*result, journeys);
    return findRemedies({*design, *catalogue, matters});
}

bool hasKnownPrice(const RatedRemedy& remedy) {
    return remedy.figures.unpriced.empty();
}

/// Hours saved a year per dollar a month; what costs nothing or less is beyond all.
double worth(const RatedRemedy& remedy) {
    return remedy.monthlyDifference.value > 0 ? remedy.savedPerYear.value / remedy.monthlyDifference.value
                                              : HUGE_VAL;
}

void rank(std::vector<RatedRemedy>& remedies) {
    std::ranges::stable_sort(remedies, [](const RatedRemedy& a, const RatedRemedy& b) {
        if (hasKnownPrice(a) != hasKnownPrice(b))
            return hasKnownPrice(a);
        if (hasKnownPrice(a) && worth(a) != worth(b))
            return worth(a) > worth(b);
        return a.savedPerYear > b.savedPerYear;
    });
}

/// At most so many remedies take part in the search for sets, the most useful ones.
constexpr std::size_t kSearched = 16;

std::vector<RatedRemedy> mostUseful(std::vector<RatedRemedy> remedies) {
    if (remedies.size() <= kSearched)
        return remedies;
    auto bySaved = remedies;
    std::ranges::stable_sort(bySaved, std::greater{},
                             [](const RatedRemedy& one) { return one.savedPerYear.value; });
    const double least = bySaved[kSearched - 1].savedPerYear.value;
    std::erase_if(remedies, [&](const RatedRemedy& one) { return one.savedPerYear.value < least; });
    remedies.resize(std::min(remedies.size(), kSearched));
    return remedies;
}

ImprovementChoice choiceOf(const TriedSet& tried, const std::vector<RatedRemedy>& remedies) {
    ImprovementChoice choice{{}, tried.figures};
    for (const std::size_t remedy : tried.set)
        choice.remedies.push_back(remedies[remedy].remedy.id);
    return choice;
}

} // namespace

Result<Improvement> improve(const std::shared_ptr<const Design>& design,
                            const std::shared_ptr<const Catalogue>& catalogue, const ImproveOptions& options,
                            std::stop_token stop) {
    const auto cancelled = [] { return failure(improveError("AN-004", {}, {})); };
    auto journeys = journeysOf(*design, options);
    if (!journeys)
        return failure(std::move(journeys.error()));
    Improvement result;
    for (const auto& [journey, target] : *journeys)
        result.journeys.push_back(design->journeys[journey].id);
    auto found = remediesFor(design, catalogue, result.journeys, options.budget, stop);
    if (!found)
        return failure(std::move(found.error()));

    const Trial trial(design, catalogue, *journeys, options, *found);
    const auto now = trial.of({}, stop);
    if (!now)
        return cancelled();
    result.now = *now;
    std::vector<std::optional<ImprovedFigures>> alone(found->size());
    inParallel(found->size(), options.threads > 0 ? options.threads : usefulThreads(), [&](std::size_t i) {
        const Remedy* remedy = &(*found)[i];
        alone[i] = trial.of({&remedy, 1}, stop);
    });
    for (std::size_t i = 0; i < found->size(); ++i) {
        if (!alone[i])
            continue;
        const Hours saved{now->downtimePerYear.value - alone[i]->downtimePerYear.value};
        if (saved.value > kSavesNothing)
            result.remedies.push_back({std::move((*found)[i]), std::move(*alone[i]), saved,
                                       Usd{alone[i]->monthly.value - now->monthly.value}});
    }
    rank(result.remedies);

    const auto searched = mostUseful(result.remedies);
    const auto tried = tryTogether(trial, searched, options.threads, stop);
    if (stop.stop_requested())
        return cancelled();
    result.exhaustive = searched.size() == result.remedies.size() && searched.size() <= kExhaustive;
    result.evaluated = tried.size();
    for (const TriedSet& one : frontOf(tried)) {
        result.front.push_back(choiceOf(one, searched));
        if (!result.cheapest && one.figures.reachesTarget && one.figures.unpriced.empty())
            result.cheapest = result.front.back();
    }
    return result;
}

Result<Design> withRemedies(const std::shared_ptr<const Design>& design,
                            const std::shared_ptr<const Catalogue>& catalogue,
                            const std::vector<std::string>& ids) {
    std::vector<ElementId> journeys;
    for (const Journey& journey : design->journeys)
        journeys.push_back(journey.id);
    auto found = remediesFor(design, catalogue, journeys, {}, {});
    if (!found)
        return failure(std::move(found.error()));
    const ImproveOptions options;
    const Trial trial(design, catalogue, {}, options, {});
    std::vector<const Remedy*> chosen;
    for (const std::string& id : ids) {
        const auto remedy = std::ranges::find(*found, id, &Remedy::id);
        if (remedy == found->end())
            return failure(
                improveError("AN-011", id, "the id of a remedy that `improve` names for this design"));
        chosen.push_back(&*remedy);
    }
    auto changed = trial.changed(chosen);
    if (!changed)
        return failure(improveError("AN-012", ids.back(), "remedies that do not replace each other"));
    return std::move(*changed);
}

} // namespace isthmus
