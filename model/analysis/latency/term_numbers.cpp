#include "model/analysis/latency/term_numbers.h"

#include <bit>

namespace isthmus {

std::size_t TermNumbers::Hash::operator()(const Words& words) const {
    std::uint64_t hash = words.size();
    for (const std::uint64_t word : words) {
        hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29U;
    }
    return static_cast<std::size_t>(hash);
}

TermNumbers::Number TermNumbers::of(const LatencyTerm& term, Seen& seen) {
    if (const auto it = seen.find(&term); it != seen.end())
        return it->second;
    const auto bits = [](double value) { return std::bit_cast<std::uint64_t>(value); };
    Words words{
        static_cast<std::uint64_t>(term.kind), bits(term.constant.value), bits(term.processing.p50.value),
        bits(term.processing.p99.value),       bits(term.calls),          term.rank};
    for (std::size_t part = 0; part < term.parts.size(); ++part) {
        words.push_back(of(*term.parts[part], seen));
        words.push_back(part < term.weights.size() ? bits(term.weights[part]) : 0);
    }
    const Number number = m_numbers.try_emplace(std::move(words), m_numbers.size()).first->second;
    seen.emplace(&term, number);
    return number;
}

} // namespace isthmus
