#include "model/analysis/latency/latency.h"

#include "model/analysis/latency/distribution.h"
#include "model/analysis/latency/light_floor.h"
#include "model/analysis/routing/flow_legs.h"

#include <algorithm>

namespace isthmus {

namespace {

using Term = LatencyTerm;
using Pointer = LatencyTerm::Pointer;

/// Chains of calls beyond this are no design but an accident; it keeps recursion bounded.
constexpr std::size_t kLongestChain = 1000;
/// Of a caller who never gives up; 0.96^1000 is 2e-18.
constexpr int kMostAttempts = 1000;

/// Builds the term of a journey; the first problem found ends it.
class ModelBuilder {
public:
    ModelBuilder(Router& router, const JourneyScope& scope, const LatencyOptions& options)
        : m_router(router), m_system(router.system()), m_scope(scope), m_options(options) {}

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
        return Term::named(Term::lognormal(*time), LatencyRole::Processing, index);
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
        Pointer all = Term::named(Term::sum(std::move(parts)), LatencyRole::Component, index);
        return m_done.emplace(index, std::move(all)).first->second;
    }

    void addFlows(Index source, std::vector<Pointer>& parts) {
        std::map<std::string, std::vector<Pointer>> parallel;
        for (const Index index : m_system.flowsFrom[source]) {
            if (!m_scope.follows[index])
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
            parts.push_back(members.size() == 1 ? std::move(members.front())
                                                : Term::named(Term::maximum(std::move(members)),
                                                              LatencyRole::ParallelSet, source));
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
        Pointer one = Term::mixture(std::move(calls), std::move(shares));
        return Term::named(Term::repeated(std::move(one), object.callsPerRequest), LatencyRole::Flow, index);
    }

    Pointer call(Index index, Index target) {
        const Flow& object = m_system.design().flows[index];
        if (std::find(m_open.begin(), m_open.end(), target) != m_open.end())
            return fail("flow '" + object.id.value + "' closes a cycle");
        Pointer there = roundTrips(index, target);
        Pointer answer = there ? component(target) : nullptr;
        Pointer votes = answer ? quorumWait(index, target) : nullptr;
        if (!m_reason.empty())
            return nullptr;
        std::vector<Pointer> parts{std::move(there), std::move(answer)};
        if (votes)
            parts.push_back(Term::named(std::move(votes), LatencyRole::Votes, index));
        if (Pointer failed = failedAttempts(object.retry))
            parts.push_back(Term::named(std::move(failed), LatencyRole::Retries, index));
        return Term::sum(std::move(parts));
    }

    Pointer roundTrips(Index index, Index target) {
        const Flow& object = m_system.design().flows[index];
        Pointer one = roundTrip(m_system.flowSource[index], target, "flow '" + object.id.value + "'");
        if (!one)
            return nullptr;
        const double count = object.roundTrips + (m_options.connectionSetup ? object.setupRoundTrips : 0.0);
        LatencyTerm all = *Term::constantOf(count * one->constant);
        all.role = LatencyRole::RoundTrips;
        all.element = index;
        if (m_options.floors) {
            const Index source = m_system.flowSource[index];
            all.floor = count * (lightFloor(m_router, source, target) + lightFloor(m_router, target, source));
        }
        return std::make_shared<const LatencyTerm>(std::move(all));
    }

    /// Time-outs and waits before the attempt that works; null: every attempt works. The number of failed
    /// attempts is geometric, given that one of those allowed works.
    static Pointer failedAttempts(const Retry& retry) {
        const double chance = retry.failureProbability.value_or(0.0);
        const double each =
            retry.timeout.value_or(Milliseconds{}).value + retry.backoff.value_or(Milliseconds{}).value;
        const auto attempts = static_cast<std::size_t>(retry.attempts.value_or(kMostAttempts));
        if (chance <= 0 || each <= 0 || attempts <= 1)
            return nullptr;
        std::vector<Pointer> times;
        std::vector<double> weights;
        double weight = 1, sum = 0;
        // What the rest adds is below what a double can tell from 1.
        for (std::size_t failed = 0; failed < attempts && weight > 1e-17; ++failed, weight *= chance) {
            times.push_back(Term::constantOf({static_cast<double>(failed) * each}));
            weights.push_back(weight);
            sum += weight;
        }
        for (double& share : weights)
            share /= sum;
        return Term::mixture(std::move(times), std::move(weights));
    }

    Pointer roundTrip(Index source, Index target, const std::string& what) {
        const HopLatency& there = m_router.oneWay(source, target);
        const HopLatency& back = m_router.oneWay(target, source);
        for (const HopLatency* way : {&there, &back})
            if (!way->oneWay)
                return fail(what + ": " + way->reason);
        return Term::constantOf(*there.oneWay + *back.oneWay);
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
    const LatencyOptions& m_options;
    std::vector<Index> m_open; ///< components whose answer is being written down
    std::map<Index, Pointer> m_done;
    std::string m_reason;
};

} // namespace

LatencyModel latencyModel(Router& router, const JourneyScope& scope, const LatencyOptions& options) {
    if (!router.state().journeyUp(scope))
        return {nullptr, "the journey is down"};
    return ModelBuilder(router, scope, options).build();
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
