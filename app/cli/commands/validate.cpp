#include "app/cli/commands/validate.h"

#include "app/cli/loading.h"
#include "app/cli/messages.h"
#include "model/io/atomic_file.h"
#include "model/io/design_reader.h"
#include "model/io/design_writer.h"

#include <CLI/CLI.hpp>

namespace isthmus {

namespace {

struct ValidateCall {
    std::string file;
    std::string output; ///< empty: nothing is written
    std::string catalogue;
};

/// The list of problems is the result here; a message says what it means.
int validate(const ValidateCall& call, Console console) {
    const auto catalogue = loadCatalogueOrExplain(call.catalogue, console);
    if (!catalogue)
        return kExitBadInput;
    ReadOptions options;
    options.catalogue = catalogue.get();
    const LoadOutcome outcome = readDesignFile(call.file, options);
    printDiagnostics(console.out, outcome.diagnostics);
    if (!outcome.design || !outcome.complete)
        return refuse(console, call.file + " cannot be used: " + problemCount(outcome.diagnostics));
    console.out << call.file << ": " << problemCount(outcome.diagnostics) << '\n';
    if (call.output.empty())
        return kExitOk;
    const auto written = writeFileAtomically(call.output, writeDesign(*outcome.design));
    return written ? kExitOk : refuse(console, written.error());
}

} // namespace

void addValidateCommand(CLI::App& app, Console console, Action& action) {
    auto call = std::make_shared<ValidateCall>();
    CLI::App* command = app.add_subcommand("validate", "List all problems of a design file");
    command->add_option("FILE", call->file, "the design (*.isthmus)")->required();
    command->add_option("-o,--output", call->output,
                        "write the design as Isthmus saves it, in its order of fields; may be FILE itself");
    command->add_option("--catalogue", call->catalogue, "folder with your own catalogue files");
    command->callback(
        [call, console, &action] { action = [call, console] { return validate(*call, console); }; });
}

} // namespace isthmus
