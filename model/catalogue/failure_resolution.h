#pragma once

#include "model/base/probability.h"
#include "model/base/result.h"
#include "model/catalogue/catalogue.h"
#include "model/design/failure_data.h"

namespace isthmus {

/// Whose failure figure is in force for an element.
enum class FailureOrigin {
    OwnData,     ///< numbers on the element itself
    Reference,   ///< a row of the catalogue that the element refers to
    KindDefault, ///< the kind's default row of the catalogue
    Nothing      ///< nobody gave one: it never fails
};

/// Where the repair time comes from.
enum class RepairOrigin { Given, Row, KindDefault, Fallback };

/// Repair time of last resort, for an availability on something whose kind has no default (a shared risk):
/// our assumption, 4 h, the middle of the repair times of single things in reliability.csv (3 to 6 h).
inline constexpr Hours kFallbackMttr{4.0};

/// How an element fails, every default filled in (semantics.md, preamble).
struct ResolvedFailure {
    Probability availability;
    Hours mttf; ///< back-in-service to next failure; 0 when it never fails and when it is always down
    Hours mttr; ///< failure to back-in-service; 0 when it never fails
    bool neverFails = true;
    bool alwaysDown = false; ///< availability 0: it is never up, so it never goes down either
    Basis basis = Basis::Assumption;
    std::string reference; ///< row of reliability.csv, when one is in force
    std::string source;    ///< may be empty: the user gave none, or nothing is in force
    std::string asOf;
    std::optional<Confidence> confidence; ///< of the row; absent for the user's own figures
    FailureOrigin origin = FailureOrigin::Nothing;
    RepairOrigin repairOrigin = RepairOrigin::Given;
    /// The frequency follows from an availability and a repair time that do not belong together: an SLA, or
    /// an availability whose repair time is a default. To be shown as "assumed frequency".
    bool assumedFrequency = false;
    /// What could not be resolved; the element then never fails here, and the user must be told. CA-030: the
    /// rate is per length and the length unknown; CA-031: no such row; CA-032: the numbers contradict
    /// each other or lie outside their ranges.
    std::optional<Error> problem;

    /// Failures per hour, w = 1/(MTTF + MTTR); 0 when it never fails or is always down.
    [[nodiscard]] double failureFrequencyPerHour() const {
        return neverFails || alwaysDown ? 0.0 : 1.0 / (mttf.value + mttr.value);
    }
};

/// Finds how often an element fails and how long its repair takes.
///
/// The element's own data come first; without any, the kind's default row. Forms, the first that is given:
///  - never fails;
///  - availability A: MTTR is the given one, else the kind's default, else that of the kind's default row,
///    else kFallbackMttr; MTTF = A · MTTR/(1 − A). A = 1 never fails; A = 0 is always down: MTTF 0;
///  - MTTF and MTTR (a missing MTTR as above);
///  - faults per 1000 km and year: MTTF = 8766 h/(rate · length/1000 km): the rate counts faults per year of
///    operation, so MTTF is the mean time from repair to the next fault, as everywhere in Isthmus;
///  - a row of the catalogue, which has one of these forms; an MTTR on the element replaces the row's.
///
/// @param data    of the element, if it has any.
/// @param kind    of the element; for a shared risk a Kind with no defaults.
/// @param length  of a link, for rates per length.
/// @note Pure, O(log rows), any thread; never fails: see ResolvedFailure::problem.
[[nodiscard]] ResolvedFailure resolveFailure(const std::optional<FailureData>& data, const Kind& kind,
                                             std::optional<Kilometres> length, const Catalogue& catalogue);

} // namespace isthmus
