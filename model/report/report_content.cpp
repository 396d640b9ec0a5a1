#include "model/report/report_content.h"

#include <algorithm>

namespace isthmus {

namespace {

std::vector<JourneyReport> journeyReports(const Design& design, const AnalysisResult& result) {
    std::vector<JourneyReport> reports;
    for (const JourneyResult& figures : result.journeys)
        if (const Journey* journey = findById(design.journeys, figures.id))
            reports.push_back(journeyReport(*journey, figures));
    return reports;
}

/// What is unknown comes first: it is what a reader has to know before the sum.
CostResult orderedCost(CostResult cost) {
    std::stable_sort(cost.lines.begin(), cost.lines.end(), [](const CostLine& a, const CostLine& b) {
        if (!a.amount || !b.amount)
            return !a.amount && b.amount;
        return a.amount->value > b.amount->value;
    });
    return cost;
}

ReportProvenance provenanceOf(const CostResult& cost) {
    ReportProvenance provenance;
    for (const CostLine& line : cost.lines) {
        if (line.asOf.empty())
            continue;
        if (provenance.oldestPrice.empty() || line.asOf < provenance.oldestPrice)
            provenance.oldestPrice = line.asOf;
        provenance.newestPrice = std::max(provenance.newestPrice, line.asOf);
    }
    return provenance;
}

WhatIfReport whatIfReport(const Design& design, const AnalysisResult& nominal, const WhatIfCase& failed) {
    WhatIfReport report{.failed = failed.failed, .costBefore = nominal.cost, .costAfter = failed.result.cost};
    if (failed.scenario)
        if (const Scenario* scenario = findById(design.scenarios, *failed.scenario))
            report.scenario = scenario->name.empty() ? scenario->id.value : scenario->name;
    const std::vector<JourneyReport> before = journeyReports(design, nominal);
    for (JourneyReport& after : journeyReports(design, failed.result))
        if (const JourneyReport* same = findById(before, after.id))
            report.journeys.push_back({*same, std::move(after)});
    return report;
}

} // namespace

ReportContent reportContent(const Design& design, const Catalogue& catalogue, const AnalysisResult& nominal,
                            const WhatIfCase* whatIf) {
    ReportContent content;
    content.title = design.name;
    content.notes = design.notes;
    content.provenance = provenanceOf(nominal.cost);
    content.journeys = journeyReports(design, nominal);
    content.cost = orderedCost(nominal.cost);
    content.planTrials = nominal.planTrials;
    content.findings = nominal.findings;
    content.load = nominal.load;
    content.failureCosts = nominal.failureCosts;
    std::stable_sort(content.findings.begin(), content.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
    for (const JourneyReport& journey : content.journeys)
        content.bases.insert(journey.availability.figures.bases.begin(),
                             journey.availability.figures.bases.end());
    content.failureFigures = failureFiguresInForce(design, catalogue);
    if (whatIf)
        content.whatIf = whatIfReport(design, nominal, *whatIf);
    return content;
}

} // namespace isthmus
