#include "app/cli/commands/reliability.h"

#include "app/cli/budget_options.h"
#include "app/cli/graph_network.h"
#include "app/cli/json_text_output.h"
#include "app/cli/messages.h"
#include "app/cli/quantity_text.h"
#include "model/io/graphml_reader.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <limits>
#include <optional>

namespace isthmus {

namespace {

struct ReliabilityCall {
    std::string file;
    std::string source;
    std::string target;
    std::vector<std::string> terminals;
    bool allTerminal = false;
    BudgetCall budget;
    bool json = false;
};

NetworkOptions optionsOf(const ReliabilityCall& call) {
    const EngineBudget budget = budgetOf(call.budget);
    NetworkOptions options;
    options.stateBudgetBytes = budget.memoryBytes / 8 * 7; // the rest is for the graph and the program
    options.time = budget.time;
    if (call.budget.timeS > 0)
        options.workBudget = std::numeric_limits<std::uint64_t>::max() / 2;
    return options;
}

/// The question, or nothing when it names a node that is not there (which is printed).
std::optional<NetworkQuery> questionOf(const ReliabilityCall& call, const GraphmlGraph& graph,
                                       Console console) {
    if (call.allTerminal)
        return AmongAll{};
    std::vector<std::string> names = call.terminals;
    if (names.empty())
        names = {call.source, call.target};
    std::vector<std::uint32_t> nodes;
    for (const std::string& name : names) {
        const auto node = graph.node(name);
        if (!node)
            (void)refuse(console, call.file + " has no node \"" + name + "\"");
        else
            nodes.push_back(*node);
    }
    if (nodes.size() != names.size())
        return {};
    if (call.terminals.empty())
        return BetweenTwo{nodes[0], nodes[1]};
    return AmongTerminals{nodes};
}

Json resultJson(const GraphmlGraph& graph, const NetworkResult& result, double milliseconds) {
    Json answer;
    answer["reliability"] = jsonNumber(result.reliability);
    answer["unreliability"] = jsonNumber(result.unreliability);
    answer["low"] = jsonNumber(result.low);
    answer["high"] = jsonNumber(result.high);
    answer["unreliability_low"] = jsonNumber(result.unreliabilityLow);
    answer["unreliability_high"] = jsonNumber(result.unreliabilityHigh);
    if (result.method == Method::Estimate) {
        answer["estimate_low"] = jsonNumber(result.estimateLow);
        answer["estimate_high"] = jsonNumber(result.estimateHigh);
        answer["samples"] = result.samples;
    }
    answer["method"] = methodWord(result.method);
    answer["nodes"] = graph.nodes.size();
    answer["edges"] = graph.edges.size();
    answer["wall_ms"] = jsonNumber(milliseconds);
    return answer;
}

void printText(const NetworkResult& result, double milliseconds, Console console) {
    console.out << "reliability    " << shortestNumber(result.reliability) << '\n';
    console.out << "unreliability  " << shortestNumber(result.unreliability) << '\n';
    if (result.method == Method::Exact) {
        console.out << "method         exact\n";
    } else {
        const bool isEstimate = result.method == Method::Estimate;
        console.out << "method         " << (isEstimate ? "estimate within bounds" : "bounds") << '\n'
                    << "certain        reliability from " << shortestNumber(result.low) << " to "
                    << shortestNumber(result.high) << "\n               unreliability from "
                    << shortestNumber(result.unreliabilityLow) << " to "
                    << shortestNumber(result.unreliabilityHigh) << '\n';
        if (isEstimate)
            console.out << "with 99 %      unreliability from " << shortestNumber(result.estimateLow)
                        << " to " << shortestNumber(result.estimateHigh) << " (" << result.samples
                        << " samples)\n";
    }
    console.out << "time           " << roundedNumber(milliseconds, 1) << " ms\n";
}

int reliability(const ReliabilityCall& call, Console console) {
    const int questions = (call.allTerminal ? 1 : 0) + (call.terminals.empty() ? 0 : 1) +
                          (call.source.empty() && call.target.empty() ? 0 : 1);
    if (questions != 1 || call.source.empty() != call.target.empty())
        return refuse(console, "say either --source ID --target ID, or --terminals A,B,C, or --all-terminal");
    const GraphmlOutcome outcome = readGraphmlFile(call.file);
    printDiagnostics(console.err, outcome.diagnostics);
    if (!outcome.graph)
        return refuse(console, call.file + " cannot be used: " + problemCount(outcome.diagnostics));
    const auto question = questionOf(call, *outcome.graph, console);
    if (!question)
        return kExitBadInput;
    const auto started = std::chrono::steady_clock::now();
    const auto result = networkReliability(networkOf(*outcome.graph), *question, optionsOf(call));
    const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - started;
    if (!result)
        return refuse(console, result.error());
    if (call.json)
        printJson(resultJson(*outcome.graph, *result, elapsed.count()), console.out);
    else
        printText(*result, elapsed.count(), console);
    return kExitOk;
}

} // namespace

void addReliabilityCommand(CLI::App& app, Console console, Action& action) {
    auto call = std::make_shared<ReliabilityCall>();
    CLI::App* command = app.add_subcommand(
        "reliability", "Exact reliability of a graph whose nodes, edges and shared risks fail");
    command->add_option("GRAPH", call->file, "the graph (GraphML)")->required();
    command->add_option("--source", call->source, "from this node; with --target");
    command->add_option("--target", call->target, "to this node");
    command->add_option("--terminals", call->terminals, "these nodes, all joined: A,B,C")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_flag("--all-terminal", call->allTerminal, "every node up and joined");
    addBudgetOptions(*command, call->budget);
    command->add_flag("--json", call->json, "print JSON (resources/schema/CLI.md)");
    command->callback(
        [call, console, &action] { action = [call, console] { return reliability(*call, console); }; });
}

} // namespace isthmus
