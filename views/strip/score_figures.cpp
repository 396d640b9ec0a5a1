#include "views/strip/score_figures.h"

#include "model/analysis/target_check.h"
#include "views/text/engine_text.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace isthmus {

namespace {

struct Score {
    Q_DECLARE_TR_FUNCTIONS(Score)
};

/// What all tiles of one journey are made from.
struct Context {
    const Design& design;
    const Targets* targets = nullptr;
    const JourneyResult* now = nullptr;
    const JourneyResult* before = nullptr; ///< null: nothing to compare with
};

QString upOrDown(double difference) {
    return difference > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ");
}

/// @param worse the direction of `difference` that is bad: +1 or −1.
ChangeChip chip(double difference, const QString& amount, double worse, Verdict verdict) {
    const bool gotWorse = difference * worse > 0;
    const Tone tone = !gotWorse ? Tone::Good : verdict == Verdict::Missed ? Tone::Bad : Tone::Warning;
    return {upOrDown(difference) + amount, tone};
}

Tone toneOf(Verdict verdict) {
    if (verdict == Verdict::Missed)
        return Tone::Bad;
    return verdict == Verdict::Unproven ? Tone::Warning : Tone::Neutral;
}

QString targetText(const QString& target) {
    return Score::tr("target %1").arg(target);
}
QString formerText(const QString& former) {
    return Score::tr("was %1").arg(former);
}

/// The difference of two availabilities in percentage points, two significant digits.
QString points(double difference) {
    const double size = std::abs(100 * difference);
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(size))) + 1, 1, 12);
    return numberText(size, decimals);
}

ScoreFigure availabilityFigure(const Context& context) {
    const AvailabilityResult& now = context.now->availability;
    const Verdict verdict = judgeAvailability(now, context.targets->availability);
    ScoreFigure figure{.id = QStringLiteral("availability"), .label = Score::tr("Availability"), .rank = 1};
    figure.value = availabilityText(now.unavailability);
    figure.tone = toneOf(verdict);
    if (context.targets->availability)
        figure.caption = targetText(availabilityText(1 - *context.targets->availability));
    else
        figure.caption = Score::tr("%1 nines").arg(ninesText(now.unavailability));
    if (now.method != Method::Exact)
        figure.caption =
            Score::tr("between %1 and %2").arg(availabilityText(1 - now.low), availabilityText(1 - now.high));
    figure.toolTip =
        Score::tr("%1 nines, %2 · structure alone %3, switching takes %4")
            .arg(ninesText(now.unavailability), methodName(now.method),
                 availabilityText(now.structuralUnavailability),
                 hoursText(kHoursPerYear * Hours{now.unavailability - now.structuralUnavailability}));
    if (context.before != nullptr) {
        const double difference = context.before->availability.unavailability - now.unavailability;
        if (std::abs(difference) > 1e-13)
            figure.chip = chip(difference, points(difference), -1, verdict);
    }
    return figure;
}

ScoreFigure downtimeFigure(const Context& context) {
    const AvailabilityResult& now = context.now->availability;
    ScoreFigure figure{.id = QStringLiteral("downtime"), .label = Score::tr("Down per year"), .rank = 5};
    figure.value = durationText(toSeconds(now.downtimePerYear));
    figure.caption =
        now.switchingAtMost ? Score::tr("+ at most %1 by switching")
                                  .arg(durationText(toSeconds(Hours{*now.switchingAtMost * kHoursPerYear})))
        : !now.switchingKnown ? Score::tr("switching not counted")
                              : Score::tr("%1 outages a year")
                                    .arg(numberText(now.outagesPerYear, now.outagesPerYear < 10 ? 2 : 0));
    figure.toolTip = Score::tr("A year is 8766 h (365.25 days)");
    if (context.before == nullptr)
        return figure;
    const Seconds former = toSeconds(context.before->availability.downtimePerYear);
    const double difference = toSeconds(now.downtimePerYear).value - former.value;
    if (std::abs(difference) < 0.05)
        return figure;
    figure.caption = formerText(durationText(former));
    figure.chip = chip(difference, durationText(Seconds{std::abs(difference)}), 1,
                       judgeAvailability(now, context.targets->availability));
    return figure;
}

/// Orders recoveries by how bad their RTO is.
std::tuple<int, double> rtoBadness(const RecoveryResult& result) {
    return {result.rtoState == RtoState::Never ? 1 : 0, result.rto ? result.rto->value : 0};
}
std::tuple<int, double> rpoBadness(const RecoveryResult& result) {
    const int state = result.rpoState == RpoState::Lost ? 2 : result.rpoState == RpoState::Unknown ? 1 : 0;
    return {state, result.rpo ? result.rpo->value : 0};
}

template <class Badness>
const RecoveryResult* worst(const JourneyResult* journey, Badness badness) {
    if (journey == nullptr || journey->recovery.empty())
        return nullptr;
    return &*std::max_element(journey->recovery.begin(), journey->recovery.end(),
                              [&](const auto& a, const auto& b) { return badness(a) < badness(b); });
}

QString rtoText(const RecoveryResult& result) {
    return result.rtoState == RtoState::Never || !result.rto ? Score::tr("never") : durationText(*result.rto);
}
QString rpoText(const RecoveryResult& result) {
    if (result.rpoState == RpoState::Lost)
        return Score::tr("lost");
    return result.rpoState == RpoState::Unknown || !result.rpo ? Score::tr("unknown")
                                                               : durationText(*result.rpo);
}

ScoreFigure rtoFigure(const Context& context) {
    ScoreFigure figure{.id = QStringLiteral("rto"), .label = Score::tr("RTO, worst"), .rank = 2};
    const RecoveryResult* now = worst(context.now, rtoBadness);
    if (now == nullptr) {
        figure.value = QStringLiteral("–");
        return figure;
    }
    const RecoveryTarget& target = recoveryTarget(*context.targets, now->disruption.type);
    const Verdict verdict = judgeRto(*now, target);
    figure.value = rtoText(*now);
    figure.tone = toneOf(verdict);
    figure.caption =
        target.rto ? targetText(durationText(*target.rto)) : QString::fromStdString(now->disruption.name);
    figure.toolTip = Score::tr("Worst disruption: %1").arg(QString::fromStdString(now->disruption.name));
    if (const RecoveryResult* before = worst(context.before, rtoBadness); before != nullptr) {
        const double difference =
            (now->rto ? now->rto->value : 1e18) - (before->rto ? before->rto->value : 1e18);
        const QString amount =
            std::abs(difference) < 1e17 ? durationText(Seconds{std::abs(difference)}) : rtoText(*before);
        if (std::abs(difference) >= 0.05)
            figure.chip = chip(difference, amount, 1, verdict);
    }
    return figure;
}

ScoreFigure rpoFigure(const Context& context) {
    ScoreFigure figure{.id = QStringLiteral("rpo"), .label = Score::tr("RPO, worst"), .rank = 3};
    const RecoveryResult* now = worst(context.now, rpoBadness);
    if (now == nullptr) {
        figure.value = QStringLiteral("–");
        return figure;
    }
    const RecoveryTarget& target = recoveryTarget(*context.targets, now->disruption.type);
    const Verdict verdict = judgeRpo(*now, target);
    figure.value = rpoText(*now);
    figure.tone = toneOf(verdict);
    figure.caption =
        target.rpo ? targetText(durationText(*target.rpo)) : QString::fromStdString(now->disruption.name);
    figure.toolTip = Score::tr("Worst disruption: %1").arg(QString::fromStdString(now->disruption.name));
    if (const RecoveryResult* before = worst(context.before, rpoBadness); before != nullptr) {
        const bool bothKnown = now->rpo && before->rpo;
        const double difference = bothKnown ? now->rpo->value - before->rpo->value
                                  : rpoBadness(*now) > rpoBadness(*before) ? 1.0
                                  : rpoBadness(*now) < rpoBadness(*before) ? -1.0
                                                                           : 0.0;
        const QString amount = bothKnown ? durationText(Seconds{std::abs(difference)}) : rpoText(*before);
        if (std::abs(difference) >= 0.05)
            figure.chip = chip(difference, amount, 1, verdict);
    }
    return figure;
}

QString latencyPair(const LatencyResult& latency) {
    const auto round = [](Milliseconds value) { return numberText(value.value, value.value < 10 ? 1 : 0); };
    return Score::tr("%1 / %2 ms").arg(round(*latency.p50), round(*latency.p99));
}

ScoreFigure latencyFigure(const Context& context) {
    ScoreFigure figure{.id = QStringLiteral("latency"), .label = Score::tr("Latency p50 / p99"), .rank = 4};
    const LatencyResult& now = context.now->latency;
    const Verdict verdict = judgeLatency(now, context.targets->latencyP99);
    if (context.targets->latencyP99)
        figure.caption = Score::tr("target p99 %1").arg(latencyText(*context.targets->latencyP99));
    if (!now.p50 || !now.p99) {
        figure.value = Score::tr("unknown");
        figure.toolTip = engineText(context.design, now.reason);
        return figure;
    }
    figure.value = latencyPair(now);
    figure.tone = toneOf(verdict);
    if (context.before == nullptr || !context.before->latency.p50 || !context.before->latency.p99)
        return figure;
    const LatencyResult& before = context.before->latency;
    const double p50 = now.p50->value - before.p50->value;
    const double p99 = now.p99->value - before.p99->value;
    if (std::abs(p50) < 0.05 && std::abs(p99) < 0.05)
        return figure;
    if (figure.caption.isEmpty())
        figure.caption = formerText(latencyPair(before));
    const double leading = std::abs(p99) < 0.05 ? p50 : p99;
    const auto size = [](double value) { return numberText(std::abs(value), std::abs(value) < 10 ? 1 : 0); };
    figure.chip = chip(leading, size(p50) + QStringLiteral(" / ") + size(p99), 1, verdict);
    return figure;
}

ScoreFigure costFigure(const AnalysisPair& pair) {
    const CostResult& now = pair.shown().cost;
    ScoreFigure figure{.id = QStringLiteral("cost"), .label = Score::tr("Monthly cost"), .rank = 1};
    figure.value = moneyText(now.monthly);
    figure.caption = Score::tr("of which transfer %1").arg(moneyText(now.transfer));
    if (!now.complete) {
        const auto unknown = std::count_if(now.lines.begin(), now.lines.end(),
                                           [](const CostLine& line) { return !line.amount.has_value(); });
        figure.value = Score::tr("≥ %1").arg(figure.value);
        figure.toolTip =
            Score::tr("%n price(s) are unknown: the sum is incomplete", nullptr, static_cast<int>(unknown));
    }
    if (pair.before() == nullptr)
        return figure;
    const double difference = now.monthly.value - pair.before()->cost.monthly.value;
    if (std::abs(difference) >= 0.005)
        figure.chip = chip(difference, moneyText(Usd{std::abs(difference)}), 1, Verdict::NoTarget);
    return figure;
}

/// All verdicts on one journey.
std::vector<Verdict> verdicts(const Context& context) {
    std::vector<Verdict> all{judgeAvailability(context.now->availability, context.targets->availability),
                             judgeLatency(context.now->latency, context.targets->latencyP99)};
    for (const RecoveryResult& result : context.now->recovery) {
        const RecoveryTarget& target = recoveryTarget(*context.targets, result.disruption.type);
        all.push_back(judgeRto(result, target));
        all.push_back(judgeRpo(result, target));
    }
    return all;
}

/// The worst of the verdicts in words.
QString verdictText(const Context& context) {
    const std::vector<Verdict> all = verdicts(context);
    const auto count = [&](Verdict verdict) {
        return static_cast<int>(std::count(all.begin(), all.end(), verdict));
    };
    if (const int missed = count(Verdict::Missed); missed > 0)
        return Score::tr("misses %n target(s)", nullptr, missed);
    if (const int unproven = count(Verdict::Unproven); unproven > 0)
        return Score::tr("%n target(s) not shown to be met", nullptr, unproven);
    return count(Verdict::Met) > 0 ? Score::tr("meets its targets") : Score::tr("no targets set");
}

ScoreFigure stateFigure(const Context& context) {
    ScoreFigure figure{.id = QStringLiteral("state")};
    figure.label =
        QString::fromStdString(context.now->name.empty() ? context.now->id.value : context.now->name);
    const JourneyState state = context.now->state;
    const QString shape = state == JourneyState::Up         ? QStringLiteral("● ")
                          : state == JourneyState::Degraded ? QStringLiteral("▲ ")
                                                            : QStringLiteral("✕ ");
    figure.value = shape + stateName(state);
    figure.tone = state == JourneyState::Up         ? Tone::Good
                  : state == JourneyState::Degraded ? Tone::Warning
                                                    : Tone::Bad;
    figure.caption = verdictText(context);
    return figure;
}

/// The id of the figure that a tile shows.
QString figureOpenedBy(const QString& tile, const Context& context) {
    if (tile == QLatin1String("cost"))
        return tile;
    const auto ofJourney = [&](const char* kind) {
        return QLatin1String(kind) + QStringLiteral("/") + QString::fromStdString(context.now->id.value);
    };
    const auto ofDisruption = [&](const char* kind, const RecoveryResult* worst) {
        return worst == nullptr
                   ? QString()
                   : ofJourney(kind) + QStringLiteral("/") + QString::fromStdString(worst->disruption.id);
    };
    if (tile == QLatin1String("availability") || tile == QLatin1String("downtime"))
        return ofJourney(tile.toLatin1().constData());
    if (tile == QLatin1String("rto"))
        return ofDisruption("rto", worst(context.now, rtoBadness));
    if (tile == QLatin1String("rpo"))
        return ofDisruption("rpo", worst(context.now, rpoBadness));
    return tile == QLatin1String("latency") ? ofJourney("latency_p99") : QString();
}

const JourneyResult* resultOf(const AnalysisResult* result, const ElementId& id) {
    return result == nullptr ? nullptr : findById(result->journeys, id);
}

} // namespace

std::vector<ScoreFigure> scoreFigures(const AnalysisPair& pair, const ElementId& journey) {
    std::vector<ScoreFigure> figures;
    const Journey* drawn = findById(pair.design->journeys, journey);
    Context context{.design = *pair.design};
    context.now = resultOf(&pair.shown(), journey);
    context.before = resultOf(pair.before(), journey);
    if (drawn != nullptr && context.now != nullptr) {
        context.targets = &drawn->targets;
        figures = {stateFigure(context), availabilityFigure(context), downtimeFigure(context),
                   rtoFigure(context),   rpoFigure(context),          latencyFigure(context)};
    }
    figures.push_back(costFigure(pair));
    for (ScoreFigure& figure : figures)
        figure.figure = figureOpenedBy(figure.id, context);
    return figures;
}

} // namespace isthmus
