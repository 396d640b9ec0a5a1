#pragma once

#include "model/base/result.h"

#include <filesystem>
#include <string_view>

namespace isthmus {

/// Replaces the content of a file, or makes it, so that at every moment the old or the new content is
/// there in full: writes a temporary file in the same folder, forces it to the disk, renames it over the
/// old one and forces the folder. Permissions of an existing file stay; a symbolic link is followed and
/// stays. On failure the old content stays and the temporary file is removed.
///
/// @returns IO-019 with the reason.
[[nodiscard]] Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view content);

} // namespace isthmus
