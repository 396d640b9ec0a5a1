#include "model/gallery/claim_check.h"

#include "model/base/parallel.h"
#include "model/derivation/figure_derivation.h"
#include "model/derivation/figure_id.h"
#include "model/derivation/figure_options.h"
#include "model/gallery/figure_answer.h"

#include <algorithm>
#include <mutex>

namespace isthmus {

namespace {

/// What an analysis depends on, but for how much of it is asked.
struct AnalysisKey {
    std::shared_ptr<const Design> design;
    std::vector<ElementId> fail; ///< sorted
    std::optional<ElementId> scenario;
    bool connectionSetup = false;

    auto operator<=>(const AnalysisKey&) const = default;
};

struct Question {
    const FigureQuery* query = nullptr;
    FigureAnswer* answer = nullptr;
};

/// The two figures of a claim.
struct Answers {
    FigureAnswer own;
    FigureAnswer other;
};

AnalysisKey keyOf(const FigureQuery& query, std::shared_ptr<const Design> design) {
    AnalysisKey key{std::move(design), query.fail, query.scenario, query.connectionSetup};
    std::sort(key.fail.begin(), key.fail.end());
    return key;
}

std::string unitOf(const FigureDerivation& derivation) {
    return derivation.unit == FigureUnit::Other ? derivation.unitText
                                                : std::string(unitWord(derivation.unit));
}

AnalysisOptions optionsFor(const AnalysisKey& key, const std::vector<Question>& questions) {
    AnalysisOptions options;
    options.failed = key.fail;
    options.scenario = key.scenario;
    options.threads = 1; // the analyses themselves run side by side
    if (key.connectionSetup) {
        LatencyDepth& depth = options.latency.emplace();
        depth.options.connectionSetup = true;
        depth.disruptions = false; // unless a figure needs them
        depth.states.reset();
    }
    for (const Question& question : questions)
        requireFor(question.query->figure, options);
    if (options.uncertainty)
        options.uncertainty->threads = 1;
    return options;
}

Error noSuchJourney(const ElementId& id, const Design& design) {
    Error error;
    error.code = "AN-003";
    error.arguments = {id.value};
    for (const Journey& journey : design.journeys)
        error.accepted += (error.accepted.empty() ? "" : ", ") + journey.id.value;
    return error;
}

FigureAnswer open(const FigureSources& sources, const std::string& figure) {
    FigureAnswer answer;
    const auto id = readFigureId(figure);
    const Design& design = sources.system.design();
    // A figure of no journey at all is a slip of the pen and must not pass for one that is absent.
    if (id && !id->journey.empty() && !findById(design.journeys, id->journey)) {
        answer.problem = noSuchJourney(id->journey, design);
        return answer;
    }
    auto derivation = deriveFigure(sources, figure);
    if (!derivation) {
        answer.problem = std::move(derivation.error());
        return answer;
    }
    return {derivation->value, unitOf(*derivation), derivation->text, std::nullopt};
}

void answer(const AnalysisKey& key, const std::vector<Question>& questions,
            const std::shared_ptr<const Catalogue>& catalogue, const std::stop_token& stop) {
    const auto result = analyse(key.design, catalogue, optionsFor(key, questions), stop);
    if (!result) {
        for (const Question& question : questions)
            question.answer->problem = result.error();
        return;
    }
    const auto system = System::build(key.design, catalogue);
    for (const Question& question : questions)
        *question.answer = open({*system, *result}, question.query->figure);
}

/// All questions, those together that one analysis answers.
std::vector<std::pair<AnalysisKey, std::vector<Question>>> grouped(const std::vector<ClaimTask>& tasks,
                                                                   std::vector<Answers>& answers) {
    std::map<AnalysisKey, std::vector<Question>> groups;
    const auto ask = [&](const FigureQuery& query, const DesignsByName& designs, FigureAnswer& answer) {
        const auto design = designs.find(query.design);
        if (design != designs.end() && design->second) {
            groups[keyOf(query, design->second)].push_back({&query, &answer});
            return;
        }
        answer.problem.emplace();
        answer.problem->code = "AN-045";
        answer.problem->arguments = {query.design};
    };
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const Claim& claim = *tasks[i].claim;
        ask(claim.query, *tasks[i].designs, answers[i].own);
        if (claim.less || claim.over)
            ask(claim.less ? *claim.less : *claim.over, *tasks[i].designs, answers[i].other);
    }
    return {groups.begin(), groups.end()};
}

} // namespace

std::vector<ClaimOutcome> checkClaims(const std::vector<ClaimTask>& tasks,
                                      const std::shared_ptr<const Catalogue>& catalogue,
                                      const ClaimCheckOptions& options, std::stop_token stop) {
    std::vector<Answers> answers(tasks.size());
    const auto groups = grouped(tasks, answers);
    std::mutex mutex;
    std::size_t done = 0;
    inParallel(groups.size(), options.threads > 0 ? options.threads : usefulThreads(), [&](std::size_t i) {
        answer(groups[i].first, groups[i].second, catalogue, stop);
        const std::lock_guard lock(mutex);
        ++done;
        if (options.progress)
            options.progress(static_cast<double>(done) / static_cast<double>(groups.size()));
    });
    std::vector<ClaimOutcome> outcomes;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const Claim& claim = *tasks[i].claim;
        outcomes.push_back(
            judge(claim, answers[i].own, claim.less || claim.over ? &answers[i].other : nullptr));
    }
    return outcomes;
}

} // namespace isthmus
