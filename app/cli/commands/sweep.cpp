#include "app/cli/commands/sweep.h"

#include "app/cli/budget_options.h"
#include "app/cli/loading.h"
#include "app/cli/messages.h"
#include "app/cli/sweep_output.h"
#include "model/sweep/worst_cases.h"

#include <CLI/CLI.hpp>

#include <unistd.h>

#include <charconv>
#include <iostream>

namespace isthmus {

namespace {

constexpr std::size_t kTopInText = 20;

struct SweepCall {
    std::string file;
    unsigned order = 1;
    std::vector<std::string> kinds;
    std::vector<std::string> targets;
    std::string journey;
    std::optional<std::size_t> top;
    std::string shard;
    BudgetCall budget;
    std::string catalogue;
    bool json = false;
};

/// "3/8" into the options.
bool readShard(const std::string& text, SweepOptions& options) {
    const char* const end = text.data() + text.size();
    const auto [slash, first] = std::from_chars(text.data(), end, options.shard);
    if (first != std::errc{} || slash == end || *slash != '/')
        return false;
    const auto [rest, second] = std::from_chars(slash + 1, end, options.shards);
    return second == std::errc{} && rest == end;
}

Result<SweepOptions> optionsOf(const SweepCall& call) {
    SweepOptions options;
    options.order = call.order;
    options.candidates.kinds = call.kinds;
    for (const std::string& id : call.targets)
        options.candidates.targets.push_back(ElementId{id});
    if (!call.journey.empty())
        options.journey = ElementId{call.journey};
    options.budget = budgetOf(call.budget);
    if (!call.shard.empty() && !readShard(call.shard, options)) {
        Error error;
        error.code = "AR-001";
        error.arguments = {call.shard, "--shard PART/PARTS, for example 1/4"};
        return failure(std::move(error));
    }
    return options;
}

/// Per cent on the standard error, when somebody sits in front of it.
std::function<void(double)> progressOn(Console console) {
    if (&console.err != &std::cerr || isatty(STDERR_FILENO) == 0)
        return {};
    return [console, last = -1](double part) mutable {
        const int percent = static_cast<int>(100 * part);
        if (percent == last)
            return;
        last = percent;
        console.err << "\rsweeping: " << percent << " %" << (percent == 100 ? "\r\033[K" : "") << std::flush;
    };
}

std::vector<double> weightsOf(const Design& design, const SweepFrame& frame) {
    std::vector<double> weights;
    for (const ElementId& id : frame.journeys)
        weights.push_back(findById(design.journeys, id)->weight);
    return weights;
}

int sweepCommand(const SweepCall& call, Console console) {
    const auto options = optionsOf(call);
    if (!options)
        return refuse(console, options.error());
    const auto catalogue = loadCatalogueOrExplain(call.catalogue, console);
    if (!catalogue)
        return kExitBadInput;
    const auto design = loadDesignOrExplain(call.file, *catalogue, console);
    if (!design)
        return kExitBadInput;
    const bool ranked = !call.json || call.top;
    std::optional<WorstCases> worst;
    SweepFrame frame;
    SweepListener listener;
    listener.progress = progressOn(console);
    listener.begins = [&](const SweepFrame& begun) {
        frame = begun;
        worst.emplace(call.top.value_or(kTopInText), weightsOf(*design, frame));
        if (call.json)
            printJsonLine(sweepFrameJson(*options, frame), console.out);
    };
    listener.finds = [&](const SweptCase& found) {
        if (ranked)
            worst->add(found);
        else
            printJsonLine(sweptCaseJson(frame, found), console.out);
    };
    const auto result = sweep(design, catalogue, *options, listener);
    if (!result)
        return refuse(console, result.error());
    const auto cases = worst->take();
    if (!call.json)
        printSweep(*design, frame, cases, console.out);
    else if (ranked)
        for (const SweptCase& found : cases)
            printJsonLine(sweptCaseJson(frame, found), console.out);
    return kExitOk;
}

} // namespace

void addSweepCommand(CLI::App& app, Console console, Action& action) {
    auto call = std::make_shared<SweepCall>();
    CLI::App* command =
        app.add_subcommand("sweep", "Everything failed, alone and in sets: what becomes of the journeys");
    command->add_option("FILE", call->file, "the design (*.isthmus)")->required();
    command->add_option("--order", call->order, "sets of up to 1, 2 or, with --targets, 3 (default 1)");
    command
        ->add_option("--kinds", call->kinds,
                     "only these: kinds of places such as region, zone; component, link, cable, shared_risk")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("--targets", call->targets, "only the elements with these ids")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("--journey", call->journey, "only this journey");
    command->add_option("--top", call->top, "so many of the worst cases (default 20; with --json all)");
    command->add_option("--shard", call->shard, "PART/PARTS: one part of the cases, such as 1/4");
    addBudgetOptions(*command, call->budget);
    command->add_option("--catalogue", call->catalogue, "folder with your own catalogue files");
    command->add_flag("--json", call->json, "print one JSON object a line (resources/schema/CLI.md)");
    command->callback(
        [call, console, &action] { action = [call, console] { return sweepCommand(*call, console); }; });
}

} // namespace isthmus
