#pragma once

#include "model/graph/formula.h"

namespace isthmus {

/// The gates of one function as a program over 64 states at once: bit k of every word belongs to state k.
/// An object belongs to one thread; the formula must outlive it.
class WordProgram {
public:
    using Word = std::uint64_t;

    WordProgram(const Formula& formula, Formula::Node function);

    /// Elements that the function asks, ascending.
    [[nodiscard]] const std::vector<Index>& elements() const { return m_elements; }
    /// The states of element number `position` of elements().
    void set(std::size_t position, Word word) { m_words[m_leaves[position]] = word; }
    [[nodiscard]] Word get(std::size_t position) const { return m_words[m_leaves[position]]; }
    void setAll(Word word);

    /// In which states the function holds.
    [[nodiscard]] Word run();

private:
    struct Step {
        Formula::Gate gate = Formula::Gate::All;
        std::uint32_t result = 0;
        std::uint32_t first = 0, count = 0; ///< into m_inputs
    };

    std::vector<Index> m_elements;
    std::vector<std::uint32_t> m_leaves; ///< word of each element
    std::vector<Step> m_steps;
    std::vector<std::uint32_t> m_inputs;
    std::vector<Word> m_words;
    std::uint32_t m_function = 0;
};

} // namespace isthmus
