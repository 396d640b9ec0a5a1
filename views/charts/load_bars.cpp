#include "views/charts/load_bars.h"

#include "views/charts/load_words.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr double kBarPercent = 100;

template <class Figures, class Fill>
auto ranked(const Figures& figures, const Fill& fillOf) {
    std::vector<const typename Figures::value_type*> list;
    for (const auto& figure : figures)
        list.push_back(&figure);
    std::stable_sort(list.begin(), list.end(),
                     [&](const auto* a, const auto* b) { return fillOf(*a) > fillOf(*b); });
    return list;
}

} // namespace

LoadBars linkBars(const Design& design, const LoadResult& load, std::size_t most) {
    LoadBars bars;
    bars.headings = {Load::tr("now [%]"), Load::tr("after the worst loss [%]")};
    bars.longest = 1.05;
    for (const auto* figure :
         ranked(load.links, [](const LinkLoadFigure& f) { return fill(f.worst, f.capacity).value_or(0); })) {
        const auto now = fill(figure->now, figure->capacity), worst = fill(figure->worst, figure->capacity);
        if (!now || bars.rows.size() == most)
            continue;
        BarRow row;
        row.label = distinctName(design, figure->link);
        row.value = *now;
        row.before = *worst;
        row.target = 1;
        row.text = figure->worstLoss.empty()
                       ? percentText(*now)
                       : percentText(*now) + QStringLiteral(" → ") + percentText(*worst);
        row.colour = *now > 1 ? ColourRole::Failed : ColourRole::Accent;
        if (*worst > 1)
            row.textColour = ColourRole::Failed;
        row.numbers = {kBarPercent * *now, kBarPercent * *worst};
        bars.longest = std::max(bars.longest, *worst);
        row.figures = {{loadFigure("utilisation", figure->link.value), percentText(*now)},
                       {loadFigure("utilisation_worst", figure->link.value), percentText(*worst)}};
        bars.rows.push_back(std::move(row));
        bars.elements.push_back(figure->link);
    }
    return bars;
}

LoadBars flowBars(const Design& design, const LoadResult& load, std::size_t most) {
    LoadBars bars;
    bars.headings = {Load::tr("kept [%]"), Load::tr("left [Mbit/s]")};
    bars.longest = 1;
    for (const auto* figure : ranked(load.flows, [](const FlowCapacity& f) { return -f.kept(); })) {
        if (figure->kept() >= 1 || bars.rows.size() == most)
            continue;
        BarRow row;
        row.label = distinctName(design, figure->flow);
        row.value = figure->kept();
        row.before = 1;
        row.text = percentText(figure->kept());
        row.colour = figure->kept() < 0.5 ? ColourRole::Failed : ColourRole::Degraded;
        row.numbers = {kBarPercent * figure->kept(), figure->afterWorst.atMost->value};
        row.figures = {{loadFigure("kept", figure->flow.value), row.text}};
        bars.rows.push_back(std::move(row));
        bars.elements.push_back(figure->flow);
    }
    return bars;
}

LoadBars sizingBars(const Design& design, const LoadResult& load, std::size_t most) {
    LoadBars bars;
    bars.headings = {Load::tr("served [% of the peak]")};
    bars.longest = 1.05;
    for (const SizingFigure& figure : load.sizing) {
        const auto headroom = figure.headroom();
        if (!headroom || bars.rows.size() == most)
            continue;
        BarRow row;
        row.label = sizingName(design, figure);
        row.value = *headroom + 1;
        row.target = 1;
        row.text = percentText(*headroom + 1);
        row.colour = *headroom < 0 ? ColourRole::Failed : ColourRole::Up;
        row.numbers = {kBarPercent * (*headroom + 1)};
        bars.longest = std::max(bars.longest, *headroom + 1);
        row.figures = {{loadFigure("headroom", figure.element.value + sizingWord(load, figure)), row.text}};
        bars.rows.push_back(std::move(row));
        bars.elements.push_back(figure.element);
    }
    return bars;
}

LoadBars queueBars(const Design& design, const LoadResult& load, std::size_t most) {
    LoadBars bars;
    bars.headings = {Load::tr("outage [h]"), Load::tr("drain [h]")};
    for (const QueueFigure& figure : load.queues) {
        if (figure.outages.empty() || bars.rows.size() == most)
            continue;
        const QueueOutage& worst = figure.outages.front();
        const double out = toHours(worst.lasts).value, drain = worst.drain ? toHours(*worst.drain).value : 0;
        BarRow row;
        row.label = distinctName(design, figure.element);
        row.parts = {{0, out, ColourRole::Failed}, {out, out + drain, ColourRole::Degraded}};
        row.value = out + drain;
        row.text = worst.drain
                       ? durationText(worst.lasts) + QStringLiteral(" + ") + durationText(*worst.drain)
                       : Load::tr("never drained");
        row.toolTip = Load::tr("after the loss of %1").arg(lossText(design, worst.loss));
        row.numbers = {out, worst.drain ? drain : std::nan("")};
        const std::string outage = figure.element.value + "/" + worst.loss;
        row.figures = {{loadFigure("outage_drain", outage), row.text},
                       {loadFigure("outage_backlog", outage), Load::tr("the backlog")}};
        bars.rows.push_back(std::move(row));
        bars.elements.push_back(figure.element);
    }
    return bars;
}

LoadBars burstBars(const Design& design, const LoadResult& load, std::size_t most) {
    LoadBars bars;
    bars.headings = {Load::tr("done in [h]"), Load::tr("late")};
    for (const BurstFigure& figure : load.bursts) {
        if (!figure.allDone || bars.rows.size() == most)
            continue;
        BarRow row;
        row.label = distinctName(design, figure.flow);
        row.value = toHours(*figure.allDone).value;
        row.text = durationText(*figure.allDone);
        row.colour = figure.late.value_or(0) > 0 ? ColourRole::Failed : ColourRole::Up;
        if (figure.within)
            row.target = toHours(*figure.within).value;
        row.numbers = {row.value, figure.late.value_or(std::nan(""))};
        bars.longest = std::max({bars.longest, 1.05 * row.value, figure.within ? 1.05 * *row.target : 0});
        row.figures = {{loadFigure("burst_done", figure.flow.value), row.text}};
        bars.rows.push_back(std::move(row));
        bars.elements.push_back(figure.flow);
    }
    return bars;
}

} // namespace isthmus
