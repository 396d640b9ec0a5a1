#include "model/gallery/claims_rules.h"

#include "model/derivation/figure_id.h"
#include "model/io/nearest_words.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace isthmus {

namespace {

constexpr const char* kWaysToExpect = "{\"value\": …, \"relative\": …}, {\"value\": …, \"absolute\": …}, one "
                                      "or two of at_least, at_most, above "
                                      "and below, {\"text\": \"…\"} or {\"absent\": true}";

Diagnostic problem(std::string code, std::vector<std::string> arguments, std::string pointer,
                   std::string accepted) {
    return {std::move(code),
            std::move(arguments),
            FileLocation{{}, 0, 0, std::move(pointer)},
            {},
            std::move(accepted)};
}

/// The words nearest to a wrong one, or all of them.
std::string proposals(const std::string& word, const std::vector<std::string>& words) {
    auto near = nearestWords(word, words, 3);
    std::string text;
    for (const std::string& one : near.empty() ? words : near)
        text += (text.empty() ? "" : ", ") + one;
    return text;
}

/// Of the patterns that a wrong id could have had, the nearest.
std::string proposedFigures(const std::string& figure, const std::string& patterns) {
    std::map<std::string, std::string> byKind;
    std::istringstream list(patterns);
    for (std::string pattern; std::getline(list >> std::ws, pattern, ',');)
        byKind[pattern.substr(0, pattern.find('/'))] = pattern;
    if (byKind.size() == 1)
        return patterns;
    std::vector<std::string> kinds;
    for (const auto& [kind, pattern] : byKind)
        kinds.push_back(kind);
    std::string text;
    for (const std::string& kind : nearestWords(figure.substr(0, figure.find('/')), kinds, 3))
        text += byKind[kind] + ", ";
    return text + "an id as analyze --explain list prints it";
}

bool contains(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isClaimId(const std::string& id) {
    return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
    });
}

/// Whether an expectation says one thing, in one way.
bool isComparable(const Expectation& expect) {
    const bool value = expect.value.has_value();
    const bool tolerance = expect.relative.has_value() != expect.absolute.has_value();
    const bool noTolerance = !expect.relative && !expect.absolute;
    const int low = (expect.atLeast ? 1 : 0) + (expect.above ? 1 : 0);
    const int high = (expect.atMost ? 1 : 0) + (expect.below ? 1 : 0);
    const int ways =
        (value ? 1 : 0) + (low + high > 0 ? 1 : 0) + (expect.text ? 1 : 0) + (expect.absent ? 1 : 0);
    return ways == 1 && (value ? tolerance : noTolerance) && low <= 1 && high <= 1 &&
           expect.relative.value_or(0) >= 0 && expect.absolute.value_or(0) >= 0;
}

/// The rules of one claim; what is found goes into a list shared by all.
class ClaimRules {
public:
    ClaimRules(const ClaimsFile& file, std::size_t number, std::vector<ClaimProblem>& problems)
        : m_file(file), m_claim(file.claims[number]), m_number(number), m_problems(problems) {}

    void check(bool idIsNew) {
        checkWords(idIsNew);
        checkQuery(m_claim.query, "");
        if (m_claim.less)
            checkQuery(*m_claim.less, "/less");
        if (m_claim.over)
            checkQuery(*m_claim.over, "/over");
        checkExpectation();
        checkPerturbations();
    }

private:
    void add(std::string code, std::vector<std::string> arguments, std::string pointer,
             std::string accepted) {
        m_problems.push_back({m_number, problem(std::move(code), std::move(arguments), std::move(pointer),
                                                std::move(accepted))});
    }

    void checkWords(bool idIsNew) {
        if (!isClaimId(m_claim.id))
            add("IO-175", {m_claim.id}, "/id", "letters, digits and hyphens");
        else if (!idIsNew)
            add("IO-173", {m_claim.id}, "/id", "an id that no other claim of the file has");
        if (m_claim.claim.empty())
            add("IO-174", {"claim"}, "/claim", "what the text claims, in other words");
        if (m_claim.place.empty())
            add("IO-174", {"place"}, "/place", "where the text says it");
        if (m_claim.computed.empty())
            add("IO-174", {"computed"}, "/computed", "how the expected value is found by hand");
    }

    void checkQuery(const FigureQuery& query, const std::string& base) {
        if (!m_file.designs.empty() && !contains(m_file.designs, query.design))
            add("IO-172", {query.design}, base + "/design", proposals(query.design, m_file.designs));
        if (const auto id = readFigureId(query.figure); !id)
            add(id.error().code, id.error().arguments, base + "/figure",
                proposedFigures(query.figure, id.error().accepted));
    }

    void checkExpectation() {
        const Expectation& expect = m_claim.expect;
        if (!isComparable(expect))
            add("IO-176", {}, "/expect", kWaysToExpect);
        const bool number = !expect.text && !expect.absent;
        if (number && m_claim.unit.empty())
            add("IO-174", {"unit"}, "/unit", "the unit of the figure as `analyze --explain FIGURE` has it");
        if (!number && !m_claim.unit.empty())
            add("IO-177", {"unit", expect.text ? "text" : "absent"}, "/unit", "no unit");
        for (const auto& [other, key] :
             {std::pair{m_claim.less.has_value(), "less"}, {m_claim.over.has_value(), "over"}})
            if (other && !number)
                add("IO-177", {key, expect.text ? "text" : "absent"}, "/expect", "a number or bounds");
        if (m_claim.less && m_claim.over)
            add("IO-177", {"over", "less"}, "/over", "one of the two");
    }

    void checkPerturbations() {
        if (m_claim.perturb.empty())
            add("IO-174", {"perturb"}, "/perturb",
                "[{\"element\": \"ID\", \"set\": {…}}]: a change after which the claim does not hold");
        for (std::size_t i = 0; i < m_claim.perturb.size(); ++i) {
            const Perturbation& change = m_claim.perturb[i];
            const std::string base = "/perturb/" + std::to_string(i);
            if (change.element.empty())
                add("IO-174", {"element"}, base + "/element", "the id of an element of the design");
            if (!m_file.designs.empty() && !contains(m_file.designs, change.design))
                add("IO-172", {change.design}, base + "/design", proposals(change.design, m_file.designs));
        }
    }

    const ClaimsFile& m_file;
    const Claim& m_claim;
    std::size_t m_number;
    std::vector<ClaimProblem>& m_problems;
};

} // namespace

std::vector<Diagnostic> checkHead(const ClaimsFile& file, const std::vector<std::string>& designs) {
    std::vector<Diagnostic> problems;
    if (file.row < 1 || file.row > kGalleryRows)
        problems.push_back(problem("IO-015", {std::to_string(file.row)}, "/row",
                                   "a row of the gallery, 1 to " + std::to_string(kGalleryRows)));
    const std::pair<const char*, const std::string*> texts[] = {{"title", &file.title},
                                                                {"story", &file.story},
                                                                {"source/title", &file.source.title},
                                                                {"source/publisher", &file.source.publisher},
                                                                {"source/url", &file.source.url}};
    for (const auto& [key, text] : texts)
        if (text->empty())
            problems.push_back(problem("IO-174", {key}, std::string("/") + key, "a text"));
    if (file.designs.empty())
        problems.push_back(problem("IO-174", {"designs"}, "/designs", "the names of design files"));
    std::set<std::string> seen;
    for (std::size_t i = 0; i < file.designs.size(); ++i) {
        const std::string& design = file.designs[i];
        const std::string pointer = "/designs/" + std::to_string(i);
        if (!contains(designs, design))
            problems.push_back(problem("IO-172", {design}, pointer, proposals(design, designs)));
        else if (!seen.insert(design).second)
            problems.push_back(problem("IO-173", {design}, pointer, "each design once"));
    }
    return problems;
}

std::vector<ClaimProblem> checkClaimRules(const ClaimsFile& file) {
    std::vector<ClaimProblem> problems;
    std::set<std::string> ids;
    for (std::size_t i = 0; i < file.claims.size(); ++i)
        ClaimRules(file, i, problems).check(ids.insert(file.claims[i].id).second);
    return problems;
}

} // namespace isthmus
