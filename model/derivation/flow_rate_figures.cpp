#include "model/analysis/capacity/flow_rates.h"
#include "model/analysis/capacity/largest_rate.h"
#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

Subjects flowsWith(const FigureSources& sources, bool (*holds)(const FlowCapacity&)) {
    Subjects subjects;
    if (sources.result.load)
        for (const FlowCapacity& flow : sources.result.load->flows)
            if (std::find(subjects.begin(), subjects.end(), flow.flow.value) == subjects.end() &&
                holds(*flowCapacityIn(sources, flow.flow.value)))
                subjects.push_back(flow.flow.value);
    return subjects;
}

Subjects sending(const FigureSources& sources, const JourneyResult*) {
    return flowsWith(sources, [](const FlowCapacity& flow) { return flow.offered.value > 0; });
}

Subjects limited(const FigureSources& sources, const JourneyResult*) {
    return flowsWith(sources, [](const FlowCapacity& flow) { return flow.chosen.has_value(); });
}

FigureInput drawn(const char* name, const Flow& flow, double value, FigureUnit unit) {
    FigureInput input{name, flow.id, value, unit};
    input.source = "this drawing";
    return input;
}

/// What the drawing says of the direction that is the larger one.
void addRate(const Flow& flow, FigureDerivation& derivation) {
    const OfferedRate rate = offeredRate(flow);
    if (rate.back.value > rate.forward.value) {
        derivation.formula = "volume a month · 8 / 730 h · share of it";
        derivation.inputs = {
            drawn("a month's volume of a flow", flow, flow.returnPerMonth->value, FigureUnit::Gigabyte)};
        derivation.notes = {"what comes back is more than what goes there"};
        return;
    }
    if (flow.replication && flow.replication->changeRate) {
        derivation.formula = "change rate · share of it";
        derivation.inputs = {drawn("change rate", flow, rate.forward.value, FigureUnit::MegabitPerSecond)};
        return;
    }
    if (const auto attempts = attemptsPerSecond(flow); attempts && flow.messageKilobytes) {
        derivation.formula = "rate in the busy hour · attempts per call · size · share of it";
        derivation.inputs = {
            drawn("rate in the busy hour", flow, *flow.ratePerSecond, FigureUnit::PerSecond),
            drawn("attempts per call", flow, *attempts / *flow.ratePerSecond, FigureUnit::Number),
            drawn("size of one", flow, *flow.messageKilobytes, FigureUnit::Other)};
        derivation.inputs.back().unitText = "kB";
        return;
    }
    derivation.formula = "volume a month · 8 / 730 h · share of it";
    derivation.inputs = {
        drawn("a month's volume of a flow", flow, flow.forwardPerMonth->value, FigureUnit::Gigabyte)};
}

std::optional<FigureDerivation> offered(const FigureSources& sources, const FigureId& id,
                                        const JourneyResult*) {
    const FlowCapacity* capacity = flowCapacityIn(sources, id.subject);
    if (!capacity || capacity->offered.value <= 0)
        return std::nullopt;
    const Flow& flow = *findById(sources.system.design().flows, capacity->flow);
    FigureDerivation derivation;
    addRate(flow, derivation);
    derivation.name = "asked for by a flow";
    derivation.element = capacity->flow;
    derivation.value = capacity->offered.value;
    derivation.unit = FigureUnit::MegabitPerSecond;
    const OfferedRate rate = offeredRate(flow);
    derivation.inputs.push_back({"share of it", capacity->to,
                                 capacity->offered.value / std::max(rate.forward.value, rate.back.value)});
    derivation.notes.emplace_back(
        "rates of the busy hour and change rates where they are drawn, else the mean of the month");
    return derivation;
}

std::optional<FigureDerivation> chosen(const FigureSources& sources, const FigureId& id,
                                       const JourneyResult*) {
    const FlowCapacity* capacity = flowCapacityIn(sources, id.subject);
    if (!capacity || !capacity->chosen)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "what the chosen way carries";
    derivation.element = capacity->flow;
    derivation.value = capacity->chosen->value;
    derivation.unit = FigureUnit::MegabitPerSecond;
    derivation.formula = "least capacity on the widest of the chosen ways";
    const System& system = sources.system;
    const OperatingState state(system, failedIn(sources));
    Router router(state);
    const Flow& flow = *findById(system.design().flows, capacity->flow);
    const Routes& routes = router.route(system.component(flow.from), system.component(capacity->to));
    for (const RoutedHop& hop : routes.hops) {
        if (hop.hop.link == kNone)
            continue;
        const auto room = capacityOfLink(router.latencies(), hop.hop.link);
        FigureInput input{"capacity", system.design().links[hop.hop.link].id,
                          room ? std::optional(room->value) : std::nullopt, FigureUnit::MegabitPerSecond};
        input.text = room ? std::string{} : "no limit is drawn";
        input.source = room ? "this drawing" : "";
        derivation.inputs.push_back(std::move(input));
    }
    derivation.notes = {"the capacity is the least of its own and of what carries it"};
    return derivation;
}

} // namespace

std::span<const DerivedKind> flowRateFigures() {
    constexpr auto kLoad = FigureNeed::Load;
    static constexpr std::array kKinds{
        DerivedKind{"offered", false, sending, offered, "FLOW", kLoad},
        DerivedKind{"chosen_rate", false, limited, chosen, "FLOW", kLoad},
    };
    return kKinds;
}

} // namespace isthmus
