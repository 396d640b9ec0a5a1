#pragma once

#include "model/base/result.h"

#include <filesystem>
#include <string>

namespace isthmus {

/// All bytes of a regular file. @returns IO-001 with the reason when it cannot be opened or is no regular
/// file, IO-002 when it is larger than `limit` bytes (checked before anything is read).
[[nodiscard]] Result<std::string> readFileBytes(const std::filesystem::path& path, std::size_t limit);

} // namespace isthmus
