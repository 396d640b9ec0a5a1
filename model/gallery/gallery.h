#pragma once

#include "model/gallery/claim_check.h"
#include "model/gallery/claims_reader.h"

namespace isthmus {

/// The designs that come with the program, by the texts they model.
struct Gallery {
    std::filesystem::path folder;
    std::vector<ClaimsFile> families; ///< by row
    std::vector<std::string> loose;   ///< stems of designs that no family names, sorted
    std::vector<Diagnostic>
        diagnostics; ///< of all claims files; one that cannot be used is not among the families
};

/// Reads all claims files of a folder; the designs themselves are not opened. Beside the errors of single
/// files: IO-178 (two files for one row), IO-178 (two files name the same design).
[[nodiscard]] Gallery readGallery(const std::filesystem::path& folder);

/// A family's claims, checked.
struct CheckedFamily {
    std::vector<ClaimOutcome> outcomes;  ///< of its claims, in their order
    std::vector<Diagnostic> diagnostics; ///< of its designs' files

    [[nodiscard]] bool holds() const; ///< every claim does
};

/// Opens the designs of families and checks all their claims, as checkClaims does.
///
/// @returns one for each family, in their order.
[[nodiscard]] std::vector<CheckedFamily> checkFamilies(const std::filesystem::path& folder,
                                                       const std::vector<const ClaimsFile*>& families,
                                                       const std::shared_ptr<const Catalogue>& catalogue,
                                                       const ClaimCheckOptions& options = {},
                                                       std::stop_token stop = {});

/// A claim after its perturbation.
struct PerturbedClaim {
    ClaimOutcome outcome;
    std::optional<Error> refused; ///< why the change cannot be made; there is no outcome then

    /// It does not hold any more, and that for its figure.
    [[nodiscard]] bool fails() const;
};

/// Makes the perturbation of each claim, in designs of its own, and checks it again. A claim that does not
/// fail then rests on something else than it says. @returns the claims of each family, in order.
[[nodiscard]] std::vector<std::vector<PerturbedClaim>>
checkPerturbed(const std::filesystem::path& folder, const std::vector<const ClaimsFile*>& families,
               const std::shared_ptr<const Catalogue>& catalogue, const ClaimCheckOptions& options = {},
               std::stop_token stop = {});

/// The designs of a family that can be used; what is wrong with the others goes into `diagnostics`.
[[nodiscard]] DesignsByName openDesigns(const std::filesystem::path& folder, const ClaimsFile& family,
                                        const Catalogue& catalogue, std::vector<Diagnostic>& diagnostics);

} // namespace isthmus
