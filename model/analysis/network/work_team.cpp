#include "model/analysis/network/work_team.h"

namespace isthmus::network {

namespace {

constexpr int kBusyLooks = 2'000; ///< some microseconds

} // namespace

WorkTeam::~WorkTeam() {
    m_over = true;
    ++m_round;
    m_round.notify_all();
    for (std::thread& thread : m_others)
        thread.join();
}

void WorkTeam::run(std::size_t count, const Task& task) {
    if (m_threads <= 1 || count <= 1) {
        for (std::size_t i = 0; i < count; ++i)
            task(i);
        return;
    }
    while (m_others.size() + 1 < m_threads)
        m_others.emplace_back([this] { serve(); });
    m_task = &task;
    m_done = 0;
    const std::uint32_t round = m_round + 1;
    m_ticket = std::uint64_t{round} << 32U | static_cast<std::uint64_t>(count) << 16U;
    m_round = round;
    m_round.notify_all();
    workOn(round);
    while (m_done < count)
        std::this_thread::yield();
}

void WorkTeam::serve() {
    std::uint32_t round = 0;
    while (true) {
        round = roundAfter(round);
        if (m_over)
            return;
        workOn(round);
    }
}

std::uint32_t WorkTeam::roundAfter(std::uint32_t round) const {
    for (int look = 0; look < kBusyLooks; ++look)
        if (const std::uint32_t now = m_round; now != round)
            return now;
    m_round.wait(round);
    return m_round;
}

/// A thread that comes late finds a ticket of a later round, or none left, and touches nothing.
void WorkTeam::workOn(std::uint32_t round) {
    while (true) {
        std::uint64_t ticket = m_ticket;
        do {
            const bool isLeft = (ticket & 0xFFFFU) < ((ticket >> 16U) & 0xFFFFU);
            if (ticket >> 32U != round || !isLeft)
                return;
        } while (!m_ticket.compare_exchange_weak(ticket, ticket + 1));
        (*m_task)(static_cast<std::size_t>(ticket & 0xFFFFU));
        ++m_done;
    }
}

} // namespace isthmus::network
