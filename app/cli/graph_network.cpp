#include "app/cli/graph_network.h"

namespace isthmus {

Network networkOf(const GraphmlGraph& graph) {
    Network network;
    network.directed = graph.directed;
    for (const GraphmlRisk& risk : graph.risks)
        network.risks.push_back({Probability::fromAvailability(risk.availability), {}, {}});
    for (std::uint32_t v = 0; v < graph.nodes.size(); ++v) {
        network.nodes.push_back(Probability::fromAvailability(graph.nodes[v].availability));
        for (const std::uint32_t risk : graph.nodes[v].risks)
            network.risks[risk].nodes.push_back(v);
    }
    const auto add = [&](std::uint32_t from, std::uint32_t to, const GraphmlEdge& edge) {
        for (const std::uint32_t risk : edge.risks)
            network.risks[risk].edges.push_back(static_cast<std::uint32_t>(network.edges.size()));
        network.edges.push_back({from, to, Probability::fromAvailability(edge.availability)});
    };
    for (const GraphmlEdge& edge : graph.edges) {
        add(edge.from, edge.to, edge);
        if (graph.directed && !edge.directed)
            add(edge.to, edge.from, edge);
    }
    return network;
}

} // namespace isthmus
