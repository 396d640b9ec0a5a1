#pragma once

#include <chrono>
#include <optional>
#include <stop_token>

namespace isthmus::network {

/// When to stop looking for something better: nobody waits for it any more, or its time is over.
struct Halt {
    std::stop_token stop;
    std::optional<std::chrono::steady_clock::time_point> deadline;

    [[nodiscard]] bool isCalled() const {
        return stop.stop_requested() || (deadline && std::chrono::steady_clock::now() >= *deadline);
    }
};

} // namespace isthmus::network
