#pragma once

#include "model/analysis/network/network.h"

#include <functional>

namespace isthmus {

struct BruteForce {
    long double reliability = 0;
    long double unreliability = 0;
};

/// Walks through every state of everything that can fail; 2^n, so n ≤ 22 or so. Shares no code with the
/// product: plain flooding over an adjacency matrix.
inline BruteForce bruteForce(const Network& network, const NetworkQuery& query) {
    struct Variable {
        long double up, down;
    };
    std::vector<Variable> variables;
    const auto variable = [&](const Probability& p) { // index, or -1 for what never fails
        if (p.down() <= 0.0)
            return -1;
        variables.push_back({p.up(), p.down()});
        return static_cast<int>(variables.size()) - 1;
    };
    std::vector<int> nodeVariable, edgeVariable, riskVariable;
    for (const auto& node : network.nodes)
        nodeVariable.push_back(variable(node));
    for (const auto& edge : network.edges)
        edgeVariable.push_back(variable(edge.availability));
    for (const auto& risk : network.risks)
        riskVariable.push_back(variable(risk.availability));

    const std::size_t n = network.nodes.size();
    const auto flood = [&](const std::vector<char>& node, const std::vector<char>& edge, std::size_t start) {
        std::vector<char> seen(n, 0);
        if (!node[start])
            return seen;
        seen[start] = 1;
        for (bool again = true; again;) {
            again = false;
            for (std::size_t e = 0; e < edge.size(); ++e) {
                const std::size_t a = network.edges[e].from, b = network.edges[e].to;
                if (!edge[e] || !node[a] || !node[b])
                    continue;
                const bool forward = seen[a] && !seen[b], backward = !network.directed && seen[b] && !seen[a];
                if (forward)
                    seen[b] = 1;
                if (backward)
                    seen[a] = 1;
                again = again || forward || backward;
            }
        }
        return seen;
    };
    const auto works = [&](const std::vector<char>& node, const std::vector<char>& edge) {
        std::vector<std::size_t> wanted;
        if (const auto* two = std::get_if<BetweenTwo>(&query))
            wanted = {two->source, two->target};
        else if (const auto* some = std::get_if<AmongTerminals>(&query))
            wanted.assign(some->terminals.begin(), some->terminals.end());
        else
            for (std::size_t v = 0; v < n; ++v)
                wanted.push_back(v);
        const auto seen = flood(node, edge, wanted.front());
        for (const std::size_t v : wanted)
            if (!seen[v])
                return false;
        return true;
    };

    BruteForce sum;
    for (std::uint64_t state = 0; state < (std::uint64_t{1} << variables.size()); ++state) {
        const auto up = [&](int index) { return index < 0 || ((state >> index) & 1U) != 0; };
        long double mass = 1;
        for (std::size_t i = 0; i < variables.size(); ++i)
            mass *= up(static_cast<int>(i)) ? variables[i].up : variables[i].down;
        std::vector<char> node(n), edge(network.edges.size());
        for (std::size_t v = 0; v < n; ++v)
            node[v] = up(nodeVariable[v]);
        for (std::size_t e = 0; e < edge.size(); ++e)
            edge[e] = up(edgeVariable[e]);
        for (std::size_t r = 0; r < network.risks.size(); ++r) {
            if (up(riskVariable[r]))
                continue;
            for (const auto v : network.risks[r].nodes)
                node[v] = 0;
            for (const auto e : network.risks[r].edges)
                edge[e] = 0;
        }
        (works(node, edge) ? sum.reliability : sum.unreliability) += mass;
    }
    return sum;
}

} // namespace isthmus
