#include "views/canvas/overlay/overlay.h"

#include "model/catalogue/failure_resolution.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

QString overlayWords(const char* text) {
    return QCoreApplication::translate("Overlays", text);
}

using Values = std::map<ElementId, double>;

/// Marks in parts of the largest value; what is nothing has none.
template <class Text>
void fill(Overlay& overlay, const Values& values, const Text& text) {
    double most = 0;
    for (const auto& [id, value] : values)
        most = std::max(most, value);
    if (most <= 0)
        return;
    for (const auto& [id, value] : values)
        if (value > 0)
            overlay.marks[id] = {value / most, text(value)};
    overlay.low = numberText(0, 0);
    overlay.high = text(most);
}

QString ofJourney(const Design& design, const ElementId& journey) {
    return findById(design.journeys, journey) == nullptr
               ? overlayWords(QT_TRANSLATE_NOOP("Overlays", "No journey is drawn"))
               : displayName(design, journey);
}

struct Missing {
    const Catalogue& catalogue;
    Values& unavailability;

    void note(const ElementId& id, const std::optional<FailureData>& failure, const std::string& kindId,
              std::optional<Kilometres> length = {}) const {
        const Kind* kind = catalogue.kind(kindId);
        if (kind == nullptr)
            return;
        const ResolvedFailure resolved = resolveFailure(failure, *kind, length, catalogue);
        if (!resolved.neverFails && !resolved.problem)
            unavailability[id] = resolved.availability.down();
    }
};

void addWaits(const LatencyPart& part, Values& waits) {
    const bool own = part.role == LatencyRole::Processing || part.role == LatencyRole::RoundTrips ||
                     part.role == LatencyRole::Retries || part.role == LatencyRole::Votes || part.unopened;
    if (own) {
        if (!part.element.empty())
            waits[part.element] += part.mean.value;
        return;
    }
    for (const LatencyPart& inner : part.parts)
        addWaits(inner, waits);
}

} // namespace

const OverlayMark* Overlay::of(const ElementId& id) const {
    const auto it = marks.find(id);
    return it == marks.end() ? nullptr : &it->second;
}

QString overlayTitle(OverlayKind kind) {
    switch (kind) {
    case OverlayKind::State:
        return overlayWords(QT_TRANSLATE_NOOP("Overlays", "State"));
    case OverlayKind::HoursSaved:
        return overlayWords(QT_TRANSLATE_NOOP("Overlays", "Hours saved a year"));
    case OverlayKind::Availability:
        return overlayWords(QT_TRANSLATE_NOOP("Overlays", "Availability"));
    case OverlayKind::Cost:
        return overlayWords(QT_TRANSLATE_NOOP("Overlays", "Cost a month"));
    case OverlayKind::Load:
        return overlayWords(QT_TRANSLATE_NOOP("Overlays", "Load"));
    case OverlayKind::Latency:
        return overlayWords(QT_TRANSLATE_NOOP("Overlays", "Time of a request"));
    }
    return {};
}

Overlay hoursSavedOverlay(const Design& design, const AnalysisResult& result, const ElementId& journey) {
    Overlay overlay{.kind = OverlayKind::HoursSaved, .remark = ofJourney(design, journey)};
    overlay.title = overlayTitle(overlay.kind);
    Values hours;
    if (const JourneyResult* found = findById(result.journeys, journey))
        for (const Importance& importance : found->importance)
            hours[importance.element] = importance.hoursSavedPerYear.value;
    fill(overlay, hours, [](double value) { return hoursText(Hours{value}); });
    return overlay;
}

Overlay availabilityOverlay(const Design& design, const Catalogue& catalogue) {
    Overlay overlay{.kind = OverlayKind::Availability,
                    .remark = overlayWords(QT_TRANSLATE_NOOP("Overlays", "Each element by itself"))};
    overlay.title = overlayTitle(overlay.kind);
    Values missing;
    const Missing find{catalogue, missing};
    for (const Place& place : design.places)
        find.note(place.id, place.failure, place.kind);
    for (const Component& component : design.components)
        find.note(component.id, component.failure, component.kind);
    for (const Link& link : design.links)
        find.note(link.id, link.failure, link.kind, link.length);
    if (missing.empty())
        return overlay;
    const auto [best, worst] = std::minmax_element(
        missing.begin(), missing.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    // Nines, not per cent: of 99 % and 99.9 % each is ten times as bad as the next.
    const double least = std::log10(std::max(best->second, 1e-12)), most = std::log10(worst->second);
    for (const auto& [id, value] : missing)
        overlay.marks[id] = {most > least ? (std::log10(std::max(value, 1e-12)) - least) / (most - least)
                                          : 1.0,
                             availabilityText(value)};
    overlay.low = availabilityText(best->second);
    overlay.high = availabilityText(worst->second);
    return overlay;
}

Overlay costOverlay(const CostResult& cost) {
    Overlay overlay{.kind = OverlayKind::Cost};
    overlay.title = overlayTitle(overlay.kind);
    overlay.remark =
        overlayWords(cost.complete ? QT_TRANSLATE_NOOP("Overlays", "List prices; transfer at its flow")
                                   : QT_TRANSLATE_NOOP("Overlays", "List prices; some are not known"));
    Values dollars;
    for (const CostLine& line : cost.lines)
        if (const ElementId& id = line.flow.empty() ? line.element : line.flow; line.amount && !id.empty())
            dollars[id] += line.amount->value;
    fill(overlay, dollars, [](double value) { return moneyText(Usd{value}); });
    return overlay;
}

Overlay loadOverlay(const LoadResult& load) {
    Overlay overlay{.kind = OverlayKind::Load,
                    .remark = overlayWords(
                        QT_TRANSLATE_NOOP("Overlays", "Of what it carries; now, then after the worst loss"))};
    overlay.title = overlayTitle(overlay.kind);
    const auto percent = [](double part) {
        return QStringLiteral("%1 %").arg(numberText(100 * part, part < 0.1 ? 1 : 0));
    };
    for (const LinkLoadFigure& link : load.links) {
        if (!link.capacity || link.capacity->value <= 0)
            continue;
        const double now = link.now / *link.capacity, worst = link.worst / *link.capacity;
        QString text = percent(now);
        if (percent(worst) != text)
            text += QStringLiteral(" → ") + percent(worst);
        overlay.marks[link.link] = {std::clamp(worst, 0.0, 1.0), text};
    }
    for (const QueueFigure& queue : load.queues)
        if (queue.utilisation && std::isfinite(*queue.utilisation))
            overlay.marks[queue.element] = {std::clamp(*queue.utilisation, 0.0, 1.0),
                                            percent(*queue.utilisation)};
    if (!overlay.marks.empty()) {
        overlay.low = percent(0);
        overlay.high = percent(1);
    }
    return overlay;
}

Overlay latencyOverlay(const Design& design, const LatencyDetail& detail, const ElementId& journey) {
    Overlay overlay{.kind = OverlayKind::Latency, .remark = ofJourney(design, journey)};
    overlay.title = overlayTitle(overlay.kind);
    Values waits;
    addWaits(detail.tree, waits);
    fill(overlay, waits, [](double value) { return latencyText(Milliseconds{value}); });
    if (overlay.marks.empty() && !detail.now.reason.empty())
        overlay.remark = overlayWords(QT_TRANSLATE_NOOP("Overlays", "The journey has no latency now"));
    return overlay;
}

} // namespace isthmus
