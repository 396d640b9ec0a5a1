#include "app/cli/gallery_table.h"

#include "app/cli/quantity_text.h"
#include "model/derivation/figure_id.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kWorst = 3;
constexpr double kWorstOfAll = 1e300; // seconds: never up again, or all data lost

using Templates = std::map<std::string, AnalysedTemplate>;

/// Text of a design in a cell.
std::string cell(const std::string& text) {
    std::string safe;
    for (const char c : text)
        safe += c == '|' ? std::string("\\|") : c == '\n' ? std::string(" ") : std::string(1, c);
    return safe;
}

double rtoRank(const RecoveryResult& result) {
    return result.rto ? result.rto->value : kWorstOfAll;
}

double rpoRank(const RecoveryResult& result) {
    return result.rpo ? result.rpo->value : kWorstOfAll;
}

std::string rtoText(const RecoveryResult& result) {
    return result.rto ? durationText(*result.rto) : "never up again";
}

std::string rpoText(const RecoveryResult& result) {
    return result.rpo                          ? durationText(*result.rpo)
           : result.rpoState == RpoState::Lost ? "all lost"
                                               : "unknown";
}

const RecoveryResult* worstBy(const std::vector<RecoveryResult>& list,
                              double (*rank)(const RecoveryResult&)) {
    const auto worst = std::max_element(list.begin(), list.end(),
                                        [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return worst == list.end() ? nullptr : &*worst;
}

/// Whether it is those who ask that are lost, which is no fault of the system.
bool isLossOfClients(const Disruption& disruption, const Design& design) {
    return std::all_of(disruption.elements.begin(), disruption.elements.end(), [&](const ElementId& id) {
        const Component* component = findById(design.components, id);
        return component && component->kind == "clients";
    });
}

/// What takes longest to recover from, then what loses most; what the journey does not notice is left out.
std::string worstDisruptions(const std::vector<RecoveryResult>& list, const Design& design) {
    std::vector<const RecoveryResult*> felt;
    for (const RecoveryResult& result : list)
        if ((rtoRank(result) > 0 || rpoRank(result) > 0) &&
            (result.disruption.elements.empty() || !isLossOfClients(result.disruption, design)))
            felt.push_back(&result);
    std::stable_sort(felt.begin(), felt.end(), [](const RecoveryResult* a, const RecoveryResult* b) {
        return std::pair(rtoRank(*a), rpoRank(*a)) > std::pair(rtoRank(*b), rpoRank(*b));
    });
    std::string text;
    for (std::size_t i = 0; i < std::min(felt.size(), kWorst); ++i) {
        text += (i == 0 ? "`" : "; `") + felt[i]->disruption.id + "` " + rtoText(*felt[i]);
        if (rpoRank(*felt[i]) > 0)
            text += ", data " + rpoText(*felt[i]);
    }
    return text.empty() ? "none is felt" : text;
}

std::string costText(const CostResult& cost) {
    const auto unknown = std::count_if(cost.lines.begin(), cost.lines.end(),
                                       [](const CostLine& line) { return !line.amount; });
    return moneyText(cost.monthly) + (unknown > 0 ? " and unknown parts" : "");
}

/// The journey that most claims of the family are about; the first one where none is.
const JourneyResult& claimedJourney(const ClaimsFile* family, const std::vector<JourneyResult>& journeys) {
    const auto claims = [&](const JourneyResult& journey) {
        if (!family)
            return std::ptrdiff_t{0};
        return std::count_if(family->claims.begin(), family->claims.end(), [&](const Claim& claim) {
            const auto id = readFigureId(claim.query.figure);
            return id && id->journey == journey.id;
        });
    };
    const JourneyResult* most = &journeys.front();
    for (const JourneyResult& journey : journeys)
        if (claims(journey) > claims(*most))
            most = &journey;
    return *most;
}

void row(const std::string& name, const ClaimsFile* family, const AnalysedTemplate& one, std::ostream& out) {
    const Design& design = *one.design;
    out << "| [" << cell(design.name) << "](" << name << ".isthmus) | ";
    if (one.result.journeys.empty()) {
        out << "- | - | - | - | - | " << costText(one.result.cost) << " | - |\n";
        return;
    }
    const JourneyResult& journey = claimedJourney(family, one.result.journeys);
    const RecoveryResult* slowest = worstBy(journey.recovery, rtoRank);
    const RecoveryResult* emptiest = worstBy(journey.recovery, rpoRank);
    out << cell(journey.name.empty() ? journey.id.value : journey.name) << " | "
        << availabilityText(journey.availability.unavailability) << " | "
        << (slowest ? rtoText(*slowest) : "-") << " | " << (emptiest ? rpoText(*emptiest) : "-") << " | "
        << (journey.latency.p99 ? briefNumber(journey.latency.p99->value) + " ms" : "unknown") << " | "
        << costText(one.result.cost) << " | " << worstDisruptions(journey.recovery, design) << " |\n";
}

void table(const std::vector<std::string>& designs, const ClaimsFile* family, const Templates& templates,
           std::ostream& out) {
    out << "\n| design | journey | availability | worst RTO | worst RPO | p99 | cost a month | worst "
           "disruptions |\n"
           "| --- | --- | --- | --- | --- | --- | --- | --- |\n";
    for (const std::string& name : designs)
        if (const auto found = templates.find(name); found != templates.end() && found->second.design)
            row(name, family, found->second, out);
}

void heading(const ClaimsFile& family, std::ostream& out) {
    const ClaimSource& source = family.source;
    out << "\n## " << family.row << ". " << family.title << "\n\n![](thumbnails/" << family.designs.front()
        << ".png)\n\n"
        << family.story << "\n\nModels [" << source.title << "](" << source.url << ")";
    for (const std::string& part : {source.author, source.publisher, source.published})
        if (!part.empty())
            out << ", " << part;
    out << ". What it claims: [" << family.family << kClaimsSuffix << "](" << family.family << kClaimsSuffix
        << ").\n";
}

} // namespace

void printGalleryTable(const Gallery& gallery, const Templates& templates, std::ostream& out) {
    out << "# The templates\n\n"
           "Written by packaging/templates/update_gallery.sh; a test compares. The files `*.claims.json` say "
           "what the\n"
           "texts claim that the designs model ([CLAIMS.md](../schema/CLAIMS.md)).\n\n"
           "Figures are those of the journey that most of a family's claims are about. RTO and RPO are the "
           "worst\n"
           "over all single disruptions; the three that it takes longest to recover from stand last.\n";
    for (const ClaimsFile& family : gallery.families) {
        heading(family, out);
        table(family.designs, &family, templates, out);
    }
    if (!gallery.loose.empty()) {
        out << "\n## Others\n";
        table(gallery.loose, nullptr, templates, out);
    }
}

} // namespace isthmus
