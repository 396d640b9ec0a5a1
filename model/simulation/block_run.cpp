#include "model/simulation/block_run.h"

#include <algorithm>

namespace isthmus {

void BlockTally::merge(const BlockTally& other) {
    hours += other.hours;
    events += other.events;
    journeys.resize(std::max(journeys.size(), other.journeys.size()));
    for (std::size_t i = 0; i < other.journeys.size(); ++i)
        journeys[i].merge(other.journeys[i]);
    queues.resize(std::max(queues.size(), other.queues.size()));
    for (std::size_t i = 0; i < other.queues.size(); ++i)
        queues[i].merge(other.queues[i]);
}

BlockRun::BlockRun(const RunModel& model, std::size_t storeBytes)
    : m_model(model), m_store(model.functions, storeBytes),
      m_events(model.units() + static_cast<EventQueue::Slot>(model.functions.layouts().size()) + 1),
      m_crews(model.pools, model.units()) {
    m_journeys.reserve(model.functions.layouts().size());
    for (std::uint32_t journey = 0; journey < model.functions.layouts().size(); ++journey)
        m_journeys.emplace_back(model.functions, journey, model.plans[journey]);
    for (const RunModel::Queue& queue : model.queues)
        m_queues.emplace_back(queue.rates);
}

void BlockRun::beginInEquilibrium() {
    std::vector<std::uint64_t> down(std::max<std::size_t>(wordsFor(m_model.units()), 1), 0);
    m_crews.begin();
    std::vector<Unit> waiting;
    for (Unit unit = 0; unit < m_model.units(); ++unit) {
        const LifeLaw& law = m_model.laws[unit];
        if (m_random.uniform() < law.availability()) {
            m_events.set(unit, law.residualToFailure(m_random));
            continue;
        }
        flipBit(down.data(), unit);
        if (!m_crews.isPooled(unit) || m_crews.failed(unit))
            m_events.set(unit, law.residualToRepair(m_random));
        else
            m_events.drop(unit);
    }
    m_state = m_store.find(down.data());
    m_failsAgain = true;
    beginParts();
}

void BlockRun::beginAllUp(bool randomFailures) {
    const std::vector<std::uint64_t> down(std::max<std::size_t>(wordsFor(m_model.units()), 1), 0);
    m_crews.begin();
    m_failsAgain = randomFailures;
    for (Unit unit = 0; unit < m_model.units(); ++unit)
        m_events.set(unit, randomFailures ? m_model.laws[unit].timeToFailure(m_random) : EventQueue::kNever);
    m_state = m_store.find(down.data());
    beginParts();
}

void BlockRun::beginParts() {
    m_now = 0;
    m_isPending = false;
    for (std::size_t i = 0; i < m_journeys.size(); ++i) {
        m_journeys[i].begin(0, m_store.values(m_state));
        m_events.drop(wakeSlot(i));
    }
    m_events.drop(yearSlot());
    for (FluidQueue& queue : m_queues)
        queue.begin(0, true, true);
    updateQueues();
}

std::optional<BlockTally> BlockRun::run(RandomStream random, std::uint64_t firstYear, std::uint64_t years,
                                        const std::stop_token& stop) {
    m_random = random;
    beginInEquilibrium();
    BlockTally tally;
    m_events.set(yearSlot(), m_model.warmUpHours);
    bool isWarm = false;
    for (std::uint64_t year = 0; year < years;) {
        if ((++tally.events & kStopCheckMask) == 0 && stop.stop_requested())
            return std::nullopt;
        const EventQueue::Event event = m_events.next();
        m_now = event.time;
        if (event.slot < m_model.units()) {
            unitEvent(event.slot);
            continue;
        }
        if (event.slot != yearSlot()) {
            m_events.drop(event.slot);
            afterwards(m_state, 0, JourneyRun::kUnknownCause);
            continue;
        }
        for (JourneyRun& journey : m_journeys)
            journey.advance(m_now);
        for (FluidQueue& queue : m_queues)
            queue.advance(m_now);
        if (isWarm) {
            for (JourneyRun& journey : m_journeys)
                journey.endYear(firstYear + year);
            ++year;
        } else {
            for (JourneyRun& journey : m_journeys)
                journey.beginCounting(m_now);
            for (FluidQueue& queue : m_queues)
                queue.beginCounting();
            isWarm = true;
            tally.events = 0;
        }
        m_events.set(yearSlot(), m_now + kHoursPerYear);
    }
    tally.hours = kHoursPerYear * static_cast<double>(years);
    for (JourneyRun& journey : m_journeys)
        tally.journeys.push_back(journey.takeTally());
    for (const FluidQueue& queue : m_queues)
        tally.queues.push_back(queue.tally());
    return tally;
}

void BlockRun::unitEvent(Unit unit) {
    const LifeLaw& law = m_model.laws[unit];
    if (!isDown(unit)) {
        note(RunNote::Kind::UnitFails, unit);
        if (!m_crews.isPooled(unit) || m_crews.failed(unit))
            scheduleRepair(unit);
        else
            m_events.drop(unit);
    } else {
        m_events.set(unit, m_failsAgain ? m_now + law.timeToFailure(m_random) : EventQueue::kNever);
        note(RunNote::Kind::UnitBack, unit);
        if (m_crews.isPooled(unit))
            if (const Unit next = m_crews.repaired(unit); next != RepairCrews::kNobody)
                scheduleRepair(next);
    }
    flip(unit);
}

void BlockRun::scheduleRepair(Unit unit) {
    note(RunNote::Kind::RepairBegins, unit);
    m_events.set(unit, m_now + m_model.laws[unit].timeToRepair(m_random));
}

void BlockRun::flip(Unit unit) {
    StateStore::State before = m_state;
    const StateStore::Transition transition = m_store.flip(before, unit);
    m_state = transition.state;
    if (transition.effects != 0 || m_isPending)
        afterwards(before, transition.effects, unit);
}

void BlockRun::afterwards(StateStore::State before, std::uint32_t effects, std::uint32_t cause) {
    const auto found = m_store.effects(effects);
    m_isPending = false;
    bool sidesMayChange = false;
    for (std::size_t i = 0; i < m_journeys.size(); ++i) {
        JourneyRun& journey = m_journeys[i];
        const bool wasOut = journey.isOut();
        journey.advance(m_now);
        if (!found.empty())
            journey.apply(found, m_store.values(before), m_store.values(m_state), m_now, m_random);
        journey.settle(m_now, m_store.values(m_state), m_random, cause);
        if (journey.hasPending()) {
            m_isPending = true;
            m_events.set(wakeSlot(i), journey.nextWake(m_now));
        } else if (m_events.timeOf(wakeSlot(i)) != EventQueue::kNever) {
            m_events.drop(wakeSlot(i));
        }
        sidesMayChange = sidesMayChange || wasOut != journey.isOut();
        if (m_notes != nullptr)
            collectJourneyNotes(static_cast<std::uint32_t>(i));
    }
    if (sidesMayChange)
        updateQueues();
}

void BlockRun::updateQueues() {
    const auto isUp = [&](std::uint32_t journey) {
        return journey == RunModel::Queue::kAlways || !m_journeys[journey].isOut();
    };
    for (std::size_t i = 0; i < m_queues.size(); ++i) {
        m_queues[i].advance(m_now);
        m_queues[i].setSides(isUp(m_model.queues[i].producers), isUp(m_model.queues[i].consumers));
    }
}

std::vector<RunNote> BlockRun::runTimeline(RandomStream random, const TimelineWish& wish,
                                           const std::stop_token& stop) {
    std::vector<RunNote> notes;
    m_random = random;
    m_notes = &notes;
    for (JourneyRun& journey : m_journeys)
        journey.noteIn(&m_journeyNotes);
    beginAllUp(wish.randomFailures);
    std::size_t forced = 0;
    for (std::uint64_t count = 1; (count & kStopCheckMask) != 0 || !stop.stop_requested(); ++count) {
        const EventQueue::Event event = m_events.next();
        const bool isForced = forced < wish.forced.size() && wish.forced[forced].hours <= event.time;
        m_now = isForced ? wish.forced[forced].hours : event.time;
        if (m_now > wish.hours)
            break;
        if (!isForced) {
            if (event.slot < m_model.units()) {
                unitEvent(event.slot);
            } else {
                m_events.drop(event.slot);
                afterwards(m_state, 0, JourneyRun::kUnknownCause);
            }
            continue;
        }
        force(wish.forced[forced++], wish);
    }
    for (FluidQueue& queue : m_queues)
        queue.advance(wish.hours);
    for (JourneyRun& journey : m_journeys)
        journey.noteIn(nullptr);
    m_notes = nullptr;
    return notes;
}

void BlockRun::force(const Forced& wanted, const TimelineWish& wish) {
    if (isDown(wanted.unit) == wanted.fails)
        return;
    if (wanted.fails && wish.repairs) {
        unitEvent(wanted.unit);
        return;
    }
    note(wanted.fails ? RunNote::Kind::UnitFails : RunNote::Kind::UnitBack, wanted.unit);
    m_events.drop(wanted.unit);
    if (!wanted.fails) {
        if (m_crews.isPooled(wanted.unit) && wish.repairs)
            if (const Unit next = m_crews.restored(wanted.unit); next != RepairCrews::kNobody)
                scheduleRepair(next);
        if (wish.randomFailures)
            m_events.set(wanted.unit, m_now + m_model.laws[wanted.unit].timeToFailure(m_random));
    }
    flip(wanted.unit);
}

void BlockRun::note(RunNote::Kind kind, Unit unit) {
    if (m_notes != nullptr)
        m_notes->push_back({m_now, kind, unit, 0, {}});
}

void BlockRun::collectJourneyNotes(std::uint32_t journey) {
    for (const JourneyNote& what : m_journeyNotes)
        m_notes->push_back({m_now, RunNote::Kind::Journey, 0, journey, what});
    m_journeyNotes.clear();
}

} // namespace isthmus
