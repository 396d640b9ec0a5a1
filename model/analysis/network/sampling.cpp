#include "model/analysis/network/sampling.h"

#include "model/analysis/network/node_groups.h"
#include "model/analysis/network/work_team.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace isthmus::network {

namespace {

constexpr std::size_t kBlock = 16;               ///< samples of one task
constexpr std::size_t kRound = 16;               ///< tasks between looks at the clock
constexpr double kNormal99 = 2.5758293035489004; ///< two-sided

using Random = std::mt19937_64;

double uniform(Random& random) {
    return static_cast<double>(random() >> 11U) * 0x1p-53;
}

/// Where the elements of the parts stand in one list: nodes, edges, risks.
class StateDraw {
public:
    StateDraw(const WorkingNetwork& work, const std::vector<JoiningSet>& sets) : m_work(work) {
        for (const WorkingNode& node : work.nodes)
            m_down.push_back(node.own.down());
        for (const WorkingEdge& edge : work.edges)
            m_down.push_back(edge.own.down());
        for (const Probability& risk : work.risks)
            m_down.push_back(risk.down());
        for (const JoiningSet& set : sets)
            addSet(set);
    }

    [[nodiscard]] double allSetsFail() const { return m_allSetsFail; }

    /// One state in which each set has failed. @returns whether the network has.
    bool fails(Random& random, std::vector<char>& up, NodeGroups& groups) const {
        for (std::size_t i = 0; i < m_down.size(); ++i)
            up[i] = m_down[i] <= 0.0 || uniform(random) >= m_down[i];
        for (const Set& set : m_sets) {
            const double u = uniform(random);
            const auto first = std::lower_bound(set.firstFailure.begin(), set.firstFailure.end() - 1, u) -
                               set.firstFailure.begin();
            for (std::ptrdiff_t i = 0; i < first; ++i)
                up[set.elements[static_cast<std::size_t>(i)]] = 1;
            up[set.elements[static_cast<std::size_t>(first)]] = 0;
        }
        return !isJoined(up, groups);
    }

    [[nodiscard]] std::size_t elements() const { return m_down.size(); }

private:
    /// Elements, and the chance that the first to fail is this one or one before it, given that one does.
    struct Set {
        std::vector<std::size_t> elements;
        std::vector<double> firstFailure;
    };

    void addSet(const JoiningSet& set) {
        m_allSetsFail *= set.works.down();
        if (set.works.down() <= 0.0)
            return;
        Set& added = m_sets.emplace_back();
        const std::size_t edgesAt = m_work.nodes.size(), risksAt = edgesAt + m_work.edges.size();
        for (const std::uint32_t v : set.nodes)
            added.elements.push_back(v);
        for (const std::uint32_t e : set.edges)
            added.elements.push_back(edgesAt + e);
        for (const std::uint32_t risk : set.risks)
            added.elements.push_back(risksAt + risk);
        std::erase_if(added.elements, [&](std::size_t element) { return m_down[element] <= 0.0; });
        double allUp = 1.0, failed = 0.0;
        for (const std::size_t element : added.elements) {
            failed += allUp * m_down[element];
            allUp *= 1.0 - m_down[element];
            added.firstFailure.push_back(failed);
        }
        for (double& share : added.firstFailure)
            share /= failed;
    }

    [[nodiscard]] bool holds(const Risks& risks, const std::vector<char>& up) const {
        const std::size_t risksAt = m_work.nodes.size() + m_work.edges.size();
        return std::all_of(risks.begin(), risks.end(),
                           [&](std::uint32_t risk) { return up[risksAt + risk] != 0; });
    }

    [[nodiscard]] bool works(std::size_t e, const std::vector<char>& up) const {
        const WorkingEdge& edge = m_work.edges[e];
        return up[m_work.nodes.size() + e] != 0 && up[edge.from] != 0 && up[edge.to] != 0 &&
               holds(edge.risks, up) && holds(m_work.nodes[edge.from].risks, up) &&
               holds(m_work.nodes[edge.to].risks, up);
    }

    [[nodiscard]] bool isJoined(const std::vector<char>& up, NodeGroups& groups) const {
        if (m_work.directed)
            return isReached(up);
        groups.separate();
        for (std::size_t e = 0; e < m_work.edges.size(); ++e)
            if (works(e, up))
                groups.join(m_work.edges[e].from, m_work.edges[e].to);
        return std::all_of(m_terminals.begin(), m_terminals.end(), [&](std::uint32_t v) {
            return groups.groupOf(v) == groups.groupOf(m_terminals.front());
        });
    }

    [[nodiscard]] bool isReached(const std::vector<char>& up) const {
        std::vector<bool> seen(m_work.nodes.size(), false);
        std::vector<std::uint32_t> stack{m_work.source};
        seen[m_work.source] = true;
        while (!stack.empty() && !seen[m_work.target]) {
            const std::uint32_t v = stack.back();
            stack.pop_back();
            for (const std::uint32_t e : m_incident[v]) {
                const std::uint32_t next = m_work.edges[e].to;
                if (seen[next] || !works(e, up) || m_work.edges[e].from != v)
                    continue;
                seen[next] = true;
                stack.push_back(next);
            }
        }
        return seen[m_work.target];
    }

    const WorkingNetwork& m_work;
    std::vector<std::uint32_t> m_terminals = terminalsOf(m_work);
    std::vector<std::vector<std::uint32_t>> m_incident = edgesAtNodes(m_work);
    std::vector<double> m_down;
    std::vector<Set> m_sets;
    double m_allSetsFail = 1.0;
};

SampledUnreliability estimated(std::size_t failed, std::size_t samples, double scale) {
    SampledUnreliability estimate;
    estimate.samples = samples;
    estimate.high = scale;
    if (samples == 0) {
        estimate.value = scale / 2;
        return estimate;
    }
    const auto n = static_cast<double>(samples);
    const double share = static_cast<double>(failed) / n, square = kNormal99 * kNormal99;
    const double middle = (share + square / (2 * n)) / (1 + square / n);
    const double reach =
        kNormal99 / (1 + square / n) * std::sqrt(share * (1 - share) / n + square / (4 * n * n));
    estimate.value = scale * share;
    estimate.low = failed == 0 ? 0.0 : scale * std::max(0.0, middle - reach);
    estimate.high = failed == samples ? scale : scale * std::min(1.0, middle + reach);
    return estimate;
}

} // namespace

SampledUnreliability sampleUnreliability(const WorkingNetwork& work, const std::vector<JoiningSet>& sets,
                                         const SamplingLimits& limits, const Halt& halt) {
    const StateDraw draw(work, sets);
    const std::size_t blocks = (limits.samples + kBlock - 1) / kBlock;
    WorkTeam team(limits.threads);
    std::vector<std::size_t> failedOf(kRound);
    std::size_t failed = 0, done = 0;
    while (done < blocks && (done == 0 || !halt.isCalled())) {
        const std::size_t count = std::min(kRound, blocks - done);
        team.run(count, [&](std::size_t i) {
            Random random(done + i);
            std::vector<char> up(draw.elements());
            NodeGroups groups(work.nodes.size());
            failedOf[i] = 0;
            for (std::size_t sample = 0; sample < kBlock && !halt.stop.stop_requested(); ++sample)
                failedOf[i] += draw.fails(random, up, groups) ? 1 : 0;
        });
        if (halt.stop.stop_requested())
            break;
        for (std::size_t i = 0; i < count; ++i)
            failed += failedOf[i];
        done += count;
    }
    SampledUnreliability estimate = estimated(failed, done * kBlock, draw.allSetsFail());
    estimate.cancelled = halt.stop.stop_requested();
    return estimate;
}

} // namespace isthmus::network
