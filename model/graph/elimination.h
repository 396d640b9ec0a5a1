#pragma once

#include "model/graph/system.h"

#include <functional>
#include <map>
#include <set>

namespace isthmus {

/// The part of a network that a path from one component to another can use: vertex 0 is the source,
/// vertex 1 the target, all others forward and lie on some walk between them.
struct TerminalGraph {
    struct Edge {
        std::size_t a = 0, b = 0; ///< vertices, a < b
        Hop hop;
    };
    std::vector<Index> vertices; ///< components
    std::vector<Edge> edges;
    bool connected = false; ///< source and target are joined when everything works
};

/// Collects the path graph; `outgoing` lists the hops out of a component. Hops run both ways.
[[nodiscard]] TerminalGraph collectTerminalGraph(const System& system, Index source, Index target,
                                                 const std::function<std::vector<Hop>(Index)>& outgoing);

/// The truth value of "vertex 0 and vertex 1 are joined" over symmetric direct connections, by vertex
/// elimination: taking out v joins every pair of its neighbours through it. In a distributive lattice
/// this is exact (Carré's elimination method for path algebras, 1971); series and parallel reductions
/// are its first two steps. Vertices go in order of least degree, so the work follows the width of the
/// network rather than its size.
///
/// @param direct  values by vertex pair (a < b).
/// @param alive   the value of an inner vertex itself; the two ends are not asked.
template <class A, class Alive>
typename A::Value eliminate(A& algebra, std::size_t vertices,
                            std::map<std::pair<std::size_t, std::size_t>, typename A::Value> direct,
                            const Alive& alive) {
    using Value = typename A::Value;
    std::vector<std::set<std::size_t>> neighbours(vertices);
    for (const auto& [pair, value] : direct) {
        neighbours[pair.first].insert(pair.second);
        neighbours[pair.second].insert(pair.first);
    }
    std::set<std::pair<std::size_t, std::size_t>> byDegree;
    for (std::size_t v = 2; v < vertices; ++v)
        byDegree.insert({neighbours[v].size(), v});
    const auto pairOf = [](std::size_t a, std::size_t b) {
        return std::pair{std::min(a, b), std::max(a, b)};
    };
    const auto rekey = [&](std::size_t v, auto&& change) {
        if (v >= 2)
            byDegree.erase({neighbours[v].size(), v});
        change();
        if (v >= 2)
            byDegree.insert({neighbours[v].size(), v});
    };
    while (!byDegree.empty()) {
        const std::size_t v = byDegree.begin()->second;
        byDegree.erase(byDegree.begin());
        const std::vector<std::size_t> around(neighbours[v].begin(), neighbours[v].end());
        const Value self = alive(v);
        for (std::size_t i = 0; i < around.size(); ++i) {
            const Value left = algebra.conj(direct.at(pairOf(v, around[i])), self);
            for (std::size_t j = i + 1; j < around.size(); ++j) {
                const Value through = algebra.conj(left, direct.at(pairOf(v, around[j])));
                auto& joined = direct.try_emplace(pairOf(around[i], around[j]), algebra.zero()).first->second;
                joined = algebra.disj(joined, through);
                rekey(around[i], [&] { neighbours[around[i]].insert(around[j]); });
                rekey(around[j], [&] { neighbours[around[j]].insert(around[i]); });
            }
        }
        for (const std::size_t u : around) {
            rekey(u, [&] { neighbours[u].erase(v); });
            direct.erase(pairOf(u, v));
        }
    }
    const auto it = direct.find({0, 1});
    return it == direct.end() ? algebra.zero() : it->second;
}

} // namespace isthmus
