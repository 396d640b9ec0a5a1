#include "views/report/report_words.h"

#include "views/report/html_writer.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <algorithm>
#include <limits>

namespace isthmus {

namespace {

QString marked(const char* styleClass, const QString& shape, const QString& word) {
    return span(QLatin1String(styleClass), shape + QChar(0x00A0) + word);
}

double rtoRank(const RecoveryResult& result) {
    return result.rto ? result.rto->value : std::numeric_limits<double>::infinity();
}

/// Lost is worse than unknown, and unknown than any time.
double rpoRank(const RecoveryResult& result) {
    if (result.rpoState == RpoState::Lost)
        return std::numeric_limits<double>::infinity();
    return result.rpo ? result.rpo->value : std::numeric_limits<double>::max();
}

template <class Rank>
const RecoveryRow* worst(const std::vector<RecoveryRow>& rows, Rank rank) {
    const auto found = std::max_element(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
        return rank(a.figures) < rank(b.figures);
    });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

QString stateMark(JourneyState state) {
    switch (state) {
    case JourneyState::Up:
        return marked("up", QStringLiteral("●"), stateName(state));
    case JourneyState::Degraded:
        return marked("degraded", QStringLiteral("▲"), stateName(state));
    case JourneyState::Down:
        return marked("failed", QStringLiteral("✕"), stateName(state));
    }
    return {};
}

QString verdictMark(Verdict verdict) {
    switch (verdict) {
    case Verdict::NoTarget:
        return span(QStringLiteral("quiet"), Report::tr("no target"));
    case Verdict::Met:
        return marked("up", QStringLiteral("✓"), Report::tr("met"));
    case Verdict::Missed:
        return marked("failed", QStringLiteral("✕"), Report::tr("missed"));
    case Verdict::Unproven:
        return marked("degraded", QStringLiteral("▲"), Report::tr("not shown to be met"));
    }
    return {};
}

QString limitMark(Verdict verdict, const QString& sign, const QString& target) {
    if (verdict == Verdict::NoTarget)
        return verdictMark(verdict);
    QString limit = sign + target;
    limit.replace(QLatin1Char(' '), QChar(0x00A0));
    return span(QStringLiteral("quiet"), limit) + QLatin1Char(' ') + verdictMark(verdict);
}

QString countMark(const VerdictCount& count) {
    const QString all = countText(count.all());
    switch (count.worst()) {
    case Verdict::NoTarget:
        return verdictMark(Verdict::NoTarget);
    case Verdict::Met:
        return marked("up", QStringLiteral("✓"), Report::tr("all %1 met").arg(all));
    case Verdict::Missed:
        return marked("failed", QStringLiteral("✕"),
                      Report::tr("%1 of %2 missed").arg(countText(count.missed), all));
    case Verdict::Unproven:
        return marked("degraded", QStringLiteral("▲"),
                      Report::tr("%1 of %2 not shown to be met").arg(countText(count.unproven), all));
    }
    return {};
}

QString targetText(double availability) {
    return numberText(availability * 100, 8) + QStringLiteral(" %");
}

QString methodText(const AvailabilityReport& report) {
    if (report.figures.method == Method::Exact)
        return methodName(Method::Exact);
    const QString interval =
        Report::tr("%1 to %2").arg(availabilityText(1 - report.low), availabilityText(1 - report.high));
    return report.figures.method == Method::Bounds ? Report::tr("certain bounds: %1").arg(interval)
                                                   : Report::tr("estimate, 95 % interval: %1").arg(interval);
}

QString namesText(const Design& design, const std::vector<ElementId>& ids) {
    QStringList names;
    for (const ElementId& id : ids)
        names += distinctName(design, id);
    return names.join(QStringLiteral(", "));
}

QString titleText(const ReportContent& content) {
    return content.title.empty() ? Report::tr("Unnamed design") : QString::fromStdString(content.title);
}

QString totalText(const CostResult& cost) {
    return cost.complete ? moneyText(cost.monthly)
                         : Report::tr("%1, incomplete").arg(moneyText(cost.monthly));
}

QString journeyFigureId(const char* kind, const JourneyReport& journey, const std::string& subject) {
    return QLatin1String(kind) + QLatin1Char('/') +
           QString::fromStdString(journey.id.value + (subject.empty() ? std::string{} : "/" + subject));
}

const RecoveryRow* worstRto(const JourneyReport& journey) {
    return worst(journey.recovery, rtoRank);
}

const RecoveryRow* worstRpo(const JourneyReport& journey) {
    return worst(journey.recovery, rpoRank);
}

} // namespace isthmus
