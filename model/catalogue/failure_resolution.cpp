#include "model/catalogue/failure_resolution.h"

#include <cmath>

namespace isthmus {

namespace {

/// The numbers of a FailureData or of a row, whichever is in force.
struct Figures {
    std::optional<double> availability;
    std::optional<Hours> mttf;
    std::optional<double> faultsPer1000kmYear;
    std::optional<Hours> mttr;
    RepairOrigin repairOrigin = RepairOrigin::Given;
};

bool inRange(const Figures& figures) {
    const auto positive = [](const std::optional<Hours>& hours) {
        return !hours || (std::isfinite(hours->value) && hours->value > 0);
    };
    const auto& a = figures.availability;
    const auto& rate = figures.faultsPer1000kmYear;
    const bool repairFits = !figures.mttr || (std::isfinite(figures.mttr->value) && figures.mttr->value >= 0);
    return positive(figures.mttf) && repairFits && (!a || (*a >= 0 && *a <= 1)) &&
           (!rate || (std::isfinite(*rate) && *rate >= 0));
}

void setNeverFails(ResolvedFailure& failure, std::optional<Error> problem = {}) {
    failure.availability = Probability();
    failure.mttf = failure.mttr = Hours{};
    failure.neverFails = true;
    failure.problem = std::move(problem);
}

Error problemOf(const char* code, std::vector<std::string> arguments, const char* accepted) {
    return {code, std::move(arguments), {}, {}, accepted, Severity::Error};
}

void fillRepair(Figures& figures, const Kind& kind, const Catalogue& catalogue) {
    if (figures.mttr)
        return;
    const ReliabilityRow* const row = catalogue.reliability(kind.failureReference);
    if (kind.defaultMttr) {
        figures.mttr = kind.defaultMttr;
        figures.repairOrigin = RepairOrigin::KindDefault;
    } else if (row && row->mttr) {
        figures.mttr = row->mttr;
        figures.repairOrigin = RepairOrigin::Row;
    } else {
        figures.mttr = kFallbackMttr;
        figures.repairOrigin = RepairOrigin::Fallback;
    }
}

void fromAvailability(ResolvedFailure& failure, double availability) {
    failure.assumedFrequency = failure.basis == Basis::Sla || failure.repairOrigin != RepairOrigin::Given;
    if (availability == 1.0) {
        failure.assumedFrequency = false;
        setNeverFails(failure);
        return;
    }
    if (failure.mttr.value == 0 && availability > 0) {
        setNeverFails(failure, problemOf("CA-032", {}, "an MTTR above 0 where the availability is below 1"));
        return;
    }
    failure.availability = Probability::fromAvailability(availability);
    failure.mttf = availability * failure.mttr / (1.0 - availability);
    failure.alwaysDown = availability == 0.0;
}

/// Turns the figures in force into times and a probability. `failure` already has basis and source.
void apply(ResolvedFailure& failure, Figures figures, const Kind& kind, std::optional<Kilometres> length,
           const Catalogue& catalogue) {
    if (!inRange(figures)) {
        setNeverFails(failure, problemOf("CA-032", {},
                                         "availability from 0 to 1, MTTF above 0, MTTR and rate 0 or more"));
        return;
    }
    fillRepair(figures, kind, catalogue);
    failure.mttr = *figures.mttr;
    failure.repairOrigin = figures.repairOrigin;
    failure.neverFails = false;
    if (figures.availability) {
        fromAvailability(failure, *figures.availability);
        return;
    }
    if (figures.mttf) {
        failure.mttf = *figures.mttf;
    } else {
        if (!length) {
            setNeverFails(failure, problemOf("CA-030", {}, "a length, or both ends at known positions"));
            return;
        }
        const double faultsPerYear = *figures.faultsPer1000kmYear * length->value / 1000.0;
        if (!(faultsPerYear > 0)) {
            setNeverFails(failure);
            return;
        }
        failure.mttf = Hours{kHoursPerYear / faultsPerYear};
    }
    failure.availability = Probability::fromTimes(failure.mttf, failure.mttr);
}

void applyRow(ResolvedFailure& failure, const ReliabilityRow& row, std::optional<Hours> ownMttr) {
    failure.reference = row.id;
    failure.basis = row.basis;
    failure.source = row.provenance.source;
    failure.asOf = row.provenance.asOf;
    failure.confidence = row.provenance.confidence;
    failure.repairOrigin = ownMttr ? RepairOrigin::Given : RepairOrigin::Row;
}

Figures figuresOf(const ReliabilityRow& row, std::optional<Hours> ownMttr) {
    Figures figures{row.availability, row.mttf, row.faultsPer1000kmYear, row.mttr, RepairOrigin::Row};
    if (ownMttr) {
        figures.mttr = ownMttr;
        figures.repairOrigin = RepairOrigin::Given;
    }
    return figures;
}

} // namespace

ResolvedFailure resolveFailure(const std::optional<FailureData>& data, const Kind& kind,
                               std::optional<Kilometres> length, const Catalogue& catalogue) {
    ResolvedFailure failure;
    const std::optional<Hours> ownMttr = data ? data->mttr : std::nullopt;
    const bool numbers = data && (data->availability || data->mttf || data->faultsPer1000kmYear);
    if (data && (data->never || numbers)) {
        failure.origin = FailureOrigin::OwnData;
        failure.basis = data->basis.value_or(Basis::Assumption);
        failure.source = data->source;
        failure.asOf = data->asOf;
        if (!data->never)
            apply(
                failure,
                {data->availability, data->mttf, data->faultsPer1000kmYear, data->mttr, RepairOrigin::Given},
                kind, length, catalogue);
        return failure;
    }
    const bool referred = data && !data->reference.empty();
    const std::string& reference = referred ? data->reference : kind.failureReference;
    if (reference.empty())
        return failure;
    failure.origin = referred ? FailureOrigin::Reference : FailureOrigin::KindDefault;
    const ReliabilityRow* const row = catalogue.reliability(reference);
    if (!row) {
        setNeverFails(failure, problemOf("CA-031", {reference}, "the id of a row of reliability.csv"));
        return failure;
    }
    applyRow(failure, *row, ownMttr);
    apply(failure, figuresOf(*row, ownMttr), kind, length, catalogue);
    return failure;
}

} // namespace isthmus
