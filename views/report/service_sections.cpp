// How long a journey takes, and what links and queues have to carry.
#include "views/report/report_body.h"
#include "views/report/report_words.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace isthmus {

namespace {

constexpr std::size_t kMostRows = 12;
constexpr double kPercent = 100;

QString percentText(double share) {
    return numberText(kPercent * share, 1) + QStringLiteral(" %");
}

QString lossText(const Design& design, const std::string& loss) {
    return loss.empty() ? QStringLiteral("–")
                        : distinctName(design, ElementId{loss.substr(loss.find(':') + 1)}).toHtmlEscaped();
}

QString loadFigureId(const char* kind, const ElementId& id) {
    return QLatin1String(kind) + QLatin1Char('/') + QString::fromStdString(id.value);
}

QString timeText(const std::optional<Milliseconds>& time) {
    return (time ? latencyText(*time) : QStringLiteral("–")).toHtmlEscaped();
}

/// Ids of the figures of a line; empty where one does not open.
struct LatencyIds {
    QString mean{}, p50{}, p99{}, p999{};
};

QStringList summaryCells(HtmlWriter& out, const QString& what, const LatencySummary& summary,
                         const LatencyIds& ids) {
    return {what.toHtmlEscaped(), out.opens(ids.mean, timeText(summary.mean)),
            out.opens(ids.p50, timeText(summary.p50)), out.opens(ids.p99, timeText(summary.p99)),
            out.opens(ids.p999, timeText(summary.p999))};
}

/// Calls and work by element, the longest first: leaves of the tree that count by themselves.
void collectParts(const LatencyPart& part, std::map<std::pair<LatencyRole, ElementId>, double>& sums) {
    if (part.parts.empty())
        sums[{part.role, part.element}] += part.mean.value;
    for (const LatencyPart& inner : part.parts)
        collectParts(inner, sums);
}

QString partText(const Design& design, LatencyRole role, const ElementId& element) {
    const QString name = distinctName(design, element);
    switch (role) {
    case LatencyRole::RoundTrips:
        return Report::tr("on the way: %1").arg(name);
    case LatencyRole::Retries:
        return Report::tr("retries: %1").arg(name);
    case LatencyRole::Votes:
        return Report::tr("votes: %1").arg(name);
    default:
        return Report::tr("at work: %1").arg(name);
    }
}

void writeParts(HtmlWriter& out, const Design& design, const LatencyDetail& detail) {
    std::map<std::pair<LatencyRole, ElementId>, double> sums;
    if (detail.tree.role != LatencyRole::None)
        collectParts(detail.tree, sums);
    std::vector<std::pair<double, QString>> parts;
    for (const auto& [key, milliseconds] : sums)
        if (milliseconds > 0)
            parts.push_back({milliseconds, partText(design, key.first, key.second)});
    std::stable_sort(parts.begin(), parts.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    parts.resize(std::min(parts.size(), kMostRows));
    std::vector<QStringList> rows;
    for (const auto& [milliseconds, text] : parts)
        rows.push_back({text.toHtmlEscaped(), latencyText({milliseconds}).toHtmlEscaped(),
                        percentText(milliseconds / std::max(detail.tree.mean.value, 1e-12)).toHtmlEscaped()});
    if (!rows.empty())
        out.table({{Report::tr("Waits for"), 56},
                   {Report::tr("On average"), 22, true},
                   {Report::tr("Of the whole"), 22, true}},
                  rows);
}

/// "114 ms" where both ends read the same.
QString rangeText(const StateLatency::Quantile& quantile) {
    const QString low = latencyText(*quantile.low);
    if (!quantile.high)
        return Report::tr("%1 or more").arg(low);
    const QString high = latencyText(*quantile.high);
    return low == high ? low : Report::tr("%1 to %2").arg(low, high);
}

QString statesText(const StateLatency& states) {
    for (const auto& quantile : states.quantiles)
        if (quantile.level > 0.99 && quantile.low)
            return Report::tr("Over all states of what can fail, by their probability, 99.9 % of requests "
                              "are answered within %1, "
                              "while the journey is up.")
                .arg(rangeText(quantile));
    return {};
}

void writeQueues(HtmlWriter& out, const Design& design, const std::vector<QueueFigure>& queues) {
    std::vector<QStringList> rows;
    for (const QueueFigure& figure : queues) {
        const QueueOutage* worst = figure.outages.empty() ? nullptr : &figure.outages.front();
        const auto rate = [](double perSecond) { return numberText(perSecond, perSecond < 10 ? 2 : 0); };
        rows.push_back(
            {distinctName(design, figure.element).toHtmlEscaped(), rate(figure.arrivals),
             figure.capacity ? rate(*figure.capacity) : QStringLiteral("–"),
             out.opens(loadFigureId("queue_utilisation", figure.element),
                       (figure.utilisation ? percentText(*figure.utilisation) : QStringLiteral("–"))
                           .toHtmlEscaped()),
             (figure.p99Wait ? durationText(*figure.p99Wait) : QStringLiteral("–")).toHtmlEscaped(),
             worst ? countText(std::llround(worst->backlog)) : QStringLiteral("–"),
             (worst ? worst->drain ? durationText(*worst->drain) : Report::tr("never") : QStringLiteral("–"))
                 .toHtmlEscaped(),
             worst ? countText(std::llround(worst->lost)) : QStringLiteral("–")});
    }
    if (rows.empty())
        return;
    out.heading(3, Report::tr("Queues and servers in the busy hour"));
    out.table({{Report::tr("Queue or server"), 24},
               {Report::tr("In, 1/s"), 10, true},
               {Report::tr("Served, 1/s"), 11, true},
               {Report::tr("Busy"), 10, true},
               {Report::tr("99 % wait"), 11, true},
               {Report::tr("Worst backlog"), 12, true},
               {Report::tr("Drained in"), 12, true},
               {Report::tr("Lost"), 10, true}},
              rows);
}

} // namespace

void writeLatency(HtmlWriter& out, const Design& design, const JourneyReport& journey) {
    if (!journey.latencyDetail || !journey.latencyDetail->now.mean)
        return;
    const LatencyDetail& detail = *journey.latencyDetail;
    out.heading(3, Report::tr("Latency"));
    const auto of = [&](const char* kind, const std::string& subject = {}) {
        return journeyFigureId(kind, journey, subject);
    };
    std::vector<QStringList> rows{
        summaryCells(out, Report::tr("the journey"), detail.now,
                     {of("latency_mean"), of("latency_quantile", "0.5"), of("latency_quantile", "0.99"),
                      of("latency_quantile", "0.999")})};
    for (const PopulationLatency& population : detail.populations) {
        const std::string& component = population.component.value;
        rows.push_back(
            summaryCells(out, Report::tr("made from %1").arg(distinctName(design, population.component)),
                         population.now, {{}, {}, of("population_p99", component), {}}));
    }
    if (!detail.populations.empty())
        rows.push_back(summaryCells(out, Report::tr("all populations"), detail.allNow,
                                    {{}, {}, of("populations_p99"), {}}));
    out.table({{Report::tr("Made from"), 40},
               {Report::tr("Mean"), 15, true},
               {QStringLiteral("p50"), 15, true},
               {QStringLiteral("p99"), 15, true},
               {QStringLiteral("p99.9"), 15, true}},
              rows);
    QStringList notes;
    if (detail.floor.value > 0)
        notes +=
            Report::tr("Light alone would need %1 along the same routes.").arg(latencyText(detail.floor));
    if (detail.states)
        notes += statesText(*detail.states);
    notes.removeAll(QString());
    if (!notes.isEmpty())
        out.paragraph(notes.join(QLatin1Char(' ')).toHtmlEscaped(), QStringLiteral("note"));
    writeParts(out, design, detail);
}

void writeLoad(HtmlWriter& out, const Design& design, const LoadResult& load) {
    auto links = load.links;
    std::erase_if(
        links, [](const LinkLoadFigure& figure) { return !figure.capacity || figure.capacity->value <= 0; });
    std::stable_sort(links.begin(), links.end(), [](const auto& a, const auto& b) {
        return a.worst / *a.capacity > b.worst / *b.capacity;
    });
    links.resize(std::min(links.size(), kMostRows));
    auto flows = load.flows;
    std::erase_if(flows, [](const FlowCapacity& figure) { return figure.kept() >= 1; });
    std::stable_sort(flows.begin(), flows.end(),
                     [](const auto& a, const auto& b) { return a.kept() < b.kept(); });
    flows.resize(std::min(flows.size(), kMostRows));
    if (links.empty() && flows.empty() && load.queues.empty() && load.bursts.empty())
        return;
    out.heading(2, Report::tr("Capacity"));
    std::vector<QStringList> rows;
    for (const LinkLoadFigure& figure : links)
        rows.push_back({distinctName(design, figure.link).toHtmlEscaped(),
                        capacityText(figure.now).toHtmlEscaped(),
                        percentText(figure.now / *figure.capacity).toHtmlEscaped(),
                        capacityText(figure.worst).toHtmlEscaped(),
                        out.opens(loadFigureId("utilisation_worst", figure.link),
                                  percentText(figure.worst / *figure.capacity).toHtmlEscaped()),
                        lossText(design, figure.worstLoss)});
    if (!rows.empty())
        out.table({{Report::tr("Link"), 30},
                   {Report::tr("Carries"), 14, true},
                   {Report::tr("Full"), 10, true},
                   {Report::tr("At worst"), 14, true},
                   {Report::tr("Full then"), 10, true},
                   {Report::tr("After the loss of"), 22}},
                  rows);
    rows.clear();
    for (const FlowCapacity& figure : flows)
        rows.push_back(
            {distinctName(design, figure.flow).toHtmlEscaped(), capacityText(*figure.chosen).toHtmlEscaped(),
             capacityText(*figure.afterWorst.atMost).toHtmlEscaped(),
             capacityText(*figure.chosen - *figure.afterWorst.atMost).toHtmlEscaped(),
             out.opens(loadFigureId("kept", figure.flow), percentText(figure.kept()).toHtmlEscaped()),
             lossText(design, figure.worstLoss)});
    if (!rows.empty()) {
        out.heading(3, Report::tr("What a failover leaves"));
        out.table({{Report::tr("Flow"), 30},
                   {Report::tr("Its way carries"), 15, true},
                   {Report::tr("Left at most"), 14, true},
                   {Report::tr("Short"), 12, true},
                   {Report::tr("Kept"), 9, true},
                   {Report::tr("After the loss of"), 20}},
                  rows);
    }
    writeQueues(out, design, load.queues);
    writeBursts(out, design, load.bursts);
}

} // namespace isthmus
