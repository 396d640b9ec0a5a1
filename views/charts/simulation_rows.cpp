#include "views/charts/simulation_rows.h"

#include "views/text/explanation_text.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

struct Simulated {
    Q_DECLARE_TR_FUNCTIONS(Simulated)
};

constexpr std::size_t kMostCauses = 12;

/// "KIND/JOURNEY/SUBJECT".
QString figureId(const char* kind, const ElementId& journey, const QString& subject = {}) {
    const QString of = QLatin1String(kind) + QLatin1Char('/') + QString::fromStdString(journey.value);
    return subject.isEmpty() ? of : of + QLatin1Char('/') + subject;
}

QString hours(double value) {
    return hoursText(Hours{value});
}

QString interval(const QString& low, const QString& high) {
    return Simulated::tr("95 %: %1 to %2").arg(low, high);
}

/// Whether the exact figure lies where the simulation says.
SimulatedFigure comparison(const SimulatedJourney& journey, const AvailabilityResult& exact,
                           bool crewsShared) {
    SimulatedFigure figure{.label = Simulated::tr("The figure of the window")};
    figure.figure = figureId("availability", journey.id);
    figure.value = availabilityText(exact.unavailability);
    const Estimate& found = journey.availability;
    const double value = 1 - exact.unavailability;
    // Terms of second order in the switching times are left out of the exact figure (semantics.md 3).
    const double allowance = 0.1 * std::max(0.0, exact.unavailability - exact.structuralUnavailability);
    const auto within = [&](double low, double high) {
        return value >= low - allowance && value <= high + allowance;
    };
    if (crewsShared) {
        figure.note = Simulated::tr("assumes a repair crew for every failure");
    } else if (within(found.low95, found.high95)) {
        figure.note = Simulated::tr("✓ agrees: inside the interval");
        figure.noteColour = ColourRole::Up;
    } else if (within(found.low99, found.high99)) {
        figure.note = Simulated::tr("▲ outside the 95 % interval, inside that of 99 %");
        figure.noteColour = ColourRole::Degraded;
    } else {
        figure.note = Simulated::tr("✕ outside the 99 % interval: more years tell");
        figure.noteColour = ColourRole::Failed;
    }
    return figure;
}

/// Bins of equal ratios, with the points that half, nine in ten and 99 in 100 values do not exceed.
/// @param figure  what the id of a point begins with.
Distribution distributionOf(const LogHistogram& values, double hoursEach, const QString& figure) {
    Distribution shown;
    if (values.count() == 0)
        return shown;
    for (const LogHistogram::Bin& bin : values.doublings()) {
        const QString text = Simulated::tr("%1 to %2: %3 times")
                                 .arg(hours(bin.from * hoursEach), hours(bin.to * hoursEach),
                                      countText(static_cast<qint64>(bin.count)));
        shown.bins.push_back({bin.from * hoursEach, bin.to * hoursEach, static_cast<double>(bin.count),
                              ColourRole::Accent, text});
    }
    QStringList spoken;
    const auto mark = [&](double share, const char* level, const QString& text, ColourRole colour) {
        const double at = values.quantile(share) * hoursEach;
        if (at <= 0)
            return;
        if (!shown.marks.empty() && shown.marks.back().at == at)
            shown.marks.pop_back(); // the larger share says more
        shown.marks.push_back(
            {at, text.arg(hours(at)), colour, false, figure + QLatin1Char('/') + QLatin1String(level)});
        spoken += shown.marks.back().text;
    };
    mark(0.5, "0.5", Simulated::tr("half: %1"), ColourRole::Text);
    mark(0.9, "0.9", Simulated::tr("90 %: %1"), ColourRole::TextSecondary);
    mark(0.99, "0.99", Simulated::tr("99 %: %1"), ColourRole::TextSecondary);
    shown.spoken = spoken.join(QStringLiteral("; "));
    return shown;
}

} // namespace

std::vector<SimulatedFigure> simulatedFigures(const SimulatedJourney& journey,
                                              const AvailabilityResult* exact, bool crewsShared) {
    std::vector<SimulatedFigure> figures;
    const Estimate& available = journey.availability;
    figures.push_back(
        {Simulated::tr("Availability, simulated"), availabilityText(1 - available.value),
         interval(availabilityText(1 - available.low95), availabilityText(1 - available.high95)),
         ColourRole::TextSecondary, figureId("sim_availability", journey.id),
         figureId("sim_availability_low", journey.id)});
    if (exact != nullptr)
        figures.push_back(comparison(journey, *exact, crewsShared));
    const Estimate& outages = journey.outagesPerYear;
    figures.push_back({Simulated::tr("Outages a year"), briefText(outages.value),
                       interval(briefText(outages.low95), briefText(outages.high95)),
                       ColourRole::TextSecondary, figureId("sim_outages", journey.id)});
    const auto all = static_cast<double>(journey.yearsWithout + journey.yearly.count());
    const double share = all > 0 ? static_cast<double>(journey.yearsWithout) / all : 0;
    figures.push_back({Simulated::tr("Years without downtime"), shareText(share),
                       journey.worstYears.empty()
                           ? QString()
                           : Simulated::tr("the worst: %1").arg(hours(journey.worstYears.front().hours)),
                       ColourRole::TextSecondary, figureId("sim_years_without", journey.id)});
    return figures;
}

std::vector<BarRow> exceedanceRows(const SimulatedJourney& journey) {
    std::vector<BarRow> rows;
    for (const auto& entry : journey.exceedance) {
        if (entry.chance.value <= 0 && !rows.empty())
            break;
        BarRow row;
        row.label = QStringLiteral("> ") + durationText(toSeconds(Hours{entry.hours}));
        row.value = entry.chance.value;
        row.numbers = {entry.chance.value, entry.chance.low95, entry.chance.high95};
        row.text = shareText(entry.chance.value);
        row.figures = {{figureId("sim_year_above", journey.id,
                                 QString::number(entry.hours, 'g', QLocale::FloatingPointShortest)),
                        row.text}};
        row.toolTip = Simulated::tr("%1 of the years are down longer than %2 (95 %: %3 to %4)")
                          .arg(row.text, durationText(toSeconds(Hours{entry.hours})),
                               shareText(entry.chance.low95), shareText(entry.chance.high95));
        rows.push_back(std::move(row));
    }
    return rows;
}

Distribution outageLengths(const SimulatedJourney& journey) {
    return distributionOf(journey.durations, 1, figureId("sim_outage_length", journey.id));
}

Distribution lostData(const SimulatedJourney& journey) {
    return distributionOf(journey.dataLoss, 1 / kSecondsPerHour, figureId("sim_data_lost", journey.id));
}

QString dataText(const SimulatedJourney& journey) {
    if (journey.dataIncidents == 0)
        return {};
    const auto times = [](std::uint64_t count) { return countText(static_cast<qint64>(count)); };
    QStringList parts{Simulated::tr("%1 losses of a store", "count").arg(times(journey.dataIncidents))};
    if (journey.dataKept > 0)
        parts += Simulated::tr("nothing lost %1 times").arg(times(journey.dataKept));
    if (journey.dataLoss.count() > 0)
        parts += Simulated::tr("some %1 times").arg(times(journey.dataLoss.count()));
    if (journey.dataGone > 0)
        parts += Simulated::tr("everything %1 times").arg(times(journey.dataGone));
    if (journey.dataUnknown > 0)
        parts += Simulated::tr("not known %1 times").arg(times(journey.dataUnknown));
    return parts.join(QStringLiteral(" · "));
}

std::vector<BarRow> causeRows(const Design& design, const SimulatedJourney& journey, std::uint64_t years,
                              std::vector<ElementId>& elements) {
    std::vector<BarRow> rows;
    elements.clear();
    for (const auto& cause : journey.causes) {
        if (rows.size() == kMostCauses)
            break;
        BarRow row;
        row.label =
            cause.element.empty() ? Simulated::tr("what was under way") : distinctName(design, cause.element);
        row.value = cause.hours / static_cast<double>(std::max<std::uint64_t>(1, years));
        row.text = hours(row.value);
        row.numbers = {row.value, static_cast<double>(cause.outages)};
        row.figures = {{figureId("sim_cause", journey.id,
                                 cause.element.empty() ? QStringLiteral("-")
                                                       : QString::fromStdString(cause.element.value)),
                        row.text}};
        row.toolTip = Simulated::tr("%1 opened %2 outages, %3 in all")
                          .arg(row.label, countText(static_cast<qint64>(cause.outages)), hours(cause.hours));
        elements.push_back(cause.element);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace isthmus
