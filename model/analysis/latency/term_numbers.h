#pragma once

#include "model/analysis/latency/latency_term.h"

#include <map>
#include <unordered_map>

namespace isthmus {

/// Numbers for terms: equal ones when they are written alike down to the last bit, names left aside. Such
/// terms have the same distribution.
class TermNumbers {
public:
    using Number = std::uint64_t;

    /// Terms by where they are; who asks about parts of one term again and again keeps it.
    using Seen = std::map<const LatencyTerm*, Number>;

    [[nodiscard]] Number of(const LatencyTerm& term) {
        Seen seen;
        return of(term, seen);
    }
    Number of(const LatencyTerm& term, Seen& seen);
    [[nodiscard]] std::size_t size() const { return m_numbers.size(); }
    void clear() { m_numbers.clear(); }

private:
    using Words = std::vector<std::uint64_t>; ///< a term, its parts by their numbers
    struct Hash {
        [[nodiscard]] std::size_t operator()(const Words& words) const;
    };

    std::unordered_map<Words, Number, Hash> m_numbers;
};

} // namespace isthmus
