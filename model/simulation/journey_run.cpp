#include "model/simulation/journey_run.h"

#include <algorithm>

namespace isthmus {

JourneyRun::JourneyRun(const ServiceFunctions& functions, std::uint32_t journey,
                       const std::vector<PlanTemplate>& plans)
    : m_functions(functions), m_journey(journey), m_layout(functions.layouts()[journey]), m_pieces(m_layout),
      m_data(functions, journey) {
    for (std::size_t point = 0; point < m_layout.ranked.size(); ++point) {
        const std::size_t members = m_layout.ranked[point].serves.size();
        m_ranked.push_back({Phase::Settled, std::vector<char>(members), std::vector<char>(members),
                            PlanRun(plans[point]), 0, 0});
    }
    m_tally.causes.resize(functions.elements().size() + 1);
}

void JourneyRun::begin(double now, const std::uint64_t* values) {
    for (Ranked& ranked : m_ranked)
        ranked.phase = Phase::Settled;
    m_pending = 0;
    m_pieces.clear();
    m_data.begin(now, values);
    m_up = bitAt(values, m_layout.up);
    m_degraded = m_layout.degraded && bitAt(values, *m_layout.degraded);
    m_out = m_loses = !m_up;
    m_sinceKnown = false;
    m_cause = kUnknownCause;
    beginCounting(now);
}

void JourneyRun::beginCounting(double now) {
    m_last = now;
    m_yearLost = 0;
    m_tally = JourneyTally{};
    m_tally.causes.resize(m_functions.elements().size() + 1);
}

void JourneyRun::advance(double now) {
    const double hours = now - m_last;
    if (hours <= 0)
        return;
    if (!m_up)
        m_tally.structuralDown += hours;
    if (m_degraded)
        m_tally.degraded += hours;
    if (m_out) {
        m_tally.out += hours;
        m_tally.lost += hours;
        m_yearLost += hours;
        m_tally.causes[std::min<std::size_t>(m_cause, m_tally.causes.size() - 1)].hours += hours;
    } else if (!m_pieces.empty()) {
        const double lost = m_pieces.lostBetween(m_last, now);
        m_tally.partly += hours;
        m_tally.lost += lost;
        m_yearLost += lost;
    }
    m_last = now;
}

void JourneyRun::apply(std::span<const Effect> effects, const std::uint64_t* before,
                       const std::uint64_t* after, double now, RandomStream& random) {
    if (const auto lost = m_data.apply(effects, after, now, random, m_tally); lost && *lost != 0)
        note(JourneyNote::Kind::DataLost, 0, *lost);
    for (const Effect& effect : effects) {
        if (effect.journey != m_journey)
            continue;
        switch (effect.kind) {
        case EffectKind::Availability:
            m_up = bitAt(after, m_layout.up);
            m_tally.structuralOutages += m_up ? 0 : 1;
            break;
        case EffectKind::Degradation:
            m_degraded = bitAt(after, *m_layout.degraded);
            m_tally.degradations += m_degraded ? 1 : 0;
            break;
        case EffectKind::Change:
            beginChange(effect.point, before, after);
            break;
        case EffectKind::Failback:
            if (m_ranked[effect.point].phase == Phase::Settled) {
                m_ranked[effect.point].failbackEnd = now + effect.holds;
                setPhase(effect.point, Phase::Failback);
            }
            break;
        case EffectKind::Share:
            m_pieces.add(effect, now);
            break;
        case EffectKind::DataLoss:
        case EffectKind::Replication:
            break;
        }
    }
}

void JourneyRun::beginChange(std::uint32_t number, const std::uint64_t* before, const std::uint64_t* after) {
    const RankedPoint& point = m_layout.ranked[number];
    Ranked& ranked = m_ranked[number];
    const bool isUnderWay =
        ranked.phase != Phase::Settled && ranked.phase != Phase::Failback && ranked.phase != Phase::Companion;
    if (isUnderWay)
        return; // goOn() sees what became of those to be brought in
    copyServing(point, before, ranked.serving);
    if (!hasTarget(point, after)) {
        setPhase(number, Phase::NobodyLeft);
        return;
    }
    beginPlan(number, after);
    for (const std::uint32_t other : ranked.plan.plan().companions) {
        if (m_ranked[other].phase != Phase::Settled)
            continue;
        m_ranked[other].leader = number;
        m_ranked[other].plan.begin();
        setPhase(other, Phase::Companion);
    }
}

void JourneyRun::beginPlan(std::uint32_t number, const std::uint64_t* values) {
    Ranked& ranked = m_ranked[number];
    copyServing(m_layout.ranked[number], values, ranked.target);
    ranked.plan.begin();
    setPhase(number, Phase::Running);
    note(JourneyNote::Kind::PlanBegins, number);
}

void JourneyRun::settle(double now, const std::uint64_t* values, RandomStream& random, std::uint32_t cause) {
    m_pieces.drop(now, values);
    for (bool changed = m_pending > 0; changed;) {
        changed = false;
        for (std::uint32_t number = 0; number < m_ranked.size(); ++number)
            if (m_ranked[number].phase != Phase::Settled)
                changed = goOn(number, now, values, random) || changed;
    }
    const bool loses = !m_up || hasPending();
    m_tally.losses += loses && !m_loses ? 1 : 0;
    m_loses = loses;
    const bool out = !m_up || m_pending > 0 || m_pieces.shareAt(now) >= 1;
    if (out == m_out)
        return;
    m_out = out;
    if (out) {
        m_cause = cause;
        m_outSince = now;
        m_sinceKnown = true;
        ++m_tally.outages;
        ++m_tally.causes[std::min<std::size_t>(cause, m_tally.causes.size() - 1)].outages;
        note(JourneyNote::Kind::Down);
        return;
    }
    if (m_sinceKnown && now > m_outSince)
        m_tally.durations.add(now - m_outSince);
    note(JourneyNote::Kind::Up);
}

bool JourneyRun::goOn(std::uint32_t number, double now, const std::uint64_t* values, RandomStream& random) {
    const RankedPoint& point = m_layout.ranked[number];
    Ranked& ranked = m_ranked[number];
    if (ranked.phase == Phase::Companion) {
        const bool isLed = m_ranked[ranked.leader].phase == Phase::Running;
        const auto isSettled = [&](std::uint32_t other) { return m_ranked[other].phase == Phase::Settled; };
        if (isLed && !ranked.plan.advance(now, values, isSettled, random))
            return false;
        setPhase(number, Phase::Settled);
        return true;
    }
    if (!bitAt(values, point.asked) ||
        (ranked.phase != Phase::Failback && isServedBy(point, ranked.serving, values))) {
        if (ranked.phase == Phase::Running)
            note(JourneyNote::Kind::PlanGivesUp, number);
        setPhase(number, Phase::Settled);
        return true;
    }
    switch (ranked.phase) {
    case Phase::Failback:
        if (now < ranked.failbackEnd)
            return false;
        setPhase(number, Phase::Settled);
        return true;
    case Phase::NobodyLeft:
        if (!hasTarget(point, values))
            return false;
        beginPlan(number, values);
        return true;
    case Phase::Running:
        if (!hasTarget(point, values)) {
            note(JourneyNote::Kind::PlanGivesUp, number);
            setPhase(number, Phase::NobodyLeft);
            return true;
        }
        return finishPlan(number, now, values, random);
    case Phase::Settled:
    case Phase::Failed:
    case Phase::Companion:
        return false;
    }
    return false;
}

bool JourneyRun::finishPlan(std::uint32_t number, double now, const std::uint64_t* values,
                            RandomStream& random) {
    const RankedPoint& point = m_layout.ranked[number];
    Ranked& ranked = m_ranked[number];
    if (!isServedBy(point, ranked.target, values)) {
        beginPlan(number, values);
        return true;
    }
    const auto isSettled = [&](std::uint32_t other) { return m_ranked[other].phase == Phase::Settled; };
    if (!ranked.plan.advance(now, values, isSettled, random))
        return false;
    const double success = ranked.plan.plan().switchSuccess;
    if (success < 1 && random.uniform() >= success) {
        setPhase(number, Phase::Failed);
        note(JourneyNote::Kind::PlanGivesUp, number);
        return true;
    }
    setPhase(number, Phase::Settled);
    note(JourneyNote::Kind::PlanDone, number);
    return true;
}

void JourneyRun::setPhase(std::uint32_t number, Phase phase) {
    Phase& current = m_ranked[number].phase;
    m_pending -= current == Phase::Settled ? 0 : 1;
    m_pending += phase == Phase::Settled ? 0 : 1;
    current = phase;
}

bool JourneyRun::isServedBy(const RankedPoint& point, const std::vector<char>& members,
                            const std::uint64_t* values) const {
    for (std::size_t member = 0; member < members.size(); ++member)
        if (members[member] != 0 && !bitAt(values, point.live[member]))
            return false;
    return true;
}

bool JourneyRun::hasTarget(const RankedPoint& point, const std::uint64_t* values) const {
    int live = 0;
    for (const Slot slot : point.live)
        live += bitAt(values, slot) ? 1 : 0;
    return live >= m_functions.system().design().groups[point.group].need;
}

void JourneyRun::copyServing(const RankedPoint& point, const std::uint64_t* values,
                             std::vector<char>& members) {
    for (std::size_t member = 0; member < members.size(); ++member)
        members[member] = bitAt(values, point.serves[member]) ? 1 : 0;
}

void JourneyRun::endYear(std::uint64_t number) {
    m_tally.addYear(number, m_yearLost);
    m_yearLost = 0;
}

double JourneyRun::nextWake(double now) const {
    double next = m_pieces.nextChange(now);
    if (m_pending == 0)
        return next;
    for (const Ranked& ranked : m_ranked) {
        if (ranked.phase == Phase::Running || ranked.phase == Phase::Companion)
            next = std::min(next, ranked.plan.nextEnd(now));
        else if (ranked.phase == Phase::Failback)
            next = std::min(next, ranked.failbackEnd);
    }
    return next;
}

void JourneyRun::note(JourneyNote::Kind kind, std::uint32_t point, double seconds) {
    if (m_notes != nullptr)
        m_notes->push_back({kind, point, seconds});
}

} // namespace isthmus
