#pragma once

#include "model/analysis/network/working_network.h"

namespace isthmus::network {

using Slot = std::uint16_t;

enum class NodeRole : std::uint8_t { Plain, Required, Source, Target };

struct Entrance {
    Slot slot = 0;
    NodeRole role = NodeRole::Plain;
};

/// One variable of the sweep: a shared risk, a node that may fail, or an edge; with what happens before it
/// (nodes taken up that never fail) and after it (nodes and risks that nothing needs any more).
struct Layer {
    enum class Kind : std::uint8_t { Risk, Node, Edge };

    Kind kind = Kind::Edge;
    double up = 1, down = 0;
    Slot from = 0, to = 0;           ///< of an edge; `from` of a node
    std::uint32_t riskBit = 0;       ///< of a risk
    std::uint64_t needs = 0;         ///< bits of the risks the node or edge belongs to
    std::vector<Entrance> entrances; ///< before the variable; a failing node enters by itself

    /// False: the next layer takes over the states as they are, together with what leaves and expires here.
    bool settles = true;
    std::vector<Slot> leaving;                  ///< after it
    std::uint64_t expired = 0;                  ///< bits of risks without members to come
    std::vector<Slot> active;                   ///< slots in use after it
    std::vector<std::uint16_t> openOut;         ///< per active slot: edges (arcs out) to nodes still to come
    std::vector<std::uint16_t> openIn;          ///< the same for arcs in; directed only
    std::vector<std::pair<Slot, Slot>> pending; ///< edges still to come between active slots
    bool sourceIn = false, targetIn = false;    ///< directed: taken up by now
    bool requiredIn = false;                    ///< undirected: all of them taken up by now
};

/// The program of a sweep. Slots of nodes that left are used again.
struct FrontierPlan {
    std::vector<Layer> layers;
    std::size_t slots = 0;    ///< the most in use at once
    std::size_t riskBits = 0; ///< the most alive at once; more than 64 cannot be swept
};

/// Lays out the sweep for an order of the nodes: each edge comes as soon as both its ends are there.
[[nodiscard]] FrontierPlan planSweep(const WorkingNetwork& work, const std::vector<std::uint32_t>& order);

} // namespace isthmus::network
