#include "model/analysis/network/network.h"

#include "model/analysis/network/frontier_order.h"
#include "model/analysis/network/path_cut_bounds.h"
#include "model/analysis/network/sweep.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

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

/// Multiplies the parts of a network together.
class Solver {
public:
    Solver(const NetworkOptions& options, std::stop_token stop)
        : m_options(options), m_stop(std::move(stop)) {}

    /// @returns false when cancelled.
    bool solve(WorkingNetwork& work) {
        network::reduce(work);
        multiply(work.factor, work.factor);
        std::vector<WorkingNetwork> parts = network::independentParts(work);
        for (WorkingNetwork& part : parts) {
            // A block of a directed network has a source and a target of its own, hence new dead ends.
            const bool done = part.directed && parts.size() > 1 ? solve(part) : sweep(part);
            if (!done)
                return false;
        }
        return true;
    }

    [[nodiscard]] NetworkResult result() const {
        NetworkResult result = m_result;
        result.low = m_least.up();
        result.high = m_most.up();
        result.unreliabilityLow = m_most.down();
        result.unreliabilityHigh = m_least.down();
        result.reliability = (result.low + result.high) / 2;
        result.unreliability = (result.unreliabilityLow + result.unreliabilityHigh) / 2;
        return result;
    }

private:
    void multiply(const Probability& least, const Probability& most) {
        m_least = network::inSeries(m_least, least);
        m_most = network::inSeries(m_most, most);
    }

    bool sweep(const WorkingNetwork& part) {
        const network::FrontierPlan plan = network::planSweep(part, network::frontierOrder(part));
        const std::uint64_t workLeft = m_options.workBudget - std::min(m_options.workBudget, m_result.work);
        const network::SweepLimits limits{m_options.stateBudgetBytes, workLeft, m_options.narrowStates};
        const network::SweepOutcome outcome = part.directed ? network::sweepDirected(plan, limits, m_stop)
                                                            : network::sweepUndirected(plan, limits, m_stop);
        if (outcome.cancelled)
            return false;
        // Rounding may take a sum of masses past 1.
        const auto within = [](double up, double down) {
            return Probability::fromParts(std::min(1.0, up), std::min(1.0, down));
        };
        Probability least = within(outcome.success, outcome.failure + outcome.lost);
        Probability most = within(outcome.success + outcome.lost, outcome.failure);
        if (outcome.narrowed) {
            m_result.method = Method::Bounds;
            const network::ReliabilityBounds other = network::boundsFromPathsAndCuts(part);
            least = Probability::fromParts(std::max(least.up(), other.least.up()),
                                           std::min(least.down(), other.least.down()));
            most = Probability::fromParts(std::min(most.up(), other.most.up()),
                                          std::max(most.down(), other.most.down()));
        }
        multiply(least, most);
        m_result.coreNodes += part.nodes.size();
        m_result.coreEdges += part.edges.size();
        m_result.peakWidth = std::max(m_result.peakWidth, plan.slots);
        m_result.peakStates = std::max(m_result.peakStates, outcome.peakStates);
        m_result.peakBytes = std::max(m_result.peakBytes, outcome.peakBytes);
        m_result.work += outcome.work;
        return true;
    }

    const NetworkOptions& m_options;
    std::stop_token m_stop;
    NetworkResult m_result;
    Probability m_least, m_most; ///< the reliability with the states that did not fit failed, and working
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
