#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace isthmus {

/// All bytes of a file; empty when it cannot be read.
inline std::string fileText(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream out;
    out << stream.rdbuf();
    return out.str();
}

} // namespace isthmus
