#include "model/analysis/recovery/lag.h"

#include "model/analysis/latency/distribution.h"
#include "model/analysis/latency/lognormal.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr double kMilliseconds = 1000; ///< in a second
/// Points that stand for an even spread; its percentiles are off by at most 1/512 of it.
constexpr std::size_t kSpreadPoints = 256;
constexpr std::size_t kCells = 2048;

bool isLognormal(const Replication& replication) {
    return replication.mode == ReplicationMode::Asynchronous && replication.lagTypical &&
           replication.lagWorst && replication.lagTypical->value > 0 &&
           *replication.lagWorst > *replication.lagTypical;
}

Processing percentilesOf(const Replication& replication) {
    return {Milliseconds{replication.lagTypical->value * kMilliseconds},
            Milliseconds{replication.lagWorst->value * kMilliseconds}};
}

bool isSpread(const Replication& replication) {
    return replication.mode == ReplicationMode::Snapshot && replication.interval &&
           replication.interval->value > 0;
}

LatencyTerm::Pointer termOf(const Replication& replication) {
    if (isLognormal(replication))
        return LatencyTerm::lognormal(percentilesOf(replication));
    const double width = replication.interval->value * kMilliseconds / kSpreadPoints;
    std::vector<LatencyTerm::Pointer> points;
    for (std::size_t i = 0; i < kSpreadPoints; ++i)
        points.push_back(LatencyTerm::constantOf({width * (static_cast<double>(i) + 0.5)}));
    return LatencyTerm::mixture(std::move(points), std::vector<double>(kSpreadPoints, 1.0 / kSpreadPoints));
}

/// 99th percentile of the random part of some stages.
Seconds randomPart(const std::vector<const Replication*>& random) {
    if (random.empty())
        return {};
    if (random.size() == 1)
        return isLognormal(*random.front()) ? *random.front()->lagWorst : *random.front()->interval * 0.99;
    std::vector<LatencyTerm::Pointer> terms;
    for (const Replication* stage : random)
        terms.push_back(termOf(*stage));
    if (const auto found = isthmus::percentilesOf(*LatencyTerm::sum(std::move(terms)), {}, kCells))
        return Seconds{found->p99.value / kMilliseconds};
    Seconds sum; // beyond what a double holds: the sum of the worst is certain not to be less
    for (const Replication* stage : random)
        sum += isLognormal(*stage) ? *stage->lagWorst : *stage->interval;
    return sum;
}

} // namespace

std::optional<StageLag> stageFigures(const Flow& flow, Seconds backlog) {
    if (!flow.replication)
        return std::nullopt;
    const Replication& replication = *flow.replication;
    StageLag lag;
    lag.flow = flow.id;
    lag.mode = replication.mode;
    switch (replication.mode) {
    case ReplicationMode::Synchronous:
        return lag;
    case ReplicationMode::Asynchronous:
        if (!replication.lagTypical && !replication.lagWorst)
            return std::nullopt;
        lag.worst = replication.lagWorst ? *replication.lagWorst : *replication.lagTypical;
        lag.typical = replication.lagTypical ? *replication.lagTypical : *replication.lagWorst;
        lag.expected = isLognormal(replication)
                           ? Seconds{Lognormal(percentilesOf(replication)).mean() / kMilliseconds}
                           : lag.typical;
        break;
    case ReplicationMode::Snapshot:
        if (!replication.interval)
            return std::nullopt;
        lag.worst = *replication.interval + replication.copyTime.value_or(Seconds{});
        lag.typical = lag.expected = lag.worst - *replication.interval / 2;
        break;
    }
    lag.backlog = backlog;
    for (Seconds* figure : {&lag.typical, &lag.expected, &lag.worst})
        *figure += backlog;
    return lag;
}

std::optional<ChainLag> chainLag(const System& system, const CopyChain& chain, const Backlogs& backlogs) {
    ChainLag sum;
    std::vector<const Replication*> random;
    for (const CopyChain::Stage& stage : chain.stages) {
        const auto backlog = backlogs.find(stage.flow);
        const Flow& flow = system.design().flows[stage.flow];
        const auto lag = stageFigures(flow, backlog == backlogs.end() ? Seconds{} : backlog->second);
        if (!lag)
            return std::nullopt;
        sum.typical += lag->typical;
        sum.expected += lag->expected;
        sum.worst += lag->worst;
        if (isLognormal(*flow.replication) || isSpread(*flow.replication)) {
            random.push_back(&*flow.replication);
            sum.p99 += lag->worst - (isSpread(*flow.replication) ? *flow.replication->interval
                                                                 : *flow.replication->lagWorst);
        } else {
            sum.p99 += lag->worst;
        }
        sum.stages.push_back(*lag);
    }
    sum.p99 += randomPart(random);
    return sum;
}

} // namespace isthmus
