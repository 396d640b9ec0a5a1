#include "app/cli/commands/convert.h"

#include "app/cli/loading.h"
#include "app/cli/messages.h"
#include "model/faulttree/journey_fault_tree.h"
#include "model/io/atomic_file.h"
#include "model/io/open_psa_writer.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace isthmus {

namespace {

struct ConvertCall {
    std::string file;
    std::string output;
    std::string journey;
    std::string catalogue;
};

int convert(const ConvertCall& call, Console console) {
    const auto catalogue = loadCatalogueOrExplain(call.catalogue, console);
    if (!catalogue)
        return kExitBadInput;
    const auto design = loadDesignOrExplain(call.file, *catalogue, console);
    if (!design)
        return kExitBadInput;
    const auto system = System::build(design, catalogue);
    const auto scope =
        std::find_if(system->journeys.begin(), system->journeys.end(), [&](const JourneyScope& candidate) {
            return design->journeys[candidate.journey].id.value == call.journey;
        });
    if (scope == system->journeys.end()) {
        Error error;
        error.code = "AN-003";
        error.arguments = {call.journey};
        for (const Journey& journey : design->journeys)
            error.accepted += (error.accepted.empty() ? "" : ", ") + journey.id.value;
        return refuse(console, error);
    }
    const auto written = writeFileAtomically(call.output, openPsaText(journeyFaultTree(*system, *scope)));
    return written ? kExitOk : refuse(console, written.error());
}

} // namespace

void addConvertCommand(CLI::App& app, Console console, Action& action) {
    auto call = std::make_shared<ConvertCall>();
    CLI::App* command =
        app.add_subcommand("convert", "Write a journey as an Open-PSA fault tree, for other programs");
    command->add_option("FILE", call->file, "the design (*.isthmus)")->required();
    command
        ->add_option("-o,--output", call->output,
                     "the file to write (Open-PSA XML); an existing one is replaced")
        ->required();
    command->add_option("--journey", call->journey, "the journey whose loss is the top event")->required();
    command->add_option("--catalogue", call->catalogue, "folder with your own catalogue files");
    command->callback(
        [call, console, &action] { action = [call, console] { return convert(*call, console); }; });
}

} // namespace isthmus
