#pragma once

#include "model/analysis/recovery/plan.h"

#include <optional>
#include <vector>

namespace isthmus {

/// How clients come back in a recovery: some share of them is away until everything they need is there, and
/// then until they have noticed. DNS answers expire evenly over their time to live, so that the share still
/// away falls linearly while they do.
class ClientReturn {
public:
    /// Nobody is served before.
    void waitUntil(Seconds time) { m_from = std::max(m_from, time); }
    /// A share of the clients comes back evenly from `start` to `end`.
    void drain(Seconds start, Seconds end, double share) { m_drains.push_back({start, end, share}); }
    /// The steps of plans: those that wait for DNS answers to expire drain, all others are waited for.
    void add(const PlanSchedule& plan);

    /// Share of the clients that is served at time t.
    [[nodiscard]] double at(Seconds time) const;
    /// The same as a broken line from 0 on, a jump as two points of one time; empty when nobody was away.
    [[nodiscard]] std::vector<SharePoint> points() const;
    /// When at least that share is served.
    [[nodiscard]] Seconds reached(double share) const;

private:
    struct Drain {
        Seconds start, end;
        double share = 1;
        [[nodiscard]] double servedAt(Seconds time) const;
    };
    [[nodiscard]] std::vector<Seconds> bends() const;
    /// Just before a time: what had to be waited for may end there.
    [[nodiscard]] double before(Seconds time) const;

    Seconds m_from;
    std::vector<Drain> m_drains;
};

} // namespace isthmus
