#include "app/cli/gallery_output.h"

#include "app/cli/quantity_text.h"
#include "model/base/error_text.h"

#include <algorithm>

namespace isthmus {

namespace {

struct ListedDesign {
    const ClaimsFile* family = nullptr; ///< null: of none
    std::string name;
    std::string title;
};

std::vector<ListedDesign> listed(const Gallery& gallery, const DesignTitles& titles) {
    const auto titleOf = [&](const std::string& name) {
        const auto found = titles.find(name);
        return found == titles.end() ? std::string{} : found->second;
    };
    std::vector<ListedDesign> designs;
    for (const ClaimsFile& family : gallery.families)
        for (const std::string& name : family.designs)
            designs.push_back({&family, name, name == family.designs.front() ? family.title : titleOf(name)});
    for (const std::string& name : gallery.loose)
        designs.push_back({nullptr, name, titleOf(name)});
    return designs;
}

/// "state/read of shop without eu-west-1 after cut": what the figure is asked of.
std::string questionText(const FigureQuery& query) {
    std::string text = query.figure + " of " + query.design;
    for (const ElementId& id : query.fail)
        text += (&id == &query.fail.front() ? " without " : ", ") + id.value;
    if (query.scenario)
        text += " after " + query.scenario->value;
    if (query.connectionSetup)
        text += " with new connections";
    return text;
}

std::string questionText(const Claim& claim) {
    std::string text = questionText(claim.query);
    if (claim.less)
        text += " less " + questionText(*claim.less);
    if (claim.over)
        text += " over " + questionText(*claim.over);
    return text;
}

std::string expectedText(const Claim& claim) {
    const Expectation& expect = claim.expect;
    if (expect.absent)
        return "no number";
    if (expect.text)
        return "\"" + *expect.text + "\"";
    if (expect.value && expect.absolute)
        return shortestNumber(*expect.value) + " ± " + shortestNumber(*expect.absolute) + " " + claim.unit;
    if (expect.value)
        return shortestNumber(*expect.value) + " " + claim.unit + " (relative tolerance " +
               shortestNumber(expect.relative.value_or(0)) + ")";
    std::string text;
    const auto bound = [&](const char* word, const std::optional<double>& value) {
        if (value)
            text += std::string(text.empty() ? "" : ", ") + word + " " + shortestNumber(*value);
    };
    bound("at least", expect.atLeast);
    bound("above", expect.above);
    bound("at most", expect.atMost);
    bound("below", expect.below);
    return text + " " + claim.unit;
}

std::string foundText(const ClaimOutcome& outcome) {
    if (!outcome.value)
        return outcome.text.empty() ? "no number" : "\"" + outcome.text + "\"";
    std::string text = shortestNumber(*outcome.value) + " " + outcome.unit;
    if (!outcome.text.empty())
        text += " (\"" + outcome.text + "\")";
    return text;
}

std::string reasonText(const Error& problem) {
    return englishText(problem) + " [" + problem.code + "]" +
           (problem.accepted.empty() ? "" : " (accepted: " + problem.accepted + ")");
}

Json queryJson(const FigureQuery& query) {
    Json json;
    json["design"] = query.design;
    json["fail"] = Json::array();
    for (const ElementId& id : query.fail)
        json["fail"].push_back(id.value);
    json["scenario"] = query.scenario ? Json(query.scenario->value) : Json(nullptr);
    json["connection_setup"] = query.connectionSetup;
    json["figure"] = query.figure;
    return json;
}

Json textOrNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json claimJson(const Claim& claim, const ClaimOutcome& outcome) {
    Json json;
    json["id"] = claim.id;
    json["claim"] = claim.claim;
    json["place"] = claim.place;
    json["question"] = queryJson(claim.query);
    json["less"] = claim.less ? queryJson(*claim.less) : Json(nullptr);
    json["over"] = claim.over ? queryJson(*claim.over) : Json(nullptr);
    json["holds"] = outcome.holds;
    json["value"] = outcome.value ? jsonNumber(*outcome.value) : Json(nullptr);
    json["unit"] = textOrNull(outcome.unit);
    json["text"] = textOrNull(outcome.text);
    json["expected"] = expectedText(claim);
    json["reason"] = outcome.problem ? Json(reasonText(*outcome.problem)) : Json(nullptr);
    json["computed"] = claim.computed;
    return json;
}

} // namespace

void printGallery(const Gallery& gallery, const DesignTitles& titles, std::ostream& out) {
    const auto designs = listed(gallery, titles);
    std::size_t width = 0;
    for (const ListedDesign& design : designs)
        width = std::max(width, displayWidth(design.name));
    for (const ListedDesign& design : designs)
        out << (design.title.empty() ? design.name : padRight(design.name, width + 2) + design.title) << '\n';
}

Json galleryJson(const Gallery& gallery, const DesignTitles& titles) {
    Json json;
    json["format"] = "isthmus-templates";
    json["version"] = 1;
    json["templates"] = Json::array();
    for (const ListedDesign& design : listed(gallery, titles))
        json["templates"].push_back({{"name", design.name},
                                     {"title", textOrNull(design.title)},
                                     {"family", design.family ? Json(design.family->family) : Json(nullptr)},
                                     {"row", design.family ? Json(design.family->row) : Json(nullptr)},
                                     {"story", design.family ? Json(design.family->story) : Json(nullptr)}});
    return json;
}

void printCheckedFamilies(const std::vector<const ClaimsFile*>& families,
                          const std::vector<CheckedFamily>& checked, std::ostream& out) {
    for (std::size_t i = 0; i < families.size(); ++i) {
        const ClaimsFile& family = *families[i];
        std::size_t held = 0;
        for (std::size_t j = 0; j < family.claims.size(); ++j) {
            const ClaimOutcome& outcome = checked[i].outcomes[j];
            held += outcome.holds ? 1 : 0;
            if (outcome.holds)
                continue;
            const Claim& claim = family.claims[j];
            out << family.family << ": " << claim.id << " does not hold: " << questionText(claim) << " is "
                << foundText(outcome) << ", expected " << expectedText(claim);
            if (outcome.problem)
                out << ": " << reasonText(*outcome.problem);
            out << '\n';
        }
        out << family.family << ": " << held << " of " << family.claims.size() << " claims hold (row "
            << family.row << ", " << family.designs.size()
            << (family.designs.size() == 1 ? " design)\n" : " designs)\n");
    }
}

void printPerturbedFamilies(const std::vector<const ClaimsFile*>& families,
                            const std::vector<std::vector<PerturbedClaim>>& checked, std::ostream& out) {
    for (std::size_t i = 0; i < families.size(); ++i) {
        const ClaimsFile& family = *families[i];
        std::size_t failed = 0;
        for (std::size_t j = 0; j < family.claims.size(); ++j) {
            const PerturbedClaim& after = checked[i][j];
            failed += after.fails() ? 1 : 0;
            if (after.fails())
                continue;
            const Claim& claim = family.claims[j];
            out << family.family << ": " << claim.id;
            if (after.refused)
                out << " cannot be changed so: " << reasonText(*after.refused) << '\n';
            else
                out << (after.outcome.holds ? " still holds after its change: "
                                            : " fails for another reason: ")
                    << questionText(claim) << " is " << foundText(after.outcome)
                    << (after.outcome.problem ? ": " + reasonText(*after.outcome.problem) : "") << '\n';
        }
        out << family.family << ": " << failed << " of " << family.claims.size()
            << " claims fail once what they rest on is changed\n";
    }
}

Json checkedFamiliesJson(const std::vector<const ClaimsFile*>& families,
                         const std::vector<CheckedFamily>& checked) {
    Json json;
    json["format"] = "isthmus-claims-check";
    json["version"] = 1;
    json["families"] = Json::array();
    for (std::size_t i = 0; i < families.size(); ++i) {
        const ClaimsFile& family = *families[i];
        Json one;
        one["family"] = family.family;
        one["row"] = family.row;
        one["title"] = family.title;
        one["designs"] = family.designs;
        one["holds"] = checked[i].holds();
        one["claims"] = Json::array();
        for (std::size_t j = 0; j < family.claims.size(); ++j)
            one["claims"].push_back(claimJson(family.claims[j], checked[i].outcomes[j]));
        json["families"].push_back(std::move(one));
    }
    return json;
}

} // namespace isthmus
