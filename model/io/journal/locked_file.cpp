#include "model/io/journal/locked_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace isthmus {

namespace {

tl::unexpected<Error> refused(const std::filesystem::path& path) {
    return failure({"IO-028",
                    {std::strerror(errno)},
                    FileLocation{path.string(), 0, 0, {}},
                    {},
                    "a folder that may be written to, on a disk with room"});
}

bool writeAll(int handle, std::string_view content) {
    while (!content.empty()) {
        const auto written = ::write(handle, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

void syncFolder(const std::filesystem::path& folder) {
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

} // namespace

Result<LockedFile> LockedFile::create(const std::filesystem::path& path, std::string_view content) {
    // Under its own name only when it is complete: nobody ever finds it empty and free.
    std::filesystem::path growing = path;
    growing += ".new";
    const int handle =
        ::open(growing.c_str(), O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (handle < 0)
        return refused(path);
    LockedFile file(growing, handle);
    if (::flock(handle, LOCK_EX | LOCK_NB) != 0 || !writeAll(handle, content) || ::fsync(handle) != 0 ||
        ::rename(growing.c_str(), path.c_str()) != 0) {
        const auto problem = refused(path);
        file.remove();
        return problem;
    }
    file.m_path = path;
    syncFolder(path.parent_path());
    return file;
}

std::optional<LockedFile> LockedFile::open(const std::filesystem::path& path) {
    const int handle = ::open(path.c_str(), O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW);
    if (handle < 0)
        return {};
    LockedFile file(path, handle);
    struct stat held {};
    struct stat named {};
    // Between the opening and the locking its holder may have removed it.
    if (::flock(handle, LOCK_EX | LOCK_NB) != 0 || ::fstat(handle, &held) != 0 ||
        ::stat(path.c_str(), &named) != 0 || held.st_ino != named.st_ino || held.st_dev != named.st_dev)
        return {};
    return file;
}

LockedFile::LockedFile(LockedFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_handle(std::exchange(other.m_handle, -1)) {}

LockedFile& LockedFile::operator=(LockedFile&& other) noexcept {
    std::swap(m_path, other.m_path);
    std::swap(m_handle, other.m_handle);
    return *this;
}

LockedFile::~LockedFile() {
    if (m_handle >= 0)
        ::close(m_handle);
}

Result<void> LockedFile::append(std::string_view content) {
    struct stat before {};
    if (::fstat(m_handle, &before) == 0 && writeAll(m_handle, content))
        return {};
    const auto problem = refused(m_path);
    // A part of a line would end what can be read, and what comes behind it would be lost.
    [[maybe_unused]] const int cut = ::ftruncate(m_handle, before.st_size);
    return problem;
}

Result<void> LockedFile::sync() {
    if (::fdatasync(m_handle) != 0)
        return refused(m_path);
    return {};
}

void LockedFile::remove() {
    ::unlink(m_path.c_str());
}

} // namespace isthmus
