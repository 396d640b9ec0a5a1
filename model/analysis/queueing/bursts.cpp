#include "model/analysis/queueing/bursts.h"

#include "model/analysis/queueing/arrivals.h"
#include "model/analysis/queueing/service_rates.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace isthmus {

namespace {

constexpr double kRounding = 1e-9; ///< of all items: no item is late for this

/// Somebody who takes items of a burst.
struct Taker {
    Index component = kNone;
    int instances = 0; ///< that work and are reached
    ServiceRates rates;
};

/// Those whom a burst goes to, and what holds all of them down.
struct Takers {
    std::vector<Taker> working;
    bool known = false;   ///< somebody says how fast it works
    double handedOut = 1; ///< times, by the buffer's visibility timeout
    std::vector<std::pair<BurstLimit, double>> ceilings;
};

/// The larger of what was found so far and something else, with its reason.
struct Longest {
    double value = -1;
    BurstLimit limit = BurstLimit::Instances;

    void raise(double other, BurstLimit reason) {
        if (other > value) {
            value = other;
            limit = reason;
        }
    }
};

/// What holds one down that lives on.
BurstLimit limitOf(const ServiceRates& rates) {
    const double each = rates.handedOut * *rates.capacity * (1 + kRounding);
    if (rates.instances && *rates.instances <= each)
        return BurstLimit::Instances;
    return rates.shared && *rates.shared <= each ? BurstLimit::SharedLimit : BurstLimit::InFlight;
}

double snapped(double late, double items) {
    return late <= kRounding * items ? 0 : late;
}

/// One that lives on once it is started.
void runOn(BurstShare& share, const Taker& taker, const std::optional<Seconds>& within) {
    share.servers = taker.instances;
    share.setupTogether = toHours(share.servers * share.setup);
    share.done = share.setup + Seconds{share.items / share.perSecond};
    share.heldDownBy = limitOf(taker.rates);
    if (within) {
        const double ready = std::max(0.0, (*within - share.setup).value);
        share.late = snapped(std::max(0.0, share.items - share.perSecond * ready), share.items);
    }
}

Seconds batchWork(const Service& service, int size) {
    Seconds work;
    if (service.ratePerSecond)
        work = Seconds{size / *service.ratePerSecond};
    if (service.processing)
        work = std::max(work, Seconds{expectedSlowest(service.processing->value,
                                                      service.variability.service.value_or(1.0), size)});
    return work;
}

/// One that starts a server for each batch.
void runInBatches(BurstShare& share, const Taker& taker, const Service& service,
                  const std::optional<Seconds>& within) {
    const ServiceRates& rates = taker.rates;
    share.batchSize = *service.batch.size;
    share.servers = service.batch.servers.value_or(taker.instances);
    share.batchWork = batchWork(service, *service.batch.size);
    BurstLimit limit = BurstLimit::SharedLimit;
    share.ceiling = rates.shared;
    if (rates.inFlight && *rates.inFlight < share.ceiling.value_or(*rates.inFlight + 1)) {
        share.ceiling = rates.inFlight;
        limit = BurstLimit::InFlight;
    }
    BatchJob job{share.items * share.handedOut,
                 static_cast<double>(*service.batch.size),
                 share.setup,
                 share.servers,
                 share.batchWork,
                 0};
    const Seconds window = within.value_or(Seconds{});
    const BatchOutcome rounds = runBatches(job, window);
    job.ceilingPerSecond = share.ceiling.value_or(0);
    const BatchOutcome all = runBatches(job, window);
    share.batches = all.batches;
    share.setupTogether = all.setupTogether;
    share.done = all.allDone;
    if (within)
        share.late = snapped(all.late / share.handedOut, share.items);
    const bool later = share.late.value_or(0) > 0 ? all.late > rounds.late : all.allDone > rounds.allDone;
    share.heldDownBy = later ? limit : BurstLimit::Batch;
}

class BurstSearch {
public:
    BurstSearch(const System& system, const std::vector<Index>& failed)
        : m_system(system), m_state(system, failed), m_router(m_state), m_arrivals(m_router),
          m_scopes(system), m_carrying(carryingFlows(m_router)) {}

    std::vector<BurstFigure> run() {
        std::vector<BurstFigure> figures;
        for (Index flow = 0; flow < m_carrying.size(); ++flow) {
            const Flow& object = m_system.design().flows[flow];
            const bool copy = object.kind == FlowKind::Replication || object.kind == FlowKind::Backup;
            if (m_carrying[flow] && object.burstMessages && !copy)
                figures.push_back(figureOf(flow, object));
        }
        return figures;
    }

private:
    [[nodiscard]] const Service& serviceOf(Index component) const {
        return m_system.design().components[component].service;
    }

    void addTaker(Takers& takers, Index component, bool reached) const {
        const int instances = reached ? workingInstances(m_state, component) : 0;
        const ServiceRates rates = serviceRates(serviceOf(component), instances);
        if (!rates.capacity)
            return;
        takers.known = true;
        if (instances > 0 && *rates.capacity > 0)
            takers.working.push_back({component, instances, rates});
    }

    void addCeiling(Takers& takers, BurstLimit limit, const std::optional<double>& perSecond) const {
        if (perSecond)
            takers.ceilings.push_back({limit, *perSecond / takers.handedOut});
    }

    [[nodiscard]] Takers takersOf(Index flow, const Flow& object) {
        Takers takers;
        const Index target = m_system.flowTargetComponent[flow], source = m_system.flowSource[flow];
        const auto legs = flowLegs(m_router, m_scopes.of(flow), flow);
        Index from = source;
        if (target != kNone && isBuffer(m_system, target)) {
            from = target;
            std::vector<Index> consumers = bufferFlows(m_arrivals, target).consumers;
            std::erase(consumers, source);
            for (const Index consumer : consumers)
                addTaker(takers, consumer,
                         !legs.empty() &&
                             (m_state.reach(consumer, target) || m_state.reach(target, consumer)));
            const ServiceRates own = serviceRates(limitsOf(m_system, target, consumers), 1);
            takers.handedOut = own.handedOut;
            addCeiling(takers, BurstLimit::InFlight, own.inFlight);
            addCeiling(takers, BurstLimit::SharedLimit, own.shared);
        } else if (legs.empty()) { // nobody is reached, but it may be known what they would do
            for (const Index member : target != kNone ? std::vector<Index>{target}
                                                      : m_system.votersOf(m_system.flowTargetGroup[flow]))
                addTaker(takers, member, false);
        } else {
            for (const FlowLeg& leg : legs)
                addTaker(takers, leg.target, true);
        }
        std::vector<Index> working;
        for (const Taker& taker : takers.working)
            working.push_back(taker.component);
        if (!working.empty())
            addCeiling(takers, BurstLimit::Links,
                       carriedItems(m_router, from, working, object.messageKilobytes));
        return takers;
    }

    [[nodiscard]] BurstShare shareOf(const Taker& taker, double items, double handedOut,
                                     const std::optional<Seconds>& within) const {
        const Service& service = serviceOf(taker.component);
        BurstShare share;
        share.by = m_system.design().components[taker.component].id;
        share.items = items;
        share.handedOut = handedOut * taker.rates.handedOut;
        share.perSecond = *taker.rates.capacity / handedOut;
        share.setup = service.batch.setup.value_or(Seconds{});
        if (service.batch.size)
            runInBatches(share, taker, service, within);
        else
            runOn(share, taker, within);
        return share;
    }

    /// In proportion to what each does; batches are not torn.
    void addShares(BurstFigure& figure, const Takers& takers) const {
        double all = 0, before = 0, given = 0;
        for (const Taker& taker : takers.working)
            all += *taker.rates.capacity;
        for (const Taker& taker : takers.working) {
            before += *taker.rates.capacity;
            double upTo = figure.items * (before / all);
            if (const auto& size = serviceOf(taker.component).batch.size)
                upTo = given + std::round((upTo - given) / *size) * *size;
            upTo = &taker == &takers.working.back() ? figure.items : std::min(upTo, figure.items);
            if (upTo > given)
                figure.shares.push_back(shareOf(taker, upTo - given, takers.handedOut, figure.within));
            given = std::max(given, upTo);
        }
    }

    [[nodiscard]] BurstFigure figureOf(Index flow, const Flow& object) {
        BurstFigure figure;
        figure.flow = object.id;
        figure.items = *object.burstMessages;
        figure.within = object.within;
        const Takers takers = takersOf(flow, object);
        if (takers.working.empty()) {
            if (takers.known) {
                figure.heldDownBy = BurstLimit::Instances;
                figure.late = figure.within ? std::optional{figure.items} : std::nullopt;
            }
            return figure;
        }
        addShares(figure, takers);
        conclude(figure, takers);
        return figure;
    }

    static void conclude(BurstFigure& figure, const Takers& takers) {
        Longest done, late, latest;
        double lateTogether = 0;
        figure.starts = figure.shares.front().setup;
        for (const BurstShare& share : figure.shares) {
            figure.starts = std::min(figure.starts, share.setup);
            figure.setupTogether += share.setupTogether;
            if (share.batches)
                figure.batches = figure.batches.value_or(0) + *share.batches;
            done.raise(share.done.value, share.heldDownBy);
            latest.raise(share.late.value_or(0), share.heldDownBy);
            lateTogether += share.late.value_or(0);
        }
        late.raise(lateTogether, latest.limit);
        for (const auto& [limit, perSecond] : takers.ceilings) {
            figure.passed = std::min(figure.passed.value_or(perSecond), perSecond);
            if (perSecond <= 0) {
                done.raise(std::numeric_limits<double>::infinity(), limit);
                late.raise(figure.items, limit);
                continue;
            }
            done.raise(figure.starts.value + figure.items / perSecond, limit);
            if (figure.within)
                late.raise(
                    snapped(figure.items - perSecond * std::max(0.0, (*figure.within - figure.starts).value),
                            figure.items),
                    limit);
        }
        if (std::isfinite(done.value))
            figure.allDone = Seconds{done.value};
        if (figure.within)
            figure.late = late.value;
        figure.heldDownBy = figure.late.value_or(0) > 0 ? late.limit : done.limit;
    }

    const System& m_system;
    OperatingState m_state;
    Router m_router;
    Arrivals m_arrivals;
    FlowScopes m_scopes;
    std::vector<bool> m_carrying;
};

} // namespace

std::vector<BurstFigure> burstFigures(const System& system, const std::vector<Index>& failed) {
    const auto& flows = system.design().flows;
    if (std::none_of(flows.begin(), flows.end(), [](const Flow& flow) { return flow.burstMessages; }))
        return {};
    return BurstSearch(system, failed).run();
}

} // namespace isthmus
