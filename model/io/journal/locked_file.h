#pragma once

#include "model/base/result.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace isthmus {

/// A file of a folder that belongs to whoever holds it: others see that it is taken until the holder lets go
/// of it or its process ends, however it ends (flock). Movable; letting go leaves the file where it is.
class LockedFile {
public:
    /// Makes the file with `content`, forced to the disk. Under its name it appears whole and locked.
    /// @returns IO-028 with the reason.
    [[nodiscard]] static Result<LockedFile> create(const std::filesystem::path& path,
                                                   std::string_view content);
    /// Nothing when there is no such file, when it cannot be opened, or when somebody holds it.
    [[nodiscard]] static std::optional<LockedFile> open(const std::filesystem::path& path);

    LockedFile(LockedFile&& other) noexcept;
    LockedFile& operator=(LockedFile&& other) noexcept;
    ~LockedFile();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// Adds `content` at the end, or nothing. @returns IO-028 with the reason.
    [[nodiscard]] Result<void> append(std::string_view content);
    /// Forces what was added to the disk. @returns IO-028 with the reason.
    [[nodiscard]] Result<void> sync();
    /// Takes the file out of its folder.
    void remove();

private:
    LockedFile(std::filesystem::path path, int handle) : m_path(std::move(path)), m_handle(handle) {}
    std::filesystem::path m_path;
    int m_handle;
};

} // namespace isthmus
