#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

std::string with(std::string_view kind, const JourneyResult& journey, const ElementId& subject = {}) {
    return journeyFigure(kind, journey, subject.value);
}

std::string methodNote(const AvailabilityResult& result) {
    const std::string over = " over " + std::to_string(result.elements) + " elements";
    switch (result.method) {
    case Method::Exact:
        return "exact, by a decision diagram of " + std::to_string(result.diagramNodes) + " nodes" + over;
    case Method::Bounds:
        return "the middle of bounds that are certain" + over;
    case Method::Estimate:
        return "an estimate within a 95 % interval" + over;
    }
    return {};
}

std::vector<std::string> notesOf(const AvailabilityResult& result) {
    std::vector<std::string> notes{methodNote(result)};
    if (!result.switchingKnown)
        notes.emplace_back("what switching takes could not be computed exactly and is left out");
    if (result.weightedByRequests)
        notes.emplace_back("shares of active/active groups count by requests");
    return notes;
}

double sumOfLosses(const AvailabilityResult& result) {
    double sum = 0;
    for (const SwitchingLoss& loss : result.losses)
        sum += loss.unavailability;
    return sum;
}

std::optional<FigureDerivation> availability(const FigureSources&, const FigureId&,
                                             const JourneyResult* journey) {
    const AvailabilityResult& result = journey->availability;
    FigureDerivation derivation;
    derivation.name = "availability";
    derivation.value = result.value;
    derivation.unit = FigureUnit::Probability;
    derivation.formula = "A = A_struct − Σ loss";
    FigureInput structure{"availability of the structure", {}, result.structural, FigureUnit::Probability};
    structure.figure = with("structural", *journey);
    derivation.inputs.push_back(std::move(structure));
    if (result.switchingKnown) {
        FigureInput losses{"lost to switching", {}, sumOfLosses(result), FigureUnit::Probability};
        losses.figure = with("switching", *journey);
        derivation.inputs.push_back(std::move(losses));
    } else if (result.switchingAtMost) {
        derivation.inputs.push_back(
            {"lost to switching, at most", {}, *result.switchingAtMost, FigureUnit::Probability});
    }
    derivation.notes = notesOf(result);
    return derivation;
}

std::optional<FigureDerivation> downtime(const FigureSources&, const FigureId&,
                                         const JourneyResult* journey) {
    FigureDerivation derivation;
    derivation.name = "hours down";
    derivation.value = journey->availability.downtimePerYear.value;
    derivation.unit = FigureUnit::HourPerYear;
    derivation.formula = "(1 − A) · 8766 h";
    FigureInput down{"unavailability", {}, journey->availability.unavailability, FigureUnit::Probability};
    down.figure = with("availability", *journey);
    derivation.inputs = {std::move(down), {"hours of a year", {}, kHoursPerYear, FigureUnit::HourPerYear}};
    return derivation;
}

std::optional<FigureDerivation> structural(const FigureSources& sources, const FigureId&,
                                           const JourneyResult* journey) {
    FigureDerivation derivation;
    derivation.name = "availability of the structure";
    derivation.value = journey->availability.structural;
    derivation.unit = FigureUnit::Probability;
    derivation.formula = "A_struct = P(J = 1)";
    std::vector<const Importance*> order;
    for (const Importance& entry : journey->importance)
        order.push_back(&entry);
    std::stable_sort(order.begin(), order.end(), [](const Importance* a, const Importance* b) {
        return a->criticality > b->criticality;
    });
    for (const Importance* entry : order) {
        const auto elements = sources.system.elementsOf(entry->element);
        if (elements.empty())
            continue;
        const SystemElement& element = sources.system.elements[elements.front()];
        FigureInput input{"availability", entry->element, element.availability.up(), FigureUnit::Probability};
        if (elements.size() > 1)
            input.text = std::to_string(elements.size()) + " instances, each";
        input.figure = elementFigure(entry->element);
        derivation.inputs.push_back(std::move(input));
    }
    derivation.notes = {
        methodNote(journey->availability),
        "the chance that the journey's structure function holds when every element works with "
        "its own availability, independently of the others"};
    return derivation;
}

/// One "KIND:ID" of a loss's reason.
std::string consequence(const std::string& reason) {
    const std::size_t colon = reason.find(':');
    const std::string kind = reason.substr(0, colon);
    const std::string subject = colon == std::string::npos ? "" : reason.substr(colon + 1);
    if (kind == "ranked")
        return "another member of " + subject + " takes over";
    if (kind == "active_active")
        return "its share of " + subject + " is sent elsewhere";
    if (kind == "path")
        return subject + " takes another path";
    return reason;
}

/// Of several at once, "KIND:ID+KIND:ID".
std::string reasonText(const std::string& reason) {
    std::string text;
    for (std::size_t begin = 0; begin <= reason.size();) {
        const std::size_t end = std::min(reason.find('+', begin), reason.size());
        text += (text.empty() ? "" : "; ") + consequence(reason.substr(begin, end - begin));
        begin = end + 1;
    }
    return text;
}

std::optional<FigureDerivation> switching(const FigureSources&, const FigureId&,
                                          const JourneyResult* journey) {
    if (!journey->availability.switchingKnown)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "lost to switching";
    derivation.value = sumOfLosses(journey->availability);
    derivation.unit = FigureUnit::Probability;
    derivation.formula = "Σ loss_i";
    std::vector<FigureInput>& inputs = derivation.inputs;
    for (const SwitchingLoss& loss : journey->availability.losses) {
        const auto same = std::find_if(inputs.begin(), inputs.end(),
                                       [&](const FigureInput& i) { return i.element == loss.element; });
        if (same != inputs.end()) {
            *same->value += loss.unavailability;
            same->text += "; " + reasonText(loss.reason);
            continue;
        }
        FigureInput input{"lost when it fails", loss.element, loss.unavailability, FigureUnit::Probability};
        input.text = reasonText(loss.reason);
        input.figure = with("loss", *journey, loss.element);
        inputs.push_back(std::move(input));
    }
    derivation.notes = {"first order in the switching times: one switch at a time"};
    return derivation;
}

Subjects elementsWithLoss(const FigureSources&, const JourneyResult* journey) {
    Subjects subjects;
    for (const SwitchingLoss& loss : journey->availability.losses)
        if (std::find(subjects.begin(), subjects.end(), loss.element.value) == subjects.end())
            subjects.push_back(loss.element.value);
    return subjects;
}

std::optional<FigureDerivation> loss(const FigureSources&, const FigureId& id, const JourneyResult* journey) {
    FigureDerivation derivation;
    derivation.name = "lost when it fails";
    derivation.element = ElementId{id.subject};
    derivation.unit = FigureUnit::Probability;
    derivation.formula = "loss_i = w_i · E[J(1_i) J(0_i) ∫ s_i(t) e^(−t/m_i) dt]";
    double sum = 0;
    for (const SwitchingLoss& entry : journey->availability.losses) {
        if (entry.element.value != id.subject)
            continue;
        sum += entry.unavailability;
        FigureInput part{"lost when it fails", entry.element, entry.unavailability, FigureUnit::Probability};
        part.text = reasonText(entry.reason);
        derivation.inputs.push_back(std::move(part));
        if (entry.interruptionsPerYear <= 0)
            continue;
        derivation.inputs.push_back(
            {"interruptions", entry.element, entry.interruptionsPerYear, FigureUnit::PerYear});
        derivation.inputs.push_back(
            {"mean length of an interruption", entry.element,
             entry.unavailability * kHoursPerYear * kSecondsPerHour / entry.interruptionsPerYear,
             FigureUnit::Second});
    }
    if (derivation.inputs.empty())
        return std::nullopt;
    derivation.value = sum;
    FigureInput own{"availability", derivation.element};
    own.text = "how often it fails and how long repair takes";
    own.figure = elementFigure(derivation.element);
    derivation.inputs.push_back(std::move(own));
    return derivation;
}

const Importance* importanceOf(const JourneyResult& journey, const std::string& element) {
    const auto it = std::find_if(journey.importance.begin(), journey.importance.end(),
                                 [&](const Importance& entry) { return entry.element.value == element; });
    return it == journey.importance.end() ? nullptr : &*it;
}

std::optional<FigureDerivation> outages(const FigureSources& sources, const FigureId&,
                                        const JourneyResult* journey) {
    const AvailabilityResult& result = journey->availability;
    if (!result.switchingKnown)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "outages";
    derivation.value = result.outagesPerYear;
    derivation.unit = FigureUnit::PerYear;
    derivation.formula = "ν = Σ w_i (B_i + P_i)";
    for (const Importance& entry : journey->importance) {
        double frequency = 0;
        for (const Index element : sources.system.elementsOf(entry.element))
            frequency += sources.system.elements[element].failureFrequencyPerHour();
        FigureInput input{"outages that its failures begin", entry.element,
                          frequency * entry.birnbaum * kHoursPerYear, FigureUnit::PerYear};
        input.figure = with("birnbaum", *journey, entry.element);
        if (*input.value > 0)
            derivation.inputs.push_back(std::move(input));
    }
    for (const SwitchingLoss& entry : result.losses) {
        if (entry.interruptionsPerYear <= 0)
            continue;
        FigureInput input{"interruptions", entry.element, entry.interruptionsPerYear, FigureUnit::PerYear};
        input.text = reasonText(entry.reason);
        input.figure = with("loss", *journey, entry.element);
        derivation.inputs.push_back(std::move(input));
    }
    std::stable_sort(derivation.inputs.begin(), derivation.inputs.end(),
                     [](const FigureInput& a, const FigureInput& b) { return *a.value > *b.value; });
    return derivation;
}

Subjects rankedElements(const FigureSources&, const JourneyResult* journey) {
    Subjects subjects;
    for (const Importance& entry : journey->importance)
        subjects.push_back(entry.element.value);
    return subjects;
}

std::optional<FigureDerivation> hoursSaved(const FigureSources&, const FigureId& id,
                                           const JourneyResult* journey) {
    const Importance* entry = importanceOf(*journey, id.subject);
    if (!entry)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "hours saved were it perfect";
    derivation.element = entry->element;
    derivation.value = entry->hoursSavedPerYear.value;
    derivation.unit = FigureUnit::HourPerYear;
    derivation.formula = "8766 h · [A(J | i perfect) − A(J)]";
    const double down = journey->availability.unavailability;
    FigureInput now{"unavailability", {}, down, FigureUnit::Probability};
    now.figure = with("availability", *journey);
    derivation.inputs = {{"unavailability were it perfect", entry->element,
                          down - entry->hoursSavedPerYear.value / kHoursPerYear, FigureUnit::Probability},
                         std::move(now),
                         {"hours of a year", {}, kHoursPerYear, FigureUnit::HourPerYear}};
    derivation.notes = {"all its instances perfect together, switching included"};
    return derivation;
}

std::optional<FigureDerivation> birnbaum(const FigureSources& sources, const FigureId& id,
                                         const JourneyResult* journey) {
    const Importance* entry = importanceOf(*journey, id.subject);
    if (!entry)
        return std::nullopt;
    const auto elements = sources.system.elementsOf(entry->element);
    if (elements.empty())
        return std::nullopt;
    const double down = sources.system.elements[elements.front()].availability.down();
    const double unavailability = journey->availability.structuralUnavailability;
    FigureDerivation derivation;
    derivation.name = "Birnbaum importance";
    derivation.element = entry->element;
    derivation.value = entry->birnbaum;
    derivation.unit = FigureUnit::Number;
    derivation.formula = "B_i = P(J | i works) − P(J | i failed)";
    FigureInput own{"unavailability", entry->element, down, FigureUnit::Probability};
    own.figure = elementFigure(entry->element);
    FigureInput whole{"unavailability of the structure", {}, unavailability, FigureUnit::Probability};
    whole.figure = with("structural", *journey);
    derivation.inputs = {{"unavailability of the structure while it works", entry->element,
                          unavailability - down * entry->birnbaum, FigureUnit::Probability},
                         {"unavailability of the structure while it is failed", entry->element,
                          unavailability + (1 - down) * entry->birnbaum, FigureUnit::Probability},
                         std::move(own),
                         std::move(whole)};
    derivation.notes = {
        "Z. W. Birnbaum, On the importance of different components in a multicomponent system, "
        "1969"};
    if (elements.size() > 1)
        derivation.notes.emplace_back("of one instance; they are alike");
    return derivation;
}

std::optional<FigureDerivation> criticality(const FigureSources& sources, const FigureId& id,
                                            const JourneyResult* journey) {
    const Importance* entry = importanceOf(*journey, id.subject);
    if (!entry)
        return std::nullopt;
    const auto elements = sources.system.elementsOf(entry->element);
    if (elements.empty())
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "criticality";
    derivation.element = entry->element;
    derivation.value = entry->criticality;
    derivation.formula = "B_i (1 − A_i) / (1 − A_struct)";
    FigureInput slope{"Birnbaum importance", entry->element, entry->birnbaum};
    slope.figure = with("birnbaum", *journey, entry->element);
    FigureInput own{"unavailability", entry->element,
                    sources.system.elements[elements.front()].availability.down(), FigureUnit::Probability};
    own.figure = elementFigure(entry->element);
    FigureInput whole{"unavailability of the structure",
                      {},
                      journey->availability.structuralUnavailability,
                      FigureUnit::Probability};
    whole.figure = with("structural", *journey);
    derivation.inputs = {std::move(slope), std::move(own), std::move(whole)};
    return derivation;
}

} // namespace

std::span<const DerivedKind> availabilityFigures() {
    static constexpr std::array kKinds{
        DerivedKind{"availability", true, nullptr, availability},
        DerivedKind{"downtime", true, nullptr, downtime},
        DerivedKind{"structural", true, nullptr, structural},
        DerivedKind{"switching", true, nullptr, switching},
        DerivedKind{"outages", true, nullptr, outages},
        DerivedKind{"loss", true, elementsWithLoss, loss, "ELEMENT"},
        DerivedKind{"hours_saved", true, rankedElements, hoursSaved, "ELEMENT"},
        DerivedKind{"birnbaum", true, rankedElements, birnbaum, "ELEMENT"},
        DerivedKind{"criticality", true, rankedElements, criticality, "ELEMENT"},
    };
    return kKinds;
}

} // namespace isthmus
