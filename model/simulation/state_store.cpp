#include "model/simulation/state_store.h"

#include <algorithm>
#include <cstring>

namespace isthmus {

namespace {

constexpr std::size_t kFewestStates = 64;

} // namespace

StateStore::StateStore(const ServiceFunctions& functions, std::size_t bytes)
    : m_functions(functions), m_finder(functions), m_units(functions.elements().size()),
      m_downWords(std::max<std::size_t>(wordsFor(m_units), 1)),
      m_valueWords(std::max<std::size_t>(wordsFor(functions.valueCount()), 1)), m_target(m_downWords) {
    const std::size_t perState = (m_downWords + m_valueWords) * sizeof(std::uint64_t) +
                                 m_units * sizeof(Transition) + 2 * sizeof(State);
    m_capacity = std::max(kFewestStates, bytes / perState);
    m_effectCapacity = std::max(kFewestStates, bytes / sizeof(Effect));
    std::size_t places = 2 * kFewestStates;
    while (places < 2 * m_capacity)
        places *= 2;
    m_table.resize(places);
    forget();
}

void StateStore::forget() {
    m_down.clear();
    m_values.clear();
    m_next.clear();
    m_effects.clear();
    m_sets.assign(1, {0, 0});
    std::fill(m_table.begin(), m_table.end(), kNoState);
}

std::size_t StateStore::placeOf(const std::uint64_t* down) const {
    std::uint64_t hash = 0x9E3779B97F4A7C15ULL;
    for (std::size_t word = 0; word < m_downWords; ++word) {
        hash = (hash ^ down[word]) * 0xBF58476D1CE4E5B9ULL;
        hash ^= hash >> 29U;
    }
    const std::size_t mask = m_table.size() - 1;
    std::size_t place = hash & mask;
    while (m_table[place] != kNoState &&
           std::memcmp(&m_down[m_table[place] * m_downWords], down, m_downWords * sizeof(std::uint64_t)) != 0)
        place = (place + 1) & mask;
    return place;
}

StateStore::State StateStore::lookUp(const std::uint64_t* down) const {
    return m_table[placeOf(down)];
}

StateStore::State StateStore::insert(const std::uint64_t* down) {
    const auto state = static_cast<State>(m_down.size() / m_downWords);
    m_table[placeOf(down)] = state;
    m_down.insert(m_down.end(), down, down + m_downWords);
    m_values.resize(m_values.size() + m_valueWords, 0);
    m_functions.evaluate(&m_down[state * m_downWords], &m_values[state * m_valueWords]);
    m_next.resize(m_next.size() + m_units, Transition{0, kUnknown});
    ++m_evaluations;
    return state;
}

bool StateStore::isFull() const {
    return m_down.size() / m_downWords + 1 >= m_capacity || m_effects.size() >= m_effectCapacity;
}

StateStore::State StateStore::find(const std::uint64_t* down) {
    const State known = lookUp(down);
    if (known != kNoState)
        return known;
    if (isFull())
        forget();
    return insert(down);
}

StateStore::Transition StateStore::discover(State& from, Unit unit) {
    if (isFull()) {
        m_target.assign(down(from), down(from) + m_downWords);
        forget();
        from = insert(m_target.data());
    }
    m_target.assign(down(from), down(from) + m_downWords);
    flipBit(m_target.data(), unit);
    State to = lookUp(m_target.data());
    if (to == kNoState)
        to = insert(m_target.data());
    const auto first = static_cast<std::uint32_t>(m_effects.size());
    m_finder.find(values(from), values(to), unit, bitAt(m_target.data(), unit), m_effects);
    Transition transition{to, 0};
    if (m_effects.size() > first) {
        transition.effects = static_cast<std::uint32_t>(m_sets.size());
        m_sets.emplace_back(first, static_cast<std::uint32_t>(m_effects.size()) - first);
    }
    m_next[std::size_t{from} * m_units + unit] = transition;
    return transition;
}

} // namespace isthmus
