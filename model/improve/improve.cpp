#include "model/improve/improve.h"

#include "model/analysis/analyse.h"
#include "model/base/parallel.h"
#include "model/improve/front_search.h"

#include <algorithm>
#include <cmath>
#include <mutex>

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

bool hasRecoveryTarget(const Targets& targets) {
    const auto says = [](const RecoveryTarget& target) { return target.rto || target.rpo; };
    return says(targets.recovery) || std::ranges::any_of(targets.recoveryByDisruption,
                                                         [&](const auto& one) { return says(one.second); });
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
        if (options.goal == ImproveGoal::Capacity ||
            (options.goal == ImproveGoal::Recovery && hasRecoveryTarget(journey.targets)))
            journeys.emplace_back(i, 0.0);
        if (options.goal != ImproveGoal::Availability)
            continue;
        if (const auto target = options.target ? options.target : journey.targets.availability)
            journeys.emplace_back(i, *target);
    }
    if (!isKnown)
        return failure(improveError("AN-003", options.journey->value, "the id of a journey of this design"));
    if (journeys.empty())
        return failure(improveError("AN-010", {},
                                    options.goal == ImproveGoal::Recovery
                                        ? "an RTO or RPO as the target of a journey"
                                        : "an availability as the target, such as 0.9999"));
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

/// Everything that can be lost: for goals that no importance of single elements speaks of.
std::set<ElementId> whatStands(const Design& design) {
    std::set<ElementId> all;
    for (const Place& place : design.places)
        all.insert(place.id);
    for (const Component& component : design.components)
        all.insert(component.id);
    for (const Link& link : design.links)
        all.insert(link.id);
    return all;
}

/// Whether remedies of a rule can make anything better by a goal: trying them takes its time.
bool serves(const std::string& rule, ImproveGoal goal) {
    const auto isOneOf = [&](std::initializer_list<std::string_view> rules) {
        return std::ranges::find(rules, rule) != rules.end();
    };
    if (goal == ImproveGoal::Capacity)
        return isOneOf({"enlarge_backup", "parallel_link", "another_cable", "second_location"});
    return rule != "enlarge_backup" && (goal == ImproveGoal::Recovery || rule != "fresher_copies");
}

Result<std::vector<Remedy>> remediesFor(const std::shared_ptr<const Design>& design,
                                        const std::shared_ptr<const Catalogue>& catalogue,
                                        const std::vector<ElementId>& journeys, const EngineBudget& budget,
                                        const std::stop_token& stop, ImproveGoal goal) {
    if (goal != ImproveGoal::Availability) {
        auto remedies = findRemedies({*design, *catalogue, whatStands(*design)});
        std::erase_if(remedies, [&](const Remedy& remedy) { return !serves(remedy.rule, goal); });
        return remedies;
    }
    AnalysisOptions options;
    options.recovery = false;
    options.cost = false;
    options.budget = budget;
    auto result = analyse(design, catalogue, options, stop);
    if (!result)
        return failure(std::move(result.error()));
    const auto matters = whatMatters(*result, journeys);
    auto remedies = findRemedies({*design, *catalogue, matters});
    std::erase_if(remedies, [&](const Remedy& remedy) { return !serves(remedy.rule, goal); });
    return remedies;
}

bool hasKnownPrice(const RatedRemedy& remedy) {
    return remedy.figures.unpriced.empty();
}

/// What is gained per dollar a month; what costs nothing or less is beyond all.
double worth(const RatedRemedy& remedy) {
    return remedy.monthlyDifference.value > 0 ? remedy.gained / remedy.monthlyDifference.value : HUGE_VAL;
}

void rank(std::vector<RatedRemedy>& remedies) {
    std::ranges::stable_sort(remedies, [](const RatedRemedy& a, const RatedRemedy& b) {
        if (hasKnownPrice(a) != hasKnownPrice(b))
            return hasKnownPrice(a);
        if (hasKnownPrice(a) && worth(a) != worth(b))
            return worth(a) > worth(b);
        return a.gained > b.gained;
    });
}

/// At most so many remedies take part in the search for sets, the most useful ones.
constexpr std::size_t kSearched = 16;

std::vector<RatedRemedy> mostUseful(std::vector<RatedRemedy> remedies) {
    if (remedies.size() <= kSearched)
        return remedies;
    auto bySaved = remedies;
    std::ranges::stable_sort(bySaved, std::greater{}, &RatedRemedy::gained);
    const double least = bySaved[kSearched - 1].gained;
    std::erase_if(remedies, [&](const RatedRemedy& one) { return one.gained < least; });
    remedies.resize(std::min(remedies.size(), kSearched));
    return remedies;
}

/// Of the whole search, in remedies alone.
constexpr double kAlonePart = 0.3;

/// Counts what threads have done and says how far that is.
class Steps {
public:
    Steps(const ImproveProgress& progress, std::size_t all, double part)
        : m_progress(progress), m_all(static_cast<double>(std::max<std::size_t>(all, 1))), m_part(part) {}
    void next() {
        if (!m_progress)
            return;
        const std::lock_guard lock(m_mutex);
        m_progress(m_part * static_cast<double>(++m_done) / m_all);
    }

private:
    const ImproveProgress& m_progress;
    double m_all, m_part;
    std::size_t m_done = 0;
    std::mutex m_mutex;
};

ImprovementChoice choiceOf(const TriedSet& tried, const std::vector<RatedRemedy>& remedies) {
    ImprovementChoice choice{{}, tried.figures};
    for (const std::size_t remedy : tried.set)
        choice.remedies.push_back(remedies[remedy].remedy.id);
    return choice;
}

} // namespace

Result<Improvement> improve(const std::shared_ptr<const Design>& design,
                            const std::shared_ptr<const Catalogue>& catalogue, const ImproveOptions& options,
                            std::stop_token stop, const ImproveProgress& progress) {
    const auto cancelled = [] { return failure(improveError("AN-004", {}, {})); };
    auto journeys = journeysOf(*design, options);
    if (!journeys)
        return failure(std::move(journeys.error()));
    Improvement result;
    result.goal = options.goal;
    for (const auto& [journey, target] : *journeys)
        result.journeys.push_back(design->journeys[journey].id);
    auto found = remediesFor(design, catalogue, result.journeys, options.budget, stop, options.goal);
    if (!found)
        return failure(std::move(found.error()));

    const Trial trial(design, catalogue, *journeys, options, *found);
    const auto now = trial.of({}, stop);
    if (!now)
        return cancelled();
    result.now = *now;
    std::vector<std::optional<ImprovedFigures>> alone(found->size());
    Steps steps(progress, found->size(), kAlonePart);
    inParallel(found->size(), options.threads > 0 ? options.threads : usefulThreads(), [&](std::size_t i) {
        const Remedy* remedy = &(*found)[i];
        alone[i] = trial.of({&remedy, 1}, stop);
        steps.next();
    });
    for (std::size_t i = 0; i < found->size(); ++i) {
        if (!alone[i])
            continue;
        const Hours saved{now->downtimePerYear.value - alone[i]->downtimePerYear.value};
        const double gained =
            options.goal == ImproveGoal::Availability ? saved.value : now->measure - alone[i]->measure;
        if (gained > kSavesNothing)
            result.remedies.push_back({std::move((*found)[i]), std::move(*alone[i]), saved, gained,
                                       Usd{alone[i]->monthly.value - now->monthly.value}});
    }
    rank(result.remedies);

    const auto searched = mostUseful(result.remedies);
    const ImproveProgress together = [&](double part) {
        if (progress)
            progress(kAlonePart + (1 - kAlonePart) * part);
    };
    const auto tried = tryTogether(trial, searched, options.threads, stop, together);
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
    // Whatever they were found for: the same remedy has the same id.
    const auto found = findRemedies({*design, *catalogue, whatStands(*design)});
    const ImproveOptions options;
    const Trial trial(design, catalogue, {}, options, {});
    std::vector<const Remedy*> chosen;
    for (const std::string& id : ids) {
        const auto remedy = std::ranges::find(found, id, &Remedy::id);
        if (remedy == found.end())
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
