#include "model/graph/assumption.h"

#include <algorithm>

namespace isthmus {

Assumption::Assumption(Formula& formula, std::span<const Formula::Node> assumed) : m_formula(formula) {
    for (const Formula::Node node : assumed)
        m_values.emplace(node, Formula::kTrue);
}

Formula::Node Assumption::of(Formula::Node function) {
    m_open.push_back(function);
    while (!m_open.empty()) {
        const Formula::Node node = m_open.back();
        const auto list = m_formula.inputs(node);
        const std::vector<Formula::Node> inputs(list.begin(), list.end()); // the formula grows meanwhile
        if (m_values.count(node) > 0 || inputs.empty()) {
            m_values.emplace(node, node);
            m_open.pop_back();
            continue;
        }
        const auto before = m_open.size();
        std::ranges::copy_if(inputs, std::back_inserter(m_open),
                             [&](Formula::Node input) { return m_values.count(input) == 0; });
        if (m_open.size() > before)
            continue;
        m_open.pop_back();
        const auto kind = m_formula.gate(node);
        Formula::Node result = kind == Formula::Gate::Any ? Formula::kFalse : Formula::kTrue;
        const bool isKept = std::ranges::all_of(
            inputs, [&](Formula::Node input) { return m_values.find(input)->second == input; });
        for (const Formula::Node input : inputs) {
            if (isKept)
                break;
            const Formula::Node value = m_values.find(input)->second;
            result = kind == Formula::Gate::Any   ? m_formula.disj(result, value)
                     : kind == Formula::Gate::All ? m_formula.conj(result, value)
                                                  : m_formula.neg(value);
        }
        m_values.emplace(node, isKept ? node : result);
    }
    return m_values.find(function)->second;
}

} // namespace isthmus
