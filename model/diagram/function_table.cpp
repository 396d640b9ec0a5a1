#include "model/diagram/function_table.h"

#include <algorithm>
#include <unordered_map>

namespace isthmus {

namespace {

constexpr FunctionTable::Slot kConstants = 2;

} // namespace

FunctionTable::FunctionTable(const Diagram& diagram, std::span<const Diagram::Node> functions,
                             Variable numbers) {
    const auto nodes = diagram.nodesOf(functions);
    std::vector<Slot> slots(nodes.empty() ? kConstants : nodes.back() + 1, 0); // by node
    slots[Diagram::kOne] = 1;
    m_nodes.reserve(nodes.size());
    for (const Diagram::Node node : nodes) {
        slots[node] = static_cast<Slot>(m_nodes.size()) + kConstants;
        m_nodes.push_back(
            {diagram.variableOf(node) / numbers, slots[diagram.low(node)], slots[diagram.high(node)]});
    }
    for (const Diagram::Node function : functions)
        m_roots.push_back(slots[function]);
}

FunctionTable FunctionTable::restricted(const std::vector<std::optional<bool>>& works) const {
    struct Hash {
        std::size_t operator()(const Entry& entry) const {
            const std::uint64_t key = (std::uint64_t{entry.low} << 32U | entry.high) + entry.variable;
            return static_cast<std::size_t>((key ^ key >> 29U) * 0x9E3779B97F4A7C15ULL >> 7U);
        }
    };
    FunctionTable result;
    std::vector<Slot> moved{0, 1};
    std::unordered_map<Entry, Slot, Hash> known;
    for (const Entry& entry : m_nodes) {
        const Entry next{entry.variable, moved[entry.low], moved[entry.high]};
        if (const auto& value = works[entry.variable]) {
            moved.push_back(*value ? next.high : next.low);
        } else if (next.low == next.high) {
            moved.push_back(next.low);
        } else {
            const auto [it, isNew] =
                known.try_emplace(next, static_cast<Slot>(result.m_nodes.size()) + kConstants);
            if (isNew)
                result.m_nodes.push_back(next);
            moved.push_back(it->second);
        }
    }
    for (const Slot root : m_roots)
        result.m_roots.push_back(moved[root]);
    result.dropUnused();
    return result;
}

void FunctionTable::dropUnused() {
    std::vector<bool> used(m_nodes.size() + kConstants, false);
    for (const Slot root : m_roots)
        used[root] = true;
    for (std::size_t i = m_nodes.size(); i-- > 0;)
        if (used[i + kConstants])
            used[m_nodes[i].low] = used[m_nodes[i].high] = true;
    std::vector<Slot> moved{0, 1};
    std::vector<Entry> kept;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        moved.push_back(static_cast<Slot>(kept.size()) + kConstants);
        if (used[i + kConstants])
            kept.push_back({m_nodes[i].variable, moved[m_nodes[i].low], moved[m_nodes[i].high]});
    }
    m_nodes = std::move(kept);
    for (Slot& root : m_roots)
        root = moved[root];
}

std::vector<FunctionTable::Variable> FunctionTable::necessary(std::size_t function) const {
    constexpr std::size_t kBits = 64;
    const auto open = support(function);
    std::vector<Variable> found;
    std::vector<std::uint64_t> possible(m_nodes.size() + kConstants, 0); // bit k: open[first + k] fails
    possible[1] = ~std::uint64_t{0};
    for (std::size_t first = 0; first < open.size(); first += kBits) {
        const std::size_t count = std::min(kBits, open.size() - first);
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            const Entry& entry = m_nodes[i];
            const auto begin = open.begin() + static_cast<std::ptrdiff_t>(first);
            const auto it =
                std::lower_bound(begin, begin + static_cast<std::ptrdiff_t>(count), entry.variable);
            std::uint64_t high = possible[entry.high];
            if (it != begin + static_cast<std::ptrdiff_t>(count) && *it == entry.variable)
                high &= ~(std::uint64_t{1} << static_cast<std::size_t>(it - begin));
            possible[i + kConstants] = high | possible[entry.low];
        }
        for (std::size_t k = 0; k < count; ++k)
            if ((possible[m_roots[function]] >> k & 1U) == 0)
                found.push_back(open[first + k]);
    }
    return found;
}

std::vector<bool> FunctionTable::usedBy(std::size_t function) const {
    std::vector<bool> used(m_nodes.size() + kConstants, false);
    used[m_roots[function]] = true;
    for (std::size_t i = m_nodes.size(); i-- > 0;)
        if (used[i + kConstants])
            used[m_nodes[i].low] = used[m_nodes[i].high] = true;
    used[0] = used[1] = false;
    return used;
}

std::vector<FunctionTable::Slot> FunctionTable::slotsOf(std::size_t function) const {
    const auto used = usedBy(function);
    std::vector<Slot> slots;
    for (std::size_t slot = kConstants; slot < used.size(); ++slot)
        if (used[slot])
            slots.push_back(static_cast<Slot>(slot));
    return slots;
}

std::size_t FunctionTable::sizeOf(std::size_t function) const {
    const auto used = usedBy(function);
    return static_cast<std::size_t>(std::count(used.begin(), used.end(), true));
}

std::vector<FunctionTable::Variable> FunctionTable::variables() const {
    return ascending([](std::size_t) { return true; });
}

std::vector<FunctionTable::Variable> FunctionTable::support(std::size_t function) const {
    const auto used = usedBy(function);
    return ascending([&](std::size_t node) { return used[node + kConstants]; });
}

template <class Chosen>
std::vector<FunctionTable::Variable> FunctionTable::ascending(const Chosen& chosen) const {
    std::vector<Variable> variables;
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        if (chosen(i))
            variables.push_back(m_nodes[i].variable);
    std::sort(variables.begin(), variables.end());
    variables.erase(std::unique(variables.begin(), variables.end()), variables.end());
    return variables;
}

std::vector<FunctionTable::Mass> FunctionTable::masses(std::span<const Probability> probabilities) const {
    std::vector<Mass> mass;
    fillMasses(probabilities, mass);
    return mass;
}

void FunctionTable::fillMasses(std::span<const Probability> probabilities, std::vector<Mass>& mass) const {
    mass.resize(m_nodes.size() + kConstants);
    mass[0] = {0, 1};
    mass[1] = {1, 0};
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const Entry& entry = m_nodes[i];
        const Probability& p = probabilities[entry.variable];
        const Mass& high = mass[entry.high];
        const Mass& low = mass[entry.low];
        mass[i + kConstants] = {p.up() * high.up + p.down() * low.up,
                                p.up() * high.down + p.down() * low.down};
    }
}

std::vector<double> FunctionTable::derivatives(std::span<const double> weights,
                                               std::span<const Probability> probabilities,
                                               std::span<const Mass> masses) const {
    std::vector<double> visits;
    std::vector<double> result;
    fillDerivatives(weights, probabilities, masses, visits, result);
    return result;
}

void FunctionTable::fillDerivatives(std::span<const double> weights,
                                    std::span<const Probability> probabilities, std::span<const Mass> masses,
                                    std::vector<double>& visits, std::vector<double>& result) const {
    visits.assign(masses.size(), 0.0); // weight that passes through each node
    for (std::size_t root = 0; root < weights.size(); ++root)
        visits[m_roots[root]] += weights[root];
    result.assign(probabilities.size(), 0.0);
    for (std::size_t i = m_nodes.size(); i-- > 0;) {
        const Entry& entry = m_nodes[i];
        const double through = visits[i + kConstants];
        if (through == 0.0)
            continue;
        const Probability& p = probabilities[entry.variable];
        visits[entry.high] += through * p.up();
        visits[entry.low] += through * p.down();
        // Of the two ways to write the difference, the one that loses fewer digits.
        const Mass& high = masses[entry.high];
        const Mass& low = masses[entry.low];
        const bool nearlySure = high.down < high.up;
        result[entry.variable] += through * (nearlySure ? low.down - high.down : high.up - low.up);
    }
}

FunctionTable::Standing FunctionTable::standing(std::size_t function, const std::vector<bool>& down) const {
    std::vector<bool> holds(m_nodes.size() + kConstants, false);
    holds[1] = true;
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        holds[i + kConstants] = holds[down[m_nodes[i].variable] ? m_nodes[i].low : m_nodes[i].high];
    Standing standing;
    standing.holds = holds[m_roots[function]];
    // In that state a variable counts only where the walk from the root decides it.
    for (Slot slot = m_roots[function]; standing.holds && slot > 1;) {
        const Entry& entry = m_nodes[slot - kConstants];
        if (!down[entry.variable] && !holds[entry.low])
            standing.decisive.push_back(entry.variable);
        slot = down[entry.variable] ? entry.low : entry.high;
    }
    return standing;
}

} // namespace isthmus
