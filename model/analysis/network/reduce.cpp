#include "model/analysis/network/reducer.h"

#include <algorithm>
#include <array>

namespace isthmus::network {

void reduce(WorkingNetwork& work, const std::stop_token& stop) {
    Reducer(work, stop).run();
}

void Reducer::run() {
    for (std::uint32_t v = 0; v < m_work.nodes.size(); ++v)
        if (m_work.nodes[v].required)
            require(v);
    constexpr std::array kRound{&Reducer::tidyRisks,       &Reducer::dropDead,
                                &Reducer::dropUnreachable, &Reducer::pruneBlocks,
                                &Reducer::buildIncidence,  &Reducer::mergeAllParallel,
                                &Reducer::contractPerfect, &Reducer::mergeSeries};
    do {
        m_changed = false;
        for (const auto step : kRound)
            if (!m_impossible && !m_stop.stop_requested())
                (this->*step)();
    } while (m_changed && !m_impossible && !m_stop.stop_requested());
    if (m_impossible)
        giveUp();
}

/// The answer is 0: nothing is left to compute.
void Reducer::giveUp() {
    m_work.factor = Probability::fromParts(0.0, 1.0);
    for (auto& node : m_work.nodes)
        node.alive = false;
    for (auto& edge : m_work.edges)
        edge.alive = false;
}

void Reducer::multiply(const Probability& part) {
    m_work.factor = inSeries(m_work.factor, part);
    if (m_work.factor.up() <= 0.0)
        m_impossible = true;
}

void Reducer::require(std::uint32_t v) {
    WorkingNode& node = m_work.nodes[v];
    node.required = true;
    multiply(node.own);
    node.own = Probability{};
    hold(node.risks);
    node.risks.clear();
}

/// These must hold in every solution: out with them, into the factor.
void Reducer::hold(const Risks& risks) {
    for (const std::uint32_t risk : risks) {
        multiply(m_work.risks[risk]);
        m_work.risks[risk] = Probability{};
        m_changed = true;
    }
}

void Reducer::dropDead() {
    for (auto& node : m_work.nodes) {
        if (!node.alive || node.own.up() > 0.0)
            continue;
        node.alive = false;
        m_changed = true;
    }
    for (auto& edge : m_work.edges) {
        if (!edge.alive)
            continue;
        const bool ends = m_work.nodes[edge.from].alive && m_work.nodes[edge.to].alive;
        if (ends && edge.from != edge.to && edge.own.up() > 0.0)
            continue;
        edge.alive = false;
        m_changed = true;
    }
}

/// Marks what can be reached from `start` over living edges; backwards over arcs when `against`.
std::vector<bool> Reducer::reachableFrom(std::uint32_t start, bool against) const {
    std::vector<bool> seen(m_work.nodes.size(), false);
    std::vector<std::uint32_t> stack{start};
    seen[start] = true;
    while (!stack.empty()) {
        const std::uint32_t v = stack.back();
        stack.pop_back();
        for (const std::uint32_t e : m_incident[v]) {
            const WorkingEdge& edge = m_work.edges[e];
            if (!edge.alive || (m_work.directed && (against ? edge.to : edge.from) != v))
                continue;
            const std::uint32_t next = edge.from == v ? edge.to : edge.from;
            if (!seen[next]) {
                seen[next] = true;
                stack.push_back(next);
            }
        }
    }
    return seen;
}

void Reducer::dropUnreachable() {
    buildIncidence();
    const auto first = std::find_if(m_work.nodes.begin(), m_work.nodes.end(),
                                    [](const WorkingNode& node) { return node.alive && node.required; });
    if (first == m_work.nodes.end())
        return;
    const auto start =
        m_work.directed ? m_work.source : static_cast<std::uint32_t>(first - m_work.nodes.begin());
    std::vector<bool> keep = reachableFrom(start, false);
    if (m_work.directed) {
        const std::vector<bool> back = reachableFrom(m_work.target, true);
        for (std::size_t v = 0; v < keep.size(); ++v)
            keep[v] = keep[v] && back[v];
    }
    for (std::size_t v = 0; v < keep.size(); ++v) {
        WorkingNode& node = m_work.nodes[v];
        if (!node.alive || keep[v])
            continue;
        m_impossible = m_impossible || node.required;
        node.alive = false;
        m_changed = true;
    }
    for (auto& edge : m_work.edges) {
        const bool ends = m_work.nodes[edge.from].alive && m_work.nodes[edge.to].alive;
        const bool useless = m_work.directed && (edge.to == m_work.source || edge.from == m_work.target);
        if (edge.alive && (!ends || useless)) {
            edge.alive = false;
            m_changed = true;
        }
    }
}

void Reducer::buildIncidence() {
    m_incident.assign(m_work.nodes.size(), {});
    for (std::uint32_t e = 0; e < m_work.edges.size(); ++e) {
        const WorkingEdge& edge = m_work.edges[e];
        if (!edge.alive)
            continue;
        m_incident[edge.from].push_back(e);
        if (edge.to != edge.from)
            m_incident[edge.to].push_back(e);
    }
}

} // namespace isthmus::network
