#pragma once

#include "model/simulation/tally.h"

#include <vector>

namespace isthmus {

/// A queue's rates for the fluid model (semantics.md 4, 7 and 8). Messages per second, times in seconds.
struct FluidRates {
    double arrivals = 0;  ///< λ ≥ 0 while the producers' side is up
    double service = 0;   ///< μ ≥ 0 while the consumers' side is up
    double retention = 0; ///< a message that waits longer is lost; > 0
    double setup = 0;     ///< consumers serve this long after they are back
};

/// Rate of batch servers: servers · batch / (set-up + time of a batch), at most `ceiling`.
/// @pre servers, batch > 0; setup + batchSeconds > 0; ceiling > 0.
[[nodiscard]] double batchServiceRate(double servers, double batch, double setup, double batchSeconds,
                                      double ceiling);

/// What is counted of one queue. Hours, but for `drains`.
struct QueueTally {
    double arrived = 0; ///< messages
    double lost = 0;    ///< messages that outlasted their retention
    double backlogHours = 0;
    double peakBacklog = 0; ///< messages
    double oldest = 0;      ///< seconds, the greatest age of a message that still waits
    LogHistogram drains;    ///< seconds from the return of the consumers to an empty queue

    void merge(const QueueTally& other);
};

/// A queue or stream as a fluid: backlog grows at λ, shrinks at μ, oldest first; what reaches the age of its
/// retention is lost. Exact between events, also where messages expire during the drain: the backlog is kept
/// as the stretches of time in which what waits has arrived.
class FluidQueue {
public:
    explicit FluidQueue(const FluidRates& rates) : m_rates(rates) {}

    /// Empty at `now` (hours); both sides as given.
    void begin(double now, bool producersUp, bool consumersUp);
    void beginCounting() { m_tally = QueueTally{}; }
    /// Lets time pass. @param now  hours, not before the last call.
    void advance(double now);
    /// From now on. @pre advance(now) was called.
    void setSides(bool producersUp, bool consumersUp);

    [[nodiscard]] double backlog() const; ///< messages
    [[nodiscard]] const QueueTally& tally() const { return m_tally; }

private:
    struct Stretch {
        double from = 0, to = 0; ///< seconds
    };
    void arrive(double to);
    void wait(double to);
    void serve(double to);
    void expire(double before);
    void noteBacklog();

    FluidRates m_rates;
    std::vector<Stretch> m_waiting; ///< arrivals still here, oldest first
    std::size_t m_first = 0;        ///< of m_waiting
    double m_now = 0;               ///< seconds
    bool m_producersUp = true;
    bool m_consumersUp = true;
    double m_servesFrom = 0;   ///< consumers back and set up
    double m_drainsSince = -1; ///< when the consumers came back to a backlog; negative: no drain
    QueueTally m_tally;
};

} // namespace isthmus
