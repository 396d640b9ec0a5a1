#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <thread>
#include <vector>

namespace isthmus::network {

/// A few threads that share numbered tasks, for rounds of well under a millisecond: they wait for the next
/// round busily for a moment before they sleep.
///
/// Invariant: the caller of run() works too, and never waits for a thread that has no task in hand.
class WorkTeam {
public:
    using Task = std::function<void(std::size_t)>;

    /// @param threads  that work at once, the caller's included; further ones start with the first run().
    explicit WorkTeam(unsigned threads) : m_threads(threads) {}
    ~WorkTeam();
    WorkTeam(const WorkTeam&) = delete;
    WorkTeam& operator=(const WorkTeam&) = delete;

    /// Calls task(0) … task(count − 1), each once, in no certain order; returns when all are done.
    /// @pre count < 65,536; the task does not throw.
    void run(std::size_t count, const Task& task);

private:
    void serve();
    void workOn(std::uint32_t round);
    [[nodiscard]] std::uint32_t roundAfter(std::uint32_t round) const;

    unsigned m_threads;
    std::vector<std::thread> m_others;
    const Task* m_task = nullptr;          ///< of the round; read by holders of a task only
    std::atomic<std::uint64_t> m_ticket{}; ///< round, number of tasks, next task: 32, 16 and 16 bits
    std::atomic<std::uint32_t> m_round{0};
    std::atomic<std::size_t> m_done{0};
    std::atomic<bool> m_over{false};
};

} // namespace isthmus::network
