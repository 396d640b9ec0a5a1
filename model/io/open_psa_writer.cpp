#include "model/io/open_psa_writer.h"

#include <pugixml.hpp>

#include <charconv>
#include <set>
#include <sstream>

namespace isthmus {

namespace {

const char* connective(FaultTree::GateType type) {
    switch (type) {
    case FaultTree::GateType::And:
        return "and";
    case FaultTree::GateType::Or:
        return "or";
    case FaultTree::GateType::AtLeast:
        return "atleast";
    case FaultTree::GateType::Not:
        return "not";
    case FaultTree::GateType::Xor:
        return "xor";
    case FaultTree::GateType::Nand:
        return "nand";
    case FaultTree::GateType::Nor:
        return "nor";
    case FaultTree::GateType::Iff:
        return "iff";
    case FaultTree::GateType::Imply:
        return "imply";
    case FaultTree::GateType::Cardinality:
        return "cardinality";
    case FaultTree::GateType::Pass:
        break;
    }
    return nullptr;
}

std::string shortest(double value) {
    char text[32];
    const auto [end, fault] = std::to_chars(text, text + sizeof text, value);
    return {text, end};
}

class Writer {
public:
    explicit Writer(const FaultTree& tree) : m_tree(tree) {
        std::set<std::string> taken;
        for (const FaultTree::BasicEvent& event : tree.events)
            taken.insert(event.name);
        for (const FaultTree::HouseEvent& house : tree.houses)
            taken.insert(house.name);
        for (const FaultTree::Gate& gate : tree.gates)
            taken.insert(gate.name);
        std::size_t number = 0;
        for (const FaultTree::Gate& gate : tree.gates) {
            std::string name = gate.name;
            while (name.empty() || (gate.name.empty() && !taken.insert(name).second))
                name = "formula_" + std::to_string(++number);
            m_gateNames.push_back(std::move(name));
        }
    }

    std::string text() {
        pugi::xml_document document;
        pugi::xml_node declaration = document.append_child(pugi::node_declaration);
        declaration.append_attribute("version") = "1.0";
        declaration.append_attribute("encoding") = "UTF-8";
        pugi::xml_node model = document.append_child("opsa-mef");
        pugi::xml_node tree =
            named(model, "define-fault-tree", m_tree.name.empty() ? "tree" : m_tree.name, {});
        for (std::size_t i = m_tree.gates.size(); i-- > 0;) // the top comes first
            writeGate(tree, i);
        for (const FaultTree::HouseEvent& house : m_tree.houses)
            constant(named(tree, "define-house-event", house.name, {}), house.happens);
        for (std::size_t i = 0; i < m_tree.events.size(); ++i)
            writeEvent(tree, m_tree.events[i]);
        for (const FaultTree::CommonCauseGroup& group : m_tree.commonCauses)
            writeGroup(model, group);
        std::ostringstream out;
        document.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
        return out.str();
    }

private:
    static pugi::xml_node named(pugi::xml_node parent, const char* tag, const std::string& name,
                                const std::string& label) {
        pugi::xml_node node = parent.append_child(tag);
        node.append_attribute("name") = name.c_str();
        if (!label.empty())
            node.append_child("label").text() = label.c_str();
        return node;
    }
    static void constant(pugi::xml_node parent, bool value) {
        parent.append_child("constant").append_attribute("value") = value ? "true" : "false";
    }
    static void number(pugi::xml_node parent, double value) {
        parent.append_child("float").append_attribute("value") = shortest(value).c_str();
    }

    void writeInput(pugi::xml_node parent, const FaultTree::Input& input) {
        switch (input.kind) {
        case FaultTree::InputKind::Basic:
            named(parent, "basic-event", m_tree.events[input.index].name, {});
            break;
        case FaultTree::InputKind::House:
            named(parent, "house-event", m_tree.houses[input.index].name, {});
            break;
        case FaultTree::InputKind::Gate:
            named(parent, "gate", m_gateNames[input.index], {});
            break;
        case FaultTree::InputKind::Constant:
            constant(parent, input.index == 1);
            break;
        }
    }

    void writeGate(pugi::xml_node tree, std::size_t index) {
        const FaultTree::Gate& gate = m_tree.gates[index];
        pugi::xml_node formula = named(tree, "define-gate", m_gateNames[index], gate.label);
        if (const char* tag = connective(gate.type))
            formula = formula.append_child(tag);
        if (gate.type == FaultTree::GateType::AtLeast || gate.type == FaultTree::GateType::Cardinality)
            formula.append_attribute("min") = static_cast<unsigned long long>(gate.least);
        if (gate.type == FaultTree::GateType::Cardinality)
            formula.append_attribute("max") = static_cast<unsigned long long>(gate.most);
        for (const FaultTree::Input& input : gate.inputs)
            writeInput(formula, input);
    }

    void writeEvent(pugi::xml_node tree, const FaultTree::BasicEvent& event) {
        pugi::xml_node node = named(tree, "define-basic-event", event.name, event.label);
        number(node, event.probability);
    }

    void writeGroup(pugi::xml_node model, const FaultTree::CommonCauseGroup& group) {
        pugi::xml_node node = named(model, "define-CCF-group", group.name, {});
        node.append_attribute("model") = "beta-factor";
        pugi::xml_node members = node.append_child("members");
        for (const FaultTree::Index member : group.members)
            named(members, "basic-event", m_tree.events[member].name, {});
        number(node.append_child("distribution"), group.probability);
        pugi::xml_node factor = node.append_child("factor");
        factor.append_attribute("level") = static_cast<unsigned long long>(group.members.size());
        number(factor, group.beta);
    }

    const FaultTree& m_tree;
    std::vector<std::string> m_gateNames;
};

} // namespace

std::string openPsaText(const FaultTree& tree) {
    return Writer(tree).text();
}

} // namespace isthmus
