#include "model/analysis/latency/latency.h"

#include "model/analysis/latency/distribution.h"
#include "model/analysis/routing/flow_legs.h"

#include <algorithm>

namespace isthmus {

namespace {

using Term = LatencyTerm;
using Pointer = LatencyTerm::Pointer;

/// Chains of calls beyond this are no design but an accident; it keeps recursion bounded.
constexpr std::size_t kLongestChain = 1000;

/// Builds the term of a journey; the first problem found ends it.
class ModelBuilder {
public:
    ModelBuilder(Router& router, const JourneyScope& scope)
        : m_router(router), m_system(router.system()), m_scope(scope) {}

    LatencyModel build() {
        Pointer term = component(m_scope.entry);
        return {m_reason.empty() ? std::move(term) : nullptr, std::move(m_reason)};
    }

private:
    Pointer fail(std::string reason) {
        if (m_reason.empty())
            m_reason = std::move(reason);
        return nullptr;
    }

    [[nodiscard]] const std::string& nameOf(Index component) const {
        return m_system.design().components[component].id.value;
    }

    Pointer processing(Index index) {
        const Component& object = m_system.design().components[index];
        const auto& time = object.processing ? object.processing : m_system.componentKind[index]->processing;
        if (!time)
            return fail("no processing time is known for '" + object.id.value + "'");
        if (time->p50.value < 0 || time->p99 < time->p50 || (time->p50.value == 0 && time->p99.value > 0))
            return fail("no lognormal time runs through the percentiles of '" + object.id.value + "'");
        return Term::lognormal(*time);
    }

    Pointer component(Index index) {
        if (const auto found = m_done.find(index); found != m_done.end())
            return found->second;
        if (m_open.size() >= kLongestChain)
            return fail("more than " + std::to_string(kLongestChain) + " calls hang off one another");
        m_open.push_back(index);
        std::vector<Pointer> parts{processing(index)};
        addFlows(index, parts);
        m_open.pop_back();
        if (!m_reason.empty())
            return nullptr;
        return m_done.emplace(index, Term::sum(std::move(parts))).first->second;
    }

    void addFlows(Index source, std::vector<Pointer>& parts) {
        std::map<std::string, std::vector<Pointer>> parallel;
        for (const Index index : m_system.flowsFrom[source]) {
            if (std::find(m_scope.flows.begin(), m_scope.flows.end(), index) == m_scope.flows.end())
                continue;
            Pointer time = flow(index);
            if (!m_reason.empty())
                return;
            if (!time)
                continue;
            const std::string& set = m_system.design().flows[index].parallelSet;
            (set.empty() ? parts : parallel[set]).push_back(std::move(time));
        }
        for (auto& [set, members] : parallel)
            parts.push_back(Term::maximum(std::move(members)));
    }

    /// Null without a reason: the flow takes no time.
    Pointer flow(Index index) {
        const Flow& object = m_system.design().flows[index];
        if (object.callsPerRequest == 0)
            return nullptr;
        const auto legs = m_router.state().satisfied(m_scope, index) ? flowLegs(m_router, m_scope, index)
                                                                     : std::vector<FlowLeg>{};
        if (legs.empty())
            return object.hard ? fail("flow '" + object.id.value + "' is not satisfied") : nullptr;
        std::vector<Pointer> calls;
        std::vector<double> shares;
        for (const FlowLeg& leg : legs) {
            calls.push_back(call(index, leg.target));
            shares.push_back(leg.share);
            if (!m_reason.empty())
                return nullptr;
        }
        return Term::repeated(Term::mixture(std::move(calls), std::move(shares)), object.callsPerRequest);
    }

    Pointer call(Index index, Index target) {
        const Flow& object = m_system.design().flows[index];
        if (std::find(m_open.begin(), m_open.end(), target) != m_open.end())
            return fail("flow '" + object.id.value + "' closes a cycle");
        Pointer there = roundTrip(m_system.flowSource[index], target, "flow '" + object.id.value + "'");
        Pointer answer = there ? component(target) : nullptr;
        Pointer votes = answer ? quorumWait(index, target) : nullptr;
        if (!m_reason.empty())
            return nullptr;
        std::vector<Pointer> parts{std::move(there), std::move(answer)};
        if (votes)
            parts.push_back(std::move(votes));
        return Term::sum(std::move(parts));
    }

    Pointer roundTrip(Index source, Index target, const std::string& what) {
        const Routes& there = m_router.route(source, target);
        const Routes& back = m_router.route(target, source);
        for (const Routes* way : {&there, &back})
            if (!way->latency.oneWay)
                return fail(what + ": " + way->latency.reason);
        return Term::constantOf(*there.latency.oneWay + *back.latency.oneWay);
    }

    /// The group within `group` that has the component as a member of its own.
    [[nodiscard]] Index groupOf(Index group, Index component) const {
        for (const auto& member : m_system.groupMembers[group]) {
            if (member.component == component)
                return group;
            if (member.group == kNone)
                continue;
            if (const Index nested = groupOf(member.group, component); nested != kNone)
                return nested;
        }
        return kNone;
    }

    /// Null without a reason: nobody else has to answer.
    Pointer quorumWait(Index index, Index serving) {
        const Index outer = m_system.flowTargetGroup[index];
        if (outer == kNone || m_system.design().flows[index].access != Access::Write)
            return nullptr;
        const Index group = groupOf(outer, serving);
        const Group& object = m_system.design().groups[group];
        const int votes = object.quorum ? std::max(object.need, *object.quorum) : 1;
        if (votes <= 1)
            return nullptr;
        const auto others = static_cast<std::size_t>(votes - 1);
        std::vector<Pointer> answers;
        std::string firstProblem;
        for (const Index voter : m_system.votersOf(group)) {
            if (voter == serving || !m_router.state().reach(serving, voter))
                continue;
            Pointer way = roundTrip(serving, voter, "vote of '" + nameOf(voter) + "'");
            Pointer work = way ? processing(voter) : nullptr;
            if (work)
                answers.push_back(Term::sum({std::move(way), std::move(work)}));
            // A vote of unknown time counts as slower than all known ones.
            firstProblem = firstProblem.empty() ? m_reason : firstProblem;
            m_reason.clear();
        }
        if (answers.size() < others)
            return fail(firstProblem.empty() ? "too few votes reach '" + nameOf(serving) + "'"
                                             : firstProblem);
        return Term::kthFastest(std::move(answers), others);
    }

    Router& m_router;
    const System& m_system;
    const JourneyScope& m_scope;
    std::vector<Index> m_open; ///< components whose answer is being written down
    std::map<Index, Pointer> m_done;
    std::string m_reason;
};

} // namespace

LatencyModel latencyModel(Router& router, const JourneyScope& scope) {
    if (!router.state().journeyUp(scope))
        return {nullptr, "the journey is down"};
    return ModelBuilder(router, scope).build();
}

LatencyResult latencyOf(const LatencyModel& model, const std::stop_token& stop) {
    LatencyResult result;
    result.reason = model.reason;
    if (!model.term)
        return result;
    if (const auto percentiles = percentilesOf(*model.term, stop)) {
        result.p50 = percentiles->p50;
        result.p99 = percentiles->p99;
    } else {
        result.reason = stop.stop_requested() ? "cancelled" : "the times are too long to compute with";
    }
    return result;
}

LatencyResult journeyLatency(Router& router, const JourneyScope& scope, std::stop_token stop) {
    return latencyOf(latencyModel(router, scope), stop);
}

LatencyResult journeyLatency(const OperatingState& state, const JourneyScope& scope, std::stop_token stop) {
    Router router(state);
    return journeyLatency(router, scope, std::move(stop));
}

} // namespace isthmus
