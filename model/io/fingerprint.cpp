#include "model/io/fingerprint.h"

#include <array>
#include <cstdio>

namespace isthmus {

std::string fingerprint(std::string_view content) {
    std::array<char, 40> text{};
    const int length = std::snprintf(text.data(), text.size(), "%zx-%016llx", content.size(),
                                     static_cast<unsigned long long>(fnv1a(content)));
    return {text.data(), static_cast<std::size_t>(length)};
}

} // namespace isthmus
