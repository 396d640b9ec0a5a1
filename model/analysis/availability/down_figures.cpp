#include "model/analysis/availability/down_figures.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kJourneyRoot = 0;
constexpr FunctionTable::Slot kConstants = 2;

} // namespace

DownFigures::DownFigures(std::shared_ptr<const CompiledJourney> journey, const System& system)
    : m_journey(std::move(journey)), m_nominal(m_journey->probabilities(system)),
      m_losses(m_journey->lossWeights(system)), m_probabilities(m_nominal), m_down(m_nominal.size(), false) {
    flatten();
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
    std::fill(m_passing.begin(), m_passing.end(), 0.0);
}

/// The table with its nodes by variable, the last first: children still come before their parents.
void DownFigures::flatten() {
    const FunctionTable& table = m_journey->table();
    const auto slots = static_cast<Slot>(table.nodeCount()) + kConstants;
    std::vector<Slot> order;
    for (Slot slot = kConstants; slot < slots; ++slot)
        order.push_back(slot);
    std::stable_sort(order.begin(), order.end(),
                     [&](Slot a, Slot b) { return table.variableOf(a) > table.variableOf(b); });
    std::vector<Slot> moved(slots);
    moved[1] = 1;
    m_nodes.assign(kConstants, Node{static_cast<Variable>(m_nominal.size()), 0, 0});
    m_begin.assign(m_nominal.size(), slots);
    for (const Slot slot : order) {
        moved[slot] = static_cast<Slot>(m_nodes.size());
        const Variable variable = table.variableOf(slot);
        m_begin[variable] = std::min(m_begin[variable], moved[slot]);
        m_nodes.push_back({variable, moved[table.low(slot)], moved[table.high(slot)]});
    }
    for (std::size_t root = 0; root < table.rootCount(); ++root)
        m_roots.push_back(moved[table.root(root)]);
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
    const Probability& p = m_probabilities[node.variable];
    const Mass& high = masses[node.high];
    const Mass& low = masses[node.low];
    return {p.up() * high.up + p.down() * low.up, p.up() * high.down + p.down() * low.down};
}

double DownFigures::stepOf(Slot slot, const std::vector<Mass>& masses) const {
    const Mass& high = masses[m_nodes[slot].high];
    const Mass& low = masses[m_nodes[slot].low];
    return high.down < high.up ? low.down - high.down : high.up - low.up;
}

void DownFigures::fillMasses(std::vector<Mass>& masses) const {
    masses.resize(m_nodes.size());
    masses[0] = {0, 1};
    masses[1] = {1, 0};
    for (Slot slot = kConstants; slot < masses.size(); ++slot)
        masses[slot] = massOf(slot, masses);
}

double DownFigures::unavailability(const std::vector<Mass>& masses) const {
    double sum = masses[m_roots[kJourneyRoot]].down;
    for (const auto& loss : m_losses)
        if (!m_down[loss.variable])
            sum += loss.weight * masses[m_roots[loss.root]].up;
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
    Figure figure{holds(m_roots[kJourneyRoot]), 1};
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

void DownFigures::fillFromAll(Row& row) {
    fillMasses(m_changed);
    m_slopes.assign(m_nominal.size(), 0.0);
    std::fill(m_passing.begin(), m_passing.end(), 0.0);
    m_passing[m_roots[kJourneyRoot]] = -1;
    for (const auto& loss : m_losses)
        if (!m_down[loss.variable])
            m_passing[m_roots[loss.root]] += loss.weight;
    for (auto slot = static_cast<Slot>(m_nodes.size()); slot-- > kConstants;) {
        const Node& node = m_nodes[slot];
        const double passing = m_passing[slot];
        const Probability& p = m_probabilities[node.variable];
        m_passing[node.high] += passing * p.up();
        m_passing[node.low] += passing * p.down();
        m_slopes[node.variable] += passing * stepOf(slot, m_changed);
    }
    finish(m_changed, row);
    m_changed = m_masses;
}

void DownFigures::fillFromNominal(Variable down, Row& row) {
    m_slopes = m_nominalSlopes;
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
        m_slopes[node.variable] += m_visits[slot] * (stepOf(slot, m_changed) - m_steps[slot]);
    }
}

/// What passes the nodes below differently, and what of the variable's own losses passes no more.
void DownFigures::descend(Variable down) {
    Slot top = m_begin[down];
    while (top < m_nodes.size() && m_nodes[top].variable == down)
        ++top;
    for (const auto& loss : m_losses)
        if (loss.variable == down) {
            m_passing[m_roots[loss.root]] -= loss.weight;
            top = std::max(top, m_roots[loss.root] + 1);
        }
    const double up = m_nominal[down].up();
    for (Slot slot = top; slot-- > kConstants;) {
        const Node& node = m_nodes[slot];
        if (node.variable == down) {
            const double passing = m_visits[slot] * up;
            m_passing[node.high] -= passing;
            m_passing[node.low] += passing;
            continue;
        }
        const double passing = m_passing[slot];
        if (passing == 0)
            continue;
        m_passing[slot] = 0;
        const Probability& p = m_nominal[node.variable];
        m_passing[node.high] += passing * p.up();
        m_passing[node.low] += passing * p.down();
        m_slopes[node.variable] += passing * m_steps[slot];
    }
    m_passing[0] = m_passing[1] = 0;
}

void DownFigures::finish(const std::vector<Mass>& masses, Row& row) const {
    row.alone = {holds(m_roots[kJourneyRoot]), 1};
    if (row.alone.up)
        row.alone.unavailability = unavailability(masses);
    row.besides.assign(m_nominal.size(), row.alone);
    if (!row.alone.up) // never up again, whatever else fails
        return;
    for (Variable variable = 0; variable < m_nominal.size(); ++variable)
        if (!m_down[variable])
            row.besides[variable].unavailability -= m_nominal[variable].up() * m_slopes[variable];
    for (const auto& loss : m_losses)
        if (!m_down[loss.variable])
            row.besides[loss.variable].unavailability -= loss.weight * masses[m_roots[loss.root]].up;
    for (Figure& figure : row.besides)
        figure.unavailability = std::max(figure.unavailability, 0.0);
    // In that state a variable counts only where the walk from the root passes it.
    for (Slot slot = m_roots[kJourneyRoot]; slot >= kConstants;) {
        const Node& node = m_nodes[slot];
        if (!m_down[node.variable] && !holds(node.low))
            row.besides[node.variable] = {false, 1};
        slot = m_down[node.variable] ? node.low : node.high;
    }
}

} // namespace isthmus
