#include "model/faulttree/fault_tree.h"

#include <unordered_map>

namespace isthmus {

namespace {

using Gate = FaultTree::Gate;
using GateType = FaultTree::GateType;
using Index = FaultTree::Index;
using InputKind = FaultTree::InputKind;

Error faultAt(std::string code, std::vector<std::string> arguments, const std::string& element) {
    Error error;
    error.code = std::move(code);
    error.arguments = std::move(arguments);
    error.element = ElementId{element};
    return error;
}

bool inputExists(const FaultTree& tree, const FaultTree::Input& input) {
    switch (input.kind) {
    case InputKind::Basic:
        return input.index < tree.events.size();
    case InputKind::House:
        return input.index < tree.houses.size();
    case InputKind::Gate:
        return input.index < tree.gates.size();
    case InputKind::Constant:
        return input.index <= 1;
    }
    return false;
}

bool arityFits(const Gate& gate) {
    switch (gate.type) {
    case GateType::Not:
    case GateType::Pass:
        return gate.inputs.size() == 1;
    case GateType::Xor:
    case GateType::Iff:
    case GateType::Imply:
        return gate.inputs.size() == 2;
    case GateType::Cardinality:
        return gate.least <= gate.most;
    default:
        return !gate.inputs.empty();
    }
}

std::string nameOf(const Gate& gate) {
    return gate.name.empty() ? "a formula" : gate.name;
}

/// Walks every gate once, depth first without recursion; an input that is still open closes a circle.
Result<void> checkCircles(const FaultTree& tree) {
    enum class Mark : std::uint8_t { New, Open, Done };
    std::vector<Mark> mark(tree.gates.size(), Mark::New);
    std::vector<std::pair<Index, std::size_t>> path;
    for (Index start = 0; start < tree.gates.size(); ++start) {
        if (mark[start] != Mark::New)
            continue;
        mark[start] = Mark::Open;
        path.assign(1, {start, 0});
        while (!path.empty()) {
            auto& [gate, next] = path.back();
            if (next == tree.gates[gate].inputs.size()) {
                mark[gate] = Mark::Done;
                path.pop_back();
                continue;
            }
            const FaultTree::Input& input = tree.gates[gate].inputs[next++];
            if (input.kind != InputKind::Gate || mark[input.index] == Mark::Done)
                continue;
            if (mark[input.index] == Mark::Open) {
                std::size_t from = 0;
                while (path[from].first != input.index)
                    ++from;
                std::string circle;
                for (; from < path.size(); ++from)
                    if (const Gate& member = tree.gates[path[from].first]; !member.name.empty())
                        circle += member.name + " → ";
                return failure(faultAt("FT-004", {circle + nameOf(tree.gates[input.index])},
                                       tree.gates[input.index].name));
            }
            mark[input.index] = Mark::Open;
            path.emplace_back(input.index, 0);
        }
    }
    return {};
}

} // namespace

std::vector<Index> FaultTree::topGates() const {
    std::vector<bool> used(gates.size(), false);
    for (const Gate& gate : gates)
        for (const Input& input : gate.inputs)
            if (input.kind == InputKind::Gate)
                used[input.index] = true;
    std::vector<Index> tops;
    for (Index gate = 0; gate < gates.size(); ++gate)
        if (!used[gate] && !gates[gate].name.empty())
            tops.push_back(gate);
    return tops;
}

std::optional<Index> FaultTree::gateNamed(const std::string& wanted) const {
    for (Index gate = 0; gate < gates.size(); ++gate)
        if (gates[gate].name == wanted)
            return gate;
    return {};
}

Result<void> checkFaultTree(const FaultTree& tree) {
    for (const FaultTree::BasicEvent& event : tree.events)
        if (!(event.probability >= 0 && event.probability <= 1))
            return failure(faultAt("FT-005", {event.name, std::to_string(event.probability)}, event.name));
    for (const Gate& gate : tree.gates) {
        for (const FaultTree::Input& input : gate.inputs)
            if (!inputExists(tree, input))
                return failure(faultAt("FT-001", {nameOf(gate)}, gate.name));
        if (!arityFits(gate))
            return failure(faultAt("FT-002", {nameOf(gate), std::to_string(gate.inputs.size())}, gate.name));
    }
    for (const FaultTree::CommonCauseGroup& group : tree.commonCauses) {
        if (!(group.probability >= 0 && group.probability <= 1 && group.beta >= 0 && group.beta <= 1))
            return failure(faultAt("FT-006", {group.name}, group.name));
        for (const Index member : group.members)
            if (member >= tree.events.size())
                return failure(faultAt("FT-001", {group.name}, group.name));
    }
    return checkCircles(tree);
}

FaultTree withCommonCausesWrittenOut(FaultTree tree) {
    std::unordered_map<Index, Index> gateOf; // basic event → the gate that now stands for it
    const std::size_t original = tree.gates.size();
    for (const FaultTree::CommonCauseGroup& group : tree.commonCauses) {
        const auto common = static_cast<Index>(tree.events.size());
        tree.events.push_back({group.name, group.beta * group.probability, {}});
        for (const Index member : group.members) {
            tree.events[member].probability = (1 - group.beta) * group.probability;
            gateOf.emplace(member, static_cast<Index>(tree.gates.size()));
            Gate gate;
            gate.type = GateType::Or;
            gate.inputs = {{InputKind::Basic, member}, {InputKind::Basic, common}};
            tree.gates.push_back(std::move(gate));
        }
    }
    for (std::size_t i = 0; i < original; ++i)
        for (FaultTree::Input& input : tree.gates[i].inputs)
            if (input.kind == InputKind::Basic)
                if (const auto it = gateOf.find(input.index); it != gateOf.end())
                    input = {InputKind::Gate, it->second};
    tree.commonCauses.clear();
    return tree;
}

} // namespace isthmus
