#pragma once

#include "model/io/xml_text.h"

#include <pugixml.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace isthmus {

/// What a value is attached to.
enum class GraphmlScope { Graph, Node, Edge };

/// A value and the byte where it stands.
struct GraphmlValue {
    std::string text; ///< never empty, without white space around it
    std::ptrdiff_t offset = 0;
};

/// The <key> declarations of a file, and the values that elements have by them. Writers may declare
/// several keys of one name, one per type (NetworkX does).
class GraphmlKeys {
public:
    GraphmlKeys(const pugi::xml_node& root, XmlReport& report);

    /// What `element` has for the attribute `name`, or the default; absent when neither is there or the
    /// value is blank. Twice the same attribute is reported.
    [[nodiscard]] std::optional<GraphmlValue> value(const pugi::xml_node& element, GraphmlScope scope,
                                                    std::string_view name);

private:
    struct Key {
        std::string name; ///< empty: drawing data
        std::set<GraphmlScope> scopes;
    };

    void declare(const pugi::xml_node& key);
    [[nodiscard]] const Key* find(const pugi::xml_node& data);

    XmlReport& m_report;
    std::map<std::string, Key, std::less<>> m_keys;
    std::map<std::pair<GraphmlScope, std::string>, GraphmlValue> m_defaults; ///< the first of each
    std::set<std::string, std::less<>> m_unknown; ///< keys that nobody declared, each reported once
};

} // namespace isthmus
