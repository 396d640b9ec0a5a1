#include "model/analysis/queueing/queue_figures.h"

#include "model/analysis/capacity/flow_rates.h"
#include "model/analysis/capacity/largest_rate.h"
#include "model/analysis/latency/route_support.h"
#include "model/analysis/queueing/arrivals.h"
#include "model/analysis/queueing/outage_backlog.h"
#include "model/analysis/queueing/service_rates.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kMostOutages = 20;

void putCeilings(QueueFigure& figure, const ServiceRates& rates) {
    figure.inFlightCeiling = rates.inFlight;
    figure.sharedCeiling = rates.shared;
    figure.batchCeiling = rates.batch;
    figure.barrierCeiling = rates.barrier;
    figure.handedOut = std::max(figure.handedOut, rates.handedOut);
}

void putUtilisation(QueueFigure& figure) {
    if (figure.capacity && *figure.capacity > 0)
        figure.utilisation = figure.arrivals / *figure.capacity;
}

/// Waits before `servers` servers of `each` items a second.
void putWaits(QueueFigure& figure, double each, int servers) {
    const auto state = queueSteadyState(figure.arrivals, each, servers);
    if (!state)
        return;
    figure.chanceToWait = state->chanceToWait;
    figure.meanWait = figure.variability * state->meanWait;
    figure.p99Wait = figure.variability * waitQuantile(*state, figure.arrivals, each, servers, 0.99);
}

double scaledBy(const Service& service) {
    return (service.variability.arrival.value_or(1.0) + service.variability.service.value_or(1.0)) / 2;
}

class QueueSearch {
public:
    QueueSearch(const System& system, const std::vector<Index>& failed, const std::vector<Loss>& losses,
                const std::stop_token& stop)
        : m_system(system), m_failed(failed), m_losses(losses), m_stop(stop), m_state(system, failed),
          m_router(m_state), m_arrivals(m_router) {}

    std::vector<QueueFigure> run() {
        for (Index component = 0; component < m_system.componentPlace.size(); ++component) {
            if (isBuffer(m_system, component))
                addBuffer(component);
            else
                addServer(component);
        }
        return std::move(m_figures);
    }

private:
    [[nodiscard]] const Component& object(Index component) const {
        return m_system.design().components[component];
    }

    void addServer(Index component) {
        const Arrivals::Rate& rate = m_arrivals.into(component);
        const Service& service = object(component).service;
        if (rate.attempts <= 0 || service == Service{})
            return;
        QueueFigure figure = begin(component, rate);
        const int servers = workingInstances(m_state, component);
        const ServiceRates rates = serviceRates(service, servers);
        figure.servers = static_cast<std::size_t>(servers);
        figure.variability = scaledBy(service);
        putCeilings(figure, rates);
        figure.capacity = rates.capacity;
        putUtilisation(figure);
        if (rates.instances && rates.capacity == rates.instances && servers > 0)
            putWaits(figure, *service.ratePerSecond, servers);
        const auto less = serviceRates(service, servers - 1).capacity;
        if (servers > 1 && less && *less > 0)
            figure.withOneLess = figure.arrivals / *less;
        m_figures.push_back(std::move(figure));
    }

    [[nodiscard]] QueueFigure begin(Index component, const Arrivals::Rate& rate) const {
        QueueFigure figure;
        figure.element = object(component).id;
        figure.arrivals = rate.attempts;
        figure.firstAttempts = rate.first;
        figure.stormArrivals = rate.storm;
        figure.unboundedRetry = rate.unboundedRetry;
        return figure;
    }

    /// What consumers that live and reach the buffer do per second; nothing when none says what it does.
    [[nodiscard]] std::optional<double> consumed(const OperatingState& state,
                                                 const BufferFlows& flows) const {
        std::optional<double> sum;
        for (const Index consumer : flows.consumers) {
            const auto rates = serviceRates(object(consumer).service, workingInstances(state, consumer));
            if (!rates.capacity)
                continue;
            const bool joined = state.reach(consumer, flows.buffer) || state.reach(flows.buffer, consumer);
            sum = sum.value_or(0.0) + (joined ? *rates.capacity : 0.0);
        }
        return sum;
    }

    [[nodiscard]] static bool isJoined(const OperatingState& state, Index consumer, Index buffer) {
        return state.aliveComponent(consumer) &&
               (state.reach(consumer, buffer) || state.reach(buffer, consumer));
    }

    void addBuffer(Index component) {
        const BufferFlows flows = bufferFlows(m_arrivals, component);
        if (flows.in.attempts <= 0 || flows.consumers.empty())
            return;
        QueueFigure figure = begin(component, flows.in);
        figure.buffer = true;
        const ServiceRates ceilings = serviceRates(limitsOf(m_system, component, flows.consumers), 1);
        putCeilings(figure, ceilings);
        figure.capacity = consumed(m_state, flows);
        const auto carried = carriedItems(m_router, component, flows.consumers, flows.kilobytes);
        for (const auto& ceiling : {ceilings.inFlight, ceilings.shared, carried})
            if (ceiling)
                figure.capacity = std::min(figure.capacity.value_or(*ceiling), *ceiling);
        if (figure.capacity)
            *figure.capacity /= ceilings.handedOut;
        putUtilisation(figure);
        addPooledWaits(figure, flows);
        addOutages(figure, flows);
        m_figures.push_back(std::move(figure));
    }

    /// Consumers that are alike in all but place wait for items together.
    void addPooledWaits(QueueFigure& figure, const BufferFlows& flows) {
        int servers = 0;
        std::optional<double> each;
        bool alike = true;
        for (const Index consumer : flows.consumers) {
            const Service& service = object(consumer).service;
            servers += workingInstances(m_state, consumer);
            alike = alike && service.ratePerSecond && !service.batch.size &&
                    (!each || *each == *service.ratePerSecond);
            each = service.ratePerSecond;
            figure.variability = scaledBy(service);
        }
        figure.servers = static_cast<std::size_t>(servers);
        if (alike && each && servers > 0 && figure.capacity && figure.arrivals < *figure.capacity &&
            std::abs(*figure.capacity - servers * *each) < 1e-9 * *figure.capacity)
            putWaits(figure, *each, servers);
    }

    void addOutages(QueueFigure& figure, const BufferFlows& flows) {
        std::vector<bool> matters(m_system.elements.size(), false);
        for (const Index consumer : flows.consumers)
            for (const auto& [from, to] : {std::pair{flows.buffer, consumer}, {consumer, flows.buffer}})
                for (const Index element : waySupport(m_router, from, to))
                    matters[element] = true;
        for (const Loss& loss : m_losses) {
            if (m_stop.stop_requested())
                return;
            if (std::none_of(loss.elements.begin(), loss.elements.end(), [&](Index e) { return matters[e]; }))
                continue;
            addOutage(figure, flows, loss);
        }
        std::stable_sort(figure.outages.begin(), figure.outages.end(), [](const auto& a, const auto& b) {
            return a.lost != b.lost ? a.lost > b.lost : a.backlog > b.backlog;
        });
        figure.outages.resize(std::min(figure.outages.size(), kMostOutages));
    }

    /// What is taken out per second in a state, at most `keepsUp`: by consumers that are joined, over the
    /// ways that are left.
    [[nodiscard]] double takenOut(const OperatingState& state, const QueueFigure& figure,
                                  const BufferFlows& flows, double keepsUp) const {
        std::vector<Index> joined;
        for (const Index consumer : flows.consumers)
            if (isJoined(state, consumer, flows.buffer))
                joined.push_back(consumer);
        if (joined.empty())
            return 0;
        Router router(state);
        double taken = consumed(state, flows).value_or(keepsUp);
        if (const auto carried = carriedItems(router, flows.buffer, joined, flows.kilobytes))
            taken = std::min(taken, *carried);
        return std::min(taken / figure.handedOut, keepsUp);
    }

    void addOutage(QueueFigure& figure, const BufferFlows& flows, const Loss& loss) {
        std::vector<Index> down = m_failed;
        down.insert(down.end(), loss.elements.begin(), loss.elements.end());
        const OperatingState state(m_system, down);
        if (!state.aliveComponent(flows.buffer))
            return;
        BacklogCase outage;
        for (const auto& [producer, rate] : flows.producers)
            if (state.aliveComponent(producer) && state.reach(producer, flows.buffer))
                outage.arrivals += rate;
        // Consumers whose speed nobody drew keep up while any of them is joined.
        const double keepsUp = figure.capacity.value_or(outage.arrivals);
        outage.during = takenOut(state, figure, flows, keepsUp);
        outage.after = figure.capacity.value_or(outage.arrivals);
        if (outage.arrivals <= outage.during)
            return;
        for (const Index element : loss.elements)
            outage.lasts = std::max(outage.lasts, toSeconds(m_system.elements[element].mttr));
        for (const Index consumer : flows.consumers)
            if (const auto& setup = object(consumer).service.batch.setup)
                outage.lasts += *setup;
        const Buffer& buffer = object(flows.buffer).buffer;
        outage.retention = buffer.retention;
        outage.room = roomOf(buffer, flows.kilobytes);
        const BacklogOutcome found = backlogOf(outage);
        figure.outages.push_back({loss.id, outage.lasts, found.backlog, found.oldest,
                                  figure.capacity ? found.drain : std::nullopt, found.lost, found.overflows,
                                  outage.arrivals, outage.during, outage.after, outage.retention,
                                  outage.room});
    }

    static std::optional<double> roomOf(const Buffer& buffer, const std::optional<double>& kilobytes) {
        constexpr double kKilobytesPerGigabyte = 1073741.824;
        auto room = buffer.capacityMessages;
        if (buffer.capacity && kilobytes && *kilobytes > 0) {
            const double fits = buffer.capacity->value * kKilobytesPerGigabyte / *kilobytes;
            room = std::min(room.value_or(fits), fits);
        }
        return room;
    }

    const System& m_system;
    const std::vector<Index>& m_failed;
    const std::vector<Loss>& m_losses;
    std::stop_token m_stop;
    OperatingState m_state;
    Router m_router;
    Arrivals m_arrivals;
    std::vector<QueueFigure> m_figures;
};

} // namespace

std::vector<QueueFigure> queueFigures(const System& system, const std::vector<Index>& failed,
                                      const std::vector<Loss>& losses, const std::stop_token& stop) {
    return QueueSearch(system, failed, losses, stop).run();
}

} // namespace isthmus
