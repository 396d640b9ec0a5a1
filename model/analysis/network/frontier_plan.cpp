#include "model/analysis/network/frontier_plan.h"

#include <algorithm>
#include <limits>

namespace isthmus::network {

namespace {

constexpr std::uint32_t kUnplaced = ~std::uint32_t{0};
constexpr std::size_t kLongestRun = 3; ///< a node and two edges, or three edges: eight branches at most

class Planner {
public:
    explicit Planner(const WorkingNetwork& work)
        : m_work(work), m_slotOf(work.nodes.size(), kUnplaced), m_incident(work.nodes.size()),
          m_open(work.nodes.size(), 0), m_edgeDone(work.edges.size(), false),
          m_bitOf(work.risks.size(), kUnplaced), m_members(work.risks.size(), 0) {
        for (std::uint32_t e = 0; e < work.edges.size(); ++e) {
            for (const std::uint32_t v : {work.edges[e].from, work.edges[e].to}) {
                m_incident[v].push_back(e);
                ++m_open[v];
            }
            count(work.edges[e].risks);
        }
        for (const WorkingNode& node : work.nodes) {
            count(node.risks);
            m_requiredToCome += node.required ? 1 : 0;
        }
    }

    FrontierPlan plan(const std::vector<std::uint32_t>& order) {
        for (const std::uint32_t v : order) {
            const std::size_t first = m_plan.layers.size();
            takeUp(v);
            fuse(first);
        }
        return std::move(m_plan);
    }

private:
    void count(const Risks& risks) {
        for (const std::uint32_t risk : risks)
            ++m_members[risk];
    }

    void takeUp(std::uint32_t v) {
        const WorkingNode& node = m_work.nodes[v];
        placeRisks(node.risks);
        m_slotOf[v] = acquire(m_slotTaken);
        m_plan.slots = std::max(m_plan.slots, m_slotTaken.size());
        m_active.push_back(v);
        m_requiredToCome -= node.required ? 1 : 0;
        if (node.own.down() > 0.0 || !node.risks.empty()) {
            Layer layer;
            layer.kind = Layer::Kind::Node;
            layer.from = slot(v);
            finish(layer, node.own, node.risks);
        } else {
            m_entrances.push_back({slot(v), roleOf(v)});
        }
        for (const std::uint32_t e : edgesBack(v)) {
            const WorkingEdge& edge = m_work.edges[e];
            placeRisks(edge.risks);
            m_edgeDone[e] = true;
            --m_open[edge.from];
            --m_open[edge.to];
            Layer layer;
            layer.from = slot(edge.from);
            layer.to = slot(edge.to);
            finish(layer, edge.own, edge.risks);
        }
    }

    /// Lets runs of a node's layers settle once: writing states down costs more than a few branches more.
    void fuse(std::size_t first) {
        std::size_t run = 1;
        for (std::size_t i = first; i + 1 < m_plan.layers.size(); ++i) {
            Layer& layer = m_plan.layers[i];
            Layer& next = m_plan.layers[i + 1];
            if (layer.kind == Layer::Kind::Risk || next.kind != Layer::Kind::Edge || run == kLongestRun) {
                run = 1;
                continue;
            }
            ++run;
            layer.settles = false;
            next.leaving.insert(next.leaving.begin(), layer.leaving.begin(), layer.leaving.end());
            next.expired |= layer.expired;
        }
    }

    [[nodiscard]] NodeRole roleOf(std::uint32_t v) const {
        if (!m_work.directed)
            return m_work.nodes[v].required ? NodeRole::Required : NodeRole::Plain;
        if (v == m_work.source)
            return NodeRole::Source;
        return v == m_work.target ? NodeRole::Target : NodeRole::Plain;
    }

    /// Edges to nodes taken up before, those first that let the other end leave.
    [[nodiscard]] std::vector<std::uint32_t> edgesBack(std::uint32_t v) const {
        std::vector<std::uint32_t> edges;
        for (const std::uint32_t e : m_incident[v])
            if (m_slotOf[other(e, v)] != kUnplaced)
                edges.push_back(e);
        std::stable_sort(edges.begin(), edges.end(), [&](std::uint32_t a, std::uint32_t b) {
            return m_open[other(a, v)] < m_open[other(b, v)];
        });
        return edges;
    }

    void placeRisks(const Risks& risks) {
        for (const std::uint32_t risk : risks) {
            if (m_bitOf[risk] != kUnplaced)
                continue;
            m_bitOf[risk] = acquire(m_bitTaken);
            m_plan.riskBits = std::max(m_plan.riskBits, m_bitTaken.size());
            Layer layer;
            layer.kind = Layer::Kind::Risk;
            layer.riskBit = m_bitOf[risk];
            finish(layer, m_work.risks[risk], {});
        }
    }

    /// Adds what is the same for all kinds, and the picture of the frontier after the layer.
    void finish(Layer& layer, const Probability& own, const Risks& risks) {
        layer.up = own.up();
        layer.down = own.down();
        layer.entrances = std::move(m_entrances);
        m_entrances.clear();
        for (const std::uint32_t risk : risks) {
            const std::uint64_t bit = std::uint64_t{1} << (m_bitOf[risk] & 63U);
            layer.needs |= bit;
            if (--m_members[risk] > 0)
                continue;
            layer.expired |= bit;
            m_bitTaken[m_bitOf[risk]] = false;
        }
        leave(layer);
        describe(layer);
        m_plan.layers.push_back(std::move(layer));
    }

    void leave(Layer& layer) {
        const auto isDone = [&](std::uint32_t v) { return m_open[v] == 0; };
        for (const std::uint32_t v : m_active)
            if (isDone(v)) {
                layer.leaving.push_back(slot(v));
                m_slotTaken[slot(v)] = false;
            }
        std::erase_if(m_active, isDone);
    }

    void describe(Layer& layer) const {
        for (const std::uint32_t v : m_active) {
            std::size_t out = 0, in = 0;
            for (const std::uint32_t e : m_incident[v]) {
                if (m_edgeDone[e])
                    continue;
                const WorkingEdge& edge = m_work.edges[e];
                if (m_slotOf[other(e, v)] == kUnplaced)
                    ++(edge.from == v || !m_work.directed ? out : in);
                else if (edge.from == v)
                    layer.pending.emplace_back(slot(edge.from), slot(edge.to));
            }
            layer.active.push_back(slot(v));
            layer.openOut.push_back(clamp(out));
            layer.openIn.push_back(clamp(in));
        }
        layer.sourceIn = m_work.directed && m_slotOf[m_work.source] != kUnplaced;
        layer.targetIn = m_work.directed && m_slotOf[m_work.target] != kUnplaced;
        layer.requiredIn = m_requiredToCome == 0;
    }

    static std::uint16_t clamp(std::size_t value) {
        return static_cast<std::uint16_t>(std::min<std::size_t>(value, 250));
    }
    static std::uint32_t acquire(std::vector<bool>& taken) {
        const auto free = std::find(taken.begin(), taken.end(), false);
        const auto index = static_cast<std::uint32_t>(free - taken.begin());
        if (free == taken.end())
            taken.push_back(true);
        else
            *free = true;
        return index;
    }
    [[nodiscard]] Slot slot(std::uint32_t v) const { return static_cast<Slot>(m_slotOf[v]); }
    [[nodiscard]] std::uint32_t other(std::uint32_t e, std::uint32_t v) const {
        return m_work.edges[e].from == v ? m_work.edges[e].to : m_work.edges[e].from;
    }

    const WorkingNetwork& m_work;
    FrontierPlan m_plan;
    std::vector<std::uint32_t> m_slotOf;
    std::vector<std::vector<std::uint32_t>> m_incident;
    std::vector<std::size_t> m_open; ///< edges not yet taken up, per node
    std::vector<bool> m_edgeDone;
    std::vector<std::uint32_t> m_bitOf;
    std::vector<std::size_t> m_members; ///< still to come, per risk
    std::vector<std::uint32_t> m_active;
    std::vector<Entrance> m_entrances;
    std::vector<bool> m_slotTaken, m_bitTaken;
    std::size_t m_requiredToCome = 0;
};

} // namespace

FrontierPlan planSweep(const WorkingNetwork& work, const std::vector<std::uint32_t>& order) {
    return Planner(work).plan(order);
}

} // namespace isthmus::network
