#include "model/io/journal/found_journal.h"

#include "model/io/file_bytes.h"

#include <algorithm>

namespace isthmus {

namespace {

/// Journals hold a design file and its edits; a larger one is none of ours.
constexpr std::size_t kMostBytes = std::size_t{1024} * 1024 * 1024;

} // namespace

Result<RecoveredDocument> FoundJournal::read() const {
    const auto bytes = readFileBytes(path(), kMostBytes);
    if (!bytes)
        return failure(bytes.error());
    return readJournal(*bytes);
}

std::vector<FoundJournal> findJournals(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    std::error_code problem;
    for (std::filesystem::directory_iterator at(folder, problem), end; !problem && at != end;
         at.increment(problem))
        if (at->path().extension() == kJournalSuffix)
            paths.push_back(at->path());
    std::sort(paths.begin(), paths.end());
    std::vector<FoundJournal> found;
    for (const auto& path : paths)
        if (auto file = LockedFile::open(path))
            found.emplace_back(*std::move(file));
    return found;
}

} // namespace isthmus
