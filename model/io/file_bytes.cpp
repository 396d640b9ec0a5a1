#include "model/io/file_bytes.h"

#include <cerrno>
#include <cstring>
#include <fstream>

namespace isthmus {

Result<std::string> readFileBytes(const std::filesystem::path& path, std::size_t limit) {
    const auto refuse = [&](std::string code, std::vector<std::string> arguments, std::string accepted) {
        return failure({std::move(code),
                        std::move(arguments),
                        FileLocation{path.string(), 0, 0, {}},
                        {},
                        std::move(accepted)});
    };
    constexpr std::uintmax_t kMegabyte = 1024 * 1024;
    std::error_code problem;
    const auto status = std::filesystem::status(path, problem);
    if (!std::filesystem::exists(status))
        return refuse("IO-001", {problem ? problem.message() : "no such file"}, "an existing design file");
    if (!std::filesystem::is_regular_file(status))
        return refuse("IO-001", {"it is a folder or a device"}, "a regular file");
    const auto size = std::filesystem::file_size(path, problem);
    if (problem)
        return refuse("IO-001", {problem.message()}, "a readable file");
    if (size > limit)
        return refuse("IO-002", {std::to_string(size / kMegabyte), std::to_string(limit / kMegabyte)},
                      "a smaller file");
    errno = 0;
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return refuse("IO-001", {std::strerror(errno)}, "a readable file");
    std::string bytes(static_cast<std::size_t>(size), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(size));
    if (stream.bad())
        return refuse("IO-001", {"reading failed"}, "a readable file");
    // The file may have been cut short between the two looks at it.
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

} // namespace isthmus
