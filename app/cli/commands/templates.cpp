#include "app/cli/commands/templates.h"

#include "app/cli/gallery_output.h"
#include "app/cli/gallery_table.h"
#include "app/cli/interruption.h"
#include "app/cli/loading.h"
#include "app/cli/messages.h"
#include "app/cli/progress.h"
#include "model/analysis/analyse.h"
#include "model/base/parallel.h"
#include "model/io/atomic_file.h"
#include "model/io/design_reader.h"
#include "model/io/file_bytes.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <sstream>

namespace isthmus {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxBytes = std::size_t{64} << 20;

struct TemplatesCall {
    std::string name;
    std::string output;
    std::string catalogue;
    unsigned threads = 0;
    bool check = false;
    bool perturb = false;
    bool table = false;
    bool json = false;
};

fs::path templateFolder() {
    return resourceFolder() / "templates";
}

int refuseName(const std::string& name, Console console) {
    return refuse(console, "there is no template \"" + name + "\"; isthmus-cli templates lists them");
}

int copyTemplate(const TemplatesCall& call, Console console) {
    const std::vector<std::string> names = designsIn(templateFolder());
    if (std::find(names.begin(), names.end(), call.name) == names.end())
        return refuseName(call.name, console);
    if (call.output.empty())
        return refuse(console, "where to? Say -o FILE");
    const auto text = readFileBytes(templateFolder() / (call.name + ".isthmus"), kMaxBytes);
    if (!text)
        return refuse(console, text.error());
    const auto written = writeFileAtomically(call.output, *text);
    return written ? kExitOk : refuse(console, written.error());
}

/// The names that designs have in their files; empty where one cannot be read.
DesignTitles titlesOf(const Gallery& gallery) {
    DesignTitles titles;
    for (const std::string& name : designsIn(gallery.folder)) {
        const LoadOutcome outcome = readDesignFile(gallery.folder / (name + ".isthmus"));
        titles[name] = outcome.design ? outcome.design->name : std::string{};
    }
    return titles;
}

int listTemplates(const TemplatesCall& call, Console console) {
    if (!call.output.empty())
        return refuse(console, "which template? Say templates NAME -o FILE");
    const Gallery gallery = readGallery(templateFolder());
    printDiagnostics(console.err, gallery.diagnostics);
    if (gallery.families.empty() && gallery.loose.empty())
        return refuse(console, "there are no templates; is this a whole installation?");
    if (call.json)
        printJson(galleryJson(gallery, titlesOf(gallery)), console.out);
    else
        printGallery(gallery, titlesOf(gallery), console.out);
    return kExitOk; // the designs of a claims file that cannot be used are there all the same
}

/// The families that NAME means: that family, the one of that design, or without NAME all.
std::vector<const ClaimsFile*> chosen(const Gallery& gallery, const std::string& name) {
    std::vector<const ClaimsFile*> families;
    for (const ClaimsFile& family : gallery.families)
        if (name.empty() || family.family == name ||
            std::find(family.designs.begin(), family.designs.end(), name) != family.designs.end())
            families.push_back(&family);
    return families;
}

/// Problems of claims files; with NAME only those of the family of that name.
std::vector<Diagnostic> problemsOf(const Gallery& gallery, const std::string& name) {
    std::vector<Diagnostic> problems;
    for (const Diagnostic& problem : gallery.diagnostics)
        if (name.empty() || fs::path(problem.location->file).filename() == name + std::string(kClaimsSuffix))
            problems.push_back(problem);
    return problems;
}

int checkTemplates(const TemplatesCall& call, Console console) {
    const auto catalogue = loadCatalogueOrExplain(call.catalogue, console);
    if (!catalogue)
        return kExitBadInput;
    const Gallery gallery = readGallery(templateFolder());
    const std::vector<Diagnostic> problems = problemsOf(gallery, call.name);
    printDiagnostics(console.err, problems);
    const auto families = chosen(gallery, call.name);
    if (families.empty() && !call.name.empty())
        return problems.empty()
                   ? refuse(console, "no claims file names \"" + call.name + "\", and none is called so")
                   : kExitBadInput;
    const Interruption interruption;
    ClaimCheckOptions options;
    options.threads = call.threads;
    options.progress = progressOn(console, "checking claims");
    const auto checked = checkFamilies(gallery.folder, families, catalogue, options, interruption.token());
    if (interruption.token().stop_requested()) {
        refuse(console, "interrupted");
        return kExitInterrupted;
    }
    bool usable = !hasErrors(problems);
    bool holds = true;
    for (const CheckedFamily& family : checked) {
        printDiagnostics(console.err, family.diagnostics);
        usable = usable && !hasErrors(family.diagnostics);
        holds = holds && family.holds();
    }
    if (call.json)
        printJson(checkedFamiliesJson(families, checked), console.out);
    else
        printCheckedFamilies(families, checked, console.out);
    return !usable ? kExitBadInput : holds ? kExitOk : kExitTargetMissed;
}

/// Whether claims can fail: each is checked after its perturbation.
int perturbTemplates(const TemplatesCall& call, Console console) {
    const auto catalogue = loadCatalogueOrExplain(call.catalogue, console);
    if (!catalogue)
        return kExitBadInput;
    const Gallery gallery = readGallery(templateFolder());
    const std::vector<Diagnostic> problems = problemsOf(gallery, call.name);
    printDiagnostics(console.err, problems);
    const auto families = chosen(gallery, call.name);
    const Interruption interruption;
    ClaimCheckOptions options;
    options.threads = call.threads;
    options.progress = progressOn(console, "changing what claims rest on");
    const auto checked = checkPerturbed(gallery.folder, families, catalogue, options, interruption.token());
    if (interruption.token().stop_requested()) {
        refuse(console, "interrupted");
        return kExitInterrupted;
    }
    printPerturbedFamilies(families, checked, console.out);
    bool fail = true;
    for (const auto& family : checked)
        for (const PerturbedClaim& claim : family)
            fail = fail && claim.fails();
    return families.empty() || hasErrors(problems) ? kExitBadInput : fail ? kExitOk : kExitTargetMissed;
}

/// All templates with their figures, by name.
std::map<std::string, AnalysedTemplate> analysedTemplates(const fs::path& folder,
                                                          const std::shared_ptr<const Catalogue>& catalogue,
                                                          unsigned threads) {
    const std::vector<std::string> names = designsIn(folder);
    std::vector<AnalysedTemplate> analysed(names.size());
    ReadOptions reading;
    reading.catalogue = catalogue.get();
    AnalysisOptions options;
    options.threads = 1; // the designs are side by side
    inParallel(names.size(), threads > 0 ? threads : usefulThreads(), [&](std::size_t i) {
        LoadOutcome outcome = readDesignFile(folder / (names[i] + ".isthmus"), reading);
        if (!outcome.complete)
            return;
        const auto design = std::make_shared<const Design>(*std::move(outcome.design));
        if (auto result = analyse(design, catalogue, options))
            analysed[i] = {design, *std::move(result)};
    });
    std::map<std::string, AnalysedTemplate> byName;
    for (std::size_t i = 0; i < names.size(); ++i)
        byName[names[i]] = std::move(analysed[i]);
    return byName;
}

int tableOfTemplates(const TemplatesCall& call, Console console) {
    const auto catalogue = loadCatalogueOrExplain(call.catalogue, console);
    if (!catalogue)
        return kExitBadInput;
    const Gallery gallery = readGallery(templateFolder());
    printDiagnostics(console.err, gallery.diagnostics);
    const auto templates = analysedTemplates(gallery.folder, catalogue, call.threads);
    for (const auto& [name, one] : templates)
        if (!one.design)
            return refuse(console, name + ".isthmus cannot be used; isthmus-cli validate says why");
    std::ostringstream page;
    printGalleryTable(gallery, templates, page);
    if (call.output.empty()) {
        console.out << page.str();
        return kExitOk;
    }
    const auto written = writeFileAtomically(call.output, page.str());
    return written ? kExitOk : refuse(console, written.error());
}

} // namespace

void addTemplatesCommand(CLI::App& app, Console console, Action& action) {
    auto call = std::make_shared<TemplatesCall>();
    CLI::App* command = app.add_subcommand(
        "templates", "List the designs that come with Isthmus, copy one, or check what they claim");
    command->add_option("NAME", call->name, "the template to copy, or the one or the family to check");
    CLI::Option* output =
        command->add_option("-o,--output", call->output, "the file to write; an existing one is replaced");
    CLI::Option* check =
        command
            ->add_flag("--check", call->check,
                       "check every claim of the claims files: exit with 1 when one does not hold")
            ->excludes(output);
    CLI::Option* table =
        command
            ->add_flag("--table", call->table,
                       "a Markdown page of all templates with their figures and worst disruptions")
            ->excludes(check);
    command->add_option("--threads", call->threads, "how many threads; never changes the result");
    command->add_option("--catalogue", call->catalogue, "folder with your own catalogue files");
    command->add_flag("--json", call->json, "print JSON (resources/schema/CLI.md)")
        ->excludes(output)
        ->excludes(table);
    command
        ->add_flag(
            "--perturb", call->perturb,
            "change what each claim rests on, as the claims file says: exit with 1 when one still holds")
        ->needs(check)
        ->excludes("--json");
    command->callback([call, console, &action] {
        action = [call, console] {
            if (call->perturb)
                return perturbTemplates(*call, console);
            if (call->check)
                return checkTemplates(*call, console);
            if (call->table)
                return tableOfTemplates(*call, console);
            return call->name.empty() ? listTemplates(*call, console) : copyTemplate(*call, console);
        };
    });
}

} // namespace isthmus
