#include "model/simulation/rare_events.h"

#include "model/simulation/confidence.h"
#include "model/simulation/random_stream.h"
#include "model/simulation/state_store.h"

#include <algorithm>
#include <numeric>

namespace isthmus {

namespace {

constexpr std::size_t kStoreBytes = std::size_t{16} << 20U;
constexpr double kFailureBias = 0.5;
constexpr double kRarestAllUp = 0.1;
constexpr std::uint64_t kStretches = 200;
constexpr std::uint64_t kStopCheckMask = 0xFF;

Error problem(const char* code) {
    Error error;
    error.code = code;
    return error;
}

/// What a cycle weighs in.
struct CycleSum {
    double down = 0;    ///< hours
    double outages = 0; ///< that began
};

/// Walks the embedded chain from everything up to everything up again.
class CycleRun {
public:
    CycleRun(const System& system, const ServiceFunctions& functions, std::stop_token stop)
        : m_up(functions.layouts().front().up), m_store(functions, kStoreBytes), m_stop(std::move(stop)),
          m_allUp(std::max<std::size_t>(wordsFor(functions.elements().size()), 1), 0) {
        for (const Index element : functions.elements()) {
            m_failure.push_back(1 / system.elements[element].mttf.value);
            m_repair.push_back(1 / system.elements[element].mttr.value);
            m_chanceAllUp *=
                m_failure.back() > 0 ? m_repair.back() / (m_repair.back() + m_failure.back()) : 1;
        }
        m_cumulated.resize(m_failure.size());
        std::partial_sum(m_failure.begin(), m_failure.end(), m_cumulated.begin());
    }

    [[nodiscard]] double chanceAllUp() const { return m_chanceAllUp; }
    /// Cycles per hour in equilibrium.
    [[nodiscard]] double cyclesPerHour() const { return m_cumulated.back() * m_chanceAllUp; }
    [[nodiscard]] bool stopped() const { return m_stop.stop_requested(); }

    CycleSum cycle(RandomStream& random) {
        CycleSum sum;
        double weight = 1;
        m_state = m_store.find(m_allUp.data());
        m_down.clear();
        bool hasBeenDown = isDown();
        sum.down = hasBeenDown ? 1 / m_cumulated.back() : 0;
        do {
            double failing = m_cumulated.back();
            double returning = 0;
            for (const Unit unit : m_down) {
                failing -= m_failure[unit];
                returning += m_repair[unit];
            }
            failing = m_down.size() == m_failure.size() ? 0 : std::max(failing, 0.0);
            const double rate = failing + returning;
            if (!m_down.empty() && isDown())
                sum.down += weight / rate;
            const bool wasDown = isDown();
            step(hasBeenDown, failing, returning, weight, random);
            if (isDown() && !wasDown) {
                sum.outages += weight;
                hasBeenDown = true;
            }
        } while (!m_down.empty() && ((++m_steps & kStopCheckMask) != 0 || !stopped()));
        return sum;
    }

private:
    [[nodiscard]] bool isDown() const { return !m_store.holds(m_state, m_up); }

    void step(bool isNatural, double failing, double returning, double& weight, RandomStream& random) {
        const double natural = failing / (failing + returning); // chance that the next event is a failure
        const bool isOnlyWay = m_down.empty() || failing <= 0;
        const double chance = isOnlyWay || isNatural ? natural : kFailureBias;
        if (m_down.empty() || random.uniform() < chance) {
            const Unit unit = isNatural ? byRate(random) : anyUp(random);
            if (!isNatural) {
                const auto up = static_cast<double>(m_failure.size() - m_down.size());
                weight *= natural * (m_failure[unit] / failing) * up / (m_down.empty() ? 1 : chance);
            }
            m_down.push_back(unit);
            flip(unit);
            return;
        }
        weight *= (1 - natural) / (1 - chance);
        double left = random.uniform() * returning;
        std::size_t which = 0;
        while (which + 1 < m_down.size() && left >= m_repair[m_down[which]])
            left -= m_repair[m_down[which++]];
        const Unit unit = m_down[which];
        m_down.erase(m_down.begin() + static_cast<std::ptrdiff_t>(which));
        flip(unit);
    }

    void flip(Unit unit) { m_state = m_store.flip(m_state, unit).state; }

    /// A unit that is up, all alike.
    Unit anyUp(RandomStream& random) {
        for (;;) {
            const auto unit = static_cast<Unit>(random.uniform() * static_cast<double>(m_failure.size()));
            if (!bitAt(m_store.down(m_state), unit))
                return unit;
        }
    }
    /// A unit that is up, by its failure rate.
    Unit byRate(RandomStream& random) {
        for (;;) {
            const auto it = std::upper_bound(m_cumulated.begin(), m_cumulated.end(),
                                             random.uniform() * m_cumulated.back());
            const auto unit = static_cast<Unit>(it - m_cumulated.begin());
            if (unit < m_failure.size() && !bitAt(m_store.down(m_state), unit))
                return unit;
        }
    }

    Slot m_up;
    StateStore m_store;
    std::stop_token m_stop;
    std::vector<std::uint64_t> m_allUp;
    std::vector<double> m_failure, m_repair, m_cumulated; ///< rates per hour, by unit
    double m_chanceAllUp = 1;
    StateStore::State m_state = 0;
    std::vector<Unit> m_down;
    std::uint64_t m_steps = 0;
};

RareEvents certain(const ServiceFunctions& functions) {
    const std::vector<std::uint64_t> down(1, 0);
    std::vector<std::uint64_t> values(std::max<std::size_t>(wordsFor(functions.valueCount()), 1), 0);
    functions.evaluate(down.data(), values.data());
    const double share = bitAt(values.data(), functions.layouts().front().up) ? 0 : 1;
    RareEvents result;
    result.unavailability = {share, share, share, share, share};
    return result;
}

} // namespace

Result<RareEvents> estimateRareEvents(std::shared_ptr<const System> system, const JourneyScope& scope,
                                      const RareEventQuestion& question, std::stop_token stop) {
    ServiceFunctions::Question functionsOf;
    functionsOf.scopes = {&scope};
    functionsOf.failed = question.failed;
    functionsOf.withSwitching = false;
    functionsOf.nodeBudget = question.diagramNodeBudget;
    const auto functions = ServiceFunctions::compile(system, functionsOf, stop);
    if (!functions)
        return failure(functions.error());
    if (functions->elements().empty())
        return certain(*functions);
    CycleRun run(*system, *functions, std::move(stop));
    if (run.chanceAllUp() < kRarestAllUp)
        return failure(problem("SI-006"));
    std::vector<Sample> down;
    std::vector<Sample> outages;
    RareEvents result;
    const std::uint64_t perStretch = std::max<std::uint64_t>(question.cycles / kStretches, 1);
    for (std::uint64_t stretch = 0; stretch < kStretches; ++stretch) {
        RandomStream random(question.seed, question.firstStream + stretch);
        CycleSum sum;
        for (std::uint64_t i = 0; i < perStretch && !run.stopped(); ++i) {
            const CycleSum cycle = run.cycle(random);
            sum.down += cycle.down;
            sum.outages += cycle.outages;
        }
        down.push_back({sum.down, static_cast<double>(perStretch)});
        outages.push_back({sum.outages, static_cast<double>(perStretch)});
    }
    if (run.stopped())
        return failure(problem("AN-004"));
    const auto notNegative = [](Estimate estimate) {
        estimate.low95 = std::max(0.0, estimate.low95);
        estimate.low99 = std::max(0.0, estimate.low99);
        return estimate;
    };
    result.cycles = perStretch * kStretches;
    result.unavailability = notNegative(scaled(ratioEstimate(down), run.cyclesPerHour()));
    result.outagesPerYear = notNegative(scaled(ratioEstimate(outages), run.cyclesPerHour() * kHoursPerYear));
    return result;
}

} // namespace isthmus
