#include "views/charts/certainty_rows.h"

#include "views/text/explanation_text.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace isthmus {

namespace {

struct Certainty {
    Q_DECLARE_TR_FUNCTIONS(Certainty)
};

/// Nothing stands at the very end of a logarithmic scale.
constexpr double kLeastHours = 1e-9;

double hoursOf(double unavailability) {
    return std::max(kLeastHours, unavailability * kHoursPerYear);
}

QString yearly(double unavailability) {
    return hoursText(Hours{unavailability * kHoursPerYear});
}

QString kindText(FigureKind kind) {
    switch (kind) {
    case FigureKind::Availability:
        return Certainty::tr("availability");
    case FigureKind::Mttf:
        return Certainty::tr("time to failure");
    case FigureKind::Mttr:
        return Certainty::tr("repair time");
    case FigureKind::FaultRate:
        return Certainty::tr("fault rate");
    }
    return {};
}

QString figureText(FigureKind kind, double figure) {
    switch (kind) {
    case FigureKind::Availability:
        return availabilityText(1 - figure);
    case FigureKind::Mttf:
    case FigureKind::Mttr:
        return durationText(toSeconds(Hours{figure}));
    case FigureKind::FaultRate:
        return briefText(figure);
    }
    return {};
}

QString verdictText(const InputUncertainty& input) {
    const QString at = input.flipsAt ? figureText(input.kind, *input.flipsAt) : QString();
    if (input.flips)
        return at.isEmpty() ? Certainty::tr("turns the verdict within its range")
                            : Certainty::tr("turns the verdict at %1").arg(at);
    if (!at.isEmpty())
        return Certainty::tr("would turn the verdict at %1, outside its range").arg(at);
    return input.searched ? Certainty::tr("cannot turn the verdict")
                          : Certainty::tr("does not turn the verdict within its range");
}

QString inputToolTip(const Design& design, const JourneyUncertainty& found, const InputUncertainty& input) {
    QStringList lines{distinctName(design, input.element) + QStringLiteral(", ") + kindText(input.kind)};
    lines += Certainty::tr("%1 (5 %) … %2 … %3 (95 %)")
                 .arg(figureText(input.kind, input.low), figureText(input.kind, input.value),
                      figureText(input.kind, input.high));
    lines += Certainty::tr("the journey is then down %1 … %2 a year")
                 .arg(yearly(input.unavailabilityAtLow), yearly(input.unavailabilityAtHigh));
    if (found.target)
        lines += verdictText(input);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

Distribution certaintyDistribution(const JourneyUncertainty& found) {
    Distribution shown;
    for (std::size_t i = 0; i < found.counts.size(); ++i) {
        const double middle = std::sqrt(found.edges[i] * found.edges[i + 1]);
        Distribution::Bin bin{hoursOf(found.edges[i]),
                              hoursOf(found.edges[i + 1]),
                              static_cast<double>(found.counts[i]),
                              ColourRole::Accent,
                              {}};
        if (found.target)
            bin.colour = middle <= 1 - *found.target ? ColourRole::Up : ColourRole::Failed;
        bin.toolTip = Certainty::tr("%1 of %2 samples: down %3 to %4 a year")
                          .arg(countText(static_cast<qint64>(found.counts[i])),
                               countText(static_cast<qint64>(found.samples)), yearly(found.edges[i]),
                               yearly(found.edges[i + 1]));
        shown.bins.push_back(std::move(bin));
    }
    const auto mark = [&](double unavailability, const QString& text, ColourRole colour, bool dashed) {
        shown.marks.push_back({hoursOf(unavailability), text, colour, dashed});
    };
    mark(found.p5, Certainty::tr("5 %: %1").arg(yearly(found.p5)), ColourRole::TextSecondary, false);
    mark(found.p50, Certainty::tr("median %1").arg(yearly(found.p50)), ColourRole::Text, false);
    mark(found.p95, Certainty::tr("95 %: %1").arg(yearly(found.p95)), ColourRole::TextSecondary, false);
    if (found.target)
        mark(1 - *found.target, Certainty::tr("target %1").arg(yearly(1 - *found.target)), ColourRole::Accent,
             true);
    shown.spoken = spreadText(found) + QStringLiteral("; ") + chanceNote(found);
    return shown;
}

Tornado tornadoOf(const Design& design, const JourneyUncertainty& found, std::size_t most) {
    Tornado tornado;
    double low = hoursOf(found.unavailability);
    double high = low;
    const std::size_t count = std::min(most, found.inputs.size());
    for (std::size_t i = 0; i < count; ++i)
        for (const double end : {found.inputs[i].unavailabilityAtLow, found.inputs[i].unavailabilityAtHigh}) {
            low = std::min(low, hoursOf(end));
            high = std::max(high, hoursOf(end));
        }
    const bool aims =
        found.target && hoursOf(1 - *found.target) > low / 10 && hoursOf(1 - *found.target) < high * 10;
    if (aims) { // far away it would leave no room for the bars
        low = std::min(low, hoursOf(1 - *found.target));
        high = std::max(high, hoursOf(1 - *found.target));
    }
    low /= 1.02; // a bar at the very end is seen, too
    const auto place = [&](double unavailability) { return std::log(hoursOf(unavailability) / low); };
    tornado.longest = std::log(high * 1.02 / low);
    for (std::size_t i = 0; i < count; ++i) {
        const InputUncertainty& input = found.inputs[i];
        const auto [best, worst] = std::minmax(input.unavailabilityAtLow, input.unavailabilityAtHigh);
        BarRow row;
        row.label = distinctName(design, input.element) + QStringLiteral(" · ") + kindText(input.kind);
        const double now = std::clamp(found.unavailability, best, worst);
        row.parts = {{place(best), place(now), ColourRole::Up},
                     {place(now), place(worst), ColourRole::Degraded}};
        row.value = place(worst);
        if (aims)
            row.target = place(1 - *found.target);
        row.text = yearly(best) + QStringLiteral(" … ") + yearly(worst);
        if (input.flips) {
            row.text = input.flipsAt
                           ? Certainty::tr("⇄ turns at %1").arg(figureText(input.kind, *input.flipsAt))
                           : Certainty::tr("⇄ turns");
            row.textColour = ColourRole::Failed;
        }
        row.numbers = {input.value,
                       input.low,
                       input.high,
                       input.unavailabilityAtLow * kHoursPerYear,
                       input.unavailabilityAtHigh * kHoursPerYear,
                       input.flipsAt.value_or(std::numeric_limits<double>::quiet_NaN())};
        row.toolTip = inputToolTip(design, found, input);
        tornado.elements.push_back(input.element);
        tornado.rows.push_back(std::move(row));
    }
    return tornado;
}

QString chanceText(const JourneyUncertainty& found) {
    return found.target ? shareText(found.chanceMet) : QString();
}

QString chanceNote(const JourneyUncertainty& found) {
    if (!found.target)
        return Certainty::tr("The journey has no target for its availability.");
    return Certainty::tr("chance that %1 is met (sampling: %2 to %3); with the figures as they are it is %4")
        .arg(availabilityText(1 - *found.target), shareText(found.chanceLow), shareText(found.chanceHigh),
             found.met ? Certainty::tr("✓ met") : Certainty::tr("✕ missed"));
}

QString spreadText(const JourneyUncertainty& found) {
    return Certainty::tr("nine in ten samples lie between %1 and %2, the median is %3")
        .arg(availabilityText(found.p95), availabilityText(found.p5), availabilityText(found.p50));
}

QString samplesText(const JourneyUncertainty& found) {
    const QString drawn = countText(static_cast<qint64>(found.samples));
    return found.samples < found.requested
               ? Certainty::tr("%1 of %2 samples, time ran out · seed %3")
                     .arg(drawn, countText(static_cast<qint64>(found.requested)),
                          countText(qint64(found.seed)))
               : Certainty::tr("%1 samples · seed %2").arg(drawn, countText(qint64(found.seed)));
}

} // namespace isthmus
