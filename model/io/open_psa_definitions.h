#pragma once

#include "model/io/xml_text.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace isthmus {

/// One file of an Open-PSA model, parsed. Not movable: the report refers to the text.
struct OpenPsaFile {
    OpenPsaFile(std::string fileName, std::string content)
        : name(std::move(fileName)), text(std::move(content)), report(text, name) {}
    OpenPsaFile(const OpenPsaFile&) = delete;
    OpenPsaFile& operator=(const OpenPsaFile&) = delete;

    std::string name;
    std::string text;
    pugi::xml_document document;
    XmlReport report;
};

/// Where something stands: for messages, and for what its references mean.
struct OpenPsaPlace {
    OpenPsaFile* file = nullptr;
    pugi::xml_node node;
    std::string container; ///< "tree.component", or empty at the top

    void complain(std::string code, std::vector<std::string> arguments, std::string accepted = {}) const {
        file->report.add(std::move(code), std::move(arguments), node.offset_debug(), std::move(accepted),
                         node.attribute("name").value());
    }
};

enum class OpenPsaKind { Gate, House, Basic, Parameter, CommonCause };

struct OpenPsaDefinition {
    OpenPsaKind kind = OpenPsaKind::Gate;
    std::string name; ///< what it is called in results: its own name, with its containers if private
    OpenPsaPlace place;
};

/// Everything that the files define, found by name as the format says: public things by their name
/// everywhere, private ones inside their container, both by their full path.
class OpenPsaDefinitions {
public:
    static constexpr int kMaxDepth = 200; ///< of components, formulas, expressions

    /// Takes in a file, whose problems go to its own report.
    void add(OpenPsaFile& file);
    [[nodiscard]] const std::vector<OpenPsaDefinition>& all() const { return m_all; }
    /// Index of what a reference from inside `container` means; none is npos.
    [[nodiscard]] std::size_t find(bool parameter, const std::string& reference,
                                   const std::string& container) const;
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

private:
    struct Scope {
        std::string container;
        bool isPrivate = false;
        int depth = 0;
    };
    void addContainer(OpenPsaFile& file, const pugi::xml_node& node, const Scope& scope);
    void addChild(OpenPsaFile& file, const pugi::xml_node& node, const Scope& scope);
    void define(OpenPsaKind kind, OpenPsaFile& file, const pugi::xml_node& node, const Scope& scope);

    std::vector<OpenPsaDefinition> m_all;
    std::unordered_map<std::string, std::size_t> m_events, m_parameters; ///< by public name and full path
};

/// Is this child of a definition a formula or an expression, and not a label or attributes?
[[nodiscard]] bool isContent(const pugi::xml_node& node);
/// The first such child.
[[nodiscard]] pugi::xml_node contentOf(const pugi::xml_node& node);

} // namespace isthmus
