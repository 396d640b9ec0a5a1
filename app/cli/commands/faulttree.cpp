#include "app/cli/commands/faulttree.h"

#include "app/cli/faulttree_output.h"
#include "app/cli/interruption.h"
#include "app/cli/messages.h"
#include "model/io/open_psa_reader.h"

#include <CLI/CLI.hpp>

#include <chrono>

namespace isthmus {

namespace {

struct FaultTreeCall {
    std::vector<std::string> files;
    std::string top;
    double missionTime = 8760;
    std::size_t order = 0; ///< 0: every order
    double cutoff = 0;
    std::size_t limit = 100;
    bool probabilityOnly = false;
    std::size_t memoryMb = 2048;
    double seconds = 60;
    bool json = false;
};

FaultTreeOptions optionsOf(const FaultTreeCall& call, std::stop_token stop) {
    FaultTreeOptions options;
    options.stop = std::move(stop);
    options.bytes = call.memoryMb << 20U;
    options.deadline =
        std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                                               std::chrono::duration<double>(call.seconds));
    return options;
}

void explain(FaultTreeSolution& solution, const FaultTreeCall& call, TopEventFigures& figures) {
    CutSetFamily::Query query;
    if (call.order > 0)
        query.order = call.order;
    query.cutoff = call.cutoff;
    query.limit = call.limit;
    constexpr std::size_t kOrdersCounted = 8;
    figures.cutSets = solution.cutSets(query, std::max(call.order, kOrdersCounted));
    figures.importance = solution.importance();
}

TopEventFigures figuresOf(const FaultTree& tree, FaultTree::Index top, const FaultTreeCall& call,
                          const std::stop_token& stop) {
    const auto started = std::chrono::steady_clock::now();
    TopEventFigures figures;
    figures.name = tree.gates[top].name;
    auto answer = answerTopEvent(tree, top, optionsOf(call, stop));
    if (!answer) {
        figures.problem = answer.error();
    } else if (answer->exact) {
        figures.probability = answer->exact->probability();
        figures.events = answer->exact->events().size();
        figures.modules = answer->exact->modules();
        figures.diagramNodes = answer->exact->diagramNodes();
        if (!call.probabilityOnly)
            explain(*answer->exact, call, figures);
    } else {
        figures.bounds = answer->bounds;
        figures.events = answer->bounds->events;
        figures.modules = answer->bounds->modules;
        Error reason;
        reason.code = "FT-010";
        if (!call.probabilityOnly)
            figures.cutSets = failure(std::move(reason));
    }
    figures.milliseconds =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started).count();
    return figures;
}

int faultTree(const FaultTreeCall& call, Console console) {
    const OpenPsaOutcome outcome =
        readOpenPsaFiles({call.files.begin(), call.files.end()}, {.missionTime = call.missionTime});
    printDiagnostics(console.err, outcome.diagnostics);
    if (!outcome.tree)
        return refuse(console, call.files.front() + " cannot be used: " + problemCount(outcome.diagnostics));
    const FaultTree tree = withCommonCausesWrittenOut(*outcome.tree);
    std::vector<FaultTree::Index> tops = tree.topGates();
    if (!call.top.empty()) {
        const auto wanted = tree.gateNamed(call.top);
        if (!wanted)
            return refuse(console, "there is no gate \"" + call.top + "\"");
        tops = {*wanted};
    }
    std::vector<TopEventFigures> all;
    const Interruption interruption;
    for (const FaultTree::Index top : tops)
        all.push_back(figuresOf(tree, top, call, interruption.token()));
    if (call.json)
        printJson(faultTreeJson(tree, all), console.out);
    else
        printFaultTree(tree, all, console.out);
    return interruption.token().stop_requested() ? kExitInterrupted : kExitOk;
}

} // namespace

void addFaultTreeCommand(CLI::App& app, Console console, Action& action) {
    auto call = std::make_shared<FaultTreeCall>();
    CLI::App* command = app.add_subcommand(
        "faulttree", "Probability, minimal cut sets and importance of Open-PSA fault trees");
    command->add_option("FILE", call->files, "the model; it may be spread over several files (Open-PSA XML)")
        ->required();
    command->add_option("--top", call->top, "only this gate; otherwise every gate that no other uses");
    command->add_option("--mission-time", call->missionTime, "hours, for <system-mission-time/>")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    command->add_option("--order", call->order, "list cut sets of at most so many events");
    command->add_option("--cutoff", call->cutoff, "list cut sets of at least this probability")
        ->check(CLI::Range(0.0, 1.0));
    command->add_option("--limit", call->limit, "list at most so many cut sets, the likeliest first")
        ->capture_default_str();
    command->add_flag("--probability", call->probabilityOnly, "no cut sets and no importance");
    command->add_option("--memory-mb", call->memoryMb, "memory for the calculation")
        ->check(CLI::Range(1, 1 << 20))
        ->capture_default_str();
    command->add_option("--time-s", call->seconds, "time for each top event")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command->add_flag("--json", call->json, "print JSON (resources/schema/CLI.md)");
    command->callback(
        [call, console, &action] { action = [call, console] { return faultTree(*call, console); }; });
}

} // namespace isthmus
