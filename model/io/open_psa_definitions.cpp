#include "model/io/open_psa_definitions.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

constexpr std::array<std::string_view, 7> kPassedOver = {
    "define-event-tree",   "define-rule",           "define-initiating-event", "define-alignment",
    "define-substitution", "define-extern-library", "define-extern-function"};

std::string joined(const std::string& container, std::string_view name) {
    return container.empty() ? std::string(name) : container + "." + std::string(name);
}

} // namespace

bool isContent(const pugi::xml_node& node) {
    return node.type() == pugi::node_element && localName(node) != "label" && localName(node) != "attributes";
}

pugi::xml_node contentOf(const pugi::xml_node& node) {
    for (const pugi::xml_node& child : node.children())
        if (isContent(child))
            return child;
    return {};
}

void OpenPsaDefinitions::add(OpenPsaFile& file) {
    const pugi::xml_node root = file.document.document_element();
    if (localName(root) != "opsa-mef") {
        file.report.add("IO-130", {shortened(root.name())}, root.offset_debug(), "<opsa-mef>");
        return;
    }
    addContainer(file, root, {});
}

void OpenPsaDefinitions::addContainer(OpenPsaFile& file, const pugi::xml_node& node, const Scope& scope) {
    if (scope.depth > kMaxDepth) {
        file.report.add("IO-137", {std::to_string(kMaxDepth)}, node.offset_debug());
        return;
    }
    for (const pugi::xml_node& child : node.children())
        if (isContent(child))
            addChild(file, child, scope);
}

void OpenPsaDefinitions::addChild(OpenPsaFile& file, const pugi::xml_node& node, const Scope& scope) {
    const std::string_view tag = localName(node);
    if (tag == "model-data") {
        addContainer(file, node, scope);
    } else if (tag == "define-fault-tree" || tag == "define-component") {
        Scope inner{joined(scope.container, node.attribute("name").value()), scope.isPrivate,
                    scope.depth + 1};
        if (const std::string_view role = node.attribute("role").value(); !role.empty())
            inner.isPrivate = role == "private";
        addContainer(file, node, inner);
    } else if (tag == "define-gate") {
        define(OpenPsaKind::Gate, file, node, scope);
    } else if (tag == "define-basic-event") {
        define(OpenPsaKind::Basic, file, node, scope);
    } else if (tag == "define-house-event") {
        define(OpenPsaKind::House, file, node, scope);
    } else if (tag == "define-parameter") {
        define(OpenPsaKind::Parameter, file, node, scope);
    } else if (tag == "define-CCF-group") {
        m_all.push_back(
            {OpenPsaKind::CommonCause, node.attribute("name").value(), {&file, node, scope.container}});
    } else if (std::find(kPassedOver.begin(), kPassedOver.end(), tag) != kPassedOver.end()) {
        file.report.warn("IO-141", {std::string(tag)}, node.offset_debug());
    } else {
        file.report.add("IO-131", {shortened(tag)}, node.offset_debug());
    }
}

void OpenPsaDefinitions::define(OpenPsaKind kind, OpenPsaFile& file, const pugi::xml_node& node,
                                const Scope& scope) {
    const std::string own = node.attribute("name").value();
    if (own.empty()) {
        file.report.add("IO-106", {node.name(), "name"}, node.offset_debug());
        return;
    }
    const std::string_view role = node.attribute("role").value();
    const bool isPrivate = role.empty() ? scope.isPrivate : role == "private";
    const std::string path = joined(scope.container, own);
    auto& names = kind == OpenPsaKind::Parameter ? m_parameters : m_events;
    const std::size_t index = m_all.size();
    const bool isNew = names.try_emplace(isPrivate ? path : own, index).second;
    names.try_emplace(path, index);
    if (!isNew)
        file.report.add("IO-132", {shortened(own)}, node.offset_debug(), {}, own);
    m_all.push_back({kind, isPrivate ? path : own, {&file, node, scope.container}});
}

std::size_t OpenPsaDefinitions::find(bool parameter, const std::string& reference,
                                     const std::string& container) const {
    const auto& names = parameter ? m_parameters : m_events;
    for (std::string prefix = container; !prefix.empty();) {
        if (const auto it = names.find(prefix + "." + reference); it != names.end())
            return it->second;
        const std::size_t dot = prefix.rfind('.');
        prefix.resize(dot == std::string::npos ? 0 : dot);
    }
    const auto it = names.find(reference);
    return it == names.end() ? npos : it->second;
}

} // namespace isthmus
