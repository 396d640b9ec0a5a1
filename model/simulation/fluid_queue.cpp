#include "model/simulation/fluid_queue.h"

#include "model/base/units.h"

#include <algorithm>
#include <limits>

namespace isthmus {

double batchServiceRate(double servers, double batch, double setup, double batchSeconds, double ceiling) {
    return std::min(ceiling, servers * batch / (setup + batchSeconds));
}

void QueueTally::merge(const QueueTally& other) {
    arrived += other.arrived;
    lost += other.lost;
    backlogHours += other.backlogHours;
    peakBacklog = std::max(peakBacklog, other.peakBacklog);
    oldest = std::max(oldest, other.oldest);
    drains.merge(other.drains);
}

void FluidQueue::begin(double now, bool producersUp, bool consumersUp) {
    m_now = now * kSecondsPerHour;
    m_waiting.clear();
    m_first = 0;
    m_producersUp = producersUp;
    m_consumersUp = consumersUp;
    m_servesFrom = m_now;
    m_drainsSince = -1;
    m_tally = QueueTally{};
}

double FluidQueue::backlog() const {
    double seconds = 0;
    for (std::size_t i = m_first; i < m_waiting.size(); ++i)
        seconds += m_waiting[i].to - m_waiting[i].from;
    return seconds * m_rates.arrivals;
}

void FluidQueue::setSides(bool producersUp, bool consumersUp) {
    m_producersUp = producersUp;
    if (consumersUp && !m_consumersUp) {
        m_servesFrom = m_now + m_rates.setup;
        if (m_first < m_waiting.size())
            m_drainsSince = m_now;
    } else if (!consumersUp) {
        m_drainsSince = -1;
    }
    m_consumersUp = consumersUp;
}

void FluidQueue::advance(double now) {
    const double end = now * kSecondsPerHour;
    if (end <= m_now)
        return;
    if (!m_consumersUp || m_now < m_servesFrom)
        wait(m_consumersUp ? std::min(end, m_servesFrom) : end);
    if (m_now < end)
        serve(end);
}

void FluidQueue::arrive(double to) {
    if (!m_producersUp || m_rates.arrivals <= 0)
        return;
    m_tally.arrived += m_rates.arrivals * (to - m_now);
    if (m_first < m_waiting.size() && m_waiting.back().to == m_now)
        m_waiting.back().to = to;
    else
        m_waiting.push_back({m_now, to});
}

void FluidQueue::expire(double before) {
    constexpr std::size_t kManyGone = 1024;
    if (m_first > kManyGone) {
        m_waiting.erase(m_waiting.begin(), m_waiting.begin() + static_cast<std::ptrdiff_t>(m_first));
        m_first = 0;
    }
    while (m_first < m_waiting.size() && m_waiting[m_first].from < before) {
        Stretch& oldest = m_waiting[m_first];
        const double until = std::min(oldest.to, before);
        m_tally.lost += m_rates.arrivals * (until - oldest.from);
        oldest.from = until;
        if (oldest.from < oldest.to)
            break;
        ++m_first;
    }
}

void FluidQueue::noteBacklog() {
    if (m_first >= m_waiting.size())
        return;
    m_tally.peakBacklog = std::max(m_tally.peakBacklog, backlog());
    m_tally.oldest = std::max(m_tally.oldest, m_now - m_waiting[m_first].from);
}

void FluidQueue::wait(double to) {
    const bool hasBacklog = m_first < m_waiting.size() || (m_producersUp && m_rates.arrivals > 0);
    m_tally.backlogHours += hasBacklog ? (to - m_now) / kSecondsPerHour : 0;
    arrive(to);
    m_now = to;
    expire(to - m_rates.retention);
    noteBacklog();
}

/// The oldest waiting message moves on through the stretches: by μ/λ seconds of arrivals each second, or by
/// one second each second where retention eats faster than service.
void FluidQueue::serve(double to) {
    const double lambda = m_rates.arrivals;
    constexpr double kEndless = std::numeric_limits<double>::infinity();
    const double speed = lambda > 0 ? m_rates.service / lambda : kEndless;
    while (m_now < to) {
        const bool isEmpty = m_first >= m_waiting.size();
        if (isEmpty && (!m_producersUp || speed >= 1)) {
            if (m_producersUp)
                m_tally.arrived += lambda * (to - m_now);
            m_now = to;
            break;
        }
        if (isEmpty)
            m_waiting.push_back({m_now, m_now});
        const Stretch oldest = m_waiting[m_first];
        const bool grows = m_producersUp && m_first + 1 == m_waiting.size() && oldest.to == m_now;
        const double deadline = m_now - m_rates.retention;
        const bool expires = speed < 1 && oldest.from <= deadline;
        const double moves = expires ? 1.0 : speed;
        const double closesIn = grows ? moves - 1 : moves; // the stretch shrinks this fast
        const double gone = closesIn > 0 ? (oldest.to - oldest.from) / closesIn : kEndless;
        const double ages = speed < 1 && !expires ? (oldest.from - deadline) / (1 - speed) : kEndless;
        const double step = std::min({to - m_now, gone, ages});
        const double next = step == to - m_now ? to : m_now + step;
        arrive(next);
        Stretch& head = m_waiting[m_first];
        head.from = step == ages ? next - m_rates.retention : head.from + moves * (next - m_now);
        if (expires)
            m_tally.lost += lambda * (1 - speed) * (next - m_now);
        m_tally.backlogHours += (next - m_now) / kSecondsPerHour;
        m_now = next;
        if (step == gone)
            ++m_first;
        noteBacklog();
        if (m_first >= m_waiting.size()) {
            m_waiting.clear();
            m_first = 0;
            if (m_drainsSince >= 0)
                m_tally.drains.add(m_now - m_drainsSince);
            m_drainsSince = -1;
        }
    }
}

} // namespace isthmus
