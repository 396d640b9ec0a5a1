#pragma once

#include "model/faulttree/fault_tree.h"

#include <random>

namespace isthmus {

/// Fault trees of the kinds and sizes of the public Aralia set (A. Rauzy, École Polytechnique), made up.
class FaultTreeGenerator {
public:
    explicit FaultTreeGenerator(unsigned seed) : m_random(seed) {}

    /// A few systems in parallel that share support systems, as the `baobab` trees: AND and OR gates, one
    /// module.
    FaultTree supported(std::size_t trains, std::size_t supports) {
        m_tree = {};
        std::vector<FaultTree::Input> support;
        for (std::size_t i = 0; i < supports; ++i) {
            std::vector<FaultTree::Input> causes{event(), event()};
            if (i > 1) // each support needs one of two others
                causes.push_back(gate(FaultTree::GateType::And, {support[upTo(i)], support[upTo(i)]}));
            support.push_back(gate(FaultTree::GateType::Or, causes));
        }
        std::vector<FaultTree::Input> all;
        for (std::size_t i = 0; i < trains; ++i)
            all.push_back(gate(FaultTree::GateType::Or, {event(), event(), support[upTo(supports)],
                                                         support[upTo(supports)], support[upTo(supports)]}));
        return finished(gate(FaultTree::GateType::And, all));
    }

    /// Many small scenarios under one OR, each an AND over gates of shared events, as the `edf` trees.
    FaultTree scenarios(std::size_t count, std::size_t events) {
        m_tree = {};
        std::vector<FaultTree::Input> pool;
        for (std::size_t i = 0; i < events; ++i)
            pool.push_back(event());
        std::vector<FaultTree::Input> groups;
        for (std::size_t i = 0; i < count; ++i) {
            std::vector<FaultTree::Input> members;
            const std::size_t at = i * events / count; // neighbours have much in common
            for (std::size_t k = 0; k < 4; ++k)
                members.push_back(pool[(at + upTo(12)) % events]);
            groups.push_back(gate(FaultTree::GateType::Or, members));
        }
        std::vector<FaultTree::Input> all;
        for (std::size_t i = 0; i < count; ++i)
            all.push_back(
                gate(FaultTree::GateType::And, {groups[i], groups[(i + 1 + upTo(6)) % count], event()}));
        return finished(gate(FaultTree::GateType::Or, all));
    }

    /// Votes of 3 out of 4 channels over shared measurements, in layers, as the `cea` trees.
    FaultTree votes(std::size_t functions, std::size_t channels) {
        m_tree = {};
        std::vector<FaultTree::Input> power;
        for (std::size_t i = 0; i < channels; ++i)
            power.push_back(gate(FaultTree::GateType::Or, {event(), event()}));
        std::vector<FaultTree::Input> all;
        for (std::size_t f = 0; f < functions; ++f) {
            std::vector<FaultTree::Input> inputs;
            for (std::size_t i = 0; i < 4; ++i)
                inputs.push_back(gate(FaultTree::GateType::Or, {event(), power[(f + i) % channels],
                                                                power[(f + 2 * i + 1) % channels]}));
            FaultTree::Input vote = gate(FaultTree::GateType::AtLeast, inputs);
            m_tree.gates.back().least = 3;
            all.push_back(gate(FaultTree::GateType::Or, {vote, event()}));
        }
        return finished(gate(FaultTree::GateType::And,
                             {gate(FaultTree::GateType::Or,
                                   {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(functions / 2)}),
                              gate(FaultTree::GateType::Or,
                                   {all.begin() + static_cast<std::ptrdiff_t>(functions / 2), all.end()})}));
    }

private:
    std::size_t upTo(std::size_t limit) { return static_cast<std::size_t>(m_random()) % limit; }

    FaultTree::Input event() {
        const auto index = static_cast<FaultTree::Index>(m_tree.events.size());
        m_tree.events.push_back(
            {"e" + std::to_string(index), 0.001 + 0.0001 * static_cast<double>(upTo(200)), {}});
        return {FaultTree::InputKind::Basic, index};
    }
    FaultTree::Input gate(FaultTree::GateType type, std::vector<FaultTree::Input> inputs) {
        const auto index = static_cast<FaultTree::Index>(m_tree.gates.size());
        m_tree.gates.push_back({"g" + std::to_string(index), type, std::move(inputs), 0, 0, {}});
        return {FaultTree::InputKind::Gate, index};
    }
    FaultTree finished(FaultTree::Input /*top*/) { return std::move(m_tree); }

    std::mt19937 m_random;
    FaultTree m_tree;
};

} // namespace isthmus
