#include "model/analysis/availability/sampling.h"

#include "model/graph/formula.h"
#include "model/graph/structure.h"

#include <bit>
#include <cmath>
#include <random>

namespace isthmus {

namespace {

constexpr std::uint64_t kSeed = 20261123;

/// A formula's gates that one function needs, as a program over 64 states at once: bit k of every word
/// belongs to state k.
class WordProgram {
public:
    WordProgram(const Formula& formula, Formula::Node function)
        : m_formula(formula), m_function(function), m_order(formula.reachable(std::span(&function, 1))),
          m_words(formula.size(), 0) {
        m_words[Formula::kTrue] = ~std::uint64_t{0};
        for (const Formula::Node node : m_order)
            if (formula.gate(node) == Formula::Gate::Leaf)
                m_elements.push_back(node);
    }
    /// The nodes of the elements that the function asks.
    [[nodiscard]] const std::vector<Formula::Node>& elements() const { return m_elements; }
    void set(Formula::Node element, std::uint64_t word) { m_words[element] = word; }

    [[nodiscard]] std::uint64_t run() {
        for (const Formula::Node node : m_order) {
            const auto inputs = m_formula.inputs(node);
            if (inputs.empty())
                continue;
            std::uint64_t word = m_words[inputs.front()];
            const auto gate = m_formula.gate(node);
            if (gate == Formula::Gate::Not)
                word = ~word;
            for (const Formula::Node input : inputs.subspan(1))
                word = gate == Formula::Gate::All ? word & m_words[input] : word | m_words[input];
            m_words[node] = word;
        }
        return m_words[m_function];
    }

private:
    const Formula& m_formula;
    Formula::Node m_function;
    std::vector<Formula::Node> m_order, m_elements;
    std::vector<std::uint64_t> m_words;
};

std::uint64_t drawWord(std::mt19937_64& random, double down) {
    std::bernoulli_distribution fails(down);
    std::uint64_t word = ~std::uint64_t{0};
    for (unsigned bit = 0; bit < 64; ++bit)
        if (fails(random))
            word &= ~(std::uint64_t{1} << bit);
    return word;
}

} // namespace

SampledProbability sampleAvailability(const System& system, const JourneyScope& scope,
                                      const std::vector<Index>& failed, std::size_t samples,
                                      std::stop_token stop) {
    Formula formula;
    FormulaAlgebra algebra(formula, system, failed);
    Structure<FormulaAlgebra> structure(system, algebra);
    WordProgram program(formula, structure.journeyUp(scope));
    std::mt19937_64 random(kSeed);
    const std::size_t rounds = (samples + 63) / 64;
    std::size_t up = 0;
    for (std::size_t round = 0; round < rounds; ++round) {
        if (stop.stop_requested())
            return {0, 0, 1, 0, true};
        for (const Formula::Node node : program.elements())
            program.set(node, drawWord(random, system.elements[formula.elementOf(node)].availability.down()));
        up += static_cast<std::size_t>(std::popcount(program.run()));
    }
    const double n = static_cast<double>(rounds * 64);
    const double p = static_cast<double>(up) / n;
    constexpr double kZ = 1.959963984540054; // 97.5 % point of the normal distribution
    const double scale = 1 / (1 + kZ * kZ / n);
    const double centre = scale * (p + kZ * kZ / (2 * n));
    const double half = scale * kZ * std::sqrt(p * (1 - p) / n + kZ * kZ / (4 * n * n));
    return {p, std::max(0.0, centre - half), std::min(1.0, centre + half), program.elements().size(), false};
}

} // namespace isthmus
