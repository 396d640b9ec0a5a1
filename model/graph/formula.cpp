#include "model/graph/formula.h"

#include "model/graph/assumption.h"

#include <algorithm>
#include <unordered_map>

namespace isthmus {

namespace {

constexpr std::size_t kFirstTableSize = 1U << 10U;
/// Sets of inputs are compared in pairs only where both are small; larger ones are joined as they are.
constexpr std::size_t kMostFactored = 512;

/// Both ascending; mostly one looks for a single value, and mostly it is not there.
bool holdsAll(std::span<const Formula::Node> list, std::span<const Formula::Node> wanted) {
    return std::ranges::binary_search(list, wanted.front()) &&
           (wanted.size() == 1 || std::ranges::includes(list, wanted));
}

} // namespace

Formula::Formula(std::size_t inputBudget, std::stop_token stop)
    : m_gates{{Gate::Constant, 0, 0}, {Gate::Constant, 1, 0}}, m_table(kFirstTableSize, kNone),
      m_budget(inputBudget), m_stop(std::move(stop)) {}

std::size_t Formula::hashOf(Gate gate, std::uint32_t first, std::span<const Node> inputs) const {
    std::uint64_t hash = (static_cast<std::uint64_t>(gate) << 32U | first) * 0x9E3779B97F4A7C15ULL;
    for (const Node input : inputs) {
        hash = (hash ^ input) * 0xBF58476D1CE4E5B9ULL;
        hash ^= hash >> 31U;
    }
    return static_cast<std::size_t>(hash ^ (hash >> 29U));
}

Formula::Node Formula::element(Index element) {
    if (element >= m_element.size())
        m_element.resize(element + 1, kNone);
    if (m_element[element] == kNone) {
        m_element[element] = static_cast<Node>(m_gates.size());
        m_gates.push_back({Gate::Leaf, element, 0});
    }
    return m_element[element];
}

Formula::Node Formula::gateOf(Gate gate, const Inputs& inputs) {
    const std::size_t mask = m_table.size() - 1;
    std::size_t slot = hashOf(gate, 0, inputs) & mask;
    for (; m_table[slot] != kNone; slot = (slot + 1) & mask) {
        const Node known = m_table[slot];
        if (this->gate(known) == gate && std::ranges::equal(this->inputs(known), inputs))
            return known;
    }
    if (m_inputs.size() + inputs.size() > m_budget || m_stop.stop_requested())
        m_exhausted = true;
    if (m_exhausted)
        return kFalse;
    const auto node = static_cast<Node>(m_gates.size());
    m_gates.push_back(
        {gate, static_cast<std::uint32_t>(m_inputs.size()), static_cast<std::uint32_t>(inputs.size())});
    m_inputs.insert(m_inputs.end(), inputs.begin(), inputs.end());
    m_table[slot] = node;
    if (m_gates.size() * 2 > m_table.size())
        growTable();
    return node;
}

void Formula::growTable() {
    m_table.assign(m_table.size() * 2, kNone);
    const std::size_t mask = m_table.size() - 1;
    for (Node node = 0; node < m_gates.size(); ++node) {
        if (!isGate(gate(node)))
            continue;
        std::size_t slot = hashOf(gate(node), 0, inputs(node)) & mask;
        while (m_table[slot] != kNone)
            slot = (slot + 1) & mask;
        m_table[slot] = node;
    }
}

/// The inputs of a gate of this kind; of anything else, the node itself.
std::span<const Formula::Node> Formula::asListOf(Gate gate, const Node& node) const {
    return this->gate(node) == gate ? inputs(node) : std::span(&node, 1);
}

/// a ⊗ b of associative, commutative, idempotent ⊗, flat.
Formula::Node Formula::join(Gate gate, Node a, Node b) {
    const auto left = asListOf(gate, a);
    const auto right = asListOf(gate, b);
    Inputs inputs;
    inputs.reserve(left.size() + right.size());
    std::ranges::set_union(left, right, std::back_inserter(inputs));
    if (inputs.size() == left.size())
        return a;
    if (inputs.size() == right.size())
        return b;
    absorb(gate, inputs, left.size() < right.size() ? left : right);
    return inputs.size() == 1 ? inputs.front() : withoutSettled(gate, inputs);
}

/// Takes out inputs of the other kind that have an input in common with the list, spelled out or not:
/// a ∧ (a ∨ b) = a.
///
/// @param added  what was joined to a list that had been through this already, mostly little: the others have
///               nothing new in common but with these.
void Formula::absorb(Gate gate, Inputs& list, std::span<const Node> added) const {
    const Gate other = gate == Gate::All ? Gate::Any : Gate::All;
    const Inputs before = list;
    const auto isAdded = [&](Node node) { return std::ranges::binary_search(added, node); };
    std::erase_if(list, [&](Node input) {
        if (this->gate(input) != other)
            return false;
        const bool isNew = isAdded(input);
        const auto parts = inputs(input);
        return std::any_of(parts.begin(), parts.end(), [&](const Node& part) {
            const auto wanted = asListOf(gate, part);
            return (isNew || std::any_of(wanted.begin(), wanted.end(), isAdded)) && holdsAll(before, wanted);
        });
    });
}

/// Wherever the rest of the list leaves anything open, the part says nothing: it is the complement of an
/// input, or of several together.
bool Formula::isSettled(Gate gate, Node part, const Inputs& list) const {
    if (this->gate(part) != Gate::Not)
        return false;
    const auto complement = asListOf(gate, inputs(part).front());
    return holdsAll(list, complement);
}

/// The list as a gate; of its inputs only what the others leave open: a ∨ (¬a ∧ b) = a ∨ b.
Formula::Node Formula::withoutSettled(Gate gate, const Inputs& list) {
    const Gate other = gate == Gate::All ? Gate::Any : Gate::All;
    for (const Node input : list) {
        if (isSettled(gate, input, list))
            return gate == Gate::All ? kFalse : kTrue;
        if (this->gate(input) != other)
            continue;
        const auto all = inputs(input);
        Inputs open;
        std::ranges::copy_if(all, std::back_inserter(open),
                             [&](Node part) { return !isSettled(gate, part, list); });
        if (open.size() == all.size())
            continue;
        Inputs rest = list;
        std::erase(rest, input);
        if (open.empty())
            return gate == Gate::All ? kFalse : kTrue;
        const Node reduced = open.size() == 1 ? open.front() : gateOf(other, open);
        const Node others = rest.size() == 1 ? rest.front() : withoutSettled(gate, rest);
        return gate == Gate::All ? conj(others, reduced) : disj(others, reduced);
    }
    return gateOf(gate, list);
}

/// a ⊗ b where both are lists of the other operation: what they have in common is taken out, which is
/// distributivity, and absorption where one is part of the other.
Formula::Node Formula::factor(Gate outer, Node a, Node b) {
    const Gate inner = outer == Gate::Any ? Gate::All : Gate::Any;
    const auto left = asListOf(inner, a);
    const auto right = asListOf(inner, b);
    if (left.size() + right.size() > kMostFactored)
        return join(outer, a, b);
    Inputs common;
    std::ranges::set_intersection(left, right, std::back_inserter(common));
    if (common.empty())
        return join(outer, a, b);
    const auto gathered = [&](const Inputs& list) {
        return list.size() == 1 ? list[0] : gateOf(inner, list);
    };
    if (common.size() == left.size())
        return a;
    if (common.size() == right.size())
        return b;
    Inputs onlyLeft;
    Inputs onlyRight;
    std::ranges::set_difference(left, common, std::back_inserter(onlyLeft));
    std::ranges::set_difference(right, common, std::back_inserter(onlyRight));
    const Node rest = outer == Gate::Any ? disj(gathered(onlyLeft), gathered(onlyRight))
                                         : conj(gathered(onlyLeft), gathered(onlyRight));
    const Node shared = gathered(common);
    return outer == Gate::Any ? conj(shared, rest) : disj(shared, rest);
}

Formula::Node Formula::conj(Node a, Node b) {
    if (a == kFalse || b == kFalse || m_exhausted)
        return kFalse;
    if (a == kTrue || a == b)
        return b;
    if (b == kTrue)
        return a;
    return gate(a) == Gate::All || gate(b) == Gate::All ? join(Gate::All, a, b) : factor(Gate::All, a, b);
}

Formula::Node Formula::disj(Node a, Node b) {
    if (a == kTrue || b == kTrue)
        return kTrue;
    if (a == kFalse || a == b)
        return b;
    if (b == kFalse)
        return a;
    return gate(a) == Gate::Any || gate(b) == Gate::Any ? join(Gate::Any, a, b) : factor(Gate::Any, a, b);
}

Formula::Node Formula::neg(Node a) {
    if (a <= kTrue)
        return a == kTrue ? kFalse : kTrue;
    return gate(a) == Gate::Not ? inputs(a).front() : gateOf(Gate::Not, {a});
}

std::vector<Formula::Node> Formula::conditionsOf(Node function) const {
    if (function == kTrue)
        return {};
    const auto list = asListOf(Gate::All, function);
    return {list.begin(), list.end()};
}

FormulaAlgebra::Value FormulaAlgebra::given(Value sourceAlive, Value function) const {
    if (m_flows == Flows::Everywhere)
        return function;
    return Assumption(m_formula, m_formula.conditionsOf(sourceAlive)).of(function);
}

std::vector<Formula::Node> Formula::reachable(std::span<const Node> functions) const {
    std::vector<bool> used(m_gates.size(), false);
    for (const Node function : functions)
        used[function] = true;
    std::vector<Node> found;
    for (Node node = static_cast<Node>(m_gates.size()); node-- > 2;)
        if (used[node]) {
            found.push_back(node);
            for (const Node input : inputs(node))
                used[input] = true;
        }
    std::ranges::reverse(found);
    return found;
}

} // namespace isthmus
