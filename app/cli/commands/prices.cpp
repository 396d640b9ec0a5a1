#include "app/cli/commands/prices.h"

#include "app/cli/interruption.h"
#include "app/cli/loading.h"
#include "app/cli/messages.h"
#include "app/cli/progress.h"
#include "model/io/atomic_file.h"
#include "model/io/price_list.h"

#include <CLI/CLI.hpp>

namespace isthmus {

namespace {

/// Where the provider keeps what an index names.
constexpr const char* kBase = "https://pricing.us-east-1.amazonaws.com";

struct PricesCall {
    std::vector<std::string> files;
    std::string folder;
};

void printList(const std::string& file, const PriceList& list, Console console) {
    console.out << file << ": " << list.offer << ", version " << list.version << " of " << list.published
                << ", " << list.priceLines << " prices on demand\n";
    for (const auto& [what, count] : list.matched)
        console.out << "  " << count << " taken as " << what << '\n';
    for (const auto& [what, count] : list.passedOver)
        console.out << "  " << count << " passed over: " << what << '\n';
    printDiagnostics(console.err, list.problems);
    if (list.problemCount > list.problems.size())
        console.err << "isthmus-cli: and " << list.problemCount - list.problems.size() << " more problems\n";
    if (!list.complete)
        console.err << "isthmus-cli: the rest of " << file
                    << " could not be read; what stands before it is kept\n";
}

void printIndex(const PriceListIndex& index, Console console) {
    for (const auto& entry : index.entries)
        console.out << entry.name << "  " << kBase << entry.url << '\n';
}

int importPrices(const PricesCall& call, Console console) {
    const auto catalogue = loadCatalogueOrExplain({}, console);
    if (!catalogue)
        return kExitBadInput;
    const Interruption interruption;
    std::vector<PriceList> lists;
    bool sound = true;
    for (const std::string& file : call.files) {
        auto outcome = readPriceList(file, *catalogue, progressOn(console, file), interruption.token());
        if (!outcome) {
            const bool interrupted = interruption.token().stop_requested();
            const int refused =
                interrupted ? refuse(console, "interrupted") : refuse(console, outcome.error());
            return interrupted ? kExitInterrupted : refused;
        }
        if (outcome->index)
            printIndex(*outcome->index, console);
        if (!outcome->list)
            continue;
        printList(file, *outcome->list, console);
        sound = sound && outcome->list->complete && outcome->list->problemCount == 0;
        lists.push_back(std::move(*outcome->list));
    }
    if (lists.empty() || call.folder.empty())
        return sound ? kExitOk : kExitBadInput;
    std::error_code problem;
    std::filesystem::create_directories(call.folder, problem);
    const std::filesystem::path folder = call.folder;
    for (const auto& [name, text] : {std::pair{"transfer_prices.csv", transferPricesCsv(lists)},
                                     std::pair{"prices.csv", pricesCsv(lists)}})
        if (const auto written = writeFileAtomically(folder / name, text); !written)
            return refuse(console, written.error());
    console.out << "Use them with --catalogue " << call.folder << '\n';
    return sound ? kExitOk : kExitBadInput;
}

} // namespace

void addPricesCommand(CLI::App& app, Console console, Action& action) {
    auto call = std::make_shared<PricesCall>();
    CLI::App* command =
        app.add_subcommand("prices", "Read the provider's price list files into a catalogue of your own");
    command
        ->add_option(
            "FILE", call->files,
            "files of the AWS Price List: bulk offers (JSON or CSV), or an index, whose files are listed")
        ->required();
    command->add_option("-o,--output", call->folder,
                        "folder for transfer_prices.csv and prices.csv; existing ones are replaced");
    command->callback(
        [call, console, &action] { action = [call, console] { return importPrices(*call, console); }; });
}

} // namespace isthmus
