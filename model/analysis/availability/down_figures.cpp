#include "model/analysis/availability/down_figures.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr FunctionTable::Slot kConstants = 2;

} // namespace

DownFigures::DownFigures(std::shared_ptr<const CompiledJourney> journey, const System& system)
    : m_journey(std::move(journey)), m_nominal(m_journey->probabilities(system)), m_probabilities(m_nominal),
      m_down(m_nominal.size(), false) {
    flatten(system);
    const std::size_t slots = m_nodes.size();
    fillMasses(m_masses);
    m_changed = m_masses;
    m_isChanged.assign(slots, 0);
    m_passing.assign(slots, 0.0);
    m_steps.assign(slots, 0.0);
    for (Slot slot = kConstants; slot < slots; ++slot)
        m_steps[slot] = stepOf(slot, m_masses);
    Row row;
    fillFromAll(row);
    m_visits = m_passing;
    m_nominalSlopes = m_slopes;
    m_nominalOwn = m_own;
    std::fill(m_passing.begin(), m_passing.end(), 0.0);
}

/// Table and loss functions with their nodes by variable, the last first: children still come before their
/// parents.
void DownFigures::flatten(const System& system) {
    const FunctionTable& table = m_journey->table();
    std::vector<Node> nodes(kConstants, Node{static_cast<Variable>(m_nominal.size())});
    for (Slot slot = kConstants; slot < table.nodeCount() + kConstants; ++slot)
        nodes.push_back({table.variableOf(slot), table.low(slot), table.high(slot)});
    m_root = table.root(0);
    const auto weights = m_journey->lossWeights(system);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto before = static_cast<Slot>(nodes.size()) - LossFunction::kFirst;
        const auto moved = [&](LossFunction::Slot slot) { return slot == 0 ? 0 : before + slot; };
        const LossFunction& function = m_journey->losses()[i].function;
        for (const auto& node : function.nodes())
            nodes.push_back({node.variable, moved(node.low),
                             node.saysLost ? table.root(node.high) : moved(node.high), true, node.saysLost,
                             node.saysLost ? weights[i][node.position] : 0});
        if (!function.nodes().empty())
            m_lossRoots.push_back(static_cast<Slot>(nodes.size()) - 1);
    }
    std::vector<Slot> order;
    for (Slot slot = kConstants; slot < nodes.size(); ++slot)
        order.push_back(slot);
    std::ranges::stable_sort(order, [&](Slot a, Slot b) {
        return std::pair(nodes[b].variable, nodes[a].saysLost) <
               std::pair(nodes[a].variable, nodes[b].saysLost);
    });
    std::vector<Slot> moved(nodes.size());
    moved[1] = 1;
    m_nodes.assign(nodes.begin(), nodes.begin() + kConstants);
    m_begin.assign(m_nominal.size(), static_cast<Slot>(nodes.size()));
    for (const Slot slot : order) {
        Node node = nodes[slot];
        moved[slot] = static_cast<Slot>(m_nodes.size());
        m_begin[node.variable] = std::min(m_begin[node.variable], moved[slot]);
        node.low = moved[node.low];
        node.high = moved[node.high];
        m_nodes.push_back(node);
    }
    m_root = moved[m_root];
    for (Slot& root : m_lossRoots)
        root = moved[root];
}

void DownFigures::setDown(std::span<const Variable> down) {
    for (const Variable variable : down) {
        m_probabilities[variable] = Probability::fromParts(0, 1);
        m_down[variable] = true;
    }
}

void DownFigures::restore(std::span<const Variable> down) {
    for (const Variable variable : down) {
        m_probabilities[variable] = m_nominal[variable];
        m_down[variable] = false;
    }
}

FunctionTable::Mass DownFigures::massOf(Slot slot, const std::vector<Mass>& masses) const {
    const Node& node = m_nodes[slot];
    const Mass& high = masses[node.high];
    const Mass& low = masses[node.low];
    if (node.saysLost) // what is down cannot fail
        return {(m_down[node.variable] ? 0.0 : node.weight * high.up) + low.up, 0};
    const Probability& p = m_probabilities[node.variable];
    return {p.up() * high.up + p.down() * low.up, p.up() * high.down + p.down() * low.down};
}

double DownFigures::stepOf(Slot slot, const std::vector<Mass>& masses) const {
    const Node& node = m_nodes[slot];
    const Mass& high = masses[node.high];
    const Mass& low = masses[node.low];
    if (node.saysLost)
        return 0;
    return !node.isOfLoss && high.down < high.up ? low.down - high.down : high.up - low.up;
}

void DownFigures::fillMasses(std::vector<Mass>& masses) const {
    masses.resize(m_nodes.size());
    masses[0] = {0, 1};
    masses[1] = {1, 0};
    for (Slot slot = kConstants; slot < masses.size(); ++slot)
        masses[slot] = massOf(slot, masses);
}

double DownFigures::unavailability(const std::vector<Mass>& masses) const {
    double sum = masses[m_root].down;
    for (const Slot root : m_lossRoots)
        sum += masses[root].up;
    return sum;
}

/// With all variables working that are not down: does the function hold?
bool DownFigures::holds(Slot slot) const {
    while (slot >= kConstants)
        slot = m_down[m_nodes[slot].variable] ? m_nodes[slot].low : m_nodes[slot].high;
    return slot == 1;
}

DownFigures::Figure DownFigures::with(std::span<const Variable> down) {
    setDown(down);
    Figure figure{holds(m_root), 1};
    if (figure.up) {
        fillMasses(m_changed);
        figure.unavailability = unavailability(m_changed);
        m_changed = m_masses;
    }
    restore(down);
    return figure;
}

void DownFigures::fill(std::span<const Variable> down, Row& row) {
    setDown(down);
    if (down.size() == 1) {
        fillFromNominal(down.front(), row);
    } else {
        fillFromAll(row);
        std::fill(m_passing.begin(), m_passing.end(), 0.0);
    }
    restore(down);
}

void DownFigures::visit(const Node& node, double visits, double step, const Mass& high) {
    m_slopes[node.variable] += visits * step;
    if (node.saysLost && !m_down[node.variable])
        m_own[node.variable] += visits * node.weight * high.up;
}

void DownFigures::fillFromAll(Row& row) {
    fillMasses(m_changed);
    m_slopes.assign(m_nominal.size(), 0.0);
    m_own.assign(m_nominal.size(), 0.0);
    std::fill(m_passing.begin(), m_passing.end(), 0.0);
    m_passing[m_root] = -1;
    for (const Slot root : m_lossRoots)
        m_passing[root] += 1;
    for (auto slot = static_cast<Slot>(m_nodes.size()); slot-- > kConstants;) {
        const Node& node = m_nodes[slot];
        const double passing = m_passing[slot];
        visit(node, passing, stepOf(slot, m_changed), m_changed[node.high]);
        pass(node, passing);
    }
    finish(m_changed, row);
    m_changed = m_masses;
}

void DownFigures::pass(const Node& node, double visits) {
    const Probability& p = m_probabilities[node.variable];
    if (node.saysLost) {
        m_passing[node.high] += m_down[node.variable] ? 0.0 : visits * node.weight;
        m_passing[node.low] += visits;
    } else {
        m_passing[node.high] += visits * p.up();
        m_passing[node.low] += visits * p.down();
    }
}

void DownFigures::fillFromNominal(Variable down, Row& row) {
    m_slopes = m_nominalSlopes;
    m_own = m_nominalOwn;
    climb(down);
    descend(down);
    finish(m_changed, row);
    for (const Slot slot : m_above) {
        m_changed[slot] = m_masses[slot];
        m_isChanged[slot] = 0;
    }
    m_above.clear();
}

/// Masses of the nodes above, and what they change about slopes.
void DownFigures::climb(Variable down) {
    const auto change = [this](Slot slot) {
        m_changed[slot] = massOf(slot, m_changed);
        m_isChanged[slot] = 1;
        m_above.push_back(slot);
    };
    Slot slot = m_begin[down];
    for (; slot < m_nodes.size() && m_nodes[slot].variable == down; ++slot)
        change(slot);
    for (; slot < m_nodes.size(); ++slot) {
        const Node& node = m_nodes[slot];
        if (m_isChanged[node.low] == 0 && m_isChanged[node.high] == 0)
            continue;
        change(slot);
        visit(node, m_visits[slot], stepOf(slot, m_changed) - m_steps[slot],
              {m_changed[node.high].up - m_masses[node.high].up, 0});
    }
}

/// What passes the nodes below differently, and what of the variable's own losses passes no more.
void DownFigures::descend(Variable down) {
    Slot top = m_begin[down];
    while (top < m_nodes.size() && m_nodes[top].variable == down)
        ++top;
    const double up = m_nominal[down].up();
    for (Slot slot = top; slot-- > kConstants;) {
        const Node& node = m_nodes[slot];
        if (node.variable == down) {
            const double passing = m_visits[slot] * (node.saysLost ? node.weight : up);
            m_passing[node.high] -= passing;
            m_passing[node.low] += node.saysLost ? 0.0 : passing;
            continue;
        }
        const double passing = m_passing[slot];
        if (passing == 0)
            continue;
        m_passing[slot] = 0;
        visit(node, passing, m_steps[slot], m_masses[node.high]);
        pass(node, passing);
    }
    m_passing[0] = m_passing[1] = 0;
}

void DownFigures::finish(const std::vector<Mass>& masses, Row& row) const {
    row.alone = {holds(m_root), 1};
    if (row.alone.up)
        row.alone.unavailability = unavailability(masses);
    row.besides.assign(m_nominal.size(), row.alone);
    if (!row.alone.up) // never up again, whatever else fails
        return;
    for (Variable variable = 0; variable < m_nominal.size(); ++variable)
        if (!m_down[variable])
            row.besides[variable].unavailability -=
                m_nominal[variable].up() * m_slopes[variable] + m_own[variable];
    for (Figure& figure : row.besides)
        figure.unavailability = std::max(figure.unavailability, 0.0);
    // In that state a variable counts only where the walk from the root passes it.
    for (Slot slot = m_root; slot >= kConstants;) {
        const Node& node = m_nodes[slot];
        if (!m_down[node.variable] && !holds(node.low))
            row.besides[node.variable] = {false, 1};
        slot = m_down[node.variable] ? node.low : node.high;
    }
}

} // namespace isthmus
