#include "model/analysis/availability/journey_cache.h"

namespace isthmus {

namespace {

template <class Object>
void forget(Object& object) {
    object.name.clear();
    object.notes.clear();
    object.unknown = {};
}

/// The design without all that no structure function, path order or recovery plan reads. What is kept by
/// mistake costs a compilation; what is left out by mistake would give wrong figures.
Design structureOf(const Design& design) {
    Design structure = design;
    forget(structure);
    structure.views.clear();
    structure.scenarios.clear();
    for (Place& place : structure.places) {
        forget(place);
        place.failure.reset();
        place.account.clear();
    }
    for (Component& component : structure.components) {
        forget(component);
        component.failure.reset();
        component.prices.clear();
        component.service = {};
        component.buffer = {};
        component.account.clear();
    }
    for (Link& link : structure.links) {
        forget(link);
        link.failure.reset();
        link.prices.clear();
    }
    for (SharedRisk& risk : structure.sharedRisks) {
        forget(risk);
        risk.failure.reset();
    }
    for (Group& group : structure.groups)
        forget(group);
    for (Cable& cable : structure.cables)
        forget(cable);
    for (Flow& flow : structure.flows) {
        forget(flow);
        flow.forwardPerMonth.reset();
        flow.returnPerMonth.reset();
        flow.callsPerRequest = 1;
        flow.roundTrips = 1;
        flow.setupRoundTrips = 0;
        flow.retry = {};
        flow.ratePerSecond.reset();
        flow.messageKilobytes.reset();
        flow.burstMessages.reset();
        flow.within.reset();
        if (flow.replication) {
            flow.replication->replicatedWritesPerMonth.reset();
            flow.replication->timeControl = false;
        }
    }
    for (Journey& journey : structure.journeys) {
        forget(journey);
        journey.targets = {};
        journey.populations.clear();
        journey.weight = 1;
        journey.lossUsdPerHour.reset();
    }
    return structure;
}

} // namespace

CompiledJourney::Outcome JourneyCache::Shelf::journey(const System& system, const JourneyScope& scope,
                                                      const DiagramLimits& limits,
                                                      FormulaAlgebra::Variables variables) {
    const Key key{scope.journey, variables};
    {
        const std::lock_guard lock(m_mutex);
        if (const auto it = m_journeys.find(key); it != m_journeys.end())
            return {it->second, false, false};
        if (const auto it = m_incomplete.find(key);
            it != m_incomplete.end() && it->second.bytes >= limits.bytes)
            return {it->second.journey, false, false};
    }
    auto outcome = CompiledJourney::compile(system, scope, {}, limits, variables);
    const std::lock_guard lock(m_mutex);
    if (outcome.journey && outcome.journey->isComplete())
        m_journeys.emplace(key, outcome.journey);
    else if (!outcome.cancelled && !outcome.timedOut)
        m_incomplete[key] = {limits.bytes, outcome.journey};
    return outcome;
}

std::shared_ptr<JourneyCache::Shelf> JourneyCache::shelfFor(const System& system) {
    Design structure = structureOf(system.design());
    std::vector<bool> neverFails;
    neverFails.reserve(system.elements.size());
    for (const SystemElement& element : system.elements)
        neverFails.push_back(element.neverFails);
    const std::lock_guard lock(m_mutex);
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it)
        if (it->catalogue.get() == &system.catalogue() && it->neverFails == neverFails &&
            it->structure == structure) {
            m_entries.splice(m_entries.begin(), m_entries, it);
            return it->shelf;
        }
    m_entries.push_front(
        {system.sharedCatalogue(), std::move(structure), std::move(neverFails), std::make_shared<Shelf>()});
    if (m_entries.size() > m_most)
        m_entries.pop_back();
    return m_entries.front().shelf;
}

} // namespace isthmus
