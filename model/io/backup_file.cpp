#include "model/io/backup_file.h"

#include "model/io/atomic_file.h"
#include "model/io/file_bytes.h"

#include <limits>
#include <unistd.h>

namespace isthmus {

namespace {

std::filesystem::path realPath(const std::filesystem::path& path) {
    std::error_code problem;
    return std::filesystem::is_symlink(path, problem) ? std::filesystem::weakly_canonical(path, problem)
                                                      : path;
}

} // namespace

std::filesystem::path backupOf(const std::filesystem::path& path) {
    auto backup = realPath(path);
    backup += "~";
    return backup;
}

Result<void> keepBackup(const std::filesystem::path& path, std::string_view content) {
    const auto target = realPath(path);
    std::error_code problem;
    if (!std::filesystem::is_regular_file(target, problem))
        return {};
    const auto former = readFileBytes(target, std::numeric_limits<std::size_t>::max());
    if (!former)
        return failure(former.error());
    if (*former == content)
        return {};
    // A second name for the file keeps its content, permissions and time at no cost: saving puts another file
    // under the first name. Where the disk knows no second names, a copy does.
    auto growing = target;
    growing += ".~" + std::to_string(::getpid());
    ::unlink(growing.c_str());
    if (::link(target.c_str(), growing.c_str()) != 0)
        return writeFileAtomically(backupOf(path), *former);
    if (::rename(growing.c_str(), backupOf(path).c_str()) != 0) {
        ::unlink(growing.c_str());
        return writeFileAtomically(backupOf(path), *former);
    }
    return {};
}

} // namespace isthmus
