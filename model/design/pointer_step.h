#pragma once

#include <string>
#include <string_view>

namespace isthmus {

/// A key as one step of a JSON pointer: "~" and "/" escaped (RFC 6901).
[[nodiscard]] inline std::string pointerStep(std::string_view key) {
    std::string out;
    for (const char c : key) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

} // namespace isthmus
