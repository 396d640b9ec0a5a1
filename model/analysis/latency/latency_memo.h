#pragma once

#include "model/analysis/latency/latency.h"
#include "model/analysis/latency/term_numbers.h"

#include <mutex>
#include <unordered_map>

namespace isthmus {

/// Percentiles of latency models, each computed once: most failures leave a journey waiting for what it
/// waited for before, and the convolution is by far the longest part of a latency. Models are equal when
/// they are written alike down to the last bit, so that an answer from memory is the answer. Any thread.
class LatencyMemo {
public:
    /// @param most  parts of models to keep; beyond it everything is forgotten.
    explicit LatencyMemo(std::size_t most) : m_most(most) {}

    /// latencyOf(model); without figures when cancelled.
    [[nodiscard]] LatencyResult of(const LatencyModel& model, const std::stop_token& stop);

private:
    std::mutex m_mutex;
    std::size_t m_most;
    std::uint64_t m_lives = 0; ///< how often everything was forgotten
    TermNumbers m_numbers;
    std::unordered_map<TermNumbers::Number, LatencyResult> m_results;
};

} // namespace isthmus
