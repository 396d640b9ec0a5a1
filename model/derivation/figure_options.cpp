#include "model/derivation/figure_options.h"

#include "model/derivation/figure_kinds.h"

namespace isthmus {

namespace {

/// The latency in full, without its costly parts where nobody has asked for them.
LatencyDepth& latencyOf(AnalysisOptions& options) {
    if (!options.latency) {
        options.latency.emplace();
        options.latency->disruptions = false;
        options.latency->states.reset();
    }
    return *options.latency;
}

} // namespace

void requireFor(std::string_view figure, AnalysisOptions& options) {
    if (figure == kListOfFigures) {
        options.load = options.failureCosts = true;
        return;
    }
    const DerivedKind* kind = figureKindNamed(figure.substr(0, figure.find('/')));
    switch (kind ? kind->need : FigureNeed::Nothing) {
    case FigureNeed::Nothing:
        break;
    case FigureNeed::Load:
        options.load = true;
        break;
    case FigureNeed::Latency:
        latencyOf(options);
        break;
    case FigureNeed::LatencyAfterLosses:
        latencyOf(options).disruptions = true;
        break;
    case FigureNeed::LatencyOverStates:
        if (LatencyDepth& depth = latencyOf(options); !depth.states)
            depth.states.emplace();
        break;
    case FigureNeed::FailureCosts:
        options.failureCosts = true;
        break;
    case FigureNeed::Uncertainty:
        if (!options.uncertainty)
            options.uncertainty.emplace();
        break;
    case FigureNeed::Simulation: // see needsSimulation()
        break;
    }
}

bool needsSimulation(std::string_view figure) {
    const DerivedKind* kind = figureKindNamed(figure.substr(0, figure.find('/')));
    return kind && kind->need == FigureNeed::Simulation;
}

} // namespace isthmus
