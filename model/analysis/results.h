#pragma once

#include "model/analysis/explanation.h"
#include "model/analysis/latency_result.h"
#include "model/analysis/load_result.h"
#include "model/analysis/scenario_result.h"
#include "model/analysis/uncertainty_result.h"
#include "model/base/error.h"
#include "model/base/units.h"
#include "model/design/failure_data.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace isthmus {

/// How a figure was computed; always shown beside it. Bounds are certain; an estimate has a 95 % interval.
enum class Method { Exact, Bounds, Estimate };

/// What one element takes from the journey by switching (semantics.md 3, loss_i).
struct SwitchingLoss {
    ElementId element;
    double unavailability = 0;       ///< loss_i
    double interruptionsPerYear = 0; ///< w_i P_i · 8766
    std::string reason;              ///< "ranked:GROUP", "active_active:GROUP", "path:FLOW"
};

struct AvailabilityResult {
    double value = 0;          ///< A(J) = A_struct − Σ loss
    double unavailability = 0; ///< 1 − A(J), computed as such
    double structural = 0;
    double structuralUnavailability = 0;
    Method method = Method::Exact;
    double low = 0, high = 0; ///< of `structural`; equal to it when exact
    Hours downtimePerYear;
    double outagesPerYear = 0;
    std::size_t elements = 0;   ///< how many elements the journey depends on
    bool switchingKnown = true; ///< false: `value` lacks Σ loss, which no exact method could find
    /// Then: what Σ loss is at most, for certain; empty when not even that is known.
    std::optional<double> switchingAtMost;
    std::size_t diagramNodes = 0; ///< size of the decision diagram, 0 when none was finished
    std::vector<SwitchingLoss> losses;
    bool weightedByRequests = false; ///< shares of active/active groups took part
    std::set<Basis> bases;           ///< what the failure figures rest on
};

struct Importance {
    ElementId element;
    double birnbaum = 0;     ///< of one instance, where the element stands for several; they are alike
    double criticality = 0;  ///< of one instance
    Hours hoursSavedPerYear; ///< 8766 · [A(J | element perfect) − A(J)], all its instances perfect together
};

/// One billing line: quantity × rate, or the reason why the amount is unknown.
struct CostLine {
    ElementId flow;    ///< transfer: the flow; otherwise empty
    ElementId element; ///< fixed: the component or link; transfer: what the hop runs over, if drawn
    std::string rule;  ///< "internet_egress", "inter_az", "dx_dto", "fixed", "storage", "requests" …
    double quantity = 0;
    std::string unit;
    std::optional<double> rate; ///< USD per unit; tiers give one line each
    std::optional<Usd> amount;  ///< list price; absent: unknown
    std::string reason;         ///< why unknown, or a remark
    std::string source;
    std::string asOf;
    std::string payer;    ///< account; empty: the one that pays for all
    std::string priceKey; ///< row of prices.csv, or kind of transfer_prices.csv; empty: a rate of one's own
    std::string region;   ///< or other scope of the price list that the line belongs to; may be empty
    /// What is paid of the list price, with the reason ("NOTE; SOURCE; AS OF"); 1 and empty where all of it
    /// is.
    double discountFactor = 1;
    std::string discount;

    [[nodiscard]] std::optional<Usd> discounted() const {
        return amount ? std::optional(*amount * discountFactor) : std::nullopt;
    }
};

/// What one account pays a month.
struct AccountCost {
    std::string account; ///< empty: where nobody is named
    Usd monthly;         ///< list price of what is known
    Usd discounted;      ///< the same after discounts
    bool complete = true;
};

struct CostResult {
    Usd monthly;               ///< list price of all that is known
    Usd transfer;              ///< part of it that is data transfer
    Usd discounted;            ///< `monthly` after the user's discounts; never mixed with list prices
    bool hasDiscounts = false; ///< some line is discounted
    bool complete = true;      ///< false when a line has no amount
    std::vector<CostLine> lines;
    std::vector<AccountCost> accounts; ///< in the order of their first line
};

/// A best practice of the AWS Well-Architected Framework. Ids have moved between editions, hence the edition.
struct BestPractice {
    std::string id;    ///< "REL02-BP02"
    std::string title; ///< English, in our own short words
    std::string edition;
};

struct Finding {
    std::string id; ///< rule: "single_point_of_failure", "price_missing", "cycle" …
    Severity severity = Severity::Warning;
    std::vector<ElementId> elements;
    std::string evidence;                       ///< English sentence with numbers
    std::string remedy{};                       ///< English sentence: what to change
    std::optional<BestPractice> bestPractice{}; ///< that the remedy supports
    Hours hoursPerYear{};                       ///< what it costs the journey that it hits most; 0: not known
};

struct JourneyResult {
    ElementId id;
    std::string name;
    JourneyState state = JourneyState::Up;
    AvailabilityResult availability;
    std::vector<Importance> importance; ///< by hours saved, largest first
    std::vector<ElementId> singlePointsOfFailure;
    std::vector<RecoveryResult> recovery;
    StrategyResult strategy; ///< with `recovery`
    LatencyResult latency;
    std::optional<LatencyDetail> latencyDetail;    ///< only when asked for
    std::optional<Explanation> explanation;        ///< only when asked for
    std::optional<JourneyUncertainty> uncertainty; ///< only when asked for
};

/// What the drawing shows of one state: who is dead, what carries traffic.
struct LiveState {
    std::set<ElementId> failed;   ///< on purpose
    std::set<ElementId> dead;     ///< places, components, links that do not work (the failed ones included)
    std::set<ElementId> carrying; ///< components and links on the route of some flow
    std::set<ElementId> rerouted; ///< carrying now and not with nothing failed
};

struct FailureCosts;

struct AnalysisResult {
    std::vector<JourneyResult> journeys;
    CostResult cost;
    std::shared_ptr<const FailureCosts> failureCosts; ///< only when asked for (cost/failure_costs.h)
    std::vector<PlanTrial> planTrials;                ///< with recovery: every plan in what it is for
    std::vector<ScenarioResult> scenarios; ///< with recovery: the one asked for, else all of the design
    std::vector<Finding> findings;
    LiveState live;
    std::optional<LoadResult> load; ///< only when asked for
    double wallMilliseconds = 0;
};

} // namespace isthmus
