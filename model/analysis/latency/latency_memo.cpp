#include "model/analysis/latency/latency_memo.h"

namespace isthmus {

LatencyResult LatencyMemo::of(const LatencyModel& model, const std::stop_token& stop) {
    if (!model.term)
        return latencyOf(model, stop);
    std::unique_lock lock(m_mutex);
    if (m_numbers.size() > m_most) {
        m_numbers.clear();
        m_results.clear();
        ++m_lives;
    }
    const TermNumbers::Number id = m_numbers.of(*model.term);
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
