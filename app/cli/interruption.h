#pragma once

#include <memory>
#include <stop_token>

namespace isthmus {

/// While one exists, the first SIGINT asks to stop; the second ends the program as ever. One at a time.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    [[nodiscard]] std::stop_token token() const;

private:
    struct Watch;
    std::unique_ptr<Watch> m_watch;
};

} // namespace isthmus
