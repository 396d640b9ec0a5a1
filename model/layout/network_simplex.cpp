#include "model/layout/network_simplex.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace isthmus::layout {

namespace {

constexpr int kLooked = 30; ///< arcs with a negative cut value that are compared before one is chosen

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

NetworkSimplex::NetworkSimplex(int nodes) : m_nodes(at(nodes)) {}

int NetworkSimplex::addNode() {
    m_nodes.emplace_back();
    return static_cast<int>(m_nodes.size()) - 1;
}

void NetworkSimplex::addArc(int from, int to, int least, int weight) {
    if (from == to)
        return;
    const int index = static_cast<int>(m_arcs.size());
    m_arcs.push_back({from, to, least, weight});
    m_nodes[at(from)].arcs.push_back(index);
    m_nodes[at(to)].arcs.push_back(index);
}

int NetworkSimplex::slack(const Arc& arc) const {
    return m_nodes[at(arc.to)].rank - m_nodes[at(arc.from)].rank - arc.least;
}

bool NetworkSimplex::isBelow(int node, int above) const {
    const int lim = m_nodes[at(node)].lim;
    return m_nodes[at(above)].low <= lim && lim <= m_nodes[at(above)].lim;
}

/// One more node, from which every node without predecessors can be reached.
void NetworkSimplex::joinAll() {
    std::vector<bool> hasSource(m_nodes.size(), false);
    for (const Arc& arc : m_arcs)
        hasSource[at(arc.to)] = true;
    const int root = addNode();
    for (int node = 0; node < root; ++node)
        if (!hasSource[at(node)])
            addArc(root, node, 0, 0);
}

void NetworkSimplex::rankByLongestPath() {
    std::vector<int> open(m_nodes.size(), 0), ready;
    for (const Arc& arc : m_arcs)
        ++open[at(arc.to)];
    for (int node = 0; node < static_cast<int>(m_nodes.size()); ++node)
        if (open[at(node)] == 0)
            ready.push_back(node);
    while (!ready.empty()) {
        const int node = ready.back();
        ready.pop_back();
        for (const int index : m_nodes[at(node)].arcs) {
            const Arc& arc = m_arcs[at(index)];
            if (arc.from != node)
                continue;
            Node& target = m_nodes[at(arc.to)];
            target.rank = std::max(target.rank, m_nodes[at(node)].rank + arc.least);
            if (--open[at(arc.to)] == 0)
                ready.push_back(arc.to);
        }
    }
}

/// Takes in the node at the other end of the arc with the least slack, one after the other. All ranks of the
/// tree shift together, so that the slack of arcs that leave it shrinks as that of arcs that enter it grows.
void NetworkSimplex::growTightTree() {
    using Entry = std::pair<int, int>; // slack as if the tree had not shifted, arc
    using Heap = std::priority_queue<Entry, std::vector<Entry>, std::greater<>>;
    Heap leaving, entering;
    std::vector<bool> inTree(m_nodes.size(), false);
    std::vector<int> joinedAt(m_nodes.size(), 0); // shift of the tree when the node came in
    int shift = 0;
    const auto take = [&](int node) {
        inTree[at(node)] = true;
        joinedAt[at(node)] = shift;
        for (const int index : m_nodes[at(node)].arcs) {
            const Arc& arc = m_arcs[at(index)];
            if (inTree[at(other(arc, node))])
                continue;
            const bool leaves = arc.from == node;
            (leaves ? leaving : entering).push({slack(arc) + (leaves ? shift : -shift), index});
        }
    };
    const auto clean = [&](Heap& heap) {
        while (!heap.empty() && inTree[at(m_arcs[at(heap.top().second)].from)] &&
               inTree[at(m_arcs[at(heap.top().second)].to)])
            heap.pop();
    };
    take(0);
    for (std::size_t joined = 1; joined < m_nodes.size(); ++joined) {
        clean(leaving);
        clean(entering);
        const int most = std::numeric_limits<int>::max();
        const int outSlack = leaving.empty() ? most : leaving.top().first - shift;
        const int inSlack = entering.empty() ? most : entering.top().first + shift;
        Heap& heap = outSlack <= inSlack ? leaving : entering;
        const int index = heap.top().second;
        heap.pop();
        Arc& arc = m_arcs[at(index)];
        const int next = inTree[at(arc.from)] ? arc.to : arc.from;
        shift += next == arc.to ? outSlack : -inSlack;
        arc.inTree = true;
        m_treeArcs.push_back(index);
        m_nodes[at(arc.from)].tree.push_back(index);
        m_nodes[at(arc.to)].tree.push_back(index);
        take(next);
    }
    for (std::size_t node = 0; node < m_nodes.size(); ++node)
        m_nodes[node].rank += shift - joinedAt[node];
}

void NetworkSimplex::number(int root, int parent, int low) {
    struct Step {
        int node;
        std::size_t next;
    };
    m_nodes[at(root)].parent = parent;
    m_nodes[at(root)].low = low;
    std::vector<Step> stack{{root, 0}};
    int lim = low;
    while (!stack.empty()) {
        Step& step = stack.back();
        Node& node = m_nodes[at(step.node)];
        if (step.next == node.tree.size()) {
            node.lim = lim;
            m_byLim[at(lim++)] = step.node;
            stack.pop_back();
            continue;
        }
        const int index = node.tree[step.next++];
        if (index == node.parent)
            continue;
        const int child = other(m_arcs[at(index)], step.node);
        m_nodes[at(child)].parent = index;
        m_nodes[at(child)].low = lim;
        stack.push_back({child, 0});
    }
}

/// What the sum would grow by if the tree's part above this arc went one further up, from the cut values of
/// the arcs below.
int NetworkSimplex::cutOf(int index) const {
    const Arc& arc = m_arcs[at(index)];
    const bool fromIsBelow = m_nodes[at(arc.from)].parent == index;
    const int node = fromIsBelow ? arc.from : arc.to;
    int sum = 0;
    for (const int near : m_nodes[at(node)].arcs) {
        const Arc& one = m_arcs[at(near)];
        const bool inside = isBelow(other(one, node), node);
        int value = one.weight;
        if (inside)
            value = (one.inTree ? one.cut : 0) - one.weight;
        const bool towards = fromIsBelow ? one.to == node : one.from == node;
        sum += towards == inside ? value : -value;
    }
    return sum;
}

int NetworkSimplex::leavingArc() {
    int best = -1, looked = 0;
    for (std::size_t i = 0; i < m_treeArcs.size(); ++i) {
        const std::size_t position = (m_next + i) % m_treeArcs.size();
        const Arc& arc = m_arcs[at(m_treeArcs[position])];
        if (arc.cut >= 0)
            continue;
        if (best < 0 || arc.cut < m_arcs[at(m_treeArcs[at(best)])].cut)
            best = static_cast<int>(position);
        if (++looked == kLooked)
            break;
    }
    if (best >= 0)
        m_next = at(best) + 1;
    return best;
}

/// The arc of least slack that joins both parts in the opposite direction.
int NetworkSimplex::enteringArc(int leaving) const {
    const Arc& gone = m_arcs[at(leaving)];
    const bool fromIsBelow = m_nodes[at(gone.from)].lim < m_nodes[at(gone.to)].lim;
    const int below = fromIsBelow ? gone.from : gone.to;
    int best = -1, least = std::numeric_limits<int>::max();
    for (int lim = m_nodes[at(below)].low; lim <= m_nodes[at(below)].lim; ++lim) {
        const int node = m_byLim[at(lim)];
        for (const int index : m_nodes[at(node)].arcs) {
            const Arc& arc = m_arcs[at(index)];
            if (arc.inTree || (fromIsBelow ? arc.to : arc.from) != node || isBelow(other(arc, node), below))
                continue;
            if (const int room = slack(arc); room < least) {
                least = room;
                best = index;
            }
        }
    }
    return best;
}

int NetworkSimplex::addAlongPath(int from, int to, int cut, bool forward) {
    int node = from;
    while (!isBelow(to, node)) {
        Arc& arc = m_arcs[at(m_nodes[at(node)].parent)];
        arc.cut += (node == arc.from) == forward ? cut : -cut;
        node = m_nodes[at(arc.from)].lim > m_nodes[at(arc.to)].lim ? arc.from : arc.to;
    }
    return node;
}

void NetworkSimplex::exchange(int leaving, int entering) {
    Arc& gone = m_arcs[at(leaving)];
    Arc& come = m_arcs[at(entering)];
    if (const int room = slack(come); room > 0) {
        const bool fromIsBelow = m_nodes[at(gone.from)].lim < m_nodes[at(gone.to)].lim;
        const Node& below = m_nodes[at(fromIsBelow ? gone.from : gone.to)];
        for (int lim = below.low; lim <= below.lim; ++lim)
            m_nodes[at(m_byLim[at(lim)])].rank += fromIsBelow ? -room : room;
    }
    const int cut = gone.cut;
    const int meeting = addAlongPath(come.from, come.to, cut, true);
    addAlongPath(come.to, come.from, cut, false);
    come.cut = -cut;
    gone.cut = 0;
    gone.inTree = false;
    come.inTree = true;
    for (const int node : {gone.from, gone.to})
        std::erase(m_nodes[at(node)].tree, leaving);
    for (const int node : {come.from, come.to})
        m_nodes[at(node)].tree.push_back(entering);
    *std::find(m_treeArcs.begin(), m_treeArcs.end(), leaving) = entering;
    number(meeting, m_nodes[at(meeting)].parent, m_nodes[at(meeting)].low);
}

std::vector<int> NetworkSimplex::solve(int mostPivots) {
    const std::size_t asked = m_nodes.size();
    joinAll();
    rankByLongestPath();
    growTightTree();
    m_byLim.assign(m_nodes.size(), 0);
    number(0, -1, 0);
    for (const int node : m_byLim)
        if (const int parent = m_nodes[at(node)].parent; parent >= 0)
            m_arcs[at(parent)].cut = cutOf(parent);
    for (int pivot = 0; pivot < mostPivots; ++pivot) {
        const int position = leavingArc();
        if (position < 0)
            break;
        const int leaving = m_treeArcs[at(position)];
        const int entering = enteringArc(leaving);
        if (entering < 0)
            break;
        exchange(leaving, entering);
    }
    std::vector<int> ranks;
    int least = std::numeric_limits<int>::max();
    for (std::size_t node = 0; node < asked; ++node) {
        ranks.push_back(m_nodes[node].rank);
        least = std::min(least, ranks.back());
    }
    for (int& rank : ranks)
        rank -= least;
    return ranks;
}

} // namespace isthmus::layout
