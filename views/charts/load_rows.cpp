#include "views/charts/load_rows.h"

#include "views/charts/load_words.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

using Cell = FigureTable::Cell;

constexpr int kNumberWidth = 92;
constexpr int kLossWidth = 150;
constexpr double kPercent = 100;

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
        cell.figure = loadFigure(kind, id.value + more);
    return cell;
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

QString limitText(BurstLimit limit) {
    switch (limit) {
    case BurstLimit::Batch:
        return Load::tr("batches");
    case BurstLimit::SharedLimit:
        return Load::tr("shared limit");
    case BurstLimit::InFlight:
        return Load::tr("what is in flight");
    case BurstLimit::Links:
        return Load::tr("links");
    case BurstLimit::Instances:
        break;
    }
    return Load::tr("instances");
}

Cell items(double count) {
    return {countText(static_cast<qint64>(std::llround(count))), count, {}, {}};
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
                     opens(share(now, fullColour(now)), "utilisation", figure.link),
                     opens(capacity(figure.worst), "load_worst", figure.link),
                     opens(share(worst, fullColour(worst)), "utilisation_worst", figure.link),
                     opens(figure.kept() < 1 ? capacity(figure.worst - *figure.capacity) : none(),
                           "shortfall", figure.link),
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
            if (figure.offered.value > 0)
                row.cells[2] = opens(row.cells[2], "offered", figure.flow);
            row.cells[3] = opens(row.cells[3], "chosen_rate", figure.flow);
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
                     opens(perSecond(figure.peak), "sizing_peak", figure.element, word),
                     opens(perSecond(figure.neededEach), "sizing_each", figure.element, word),
                     opens(perSecond(figure.drawn), "sizing_drawn", figure.element, word),
                     opens(perSecond(figure.afterLoss), "sizing_after_loss", figure.element, word),
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

LoadTable burstTable(const Design& design, const LoadResult& load) {
    LoadTable table;
    table.columns = {{Load::tr("Burst"), {}, 0, false},
                     {Load::tr("Items"), {}, kNumberWidth, true},
                     {Load::tr("Within"), {}, kNumberWidth, true, QStringLiteral("s")},
                     {Load::tr("Done in"), {}, kNumberWidth, true, QStringLiteral("s")},
                     {Load::tr("Late"), {}, kNumberWidth, true},
                     {Load::tr("Batches"), {}, kNumberWidth, true},
                     {Load::tr("Starting"), Load::tr("server time that goes into it"), kNumberWidth, true,
                      QStringLiteral("s")},
                     {Load::tr("Held down by"), {}, kLossWidth, false}};
    for (const BurstFigure& figure : load.bursts) {
        Cell done = time(figure.allDone);
        if (!figure.allDone && figure.heldDownBy)
            done = Cell{Load::tr("never"), 1e300, ColourRole::Failed, std::nan("")};
        Cell late = figure.late ? items(*figure.late) : none();
        if (figure.late.value_or(0) > 0)
            late.colour = ColourRole::Failed;
        FigureTable::Row row;
        row.cells = {text(distinctName(design, figure.flow)),
                     items(figure.items),
                     time(figure.within),
                     opens(done, "burst_done", figure.flow),
                     opens(late, "burst_late", figure.flow),
                     opens(figure.batches ? items(*figure.batches) : none(), "burst_batches", figure.flow),
                     figure.shares.empty()
                         ? none()
                         : opens(time(toSeconds(figure.setupTogether)), "burst_setup", figure.flow),
                     text(figure.heldDownBy ? limitText(*figure.heldDownBy) : QString())};
        row.elements = {figure.flow};
        for (const BurstShare& share : figure.shares)
            row.elements.insert(share.by);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace isthmus
