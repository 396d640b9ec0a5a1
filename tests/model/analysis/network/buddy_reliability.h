#pragma once

#include "model/analysis/network/network.h"

#include <bdd.h>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace isthmus {

/// The same reliabilities with the decision diagrams of BuDDy, which shares no code with ours: who reaches
/// whom over which elements, as diagrams, by eliminating one node after the other (Kleene's algorithm); then
/// a walk over the diagram of the question. One variable per element that can fail, a node's before those of
/// its edges back, in the order of the nodes. One at a time: BuDDy has one set of tables.
class BuddyReliability {
public:
    explicit BuddyReliability(const Network& network, int tableNodes = 200'000) : m_network(network) {
        bdd_init(tableNodes, tableNodes / 8);
        bdd_setmaxincrease(2'000'000);
        bdd_gbc_hook(nullptr);
        const auto variables =
            static_cast<int>(network.nodes.size() + network.edges.size() + network.risks.size());
        bdd_setvarnum(std::max(1, variables));
        placeVariables();
    }
    ~BuddyReliability() {
        m_node.clear();
        m_reach.clear();
        m_riskUp.clear();
        bdd_done();
    }
    BuddyReliability(const BuddyReliability&) = delete;
    BuddyReliability& operator=(const BuddyReliability&) = delete;

    /// @returns reliability and unreliability.
    [[nodiscard]] std::pair<double, double> solve(const NetworkQuery& query) {
        std::vector<std::uint32_t> terminals;
        if (const auto* two = std::get_if<BetweenTwo>(&query))
            terminals = {two->source, two->target};
        else if (const auto* some = std::get_if<AmongTerminals>(&query))
            terminals = some->terminals;
        else
            for (std::uint32_t v = 0; v < m_network.nodes.size(); ++v)
                terminals.push_back(v);
        for (std::uint32_t v = 0; v < m_network.nodes.size(); ++v)
            if (std::find(terminals.begin(), terminals.end(), v) == terminals.end()) {
                pass(v);
                std::erase_if(m_reach, [&](const auto& entry) {
                    return entry.first.first == v || entry.first.second == v;
                });
            }
        for (const std::uint32_t v : terminals)
            pass(v);
        bdd works = bddtrue;
        for (const std::uint32_t v : terminals) {
            works &= m_node[v];
            if (v != terminals.front())
                works &= m_reach[{terminals.front(), v}];
        }
        m_diagramNodes = static_cast<std::size_t>(bdd_nodecount(works));
        std::unordered_map<int, std::pair<double, double>> known;
        return walk(works, known);
    }

    /// Of the question's diagram.
    [[nodiscard]] std::size_t diagramNodes() const { return m_diagramNodes; }
    /// Of the tables, 20 bytes each.
    [[nodiscard]] static double tableBytes() { return 20.0 * bdd_getallocnum(); }

private:
    bdd variable(const Probability& p) {
        if (p.down() <= 0.0)
            return bddtrue;
        m_probability.push_back(p);
        return bdd_ithvar(static_cast<int>(m_probability.size()) - 1);
    }
    bdd allUp(const std::vector<std::uint32_t>& risks) {
        bdd up = bddtrue;
        for (const std::uint32_t risk : risks) {
            if (!m_riskUp.count(risk))
                m_riskUp.emplace(risk, variable(m_network.risks[risk].availability));
            up &= m_riskUp[risk];
        }
        return up;
    }

    void placeVariables() {
        std::vector<std::vector<std::uint32_t>> nodeRisks(m_network.nodes.size());
        std::vector<std::vector<std::uint32_t>> edgeRisks(m_network.edges.size());
        for (std::uint32_t risk = 0; risk < m_network.risks.size(); ++risk) {
            for (const std::uint32_t v : m_network.risks[risk].nodes)
                nodeRisks[v].push_back(risk);
            for (const std::uint32_t e : m_network.risks[risk].edges)
                edgeRisks[e].push_back(risk);
        }
        for (std::uint32_t v = 0; v < m_network.nodes.size(); ++v) {
            const bdd risksHold = allUp(nodeRisks[v]);
            m_node.push_back(risksHold & variable(m_network.nodes[v]));
            for (std::uint32_t e = 0; e < m_network.edges.size(); ++e) {
                const NetworkEdge& edge = m_network.edges[e];
                if (std::max(edge.from, edge.to) != v)
                    continue;
                const bdd hold = allUp(edgeRisks[e]);
                const bdd up = hold & variable(edge.availability);
                connect(edge.from, edge.to, up);
                if (!m_network.directed)
                    connect(edge.to, edge.from, up);
            }
        }
    }

    void connect(std::uint32_t from, std::uint32_t to, const bdd& when) {
        if (from == to)
            return;
        const auto [it, isNew] = m_reach.try_emplace({from, to}, when);
        if (!isNew)
            it->second |= when;
    }

    /// Lets ways lead through the node.
    void pass(std::uint32_t v) {
        std::vector<std::pair<std::uint32_t, bdd>> into, outOf;
        for (const auto& [ends, when] : m_reach) {
            if (ends.second == v)
                into.emplace_back(ends.first, when & m_node[v]);
            if (ends.first == v)
                outOf.emplace_back(ends.second, when);
        }
        for (const auto& [from, first] : into)
            for (const auto& [to, second] : outOf)
                connect(from, to, first & second);
    }

    std::pair<double, double> walk(const bdd& root,
                                   std::unordered_map<int, std::pair<double, double>>& known) {
        if (root == bddtrue)
            return {1, 0};
        if (root == bddfalse)
            return {0, 1};
        if (const auto it = known.find(root.id()); it != known.end())
            return it->second;
        const Probability p = m_probability[static_cast<std::size_t>(bdd_var(root))];
        const auto high = walk(bdd_high(root), known), low = walk(bdd_low(root), known);
        return known[root.id()] = {p.up() * high.first + p.down() * low.first,
                                   p.up() * high.second + p.down() * low.second};
    }

    const Network& m_network;
    std::vector<Probability> m_probability; ///< per variable
    std::vector<bdd> m_node;
    std::map<std::uint32_t, bdd> m_riskUp;
    std::map<std::pair<std::uint32_t, std::uint32_t>, bdd> m_reach;
    std::size_t m_diagramNodes = 0;
};

} // namespace isthmus
