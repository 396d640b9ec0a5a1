#pragma once

#include "model/base/result.h"

#include <filesystem>
#include <string_view>

namespace isthmus {

/// Where the former content of a file is kept: "system.isthmus~" beside it.
[[nodiscard]] std::filesystem::path backupOf(const std::filesystem::path& path);

/// Keeps what a file holds beside it before it is replaced by `content`, in place of the backup before;
/// nothing happens where there is no file or where it holds `content` already. At every moment there is the
/// old backup or the new one in full.
///
/// @returns IO-019 with the reason.
[[nodiscard]] Result<void> keepBackup(const std::filesystem::path& path, std::string_view content);

} // namespace isthmus
