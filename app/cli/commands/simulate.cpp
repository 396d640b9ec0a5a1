#include "app/cli/commands/simulate.h"

#include "app/cli/drawn_queue.h"
#include "app/cli/explained_figures.h"
#include "app/cli/loading.h"
#include "app/cli/messages.h"
#include "app/cli/progress.h"
#include "app/cli/quantity_text.h"
#include "app/cli/simulate_arguments.h"
#include "app/cli/simulation_json.h"
#include "app/cli/simulation_text.h"
#include "model/derivation/figure_id.h"
#include "model/derivation/figure_options.h"

#include <CLI/CLI.hpp>

namespace isthmus {

namespace {

struct SimulateCall {
    std::string file;
    std::uint64_t years = 1000;
    std::uint64_t seed = 1;
    unsigned threads = 0;
    std::string journey;
    std::vector<std::string> fail;
    std::vector<std::string> crews;
    std::vector<std::string> laws;
    std::vector<std::string> queues;
    bool structural = false;
    std::uint64_t rare = 0;
    std::string scenario;
    double hours = 720;
    bool repair = false;
    bool random = false;
    std::string catalogue;
    std::vector<std::string> figures; ///< to be opened, instead of all that the run says
    bool json = false;
};

Result<SimulationOptions> optionsOf(const SimulateCall& call) {
    SimulationOptions options;
    options.years = call.years;
    options.seed = call.seed;
    options.threads = call.threads;
    options.switching = !call.structural;
    options.rareCycles = call.rare;
    if (!call.journey.empty())
        options.journey = ElementId{call.journey};
    for (const std::string& id : call.fail)
        options.failed.push_back(ElementId{id});
    for (const std::string& argument : call.crews) {
        auto crews = crewsOf(argument);
        if (!crews)
            return failure(crews.error());
        options.crews.push_back(*std::move(crews));
    }
    for (const std::string& argument : call.laws)
        if (auto law = readLaw(argument, options.shape, options.shapes); !law)
            return failure(law.error());
    for (const std::string& argument : call.queues) {
        if (argument.find(':') == std::string::npos)
            continue; // drawn: the design says
        auto queue = queueOf(argument);
        if (!queue)
            return failure(queue.error());
        options.queues.push_back(*std::move(queue));
    }
    return options;
}

/// Queues that are named alone have the rates of the file.
std::optional<Error> addDrawnQueues(const SimulateCall& call, const std::shared_ptr<const Design>& design,
                                    const std::shared_ptr<const Catalogue>& catalogue,
                                    SimulationOptions& options) {
    std::shared_ptr<const System> system;
    for (const std::string& argument : call.queues) {
        if (argument.find(':') != std::string::npos)
            continue;
        if (!system)
            system = System::build(design, catalogue);
        auto queue = drawnQueue(*system, argument);
        if (!queue)
            return queue.error();
        options.queues.push_back(*std::move(queue));
    }
    return std::nullopt;
}

int simulateTimeline(const SimulateCall& call, const SimulationOptions& options,
                     const std::shared_ptr<const Design>& design,
                     const std::shared_ptr<const Catalogue>& catalogue, Console console) {
    if (!(call.hours > 0))
        return refuse(console, "--hours must be more than 0");
    const auto result = playTimeline(design, catalogue, options,
                                     {ElementId{call.scenario}, Hours{call.hours}, call.repair, call.random});
    if (!result)
        return refuse(console, result.error());
    if (call.json)
        printJson(timelineJson(*result), console.out);
    else
        printTimeline(*design, *result, console.out);
    return kExitOk;
}

/// Opens figures of the run; those of an analysis are not known here.
int explainRun(const SimulateCall& call, const std::shared_ptr<const System>& system,
               const SimulationResult& run, Console console) {
    AnalysisResult none;
    for (const SimulatedJourney& journey : run.journeys) {
        none.journeys.emplace_back();
        none.journeys.back().id = journey.id;
        none.journeys.back().name = journey.name;
    }
    for (const std::string& figure : call.figures)
        if (figure != kListOfFigures && readFigureId(figure) && !needsSimulation(figure))
            return refuse(console, figure + " is a figure of `analyze`");
    return explainFigures({call.figures, call.json, needsSimulation}, {*system, none, &run}, console);
}

int simulateCommand(const SimulateCall& call, Console console) {
    auto options = optionsOf(call);
    if (!options)
        return refuse(console, options.error());
    const auto catalogue = loadCatalogueOrExplain(call.catalogue, console);
    if (!catalogue)
        return kExitBadInput;
    const auto design = loadDesignOrExplain(call.file, *catalogue, console);
    if (!design)
        return kExitBadInput;
    if (const auto problem = addDrawnQueues(call, design, catalogue, *options))
        return refuse(console, *problem);
    if (!call.scenario.empty())
        return simulateTimeline(call, *options, design, catalogue, console);
    const auto result = simulate(design, catalogue, *options, {}, progressOn(console, "simulating"));
    if (!result)
        return refuse(console, result.error());
    if (!call.figures.empty())
        return explainRun(call, System::build(design, catalogue), *result, console);
    if (call.json)
        printJson(simulationJson(*result), console.out);
    else
        printSimulation(*design, *result, console.out);
    return kExitOk;
}

} // namespace

void addSimulateCommand(CLI::App& app, Console console, Action& action) {
    auto call = std::make_shared<SimulateCall>();
    CLI::App* command =
        app.add_subcommand("simulate", "Years of a design, event by event: distributions and timelines");
    command->add_option("FILE", call->file, "the design (*.isthmus)")->required();
    command->add_option("--years", call->years, "how many years (default 1000)");
    command->add_option("--seed", call->seed, "another seed, other years (default 1)");
    command->add_option("--threads", call->threads, "how many threads; never changes the result");
    command->add_option("--journey", call->journey, "only this journey");
    const auto addList = [&](const char* name, std::vector<std::string>& list, const char* help) {
        command->add_option(name, list, help)->allow_extra_args(false);
    };
    addList("--fail", call->fail, "as if this had failed for good");
    addList("--crews", call->crews, "N:ID,ID,...: N crews repair these in turn, such as cable ships");
    addList("--law", call->laws,
            "[ID=]weibull:SHAPE, [ID=]fixed, [ID=]lognormal:VARIATION, [ID=]exponential: how times scatter");
    addList("--queue", call->queues,
            "ID, as the design says, or ID:in=PER_SECOND,out=PER_SECOND[,retention=S][,setup=S][,producers=J]"
            "[,consumers=J]");
    command->add_flag("--structural", call->structural, "without plans, failover times and shares");
    command->add_option("--rare", call->rare,
                        "besides, structural figures from so many cycles of importance sampling");
    command->add_option("--scenario", call->scenario, "play this scenario once and print what happens when");
    command->add_option("--hours", call->hours, "with --scenario: how long to look (default 720)");
    command->add_flag("--repair", call->repair, "with --scenario: what it fails is repaired");
    command->add_flag("--random", call->random, "with --scenario: other things fail meanwhile");
    addList("--explain", call->figures,
            "what a figure of the run is made of: sim_availability/JOURNEY, … (\"list\": all there are)");
    command->add_option("--catalogue", call->catalogue, "folder with your own catalogue files");
    command->add_flag("--json", call->json, "print JSON (resources/schema/CLI.md)");
    command->callback(
        [call, console, &action] { action = [call, console] { return simulateCommand(*call, console); }; });
}

} // namespace isthmus
