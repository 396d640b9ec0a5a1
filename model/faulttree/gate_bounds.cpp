#include "model/faulttree/gate_bounds.h"

#include <algorithm>
#include <unordered_map>

namespace isthmus {

namespace {

using Literal = GateGraph::Literal;
using Node = GateGraph::Node;
using Type = GateGraph::Type;

/// With which of its leaves' values a node rises: all that matters is whether two inputs agree.
enum class Trend { Rises, Falls, Mixed };

Trend opposite(Trend trend) {
    return trend == Trend::Mixed ? trend : trend == Trend::Rises ? Trend::Falls : Trend::Rises;
}

class GateBounds {
public:
    GateBounds(const GateGraph& graph, const FaultTreeModule& module,
               const std::function<ChanceBounds(Node)>& chanceOf)
        : m_graph(graph), m_module(module) {
        for (const Node gate : module.gates)
            m_values.emplace(gate, Value{});
        for (const Node gate : module.gates)
            for (const Literal input : graph[gate].inputs) {
                const auto [it, isNew] = m_values.try_emplace(GateGraph::nodeOf(input));
                if (!isNew && !it->second.leaf)
                    continue;
                it->second.leaf = true;
                // A leaf used in negated form only is turned around: its opposite rises.
                const Trend trend = GateGraph::isNegated(input) ? Trend::Falls : Trend::Rises;
                it->second.trend = isNew || it->second.trend == trend ? trend : Trend::Mixed;
                if (isNew)
                    it->second.chance = chanceOf(it->first);
            }
        for (auto& [node, value] : m_values)
            if (value.leaf && value.trend == Trend::Mixed)
                value.trend = Trend::Rises; // used both ways: those who fall with it disagree
    }

    ChanceBounds bounds() {
        for (const Node gate : m_module.gates)
            m_values[gate] = valueOf(gate);
        return m_values.at(m_module.gate).chance;
    }

private:
    struct Value {
        ChanceBounds chance;
        Trend trend = Trend::Rises;
        bool leaf = false;
    };

    Value valueOf(Node gate) const {
        std::vector<ChanceBounds> inputs;
        Value result;
        bool first = true;
        for (const Literal input : m_graph[gate].inputs) {
            const Value& value = m_values.at(GateGraph::nodeOf(input));
            const bool negated = GateGraph::isNegated(input);
            inputs.push_back(negated ? value.chance.negated() : value.chance);
            const Trend trend = negated ? opposite(value.trend) : value.trend;
            result.trend = first || trend == result.trend ? trend : Trend::Mixed;
            first = false;
        }
        const GateGraph::Entry& entry = m_graph[gate];
        if (entry.type == Type::Xor) {
            result.trend = Trend::Mixed;
            result.chance = exclusive(inputs[0], inputs[1]);
        } else if (entry.type == Type::AtLeast) {
            result.chance = atLeast(entry.number, inputs);
        } else if (entry.type == Type::And) {
            result.chance = all(inputs, result.trend != Trend::Mixed);
        } else { // none happens: all of their opposites
            for (ChanceBounds& input : inputs)
                input = input.negated();
            result.chance = all(inputs, result.trend != Trend::Mixed).negated();
        }
        return result;
    }

    static ChanceBounds all(const std::vector<ChanceBounds>& inputs, bool associated) {
        ChanceBounds result;
        double product = 1, others = 0, missing = 0;
        result.most = Probability::fromUnavailability(1);
        for (const ChanceBounds& input : inputs) {
            others += input.least.up() * product; // 1 − Π, without subtraction
            product *= input.least.down();
            missing += input.least.up();
            if (input.most.down() < result.most.down() || input.most.up() > result.most.up())
                result.most = input.most;
        }
        if (associated)
            result.least = Probability::fromParts(std::min(others, 1.0), product);
        else
            result.least = Probability::fromAvailability(std::min(missing, 1.0));
        return result;
    }

    /// Markov's inequality for the number that happen, and for the number that do not.
    static ChanceBounds atLeast(std::size_t need, const std::vector<ChanceBounds>& inputs) {
        double most = 0, mostUp = 0;
        for (const ChanceBounds& input : inputs) {
            most += input.most.down();
            mostUp += input.least.up();
        }
        const auto enoughUp = static_cast<double>(inputs.size() - need + 1);
        return {Probability::fromAvailability(std::min(mostUp / enoughUp, 1.0)),
                Probability::fromUnavailability(std::min(most / static_cast<double>(need), 1.0))};
    }

    static ChanceBounds exclusive(const ChanceBounds& a, const ChanceBounds& b) {
        const double least = std::max({0.0, a.least.down() - b.most.down(), b.least.down() - a.most.down()});
        const double most = std::min({1.0, a.most.down() + b.most.down(), a.least.up() + b.least.up()});
        return {Probability::fromUnavailability(least), Probability::fromUnavailability(most)};
    }

    const GateGraph& m_graph;
    const FaultTreeModule& m_module;
    std::unordered_map<Node, Value> m_values;
};

} // namespace

ChanceBounds gateBounds(const GateGraph& graph, const FaultTreeModule& module,
                        const std::function<ChanceBounds(Node)>& chanceOf) {
    return GateBounds(graph, module, chanceOf).bounds();
}

} // namespace isthmus
