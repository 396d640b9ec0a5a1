#pragma once

#include "model/base/error.h"
#include "model/gallery/claims.h"

#include <vector>

namespace isthmus {

/// What is wrong with a claims file beyond the types of its fields. Places are JSON pointers: relative to the
/// claim in ClaimProblem, to the file in the others; no line, no file.
struct ClaimProblem {
    std::size_t claim = 0; ///< its place in the file
    Diagnostic diagnostic;
};

/// Row, texts and designs. @param designs  stems of the designs that there are.
[[nodiscard]] std::vector<Diagnostic> checkHead(const ClaimsFile& file,
                                                const std::vector<std::string>& designs);

/// Ids, figures, designs, expectations and perturbations of the claims.
[[nodiscard]] std::vector<ClaimProblem> checkClaimRules(const ClaimsFile& file);

} // namespace isthmus
