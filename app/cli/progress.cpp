#include "app/cli/progress.h"

#include <unistd.h>

#include <iostream>

namespace isthmus {

std::function<void(double)> progressOn(Console console, std::string work) {
    if (&console.err != &std::cerr || isatty(STDERR_FILENO) == 0)
        return {};
    return [console, work = std::move(work), last = -1](double part) mutable {
        const int percent = static_cast<int>(100 * part);
        if (percent == last)
            return;
        last = percent;
        console.err << '\r' << work << ": " << percent << " %" << (percent == 100 ? "\r\033[K" : "")
                    << std::flush;
    };
}

} // namespace isthmus
