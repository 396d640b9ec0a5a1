#include "model/analysis/uncertainty/uncertainty.h"

#include "model/analysis/uncertainty/counter_random.h"
#include "model/analysis/uncertainty/journey_pass.h"
#include "model/analysis/uncertainty/ranged_inputs.h"
#include "model/analysis/uncertainty/sample_summary.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <thread>

namespace isthmus {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kPiece = 8;  ///< samples handed to a thread at a time
constexpr double kFlipShare = 0.5; ///< of the time, for where inputs turn the verdict
constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr double kPermitted = 1e12;      ///< times and rates are looked at up to this factor away
constexpr double kSmallestDown = 1e-300; ///< stands for an availability of 1, whose logarithm is infinite
constexpr double kCloseEnough = 1e-10;   ///< of the logarithm

Error problemOf(const char* code) {
    Error error;
    error.code = code;
    return error;
}

/// The journey with a system of its own whose figures one thread moves about.
class MovingJourney {
public:
    MovingJourney(const CompiledJourney& journey, const System& system,
                  const std::vector<RangedInput>& inputs, const std::stop_token& stop)
        : m_inputs(inputs), m_stop(stop), m_system(system), m_values(system.elements),
          m_pass(journey, system, elementsOf(inputs), stop) {}

    /// Each of these is NaN when it was stopped.
    double atValues() { return answer(); }
    double sample(std::uint64_t seed, std::uint64_t number) {
        for (std::uint32_t i = 0; i < m_inputs.size(); i += 2) {
            const auto normals = normalPair(seed, number, i / 2);
            m_inputs[i].apply(m_system, m_inputs[i].measureAt(normals[0]));
            if (i + 1 < m_inputs.size())
                m_inputs[i + 1].apply(m_system, m_inputs[i + 1].measureAt(normals[1]));
        }
        const double result = answer();
        for (const RangedInput& input : m_inputs)
            putBack(input);
        return result;
    }
    double with(const RangedInput& input, double measure) {
        input.apply(m_system, measure);
        const double result = answer();
        putBack(input);
        return result;
    }

private:
    static std::vector<Index> elementsOf(const std::vector<RangedInput>& inputs) {
        std::vector<Index> elements;
        for (const RangedInput& input : inputs)
            elements.insert(elements.end(), input.elements.begin(), input.elements.end());
        return elements;
    }
    double answer() { return m_pass.unavailability(m_system, m_stop).value_or(std::nan("")); }
    void putBack(const RangedInput& input) {
        for (const Index element : input.elements) {
            m_system.elements[element].availability = m_values[element].availability;
            m_system.elements[element].mttf = m_values[element].mttf;
            m_system.elements[element].mttr = m_values[element].mttr;
        }
    }

    const std::vector<RangedInput>& m_inputs;
    const std::stop_token& m_stop;
    System m_system;
    std::vector<SystemElement> m_values;
    JourneyPass m_pass;
};

class UncertaintyRun {
public:
    UncertaintyRun(const CompiledJourney& journey, const System& system, const UncertaintyOptions& options,
                   const std::stop_token& stop)
        : m_journey(journey), m_system(system), m_options(options), m_stop(stop),
          m_inputs(rangedInputs(system, journey)) {}

    JourneyUncertainty run(std::optional<double> target) {
        if (m_inputs.empty()) {
            m_result.problem = problemOf("AN-007");
            return std::move(m_result);
        }
        m_result.requested = std::clamp<std::size_t>(m_options.samples, 1, kMostUncertaintySamples);
        m_result.seed = m_options.seed;
        m_result.target = target;
        if (target)
            m_allowed = 1.0 - *target;
        makeHands();
        m_result.unavailability = m_hands.front().atValues();
        m_result.met = met(m_result.unavailability);
        m_result.inputs.resize(m_inputs.size());
        inPieces(m_inputs.size(), 1, kNever,
                 [this](MovingJourney& own, std::size_t i) { m_result.inputs[i] = lookAt(own, i); });
        std::vector<double> samples(m_result.requested);
        const std::size_t done =
            inPieces(samples.size(), kPiece, 1.0,
                     [&](MovingJourney& own, std::size_t i) { samples[i] = own.sample(m_options.seed, i); });
        if (m_stop.stop_requested())
            return std::move(m_result);
        samples.resize(done);
        summarise(std::move(samples), m_allowed, m_result);
        std::stable_sort(
            m_result.inputs.begin(), m_result.inputs.end(),
            [](const InputUncertainty& a, const InputUncertainty& b) { return a.swing() > b.swing(); });
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool met(double unavailability) const { return m_allowed && unavailability <= *m_allowed; }
    [[nodiscard]] bool isLate(double share) const {
        return m_options.time && Clock::now() - m_start > share * *m_options.time;
    }

    /// Does ask(journey, i) for i below count, on several threads. @returns how many of the first are done:
    /// all, unless time runs out; one piece at least.
    template <class Ask>
    std::size_t inPieces(std::size_t count, std::size_t piece, double share, const Ask& ask) {
        std::atomic<std::size_t> next{0};
        std::atomic<std::size_t> missing{count};
        const auto work = [&](MovingJourney& own) {
            while (!m_stop.stop_requested()) {
                const std::size_t first = next.fetch_add(piece);
                if (first >= count)
                    return;
                if (first > 0 && isLate(share)) {
                    std::size_t known = missing.load();
                    while (first < known && !missing.compare_exchange_weak(known, first)) {
                    }
                    return;
                }
                for (std::size_t i = first; i < std::min(first + piece, count); ++i)
                    ask(own, i);
            }
        };
        std::vector<std::jthread> threads;
        for (std::size_t i = 1; i < std::min(m_hands.size(), (count + piece - 1) / piece); ++i)
            threads.emplace_back([&, i] { work(m_hands[i]); });
        work(m_hands.front());
        threads.clear();
        return missing;
    }

    /// One for each thread.
    void makeHands() {
        const std::size_t wanted =
            m_options.threads > 0 ? m_options.threads : std::max(1U, std::thread::hardware_concurrency());
        m_hands.reserve(wanted);
        m_hands.emplace_back(m_journey, m_system, m_inputs, m_stop);
        while (m_hands.size() < std::min(wanted, m_result.requested))
            m_hands.push_back(m_hands.front());
    }

    InputUncertainty lookAt(MovingJourney& journey, std::size_t number) {
        const RangedInput& input = m_inputs[number];
        InputUncertainty result;
        result.element = input.element;
        result.kind = input.kind;
        result.value = input.value;
        result.low = input.low;
        result.high = input.high;
        result.unavailabilityAtLow = journey.with(input, input.toMeasure(input.low));
        result.unavailabilityAtHigh = journey.with(input, input.toMeasure(input.high));
        if (!m_allowed)
            return result;
        result.flips = met(result.unavailabilityAtLow) != m_result.met ||
                       met(result.unavailabilityAtHigh) != m_result.met;
        result.searched = !isLate(kFlipShare);
        if (result.searched)
            if (const auto measure = flipOf(journey, input))
                result.flipsAt = input.toFigure(*measure);
        return result;
    }

    /// A measure at which the verdict turns, if it differs at one end of what is permitted.
    std::optional<double> flipOf(MovingJourney& journey, const RangedInput& input) const {
        const double value = input.toMeasure(input.value);
        const bool share = input.kind == FigureKind::Availability;
        const double ends[] = {share ? kSmallestDown : value / kPermitted, share ? 1.0 : value * kPermitted};
        for (const double end : ends) {
            if (met(journey.with(input, end)) == m_result.met)
                continue;
            double same = std::log(value);
            double other = std::log(end);
            while (std::abs(other - same) > kCloseEnough && !m_stop.stop_requested()) {
                const double middle = (same + other) / 2;
                (met(journey.with(input, std::exp(middle))) == m_result.met ? same : other) = middle;
            }
            return std::exp(other);
        }
        return std::nullopt;
    }

    const CompiledJourney& m_journey;
    const System& m_system;
    const UncertaintyOptions& m_options;
    const std::stop_token& m_stop;
    const Clock::time_point m_start = Clock::now();
    const std::vector<RangedInput> m_inputs;
    std::vector<MovingJourney> m_hands;
    std::optional<double> m_allowed;
    JourneyUncertainty m_result;
};

} // namespace

JourneyUncertainty uncertaintyOf(const CompiledJourney* journey, const System& system,
                                 const JourneyScope& scope, const UncertaintyOptions& options,
                                 const std::stop_token& stop) {
    JourneyUncertainty result;
    if (journey == nullptr)
        result.problem = problemOf("AN-008");
    else if (!journey->isComplete())
        result.problem = problemOf("AN-009");
    else
        return UncertaintyRun(*journey, system, options, stop)
            .run(system.design().journeys[scope.journey].targets.availability);
    return result;
}

} // namespace isthmus
