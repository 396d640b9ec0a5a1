#include "app/cli/analysis_text.h"

#include "app/cli/element_text.h"
#include "app/cli/explanation_output.h"
#include "app/cli/failure_cost_output.h"
#include "app/cli/json_text_output.h"
#include "app/cli/latency_output.h"
#include "app/cli/load_output.h"
#include "app/cli/quantity_text.h"
#include "app/cli/recovery_output.h"
#include "app/cli/uncertainty_output.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kLabelWidth = 14;
constexpr std::size_t kMostRanked = 8;
constexpr std::size_t kMostLines = 12;
constexpr std::size_t kMostFindings = 15;

class Printer {
public:
    Printer(const Design& design, std::ostream& out) : m_design(design), m_out(out) {}

    void journey(const JourneyResult& result) {
        const char* state = result.state == JourneyState::Up         ? "up"
                            : result.state == JourneyState::Degraded ? "degraded"
                                                                     : "DOWN";
        m_out << '\n' << called(m_design, result.id) << ": " << state << '\n';
        availability(result.availability);
        if (result.uncertainty)
            printUncertainty(m_design, *result.uncertainty, m_out);
        recovery(result.recovery);
        printRecovery(m_design, result, m_out);
        latency(result.latency);
        if (result.latencyDetail)
            printLatency(m_design, *result.latencyDetail, m_out);
        singlePoints(result.singlePointsOfFailure);
        if (result.explanation)
            printExplanation(m_design, *result.explanation, m_out);
        else
            ranking(result.importance);
    }

    void cost(const CostResult& result) {
        m_out << '\n';
        m_out << "Monthly cost: " << moneyText(result.monthly);
        const auto isUnknown = [](const CostLine& line) { return !line.amount; };
        const auto unknown = std::count_if(result.lines.begin(), result.lines.end(), isUnknown);
        if (unknown > 0)
            m_out << " and " << unknown << (unknown == 1 ? " line" : " lines") << " of unknown amount";
        else if (!result.complete)
            m_out << " (incomplete)";
        if (result.hasDiscounts)
            m_out << " at list prices, " << moneyText(result.discounted) << " after discounts";
        m_out << '\n';
        if (result.accounts.size() > 1)
            for (const AccountCost& account : result.accounts)
                m_out << "  " << padLeft((account.complete ? "" : ">= ") + moneyText(account.monthly), 14)
                      << "  " << (account.account.empty() ? "no account named" : "account " + account.account)
                      << '\n';
        lines(result.lines);
    }

    void findings(const std::vector<Finding>& list) {
        if (list.empty())
            return;
        m_out << "\nFindings\n";
        for (std::size_t i = 0; i < std::min(list.size(), kMostFindings); ++i) {
            m_out << "  " << (list[i].severity == Severity::Error ? "error    " : "warning  ") << list[i].id
                  << ": ";
            for (std::size_t k = 0; k < list[i].elements.size(); ++k)
                m_out << (k == 0 ? "" : ", ") << list[i].elements[k];
            m_out << (list[i].elements.empty() ? "" : ": ") << list[i].evidence << '\n';
            // A remedy is that of its rule: once below the findings that follow each other.
            const bool isLast =
                i + 1 == std::min(list.size(), kMostFindings) || list[i + 1].remedy != list[i].remedy;
            if (isLast && !list[i].remedy.empty())
                m_out << "           " << list[i].remedy
                      << (list[i].bestPractice ? " (" + list[i].bestPractice->id + ")" : "") << '\n';
        }
        more(list.size(), kMostFindings);
    }

private:
    void field(const std::string& label) { m_out << "  " << padRight(label, kLabelWidth); }
    void more(std::size_t all, std::size_t shown) {
        if (all > shown)
            m_out << "  and " << all - shown << " more (--json lists all)\n";
    }

    void availability(const AvailabilityResult& result) {
        field("availability");
        m_out << availabilityText(result.unavailability) << ", " << methodWord(result.method);
        if (result.method != Method::Exact && result.low == result.high)
            m_out << " (its structure exactly)";
        else if (result.method != Method::Exact)
            m_out << " (structural from " << shortestNumber(result.low) << " to "
                  << shortestNumber(result.high) << ")";
        m_out << " over " << result.elements << " elements\n";
        field("downtime");
        m_out << hoursText(result.downtimePerYear) << " a year";
        if (result.switchingKnown)
            m_out << " in " << briefNumber(result.outagesPerYear) << " outages";
        else if (result.switchingAtMost)
            m_out
                << ", and at most " << hoursText(Hours{*result.switchingAtMost * kHoursPerYear})
                << " more by switching; the number of outages is not known: the journey is too large for it";
        else
            m_out << ", switching and the number of outages not known: the journey is too large for it";
        double switching = 0;
        for (const SwitchingLoss& loss : result.losses)
            switching += loss.unavailability;
        if (switching > 0)
            m_out << "; " << hoursText(Hours{switching * kHoursPerYear}) << " of it by switching";
        m_out << '\n';
    }

    /// The worst of all disruptions, one line each for RTO and RPO.
    void recovery(const std::vector<RecoveryResult>& list) {
        if (list.empty())
            return;
        const auto rtoRank = [](const RecoveryResult& result) {
            return result.rto ? result.rto->value : 1e300;
        };
        const auto rpoRank = [](const RecoveryResult& result) {
            return result.rpoState == RpoState::Lost ? 1e301 : result.rpo ? result.rpo->value : 1e300;
        };
        const RecoveryResult& slowest = *std::max_element(
            list.begin(), list.end(), [&](const auto& a, const auto& b) { return rtoRank(a) < rtoRank(b); });
        field("worst RTO");
        m_out << (slowest.rto ? durationText(*slowest.rto) : "never up again");
        if (slowest.rtoState != RtoState::None)
            m_out << ", after " << slowest.disruption.id;
        if (slowest.rtoState == RtoState::WaitsForRepair)
            m_out << ", waits for repair";
        if (!slowest.decidingStep.empty())
            m_out << ", decided by " << slowest.decidingStep;
        m_out << '\n';
        const RecoveryResult& stalest = *std::max_element(
            list.begin(), list.end(), [&](const auto& a, const auto& b) { return rpoRank(a) < rpoRank(b); });
        field("worst RPO");
        m_out << (stalest.rpo                          ? durationText(*stalest.rpo)
                  : stalest.rpoState == RpoState::Lost ? std::string("data is lost")
                                                       : std::string("unknown"));
        if (rpoRank(stalest) > 0)
            m_out << ", after " << stalest.disruption.id;
        if (!stalest.rpo && !stalest.reason.empty())
            m_out << ": " << stalest.reason;
        m_out << '\n';
    }

    void latency(const LatencyResult& result) {
        field("latency");
        if (result.p50 && result.p99)
            m_out << "p50 " << briefNumber(result.p50->value) << " ms, p99 " << briefNumber(result.p99->value)
                  << " ms\n";
        else
            m_out << "unknown" << (result.reason.empty() ? "" : ": ") << result.reason << '\n';
    }

    /// As many to a line as fit on a usual terminal.
    void singlePoints(const std::vector<ElementId>& list) {
        constexpr std::size_t kLineWidth = 100;
        std::size_t width = 0;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string text = list[i].value + (i + 1 < list.size() ? ", " : "");
            const bool isFull = width + displayWidth(text) > kLineWidth;
            if (i == 0)
                field("single points");
            else if (isFull)
                m_out << '\n' << std::string(kLabelWidth + 2, ' ');
            if (i == 0 || isFull)
                width = kLabelWidth + 2;
            m_out << text;
            width += displayWidth(text);
        }
        if (!list.empty())
            m_out << '\n';
    }

    void ranking(const std::vector<Importance>& list) {
        std::size_t shown = 0;
        for (const Importance& entry : list) {
            if (entry.hoursSavedPerYear.value <= 0.0 || shown == kMostRanked)
                break;
            if (shown++ == 0)
                m_out << "  would save most, were it perfect\n";
            m_out << "    " << padLeft(hoursText(entry.hoursSavedPerYear), 10) << " a year  "
                  << called(m_design, entry.element) << '\n';
        }
    }

    void lines(std::vector<CostLine> list) {
        std::stable_sort(list.begin(), list.end(), [](const CostLine& a, const CostLine& b) {
            return (a.amount ? a.amount->value : -1.0) > (b.amount ? b.amount->value : -1.0);
        });
        for (std::size_t i = 0; i < std::min(list.size(), kMostLines); ++i) {
            const CostLine& line = list[i];
            m_out << "  " << padLeft(line.amount ? moneyText(*line.amount) : "unknown", 14) << "  "
                  << padRight(line.rule, 22) << ' '
                  << called(m_design, line.flow.empty() ? line.element : line.flow);
            if (line.amount && line.rate)
                m_out << ": " << briefNumber(line.quantity) << ' ' << line.unit << " at $"
                      << shortestNumber(*line.rate);
            else if (!line.reason.empty())
                m_out << ": " << line.reason;
            if (line.amount && line.discountFactor != 1)
                m_out << ", after discount " << moneyText(*line.discounted());
            m_out << '\n';
        }
        more(list.size(), kMostLines);
    }

    const Design& m_design;
    std::ostream& m_out;
};

} // namespace

void printAnalysis(const Design& design, const AnalysisResult& result, std::ostream& out) {
    Printer printer(design, out);
    out << (design.name.empty() ? "Unnamed design" : design.name) << '\n';
    for (const JourneyResult& journey : result.journeys)
        printer.journey(journey);
    if (result.journeys.empty())
        out << "\nno journeys: nothing says what \"up\" means\n";
    printPlanTrials(result.planTrials, out);
    for (const ScenarioResult& scenario : result.scenarios)
        printScenario(design, scenario, out);
    printer.cost(result.cost);
    if (result.failureCosts)
        printFailureCosts(design, *result.failureCosts, out);
    if (result.load)
        printLoad(design, *result.load, out);
    printer.findings(result.findings);
}

} // namespace isthmus
