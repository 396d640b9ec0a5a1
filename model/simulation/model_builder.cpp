#include "model/simulation/model_builder.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace isthmus {

namespace {

Error problem(std::string code, std::vector<std::string> arguments, ElementId element = {}) {
    Error error;
    error.code = std::move(code);
    error.arguments = std::move(arguments);
    error.element = std::move(element);
    return error;
}

bool isWithin(double value, double low, double high) {
    return std::isfinite(value) && value >= low && value <= high;
}

bool isUsable(const LifeShape& shape) {
    return isWithin(shape.weibullShape, 0.2, 20) && isWithin(shape.repairVariation, 0.01, 10);
}

bool isUsable(const QueueLoad& load) {
    constexpr double kMost = 1e15;
    return isWithin(load.arrivalsPerSecond, 0, kMost) && isWithin(load.servicePerSecond, 0, kMost) &&
           isWithin(load.setup.value, 0, kMost) && load.retention.value > 0 &&
           !std::isnan(load.retention.value);
}

/// Resolves the options' ids against the system and puts the parts together.
class Builder {
public:
    Builder(std::shared_ptr<const System> system, const SimulationOptions& options, const ModelExtras& extras)
        : m_system(std::move(system)), m_options(options) {
        m_question.kept = extras.kept;
    }

    Result<RunModel> build(std::stop_token stop) {
        if (m_options.years < 1 || m_options.years > SimulationOptions::kMostYears)
            return failure(problem(
                "SI-001", {std::to_string(m_options.years), std::to_string(SimulationOptions::kMostYears)}));
        if (auto found = findScopes(); !found)
            return failure(found.error());
        if (auto found = findFailed(); !found)
            return failure(found.error());
        if (auto found = findCrews(); !found)
            return failure(found.error());
        m_question.withSwitching = m_options.switching;
        m_question.nodeBudget = m_options.diagramNodeBudget;
        auto functions = ServiceFunctions::compile(m_system, m_question, std::move(stop));
        if (!functions)
            return failure(functions.error());
        m_model.functions = *std::move(functions);
        for (const ServiceLayout& layout : m_model.functions.layouts())
            m_model.plans.push_back(planTemplates(*m_system, layout));
        if (auto made = makeLaws(); !made)
            return failure(made.error());
        makePools();
        if (auto made = makeQueues(); !made)
            return failure(made.error());
        setWarmUp();
        return std::move(m_model);
    }

private:
    using Done = Result<bool>;

    Result<std::vector<Index>> elementsOf(const ElementId& id) const {
        auto elements = m_system->elementsOf(id);
        if (elements.empty())
            return failure(problem("AN-001", {id.value}, id));
        return elements;
    }

    Done findScopes() {
        for (const JourneyScope& scope : m_system->journeys)
            if (!m_options.journey || m_system->design().journeys[scope.journey].id == *m_options.journey)
                m_question.scopes.push_back(&scope);
        if (m_options.journey && m_question.scopes.empty())
            return failure(problem("AN-003", {m_options.journey->value}, *m_options.journey));
        return true;
    }

    Done findFailed() {
        for (const ElementId& id : m_options.failed) {
            const auto elements = elementsOf(id);
            if (!elements)
                return failure(elements.error());
            m_question.failed.insert(m_question.failed.end(), elements->begin(), elements->end());
        }
        return true;
    }

    Done findCrews() {
        std::set<Index> taken;
        for (const SharedCrews& crews : m_options.crews) {
            if (crews.crews < 1 || crews.elements.empty())
                return failure(
                    problem("SI-002", {crews.elements.empty() ? "" : crews.elements.front().value}));
            auto& members = m_poolMembers.emplace_back();
            for (const ElementId& id : crews.elements) {
                const auto elements = elementsOf(id);
                if (!elements)
                    return failure(elements.error());
                for (const Index element : *elements) {
                    if (!taken.insert(element).second)
                        return failure(problem("SI-002", {id.value}, id));
                    members.push_back(element);
                    m_question.kept.push_back(element);
                }
            }
        }
        return true;
    }

    Done makeLaws() {
        std::map<Index, LifeShape> shapes;
        for (const auto& [id, shape] : m_options.shapes) {
            const auto elements = elementsOf(id);
            if (!elements)
                return failure(elements.error());
            if (!isUsable(shape))
                return failure(problem("SI-003", {id.value}, id));
            for (const Index element : *elements)
                shapes[element] = shape;
        }
        if (!isUsable(m_options.shape))
            return failure(problem("SI-003", {""}));
        for (const Index element : m_model.functions.elements()) {
            const auto it = shapes.find(element);
            const SystemElement& object = m_system->elements[element];
            m_model.laws.emplace_back(object.mttf, object.mttr,
                                      it == shapes.end() ? m_options.shape : it->second);
        }
        return true;
    }

    void makePools() {
        const auto& elements = m_model.functions.elements();
        for (std::size_t i = 0; i < m_poolMembers.size(); ++i) {
            RepairCrews::Pool pool{m_options.crews[i].crews, {}};
            for (const Index element : m_poolMembers[i])
                if (const auto it = std::lower_bound(elements.begin(), elements.end(), element);
                    it != elements.end() && *it == element)
                    pool.units.push_back(static_cast<Unit>(it - elements.begin()));
            m_model.pools.push_back(std::move(pool));
        }
    }

    Result<std::uint32_t> sideOf(const ElementId& journey) const {
        if (journey.empty())
            return RunModel::Queue::kAlways;
        for (std::uint32_t i = 0; i < m_question.scopes.size(); ++i)
            if (m_system->design().journeys[m_question.scopes[i]->journey].id == journey)
                return i;
        return failure(problem("AN-003", {journey.value}, journey));
    }

    Done makeQueues() {
        for (const QueueLoad& load : m_options.queues) {
            if (!isUsable(load) || m_system->component(load.queue) == kNone)
                return failure(problem("SI-004", {load.queue.value}, load.queue));
            const auto producers = sideOf(load.producers);
            const auto consumers = sideOf(load.consumers);
            if (!producers || !consumers)
                return failure((producers ? consumers : producers).error());
            m_model.queues.push_back(
                {{load.arrivalsPerSecond, load.servicePerSecond, load.retention.value, load.setup.value},
                 *producers,
                 *consumers});
        }
        return true;
    }

    /// Plans and queues forget where they began after some repairs; a line before crews after some rounds of
    /// all its units.
    void setWarmUp() {
        constexpr double kRepairs = 5;
        constexpr double kRounds = 10;
        const bool hasPlans =
            std::any_of(m_model.plans.begin(), m_model.plans.end(), [](const auto& p) { return !p.empty(); });
        if (hasPlans || !m_model.queues.empty())
            for (const LifeLaw& law : m_model.laws)
                m_model.warmUpHours = std::max(m_model.warmUpHours, kRepairs * law.meanToRepair());
        for (const RepairCrews::Pool& pool : m_model.pools) {
            double round = 0;
            for (const Unit unit : pool.units)
                round += m_model.laws[unit].meanToRepair() / pool.crews;
            m_model.warmUpHours = std::max(m_model.warmUpHours, kRounds * round);
        }
    }

    std::shared_ptr<const System> m_system;
    const SimulationOptions& m_options;
    ServiceFunctions::Question m_question;
    std::vector<std::vector<Index>> m_poolMembers;
    RunModel m_model;
};

} // namespace

Result<RunModel> buildRunModel(std::shared_ptr<const System> system, const SimulationOptions& options,
                               std::stop_token stop, const ModelExtras& extras) {
    return Builder(std::move(system), options, extras).build(std::move(stop));
}

} // namespace isthmus
