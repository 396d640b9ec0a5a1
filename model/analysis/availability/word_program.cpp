#include "model/analysis/availability/word_program.h"

#include <algorithm>

namespace isthmus {

WordProgram::WordProgram(const Formula& formula, Formula::Node function) {
    const auto used = formula.reachable(std::span(&function, 1));
    std::vector<std::uint32_t> wordOf(formula.size(), 0);
    wordOf[Formula::kTrue] = 1;
    m_words = {0, ~Word{0}};
    std::vector<std::pair<Index, std::uint32_t>> leaves;
    for (const Formula::Node node : used) {
        const auto word = static_cast<std::uint32_t>(m_words.size());
        wordOf[node] = word;
        m_words.push_back(0);
        if (formula.gate(node) == Formula::Gate::Leaf) {
            leaves.emplace_back(formula.elementOf(node), word);
            continue;
        }
        const auto inputs = formula.inputs(node);
        m_steps.push_back({formula.gate(node), word, static_cast<std::uint32_t>(m_inputs.size()),
                           static_cast<std::uint32_t>(inputs.size())});
        for (const Formula::Node input : inputs)
            m_inputs.push_back(wordOf[input]);
    }
    m_function = wordOf[function];
    std::sort(leaves.begin(), leaves.end());
    for (const auto& [element, word] : leaves) {
        m_elements.push_back(element);
        m_leaves.push_back(word);
    }
}

void WordProgram::setAll(Word word) {
    for (const std::uint32_t leaf : m_leaves)
        m_words[leaf] = word;
}

WordProgram::Word WordProgram::run() {
    for (const Step& step : m_steps) {
        const auto* input = &m_inputs[step.first];
        Word word = m_words[*input];
        switch (step.gate) {
        case Formula::Gate::Not:
            word = ~word;
            break;
        case Formula::Gate::All:
            for (std::uint32_t i = 1; i < step.count; ++i)
                word &= m_words[input[i]];
            break;
        default:
            for (std::uint32_t i = 1; i < step.count; ++i)
                word |= m_words[input[i]];
        }
        m_words[step.result] = word;
    }
    return m_words[m_function];
}

} // namespace isthmus
