#include "views/charts/load_rows.h"

#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

struct Load {
    Q_DECLARE_TR_FUNCTIONS(Load)
};

using Cell = FigureTable::Cell;

constexpr int kNumberWidth = 92;
constexpr int kLossWidth = 150;
constexpr double kPercent = 100;

ElementId elementOfLoss(const std::string& loss) {
    return ElementId{loss.substr(loss.find(':') + 1)};
}

QString lossText(const Design& design, const std::string& loss) {
    return loss.empty() ? QString() : distinctName(design, elementOfLoss(loss));
}

QString percentText(double share) {
    return numberText(kPercent * share, 1) + QStringLiteral(" %");
}

QString perSecondText(double perSecond) {
    if (std::isinf(perSecond))
        return Load::tr("without limit");
    return Load::tr("%1/s").arg(numberText(perSecond, perSecond < 10 ? 2 : perSecond < 1000 ? 1 : 0));
}

Cell text(const QString& words) {
    return {words, 0, {}, {}};
}
Cell none() {
    return {QString(), -1, {}, std::nan("")};
}
Cell capacity(const std::optional<MegabitsPerSecond>& rate) {
    return rate ? Cell{capacityText(*rate), rate->value, {}, {}} : none();
}
Cell perSecond(const std::optional<double>& rate) {
    return rate ? Cell{perSecondText(*rate), *rate, {}, {}} : none();
}
Cell share(const std::optional<double>& part, std::optional<ColourRole> colour = {}) {
    return part ? Cell{percentText(*part), kPercent * *part, colour, {}} : none();
}
Cell time(const std::optional<Seconds>& seconds) {
    return seconds ? Cell{durationText(*seconds), seconds->value, {}, {}} : none();
}

/// The same, and what it opens.
Cell opens(Cell cell, const char* kind, const ElementId& id, const std::string& more = {}) {
    if (!cell.text.isEmpty())
        cell.figure = QLatin1String(kind) + QLatin1Char('/') + QString::fromStdString(id.value + more);
    return cell;
}

/// "ELEMENT/zones": one of several ways to count equals.
std::string sizingWord(const LoadResult& load, const SizingFigure& figure) {
    const auto ways = std::count_if(load.sizing.begin(), load.sizing.end(), [&](const SizingFigure& other) {
        return other.element == figure.element;
    });
    switch (ways > 1 ? figure.of : SizingFigure::Of::Instances) {
    case SizingFigure::Of::Members:
        return "/members";
    case SizingFigure::Of::Zones:
        return "/zones";
    case SizingFigure::Of::Regions:
        return "/regions";
    case SizingFigure::Of::Instances:
        return ways > 1 ? "/instances" : "";
    }
    return {};
}

std::optional<double> fill(MegabitsPerSecond load, const std::optional<MegabitsPerSecond>& room) {
    return room && room->value > 0 ? std::optional{load / *room} : std::nullopt;
}

std::optional<ColourRole> fullColour(const std::optional<double>& part) {
    if (!part || *part <= 0.8)
        return std::nullopt;
    return *part > 1 ? ColourRole::Failed : ColourRole::Degraded;
}

std::set<ElementId> elementsOf(const ElementId& element, const std::string& loss) {
    std::set<ElementId> elements{element};
    if (!loss.empty())
        elements.insert(elementOfLoss(loss));
    return elements;
}

QString sizingName(const Design& design, const SizingFigure& figure) {
    QString of = Load::tr("instances");
    if (figure.of == SizingFigure::Of::Members)
        of = Load::tr("members");
    else if (figure.of == SizingFigure::Of::Zones)
        of = Load::tr("zones");
    else if (figure.of == SizingFigure::Of::Regions)
        of = Load::tr("regions");
    return Load::tr("%1 · %2 %3").arg(distinctName(design, figure.element)).arg(figure.count).arg(of);
}

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

LoadTable linkTable(const Design& design, const LoadResult& load) {
    LoadTable table;
    table.columns = {
        {Load::tr("Link"), {}, 0, false},
        {Load::tr("Now"), Load::tr("in its fuller direction"), kNumberWidth, true, QStringLiteral("Mbit/s")},
        {Load::tr("Full"), {}, 64, true, QStringLiteral("%")},
        {Load::tr("Worst"), {}, kNumberWidth, true, QStringLiteral("Mbit/s")},
        {Load::tr("Full then"), {}, 80, true, QStringLiteral("%")},
        {Load::tr("Short"), Load::tr("what finds no room then"), kNumberWidth, true,
         QStringLiteral("Mbit/s")},
        {Load::tr("After the loss of"), {}, kLossWidth, false}};
    for (const LinkLoadFigure& figure : load.links) {
        const auto now = fill(figure.now, figure.capacity), worst = fill(figure.worst, figure.capacity);
        FigureTable::Row row;
        row.cells = {text(distinctName(design, figure.link)),
                     opens(capacity(figure.now), "load", figure.link),
                     share(now, fullColour(now)),
                     opens(capacity(figure.worst), "load_worst", figure.link),
                     opens(share(worst, fullColour(worst)), "utilisation_worst", figure.link),
                     figure.kept() < 1 ? capacity(figure.worst - *figure.capacity) : none(),
                     text(lossText(design, figure.worstLoss))};
        row.elements = elementsOf(figure.link, figure.worstLoss);
        table.rows.push_back(std::move(row));
    }
    return table;
}

LoadTable flowTable(const Design& design, const LoadResult& load) {
    LoadTable table;
    table.columns = {{Load::tr("Flow"), {}, 0, false},
                     {Load::tr("To"), {}, 112, false},
                     {Load::tr("Offered"), {}, kNumberWidth, true, QStringLiteral("Mbit/s")},
                     {Load::tr("Chosen way"), Load::tr("what the widest of the chosen ways carries"),
                      kNumberWidth, true, QStringLiteral("Mbit/s")},
                     {Load::tr("All ways"), Load::tr("what all living ways carry together, at most"),
                      kNumberWidth, true, QStringLiteral("Mbit/s")},
                     {Load::tr("Left"), Load::tr("at most, after the worst loss on the way"), kNumberWidth,
                      true, QStringLiteral("Mbit/s")},
                     {Load::tr("Kept"), {}, 72, true, QStringLiteral("%")},
                     {Load::tr("After the loss of"), {}, kLossWidth, false}};
    for (const FlowCapacity& figure : load.flows) {
        const double kept = figure.kept();
        const auto colour =
            kept < 1 ? std::optional{kept < 0.5 ? ColourRole::Failed : ColourRole::Degraded} : std::nullopt;
        FigureTable::Row row;
        row.cells = {text(distinctName(design, figure.flow)),
                     text(distinctName(design, figure.to)),
                     capacity(figure.offered),
                     capacity(figure.chosen),
                     capacity(figure.largest.atMost),
                     figure.worstLoss.empty() ? none() : capacity(figure.afterWorst.atMost),
                     share(kept, colour),
                     text(lossText(design, figure.worstLoss))};
        const auto members =
            std::count_if(load.flows.begin(), load.flows.end(),
                          [&](const FlowCapacity& other) { return other.flow == figure.flow; });
        if (members == 1) { // of several members the figures are those of the one that keeps least
            row.cells[4] = opens(row.cells[4], "largest_rate", figure.flow);
            row.cells[5] = opens(row.cells[5], "rate_after_worst", figure.flow);
            row.cells[6] = figure.chosen ? opens(row.cells[6], "kept", figure.flow) : row.cells[6];
        }
        QStringList cut;
        for (const ElementId& link : figure.worstLoss.empty() ? figure.largest.cut : figure.afterWorst.cut)
            cut += distinctName(design, link);
        if (!cut.isEmpty())
            row.toolTip = Load::tr("held down by %1").arg(cut.join(QStringLiteral(", ")));
        row.elements = elementsOf(figure.flow, figure.worstLoss);
        table.rows.push_back(std::move(row));
    }
    return table;
}

LoadTable sizingTable(const Design& design, const LoadResult& load) {
    LoadTable table;
    table.columns = {{Load::tr("What"), {}, 0, false},
                     {Load::tr("Needed in all"),
                      Load::tr("of the peak, so that the others carry it when one is lost"), 120, true,
                      QStringLiteral("%")},
                     {Load::tr("Peak"), {}, kNumberWidth, true, QStringLiteral("1/s")},
                     {Load::tr("Needed each"), {}, kNumberWidth, true, QStringLiteral("1/s")},
                     {Load::tr("Drawn"), Load::tr("all together"), kNumberWidth, true, QStringLiteral("1/s")},
                     {Load::tr("With one lost"), {}, kNumberWidth, true, QStringLiteral("1/s")},
                     {Load::tr("Headroom"), {}, 92, true, QStringLiteral("%")}};
    for (const SizingFigure& figure : load.sizing) {
        const auto headroom = figure.headroom();
        const auto colour = headroom && *headroom < 0 ? std::optional{ColourRole::Failed} : std::nullopt;
        FigureTable::Row row;
        const std::string word = sizingWord(load, figure);
        row.cells = {text(sizingName(design, figure)),
                     opens(share(figure.totalPercent / kPercent), "sizing_percent", figure.element, word),
                     perSecond(figure.peak),
                     opens(perSecond(figure.neededEach), "sizing_each", figure.element, word),
                     perSecond(figure.drawn),
                     perSecond(figure.afterLoss),
                     opens(share(headroom, colour), "headroom", figure.element, word)};
        row.elements = {figure.element};
        table.rows.push_back(std::move(row));
    }
    return table;
}

LoadTable queueTable(const Design& design, const LoadResult& load) {
    LoadTable table;
    table.columns = {
        {Load::tr("Queue or server"), {}, 0, false},
        {Load::tr("Comes in"), Load::tr("in the busy hour, with retries"), kNumberWidth, true,
         QStringLiteral("1/s")},
        {Load::tr("Served"), Load::tr("at most"), kNumberWidth, true, QStringLiteral("1/s")},
        {Load::tr("Busy"), {}, 72, true, QStringLiteral("%")},
        {Load::tr("Waits"), Load::tr("on average, before service"), 84, true, QStringLiteral("s")},
        {Load::tr("99 % wait"), Load::tr("at most"), 84, true, QStringLiteral("s")},
        {Load::tr("Worst backlog"), {}, kNumberWidth, true},
        {Load::tr("Drains in"), {}, 92, true, QStringLiteral("s")},
        {Load::tr("Lost"), {}, 92, true},
        {Load::tr("After the loss of"), {}, kLossWidth, false}};
    for (const QueueFigure& figure : load.queues) {
        const QueueOutage* worst = figure.outages.empty() ? nullptr : &figure.outages.front();
        const auto count = [](double items) {
            return Cell{countText(static_cast<qint64>(std::llround(items))), items, {}, {}};
        };
        FigureTable::Row row;
        row.cells = {text(distinctName(design, figure.element)),
                     opens(perSecond(figure.arrivals), "queue_arrivals", figure.element),
                     opens(perSecond(figure.capacity), "queue_capacity", figure.element),
                     opens(share(figure.utilisation, fullColour(figure.utilisation)), "queue_utilisation",
                           figure.element),
                     opens(time(figure.meanWait), "queue_mean_wait", figure.element),
                     opens(time(figure.p99Wait), "queue_p99_wait", figure.element)};
        if (worst != nullptr) {
            Cell drain = worst->drain ? time(worst->drain)
                                      : Cell{Load::tr("never"), 1e300, ColourRole::Failed, std::nan("")};
            Cell lost = count(worst->lost);
            if (worst->lost > 0)
                lost.colour = ColourRole::Failed;
            row.cells.insert(
                row.cells.end(),
                {opens(count(worst->backlog), "outage_backlog", figure.element, "/" + worst->loss),
                 opens(drain, "outage_drain", figure.element, "/" + worst->loss),
                 opens(lost, "outage_lost", figure.element, "/" + worst->loss),
                 text(lossText(design, worst->loss))});
            row.toolTip = Load::tr("out for %1; the oldest item is then %2 old")
                              .arg(durationText(worst->lasts), durationText(worst->oldest));
            if (worst->overflows)
                row.toolTip +=
                    QLatin1Char('\n') + Load::tr("full after %1").arg(durationText(*worst->overflows));
        } else {
            row.cells.insert(row.cells.end(), {none(), none(), none(), text({})});
        }
        if (figure.metastable())
            row.toolTip +=
                (row.toolTip.isEmpty() ? QString() : QStringLiteral("\n")) +
                Load::tr("when calls fail, retries can make it %1").arg(perSecondText(figure.stormArrivals));
        row.elements = elementsOf(figure.element, worst != nullptr ? worst->loss : std::string());
        table.rows.push_back(std::move(row));
    }
    return table;
}

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
        row.numbers = {kPercent * *now, kPercent * *worst};
        bars.longest = std::max(bars.longest, *worst);
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
        row.numbers = {kPercent * figure->kept(), figure->afterWorst.atMost->value};
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
        row.numbers = {kPercent * (*headroom + 1)};
        bars.longest = std::max(bars.longest, *headroom + 1);
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
        bars.rows.push_back(std::move(row));
        bars.elements.push_back(figure.element);
    }
    return bars;
}

} // namespace isthmus
