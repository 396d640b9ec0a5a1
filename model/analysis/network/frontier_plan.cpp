#include "model/analysis/network/frontier_plan.h"

#include <algorithm>
#include <limits>

namespace isthmus::network {

namespace {

constexpr std::uint32_t kUnplaced = ~std::uint32_t{0};
constexpr std::size_t kLongestRun = 3; ///< a node and two edges, or three edges: eight branches at most

std::uint32_t acquire(std::vector<bool>& taken) {
    const auto free = std::find(taken.begin(), taken.end(), false);
    const auto index = static_cast<std::uint32_t>(free - taken.begin());
    if (free == taken.end())
        taken.push_back(true);
    else
        *free = true;
    return index;
}

/// The most spans that hold one point in common; a span is its first and its last step.
class Overlap {
public:
    explicit Overlap(std::size_t steps) : m_change(steps + 1, 0) {}

    void add(std::size_t first, std::size_t last) {
        ++m_change[first];
        --m_change[last + 1];
    }
    [[nodiscard]] std::size_t most() const {
        long now = 0, most = 0;
        for (const long change : m_change) {
            now += change;
            most = std::max(most, now);
        }
        return static_cast<std::size_t>(most);
    }

private:
    std::vector<long> m_change;
};

} // namespace

FrontierPlan::FrontierPlan(const WorkingNetwork& work, std::vector<std::uint32_t> order)
    : m_work(work), m_order(std::move(order)), m_slotOf(work.nodes.size(), kUnplaced),
      m_incident(work.nodes.size()), m_open(work.nodes.size(), 0), m_outToCome(work.nodes.size(), 0),
      m_inToCome(work.nodes.size(), 0), m_bitOf(work.risks.size(), kUnplaced),
      m_riskListed(work.risks.size(), false), m_members(work.risks.size(), 0) {
    const auto count = [&](const Risks& risks) {
        for (const std::uint32_t risk : risks)
            ++m_members[risk];
    };
    for (std::uint32_t e = 0; e < work.edges.size(); ++e) {
        const WorkingEdge& edge = work.edges[e];
        for (const std::uint32_t v : {edge.from, edge.to}) {
            m_incident[v].push_back(e);
            ++m_open[v];
        }
        ++m_outToCome[edge.from];
        ++(work.directed ? m_inToCome : m_outToCome)[edge.to];
        count(edge.risks);
    }
    for (const WorkingNode& node : work.nodes) {
        count(node.risks);
        m_requiredToCome += node.required ? 1 : 0;
    }
    measure();
}

void FrontierPlan::measure() {
    std::vector<std::size_t> rank(m_order.size());
    for (std::size_t i = 0; i < m_order.size(); ++i)
        rank[m_order[i]] = i;
    std::vector<std::size_t> last(rank);
    std::vector<std::size_t> riskFirst(m_work.risks.size(), std::numeric_limits<std::size_t>::max());
    std::vector<std::size_t> riskLast(m_work.risks.size(), 0);
    const auto use = [&](const Risks& risks, std::size_t step) {
        for (const std::uint32_t risk : risks) {
            riskFirst[risk] = std::min(riskFirst[risk], step);
            riskLast[risk] = std::max(riskLast[risk], step);
        }
    };
    for (const WorkingEdge& edge : m_work.edges) {
        const std::size_t step = std::max(rank[edge.from], rank[edge.to]);
        last[edge.from] = std::max(last[edge.from], step);
        last[edge.to] = std::max(last[edge.to], step);
        use(edge.risks, step);
    }
    Overlap nodes(m_order.size()), risks(m_order.size());
    for (std::size_t v = 0; v < rank.size(); ++v) {
        nodes.add(rank[v], last[v]);
        use(m_work.nodes[v].risks, rank[v]);
    }
    for (std::size_t risk = 0; risk < riskFirst.size(); ++risk)
        if (riskFirst[risk] <= riskLast[risk])
            risks.add(riskFirst[risk], riskLast[risk]);
    m_slots = nodes.most();
    m_riskBits = risks.most();
}

bool FrontierPlan::next(Step& step) {
    while (m_placed == m_items.size()) {
        if (m_taken == m_order.size())
            return false;
        m_items.clear();
        m_placed = 0;
        // A node's own risks are decided while it is still to come.
        listRisks(m_work.nodes[m_order[m_taken]].risks);
        if (m_items.empty())
            takeUp(m_order[m_taken++]);
    }
    step = {};
    do
        place(m_items[m_placed++], step);
    while (!isRunOver(step));
    describe(step);
    return true;
}

/// States are written down once per run of a node's variables: that costs more than a few branches more.
bool FrontierPlan::isRunOver(const Step& step) const {
    return m_placed == m_items.size() || step.variables.size() == kLongestRun ||
           step.variables.back().kind == Variable::Kind::Risk ||
           m_items[m_placed].kind != Variable::Kind::Edge;
}

/// Lists what the sweep decides with this node: the node itself, the edges back, the risks of those.
void FrontierPlan::takeUp(std::uint32_t v) {
    const WorkingNode& node = m_work.nodes[v];
    m_slotOf[v] = acquire(m_slotTaken);
    m_active.push_back(v);
    m_requiredToCome -= node.required ? 1 : 0;
    for (const std::uint32_t e : m_incident[v]) {
        const std::uint32_t w = other(e, v);
        const bool intoV = m_work.edges[e].to == v;
        --(intoV || !m_work.directed ? m_outToCome : m_inToCome)[w];
    }
    if (node.own.down() > 0.0 || !node.risks.empty())
        m_items.push_back({Variable::Kind::Node, v});
    else
        m_entrances.push_back({slot(v), roleOf(v)});
    for (const std::uint32_t e : edgesBack(v)) {
        listRisks(m_work.edges[e].risks);
        m_items.push_back({Variable::Kind::Edge, e});
    }
}

void FrontierPlan::listRisks(const Risks& risks) {
    for (const std::uint32_t risk : risks) {
        if (m_riskListed[risk])
            continue;
        m_riskListed[risk] = true;
        m_items.push_back({Variable::Kind::Risk, risk});
    }
}

/// Edges to nodes taken up before, those first that let the other end leave.
std::vector<std::uint32_t> FrontierPlan::edgesBack(std::uint32_t v) const {
    std::vector<std::uint32_t> edges;
    for (const std::uint32_t e : m_incident[v])
        if (m_slotOf[other(e, v)] != kUnplaced)
            edges.push_back(e);
    std::stable_sort(edges.begin(), edges.end(), [&](std::uint32_t a, std::uint32_t b) {
        return m_open[other(a, v)] < m_open[other(b, v)];
    });
    return edges;
}

void FrontierPlan::place(const Item& item, Step& step) {
    Variable variable;
    variable.kind = item.kind;
    variable.entrances = std::move(m_entrances);
    m_entrances.clear();
    if (item.kind == Variable::Kind::Risk) {
        placeRisk(item.index, variable);
    } else if (item.kind == Variable::Kind::Node) {
        const WorkingNode& node = m_work.nodes[item.index];
        variable.up = node.own.up();
        variable.down = node.own.down();
        variable.from = slot(item.index);
        placeElement(node.risks, variable, step);
    } else {
        const WorkingEdge& edge = m_work.edges[item.index];
        variable.up = edge.own.up();
        variable.down = edge.own.down();
        variable.from = slot(edge.from);
        variable.to = slot(edge.to);
        --m_open[edge.from];
        --m_open[edge.to];
        placeElement(edge.risks, variable, step);
        leave(step);
    }
    step.variables.push_back(std::move(variable));
}

void FrontierPlan::placeRisk(std::uint32_t risk, Variable& variable) {
    m_bitOf[risk] = acquire(m_bitTaken);
    variable.riskBit = m_bitOf[risk];
    variable.up = m_work.risks[risk].up();
    variable.down = m_work.risks[risk].down();
}

void FrontierPlan::placeElement(const Risks& risks, Variable& variable, Step& step) {
    for (const std::uint32_t risk : risks) {
        const std::uint64_t bit = std::uint64_t{1} << (m_bitOf[risk] & 63U);
        variable.needs |= bit;
        if (--m_members[risk] > 0)
            continue;
        step.expired |= bit;
        m_bitTaken[m_bitOf[risk]] = false;
    }
}

void FrontierPlan::leave(Step& step) {
    const auto isDone = [&](std::uint32_t v) { return m_open[v] == 0; };
    for (const std::uint32_t v : m_active)
        if (isDone(v)) {
            step.leaving.push_back(slot(v));
            m_slotTaken[slot(v)] = false;
        }
    std::erase_if(m_active, isDone);
}

void FrontierPlan::describe(Step& step) const {
    const auto clamp = [](std::size_t value) {
        return static_cast<std::uint16_t>(std::min<std::size_t>(value, 250));
    };
    for (const std::uint32_t v : m_active) {
        step.active.push_back(slot(v));
        step.openOut.push_back(clamp(m_outToCome[v]));
        step.openIn.push_back(clamp(m_inToCome[v]));
    }
    // Nodes taken up before the last one have no edges to each other left.
    for (std::size_t i = m_placed; i < m_items.size(); ++i)
        if (m_items[i].kind == Variable::Kind::Edge) {
            const WorkingEdge& edge = m_work.edges[m_items[i].index];
            step.pending.emplace_back(slot(edge.from), slot(edge.to));
        }
    step.sourceIn = m_work.directed && m_slotOf[m_work.source] != kUnplaced;
    step.targetIn = m_work.directed && m_slotOf[m_work.target] != kUnplaced;
    step.requiredIn = m_requiredToCome == 0;
}

NodeRole FrontierPlan::roleOf(std::uint32_t v) const {
    if (!m_work.directed)
        return m_work.nodes[v].required ? NodeRole::Required : NodeRole::Plain;
    if (v == m_work.source)
        return NodeRole::Source;
    return v == m_work.target ? NodeRole::Target : NodeRole::Plain;
}

std::uint32_t FrontierPlan::other(std::uint32_t e, std::uint32_t v) const {
    return m_work.edges[e].from == v ? m_work.edges[e].to : m_work.edges[e].from;
}

} // namespace isthmus::network
