#include "app/cli/loading.h"

#include "app/cli/messages.h"
#include "model/io/design_reader.h"

namespace isthmus {

std::shared_ptr<const Catalogue> loadCatalogueOrExplain(const std::string& overrides, Console console) {
    const std::filesystem::path resources = resourceFolder();
    if (resources.empty()) {
        (void)refuse(console, "the folder with the catalogue is missing; is this a whole installation?");
        return nullptr;
    }
    CatalogueOutcome outcome =
        loadCatalogue(resources / "catalogue",
                      overrides.empty() ? std::nullopt : std::optional<std::filesystem::path>(overrides));
    printDiagnostics(console.err, outcome.diagnostics);
    if (!outcome.catalogue || hasErrors(outcome.diagnostics)) {
        (void)refuse(console, "the catalogue cannot be used");
        return nullptr;
    }
    return std::make_shared<const Catalogue>(*std::move(outcome.catalogue));
}

std::shared_ptr<const Design> loadDesignOrExplain(const std::string& file, const Catalogue& catalogue,
                                                  Console console) {
    ReadOptions options;
    options.catalogue = &catalogue;
    LoadOutcome outcome = readDesignFile(file, options);
    printDiagnostics(console.err, outcome.diagnostics);
    if (!outcome.design || !outcome.complete) {
        (void)refuse(console, file + " cannot be used: " + problemCount(outcome.diagnostics));
        return nullptr;
    }
    return std::make_shared<const Design>(*std::move(outcome.design));
}

} // namespace isthmus
