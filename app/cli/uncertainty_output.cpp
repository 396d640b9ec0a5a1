#include "app/cli/uncertainty_output.h"

#include "app/cli/element_text.h"
#include "app/cli/quantity_text.h"
#include "model/base/error_text.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kMostInputs = 10;
constexpr std::size_t kLabelWidth = 14;
constexpr double kPercent = 100;

Json optionalJson(const std::optional<double>& value) {
    return value ? jsonNumber(*value) : Json(nullptr);
}

/// The key of the figure in the file.
const char* keyOf(FigureKind kind) {
    switch (kind) {
    case FigureKind::Availability:
        return "availability";
    case FigureKind::Mttf:
        return "mttf_h";
    case FigureKind::Mttr:
        return "mttr_h";
    case FigureKind::FaultRate:
        return "faults_per_1000km_year";
    }
    return "";
}

const char* nameOf(FigureKind kind) {
    switch (kind) {
    case FigureKind::Availability:
        return "availability";
    case FigureKind::Mttf:
        return "time to failure";
    case FigureKind::Mttr:
        return "repair";
    case FigureKind::FaultRate:
        return "faults per 1000 km and year";
    }
    return "";
}

std::string figureText(FigureKind kind, double figure) {
    switch (kind) {
    case FigureKind::Availability:
        return availabilityText(1 - figure);
    case FigureKind::Mttf:
    case FigureKind::Mttr:
        return briefNumber(figure) + " h";
    case FigureKind::FaultRate:
        return briefNumber(figure);
    }
    return {};
}

Json inputJson(const InputUncertainty& input) {
    Json json;
    json["element"] = input.element.value;
    json["figure"] = keyOf(input.kind);
    json["value"] = jsonNumber(input.value);
    json["low"] = jsonNumber(input.low);
    json["high"] = jsonNumber(input.high);
    json["unavailability_at_low"] = jsonNumber(input.unavailabilityAtLow);
    json["unavailability_at_high"] = jsonNumber(input.unavailabilityAtHigh);
    json["flips_verdict"] = input.flips;
    json["flip_searched"] = input.searched;
    json["flips_at"] = optionalJson(input.flipsAt);
    return json;
}

class UncertaintyPrinter {
public:
    UncertaintyPrinter(const Design& design, const JourneyUncertainty& result, std::ostream& out)
        : m_design(design), m_result(result), m_out(out) {}

    void print() {
        field("uncertainty");
        m_out << "90 % of samples from " << availabilityText(m_result.p95) << " to "
              << availabilityText(m_result.p5) << ", median " << availabilityText(m_result.p50) << ", mean "
              << availabilityText(m_result.mean) << " (" << m_result.samples << " samples";
        if (m_result.samples < m_result.requested)
            m_out << " of " << m_result.requested << ", time ran out";
        m_out << ", seed " << m_result.seed << ")\n";
        if (m_result.target)
            chance();
        inputs();
    }

private:
    void field(const std::string& label) { m_out << "  " << padRight(label, kLabelWidth); }

    void chance() {
        field("target");
        m_out << availabilityText(1 - *m_result.target) << " is " << (m_result.met ? "met" : "missed")
              << " with the figures as they are, and met with a chance of "
              << briefNumber(kPercent * m_result.chanceMet)
              << " % (sampling: " << briefNumber(kPercent * m_result.chanceLow) << " to "
              << briefNumber(kPercent * m_result.chanceHigh) << " %)\n";
    }

    void inputs() {
        m_out << "  what it rests on, each figure alone\n";
        const std::size_t shown = std::min(m_result.inputs.size(), kMostInputs);
        for (std::size_t i = 0; i < shown; ++i) {
            const InputUncertainty& input = m_result.inputs[i];
            m_out << "    " << called(m_design, input.element) << ", " << nameOf(input.kind) << ' '
                  << figureText(input.kind, input.low) << " to " << figureText(input.kind, input.high) << ": "
                  << availabilityText(input.unavailabilityAtLow) << " to "
                  << availabilityText(input.unavailabilityAtHigh);
            if (m_result.target)
                m_out << "; " << verdict(input);
            m_out << '\n';
        }
        if (m_result.inputs.size() > shown)
            m_out << "    and " << m_result.inputs.size() - shown << " more (--json lists all)\n";
    }

    [[nodiscard]] std::string verdict(const InputUncertainty& input) const {
        const std::string at =
            input.flipsAt ? " at " + figureText(input.kind, *input.flipsAt) : std::string();
        if (input.flips)
            return "turns the verdict" + at;
        if (input.flipsAt)
            return "would turn the verdict" + at + ", outside its range";
        return input.searched ? "cannot turn the verdict" : "does not turn the verdict within its range";
    }

    const Design& m_design;
    const JourneyUncertainty& m_result;
    std::ostream& m_out;
};

} // namespace

Json uncertaintyJson(const JourneyUncertainty& uncertainty) {
    Json json;
    json["reason"] = uncertainty.problem ? Json(englishText(*uncertainty.problem)) : Json(nullptr);
    if (uncertainty.problem)
        return json;
    json["samples"] = uncertainty.samples;
    json["requested"] = uncertainty.requested;
    json["seed"] = uncertainty.seed;
    json["unavailability"] = jsonNumber(uncertainty.unavailability);
    json["mean"] = jsonNumber(uncertainty.mean);
    json["mean_low"] = jsonNumber(uncertainty.meanLow);
    json["mean_high"] = jsonNumber(uncertainty.meanHigh);
    json["p5"] = jsonNumber(uncertainty.p5);
    json["p50"] = jsonNumber(uncertainty.p50);
    json["p95"] = jsonNumber(uncertainty.p95);
    const bool judged = uncertainty.target.has_value();
    json["target"] = optionalJson(uncertainty.target);
    json["met"] = judged ? Json(uncertainty.met) : Json(nullptr);
    json["chance_met"] = judged ? jsonNumber(uncertainty.chanceMet) : Json(nullptr);
    json["chance_met_low"] = judged ? jsonNumber(uncertainty.chanceLow) : Json(nullptr);
    json["chance_met_high"] = judged ? jsonNumber(uncertainty.chanceHigh) : Json(nullptr);
    Json edges = Json::array();
    for (const double edge : uncertainty.edges)
        edges.push_back(jsonNumber(edge));
    json["histogram"]["edges"] = std::move(edges);
    json["histogram"]["counts"] = uncertainty.counts;
    json["inputs"] = Json::array();
    for (const InputUncertainty& input : uncertainty.inputs)
        json["inputs"].push_back(inputJson(input));
    return json;
}

void printUncertainty(const Design& design, const JourneyUncertainty& uncertainty, std::ostream& out) {
    if (uncertainty.problem)
        out << "  no uncertainty: " << englishText(*uncertainty.problem) << '\n';
    else
        UncertaintyPrinter(design, uncertainty, out).print();
}

} // namespace isthmus
