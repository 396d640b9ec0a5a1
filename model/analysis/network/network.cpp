#include "model/analysis/network/network.h"

#include "model/analysis/network/frontier_order.h"
#include "model/analysis/network/near_parts.h"
#include "model/analysis/network/path_cut_bounds.h"
#include "model/analysis/network/sampling.h"
#include "model/analysis/network/sweep.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <thread>
#include <tuple>

namespace isthmus {

namespace {

using network::WorkingNetwork;

Error fault(const char* code, std::vector<std::string> arguments = {}) {
    Error error;
    error.code = code;
    error.arguments = std::move(arguments);
    return error;
}

bool isProbability(const Probability& p) {
    const auto inRange = [](double value) { return value >= 0.0 && value <= 1.0; };
    return inRange(p.up()) && inRange(p.down()) && std::abs(p.up() + p.down() - 1.0) < 1e-9;
}

std::optional<Error> checkNetwork(const Network& network) {
    const std::size_t nodes = network.nodes.size();
    for (const NetworkEdge& edge : network.edges) {
        if (edge.from >= nodes || edge.to >= nodes)
            return fault("AN-101", {std::to_string(std::max(edge.from, edge.to))});
        if (!isProbability(edge.availability))
            return fault("AN-102", {std::to_string(edge.availability.up())});
    }
    for (const Probability& node : network.nodes)
        if (!isProbability(node))
            return fault("AN-102", {std::to_string(node.up())});
    for (const NetworkRisk& risk : network.risks) {
        if (!isProbability(risk.availability))
            return fault("AN-102", {std::to_string(risk.availability.up())});
        for (const std::uint32_t v : risk.nodes)
            if (v >= nodes)
                return fault("AN-101", {std::to_string(v)});
        for (const std::uint32_t e : risk.edges)
            if (e >= network.edges.size())
                return fault("AN-105", {std::to_string(e)});
    }
    return {};
}

std::optional<Error> checkQuery(const Network& network, const NetworkQuery& query) {
    std::vector<std::uint32_t> asked;
    if (const auto* two = std::get_if<BetweenTwo>(&query))
        asked = {two->source, two->target};
    else if (network.directed)
        return fault("AN-103");
    else if (const auto* some = std::get_if<AmongTerminals>(&query))
        asked = some->terminals;
    for (const std::uint32_t v : asked)
        if (v >= network.nodes.size())
            return fault("AN-101", {std::to_string(v)});
    const bool all = std::holds_alternative<AmongAll>(query);
    if (all ? network.nodes.empty() : asked.empty())
        return fault("AN-104");
    return {};
}

using Clock = std::chrono::steady_clock;

/// The reliability lies from `least` to `most`; the estimate of it has an interval of its own.
struct Answer {
    Probability least, most;
    Probability estimate, estimateLeast, estimateMost;

    static Answer exactly(const Probability& value) { return {value, value, value, value, value}; }

    /// Both parts must work.
    void multiply(const Answer& other) {
        least = network::inSeries(least, other.least);
        most = network::inSeries(most, other.most);
        estimate = network::inSeries(estimate, other.estimate);
        estimateLeast = network::inSeries(estimateLeast, other.estimateLeast);
        estimateMost = network::inSeries(estimateMost, other.estimateMost);
    }
};

/// Multiplies the parts of a network together.
class Solver {
public:
    Solver(const NetworkOptions& options, std::stop_token stop)
        : m_options(options), m_stop(std::move(stop)),
          m_threads(options.threads > 0 ? options.threads
                                        : std::max(1U, std::thread::hardware_concurrency())) {
        if (options.time)
            m_started = Clock::now();
    }

    /// @returns false when cancelled (or when only an exact answer was wanted).
    bool solve(WorkingNetwork& work) {
        network::reduce(work, m_stop);
        if (m_stop.stop_requested())
            return false;
        m_answer.multiply(Answer::exactly(work.factor));
        std::vector<WorkingNetwork> parts = network::independentParts(work);
        for (WorkingNetwork& part : parts) {
            if (m_stop.stop_requested())
                return false;
            // A block of a directed network has a source and a target of its own, hence new dead ends.
            const bool done = part.directed && parts.size() > 1 ? solve(part) : sweep(part);
            if (!done)
                return false;
        }
        return !m_stop.stop_requested();
    }

    [[nodiscard]] NetworkResult result() const {
        NetworkResult result = m_result;
        // Each side is rounded for itself: bounds that meet may end up the wrong way round.
        std::tie(result.low, result.high) = std::minmax({m_answer.least.up(), m_answer.most.up()});
        std::tie(result.unreliabilityLow, result.unreliabilityHigh) =
            std::minmax({m_answer.most.down(), m_answer.least.down()});
        result.reliability = (result.low + result.high) / 2;
        result.unreliability = (result.unreliabilityLow + result.unreliabilityHigh) / 2;
        if (result.method != Method::Estimate)
            return result;
        result.reliability = std::clamp(m_answer.estimate.up(), result.low, result.high);
        result.estimateLow =
            std::clamp(m_answer.estimateMost.down(), result.unreliabilityLow, result.unreliabilityHigh);
        result.estimateHigh =
            std::clamp(m_answer.estimateLeast.down(), result.estimateLow, result.unreliabilityHigh);
        result.unreliability = std::clamp(m_answer.estimate.down(), result.estimateLow, result.estimateHigh);
        return result;
    }

private:
    bool sweep(const WorkingNetwork& part) {
        const std::vector<std::uint32_t> order = network::frontierOrder(part, haltAfter(1));
        if (m_stop.stop_requested())
            return false;
        network::FrontierPlan plan(part, order);
        const std::uint64_t workLeft = m_options.workBudget - std::min(m_options.workBudget, m_result.work);
        const network::SweepLimits limits{m_options.stateBudgetBytes, workLeft,  m_options.narrowStates,
                                          haltAfter(4).deadline,      m_threads, m_isExactOnly};
        const network::SweepOutcome outcome = part.directed ? network::sweepDirected(plan, limits, m_stop)
                                                            : network::sweepUndirected(plan, limits, m_stop);
        if (outcome.cancelled || (outcome.narrowed && m_isExactOnly))
            return false;
        m_result.coreNodes += part.nodes.size();
        m_result.coreEdges += part.edges.size();
        m_result.peakWidth = std::max(m_result.peakWidth, plan.slots());
        m_result.peakStates = std::max(m_result.peakStates, outcome.peakStates);
        m_result.peakBytes = std::max(m_result.peakBytes, outcome.peakBytes);
        m_result.work += outcome.work;
        // Rounding may take a sum of masses past 1.
        const auto within = [](double up, double down) {
            return Probability::fromParts(std::min(1.0, up), std::min(1.0, down));
        };
        const Probability least = within(outcome.success, outcome.failure + outcome.lost);
        const Probability most = within(outcome.success + outcome.lost, outcome.failure);
        if (outcome.narrowed)
            return fallBack(part, least, most);
        m_answer.multiply({least, most, least, least, most});
        return true;
    }

    /// Certain bounds, and an estimate between them unless they say as much. @returns false when cancelled.
    bool fallBack(const WorkingNetwork& part, const Probability& least, const Probability& most) {
        constexpr double kCloseEnough = 1e-6; // of the unreliability
        const network::Halt halt = haltAfter(5);
        const auto sets = network::disjointJoiningSets(part, halt);
        const network::ReliabilityBounds other = network::boundsFromPathsAndCuts(part, sets);
        Answer answer;
        answer.least = Probability::fromParts(std::max(least.up(), other.least.up()),
                                              std::min(least.down(), other.least.down()));
        answer.most = Probability::fromParts(std::min(most.up(), other.most.up()),
                                             std::max(most.down(), other.most.down()));
        if (!sets.empty())
            raiseLeast(part, sets.front(), answer);
        lowerMost(part, answer);
        const double low = answer.most.down(), high = answer.least.down();
        const auto between = [&](double unreliability) {
            return Probability::fromUnavailability(std::clamp(unreliability, std::min(low, high), high));
        };
        if (m_options.samples == 0 || high - low <= kCloseEnough * low) {
            m_result.method = std::max(m_result.method, Method::Bounds);
            answer.estimate = between((low + high) / 2);
            answer.estimateLeast = answer.least;
            answer.estimateMost = answer.most;
            m_answer.multiply(answer);
            return true;
        }
        const network::SampledUnreliability sampled =
            network::sampleUnreliability(part, sets, samplingLimits(part), haltAfter(6));
        m_result.method = Method::Estimate;
        m_result.samples =
            m_result.samples > 0 ? std::min(m_result.samples, sampled.samples) : sampled.samples;
        answer.estimate = between(sampled.value);
        answer.estimateLeast = between(sampled.high);
        answer.estimateMost = between(sampled.low);
        m_answer.multiply(answer);
        return !sampled.cancelled;
    }

    /// Takes the reliability near the best joining set, as far around it as costs little, for a lower bound.
    void raiseLeast(const WorkingNetwork& part, const network::JoiningSet& set, Answer& answer) {
        for (std::size_t radius = 1;; ++radius) {
            WorkingNetwork near = network::nearSet(part, set, radius);
            const auto holds = [](const auto& node) { return node.alive; };
            if (std::all_of(near.nodes.begin(), near.nodes.end(), holds))
                return; // no narrower than the whole
            const auto value = solveNear(near);
            if (!value)
                return;
            answer.least = Probability::fromParts(std::max(answer.least.up(), value->least.up()),
                                                  std::min(answer.least.down(), value->least.down()));
        }
    }

    /// Takes the surroundings of the terminals, as far as costs little, for an upper bound.
    void lowerMost(const WorkingNetwork& part, Answer& answer) {
        for (std::size_t radius = 1;; ++radius) {
            std::vector<WorkingNetwork> surroundings = network::aroundTerminals(part, radius, haltAfter(5));
            Probability most;
            for (WorkingNetwork& near : surroundings) {
                const auto value = solveNear(near);
                if (!value)
                    return;
                most = network::inSeries(most, value->most);
            }
            if (surroundings.empty())
                return;
            answer.most = Probability::fromParts(std::min(answer.most.up(), most.up()),
                                                 std::max(answer.most.down(), most.down()));
        }
    }

    /// @returns nothing when it costs too much, or was halted.
    std::optional<Answer> solveNear(WorkingNetwork& near) {
        constexpr std::uint64_t kLeastWork = 100'000, kMostWork = 4'000'000;
        const network::Halt halt = haltAfter(5);
        if (halt.isCalled())
            return {};
        NetworkOptions options = m_options;
        options.workBudget = std::clamp(m_options.workBudget / 4, kLeastWork, kMostWork);
        options.stateBudgetBytes /= 4; // what the sweep had may be in pieces
        options.time.reset();
        if (halt.deadline)
            options.time = std::chrono::ceil<std::chrono::milliseconds>(*halt.deadline - Clock::now());
        Solver solver(options, m_stop);
        solver.m_isExactOnly = true;
        if (!solver.solve(near))
            return {};
        return solver.m_answer;
    }

    /// Halts after so many quarters of the time.
    [[nodiscard]] network::Halt haltAfter(int quarters) const {
        network::Halt halt{m_stop, {}};
        if (m_started)
            halt.deadline = *m_started + *m_options.time * quarters / 4;
        return halt;
    }

    [[nodiscard]] network::SamplingLimits samplingLimits(const WorkingNetwork& part) const {
        constexpr std::size_t kElements = 200'000'000, kLeast = 1'000;
        const std::size_t affordable = kElements / (part.nodes.size() + part.edges.size());
        network::SamplingLimits limits;
        limits.samples = std::min(m_options.samples, std::max(kLeast, affordable));
        limits.threads = m_threads;
        return limits;
    }

    const NetworkOptions& m_options;
    std::stop_token m_stop;
    unsigned m_threads;
    std::optional<Clock::time_point> m_started; ///< when time counts
    bool m_isExactOnly = false;                 ///< gives up where it would fall back
    NetworkResult m_result;
    Answer m_answer;
};

} // namespace

Result<NetworkResult> networkReliability(const Network& network, const NetworkQuery& query,
                                         const NetworkOptions& options, std::stop_token stop) {
    if (auto error = checkNetwork(network))
        return failure(std::move(*error));
    if (auto error = checkQuery(network, query))
        return failure(std::move(*error));
    WorkingNetwork work = network::workingNetwork(network, query);
    Solver solver(options, stop);
    if (!solver.solve(work))
        return failure(fault("AN-004"));
    return solver.result();
}

} // namespace isthmus
