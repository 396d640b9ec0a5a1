#pragma once

#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace isthmus {

/// Pieces of work done on several threads, their results taken in the order of the pieces by the thread
/// that calls. Only a few results wait at a time, so that memory does not grow with the work.
template <class Piece, class Result>
class OrderedWork {
public:
    /// @param next   () → std::optional<Piece>; called under a lock, by one thread at a time.
    /// @param hands  one (Piece&&) → Result per thread; each belongs to its thread.
    /// @param take   (Result&&) → bool; false ends the work.
    template <class Next, class Hand, class Take>
    void run(const Next& next, std::vector<Hand>& hands, const Take& take) {
        std::vector<std::jthread> threads;
        for (Hand& hand : hands)
            threads.emplace_back([&] { work(next, hand, hands.size()); });
        while (auto result = nextResult())
            if (!take(*std::move(result)))
                break;
        const std::lock_guard lock(m_mutex);
        m_over = true;
        m_changed.notify_all();
    }

private:
    static constexpr std::uint64_t kWaitingPerThread = 8;

    template <class Next, class Hand>
    void work(const Next& next, Hand& hand, std::size_t threads) {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_changed.wait(lock, [&] { return m_over || m_given < m_taken + kWaitingPerThread * threads; });
            if (m_over)
                return;
            auto piece = next();
            if (!piece) {
                m_over = true;
                m_changed.notify_all();
                return;
            }
            const std::uint64_t number = m_given++;
            lock.unlock();
            Result result = hand(*std::move(piece));
            lock.lock();
            m_done.emplace(number, std::move(result));
            m_changed.notify_all();
        }
    }

    /// Nothing after the last one.
    std::optional<Result> nextResult() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] {
            return (!m_done.empty() && m_done.begin()->first == m_taken) || (m_over && m_taken == m_given);
        });
        if (m_taken == m_given)
            return std::nullopt;
        Result result = std::move(m_done.extract(m_done.begin()).mapped());
        ++m_taken;
        m_changed.notify_all();
        return result;
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::uint64_t, Result> m_done;
    std::uint64_t m_given = 0, m_taken = 0; ///< pieces handed out, results handed on
    bool m_over = false;                    ///< nothing more is handed out
};

} // namespace isthmus
