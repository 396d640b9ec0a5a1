#include "app/cli/commands/report_command.h"

#include "app/cli/loading.h"
#include "app/cli/messages.h"
#include "app/cli/painting_application.h"
#include "model/analysis/analyse.h"
#include "model/improve/improve.h"
#include "views/report/report_file.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace isthmus {

namespace {

/// Classes of failure states that are looked at for latencies: a report comes while somebody waits.
constexpr std::size_t kQuickClasses = 400;

struct ReportCall {
    std::string file;
    std::string output;
    std::vector<std::string> fail;
    std::string scenario;
    bool remedies = false;
    std::string catalogue;
};

/// The figures with what was asked for failed; null when nothing was.
Result<std::shared_ptr<const WhatIfCase>> whatIfCase(const ReportCall& call,
                                                     const std::shared_ptr<const Design>& design,
                                                     const std::shared_ptr<const Catalogue>& catalogue) {
    if (call.fail.empty() && call.scenario.empty())
        return nullptr;
    AnalysisOptions options;
    for (const std::string& id : call.fail)
        options.failed.push_back(ElementId{id});
    if (!call.scenario.empty())
        options.scenario = ElementId{call.scenario};
    auto result = analyse(design, catalogue, options);
    if (!result)
        return failure(result.error());
    WhatIfCase failed{.result = *std::move(result), .failed = options.failed, .scenario = options.scenario};
    for (const ElementId& id : failed.result.live.failed)
        if (std::find(failed.failed.begin(), failed.failed.end(), id) == failed.failed.end())
            failed.failed.push_back(id);
    return std::make_shared<const WhatIfCase>(std::move(failed));
}

int report(const ReportCall& call, Console console) {
    const QString output = QString::fromStdString(call.output);
    if (const auto named = checkReportName(output); !named)
        return refuse(console, named.error());
    const auto catalogue = loadCatalogueOrExplain(call.catalogue, console);
    if (!catalogue)
        return kExitBadInput;
    const auto design = loadDesignOrExplain(call.file, *catalogue, console);
    if (!design)
        return kExitBadInput;
    AnalysisOptions options;
    options.explain = reportExplanation();
    options.latency.emplace().states->classes = kQuickClasses;
    options.load = options.failureCosts = true;
    auto nominal = analyse(design, catalogue, options);
    if (!nominal)
        return refuse(console, nominal.error());
    const auto whatIf = whatIfCase(call, design, catalogue);
    if (!whatIf)
        return refuse(console, whatIf.error());
    std::shared_ptr<const Improvement> remedies;
    if (call.remedies) {
        auto found = improve(design, catalogue, {});
        if (!found)
            return refuse(console, found.error());
        remedies = std::make_shared<const Improvement>(*std::move(found));
    }
    const PaintingApplication application;
    const auto written = writeReport(
        {design, catalogue, std::make_shared<const AnalysisResult>(*std::move(nominal)), *whatIf, remedies},
        output);
    return written ? kExitOk : refuse(console, written.error());
}

} // namespace

void addReportCommand(CLI::App& app, Console console, Action& action) {
    auto call = std::make_shared<ReportCall>();
    CLI::App* command = app.add_subcommand("report", "Write a report of a design, with drawing and figures");
    command->add_option("FILE", call->file, "the design (*.isthmus)")->required();
    command
        ->add_option("-o,--output", call->output,
                     "the file to write, *.html or *.pdf; an existing one is replaced")
        ->required();
    command
        ->add_option("--fail", call->fail,
                     "show before and after this place, component, link, cable or shared risk failed")
        ->allow_extra_args(false);
    command->add_option("--scenario", call->scenario, "show before and after this scenario");
    command->add_flag("--remedies", call->remedies,
                      "what would make the journeys reach their targets, as `improve` finds it");
    command->add_option("--catalogue", call->catalogue, "folder with your own catalogue files");
    command->callback(
        [call, console, &action] { action = [call, console] { return report(*call, console); }; });
}

} // namespace isthmus
