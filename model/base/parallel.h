#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace isthmus {

/// How many threads to use when nobody said: as many as the machine runs at once.
[[nodiscard]] inline unsigned usefulThreads() {
    return std::max(1U, std::thread::hardware_concurrency());
}

/// Calls task(0) … task(count − 1), each once, in no certain order, on `threads` threads of which the
/// caller's is one. What a task throws first is thrown again when all have ended.
template <class Task>
void inParallel(std::size_t count, unsigned threads, const Task& task) {
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::exception_ptr fault;
    const auto work = [&] {
        try {
            for (std::size_t i = next++; i < count; i = next++)
                task(i);
        } catch (...) {
            const std::lock_guard lock(mutex);
            if (!fault)
                fault = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < std::min<std::size_t>(threads, count); ++i)
            others.emplace_back(work);
        work();
    }
    if (fault)
        std::rethrow_exception(fault);
}

} // namespace isthmus
