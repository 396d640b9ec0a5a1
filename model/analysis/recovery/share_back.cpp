#include "model/analysis/recovery/share_back.h"

#include <algorithm>

namespace isthmus {

namespace {

/// Nothing but the expiry of DNS answers: a redirect with a time to live and no other figure.
bool drainsClients(const RecoveryStep& step) {
    const StepDuration& duration = step.duration;
    if (step.kind != StepKind::Redirect)
        return false;
    const bool byTimeToLive = duration.dnsTtl && !duration.fixed && !duration.min &&
                              !duration.checkInterval && !duration.provisioning && !duration.size;
    return byTimeToLive || duration.reference == "step.dns_drain";
}

} // namespace

void ClientReturn::add(const PlanSchedule& plan) {
    for (const ScheduledStep& step : plan.steps)
        if (drainsClients(*step.step) && step.end > step.start)
            drain(step.start, step.end, 1.0);
        else
            waitUntil(step.end);
}

double ClientReturn::Drain::servedAt(Seconds time) const {
    if (time >= end)
        return 1;
    const double done = time <= start ? 0 : (time - start).value / (end - start).value;
    return 1 - share * (1 - done);
}

double ClientReturn::before(Seconds time) const {
    if (time <= m_from && m_from.value > 0)
        return 0;
    double served = 1;
    for (const Drain& drain : m_drains) {
        const bool isAtOnce = drain.end <= drain.start && time >= drain.end;
        served = std::min(served, isAtOnce && time == drain.end ? 1 - drain.share : drain.servedAt(time));
    }
    return served;
}

double ClientReturn::at(Seconds time) const {
    if (time < m_from)
        return 0;
    double served = 1;
    for (const Drain& drain : m_drains)
        served = std::min(served, drain.servedAt(time));
    return served;
}

/// Where the line may bend or jump, in order.
std::vector<Seconds> ClientReturn::bends() const {
    std::vector<Seconds> times{Seconds{}, m_from};
    for (const Drain& drain : m_drains) {
        times.push_back(drain.start);
        times.push_back(drain.end);
        for (const Drain& other : m_drains) {
            // Where the two lines cross, if they do.
            const double slope = drain.share / std::max((drain.end - drain.start).value, 1e-9);
            const double otherSlope = other.share / std::max((other.end - other.start).value, 1e-9);
            if (slope <= otherSlope)
                continue;
            const double crossing =
                (drain.end.value * slope - other.end.value * otherSlope) / (slope - otherSlope);
            if (crossing > 0 && crossing < std::max(drain.end, other.end).value)
                times.push_back(Seconds{crossing});
        }
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

std::vector<SharePoint> ClientReturn::points() const {
    std::vector<SharePoint> points;
    bool wasAway = false;
    for (const Seconds time : bends()) {
        const double earlier = before(time);
        const double served = at(time);
        wasAway = wasAway || earlier < 1 || served < 1;
        if (earlier != served)
            points.push_back({time, earlier});
        const bool isFlat =
            points.size() >= 2 && points.back().share == served && points[points.size() - 2].share == served;
        if (isFlat)
            points.back().at = time;
        else
            points.push_back({time, served});
        if (served >= 1)
            break;
    }
    return wasAway ? points : std::vector<SharePoint>{};
}

Seconds ClientReturn::reached(double share) const {
    const auto line = points();
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i].share < share)
            continue;
        if (i == 0 || line[i].at == line[i - 1].at)
            return line[i].at;
        const double part = (share - line[i - 1].share) / (line[i].share - line[i - 1].share);
        return line[i - 1].at + (line[i].at - line[i - 1].at) * part;
    }
    return {};
}

} // namespace isthmus
