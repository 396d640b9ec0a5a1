#include "model/analysis/capacity/flow_rates.h"
#include "model/analysis/capacity/link_loads.h"
#include "model/analysis/capacity/routed_capacity.h"
#include "model/analysis/recovery/disruptions.h"
#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

constexpr const char* kThisDrawing = "this drawing";
constexpr double kBitsPerGigabyte = 1073741824.0 * 8;
constexpr double kBitsPerMegabit = 1e6;

std::string afterText(const std::string& loss) {
    return loss.empty() ? std::string{} : "after the loss of " + loss;
}

const LinkLoadFigure* linkIn(const FigureSources& sources, const std::string& id) {
    if (!sources.result.load)
        return nullptr;
    const auto& links = sources.result.load->links;
    const auto it = std::find_if(links.begin(), links.end(),
                                 [&](const LinkLoadFigure& link) { return link.link.value == id; });
    return it == links.end() ? nullptr : &*it;
}

Subjects loadedLinks(const FigureSources& sources, const JourneyResult*) {
    Subjects subjects;
    if (sources.result.load)
        for (const LinkLoadFigure& link : sources.result.load->links)
            subjects.push_back(link.link.value);
    return subjects;
}

Subjects limitedLinks(const FigureSources& sources, const JourneyResult*) {
    Subjects subjects;
    if (sources.result.load)
        for (const LinkLoadFigure& link : sources.result.load->links)
            if (link.capacity && link.capacity->value > 0)
                subjects.push_back(link.link.value);
    return subjects;
}

/// What is failed anyhow, and what that loss takes down besides.
std::vector<Index> failedAfter(const FigureSources& sources, const std::string& loss) {
    std::vector<Index> failed = failedIn(sources);
    if (loss.empty())
        return failed;
    for (const Loss& one : lossesOf(sources.system, standardDisruptions(sources.system)))
        if (one.id == loss)
            failed.insert(failed.end(), one.elements.begin(), one.elements.end());
    return failed;
}

/// The flows over a link after a loss, in the direction in which they ask for most; empty: none.
struct FlowAmounts {
    std::vector<std::pair<Index, double>> flows;
    double sum = 0;
};

/// @param amounts  what a flow sends and gets back.
template <class Amounts>
FlowAmounts amountsOver(const FigureSources& sources, Index link, const std::string& loss,
                        const Amounts& amounts) {
    const OperatingState state(sources.system, failedAfter(sources, loss));
    Router router(state);
    std::array<FlowAmounts, 2> directions;
    for (const FlowOverLink& over : flowsOver(router, link)) {
        const auto [forward, back] = amounts(sources.system.design().flows[over.flow]);
        const std::array both{over.along * forward + over.against * back,
                              over.against * forward + over.along * back};
        for (std::size_t i = 0; i < 2; ++i)
            if (both[i] > 0) {
                directions[i].flows.emplace_back(over.flow, both[i]);
                directions[i].sum += both[i];
            }
    }
    return directions[0].sum >= directions[1].sum ? directions[0] : directions[1];
}

std::pair<double, double> ratesOf(const Flow& flow) {
    const OfferedRate rate = offeredRate(flow);
    return {rate.forward.value, rate.back.value};
}

std::optional<FigureDerivation> loadAfter(const FigureSources& sources, const FigureId& id, bool worst) {
    const LinkLoadFigure* figure = linkIn(sources, id.subject);
    if (!figure)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = worst ? "load after the worst loss" : "load";
    derivation.element = figure->link;
    derivation.value = (worst ? figure->worst : figure->now).value;
    derivation.unit = FigureUnit::MegabitPerSecond;
    derivation.formula = "Σ over the flows of rate · share of it, in the fuller direction";
    const std::string loss = worst ? figure->worstLoss : std::string{};
    derivation.text = afterText(loss);
    if (worst && loss.empty())
        derivation.notes.emplace_back("no loss puts more on it");
    const Index link = sources.system.link(figure->link);
    for (const auto& [flow, rate] : amountsOver(sources, link, loss, ratesOf).flows) {
        FigureInput input{"asked for by a flow", sources.system.design().flows[flow].id, rate,
                          FigureUnit::MegabitPerSecond};
        input.source = kThisDrawing;
        derivation.inputs.push_back(std::move(input));
    }
    derivation.notes.emplace_back(
        "rates of the busy hour and change rates where they are drawn, else the mean of the month");
    return derivation;
}

std::optional<FigureDerivation> load(const FigureSources& sources, const FigureId& id, const JourneyResult*) {
    return loadAfter(sources, id, false);
}

std::optional<FigureDerivation> loadWorst(const FigureSources& sources, const FigureId& id,
                                          const JourneyResult*) {
    return loadAfter(sources, id, true);
}

FigureInput capacityInput(const LinkLoadFigure& figure) {
    FigureInput input{"capacity", figure.link, figure.capacity->value, FigureUnit::MegabitPerSecond};
    input.source = kThisDrawing;
    return input;
}

FigureInput loadInput(const LinkLoadFigure& figure, bool worst) {
    FigureInput input{worst ? "load after the worst loss" : "load", figure.link,
                      (worst ? figure.worst : figure.now).value, FigureUnit::MegabitPerSecond};
    input.figure = FigureId{worst ? "load_worst" : "load", {}, figure.link.value}.text();
    return input;
}

/// What a load does to the capacity of its link.
std::optional<FigureDerivation> against(const FigureSources& sources, const FigureId& id, bool worst) {
    const LinkLoadFigure* figure = linkIn(sources, id.subject);
    if (!figure || !figure->capacity || figure->capacity->value <= 0)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.element = figure->link;
    derivation.text = worst ? afterText(figure->worstLoss) : std::string{};
    derivation.inputs = {loadInput(*figure, worst), capacityInput(*figure)};
    derivation.notes = {"the capacity is the least of its own and of what carries it"};
    return derivation;
}

std::optional<FigureDerivation> utilisation(const FigureSources& sources, const FigureId& id,
                                            const JourneyResult*) {
    auto derivation = against(sources, id, false);
    if (derivation) {
        derivation->name = "utilisation";
        derivation->formula = "load / capacity";
        derivation->value = *derivation->inputs[0].value / *derivation->inputs[1].value;
    }
    return derivation;
}

std::optional<FigureDerivation> utilisationWorst(const FigureSources& sources, const FigureId& id,
                                                 const JourneyResult*) {
    auto derivation = against(sources, id, true);
    if (derivation) {
        derivation->name = "utilisation after the worst loss";
        derivation->formula = "load / capacity";
        derivation->value = *derivation->inputs[0].value / *derivation->inputs[1].value;
    }
    return derivation;
}

Subjects shortLinks(const FigureSources& sources, const JourneyResult*) {
    Subjects subjects;
    for (std::string& link : limitedLinks(sources, nullptr))
        if (linkIn(sources, link)->kept() < 1)
            subjects.push_back(std::move(link));
    return subjects;
}

std::optional<FigureDerivation> shortfall(const FigureSources& sources, const FigureId& id,
                                          const JourneyResult*) {
    auto derivation = against(sources, id, true);
    if (!derivation || linkIn(sources, id.subject)->kept() >= 1)
        return std::nullopt;
    derivation->name = "short after the worst loss";
    derivation->unit = FigureUnit::MegabitPerSecond;
    derivation->formula = "load − capacity";
    derivation->value = *derivation->inputs[0].value - *derivation->inputs[1].value;
    return derivation;
}

/// A month's volumes over a link at its full capacity: how long moving them takes.
std::optional<FigureDerivation> transferTime(const FigureSources& sources, const FigureId& id,
                                             const JourneyResult*) {
    const LinkLoadFigure* figure = linkIn(sources, id.subject);
    if (!figure || !figure->capacity || figure->capacity->value <= 0)
        return std::nullopt;
    const auto volumes = [](const Flow& flow) {
        return std::pair{flow.forwardPerMonth.value_or(Gigabytes{}).value,
                         flow.returnPerMonth.value_or(Gigabytes{}).value};
    };
    const FlowAmounts over = amountsOver(sources, sources.system.link(figure->link), {}, volumes);
    if (over.sum <= 0)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "time to move a month's volume";
    derivation.element = figure->link;
    derivation.value = over.sum * kBitsPerGigabyte / (figure->capacity->value * kBitsPerMegabit);
    derivation.unit = FigureUnit::Second;
    derivation.formula = "Σ volume / capacity";
    for (const auto& [flow, volume] : over.flows) {
        FigureInput input{"a month's volume of a flow", sources.system.design().flows[flow].id, volume,
                          FigureUnit::Gigabyte};
        input.source = kThisDrawing;
        derivation.inputs.push_back(std::move(input));
    }
    derivation.inputs.push_back(capacityInput(*figure));
    derivation.notes = {"1 GB is 2^30 bytes, in the fuller direction, with nothing else on it"};
    return derivation;
}

Subjects movedLinks(const FigureSources& sources, const JourneyResult*) {
    Subjects subjects;
    for (std::string& link : limitedLinks(sources, nullptr))
        if (transferTime(sources, {"transfer_time", {}, link}, nullptr))
            subjects.push_back(std::move(link));
    return subjects;
}

Subjects flowsThat(const FigureSources& sources, bool (*holds)(const FlowCapacity&)) {
    Subjects subjects;
    if (sources.result.load)
        for (const FlowCapacity& flow : sources.result.load->flows)
            if (std::find(subjects.begin(), subjects.end(), flow.flow.value) == subjects.end() &&
                holds(*flowCapacityIn(sources, flow.flow.value)))
                subjects.push_back(flow.flow.value);
    return subjects;
}

Subjects limitedFlows(const FigureSources& sources, const JourneyResult*) {
    return flowsThat(sources, [](const FlowCapacity& flow) { return flow.largest.atMost.has_value(); });
}

Subjects chosenFlows(const FigureSources& sources, const JourneyResult*) {
    return flowsThat(sources, [](const FlowCapacity& flow) { return flow.chosen.has_value(); });
}

Subjects flowsThatLose(const FigureSources& sources, const JourneyResult*) {
    return flowsThat(sources, [](const FlowCapacity& flow) {
        return !flow.worstLoss.empty() && flow.afterWorst.atMost.has_value();
    });
}

void addCut(const System& system, const LargestRate& rate, FigureDerivation& derivation) {
    for (const ElementId& id : rate.cut) {
        const Index link = system.link(id);
        FigureInput input{"capacity in the cut", id, {}, FigureUnit::MegabitPerSecond};
        if (link != kNone && system.design().links[link].capacity)
            input.value = system.design().links[link].capacity->value;
        input.source = kThisDrawing;
        derivation.inputs.push_back(std::move(input));
    }
    if (rate.atLeast && rate.atMost && rate.atLeast->value < rate.atMost->value)
        derivation.notes.emplace_back(
            "links in the cut ride on the same thing: no more than this, and at least the number below");
    if (rate.atLeast && rate.atMost && rate.atLeast->value < rate.atMost->value)
        derivation.inputs.push_back(
            {"carried for certain", {}, rate.atLeast->value, FigureUnit::MegabitPerSecond});
}

std::optional<FigureDerivation> rate(const FigureSources& sources, const FigureId& id, bool after) {
    const FlowCapacity* flow = flowCapacityIn(sources, id.subject);
    if (!flow)
        return std::nullopt;
    const LargestRate& largest = after ? flow->afterWorst : flow->largest;
    if (!largest.atMost || (after && flow->worstLoss.empty()))
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = after ? "largest rate after the worst loss" : "largest rate";
    derivation.element = flow->flow;
    derivation.value = largest.atMost->value;
    derivation.unit = FigureUnit::MegabitPerSecond;
    derivation.text = after ? afterText(flow->worstLoss) : std::string{};
    derivation.formula = "largest flow = least cut: Σ capacity of its links";
    addCut(sources.system, largest, derivation);
    derivation.inputs.push_back(
        {"asked for by a flow", flow->flow, flow->offered.value, FigureUnit::MegabitPerSecond});
    return derivation;
}

std::optional<FigureDerivation> largestRateOf(const FigureSources& sources, const FigureId& id,
                                              const JourneyResult*) {
    return rate(sources, id, false);
}

std::optional<FigureDerivation> rateAfterWorst(const FigureSources& sources, const FigureId& id,
                                               const JourneyResult*) {
    return rate(sources, id, true);
}

std::optional<FigureDerivation> kept(const FigureSources& sources, const FigureId& id, const JourneyResult*) {
    const FlowCapacity* flow = flowCapacityIn(sources, id.subject);
    if (!flow || !flow->chosen)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "kept after the worst loss";
    derivation.element = flow->flow;
    derivation.value = flow->kept();
    derivation.formula = "largest rate after the loss / what the chosen way carries, at most 1";
    if (!flow->worstLoss.empty() && flow->afterWorst.atMost) {
        derivation.text = afterText(flow->worstLoss);
        FigureInput after{"largest rate after the worst loss", flow->flow, flow->afterWorst.atMost->value,
                          FigureUnit::MegabitPerSecond};
        after.figure = FigureId{"rate_after_worst", {}, id.subject}.text();
        derivation.inputs.push_back(std::move(after));
    } else {
        derivation.notes.emplace_back("no loss on its way leaves less");
    }
    derivation.inputs.push_back(
        {"what the chosen way carries", flow->flow, flow->chosen->value, FigureUnit::MegabitPerSecond});
    return derivation;
}

} // namespace

const FlowCapacity* flowCapacityIn(const FigureSources& sources, const std::string& id) {
    const FlowCapacity* least = nullptr;
    if (sources.result.load)
        for (const FlowCapacity& flow : sources.result.load->flows)
            if (flow.flow.value == id && (!least || flow.kept() < least->kept()))
                least = &flow;
    return least;
}

std::span<const DerivedKind> loadFigures() {
    constexpr auto kLoad = FigureNeed::Load;
    static constexpr std::array kKinds{
        DerivedKind{"load", false, loadedLinks, load, "LINK", kLoad},
        DerivedKind{"load_worst", false, loadedLinks, loadWorst, "LINK", kLoad},
        DerivedKind{"utilisation", false, limitedLinks, utilisation, "LINK", kLoad},
        DerivedKind{"utilisation_worst", false, limitedLinks, utilisationWorst, "LINK", kLoad},
        DerivedKind{"shortfall", false, shortLinks, shortfall, "LINK", kLoad},
        DerivedKind{"transfer_time", false, movedLinks, transferTime, "LINK", kLoad},
        DerivedKind{"largest_rate", false, limitedFlows, largestRateOf, "FLOW", kLoad},
        DerivedKind{"rate_after_worst", false, flowsThatLose, rateAfterWorst, "FLOW", kLoad},
        DerivedKind{"kept", false, chosenFlows, kept, "FLOW", kLoad},
    };
    return kKinds;
}

} // namespace isthmus
