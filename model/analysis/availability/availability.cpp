#include "model/analysis/availability/availability.h"

#include "model/analysis/availability/sampling.h"
#include "model/analysis/availability/set_bounds.h"
#include "model/graph/structure.h"

#include <algorithm>

namespace isthmus {

namespace {

using Clock = std::chrono::steady_clock;

/// Shares of the budget. The formula is small beside the diagram; what is left goes to bounds and samples.
constexpr std::size_t kFormulaPart = 8; ///< an eighth of the memory
constexpr double kExactShare = 0.6;     ///< of the time
constexpr double kBoundsShare = 0.8;    ///< of the time, with the exact part

/// When to stop with each part of the work.
class Deadlines {
public:
    explicit Deadlines(const EngineBudget& budget) : m_time(budget.time) {}

    [[nodiscard]] std::optional<Clock::time_point> after(double share) const {
        if (!m_time)
            return std::nullopt;
        return m_start + std::chrono::duration_cast<Clock::duration>(share * *m_time);
    }

private:
    std::optional<std::chrono::milliseconds> m_time;
    Clock::time_point m_start = Clock::now();
};

/// Elements without any one of which the function fails, found by asking.
std::vector<ElementId> necessaryElements(const System& system, WordProgram& program) {
    constexpr std::size_t kLanes = 64;
    std::vector<ElementId> found;
    const auto& elements = program.elements();
    program.setAll(~WordProgram::Word{0});
    for (std::size_t first = 0; first < elements.size(); first += kLanes) {
        const std::size_t count = std::min(kLanes, elements.size() - first);
        for (std::size_t lane = 0; lane < count; ++lane)
            program.set(first + lane, ~(WordProgram::Word{1} << lane));
        const WordProgram::Word up = program.run();
        for (std::size_t lane = 0; lane < count; ++lane) {
            program.set(first + lane, ~WordProgram::Word{0});
            const ElementId& id = system.elements[elements[first + lane]].id;
            if ((up >> lane & 1U) == 0 && std::find(found.begin(), found.end(), id) == found.end())
                found.push_back(id);
        }
    }
    return found;
}

/// What can be said without a diagram of the journey.
class Approximation {
public:
    Approximation(const System& system, const JourneyScope& scope, const AvailabilityQuestion& question,
                  const Deadlines& deadlines, std::stop_token stop)
        : m_system(system), m_question(question), m_deadlines(deadlines), m_stop(std::move(stop)),
          m_formula(question.budget.memoryBytes / kFormulaPart / sizeof(Formula::Node)) {
        FormulaAlgebra algebra(m_formula, system, question.failed, FormulaAlgebra::Variables::ThatFail,
                               FormulaAlgebra::Flows::WhileSourceAlive);
        Structure<FormulaAlgebra> structure(system, algebra);
        m_journey = structure.journeyUp(scope);
    }

    AvailabilityAnswer run() {
        AvailabilityAnswer answer;
        AvailabilityResult& result = answer.availability;
        result.switchingKnown = false;
        result.method = Method::Bounds;
        result.low = 0;
        result.high = 1;
        result.value = result.structural = result.unavailability = result.structuralUnavailability = 0.5;
        if (!m_formula.exhausted())
            ask(answer);
        result.downtimePerYear = Hours{result.unavailability * kHoursPerYear};
        answer.cancelled = m_stop.stop_requested();
        return answer;
    }

private:
    void ask(AvailabilityAnswer& answer) {
        WordProgram program(m_formula, m_journey);
        AvailabilityResult& result = answer.availability;
        result.elements = program.elements().size();
        std::vector<Probability> probabilities;
        for (const Index element : program.elements()) {
            probabilities.push_back(m_system.elements[element].availability);
            result.bases.insert(m_system.elements[element].basis);
        }
        answer.singlePointsOfFailure = necessaryElements(m_system, program);
        DiagramLimits limits;
        limits.bytes = m_question.budget.memoryBytes / 2;
        limits.nodes = kSetNodes;
        limits.stop = m_stop;
        limits.deadline = m_deadlines.after(kBoundsShare);
        const CertainBounds bounds = boundsFromSets(program, probabilities, limits);
        double low = bounds.downLow;
        double high = bounds.downHigh;
        double value = (low + high) / 2;
        result.low = bounds.low;
        result.high = bounds.high;
        if (high - low > kCloseBounds * high) {
            const auto sampled =
                sampleUnavailability(program, probabilities, {kSamples, m_deadlines.after(1.0), m_stop});
            result.method = Method::Estimate;
            value = std::clamp(sampled.value, low, high);
            low = std::clamp(sampled.low, low, value);
            high = std::clamp(sampled.high, value, high);
            result.low = std::max(result.low, 1 - high);
            result.high = std::min(result.high, 1 - low);
        }
        result.structuralUnavailability = result.unavailability = value;
        result.structural = result.value = 1 - value;
    }

    static constexpr std::size_t kSetNodes = 1'000'000;
    static constexpr std::size_t kSamples = std::size_t{1} << 20U;

    const System& m_system;
    const AvailabilityQuestion& m_question;
    const Deadlines& m_deadlines;
    std::stop_token m_stop;
    Formula m_formula;
    Formula::Node m_journey = Formula::kFalse;
};

} // namespace

AvailabilityAnswer availabilityOf(const System& system, const JourneyScope& scope,
                                  const AvailabilityQuestion& question, std::stop_token stop) {
    const Deadlines deadlines(question.budget);
    DiagramLimits limits;
    limits.bytes = question.budget.memoryBytes - question.budget.memoryBytes / kFormulaPart;
    limits.deadline = deadlines.after(kExactShare);
    limits.stop = stop;
    AvailabilityAnswer answer;
    CompiledJourney::Outcome compiled;
    if (question.shelf) {
        // What never fails by itself is no variable unless somebody fails it.
        const bool onPurpose =
            std::any_of(question.failed.begin(), question.failed.end(),
                        [&](Index element) { return system.elements[element].neverFails; });
        compiled = question.shelf->journey(system, scope, limits,
                                           onPurpose ? FormulaAlgebra::Variables::All
                                                     : FormulaAlgebra::Variables::ThatFail);
        if (compiled.journey && !question.failed.empty())
            compiled.journey = compiled.journey->restricted(question.failed);
    }
    // With elements failed the structure may be small enough.
    if (!compiled.journey && !compiled.cancelled && (!question.shelf || !question.failed.empty()))
        compiled = CompiledJourney::compile(system, scope, question.failed, limits);
    if (question.compiled)
        *question.compiled = compiled.journey;
    if (compiled.journey)
        answer = compiled.journey->answer(system, question.importance);
    else if (!compiled.cancelled)
        return Approximation(system, scope, question, deadlines, std::move(stop)).run();
    answer.cancelled = compiled.cancelled || stop.stop_requested();
    return answer;
}

} // namespace isthmus
