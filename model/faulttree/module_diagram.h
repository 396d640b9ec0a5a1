#pragma once

#include "model/diagram/diagram.h"
#include "model/faulttree/gate_graph.h"

#include <optional>
#include <vector>

namespace isthmus {

/// One module of a prepared fault tree: the gates from its own down to events and other modules, its leaves.
struct FaultTreeModule {
    GateGraph::Node gate = 0;
    std::vector<GateGraph::Node> gates; ///< with its own, inputs first
};

/// All modules, inner ones first; the last is that of the top.
[[nodiscard]] std::vector<FaultTreeModule> modulesInOrder(const GateGraph& graph, GateGraph::Literal top);

/// In which order the inputs of a gate are visited when leaves are numbered, depth first.
enum class LeafRule { SharedFirst, LargestFirst, AsWritten, SmallestFirst };
/// On the public Aralia trees the first is mostly the best of them, by factors of up to 15.
inline constexpr LeafRule kLeafRules[] = {LeafRule::SharedFirst, LeafRule::LargestFirst, LeafRule::AsWritten,
                                          LeafRule::SmallestFirst};

/// Events and inner modules of a module, first to be decided first.
[[nodiscard]] std::vector<GateGraph::Node> leafOrder(const GateGraph& graph, const FaultTreeModule& module,
                                                     LeafRule rule);

/// What came of building a diagram.
struct ModuleTrial {
    std::optional<Diagram::Node> function; ///< none: the diagram is exhausted
    std::size_t gatesBuilt = 0;            ///< before it was
};

/// The function "the module's gate does not happen" of its leaves, where variable i stands for "leaf i does
/// not happen": failing together is then what cut sets mean everywhere (cut_sets.h).
[[nodiscard]] ModuleTrial moduleDiagram(const GateGraph& graph, const FaultTreeModule& module,
                                        const std::vector<GateGraph::Node>& leaves, Diagram& diagram);

} // namespace isthmus
