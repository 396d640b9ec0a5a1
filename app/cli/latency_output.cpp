#include "app/cli/latency_output.h"

#include "app/cli/element_text.h"
#include "app/cli/quantity_text.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kLabelWidth = 14;
constexpr std::size_t kMostParts = 24;
constexpr std::size_t kMostDisruptions = 10;
constexpr double kPercent = 100;

Json optionalJson(const std::optional<Milliseconds>& value) {
    return value ? jsonNumber(value->value) : Json(nullptr);
}

Json summaryJson(const LatencySummary& summary, bool curve) {
    Json json;
    json["mean"] = optionalJson(summary.mean);
    json["p50"] = optionalJson(summary.p50);
    json["p90"] = optionalJson(summary.p90);
    json["p99"] = optionalJson(summary.p99);
    json["p99.9"] = optionalJson(summary.p999);
    if (!summary.mean)
        json["reason"] = summary.reason;
    if (!curve)
        return json;
    json["curve"] = Json::array();
    for (const auto& point : summary.curve)
        json["curve"].push_back({jsonNumber(point.value.value), jsonNumber(point.cumulative)});
    return json;
}

const char* roleWord(LatencyRole role) {
    switch (role) {
    case LatencyRole::Component:
        return "component";
    case LatencyRole::Processing:
        return "processing";
    case LatencyRole::Flow:
        return "flow";
    case LatencyRole::RoundTrips:
        return "round_trips";
    case LatencyRole::Retries:
        return "retries";
    case LatencyRole::Votes:
        return "votes";
    case LatencyRole::ParallelSet:
        return "parallel_set";
    case LatencyRole::None:
        break;
    }
    return "other";
}

Json partJson(const LatencyPart& part) {
    Json json;
    json["what"] = roleWord(part.role);
    json["element"] = part.element.value;
    json["mean_ms"] = jsonNumber(part.mean.value);
    json["times"] = jsonNumber(part.times);
    json["each_ms"] = jsonNumber(part.perTime.value);
    json["at_once"] = part.atOnce;
    if (part.unopened)
        json["unopened"] = true;
    json["parts"] = Json::array();
    for (const LatencyPart& inner : part.parts)
        json["parts"].push_back(partJson(inner));
    return json;
}

const char* stateWord(DisruptionLatency::State state) {
    return state == DisruptionLatency::State::Same      ? "same"
           : state == DisruptionLatency::State::Changed ? "changed"
                                                        : "down";
}

Json disruptionJson(const DisruptionLatency& disruption) {
    Json json;
    json["disruption"] = disruption.id;
    json["state"] = stateWord(disruption.state);
    json["p50_ms"] = optionalJson(disruption.p50);
    json["p99_ms"] = optionalJson(disruption.p99);
    if (!disruption.p50 && !disruption.reason.empty())
        json["reason"] = disruption.reason;
    return json;
}

Json statesJson(const StateLatency& states) {
    Json json;
    json["up"] = jsonNumber(states.up);
    json["down"] = jsonNumber(states.down);
    json["not_covered"] = jsonNumber(states.notCovered);
    json["classes"] = states.classes;
    json["distinct"] = states.distinct;
    json["quantiles"] = Json::array();
    for (const auto& quantile : states.quantiles)
        json["quantiles"].push_back({{"level", quantile.level},
                                     {"low_ms", optionalJson(quantile.low)},
                                     {"high_ms", optionalJson(quantile.high)}});
    if (!states.reason.empty())
        json["reason"] = states.reason;
    return json;
}

std::string milliseconds(const std::optional<Milliseconds>& value) {
    return value ? briefNumber(value->value) + " ms" : "none";
}

class Printer {
public:
    Printer(const Design& design, std::ostream& out) : m_design(design), m_out(out) {}

    void summary(const std::string& label, const LatencySummary& summary) {
        m_out << "  " << padRight(label, kLabelWidth);
        if (summary.mean)
            m_out << "mean " << milliseconds(summary.mean) << ", p90 " << milliseconds(summary.p90)
                  << ", p99 " << milliseconds(summary.p99) << ", p99.9 " << milliseconds(summary.p999)
                  << '\n';
        else
            m_out << "none: " << summary.reason << '\n';
    }

    void tree(const LatencyPart& root) {
        if (root.role == LatencyRole::None)
            return;
        m_out << "  waits for, on average\n";
        part(root, 4);
        if (m_left > kMostParts)
            m_out << "    and " << m_left - kMostParts << " more parts (--json lists all)\n";
    }

    void populations(const LatencyDetail& detail) {
        if (detail.populations.empty())
            return;
        m_out << "  made from\n";
        for (const PopulationLatency& population : detail.populations) {
            m_out << "    " << padLeft(roundedNumber(population.weight * kPercent, 1), 5) << " %  "
                  << called(m_design, population.component) << ": ";
            if (population.now.mean)
                m_out << "p50 " << milliseconds(population.now.p50) << ", p99 "
                      << milliseconds(population.now.p99);
            else
                m_out << population.now.reason;
            m_out << '\n';
        }
        summary("all of them", detail.allNow);
        if (detail.weightWithout > 0)
            m_out << "    " << roundedNumber(detail.weightWithout * kPercent, 1)
                  << " % of them have no latency now\n";
    }

    void disruptions(const std::vector<DisruptionLatency>& list, const LatencySummary& nominal) {
        using State = DisruptionLatency::State;
        if (list.empty())
            return;
        const auto count = [&](State state) {
            return std::count_if(list.begin(), list.end(),
                                 [=](const auto& entry) { return entry.state == state; });
        };
        m_out << "  after a loss  " << count(State::Down) << " take it down, " << count(State::Changed)
              << " change it, " << count(State::Same) << " do not\n";
        std::vector<const DisruptionLatency*> changed;
        for (const auto& entry : list)
            if (entry.state == State::Changed && entry.p99)
                changed.push_back(&entry);
        std::stable_sort(changed.begin(), changed.end(),
                         [](const auto* a, const auto* b) { return a->p99->value > b->p99->value; });
        for (std::size_t i = 0; i < std::min(changed.size(), kMostDisruptions); ++i) {
            const double more = nominal.p99 ? changed[i]->p99->value - nominal.p99->value : 0.0;
            m_out << "    " << padLeft((more < 0 ? "" : "+") + briefNumber(more), 9) << " ms p99  "
                  << changed[i]->id << '\n';
        }
    }

    void states(const StateLatency& states) {
        m_out << "  all states    ";
        for (const auto& quantile : states.quantiles) {
            m_out << (quantile.level == states.quantiles.front().level ? "p" : ", p")
                  << shortestNumber(quantile.level * kPercent) << ' ' << milliseconds(quantile.low);
            if (!quantile.high)
                m_out << " or more";
            else if (!quantile.low || quantile.high->value > quantile.low->value * (1 + 1e-3))
                m_out << " to " << milliseconds(quantile.high);
        }
        m_out << (states.quantiles.empty() ? states.reason : "") << "\n                down "
              << briefNumber(states.down) << ", not looked at " << briefNumber(states.notCovered) << ", "
              << states.classes << " classes of states, " << states.distinct << " latencies\n";
    }

private:
    void part(const LatencyPart& part, std::size_t indent) {
        if (m_left++ < kMostParts) {
            m_out << std::string(indent, ' ') << padLeft(briefNumber(part.mean.value), 8) << " ms  "
                  << roleWord(part.role) << ' ' << called(m_design, part.element);
            if (part.times != 1)
                m_out << ", " << briefNumber(part.times) << " × " << briefNumber(part.perTime.value) << " ms";
            m_out << (part.atOnce ? ", at once with others" : "") << '\n';
        }
        for (const LatencyPart& inner : part.parts)
            this->part(inner, indent + 2);
    }

    const Design& m_design;
    std::ostream& m_out;
    std::size_t m_left = 0;
};

} // namespace

Json latencyJson(const LatencyDetail& detail) {
    Json json;
    json["connection_setup"] = detail.connectionSetup;
    json["now_ms"] = summaryJson(detail.now, true);
    json["nominal_ms"] = summaryJson(detail.nominal, false);
    json["floor_ms"] = jsonNumber(detail.floor.value);
    json["waits_for"] = detail.tree.role == LatencyRole::None ? Json(nullptr) : partJson(detail.tree);
    json["populations"] = Json::array();
    for (const PopulationLatency& population : detail.populations)
        json["populations"].push_back({{"component", population.component.value},
                                       {"weight", jsonNumber(population.weight)},
                                       {"now_ms", summaryJson(population.now, false)},
                                       {"nominal_ms", summaryJson(population.nominal, false)}});
    if (!detail.populations.empty()) {
        json["all_populations_ms"] = summaryJson(detail.allNow, false);
        json["all_populations_nominal_ms"] = summaryJson(detail.allNominal, false);
        json["weight_without_latency"] = jsonNumber(detail.weightWithout);
    }
    json["disruptions"] = Json::array();
    for (const DisruptionLatency& disruption : detail.disruptions)
        json["disruptions"].push_back(disruptionJson(disruption));
    json["failure_states"] = detail.states ? statesJson(*detail.states) : Json(nullptr);
    return json;
}

void printLatency(const Design& design, const LatencyDetail& detail, std::ostream& out) {
    Printer printer(design, out);
    printer.summary(detail.connectionSetup ? "connecting" : "", detail.now);
    if (detail.floor.value > 0)
        out << "  " << padRight("light alone", kLabelWidth) << briefNumber(detail.floor.value)
            << " ms along the same routes\n";
    printer.tree(detail.tree);
    printer.populations(detail);
    printer.disruptions(detail.disruptions, detail.nominal);
    if (detail.states)
        printer.states(*detail.states);
}

} // namespace isthmus
