#pragma once

#include "model/faulttree/fault_tree.h"

#include <cmath>
#include <random>

namespace isthmus {

/// A random tree of few events, gates shared; the last gate is the top.
inline FaultTree randomFaultTree(std::mt19937& random, bool withNegation) {
    using Input = FaultTree::Input;
    using Source = FaultTree::InputKind;
    using Type = FaultTree::GateType;
    const auto upTo = [&](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
    FaultTree tree;
    const std::size_t events = 1 + upTo(9);
    for (std::size_t i = 0; i < events; ++i)
        tree.events.push_back({"e" + std::to_string(i),
                               upTo(10) == 0 ? 0.0 : std::pow(10.0, -static_cast<double>(upTo(50)) / 10),
                               {}});
    tree.houses = {{"on", true}, {"off", false}};
    const std::size_t gates = 1 + upTo(12);
    for (std::size_t g = 0; g < gates; ++g) {
        FaultTree::Gate gate;
        gate.name = "g" + std::to_string(g);
        const Type monotone[] = {Type::And, Type::Or, Type::AtLeast, Type::And, Type::Or, Type::Pass};
        const Type any[] = {Type::Not, Type::Xor,   Type::Nand,       Type::Nor,
                            Type::Iff, Type::Imply, Type::Cardinality};
        gate.type = withNegation && upTo(3) == 0 ? any[upTo(7)] : monotone[upTo(6)];
        std::size_t inputs = 1 + upTo(4);
        if (gate.type == Type::Not || gate.type == Type::Pass)
            inputs = 1;
        if (gate.type == Type::Xor || gate.type == Type::Iff || gate.type == Type::Imply)
            inputs = 2;
        for (std::size_t i = 0; i < inputs; ++i) {
            Input input{Source::Basic, static_cast<FaultTree::Index>(upTo(events))};
            if (g > 0 && upTo(2) == 0)
                input = {Source::Gate, static_cast<FaultTree::Index>(upTo(g))};
            else if (upTo(12) == 0)
                input = {Source::House, static_cast<FaultTree::Index>(upTo(2))};
            else if (upTo(20) == 0)
                input = {Source::Constant, static_cast<FaultTree::Index>(upTo(2))};
            gate.inputs.push_back(input);
        }
        gate.least = upTo(inputs + 2);
        gate.most = gate.least + upTo(3);
        tree.gates.push_back(std::move(gate));
    }
    return tree;
}

/// Does a gate happen when the events whose bits are set do?
inline bool happens(const FaultTree& tree, FaultTree::Index index, std::uint32_t events) {
    using Source = FaultTree::InputKind;
    using Type = FaultTree::GateType;
    const FaultTree::Gate& gate = tree.gates[index];
    std::vector<bool> values;
    std::size_t count = 0;
    for (const FaultTree::Input& input : gate.inputs) {
        bool value = input.index == 1;
        if (input.kind == Source::Basic)
            value = (events >> input.index & 1U) != 0;
        else if (input.kind == Source::House)
            value = tree.houses[input.index].happens;
        else if (input.kind == Source::Gate)
            value = happens(tree, input.index, events);
        values.push_back(value);
        count += value ? 1 : 0;
    }
    switch (gate.type) {
    case Type::And:
        return count == values.size();
    case Type::Or:
        return count > 0;
    case Type::AtLeast:
        return count >= gate.least;
    case Type::Not:
        return count == 0;
    case Type::Xor:
        return count == 1;
    case Type::Nand:
        return count < values.size();
    case Type::Nor:
        return count == 0;
    case Type::Iff:
        return count != 1;
    case Type::Imply:
        return !values[0] || values[1];
    case Type::Cardinality:
        return count >= gate.least && count <= gate.most;
    case Type::Pass:
        return values[0];
    }
    return false;
}

} // namespace isthmus
