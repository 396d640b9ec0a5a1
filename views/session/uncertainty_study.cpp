#include "views/session/uncertainty_study.h"

#include "views/session/current_journey.h"

#include <algorithm>

namespace isthmus {

namespace {

bool hasRange(const std::optional<FailureData>& data) {
    return data && (data->availabilityRange || data->mttfRange || data->mttrRange || data->faultsRange);
}

template <class Elements>
bool anyHasRange(const Elements& elements) {
    return std::any_of(elements.begin(), elements.end(),
                       [](const auto& element) { return hasRange(element.failure); });
}

} // namespace

UncertaintyStudy::UncertaintyStudy(const AnalysisRunner& runner, const CurrentJourney& journey,
                                   QObject* parent)
    : Study(runner, parent), m_journey(journey) {
    connect(&journey, &CurrentJourney::changed, this, &UncertaintyStudy::forget);
}

bool UncertaintyStudy::hasRanges(const Design& design) {
    return anyHasRange(design.places) || anyHasRange(design.components) || anyHasRange(design.links) ||
           anyHasRange(design.sharedRisks);
}

bool UncertaintyStudy::applies(const Design& design) const {
    return Study::applies(design) && hasRanges(design);
}

void UncertaintyStudy::clear() {
    m_answer.reset();
}

LatestWork::Work UncertaintyStudy::workOn(const AnalysisRunner::Subject& subject) {
    m_asked = m_journey.id();
    AnalysisOptions options;
    options.journey = m_asked;
    options.recovery = options.cost = false;
    options.uncertainty.emplace();
    // Nothing of this object is touched but in news, which come to its own thread; the runner outlives it.
    return [this, subject, options, &asks = runner()](const LatestWork::Desk& desk) {
        auto outcome = asks.ask(subject, options, desk.stop);
        if (!outcome) {
            desk.post([this, error = outcome.error()] { fail(error); });
            return;
        }
        if (desk.stop.stop_requested() || outcome->journeys.empty() ||
            !outcome->journeys.front().uncertainty) // found in pieces, if at all
            return;
        desk.post([this, found = *std::move(outcome->journeys.front().uncertainty)] {
            if (found.problem)
                return fail(*found.problem);
            m_answer = found;
            finish();
        });
    };
}

} // namespace isthmus
