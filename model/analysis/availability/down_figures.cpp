#include "model/analysis/availability/down_figures.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kJourneyRoot = 0;

} // namespace

DownFigures::DownFigures(std::shared_ptr<const CompiledJourney> journey, const System& system)
    : m_journey(std::move(journey)), m_nominal(m_journey->probabilities(system)),
      m_losses(m_journey->lossWeights(system)), m_probabilities(m_nominal), m_down(m_nominal.size(), false) {}

double DownFigures::pass(std::span<const Variable> down) {
    for (const Variable variable : down) {
        m_probabilities[variable] = Probability::fromParts(0, 1);
        m_down[variable] = true;
    }
    m_journey->table().fillMasses(m_probabilities, m_masses);
    double unavailability = m_masses[m_journey->table().root(kJourneyRoot)].down;
    for (const auto& loss : m_losses)
        if (!m_down[loss.variable])
            unavailability += loss.weight * chanceOf(loss.root);
    return unavailability;
}

void DownFigures::restore(std::span<const Variable> down) {
    for (const Variable variable : down) {
        m_probabilities[variable] = m_nominal[variable];
        m_down[variable] = false;
    }
}

DownFigures::Figure DownFigures::with(std::span<const Variable> down) {
    Figure figure;
    figure.unavailability = pass(down);
    const auto up = [&](Variable variable) { return !m_down[variable]; };
    figure.up = m_journey->table().evaluate(kJourneyRoot, up);
    if (!figure.up)
        figure.unavailability = 1;
    restore(down);
    return figure;
}

void DownFigures::fill(std::span<const Variable> down, Row& row) {
    row.alone.unavailability = pass(down);
    const FunctionTable& table = m_journey->table();
    m_weights.assign(table.rootCount(), 0.0);
    m_weights[kJourneyRoot] = -1;
    for (const auto& loss : m_losses)
        if (!m_down[loss.variable])
            m_weights[loss.root] += loss.weight;
    table.fillDerivatives(m_weights, m_probabilities, m_masses, m_visits, m_slopes);
    const auto standing = table.standing(kJourneyRoot, m_down);
    row.alone.up = standing.holds;
    row.besides.assign(m_nominal.size(), row.alone);
    for (Variable variable = 0; variable < m_nominal.size(); ++variable)
        if (!m_down[variable])
            row.besides[variable].unavailability -= m_nominal[variable].up() * m_slopes[variable];
    for (const auto& loss : m_losses)
        if (!m_down[loss.variable])
            row.besides[loss.variable].unavailability -= loss.weight * chanceOf(loss.root);
    for (const Variable variable : standing.decisive)
        row.besides[variable].up = false;
    // What never works again is down all the time, whatever the sums were rounded to.
    for (Figure& figure : row.besides)
        figure.unavailability = figure.up ? std::max(figure.unavailability, 0.0) : 1;
    if (!row.alone.up)
        row.alone.unavailability = 1;
    restore(down);
}

} // namespace isthmus
