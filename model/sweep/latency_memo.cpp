#include "model/sweep/latency_memo.h"

#include <bit>

namespace isthmus {

std::size_t LatencyMemo::Hash::operator()(const Words& words) const {
    std::uint64_t hash = words.size();
    for (const std::uint64_t word : words) {
        hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29U;
    }
    return static_cast<std::size_t>(hash);
}

LatencyMemo::Id LatencyMemo::idOf(const LatencyTerm& term, std::map<const LatencyTerm*, Id>& seen) {
    if (const auto it = seen.find(&term); it != seen.end())
        return it->second;
    const auto bits = [](double value) { return std::bit_cast<std::uint64_t>(value); };
    Words words{
        static_cast<std::uint64_t>(term.kind), bits(term.constant.value), bits(term.processing.p50.value),
        bits(term.processing.p99.value),       bits(term.calls),          term.rank};
    for (std::size_t part = 0; part < term.parts.size(); ++part) {
        words.push_back(idOf(*term.parts[part], seen));
        words.push_back(part < term.weights.size() ? bits(term.weights[part]) : 0);
    }
    const Id id = m_ids.try_emplace(std::move(words), m_ids.size()).first->second;
    seen.emplace(&term, id);
    return id;
}

LatencyResult LatencyMemo::of(const LatencyModel& model, const std::stop_token& stop) {
    if (!model.term)
        return latencyOf(model, stop);
    std::unique_lock lock(m_mutex);
    if (m_ids.size() > m_most) {
        m_ids.clear();
        m_results.clear();
        ++m_lives;
    }
    std::map<const LatencyTerm*, Id> seen;
    const Id id = idOf(*model.term, seen);
    if (const auto it = m_results.find(id); it != m_results.end())
        return it->second;
    const std::uint64_t life = m_lives;
    lock.unlock();
    LatencyResult result = latencyOf(model, stop);
    lock.lock();
    // Numbers given before everything was forgotten mean something else by now.
    if (!stop.stop_requested() && m_lives == life)
        m_results.emplace(id, result);
    return result;
}

} // namespace isthmus
