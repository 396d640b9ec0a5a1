#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace isthmus {

/// FNV-1a of 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/), from `start` on. Tells different contents
/// apart, is no protection against somebody who means harm.
[[nodiscard]] constexpr std::uint64_t fnv1a(std::string_view bytes,
                                            std::uint64_t start = 0xcbf29ce484222325ULL) {
    for (const char byte : bytes)
        start = (start ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
    return start;
}

/// Tells whether a file holds what it held: its length and its hash as a short text.
[[nodiscard]] std::string fingerprint(std::string_view content);

} // namespace isthmus
