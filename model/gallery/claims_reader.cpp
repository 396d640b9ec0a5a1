#include "model/gallery/claims_reader.h"

#include "model/gallery/claims_fields.h"
#include "model/gallery/claims_rules.h"
#include "model/io/file_bytes.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr const char* kRightStart = "{\"format\": \"isthmus-claims\", \"version\": 1, …}";

bool checkHeading(const JsonText& json, ReadReport& report) {
    const bool isObject = json.node(0).type == JsonType::Object;
    const JsonIndex format = isObject ? json.member(0, "format") : kNoJson;
    if (format == kNoJson || json.node(format).type != JsonType::String ||
        json.string(format) != kClaimsFormat) {
        report.add("IO-170", {}, format == kNoJson ? 0 : format, kRightStart);
        return false;
    }
    const JsonIndex at = json.member(0, "version");
    const std::string accepted = "version " + std::to_string(kClaimsVersion);
    if (at == kNoJson) {
        report.addMissing("version", 0, accepted);
        return false;
    }
    if (json.node(at).type == JsonType::Number && json.number(at) == kClaimsVersion)
        return true;
    report.add("IO-015", {std::string(json.raw(at).substr(0, 40))}, at, accepted);
    return false;
}

/// What is left out means the claim's own design and figure.
void fillWhatIsLeftOut(ClaimsFile& file) {
    for (Claim& claim : file.claims) {
        for (auto* other : {&claim.less, &claim.over}) {
            if (*other && (*other)->design.empty())
                (*other)->design = claim.query.design;
            if (*other && (*other)->figure.empty())
                (*other)->figure = claim.query.figure;
        }
        for (Perturbation& change : claim.perturb)
            if (change.design.empty())
                change.design = claim.query.design;
    }
}

std::string familyOf(const std::string& fileName) {
    std::string name = std::filesystem::path(fileName).filename().string();
    if (name.ends_with(kClaimsSuffix))
        name.resize(name.size() - kClaimsSuffix.size());
    return name;
}

/// A figure that does not exist concerns its claim alone, which does not hold.
bool spoilsTheFile(const Diagnostic& problem) {
    return problem.severity == Severity::Error && problem.code != "AN-030";
}

ClaimsOutcome unreadable(Error error) {
    ClaimsOutcome outcome;
    outcome.diagnostics.push_back(std::move(error));
    return outcome;
}

} // namespace

ClaimsOutcome readClaims(std::string_view text, const std::string& fileName,
                         const std::vector<std::string>& designs) {
    ClaimsOutcome outcome;
    const JsonText json(text);
    ReadReport report(json, fileName);
    report.addTextProblems();
    if (json.parsed() && checkHeading(json, report)) {
        ClaimsFile file;
        file.family = familyOf(fileName);
        ElementPlaces places;
        FieldReader reader(json, 0, report, &places);
        visitFields(reader, file);
        fillWhatIsLeftOut(file);
        for (Diagnostic& problem : checkHead(file, designs))
            report.addWithin(0, std::move(problem));
        for (ClaimProblem& problem : checkClaimRules(file)) {
            problem.diagnostic.element = ElementId{file.claims[problem.claim].id};
            report.addWithin(places.front()[problem.claim], std::move(problem.diagnostic));
        }
        outcome.file = std::move(file);
    }
    outcome.diagnostics = report.finish(nullptr);
    if (std::any_of(outcome.diagnostics.begin(), outcome.diagnostics.end(), spoilsTheFile))
        outcome.file.reset();
    return outcome;
}

ClaimsOutcome readClaimsFile(const std::filesystem::path& path) {
    const auto bytes = readFileBytes(path, JsonText::kMaxBytes);
    if (!bytes)
        return unreadable(bytes.error());
    return readClaims(*bytes, path.string(), designsIn(path.parent_path()));
}

std::vector<std::string> designsIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    std::error_code problem;
    for (std::filesystem::directory_iterator it(folder, problem), end; !problem && it != end;
         it.increment(problem))
        if (it->path().extension() == ".isthmus")
            names.push_back(it->path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace isthmus
