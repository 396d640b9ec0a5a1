#include "views/charts/latency_rows.h"

#include "views/text/engine_text.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

struct Latency {
    Q_DECLARE_TR_FUNCTIONS(Latency)
};

constexpr int kBins = 56;
constexpr double kMillisecondsPerHour = 3.6e6;

Hours hoursOf(Milliseconds time) {
    return {std::max(time.value, 1e-3) / kMillisecondsPerHour};
}

/// Chance not to exceed a time, between the points of the curve.
double cumulativeAt(const std::vector<LatencySummary::Point>& curve, double value) {
    if (curve.empty() || value < curve.front().value.value)
        return 0;
    for (std::size_t i = 1; i < curve.size(); ++i) {
        const auto& [to, high] = curve[i];
        if (value > to.value)
            continue;
        const auto& [from, low] = curve[i - 1];
        const double width = to.value - from.value;
        return width > 0 ? low + (high - low) * (value - from.value) / width : high;
    }
    return curve.back().cumulative;
}

/// Bins of equal width on the logarithmic scale that both curves share.
std::vector<Distribution::Bin> binsOf(const LatencySummary& summary, double low, double high,
                                      ColourRole colour) {
    std::vector<Distribution::Bin> bins;
    const double ratio = std::pow(high / low, 1.0 / kBins);
    double from = low;
    double below = cumulativeAt(summary.curve, low);
    for (int i = 0; i < kBins; ++i, from *= ratio) {
        const double to = from * ratio;
        const double upTo = cumulativeAt(summary.curve, to);
        const QString range = Latency::tr("%1 of all requests take %2 to %3")
                                  .arg(numberText(100 * (upTo - below), 1) + QStringLiteral(" %"),
                                       latencyText({from}), latencyText({to}));
        bins.push_back({hoursOf({from}).value, hoursOf({to}).value, upTo - below, colour, range});
        below = upTo;
    }
    return bins;
}

QString roleText(const Design& design, const LatencyPart& part) {
    const QString name = displayName(design, part.element);
    switch (part.role) {
    case LatencyRole::Component:
        return name;
    case LatencyRole::Processing:
        return Latency::tr("processing");
    case LatencyRole::Flow:
        return Latency::tr("“%1”").arg(name);
    case LatencyRole::RoundTrips:
        return Latency::tr("round trips");
    case LatencyRole::Retries:
        return Latency::tr("retries");
    case LatencyRole::Votes:
        return Latency::tr("votes");
    case LatencyRole::ParallelSet:
        return Latency::tr("at the same time");
    case LatencyRole::None:
        break;
    }
    return name;
}

ColourRole roleColour(const LatencyPart& part) {
    if (!part.parts.empty())
        return ColourRole::AccentSoft;
    return part.role == LatencyRole::RoundTrips ? ColourRole::Accent
           : part.role == LatencyRole::Retries  ? ColourRole::Degraded
                                                : ColourRole::Up;
}

/// "KIND/JOURNEY/SUBJECT".
QString figureId(const char* kind, const ElementId& journey, const std::string& subject = {}) {
    return QLatin1String(kind) + QLatin1Char('/') +
           QString::fromStdString(journey.value + (subject.empty() ? std::string{} : "/" + subject));
}

/// A part of the tree, and where it stands there: "2.1" is the first part of the second, nothing the whole.
struct PlacedPart {
    const LatencyPart& part;
    std::string path;
    int depth = 0;
};

void addParts(const Design& design, const ElementId& journey, const PlacedPart& placed, std::size_t most,
              LatencyRows& into) {
    if (into.rows.size() >= most)
        return;
    const auto& [part, path, depth] = placed;
    BarRow row;
    row.label = QString(3 * depth, QChar::Nbsp) + roleText(design, part);
    row.value = part.mean.value;
    row.text = latencyText(part.mean);
    row.colour = roleColour(part);
    if (part.times != 1)
        row.text += Latency::tr(" · %1 × %2").arg(numberText(part.times, 2), latencyText(part.perTime));
    row.toolTip = part.atOnce ? Latency::tr("counts only while it is the slowest of those at the same time")
                              : QString();
    row.numbers = {part.mean.value, part.times, part.perTime.value};
    row.figures = {
        {path.empty() ? figureId("latency_mean", journey) : figureId("latency_part", journey, path),
         latencyText(part.mean)}};
    into.rows.push_back(std::move(row));
    into.elements.push_back(part.element);
    // What takes no time, and what is the only part of its part, says nothing more.
    for (std::size_t i = 0; i < part.parts.size(); ++i) {
        const LatencyPart& inner = part.parts[i];
        const bool alone =
            part.parts.size() == 1 && part.role == LatencyRole::Component && inner.parts.empty();
        if (!alone && (inner.mean.value > 0 || !inner.parts.empty()))
            addParts(design, journey,
                     {inner, (path.empty() ? path : path + ".") + std::to_string(i + 1), depth + 1}, most,
                     into);
    }
}

/// @pre there is a mean, and so all of them.
QString spreadText(const LatencySummary& summary) {
    return Latency::tr("on average %1 · 90 % within %2 · 99 % within %3 · 99.9 % within %4")
        .arg(latencyText(*summary.mean), latencyText(*summary.p90), latencyText(*summary.p99),
             latencyText(*summary.p999));
}

/// @param p50, p99  ids of these figures.
BarRow spreadRow(const Design& design, const QString& label, const LatencySummary& now,
                 const LatencySummary& nominal, const QString& p50, const QString& p99) {
    BarRow row;
    row.label = label;
    if (now.p50 && now.p99) {
        row.parts = {{0, now.p50->value, ColourRole::Accent},
                     {now.p50->value, now.p99->value, ColourRole::Degraded}};
        row.value = now.p99->value;
        row.text = latencyText(*now.p50) + QStringLiteral(" … ") + latencyText(*now.p99);
        row.figures = {{p99, latencyText(*now.p99)}, {p50, latencyText(*now.p50)}};
    } else {
        row.text = Latency::tr("none");
        row.textColour = ColourRole::Failed;
        row.toolTip = engineText(design, now.reason);
    }
    if (nominal.p99)
        row.before = nominal.p99->value;
    const auto number = [](const std::optional<Milliseconds>& value) {
        return value ? value->value : std::nan("");
    };
    row.numbers = {number(now.p50), number(now.p99), number(nominal.p99)};
    return row;
}

} // namespace

Distribution latencyDistribution(const ElementId& journey, const LatencyDetail& detail, bool compares,
                                 const std::optional<Milliseconds>& target) {
    Distribution shown;
    shown.isShare = true;
    if (detail.now.curve.empty() || !detail.now.p999)
        return shown;
    double low = detail.now.curve.front().value.value, high = detail.now.p999->value;
    for (const auto& point : detail.now.curve) // where the curve really begins
        if (point.cumulative < 1e-3)
            low = point.value.value;
    if (compares && detail.nominal.p50) {
        low = std::min(low, detail.nominal.p50->value / 2);
        high = std::max(high, detail.nominal.p999->value);
    }
    low = std::max({low, high / 1000, 1e-3});
    high = std::max(high, low * 1.05);
    shown.bins = binsOf(detail.now, low, high, ColourRole::Accent);
    if (compares && detail.nominal.mean)
        shown.before = binsOf(detail.nominal, low, high, ColourRole::Hairline);
    const auto mark = [&](Milliseconds at, const QString& text, ColourRole colour, bool dashed,
                          const QString& figure) {
        shown.marks.push_back({hoursOf(at).value, text.arg(latencyText(at)), colour, dashed, figure});
    };
    const auto quantile = [&](const char* level) { return figureId("latency_quantile", journey, level); };
    mark(*detail.now.p50, Latency::tr("median %1"), ColourRole::Text, false, quantile("0.5"));
    mark(*detail.now.p99, Latency::tr("99 %: %1"), ColourRole::TextSecondary, false, quantile("0.99"));
    mark(*detail.now.p999, Latency::tr("99.9 %: %1"), ColourRole::TextSecondary, false, quantile("0.999"));
    if (target)
        mark(*target, Latency::tr("target %1"), ColourRole::Accent, true,
             figureId("target", journey, "latency_p99"));
    if (detail.floor.value > low)
        mark(detail.floor, Latency::tr("light %1"), ColourRole::TextSecondary, true,
             figureId("latency_floor", journey));
    shown.spoken = spreadText(detail.now);
    return shown;
}

LatencyRows waitRows(const Design& design, const ElementId& journey, const LatencyDetail& detail,
                     std::size_t most) {
    LatencyRows rows;
    if (detail.tree.role != LatencyRole::None)
        addParts(design, journey, {detail.tree, {}, 0}, most, rows);
    return rows;
}

LatencyRows populationRows(const Design& design, const ElementId& journey, const LatencyDetail& detail) {
    LatencyRows rows;
    for (const PopulationLatency& population : detail.populations) {
        const QString share = numberText(100 * population.weight, 0) + QStringLiteral(" %");
        rows.rows.push_back(
            spreadRow(design, distinctName(design, population.component) + QStringLiteral(" · ") + share,
                      population.now, population.nominal,
                      figureId("population_p50", journey, population.component.value),
                      figureId("population_p99", journey, population.component.value)));
        rows.elements.push_back(population.component);
    }
    if (!detail.populations.empty()) {
        rows.rows.push_back(spreadRow(design, Latency::tr("all of them"), detail.allNow, detail.allNominal,
                                      figureId("populations_p50", journey),
                                      figureId("populations_p99", journey)));
        rows.elements.push_back({});
    }
    return rows;
}

LatencyRows lossRows(const Design& design, const ElementId& journey, const LatencyDetail& detail,
                     std::size_t most) {
    using State = DisruptionLatency::State;
    std::vector<const DisruptionLatency*> list;
    for (const DisruptionLatency& entry : detail.disruptions)
        if (entry.state != State::Same)
            list.push_back(&entry);
    const auto rank = [](const DisruptionLatency* entry) {
        return entry->state == State::Down ? 1e300 : entry->p99 ? entry->p99->value : 1e299;
    };
    std::stable_sort(list.begin(), list.end(),
                     [&](const auto* a, const auto* b) { return rank(a) > rank(b); });
    LatencyRows rows;
    for (const DisruptionLatency* entry : list) {
        if (rows.rows.size() == most)
            break;
        const ElementId element{entry->id.substr(entry->id.find(':') + 1)};
        BarRow row;
        row.label = distinctName(design, element) + QStringLiteral(" · ") + disruptionTypeName(entry->type);
        if (detail.nominal.p99)
            row.before = detail.nominal.p99->value;
        if (entry->state == State::Down) {
            row.text = Latency::tr("down");
            row.textColour = ColourRole::Failed;
        } else if (entry->p99) {
            row.value = entry->p99->value;
            row.colour = ColourRole::Degraded;
            const double more = detail.nominal.p99 ? row.value - detail.nominal.p99->value : 0;
            row.text =
                (more >= 0 ? QStringLiteral("+") : QStringLiteral("−")) + latencyText({std::abs(more)});
        }
        const auto number = [](const std::optional<Milliseconds>& value) {
            return value ? value->value : std::nan("");
        };
        row.numbers = {number(entry->p50), number(entry->p99), number(detail.nominal.p99)};
        row.figures = {{figureId("latency_after_p99", journey, entry->id), row.text}};
        rows.rows.push_back(std::move(row));
        rows.elements.push_back(element);
    }
    return rows;
}

QString latencySummaryText(const Design& design, const LatencySummary& summary) {
    return summary.mean ? spreadText(summary) : engineText(design, summary.reason);
}

QString latencyStatesText(const LatencyDetail& detail) {
    if (!detail.states)
        return {};
    const StateLatency& states = *detail.states;
    for (const auto& quantile : states.quantiles)
        if (quantile.level > 0.99 && quantile.low) {
            const QString low = latencyText(*quantile.low);
            const QString range = !quantile.high ? Latency::tr("%1 or more").arg(low)
                                  : quantile.high->value > quantile.low->value * 1.02
                                      ? Latency::tr("%1 to %2").arg(low, latencyText(*quantile.high))
                                      : low;
            return Latency::tr("over all failure states 99.9 % within %1, %2 classes of states looked at")
                .arg(range, countText(static_cast<qint64>(states.classes)));
        }
    return {};
}

} // namespace isthmus
