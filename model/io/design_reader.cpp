#include "model/io/design_reader.h"

#include "model/design/invariants.h"
#include "model/io/catalogue_check.h"
#include "model/io/element_reader.h"
#include "model/io/field_reader.h"
#include "model/io/file_bytes.h"

#include <cmath>

namespace isthmus {

namespace {

constexpr const char* kRightStart = "{\"format\": \"isthmus-design\", \"version\": 1, …}";

// The version of the document, or nothing after a report of why it cannot be read.
std::optional<int> checkHeading(const JsonText& json, ReadReport& report, bool newerVersions) {
    if (json.node(0).type != JsonType::Object) {
        report.add("IO-010", {}, 0, kRightStart);
        return std::nullopt;
    }
    const JsonIndex format = json.member(0, "format");
    if (format == kNoJson || json.node(format).type != JsonType::String ||
        json.string(format) != kFormatName) {
        report.add("IO-010", {}, format == kNoJson ? 0 : format, kRightStart);
        return std::nullopt;
    }
    const JsonIndex at = json.member(0, "version");
    const std::string accepted = "version " + std::to_string(kFormatVersion);
    if (at == kNoJson) {
        report.addMissing("version", 0, accepted);
        return std::nullopt;
    }
    const auto version = json.node(at).type == JsonType::Number ? json.number(at) : std::nullopt;
    if (!version || *version != std::floor(*version) || *version < 0) {
        report.add("IO-015", {std::string(json.raw(at).substr(0, 40))}, at, accepted);
        return std::nullopt;
    }
    if (*version <= kFormatVersion)
        return static_cast<int>(*version);
    std::vector<std::string> versions{std::string(json.raw(at).substr(0, 40)),
                                      std::to_string(kFormatVersion)};
    if (!newerVersions) {
        report.add("IO-011", std::move(versions), at, accepted + " or older");
        return std::nullopt;
    }
    report.addKeyWarning("IO-011", std::move(versions), at, accepted + " or older");
    return kFormatVersion + 1;
}

// Reads a document of the current version. `shown` is the user's own text if a migration made `json`.
LoadOutcome readCurrent(const JsonText& json, ReadReport& report, const ReadOptions& options,
                        const JsonText* shown) {
    LoadOutcome outcome;
    ElementPlaces places;
    Design design;
    FieldReader reader(json, 0, report, &places);
    visitFields(reader, design);
    const auto locate = [&](std::vector<BrokenInvariant> broken) {
        for (auto& entry : broken)
            report.addWithin(places[entry.list][entry.index], std::move(entry.diagnostic));
    };
    std::size_t further = 0;
    locate(findBrokenInvariants(design, &further));
    report.addUnlisted(further);
    if (options.catalogue)
        locate(checkAgainstCatalogue(design, *options.catalogue));
    outcome.complete = !report.hasErrors();
    outcome.design = std::move(design);
    outcome.diagnostics = report.finish(shown);
    return outcome;
}

LoadOutcome readOlder(const JsonText& shown, ReadReport& report, int version, const ReadOptions& options,
                      const std::string& fileName) {
    LoadOutcome outcome;
    const auto& ladder = options.ladder ? *options.ladder : releasedMigrations();
    const auto text = migrate(std::string(shown.text()), version, kFormatVersion, ladder);
    if (!text) {
        report.add(text.error().code, text.error().arguments, shown.member(0, "version"),
                   text.error().accepted);
        outcome.diagnostics = report.finish(nullptr);
        return outcome;
    }
    const JsonText json(*text);
    ReadReport migrated(json, fileName);
    migrated.addTextProblems();
    if (json.parsed())
        return readCurrent(json, migrated, options, &shown);
    outcome.diagnostics = migrated.finish(nullptr);
    return outcome;
}

} // namespace

LoadOutcome readDesign(std::string_view text, const std::string& fileName, const ReadOptions& options) {
    LoadOutcome outcome;
    const JsonText json(text);
    ReadReport report(json, fileName);
    report.addTextProblems();
    const auto version = json.parsed() ? checkHeading(json, report, options.newerVersions) : std::nullopt;
    // A migration cannot work on a text with repeated keys or impossible numbers.
    const bool older = version && *version < kFormatVersion;
    if (!version || (older && report.hasErrors())) {
        outcome.diagnostics = report.finish(nullptr);
        return outcome;
    }
    outcome = older ? readOlder(json, report, *version, options, fileName)
                    : readCurrent(json, report, options, nullptr);
    outcome.newer = *version > kFormatVersion;
    return outcome;
}

LoadOutcome readDesignFile(const std::filesystem::path& path, const ReadOptions& options) {
    const auto bytes = readFileBytes(path, JsonText::kMaxBytes);
    if (bytes)
        return readDesign(*bytes, path.string(), options);
    LoadOutcome outcome;
    outcome.diagnostics.push_back(bytes.error());
    return outcome;
}

Result<Element> readElement(std::string_view text) {
    const JsonText json(text);
    const std::string noFile;
    ReadReport report(json, noFile);
    report.addTextProblems();
    std::optional<Element> made;
    if (json.parsed())
        made = readElementAt(json, 0, report);
    for (auto& diagnostic : report.finish(nullptr))
        if (diagnostic.severity == Severity::Error)
            return failure(std::move(diagnostic));
    return std::move(*made);
}

} // namespace isthmus
