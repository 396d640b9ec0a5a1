#include "app/cli/commands/sweep.h"

#include "app/cli/budget_options.h"
#include "app/cli/interruption.h"
#include "app/cli/loading.h"
#include "app/cli/messages.h"
#include "app/cli/progress.h"
#include "app/cli/sweep_output.h"
#include "model/sweep/worst_cases.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <map>

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
    std::string rankBy = "availability";
    bool availabilityOnly = false;
    unsigned threads = 0;
    BudgetCall budget;
    std::string catalogue;
    bool json = false;
};

const std::map<std::string, RankBy> kRanks = {{"availability", RankBy::Availability},
                                              {"latency", RankBy::Latency},
                                              {"cost", RankBy::Cost},
                                              {"load", RankBy::Load}};

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
    options.routed = !call.availabilityOnly;
    options.threads = call.threads;
    options.budget = budgetOf(call.budget);
    if (call.availabilityOnly && call.rankBy != "availability") {
        Error error;
        error.code = "AR-001";
        error.arguments = {"--rank-by " + call.rankBy, "--rank-by availability beside --availability-only"};
        return failure(std::move(error));
    }
    if (!call.shard.empty() && !readShard(call.shard, options)) {
        Error error;
        error.code = "AR-001";
        error.arguments = {call.shard, "--shard PART/PARTS, for example 1/4"};
        return failure(std::move(error));
    }
    return options;
}

std::vector<double> weightsOf(const Design& design, const SweepFrame& frame) {
    std::vector<double> weights;
    for (const ElementId& id : frame.journeys)
        weights.push_back(findById(design.journeys, id)->weight);
    return weights;
}

/// What a call gathers and prints while its sweep runs.
class SweepPrinter {
public:
    SweepPrinter(const SweepCall& call, const SweepOptions& options, const Design& design, Console console)
        : m_call(call), m_options(options), m_design(design), m_console(console),
          m_ranked(!call.json || call.top) {}

    [[nodiscard]] SweepListener listener() {
        SweepListener listener;
        listener.progress = progressOn(m_console, "sweeping");
        listener.begins = [this](const SweepFrame& frame) { begin(frame); };
        listener.finds = [this](const SweptCase& found) {
            ++m_findings.cases;
            if (m_ranked)
                m_worst->add(found);
            else
                printJsonLine(sweptCaseJson(m_frame, found), m_console.out);
        };
        return listener;
    }

    void finish(bool interrupted) {
        m_findings.interrupted = interrupted;
        if (m_worst)
            m_findings.worst = m_worst->take();
        if (!m_call.json && m_worst)
            printSweep(m_design, m_frame, m_findings, m_console.out);
        if (!m_call.json)
            return;
        for (const SweptCase& found : m_findings.worst)
            printJsonLine(sweptCaseJson(m_frame, found), m_console.out);
        if (interrupted)
            printJsonLine(sweepInterruptedJson(m_findings.cases), m_console.out);
    }

private:
    void begin(const SweepFrame& frame) {
        m_frame = frame;
        m_worst.emplace(
            m_call.top.value_or(kTopInText),
            WorstCases::Rule{kRanks.at(m_call.rankBy), weightsOf(m_design, frame), frame.nominal});
        if (m_call.json)
            printJsonLine(sweepFrameJson(m_options, frame), m_console.out);
    }

    const SweepCall& m_call;
    const SweepOptions& m_options;
    const Design& m_design;
    Console m_console;
    bool m_ranked;
    SweepFrame m_frame;
    std::optional<WorstCases> m_worst; ///< absent until the sweep begins
    SweepFindings m_findings;
};

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
    const Interruption interruption;
    SweepPrinter printer(call, *options, *design, console);
    const auto result = sweep(design, catalogue, *options, printer.listener(), interruption.token());
    const bool interrupted = interruption.token().stop_requested();
    if (!result && !interrupted)
        return refuse(console, result.error());
    printer.finish(interrupted);
    if (interrupted)
        refuse(console, "interrupted");
    return interrupted ? kExitInterrupted : kExitOk;
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
    command->add_option("--rank-by", call->rankBy, "availability (default), latency, cost or load")
        ->check(CLI::IsMember({"availability", "latency", "cost", "load"}));
    command->add_flag("--availability-only", call->availabilityOnly,
                      "no latency, cost and link loads: faster");
    command->add_option("--threads", call->threads, "how many threads; never changes the result");
    command->add_option("--shard", call->shard, "PART/PARTS: one part of the cases, such as 1/4");
    addBudgetOptions(*command, call->budget);
    command->add_option("--catalogue", call->catalogue, "folder with your own catalogue files");
    command->add_flag("--json", call->json, "print one JSON object a line (resources/schema/CLI.md)");
    command->callback(
        [call, console, &action] { action = [call, console] { return sweepCommand(*call, console); }; });
}

} // namespace isthmus
