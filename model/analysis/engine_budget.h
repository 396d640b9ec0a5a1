#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

namespace isthmus {

/// What exact availability may cost. Beyond it the answer is a pair of certain bounds or an estimate, and
/// says so.
struct EngineBudget {
    /// Of one analysis: formula, diagram and their tables together.
    std::size_t memoryBytes = std::size_t{512} << 20U;
    /// Of each journey; none: as long as it takes within the memory.
    std::optional<std::chrono::milliseconds> time;

    bool operator==(const EngineBudget&) const = default;
};

} // namespace isthmus
