#pragma once

#include <cstdint>
#include <vector>

namespace isthmus {

/// The sets of up to `order` of `candidates` things, in the order of a sweep: by size, then
/// lexicographically. They come in runs that share all members but the last.
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

    /// Calls visit(prefix, firstLast, number) for every run: its sets are prefix + {last} for each last from
    /// firstLast to candidates − 1, numbered from `number`. Ends early when visit returns false.
    template <class Visit>
    bool forEachRun(const Visit& visit) const {
        std::uint64_t number = 0;
        for (unsigned size = 1; size <= m_order && size <= m_candidates; ++size) {
            std::vector<std::uint32_t> prefix(size - 1);
            for (std::uint32_t i = 0; i < prefix.size(); ++i)
                prefix[i] = i;
            do {
                const std::uint32_t first = prefix.empty() ? 0 : prefix.back() + 1;
                if (!visit(prefix, first, number))
                    return false;
                number += m_candidates - first;
            } while (advance(prefix));
        }
        return true;
    }

private:
    /// The next prefix that leaves room for one more; false after the last.
    bool advance(std::vector<std::uint32_t>& prefix) const {
        for (std::size_t i = prefix.size(); i-- > 0;) {
            const auto room = static_cast<std::uint32_t>(prefix.size() - i); // behind this one
            if (prefix[i] + 1 + room >= m_candidates)
                continue;
            ++prefix[i];
            for (std::size_t k = i + 1; k < prefix.size(); ++k)
                prefix[k] = prefix[k - 1] + 1;
            return true;
        }
        return false;
    }

    std::uint32_t m_candidates;
    unsigned m_order;
};

} // namespace isthmus
