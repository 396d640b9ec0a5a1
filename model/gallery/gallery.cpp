#include "model/gallery/gallery.h"

#include "model/gallery/perturbation.h"
#include "model/io/design_reader.h"

#include <algorithm>

namespace isthmus {

namespace {

std::vector<std::filesystem::path> claimsFilesIn(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    std::error_code problem;
    for (std::filesystem::directory_iterator it(folder, problem), end; !problem && it != end;
         it.increment(problem))
        if (it->path().filename().string().ends_with(kClaimsSuffix))
            paths.push_back(it->path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

Diagnostic alreadyOf(const ClaimsFile& first, const std::string& design, const std::filesystem::path& path) {
    Diagnostic problem;
    problem.code = "IO-178";
    problem.arguments = {design, first.family};
    problem.location = FileLocation{path.string(), 0, 0, {}};
    return problem;
}

/// What a file claims that another one has already.
std::vector<Diagnostic> conflicts(const ClaimsFile& file, const std::vector<ClaimsFile>& others,
                                  const std::filesystem::path& path) {
    std::vector<Diagnostic> problems;
    for (const ClaimsFile& other : others) {
        for (const std::string& design : file.designs)
            if (std::find(other.designs.begin(), other.designs.end(), design) != other.designs.end())
                problems.push_back(alreadyOf(other, design, path));
    }
    return problems;
}

/// Makes the changes in those designs that they are for; what keeps one from being made.
std::optional<Error> perturb(DesignsByName& designs, const std::vector<Perturbation>& changes,
                             const Catalogue& catalogue) {
    for (auto& [name, design] : designs) {
        const bool isMeant = std::any_of(changes.begin(), changes.end(), [&name = name](const auto& change) {
            return change.design == name;
        });
        if (!isMeant)
            continue;
        auto other = perturbed(*design, name, changes, catalogue);
        if (!other)
            return std::move(other.error());
        design = std::make_shared<const Design>(*std::move(other));
    }
    return std::nullopt;
}

} // namespace

Gallery readGallery(const std::filesystem::path& folder) {
    Gallery gallery;
    gallery.folder = folder;
    for (const auto& path : claimsFilesIn(folder)) {
        ClaimsOutcome outcome = readClaimsFile(path);
        std::vector<Diagnostic> problems = std::move(outcome.diagnostics);
        const auto taken =
            outcome.file ? conflicts(*outcome.file, gallery.families, path) : std::vector<Diagnostic>{};
        problems.insert(problems.end(), taken.begin(), taken.end());
        if (outcome.file && taken.empty())
            gallery.families.push_back(*std::move(outcome.file));
        gallery.diagnostics.insert(gallery.diagnostics.end(), problems.begin(), problems.end());
    }
    std::stable_sort(gallery.families.begin(), gallery.families.end(),
                     [](const ClaimsFile& a, const ClaimsFile& b) { return a.row < b.row; });
    gallery.loose = designsIn(folder);
    for (const ClaimsFile& family : gallery.families)
        for (const std::string& design : family.designs)
            std::erase(gallery.loose, design);
    return gallery;
}

bool CheckedFamily::holds() const {
    return std::all_of(outcomes.begin(), outcomes.end(),
                       [](const ClaimOutcome& outcome) { return outcome.holds; });
}

DesignsByName openDesigns(const std::filesystem::path& folder, const ClaimsFile& family,
                          const Catalogue& catalogue, std::vector<Diagnostic>& diagnostics) {
    DesignsByName designs;
    ReadOptions options;
    options.catalogue = &catalogue;
    for (const std::string& name : family.designs) {
        LoadOutcome outcome = readDesignFile(folder / (name + ".isthmus"), options);
        diagnostics.insert(diagnostics.end(), outcome.diagnostics.begin(), outcome.diagnostics.end());
        if (outcome.complete)
            designs[name] = std::make_shared<const Design>(*std::move(outcome.design));
    }
    return designs;
}

std::vector<CheckedFamily> checkFamilies(const std::filesystem::path& folder,
                                         const std::vector<const ClaimsFile*>& families,
                                         const std::shared_ptr<const Catalogue>& catalogue,
                                         const ClaimCheckOptions& options, std::stop_token stop) {
    std::vector<CheckedFamily> checked(families.size());
    std::vector<DesignsByName> designs;
    for (std::size_t i = 0; i < families.size(); ++i)
        designs.push_back(openDesigns(folder, *families[i], *catalogue, checked[i].diagnostics));
    std::vector<ClaimTask> tasks;
    for (std::size_t i = 0; i < families.size(); ++i)
        for (const Claim& claim : families[i]->claims)
            tasks.push_back({&claim, &designs[i]});
    auto outcomes = checkClaims(tasks, catalogue, options, std::move(stop));
    std::size_t next = 0;
    for (std::size_t i = 0; i < families.size(); ++i)
        for (std::size_t j = 0; j < families[i]->claims.size(); ++j)
            checked[i].outcomes.push_back(std::move(outcomes[next++]));
    return checked;
}

bool PerturbedClaim::fails() const {
    const bool ofItsFigure = !outcome.problem || outcome.problem->code == "AN-031" ||
                             outcome.problem->code == "AN-041" || outcome.problem->code == "AN-042";
    return !refused && !outcome.holds && ofItsFigure;
}

std::vector<std::vector<PerturbedClaim>> checkPerturbed(const std::filesystem::path& folder,
                                                        const std::vector<const ClaimsFile*>& families,
                                                        const std::shared_ptr<const Catalogue>& catalogue,
                                                        const ClaimCheckOptions& options,
                                                        std::stop_token stop) {
    std::vector<std::vector<PerturbedClaim>> checked;
    std::vector<std::unique_ptr<DesignsByName>> changed; // of each claim; tasks point at them
    std::vector<ClaimTask> tasks;
    for (const ClaimsFile* family : families) {
        std::vector<Diagnostic> diagnostics; // said by checkFamilies
        const DesignsByName designs = openDesigns(folder, *family, *catalogue, diagnostics);
        checked.emplace_back(family->claims.size());
        for (std::size_t i = 0; i < family->claims.size(); ++i) {
            const Claim& claim = family->claims[i];
            changed.push_back(std::make_unique<DesignsByName>(designs));
            checked.back()[i].refused = perturb(*changed.back(), claim.perturb, *catalogue);
            tasks.push_back({&claim, changed.back().get()});
        }
    }
    auto outcomes = checkClaims(tasks, catalogue, options, std::move(stop));
    std::size_t next = 0;
    for (auto& family : checked)
        for (PerturbedClaim& claim : family)
            claim.outcome = std::move(outcomes[next++]);
    return checked;
}

} // namespace isthmus
