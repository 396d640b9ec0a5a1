#include "app/cli/commands/analyze.h"

#include "app/cli/analysis_json.h"
#include "app/cli/analysis_text.h"
#include "app/cli/budget_options.h"
#include "app/cli/explained_figures.h"
#include "app/cli/loading.h"
#include "app/cli/messages.h"
#include "app/cli/progress.h"
#include "app/cli/target_check.h"
#include "model/analysis/analyse.h"
#include "model/derivation/figure_options.h"
#include "model/simulation/simulation.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace isthmus {

namespace {

struct AnalyzeCall {
    std::string file;
    std::string journey;
    std::vector<std::string> fail;
    std::string scenario;
    std::string catalogue;
    BudgetCall budget;
    std::size_t order = 0;  ///< 0: every order
    std::size_t limit = 20; ///< cut sets listed
    bool latency = false;
    bool load = false;
    bool connectionSetup = false;
    bool explain = false;
    std::vector<std::string> figures; ///< to be opened, instead of all that the analysis says
    bool uncertainty = false;
    UncertaintyOptions sampling;
    bool failureCosts = false;
    bool check = false;
    bool json = false;
};

AnalysisOptions optionsOf(const AnalyzeCall& call) {
    AnalysisOptions options;
    for (const std::string& id : call.fail)
        options.failed.push_back(ElementId{id});
    if (!call.scenario.empty())
        options.scenario = ElementId{call.scenario};
    if (!call.journey.empty())
        options.journey = ElementId{call.journey};
    options.budget = budgetOf(call.budget);
    options.load = call.load;
    options.failureCosts = call.failureCosts;
    if (call.latency || call.connectionSetup)
        options.latency.emplace().options.connectionSetup = call.connectionSetup;
    if (call.explain && call.figures.empty()) {
        ExplanationOptions& explain = options.explain.emplace();
        if (call.order > 0)
            explain.order = call.order;
        explain.cutSets = call.limit;
        if (options.budget.time)
            explain.time = *options.budget.time;
    }
    if (call.uncertainty) {
        options.uncertainty = call.sampling;
        options.uncertainty->time = options.budget.time;
    }
    for (const std::string& figure : call.figures)
        requireFor(figure, options);
    return options;
}

void addUncertaintyOptions(CLI::App& command, AnalyzeCall& call) {
    CLI::Option* uncertainty = command.add_flag(
        "--uncertainty", call.uncertainty,
        "how sure the availability is, sampled over the ranges of failure figures, and what it rests on");
    command.add_option("--samples", call.sampling.samples, "how many sets of figures are drawn")
        ->check(CLI::Range(std::size_t{1}, kMostUncertaintySamples))
        ->needs(uncertainty)
        ->capture_default_str();
    command.add_option("--seed", call.sampling.seed, "another seed, other samples")
        ->needs(uncertainty)
        ->capture_default_str();
}

/// Opens the figures asked for; those of a simulation are of a run as `simulate` makes it unless told
/// otherwise.
int explain(const AnalyzeCall& call, const std::shared_ptr<const Design>& design,
            const std::shared_ptr<const Catalogue>& catalogue, const AnalysisResult& result,
            Console console) {
    std::optional<SimulationResult> simulation;
    if (std::any_of(call.figures.begin(), call.figures.end(), needsSimulation)) {
        SimulationOptions options;
        options.failed.assign(result.live.failed.begin(), result.live.failed.end());
        if (!call.journey.empty())
            options.journey = ElementId{call.journey};
        auto run = simulate(design, catalogue, options, {}, progressOn(console, "simulating"));
        if (!run)
            return refuse(console, run.error());
        simulation = *std::move(run);
    }
    return explainFigures({call.figures, call.json},
                          {*System::build(design, catalogue), result, simulation ? &*simulation : nullptr},
                          console);
}

int analyze(const AnalyzeCall& call, Console console) {
    const auto catalogue = loadCatalogueOrExplain(call.catalogue, console);
    if (!catalogue)
        return kExitBadInput;
    const auto design = loadDesignOrExplain(call.file, *catalogue, console);
    if (!design)
        return kExitBadInput;
    const auto result = analyse(design, catalogue, optionsOf(call));
    if (!result)
        return refuse(console, result.error());
    if (!call.figures.empty())
        return explain(call, design, catalogue, *result, console);
    if (call.json)
        printJson(analysisJson(*design, *result), console.out);
    else
        printAnalysis(*design, *result, console.out);
    if (!call.check)
        return kExitOk;
    const std::vector<MissedTarget> missed = missedTargets(*design, *result);
    for (const MissedTarget& target : missed)
        console.err << "isthmus-cli: target missed: " << target.journey << ": " << target.sentence << '\n';
    return missed.empty() ? kExitOk : kExitTargetMissed;
}

} // namespace

void addAnalyzeCommand(CLI::App& app, Console console, Action& action) {
    auto call = std::make_shared<AnalyzeCall>();
    CLI::App* command = app.add_subcommand("analyze", "Availability, recovery, latency and cost of a design");
    command->add_option("FILE", call->file, "the design (*.isthmus)")->required();
    command->add_option("--journey", call->journey, "only this journey");
    command
        ->add_option("--fail", call->fail,
                     "as if this place, component, link, cable or shared risk had failed")
        ->allow_extra_args(false);
    command->add_option("--scenario", call->scenario, "as this scenario leaves things at its end");
    command->add_option("--catalogue", call->catalogue, "folder with your own catalogue files");
    addBudgetOptions(*command, call->budget);
    CLI::Option* explain =
        command
            ->add_option(
                "--explain", call->figures,
                "why: minimal cut and path sets, every measure of importance; with a FIGURE, what "
                "that one is made of (\"list\": all there are; those of a latency in full and of the "
                "uncertainty only with --latency and --uncertainty; sim_… runs a simulation)")
            ->option_text("[FIGURE]")
            ->expected(0, 1)
            ->take_all();
    command->add_option("--order", call->order, "list cut sets of at most so many elements")
        ->check(CLI::Range(1, 1000))
        ->needs(explain);
    command->add_option("--limit", call->limit, "list at most so many cut sets, the likeliest first")
        ->check(CLI::Range(0, 100'000))
        ->needs(explain)
        ->capture_default_str();
    command->add_flag("--latency", call->latency,
                      "what each journey waits for, from where, after which loss, over all states");
    command->add_flag("--connection-setup", call->connectionSetup,
                      "the same with a new connection for every call (setup_round_trips)");
    command->add_flag("--load", call->load,
                      "loads of links after losses, capacities of flows, sizing, queues in the busy hour");
    addUncertaintyOptions(*command, *call);
    command->add_flag("--failure-costs", call->failureCosts,
                      "what each disruption and scenario does to the bill, and what downtime costs");
    command->add_flag("--check", call->check, "exit with 1 when a target of a journey is missed");
    command->add_flag("--json", call->json, "print JSON (resources/schema/CLI.md)");
    command->callback([call, console, explain, &action] {
        call->explain = explain->count() > 0;
        std::erase(call->figures, std::string{}); // what CLI11 gives for an option without its value
        action = [call, console] { return analyze(*call, console); };
    });
}

} // namespace isthmus
