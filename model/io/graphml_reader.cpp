#include "model/io/graphml_reader.h"

#include "model/io/file_bytes.h"
#include "model/io/graphml_keys.h"
#include "model/io/xml_text.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace isthmus {

namespace {

constexpr std::size_t kMaxBytes = std::size_t{64} << 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr const char* kAvailabilityWanted = "a number from 0 to 1";

std::optional<double> availabilityFrom(std::string_view text) {
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size() || !(value >= 0.0 && value <= 1.0))
        return {};
    return value;
}

class Reader {
public:
    Reader(const pugi::xml_node& root, XmlReport& report)
        : m_root(root), m_report(report), m_keys(root, report) {}

    GraphmlGraph read() {
        const pugi::xml_node graph = onlyGraph();
        if (!graph)
            return {};
        readDirection(graph);
        readRisks(graph);
        for (const pugi::xml_node& child : graph.children())
            if (localName(child) == "node")
                readNode(child);
        for (const pugi::xml_node& child : graph.children()) {
            if (localName(child) == "edge")
                readEdge(child);
            else if (localName(child) == "hyperedge")
                m_report.add("IO-109", {}, child.offset_debug(), "edges between two nodes");
        }
        m_graph.directed = m_graph.edges.empty()
                               ? m_directedByDefault
                               : std::any_of(m_graph.edges.begin(), m_graph.edges.end(),
                                             [](const GraphmlEdge& edge) { return edge.directed; });
        return std::move(m_graph);
    }

private:
    pugi::xml_node onlyGraph() {
        pugi::xml_node graph;
        std::size_t count = 0;
        for (const pugi::xml_node& child : m_root.children()) {
            if (localName(child) != "graph")
                continue;
            ++count;
            if (!graph)
                graph = child;
        }
        if (count == 0)
            m_report.add("IO-103", {}, m_root.offset_debug());
        else if (count > 1)
            m_report.add("IO-104", {std::to_string(count)}, graph.offset_debug());
        return count == 1 ? graph : pugi::xml_node{};
    }

    void readDirection(const pugi::xml_node& graph) {
        constexpr const char* kWanted = "directed or undirected";
        const pugi::xml_attribute direction = graph.attribute("edgedefault");
        const std::string_view word = direction.value();
        if (!direction)
            m_report.add("IO-106", {"graph", "edgedefault"}, graph.offset_debug(), kWanted);
        else if (word != "directed" && word != "undirected")
            m_report.add("IO-117", {shortened(word)}, graph.offset_debug(), kWanted);
        m_directedByDefault = word == "directed";
    }

    void readRisks(const pugi::xml_node& graph) {
        const auto value = m_keys.value(graph, GraphmlScope::Graph, "shared_risks");
        if (!value)
            return;
        forEachPart(value->text, [&](std::string_view part) {
            const std::size_t equals = part.rfind('=');
            const std::string_view name = trimmed(part.substr(0, equals));
            if (equals == std::string_view::npos || name.empty()) {
                m_report.add("IO-114", {shortened(part)}, value->offset, "name=availability;…");
                return;
            }
            const std::string_view number = trimmed(part.substr(equals + 1));
            const auto availability = availabilityFrom(number);
            if (!availability)
                m_report.add("IO-112", {shortened(number)}, value->offset, kAvailabilityWanted);
            const auto index = static_cast<std::uint32_t>(m_graph.risks.size());
            if (!m_riskIndex.try_emplace(std::string(name), index).second)
                m_report.add("IO-115", {shortened(name)}, value->offset);
            else
                m_graph.risks.push_back({std::string(name), availability.value_or(1.0)});
        });
    }

    template <class Use>
    static void forEachPart(std::string_view text, const Use& use) {
        while (!text.empty()) {
            const std::size_t end = text.find(';');
            const std::string_view part = trimmed(text.substr(0, end));
            if (!part.empty())
                use(part);
            text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        }
    }

    double availabilityOf(const pugi::xml_node& element, GraphmlScope scope, const std::string& id) {
        const auto value = m_keys.value(element, scope, "availability");
        if (!value)
            return 1.0;
        const auto availability = availabilityFrom(value->text);
        if (!availability)
            m_report.add("IO-112", {shortened(value->text)}, value->offset, kAvailabilityWanted, id);
        return availability.value_or(1.0);
    }

    std::vector<std::uint32_t> risksOf(const pugi::xml_node& element, GraphmlScope scope,
                                       const std::string& id) {
        std::vector<std::uint32_t> risks;
        const auto value = m_keys.value(element, scope, "shared_risk");
        if (!value)
            return risks;
        forEachPart(value->text, [&](std::string_view name) {
            const auto risk = m_riskIndex.find(std::string(name));
            if (risk != m_riskIndex.end())
                risks.push_back(risk->second);
            else
                m_report.add("IO-113", {shortened(name)}, value->offset,
                             "a name declared in the graph's shared_risks", id);
        });
        std::sort(risks.begin(), risks.end());
        risks.erase(std::unique(risks.begin(), risks.end()), risks.end());
        return risks;
    }

    void refuseInside(const pugi::xml_node& element) {
        for (const pugi::xml_node& child : element.children()) {
            if (localName(child) == "graph")
                m_report.add("IO-110", {}, child.offset_debug(), "one flat graph");
            else if (localName(child) == "port")
                m_report.add("IO-111", {}, child.offset_debug(), "edges between nodes");
        }
    }

    void readNode(const pugi::xml_node& element) {
        refuseInside(element);
        const std::string id = element.attribute("id").value();
        if (id.empty()) {
            m_report.add("IO-106", {"node", "id"}, element.offset_debug());
            return;
        }
        const auto index = static_cast<std::uint32_t>(m_graph.nodes.size());
        if (!m_nodeIndex.try_emplace(id, index).second) {
            m_report.add("IO-107", {shortened(id)}, element.offset_debug(), {}, shortened(id));
            return;
        }
        m_graph.nodes.push_back({id, availabilityOf(element, GraphmlScope::Node, shortened(id)),
                                 risksOf(element, GraphmlScope::Node, shortened(id))});
    }

    std::optional<std::uint32_t> endOf(const pugi::xml_node& element, const char* which) {
        const pugi::xml_attribute id = element.attribute(which);
        if (!id || *id.value() == '\0') {
            m_report.add("IO-106", {"edge", which}, element.offset_debug(), "the id of a node");
            return {};
        }
        const auto node = m_nodeIndex.find(id.value());
        if (node == m_nodeIndex.end()) {
            m_report.add("IO-108", {shortened(id.value())}, element.offset_debug(), "the id of a node");
            return {};
        }
        return node->second;
    }

    /// Ids of edges may repeat: NetworkX writes the number of a parallel edge there.
    void readEdge(const pugi::xml_node& element) {
        refuseInside(element);
        if (element.attribute("sourceport") || element.attribute("targetport"))
            m_report.add("IO-111", {}, element.offset_debug(), "edges between nodes");
        GraphmlEdge edge;
        edge.directed = m_directedByDefault;
        if (const pugi::xml_attribute directed = element.attribute("directed")) {
            const std::string_view word = directed.value();
            edge.directed = word == "true";
            if (word != "true" && word != "false")
                m_report.add("IO-117", {shortened(word)}, element.offset_debug(), "true or false");
        }
        const auto from = endOf(element, "source"), to = endOf(element, "target");
        edge.availability = availabilityOf(element, GraphmlScope::Edge, {});
        edge.risks = risksOf(element, GraphmlScope::Edge, {});
        if (!from || !to)
            return;
        edge.from = *from;
        edge.to = *to;
        m_graph.edges.push_back(std::move(edge));
    }

    pugi::xml_node m_root;
    XmlReport& m_report;
    GraphmlKeys m_keys;
    GraphmlGraph m_graph;
    std::unordered_map<std::string, std::uint32_t> m_nodeIndex, m_riskIndex;
    bool m_directedByDefault = false;
};

std::optional<GraphmlGraph> readText(std::string_view text, XmlReport& report) {
    pugi::xml_document document;
    if (!loadXml(document, text, report))
        return {};
    const pugi::xml_node root = document.document_element();
    if (localName(root) != "graphml") {
        report.add("IO-102", {shortened(root.name())}, root.offset_debug(), "<graphml>");
        return {};
    }
    GraphmlGraph graph = Reader(root, report).read();
    if (report.hasErrors())
        return {};
    return graph;
}

} // namespace

std::optional<std::uint32_t> GraphmlGraph::node(std::string_view id) const {
    const auto found = std::find_if(nodes.begin(), nodes.end(),
                                    [&](const GraphmlNode& candidate) { return candidate.id == id; });
    if (found == nodes.end())
        return {};
    return static_cast<std::uint32_t>(found - nodes.begin());
}

GraphmlOutcome readGraphml(std::string_view text, const std::string& fileName) {
    if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark)
        text.remove_prefix(kByteOrderMark.size());
    XmlReport report(text, fileName);
    GraphmlOutcome outcome;
    outcome.graph = readText(text, report);
    outcome.diagnostics = report.finish();
    return outcome;
}

GraphmlOutcome readGraphmlFile(const std::filesystem::path& path) {
    Result<std::string> text = readFileBytes(path, kMaxBytes);
    if (!text) {
        Diagnostic diagnostic = text.error();
        diagnostic.location = FileLocation{path.string(), 0, 0, {}};
        return {{}, {std::move(diagnostic)}};
    }
    return readGraphml(*text, path.string());
}

} // namespace isthmus
