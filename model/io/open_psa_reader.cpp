#include "model/io/open_psa_reader.h"

#include "model/io/file_bytes.h"
#include "model/io/open_psa_definitions.h"
#include "model/io/open_psa_expressions.h"

#include <algorithm>
#include <charconv>
#include <list>
#include <unordered_map>

namespace isthmus {

namespace {

using Input = FaultTree::Input;
using InputKind = FaultTree::InputKind;
using GateType = FaultTree::GateType;

const std::unordered_map<std::string_view, GateType>& connectives() {
    static const std::unordered_map<std::string_view, GateType> kConnectives = {
        {"and", GateType::And},         {"or", GateType::Or},
        {"not", GateType::Not},         {"xor", GateType::Xor},
        {"nand", GateType::Nand},       {"nor", GateType::Nor},
        {"iff", GateType::Iff},         {"imply", GateType::Imply},
        {"atleast", GateType::AtLeast}, {"cardinality", GateType::Cardinality}};
    return kConnectives;
}

const char* kindWord(OpenPsaKind kind) {
    switch (kind) {
    case OpenPsaKind::Gate:
        return "gate";
    case OpenPsaKind::House:
        return "house event";
    case OpenPsaKind::Basic:
        return "basic event";
    default:
        return "event";
    }
}

std::string labelOf(const pugi::xml_node& node) {
    return std::string(trimmed(node.child("label").text().get()));
}

class Reader {
public:
    Reader(const OpenPsaDefinitions& definitions, double missionTime)
        : m_definitions(definitions), m_expressions(definitions, missionTime),
          m_index(definitions.all().size(), 0) {}

    FaultTree read() {
        for (std::size_t i = 0; i < m_definitions.all().size(); ++i)
            announce(i);
        for (std::size_t i = 0; i < m_definitions.all().size(); ++i)
            if (m_definitions.all()[i].kind == OpenPsaKind::CommonCause)
                readCommonCause(m_definitions.all()[i]);
        for (std::size_t i = 0; i < m_definitions.all().size(); ++i)
            readDefinition(i);
        return std::move(m_tree);
    }

private:
    /// Gives every definition its place in the tree, so that references may come before it.
    void announce(std::size_t i) {
        const OpenPsaDefinition& definition = m_definitions.all()[i];
        const std::string label = labelOf(definition.place.node);
        if (definition.kind == OpenPsaKind::Gate) {
            m_index[i] = static_cast<FaultTree::Index>(m_tree.gates.size());
            m_tree.gates.push_back({definition.name, GateType::Pass, {}, 0, 0, label});
        } else if (definition.kind == OpenPsaKind::Basic) {
            m_index[i] = static_cast<FaultTree::Index>(m_tree.events.size());
            m_tree.events.push_back({definition.name, 0, label});
        } else if (definition.kind == OpenPsaKind::House) {
            m_index[i] = static_cast<FaultTree::Index>(m_tree.houses.size());
            m_tree.houses.push_back({definition.name, false});
        }
        if (const pugi::xml_node parent = definition.place.node.parent();
            m_tree.name.empty() && localName(parent) == "define-fault-tree")
            m_tree.name = parent.attribute("name").value();
    }

    void readDefinition(std::size_t i) {
        const OpenPsaDefinition& definition = m_definitions.all()[i];
        const OpenPsaPlace& place = definition.place;
        const OpenPsaPlace content{place.file, contentOf(place.node), place.container};
        if (definition.kind == OpenPsaKind::Gate) {
            if (!content.node)
                place.complain("IO-139", {"define-gate", "0"}, "a formula");
            else
                readFormula(content, m_index[i], 0);
        } else if (definition.kind == OpenPsaKind::House) {
            m_tree.houses[m_index[i]].happens = content.node && constant(content);
        } else if (definition.kind == OpenPsaKind::Basic) {
            readChance(definition, content, m_tree.events[m_index[i]].probability);
        }
    }

    void readChance(const OpenPsaDefinition& definition, const OpenPsaPlace& content, double& chance) {
        if (!content.node) {
            if (!m_ofGroup.contains(definition.name))
                definition.place.complain("IO-134", {shortened(definition.name)},
                                          "an expression, as <float value=\"0.01\"/>");
            return;
        }
        const auto value = m_expressions.value(content);
        if (value && !(*value >= 0 && *value <= 1))
            content.complain("IO-135", {shortened(definition.name), std::to_string(*value)},
                             "a number from 0 to 1");
        else if (value)
            chance = *value;
    }

    bool constant(const OpenPsaPlace& place) const {
        const std::string_view word = place.node.attribute("value").value();
        if (localName(place.node) != "constant" ||
            (word != "true" && word != "false" && word != "1" && word != "0"))
            place.complain("IO-136", {shortened(word)}, "<constant value=\"true\"/> or \"false\"");
        return word == "true" || word == "1";
    }

    /// Writes a formula into a gate; one inside another gets a gate of its own.
    void readFormula(const OpenPsaPlace& place, FaultTree::Index gate, int depth) {
        const auto connective = connectives().find(localName(place.node));
        if (connective == connectives().end()) {
            const auto input = readReference(place);
            m_tree.gates[gate].inputs.push_back(input.value_or(Input{}));
            return;
        }
        m_tree.gates[gate].type = connective->second;
        for (const pugi::xml_node& child : place.node.children())
            if (isContent(child))
                readInput({place.file, child, place.container}, gate, depth);
        const auto number = [&](const char* attribute) {
            const std::string_view text = trimmed(place.node.attribute(attribute).value());
            std::size_t value = 0;
            const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
            if (text.empty() || fault != std::errc{} || end != text.data() + text.size())
                place.complain("IO-136", {shortened(text)}, std::string("a whole number as ") + attribute);
            return value;
        };
        const bool cardinality = connective->second == GateType::Cardinality;
        if (cardinality || connective->second == GateType::AtLeast)
            m_tree.gates[gate].least = number("min");
        if (cardinality)
            m_tree.gates[gate].most = number("max");
        checkInputs(place, m_tree.gates[gate]);
    }

    void readInput(const OpenPsaPlace& place, FaultTree::Index gate, int depth) {
        if (!connectives().contains(localName(place.node))) {
            m_tree.gates[gate].inputs.push_back(readReference(place).value_or(Input{}));
            return;
        }
        if (depth >= OpenPsaDefinitions::kMaxDepth) {
            place.complain("IO-137", {std::to_string(OpenPsaDefinitions::kMaxDepth)});
            m_tree.gates[gate].inputs.push_back({}); // so that its absence is not complained of, too
            return;
        }
        const auto inner = static_cast<FaultTree::Index>(m_tree.gates.size());
        m_tree.gates.emplace_back();
        m_tree.gates[gate].inputs.push_back({InputKind::Gate, inner});
        readFormula(place, inner, depth + 1);
    }

    static void checkInputs(const OpenPsaPlace& place, const FaultTree::Gate& gate) {
        const std::size_t count = gate.inputs.size();
        const auto complain = [&](const char* accepted) {
            place.complain("IO-139", {place.node.name(), std::to_string(count)}, accepted);
        };
        if (gate.type == GateType::Not && count != 1)
            complain("1");
        else if ((gate.type == GateType::Xor || gate.type == GateType::Iff || gate.type == GateType::Imply) &&
                 count != 2)
            complain("2");
        else if (count == 0)
            complain("at least 1");
        else if (gate.type == GateType::Cardinality && gate.least > gate.most)
            place.complain("IO-136", {std::to_string(gate.most)}, "a max that is not below min");
    }

    std::optional<Input> readReference(const OpenPsaPlace& place) {
        const std::string_view tag = localName(place.node);
        if (tag == "constant")
            return Input{InputKind::Constant, constant(place) ? 1U : 0U};
        std::string_view wanted = tag;
        if (tag == "event")
            wanted = place.node.attribute("type").value();
        else if (tag != "gate" && tag != "basic-event" && tag != "house-event") {
            place.complain("IO-131", {shortened(tag)}, "a formula");
            return {};
        }
        const std::string name = place.node.attribute("name").value();
        const std::size_t found = m_definitions.find(false, name, place.container);
        if (found == OpenPsaDefinitions::npos) {
            if (const auto it = m_ofGroup.find(name); it != m_ofGroup.end() && wanted != "gate")
                return Input{InputKind::Basic, it->second};
            place.complain("IO-133", {std::string(wanted.empty() ? "event" : wanted), shortened(name)});
            return {};
        }
        const OpenPsaKind kind = m_definitions.all()[found].kind;
        const bool fits = wanted.empty() || (wanted == "gate" && kind == OpenPsaKind::Gate) ||
                          (wanted == "basic-event" && kind == OpenPsaKind::Basic) ||
                          (wanted == "house-event" && kind == OpenPsaKind::House);
        if (!fits) {
            place.complain("IO-142", {shortened(name), kindWord(kind)},
                           std::string("a ") + std::string(wanted));
            return {};
        }
        const InputKind inputs[] = {InputKind::Gate, InputKind::House, InputKind::Basic};
        return Input{inputs[static_cast<std::size_t>(kind)], m_index[found]};
    }

    void readCommonCause(const OpenPsaDefinition& definition) {
        const OpenPsaPlace& place = definition.place;
        const std::string_view model = place.node.attribute("model").value();
        if (model != "beta-factor") {
            place.complain("IO-140", {shortened(model)}, "beta-factor");
            return;
        }
        pugi::xml_node factor = place.node.child("factor");
        if (!factor)
            factor = place.node.child("factors").child("factor");
        const auto chance = partOf(place, place.node.child("distribution"));
        const auto beta = partOf(place, factor);
        FaultTree::CommonCauseGroup group{definition.name, {}, chance.value_or(0), beta.value_or(0)};
        for (const pugi::xml_node& child : place.node.child("members").children())
            if (isContent(child))
                group.members.push_back(memberOf({place.file, child, place.container}));
        if (group.members.size() < 2)
            place.complain("IO-139", {"members", std::to_string(group.members.size())}, "at least 2");
        m_tree.commonCauses.push_back(std::move(group));
    }

    std::optional<double> partOf(const OpenPsaPlace& place, const pugi::xml_node& part) {
        const OpenPsaPlace content{place.file, contentOf(part), place.container};
        if (!content.node) {
            place.complain("IO-139", {"define-CCF-group", "0"}, "<distribution> and <factor>");
            return {};
        }
        const auto value = m_expressions.value(content);
        if (value && !(*value >= 0 && *value <= 1))
            content.complain("IO-135", {place.node.attribute("name").value(), std::to_string(*value)},
                             "a number from 0 to 1");
        return value;
    }

    /// Members need no definition of their own.
    FaultTree::Index memberOf(const OpenPsaPlace& place) {
        const std::string name = place.node.attribute("name").value();
        const std::size_t found = m_definitions.find(false, name, place.container);
        auto index = static_cast<FaultTree::Index>(m_tree.events.size());
        if (found == OpenPsaDefinitions::npos)
            m_tree.events.push_back({name, 0, {}});
        else if (m_definitions.all()[found].kind != OpenPsaKind::Basic)
            place.complain("IO-142", {shortened(name), kindWord(m_definitions.all()[found].kind)},
                           "a basic event");
        else
            index = m_index[found];
        if (!m_ofGroup.emplace(name, index).second)
            place.complain("IO-132", {shortened(name)});
        return index;
    }

    const OpenPsaDefinitions& m_definitions;
    OpenPsaExpressions m_expressions;
    std::vector<FaultTree::Index> m_index;                       ///< by definition, its index among its kind
    std::unordered_map<std::string, FaultTree::Index> m_ofGroup; ///< members of common-cause groups
    FaultTree m_tree;
};

/// Faults of the whole, which no single element is to blame for, at the element they name.
void reportFault(Error error, const OpenPsaDefinitions& definitions, OpenPsaFile& first) {
    for (const OpenPsaDefinition& definition : definitions.all())
        if (definition.name == error.element.value && !error.element.empty()) {
            definition.place.complain(std::move(error.code), std::move(error.arguments));
            return;
        }
    first.report.add(std::move(error.code), std::move(error.arguments), 0);
}

} // namespace

OpenPsaOutcome readOpenPsa(std::vector<OpenPsaText> files, const OpenPsaOptions& options) {
    std::list<OpenPsaFile> opened;
    OpenPsaDefinitions definitions;
    for (OpenPsaText& file : files) {
        opened.emplace_back(std::move(file.name), std::move(file.text));
        if (loadXml(opened.back().document, opened.back().text, opened.back().report))
            definitions.add(opened.back());
    }
    const auto broken = [&] {
        return std::any_of(opened.begin(), opened.end(),
                           [](const OpenPsaFile& file) { return file.report.hasErrors(); });
    };
    OpenPsaOutcome outcome;
    if (!opened.empty() && !broken()) {
        FaultTree tree = Reader(definitions, options.missionTime).read();
        if (!broken()) {
            if (const auto sound = checkFaultTree(tree); !sound)
                reportFault(sound.error(), definitions, opened.front());
            else if (tree.gates.empty())
                opened.front().report.add("IO-143", {}, 0);
            else
                outcome.tree = std::move(tree);
        }
    }
    for (const OpenPsaFile& file : opened)
        for (Diagnostic& diagnostic : file.report.finish())
            outcome.diagnostics.push_back(std::move(diagnostic));
    return outcome;
}

OpenPsaOutcome readOpenPsaFiles(const std::vector<std::filesystem::path>& files,
                                const OpenPsaOptions& options) {
    constexpr std::size_t kMaxBytes = std::size_t{64} << 20U;
    std::vector<OpenPsaText> texts;
    OpenPsaOutcome outcome;
    for (const std::filesystem::path& file : files) {
        Result<std::string> text = readFileBytes(file, kMaxBytes);
        if (text) {
            texts.push_back({file.string(), *std::move(text)});
            continue;
        }
        outcome.diagnostics.push_back(text.error());
        outcome.diagnostics.back().location = FileLocation{file.string(), 0, 0, {}};
    }
    return outcome.diagnostics.empty() ? readOpenPsa(std::move(texts), options) : outcome;
}

} // namespace isthmus
