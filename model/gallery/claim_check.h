#pragma once

#include "model/base/error.h"
#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "model/gallery/claims.h"

#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <vector>

namespace isthmus {

/// Designs by the stems of their files.
using DesignsByName = std::map<std::string, std::shared_ptr<const Design>>;

/// A claim and the designs that it speaks of.
struct ClaimTask {
    const Claim* claim = nullptr;
    const DesignsByName* designs = nullptr;
};

/// What came of a claim.
struct ClaimOutcome {
    bool holds = false;
    std::optional<double> value;  ///< the figure, or its difference or ratio; absent: it has no number
    std::string unit;             ///< of the value
    std::string text;             ///< the figure's text; may be empty
    std::optional<Error> problem; ///< why there is nothing to compare
};

struct ClaimCheckOptions {
    unsigned threads = 0; ///< 0: as many as the machine runs at once; the outcome is the same
    std::function<void(double part)> progress; ///< part of the analyses done; called by one thread at a time
};

/// Checks claims: analyses what they speak of, once for all that is alike in design, failures and scenario,
/// opens their figures (model/derivation) and compares.
///
/// @returns an outcome per task, in their order. `problem` is AN-045 (the design is not among those given),
///          AN-001 to AN-003, AN-031 (no such figure), AN-040 to AN-042; after a stop AN-004 for what had not
///          been analysed.
/// @pre the designs satisfy their invariants. @note Pure; any thread.
[[nodiscard]] std::vector<ClaimOutcome> checkClaims(const std::vector<ClaimTask>& tasks,
                                                    const std::shared_ptr<const Catalogue>& catalogue,
                                                    const ClaimCheckOptions& options = {},
                                                    std::stop_token stop = {});

} // namespace isthmus
