#include "model/analysis/availability/availability.h"

#include "model/analysis/availability/sampling.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kFallbackSamples = 1U << 18U;

AvailabilityAnswer estimated(const System& system, const JourneyScope& scope,
                             const AvailabilityQuestion& question, std::stop_token stop) {
    AvailabilityAnswer answer;
    const auto sampled =
        sampleAvailability(system, scope, question.failed, kFallbackSamples, std::move(stop));
    answer.cancelled = sampled.cancelled;
    AvailabilityResult& result = answer.availability;
    result.method = Method::Estimate;
    result.value = result.structural = sampled.value;
    result.unavailability = result.structuralUnavailability = 1 - sampled.value;
    result.low = sampled.low;
    result.high = sampled.high;
    result.downtimePerYear = Hours{result.unavailability * kHoursPerYear};
    result.elements = sampled.elements;
    return answer;
}

} // namespace

AvailabilityAnswer availabilityOf(const System& system, const JourneyScope& scope,
                                  const AvailabilityQuestion& question, std::stop_token stop) {
    DiagramLimits limits;
    limits.nodes = question.diagramNodeBudget;
    limits.stop = stop;
    AvailabilityAnswer answer;
    CompiledJourney::Outcome compiled;
    if (question.shelf) {
        // What never fails by itself is no variable unless somebody fails it.
        const bool onPurpose =
            std::any_of(question.failed.begin(), question.failed.end(),
                        [&](Index element) { return system.elements[element].neverFails; });
        compiled = question.shelf->journey(system, scope, limits,
                                           onPurpose ? FormulaAlgebra::Variables::All
                                                     : FormulaAlgebra::Variables::ThatFail);
        if (compiled.journey && !question.failed.empty())
            compiled.journey = compiled.journey->restricted(question.failed);
    }
    if (!compiled.journey && !compiled.cancelled) // with elements failed the structure may be small enough
        compiled = CompiledJourney::compile(system, scope, question.failed, limits);
    if (compiled.journey)
        answer = compiled.journey->answer(system, question.importance);
    else if (!compiled.cancelled)
        return estimated(system, scope, question, std::move(stop));
    answer.cancelled = compiled.cancelled || stop.stop_requested();
    return answer;
}

} // namespace isthmus
