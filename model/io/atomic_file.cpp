#include "model/io/atomic_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace isthmus {

namespace {

// Owns the temporary file until it has been renamed.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::filesystem::path& target)
        : m_name((target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string()),
          m_handle(::mkstemp(m_name.data())) {}
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() {
        if (m_handle >= 0)
            ::close(m_handle);
        if (m_handle >= 0 && !m_renamed)
            ::unlink(m_name.c_str());
    }
    [[nodiscard]] bool isOpen() const { return m_handle >= 0; }
    [[nodiscard]] bool write(std::string_view content) const {
        while (!content.empty()) {
            const auto written = ::write(m_handle, content.data(), content.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return false;
            content.remove_prefix(static_cast<std::size_t>(written));
        }
        return ::fsync(m_handle) == 0;
    }
    [[nodiscard]] bool setMode(mode_t mode) const { return ::fchmod(m_handle, mode) == 0; }
    [[nodiscard]] bool renameTo(const std::filesystem::path& target) {
        m_renamed = ::rename(m_name.c_str(), target.c_str()) == 0;
        return m_renamed;
    }

private:
    std::string m_name;
    int m_handle;
    bool m_renamed = false;
};

mode_t modeFor(const std::filesystem::path& target) {
    struct stat status {};
    if (::stat(target.c_str(), &status) == 0)
        return status.st_mode & 07777U;
    // The process's mask can only be read by setting it.
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

// Without this the rename itself may be lost with the power. Some file systems cannot do it; the file is
// whole either way.
void syncFolder(const std::filesystem::path& folder) {
    const int handle = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

} // namespace

Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view content) {
    const auto refuse = [&](std::string reason, std::string accepted) {
        return failure(
            {"IO-019", {std::move(reason)}, FileLocation{path.string(), 0, 0, {}}, {}, std::move(accepted)});
    };
    std::error_code problem;
    const auto target =
        std::filesystem::is_symlink(path, problem) ? std::filesystem::weakly_canonical(path, problem) : path;
    if (target.filename().empty() || std::filesystem::is_directory(target, problem))
        return refuse("it is a folder", "the name of a file");
    // A read-only file is left alone even where its folder would let us replace it.
    if (std::filesystem::exists(target, problem) && ::access(target.c_str(), W_OK) != 0)
        return refuse(std::strerror(errno), "a file that may be written to");
    TemporaryFile temporary(target);
    if (!temporary.isOpen())
        return refuse(std::strerror(errno), "a folder that exists and may be written to");
    if (!temporary.write(content) || !temporary.setMode(modeFor(target)) || !temporary.renameTo(target))
        return refuse(std::strerror(errno), "a folder that may be written to, on a disk with room");
    syncFolder(target.parent_path());
    return {};
}

} // namespace isthmus
