#pragma once

#include "model/base/units.h"
#include "model/design/unknown_fields.h"

#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// What a failure figure rests on (semantics.md, preamble).
enum class Basis { Sla, DesignedFor, Measured, Assumption };

/// How well a failure figure is known: its 5 % and 95 % points. Between them lies nine tenths of a lognormal
/// distribution, of which the figure itself need not be the median; for an availability it is the
/// unavailability that is lognormal. Lognormal with these points is how the Reactor Safety Study (WASH-1400,
/// 1975) gave failure data, and one of the choices of the Handbook of Parameter Estimation for
/// Probabilistic Risk Assessment (NUREG/CR-6823, 2003).
template <class T>
struct FigureRange {
    T low{};
    T high{};

    bool operator==(const FigureRange&) const = default;
};

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
    // Each beside its figure, which lies in it and stays the value used where nothing else is said.
    std::optional<FigureRange<double>> availabilityRange; ///< in [0, 1)
    std::optional<FigureRange<Hours>> mttfRange;          ///< > 0
    std::optional<FigureRange<Hours>> mttrRange;          ///< > 0
    std::optional<FigureRange<double>> faultsRange;       ///< > 0; of faultsPer1000kmYear
    std::string reference;                                ///< catalogue id, e.g. "rds_multi_az.sla"
    std::optional<Basis> basis;
    std::string source;
    std::string asOf;
    UnknownFields unknown;

    bool operator==(const FailureData&) const = default;
};

} // namespace isthmus
