#include "app/cli/command_line.h"

#include "app/cli/commands/analyze.h"
#include "app/cli/commands/convert.h"
#include "app/cli/commands/faulttree.h"
#include "app/cli/commands/improve.h"
#include "app/cli/commands/picture.h"
#include "app/cli/commands/prices.h"
#include "app/cli/commands/reliability.h"
#include "app/cli/commands/report_command.h"
#include "app/cli/commands/simulate.h"
#include "app/cli/commands/sweep.h"
#include "app/cli/commands/templates.h"
#include "app/cli/commands/validate.h"
#include "app/version.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <new>
#include <string>

namespace isthmus {

namespace {

int runUnguarded(int argc, const char* const* argv, Console console) {
    CLI::App app{"Availability, recovery, latency and cost of drawn systems", "isthmus-cli"};
    app.set_version_flag("--version", std::string("isthmus-cli ") + kVersion);
    app.require_subcommand(1);
    app.footer("Results go to the standard output, messages to the standard error.\n"
               "Exit code: 0; 1 when a target is missed (analyze --check); 2 for bad input or a bad call.");
    Action action;
    addAnalyzeCommand(app, console, action);
    addValidateCommand(app, console, action);
    addTemplatesCommand(app, console, action);
    addReliabilityCommand(app, console, action);
    addFaultTreeCommand(app, console, action);
    addConvertCommand(app, console, action);
    addSimulateCommand(app, console, action);
    addSweepCommand(app, console, action);
    addImproveCommand(app, console, action);
    addPricesCommand(app, console, action);
    addReportCommand(app, console, action);
    addPictureCommand(app, console, action);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error, console.out, console.err) == 0 ? kExitOk : kExitBadInput;
    }
    const int code = action();
    if (!console.out.flush()) {
        console.err << "isthmus-cli: error: the result could not be written\n";
        return kExitBadInput;
    }
    return code;
}

} // namespace

int runCommandLine(int argc, const char* const* argv, Console console) noexcept {
    try {
        return runUnguarded(argc, argv, console);
    } catch (const std::bad_alloc&) {
        console.err << "isthmus-cli: error: there is not enough memory\n";
    } catch (const std::exception& fault) {
        console.err << "isthmus-cli: error: " << fault.what() << '\n';
    } catch (...) {
        console.err << "isthmus-cli: error: something unforeseen happened\n";
    }
    return kExitBadInput;
}

} // namespace isthmus
