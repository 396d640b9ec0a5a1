#pragma once

#include "model/analysis/network/working_network.h"

namespace isthmus::network {

using Slot = std::uint16_t;

enum class NodeRole : std::uint8_t { Plain, Required, Source, Target };

struct Entrance {
    Slot slot = 0;
    NodeRole role = NodeRole::Plain;
};

/// One variable of the sweep: a shared risk, a node that may fail, or an edge.
struct Variable {
    enum class Kind : std::uint8_t { Risk, Node, Edge };

    Kind kind = Kind::Edge;
    double up = 1, down = 0;
    Slot from = 0, to = 0;           ///< of an edge; `from` of a node
    std::uint32_t riskBit = 0;       ///< of a risk
    std::uint64_t needs = 0;         ///< bits of the risks the node or edge belongs to
    std::vector<Entrance> entrances; ///< nodes that never fail, taken up before it
};

/// A few variables in a row after which the states are written down, with the frontier that is left then.
struct Step {
    std::vector<Variable> variables;            ///< one to three
    std::vector<Slot> leaving;                  ///< slots of nodes without edges to come
    std::uint64_t expired = 0;                  ///< bits of risks without members to come
    std::vector<Slot> active;                   ///< slots in use
    std::vector<std::uint16_t> openOut;         ///< per active slot: edges (arcs out) to nodes still to come
    std::vector<std::uint16_t> openIn;          ///< the same for arcs in; directed only
    std::vector<std::pair<Slot, Slot>> pending; ///< edges still to come between active slots
    bool sourceIn = false, targetIn = false;    ///< directed: taken up by now
    bool requiredIn = false;                    ///< undirected: all of them taken up by now
};

/// The program of a sweep for an order of the nodes, one step after the other: each edge comes as soon as
/// both its ends are there. Slots of nodes that left are used again. Memory O(nodes + edges).
class FrontierPlan {
public:
    /// @pre `work` outlives the plan; `order` has each of its nodes once.
    FrontierPlan(const WorkingNetwork& work, std::vector<std::uint32_t> order);

    [[nodiscard]] std::size_t slots() const { return m_slots; } ///< in use at once, at the most
    [[nodiscard]] std::size_t riskBits() const { return m_riskBits; }
    /// @returns false after the last step.
    [[nodiscard]] bool next(Step& step);

private:
    struct Item {
        Variable::Kind kind;
        std::uint32_t index; ///< of the risk, node or edge
    };

    void measure();
    void takeUp(std::uint32_t v);
    void listRisks(const Risks& risks);
    void place(const Item& item, Step& step);
    void placeRisk(std::uint32_t risk, Variable& variable);
    void placeElement(const Risks& risks, Variable& variable, Step& step);
    void leave(Step& step);
    void describe(Step& step) const;
    [[nodiscard]] bool isRunOver(const Step& step) const;
    [[nodiscard]] std::vector<std::uint32_t> edgesBack(std::uint32_t v) const;
    [[nodiscard]] NodeRole roleOf(std::uint32_t v) const;
    [[nodiscard]] std::uint32_t other(std::uint32_t e, std::uint32_t v) const;
    [[nodiscard]] Slot slot(std::uint32_t v) const { return static_cast<Slot>(m_slotOf[v]); }

    const WorkingNetwork& m_work;
    std::vector<std::uint32_t> m_order;
    std::size_t m_slots = 0, m_riskBits = 0;

    std::size_t m_taken = 0;   ///< nodes of the order
    std::vector<Item> m_items; ///< of the node taken up last
    std::size_t m_placed = 0;  ///< of them
    std::vector<std::uint32_t> m_slotOf;
    std::vector<std::vector<std::uint32_t>> m_incident;
    std::vector<std::size_t> m_open;                  ///< edges not yet placed, per node
    std::vector<std::size_t> m_outToCome, m_inToCome; ///< to nodes not yet taken up, per node
    std::vector<std::uint32_t> m_bitOf;               ///< per risk
    std::vector<bool> m_riskListed;
    std::vector<std::size_t> m_members; ///< still to come, per risk
    std::vector<std::uint32_t> m_active;
    std::vector<Entrance> m_entrances;
    std::vector<bool> m_slotTaken, m_bitTaken;
    std::size_t m_requiredToCome = 0;
};

} // namespace isthmus::network
