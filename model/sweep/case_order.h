#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace isthmus {

/// Sets that share all members but the last: `prefix` with each from `first` to `end` − 1.
struct CaseRun {
    std::vector<std::uint32_t> prefix; ///< ascending
    std::uint32_t first = 0, end = 0;
    std::uint64_t number = 0; ///< of the first set
};

/// The sets of up to `order` of `candidates` things, in the order of a sweep: by size, then
/// lexicographically, numbered from 0.
class CaseOrder {
public:
    CaseOrder(std::uint32_t candidates, unsigned order) : m_candidates(candidates), m_order(order) {}

    /// Sets of all sizes from 1.
    [[nodiscard]] std::uint64_t count() const {
        std::uint64_t sum = 0;
        std::uint64_t sets = 1;
        for (std::uint64_t size = 1; size <= m_order && size <= m_candidates; ++size) {
            sets = sets * (m_candidates - size + 1) / size; // divides without rest
            sum += sets;
        }
        return sum;
    }

    /// Of them those that belong to one of `shards` parts; `shard` counts from 1.
    [[nodiscard]] std::uint64_t countOf(std::uint64_t shard, std::uint64_t shards) const {
        const std::uint64_t all = count();
        return all / shards + (all % shards >= shard ? 1 : 0);
    }

    /// The next sets, at most so many; nothing after the last. Each set comes once.
    [[nodiscard]] std::optional<CaseRun> next(std::uint32_t most) {
        while (m_at >= m_candidates)
            if (!advance())
                return std::nullopt;
        const std::uint32_t end = m_candidates - m_at > most ? m_at + most : m_candidates;
        CaseRun run{m_prefix, m_at, end, m_number};
        m_number += end - m_at;
        m_at = end;
        return run;
    }

private:
    /// The next prefix that leaves room for one more; false after the last.
    bool advance() {
        for (std::size_t i = m_prefix.size(); i-- > 0;) {
            const auto room = static_cast<std::uint32_t>(m_prefix.size() - i); // behind this one
            if (m_prefix[i] + 1 + room < m_candidates) {
                start(i, m_prefix[i] + 1);
                return true;
            }
        }
        if (m_prefix.size() + 1 >= m_order || m_prefix.size() + 1 >= m_candidates)
            return false;
        m_prefix.push_back(0);
        start(0, 0);
        return true;
    }

    void start(std::size_t from, std::uint32_t value) {
        for (std::size_t k = from; k < m_prefix.size(); ++k)
            m_prefix[k] = value++;
        m_at = value;
    }

    std::uint32_t m_candidates;
    unsigned m_order;
    std::vector<std::uint32_t> m_prefix;
    std::uint32_t m_at = 0; ///< the next last member
    std::uint64_t m_number = 0;
};

} // namespace isthmus
