#pragma once

#include "model/base/units.h"
#include "model/design/unknown_fields.h"

#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// What a failure figure rests on (semantics.md, preamble).
enum class Basis { Sla, DesignedFor, Measured, Assumption };

/// How often an element fails and how long repair takes, as the user gave it. Exactly one of the forms
/// is used: `never`; `availability` (MTTR from `mttr` or the kind's default, MTTF follows);
/// `mttf` + `mttr`; `faultsPer1000kmYear` + `mttr` (links with a length; the rate scales with length);
/// `reference` into the catalogue. An element without failure data takes its kind's default.
struct FailureData {
    bool never = false;
    std::optional<double> availability;        ///< in [0, 1]
    std::optional<Hours> mttf;                 ///< > 0; back-in-service to next failure
    std::optional<Hours> mttr;                 ///< ≥ 0; failure to back-in-service, detection included
    std::optional<double> faultsPer1000kmYear; ///< ≥ 0
    std::string reference;                     ///< catalogue id, e.g. "rds_multi_az.sla"
    std::optional<Basis> basis;
    std::string source;
    std::string asOf;
    UnknownFields unknown;

    bool operator==(const FailureData&) const = default;
};

} // namespace isthmus
