#pragma once

#include "model/base/error.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

struct GraphmlNode {
    std::string id;
    double availability = 1.0;
    std::vector<std::uint32_t> risks; ///< indices into GraphmlGraph::risks, each once, ascending
};

struct GraphmlEdge {
    std::uint32_t from = 0; ///< index of a node
    std::uint32_t to = 0;
    bool directed = false;
    double availability = 1.0;
    std::vector<std::uint32_t> risks;
};

struct GraphmlRisk {
    std::string name;
    double availability = 1.0;
};

/// A graph whose nodes and edges fail, as a GraphML file describes it (resources/schema/GRAPHML.md).
struct GraphmlGraph {
    std::vector<GraphmlNode> nodes;
    std::vector<GraphmlEdge> edges;
    std::vector<GraphmlRisk> risks;
    bool directed = false; ///< some edge is, or the graph has no edges and says so

    /// Index of the node of that id. O(nodes).
    [[nodiscard]] std::optional<std::uint32_t> node(std::string_view id) const;
};

struct GraphmlOutcome {
    std::optional<GraphmlGraph> graph;   ///< absent when there is an error
    std::vector<Diagnostic> diagnostics; ///< all problems, in file order
};

/// Reads GraphML as Boost.Graph, NetworkX and yEd write it: keys found by `attr.name` (by `id` where there
/// is none), their defaults, values as text or CDATA; drawing data is passed over. Ports, hyperedges and
/// graphs inside nodes are refused (IO-109 to IO-111). Entities are never expanded. Never throws; any bytes
/// are answered in nearly linear time. `fileName` is only named in diagnostics.
[[nodiscard]] GraphmlOutcome readGraphml(std::string_view text, const std::string& fileName);

/// The same for a file on disk, at most 64 MB large.
[[nodiscard]] GraphmlOutcome readGraphmlFile(const std::filesystem::path& path);

} // namespace isthmus
