#include "model/simulation/service_functions.h"

#include "model/analysis/availability/element_order.h"
#include "model/diagram/diagram.h"
#include "model/simulation/function_collector.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace isthmus {

namespace {

/// Goes up and down; others are constants.
bool alternates(const SystemElement& element) {
    return !element.neverFails && element.mttf.value > 0 && element.mttr.value > 0;
}

bool isAlwaysDown(const SystemElement& element) {
    return !element.neverFails && element.availability.up() <= 0;
}

void renumber(ServiceLayout& layout, const std::vector<Slot>& numbers) {
    const auto change = [&](Slot& slot) { slot = numbers[slot]; };
    const auto changeAll = [&](std::vector<Slot>& slots) {
        std::for_each(slots.begin(), slots.end(), change);
    };
    change(layout.up);
    if (layout.degraded)
        change(*layout.degraded);
    for (RankedPoint& point : layout.ranked) {
        change(point.asked);
        changeAll(point.serves);
        changeAll(point.live);
    }
    for (ActivePoint& point : layout.active) {
        change(point.asked);
        changeAll(point.live);
    }
    for (PathPoint& point : layout.paths) {
        change(point.asked);
        change(point.serves);
        for (PathPoint::Way& way : point.ways) {
            change(way.alive);
            for (PathPoint::TimedLink& link : way.links)
                change(link.alive);
        }
    }
    for (StorePoint& point : layout.stores) {
        change(point.serving);
        change(point.alive);
        for (StorePoint::Copy& copy : point.copies)
            change(copy.alive);
    }
    for (auto& [step, slot] : layout.planNeeds)
        change(slot);
    for (auto& [flow, slot] : layout.replication)
        change(slot);
}

bool sameWays(const std::vector<PathPoint::Way>& a, const std::vector<PathPoint::Way>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& x, const auto& y) { return x.alive == y.alive; });
}

template <class Points, class Same>
void dropRepeated(Points& points, const Same& same) {
    Points kept;
    for (auto& point : points)
        if (std::none_of(kept.begin(), kept.end(), [&](const auto& other) { return same(point, other); }))
            kept.push_back(std::move(point));
    points = std::move(kept);
}

/// Two flows that ask the same group in the same states switch together.
void dropRepeatedPoints(ServiceLayout& layout) {
    dropRepeated(layout.ranked, [](const RankedPoint& a, const RankedPoint& b) {
        return a.group == b.group && a.asked == b.asked && a.serves == b.serves;
    });
    dropRepeated(layout.active, [](const ActivePoint& a, const ActivePoint& b) {
        return a.group == b.group && a.asked == b.asked && a.live == b.live;
    });
    dropRepeated(layout.paths, [](const PathPoint& a, const PathPoint& b) {
        return a.asked == b.asked && a.serves == b.serves && sameWays(a.ways, b.ways);
    });
}

} // namespace

/// Compiles journey after journey into one ServiceFunctions.
class ServiceFunctions::Compiler {
public:
    Compiler(ServiceFunctions& functions, const Question& question, std::stop_token stop)
        : m_functions(functions), m_system(*functions.m_system), m_question(question),
          m_stop(std::move(stop)), m_paths(*functions.m_system), m_failed(question.failed),
          m_unit(m_system.elements.size(), kNone) {
        for (Index element = 0; element < m_system.elements.size(); ++element)
            if (isAlwaysDown(m_system.elements[element]))
                m_failed.push_back(element);
        std::vector<bool> isFailed(m_system.elements.size(), false);
        for (const Index element : m_failed)
            isFailed[element] = true;
        for (Index element = 0; element < m_system.elements.size(); ++element)
            if (alternates(m_system.elements[element]) && !isFailed[element])
                m_unit[element] = element; // until it is known which of them matter
        m_functions.m_nodes = {{0, 0, 0}, {0, 1, 1}};
    }

    /// @returns the code of the error, or nothing.
    std::string run() {
        for (const JourneyScope* scope : m_question.scopes)
            if (std::string code = compile(*scope); !code.empty())
                return code;
        for (const Index element : m_question.kept)
            use(element);
        m_functions.m_elements.assign(m_used.begin(), m_used.end());
        for (Unit unit = 0; unit < m_functions.m_elements.size(); ++unit)
            m_unit[m_functions.m_elements[unit]] = unit;
        for (std::size_t node = 2; node < m_functions.m_nodes.size(); ++node)
            m_functions.m_nodes[node].unit = m_unit[m_functions.m_nodes[node].unit];
        for (Gates& gates : m_functions.m_gates)
            for (Gates::Gate& gate : gates.gates)
                if (gate.kind == Formula::Gate::Leaf)
                    gate.first = m_unit[gate.first];
        return {};
    }

private:
    static constexpr Diagram::Node kUnread = static_cast<Diagram::Node>(-1);

    void use(Index element) {
        if (m_unit[element] != kNone)
            m_used.insert(element);
    }

    std::string compile(const JourneyScope& scope) {
        Formula formula;
        FormulaAlgebra algebra(formula, m_system, m_failed);
        FunctionCollector<FormulaAlgebra> collector(m_system, scope, algebra, m_paths, m_stop);
        collector.collect(m_question.withSwitching);
        if (m_stop.stop_requested())
            return "AN-004";
        if (formula.exhausted())
            return "SI-005";
        const auto& functions = collector.values();
        std::vector<Slot> numbers;
        if (!compileDiagram(scope, formula, functions, numbers)) {
            if (m_stop.stop_requested())
                return "AN-004";
            copyGates(formula, functions, numbers);
        }
        ServiceLayout layout = collector.layout();
        renumber(layout, numbers);
        dropRepeatedPoints(layout);
        m_functions.m_layouts.push_back(std::move(layout));
        return {};
    }

    /// Reads a formula into a diagram; `values` are those of its nodes. @returns false when it does not fit.
    bool read(const Formula& formula, std::span<const Formula::Node> functions,
              const std::vector<Index>& variables, Diagram& diagram,
              std::vector<Diagram::Node>& values) const {
        for (const Formula::Node node : formula.reachable(functions)) {
            if (values[node] != kUnread)
                continue;
            if (formula.gate(node) == Formula::Gate::Leaf) {
                const Index variable = variables[formula.elementOf(node)];
                values[node] = variable == kNone ? Diagram::kOne : diagram.variable(variable);
                continue;
            }
            std::vector<Diagram::Node> inputs;
            for (const Formula::Node input : formula.inputs(node))
                inputs.push_back(values[input]);
            // From the last variables upwards, so that each step only puts something on top.
            std::sort(inputs.begin(), inputs.end(), [&](Diagram::Node a, Diagram::Node b) {
                const auto level = [&](Diagram::Node value) {
                    return value <= Diagram::kOne ? kUnread : diagram.variableOf(value);
                };
                return std::pair(level(a), a) > std::pair(level(b), b);
            });
            const auto kind = formula.gate(node);
            Diagram::Node result = kind == Formula::Gate::Any ? Diagram::kZero : Diagram::kOne;
            for (const Diagram::Node input : inputs)
                result = kind == Formula::Gate::Not   ? diagram.neg(input)
                         : kind == Formula::Gate::All ? diagram.conj(input, result)
                                                      : diagram.disj(input, result);
            values[node] = result;
            if (diagram.exhausted())
                return false;
        }
        return !diagram.exhausted();
    }

    /// Variables by element, in the order that a rule gives.
    [[nodiscard]] std::vector<Index> ordered(const JourneyScope& scope, OrderRule rule,
                                             std::vector<Index>& elements) const {
        const auto ranks = elementRanks(m_system, scope, rule);
        elements.clear();
        for (Index element = 0; element < m_unit.size(); ++element)
            if (m_unit[element] != kNone)
                elements.push_back(element);
        std::stable_sort(elements.begin(), elements.end(),
                         [&](Index a, Index b) { return ranks[a] < ranks[b]; });
        std::vector<Index> variables(m_unit.size(), kNone);
        for (Index variable = 0; variable < elements.size(); ++variable)
            variables[elements[variable]] = variable;
        return variables;
    }

    static std::vector<Diagram::Node> unread(const Formula& formula) {
        std::vector<Diagram::Node> values(formula.size(), kUnread);
        values[Formula::kFalse] = Diagram::kZero;
        values[Formula::kTrue] = Diagram::kOne;
        return values;
    }

    /// By the order that makes the journey's own diagram the smaller one.
    bool compileDiagram(const JourneyScope& scope, const Formula& formula,
                        const std::vector<Formula::Node>& functions, std::vector<Slot>& numbers) {
        constexpr std::size_t kTrialNodes = 200'000;
        std::vector<Index> elements;
        std::vector<Index> variables;
        std::size_t fewest = 0;
        for (const OrderRule rule : {OrderRule::DepthFirst, OrderRule::BreadthFirst}) {
            std::vector<Index> trialElements;
            auto trial = ordered(scope, rule, trialElements);
            Diagram diagram(std::min(kTrialNodes, m_question.nodeBudget), m_stop);
            auto values = unread(formula);
            const bool fits = read(formula, std::span(functions).first(1), trial, diagram, values);
            const std::size_t size = fits ? diagram.sizeOf(values[functions.front()]) : kTrialNodes;
            if (!variables.empty() && size >= fewest)
                continue;
            fewest = size;
            variables = std::move(trial);
            elements = std::move(trialElements);
        }
        Diagram diagram(m_question.nodeBudget, m_stop);
        auto values = unread(formula);
        if (!read(formula, functions, variables, diagram, values))
            return false;
        std::vector<Diagram::Node> roots;
        for (const Formula::Node function : functions)
            roots.push_back(values[function]);
        copyNodes(diagram, elements, roots, numbers);
        return true;
    }

    void copyNodes(const Diagram& diagram, const std::vector<Index>& elements,
                   const std::vector<Diagram::Node>& roots, std::vector<Slot>& numbers) {
        std::map<Diagram::Node, std::uint32_t> place{{Diagram::kZero, 0}, {Diagram::kOne, 1}};
        for (const Diagram::Node node : diagram.nodesOf(roots)) {
            const Index element = elements[diagram.variableOf(node)];
            use(element);
            place[node] = static_cast<std::uint32_t>(m_functions.m_nodes.size());
            m_functions.m_nodes.push_back(
                {element, place.at(diagram.low(node)), place.at(diagram.high(node))});
        }
        std::map<Diagram::Node, Slot> slots;
        for (const Diagram::Node root : roots) {
            const auto [it, isNew] = slots.try_emplace(root, static_cast<Slot>(m_functions.m_valueCount));
            if (isNew) {
                m_functions.m_roots.emplace_back(it->second, place.at(root));
                ++m_functions.m_valueCount;
            }
            numbers.push_back(it->second);
        }
    }

    void copyGates(const Formula& formula, const std::vector<Formula::Node>& functions,
                   std::vector<Slot>& numbers) {
        Gates gates;
        std::map<Formula::Node, std::uint32_t> place{{Formula::kFalse, 0}, {Formula::kTrue, 1}};
        for (const Formula::Node node : formula.reachable(functions)) {
            Gates::Gate gate{formula.gate(node), 0, 0};
            if (gate.kind == Formula::Gate::Leaf) {
                const Index element = formula.elementOf(node);
                if (m_unit[element] == kNone) {
                    place[node] = 1;
                    continue;
                }
                use(element);
                gate.first = element;
            } else {
                gate.first = static_cast<std::uint32_t>(gates.inputs.size());
                for (const Formula::Node input : formula.inputs(node))
                    gates.inputs.push_back(place.at(input));
                gate.count = static_cast<std::uint32_t>(formula.inputs(node).size());
            }
            place[node] = static_cast<std::uint32_t>(gates.gates.size() + 2);
            gates.gates.push_back(gate);
        }
        std::map<Formula::Node, Slot> slots;
        for (const Formula::Node function : functions) {
            const auto [it, isNew] = slots.try_emplace(function, static_cast<Slot>(m_functions.m_valueCount));
            if (isNew) {
                gates.roots.emplace_back(it->second, place.at(function));
                ++m_functions.m_valueCount;
            }
            numbers.push_back(it->second);
        }
        m_functions.m_gates.push_back(std::move(gates));
    }

    ServiceFunctions& m_functions;
    const System& m_system;
    const Question& m_question;
    std::stop_token m_stop;
    PathTable m_paths;
    std::vector<Index> m_failed;
    std::vector<Index> m_unit; ///< by element; kNone: a constant
    std::set<Index> m_used;
};

Result<ServiceFunctions> ServiceFunctions::compile(std::shared_ptr<const System> system,
                                                   const Question& question, std::stop_token stop) {
    ServiceFunctions functions;
    functions.m_system = std::move(system);
    std::string code = Compiler(functions, question, std::move(stop)).run();
    if (code.empty())
        return functions;
    Error error;
    error.code = std::move(code);
    return failure(std::move(error));
}

bool ServiceFunctions::isConstant(Slot slot) const {
    const auto isIt = [&](const auto& root) { return root.first == slot && root.second <= 1; };
    return std::any_of(m_roots.begin(), m_roots.end(), isIt);
}

void ServiceFunctions::evaluate(const std::uint64_t* down, std::uint64_t* values) const {
    for (const auto& [slot, root] : m_roots) {
        std::uint32_t node = root;
        while (node > 1)
            node = bitAt(down, m_nodes[node].unit) ? m_nodes[node].low : m_nodes[node].high;
        if (node == 1)
            flipBit(values, slot);
    }
    for (const Gates& gates : m_gates)
        evaluateGates(gates, down, values);
}

void ServiceFunctions::evaluateGates(const Gates& gates, const std::uint64_t* down, std::uint64_t* values) {
    std::vector<char> holds(gates.gates.size() + 2, 0);
    holds[1] = 1;
    for (std::size_t i = 0; i < gates.gates.size(); ++i) {
        const Gates::Gate& gate = gates.gates[i];
        const auto first = gates.inputs.begin() + gate.first;
        const auto isTrue = [&](std::uint32_t input) { return holds[input] != 0; };
        bool value = false;
        switch (gate.kind) {
        case Formula::Gate::Constant:
            break;
        case Formula::Gate::Leaf:
            value = !bitAt(down, gate.first);
            break;
        case Formula::Gate::Not:
            value = !isTrue(*first);
            break;
        case Formula::Gate::All:
            value = std::all_of(first, first + gate.count, isTrue);
            break;
        case Formula::Gate::Any:
            value = std::any_of(first, first + gate.count, isTrue);
            break;
        }
        holds[i + 2] = value ? 1 : 0;
    }
    for (const auto& [slot, number] : gates.roots)
        if (holds[number] != 0)
            flipBit(values, slot);
}

} // namespace isthmus
