#include "model/io/graphml_keys.h"

namespace isthmus {

namespace {

/// The text of an element, or nothing where it is blank.
std::optional<GraphmlValue> textOf(const pugi::xml_node& element) {
    const std::string_view text = element.text().get();
    constexpr std::string_view kBlank = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos)
        return {};
    const std::size_t last = text.find_last_not_of(kBlank);
    return GraphmlValue{std::string(text.substr(first, last - first + 1)), element.offset_debug()};
}

std::set<GraphmlScope> scopesOf(std::string_view word) {
    if (word == "graph")
        return {GraphmlScope::Graph};
    if (word == "node")
        return {GraphmlScope::Node};
    if (word == "edge")
        return {GraphmlScope::Edge};
    if (word == "all" || word.empty())
        return {GraphmlScope::Graph, GraphmlScope::Node, GraphmlScope::Edge};
    return {}; // ports, endpoints, hyperedges, the file
}

} // namespace

GraphmlKeys::GraphmlKeys(const pugi::xml_node& root, XmlReport& report) : m_report(report) {
    for (const pugi::xml_node& child : root.children())
        if (localName(child) == "key")
            declare(child);
}

void GraphmlKeys::declare(const pugi::xml_node& key) {
    const std::string id = key.attribute("id").value();
    if (id.empty()) {
        m_report.add("IO-106", {"key", "id"}, key.offset_debug());
        return;
    }
    Key declared;
    declared.scopes = scopesOf(key.attribute("for").value());
    if (const pugi::xml_attribute name = key.attribute("attr.name"))
        declared.name = name.value();
    else if (!key.attribute("yfiles.type"))
        declared.name = id;
    std::optional<GraphmlValue> standard;
    for (const pugi::xml_node& child : key.children())
        if (localName(child) == "default")
            standard = textOf(child);
    if (standard)
        for (const GraphmlScope scope : declared.scopes)
            m_defaults.try_emplace({scope, declared.name}, *standard);
    if (!m_keys.try_emplace(id, std::move(declared)).second)
        m_report.add("IO-105", {id}, key.offset_debug());
}

const GraphmlKeys::Key* GraphmlKeys::find(const pugi::xml_node& data) {
    const pugi::xml_attribute id = data.attribute("key");
    if (!id) {
        m_report.add("IO-106", {"data", "key"}, data.offset_debug());
        return nullptr;
    }
    const auto key = m_keys.find(std::string_view(id.value()));
    if (key != m_keys.end())
        return &key->second;
    if (m_unknown.insert(id.value()).second)
        m_report.warn("IO-118", {id.value()}, data.offset_debug());
    return nullptr;
}

std::optional<GraphmlValue> GraphmlKeys::value(const pugi::xml_node& element, GraphmlScope scope,
                                               std::string_view name) {
    std::optional<GraphmlValue> found;
    for (const pugi::xml_node& child : element.children()) {
        if (localName(child) != "data")
            continue;
        const Key* key = find(child);
        if (key == nullptr || key->name != name || !key->scopes.contains(scope))
            continue;
        const std::optional<GraphmlValue> text = textOf(child);
        if (!text)
            continue;
        if (found)
            m_report.add("IO-120", {std::string(name)}, child.offset_debug());
        found = text;
    }
    if (found)
        return found;
    const auto standard = m_defaults.find({scope, std::string(name)});
    if (standard != m_defaults.end())
        return standard->second;
    return {};
}

} // namespace isthmus
