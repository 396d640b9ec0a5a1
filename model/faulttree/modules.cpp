#include "model/faulttree/modules.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace isthmus {

namespace {

using Literal = GateGraph::Literal;
using Node = GateGraph::Node;
using Type = GateGraph::Type;

bool joins(Type type) {
    return type == Type::And || type == Type::Or;
}

Type dual(Type type) {
    return type == Type::And ? Type::Or : Type::And;
}

/// Builds every node again; `inputsOf` may give an And or Or gate other inputs.
template <class InputsOf>
Literal rebuilt(const GateGraph& graph, Literal top, GateGraph& result, const InputsOf& inputsOf) {
    std::vector<Literal> made(graph.size(), GateGraph::kTrue);
    for (const Node node : graph.below(top)) {
        const GateGraph::Entry& entry = graph[node];
        std::vector<Literal> inputs;
        if (joins(entry.type))
            inputs = inputsOf(node, made);
        else
            for (const Literal input : entry.inputs)
                inputs.push_back(made[GateGraph::nodeOf(input)] ^ (input & 1U));
        switch (entry.type) {
        case Type::Constant:
            break;
        case Type::Event:
            made[node] = result.event(entry.number);
            break;
        case Type::And:
            made[node] = result.conj(std::move(inputs));
            break;
        case Type::Or:
            made[node] = result.disj(std::move(inputs));
            break;
        case Type::AtLeast:
            made[node] = result.atLeast(entry.number, std::move(inputs));
            break;
        case Type::Xor:
            made[node] = result.exclusive(inputs[0], inputs[1]);
            break;
        }
    }
    return made[GateGraph::nodeOf(top)] ^ (top & 1U);
}

} // namespace

std::vector<std::uint32_t> usesOf(const GateGraph& graph, Literal top) {
    std::vector<std::uint32_t> uses(graph.size(), 0);
    ++uses[GateGraph::nodeOf(top)];
    for (const Node node : graph.below(top))
        for (const Literal input : graph[node].inputs)
            ++uses[GateGraph::nodeOf(input)];
    return uses;
}

std::vector<bool> modulesOf(const GateGraph& graph, Literal top) {
    const Node root = GateGraph::nodeOf(top);
    struct Dates {
        std::uint32_t first = 0, left = 0, last = 0;                         // of the walk at this node
        std::uint32_t earliest = static_cast<std::uint32_t>(-1), latest = 0; // at any node below it
    };
    std::vector<Dates> dates(graph.size());
    std::vector<std::pair<Node, std::size_t>> path{{root, 0}};
    std::uint32_t now = 1;
    dates[root].first = dates[root].last = now;
    while (!path.empty()) {
        auto& [node, next] = path.back();
        if (next == graph[node].inputs.size()) {
            dates[node].left = dates[node].last = ++now;
            path.pop_back();
            continue;
        }
        const Node input = GateGraph::nodeOf(graph[node].inputs[next++]);
        dates[input].last = ++now;
        if (dates[input].first == 0) {
            dates[input].first = now;
            path.emplace_back(input, 0);
        }
    }
    std::vector<bool> module(graph.size(), false);
    for (const Node node : graph.below(top)) {
        Dates& own = dates[node];
        for (const Literal literal : graph[node].inputs) {
            const Dates& input = dates[GateGraph::nodeOf(literal)];
            own.earliest = std::min({own.earliest, input.first, input.earliest});
            own.latest = std::max({own.latest, input.last, input.latest});
        }
        module[node] = !graph[node].inputs.empty() && own.earliest > own.first && own.latest < own.left;
    }
    return module;
}

Literal flattened(const GateGraph& graph, Literal top, GateGraph& result) {
    const auto uses = usesOf(graph, top);
    return rebuilt(graph, top, result, [&](Node node, const std::vector<Literal>& made) {
        const Type type = graph[node].type;
        std::vector<Literal> inputs;
        const auto& own = graph[node].inputs;
        std::vector<Literal> open(own.rbegin(), own.rend());
        while (!open.empty()) {
            const Literal literal = open.back();
            open.pop_back();
            const GateGraph::Entry& entry = graph[GateGraph::nodeOf(literal)];
            const Type effective = GateGraph::isNegated(literal) ? dual(entry.type) : entry.type;
            if (!joins(entry.type) || effective != type || uses[GateGraph::nodeOf(literal)] > 1) {
                inputs.push_back(made[GateGraph::nodeOf(literal)] ^ (literal & 1U));
                continue;
            }
            for (auto it = entry.inputs.rbegin(); it != entry.inputs.rend(); ++it)
                open.push_back(*it ^ (literal & 1U));
        }
        return inputs;
    });
}

namespace {

/// Which inputs of a module have events in common, directly or through others.
class InputComponents {
public:
    InputComponents(const GateGraph& graph, const std::vector<bool>& modules)
        : m_graph(graph), m_modules(modules), m_owner(graph.size(), kNobody) {}

    /// By input, the first input of its component.
    std::vector<std::size_t> find(const std::vector<Literal>& inputs) {
        m_leader.resize(inputs.size());
        std::iota(m_leader.begin(), m_leader.end(), std::size_t{0});
        std::vector<Node> met, open;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            open.assign(1, GateGraph::nodeOf(inputs[i]));
            while (!open.empty()) {
                const Node node = open.back();
                open.pop_back();
                if (m_owner[node] != kNobody) {
                    join(m_owner[node], i);
                    continue;
                }
                m_owner[node] = i;
                met.push_back(node);
                if (!m_modules[node]) // what is inside a module is met nowhere else
                    for (const Literal input : m_graph[node].inputs)
                        open.push_back(GateGraph::nodeOf(input));
            }
        }
        for (const Node node : met)
            m_owner[node] = kNobody;
        std::vector<std::size_t> leaders;
        for (std::size_t i = 0; i < inputs.size(); ++i)
            leaders.push_back(leaderOf(i));
        return leaders;
    }

private:
    static constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

    std::size_t leaderOf(std::size_t input) {
        while (m_leader[input] != input)
            input = m_leader[input] = m_leader[m_leader[input]];
        return input;
    }
    void join(std::size_t a, std::size_t b) {
        a = leaderOf(a);
        b = leaderOf(b);
        m_leader[std::max(a, b)] = std::min(a, b);
    }

    const GateGraph& m_graph;
    const std::vector<bool>& m_modules;
    std::vector<std::size_t> m_owner, m_leader;
};

} // namespace

Literal gathered(const GateGraph& graph, Literal top, GateGraph& result) {
    const auto uses = usesOf(graph, top);
    const auto modules = modulesOf(graph, top);
    InputComponents components(graph, modules);
    return rebuilt(graph, top, result, [&](Node node, const std::vector<Literal>& made) {
        const auto& own = graph[node].inputs;
        constexpr std::size_t kAlone = static_cast<std::size_t>(-1);
        std::vector<std::size_t> part(own.size(), kAlone); // inputs of one part go into one gate
        if (modules[node]) {
            part = components.find(own);
        } else { // those used here only, and with nothing inside that is used elsewhere
            for (std::size_t i = 0; i < own.size(); ++i) {
                const Node input = GateGraph::nodeOf(own[i]);
                if (uses[input] == 1 && (graph[input].type == Type::Event || modules[input]))
                    part[i] = 0;
            }
        }
        std::map<std::size_t, std::vector<Literal>> members;
        for (std::size_t i = 0; i < own.size(); ++i)
            if (part[i] != kAlone)
                members[part[i]].push_back(made[GateGraph::nodeOf(own[i])] ^ (own[i] & 1U));
        std::vector<Literal> inputs;
        for (std::size_t i = 0; i < own.size(); ++i) {
            const Literal input = made[GateGraph::nodeOf(own[i])] ^ (own[i] & 1U);
            const auto it = members.find(part[i]);
            if (it == members.end() || it->second.size() == 1 || it->second.size() == own.size()) {
                inputs.push_back(input);
            } else if (!it->second.empty()) { // the first of its part stands for all
                inputs.push_back(graph[node].type == Type::And ? result.conj(std::move(it->second))
                                                               : result.disj(std::move(it->second)));
                it->second.clear();
            }
        }
        return inputs;
    });
}

Literal prepared(const GateGraph& graph, Literal top, GateGraph& result) {
    GateGraph flat, flatter;
    top = flattened(graph, top, flat);
    top = flattened(flat, top, flatter);
    return gathered(flatter, top, result);
}

} // namespace isthmus
