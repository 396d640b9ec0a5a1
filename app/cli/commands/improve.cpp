#include "app/cli/commands/improve.h"

#include "app/cli/budget_options.h"
#include "app/cli/improve_output.h"
#include "app/cli/interruption.h"
#include "app/cli/loading.h"
#include "app/cli/messages.h"
#include "model/io/atomic_file.h"
#include "model/io/design_writer.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <cmath>

namespace isthmus {

namespace {

struct ImproveCall {
    std::string file;
    std::optional<double> target;
    std::string journey;
    std::string goal = "availability";
    std::vector<std::string> prices;
    std::vector<std::string> apply;
    std::string output;
    unsigned threads = 0;
    BudgetCall budget;
    std::string catalogue;
    bool json = false;
};

int refuseArgument(Console console, std::string given, std::string accepted) {
    Error error;
    error.code = "AR-001";
    error.arguments = {std::move(given), std::move(accepted)};
    return refuse(console, error);
}

/// "another_cable=5000" into the map; false when it is nothing of the kind.
bool readPrice(const std::string& text, std::map<std::string, double>& prices) {
    const std::size_t equals = text.rfind('=');
    if (equals == std::string::npos || equals == 0)
        return false;
    double usd = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data() + equals + 1, end, usd);
    if (error != std::errc{} || rest != end || !std::isfinite(usd))
        return false;
    prices[text.substr(0, equals)] = usd;
    return true;
}

int applyRemedies(const ImproveCall& call, const std::shared_ptr<const Design>& design,
                  const std::shared_ptr<const Catalogue>& catalogue, Console console) {
    const auto changed = withRemedies(design, catalogue, call.apply);
    if (!changed)
        return refuse(console, changed.error());
    const auto written = writeFileAtomically(call.output, writeDesign(*changed));
    return written ? kExitOk : refuse(console, written.error());
}

int improveCommand(const ImproveCall& call, Console console) {
    ImproveOptions options;
    options.target = call.target;
    if (!call.journey.empty())
        options.journey = ElementId{call.journey};
    options.goal = call.goal == "recovery"   ? ImproveGoal::Recovery
                   : call.goal == "capacity" ? ImproveGoal::Capacity
                                             : ImproveGoal::Availability;
    options.budget = budgetOf(call.budget);
    options.threads = call.threads;
    if (call.target && !(*call.target > 0 && *call.target <= 1))
        return refuseArgument(console, "--target", "an availability above 0 and up to 1, such as 0.9999");
    for (const std::string& price : call.prices)
        if (!readPrice(price, options.monthlyUsd))
            return refuseArgument(console, "--price " + price,
                                  "--price RULE=USD, for example another_cable=5000");
    if (call.apply.empty() != call.output.empty())
        return refuseArgument(console, call.apply.empty() ? "--output" : "--apply",
                              "--apply and --output together");
    const auto catalogue = loadCatalogueOrExplain(call.catalogue, console);
    if (!catalogue)
        return kExitBadInput;
    const auto design = loadDesignOrExplain(call.file, *catalogue, console);
    if (!design)
        return kExitBadInput;
    if (!call.apply.empty())
        return applyRemedies(call, design, catalogue, console);
    const Interruption interruption;
    const auto result = improve(design, catalogue, options, interruption.token());
    if (!result) {
        const bool interrupted = interruption.token().stop_requested();
        const int refused = interrupted ? refuse(console, "interrupted") : refuse(console, result.error());
        return interrupted ? kExitInterrupted : refused;
    }
    if (call.json)
        printJson(improvementJson(*result, options), console.out);
    else
        printImprovement(*design, *result, console.out);
    return kExitOk;
}

} // namespace

void addImproveCommand(CLI::App& app, Console console, Action& action) {
    auto call = std::make_shared<ImproveCall>();
    CLI::App* command =
        app.add_subcommand("improve", "What would make the journeys more available, and what it costs");
    command->add_option("FILE", call->file, "the design (*.isthmus)")->required();
    command->add_option("--target", call->target,
                        "the availability to reach, such as 0.9999 (default: each journey's own target)");
    command->add_option("--journey", call->journey, "only this journey");
    command
        ->add_option("--goal", call->goal,
                     "availability; recovery: the RTO and RPO targets; capacity: what the worst loss leaves")
        ->check(CLI::IsMember({"availability", "recovery", "capacity"}))
        ->capture_default_str();
    command
        ->add_option("--price", call->prices,
                     "RULE=USD or REMEDY=USD: what one costs a month that the drawing has no price for")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("--apply", call->apply, "put the remedies with these ids on the design")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("-o,--output", call->output, "with --apply: the file to write");
    command->add_option("--threads", call->threads, "how many threads; never changes the result");
    addBudgetOptions(*command, call->budget);
    command->add_option("--catalogue", call->catalogue, "folder with your own catalogue files");
    command->add_flag("--json", call->json, "print JSON (resources/schema/CLI.md)");
    command->callback(
        [call, console, &action] { action = [call, console] { return improveCommand(*call, console); }; });
}

} // namespace isthmus
