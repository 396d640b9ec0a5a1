#pragma once

#include <vector>

namespace isthmus::layout {

/// Whole numbers for nodes, such that every arc's target is at least `least` above its source and the sum of
/// weight · (target − source) is as small as can be.
///
/// The method of E. R. Gansner, E. Koutsofios, S. C. North, K.-P. Vo, "A Technique for Drawing Directed
/// Graphs", IEEE Transactions on Software Engineering 19(3), 1993: a spanning tree of tight arcs, whose arcs
/// with a negative cut value are exchanged. The same input gives the same numbers.
class NetworkSimplex {
public:
    explicit NetworkSimplex(int nodes);

    /// @pre the arcs have no circle whose sum of `least` is above 0; weight ≥ 0.
    void addArc(int from, int to, int least, int weight);
    int addNode();
    /// The numbers, the smallest of them 0. Nodes that no arcs join are joined as if they began together.
    /// After `mostPivots` exchanges they are what was found until then: every arc is kept, the sum may not be
    /// least.
    [[nodiscard]] std::vector<int> solve(int mostPivots);

private:
    struct Arc {
        int from, to, least, weight;
        int cut = 0;
        bool inTree = false;
    };
    struct Node {
        int rank = 0;
        int parent = -1;      ///< arc towards the root
        int low = 0, lim = 0; ///< numbers of its subtree, in the order of leaving it
        std::vector<int> arcs, tree;
    };

    [[nodiscard]] int slack(const Arc& arc) const;
    [[nodiscard]] int other(const Arc& arc, int node) const { return arc.from == node ? arc.to : arc.from; }
    [[nodiscard]] bool isBelow(int node, int above) const;
    void joinAll();
    void rankByLongestPath();
    void growTightTree();
    void number(int root, int parent, int low);
    [[nodiscard]] int cutOf(int arc) const;
    [[nodiscard]] int leavingArc();
    [[nodiscard]] int enteringArc(int leaving) const;
    void exchange(int leaving, int entering);
    int addAlongPath(int from, int to, int cut, bool forward);

    std::vector<Arc> m_arcs;
    std::vector<Node> m_nodes;
    std::vector<int> m_byLim; ///< node of each number
    std::vector<int> m_treeArcs;
    std::size_t m_next = 0;
};

} // namespace isthmus::layout
