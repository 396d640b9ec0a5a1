// How a journey recovers: strategy, policy, the worst disruptions with their timelines, and the plans.
#include "model/analysis/policy.h"
#include "views/report/report_body.h"
#include "views/report/report_words.h"
#include "views/text/engine_text.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"
#include "views/text/recovery_text.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr double kFigureWidth = 660; ///< pixels, as on screen
constexpr std::size_t kMostTimelines = 2;

bool isUninterrupted(const RecoveryRow& row) {
    return row.figures.rtoState == RtoState::None && row.figures.rpoState == RpoState::Known &&
           row.figures.rpo.value_or(Seconds{0}).value == 0;
}

QString againstTarget(const QString& figure, Verdict verdict, const std::optional<Seconds>& target) {
    QString html = figure.toHtmlEscaped();
    if (target)
        html += QStringLiteral("<br/>") + limitMark(verdict, QStringLiteral("≤ "), durationText(*target));
    return html;
}

QString quietLine(const QString& text) {
    return text.isEmpty() ? QString() : QStringLiteral("<br/>") + span(QStringLiteral("quiet"), text);
}

QString decidedBy(const Design& design, const RecoveryResult& result) {
    QString html = decidingText(design, result).toHtmlEscaped();
    const QString reason = reasonText(design, result);
    if (!reason.isEmpty())
        html +=
            (html.isEmpty() ? QString() : QStringLiteral("<br/>")) + span(QStringLiteral("quiet"), reason);
    return html;
}

/// "from 6 min to 1 h 40 min": the best and the worst RTO where they differ.
QString spanText(const RecoveryResult& result) {
    const bool spans = result.rtoBest && result.rtoWorst && *result.rtoBest < *result.rtoWorst;
    return spans ? Report::tr("%1 to %2").arg(durationText(*result.rtoBest), durationText(*result.rtoWorst))
                 : QString();
}

QString meanText(const RecoveryResult& result) {
    const bool differs = result.rpoExpected && result.rpo && *result.rpoExpected < *result.rpo;
    return differs ? Report::tr("mean %1").arg(durationText(*result.rpoExpected)) : QString();
}

/// "Zone: zone a, zone b · Cable: AAG": what a journey rides out, by type.
QString untouchedHtml(const Design& design, const std::vector<const RecoveryRow*>& rows) {
    std::vector<std::pair<QString, QStringList>> types;
    for (const RecoveryRow* row : rows) {
        const QString type = disruptionTypeName(row->figures.disruption.type);
        auto found = std::find_if(types.begin(), types.end(), [&](const auto& t) { return t.first == type; });
        if (found == types.end())
            found = types.insert(types.end(), {type, {}});
        if (const QString name = disruptionName(design, row->figures.disruption); name != type)
            found->second += name;
    }
    QStringList parts;
    for (const auto& [type, names] : types)
        parts += span(QStringLiteral("name"), type) +
                 (names.isEmpty() ? QString()
                                  : QStringLiteral(": ") + names.join(QStringLiteral(", ")).toHtmlEscaped());
    return Report::tr("Not interrupted by the loss of").toHtmlEscaped() + QStringLiteral("<br/>") +
           parts.join(QStringLiteral("<br/>"));
}

QString policyCell(const PolicyCell& cell, const QString& figure) {
    QString html = againstTarget(figure, cell.verdict, cell.target);
    if (cell.margin && cell.margin->value >= 0)
        html += quietLine(Report::tr("%1 left").arg(durationText(*cell.margin)));
    else if (cell.margin)
        html += quietLine(Report::tr("%1 too much").arg(durationText(Seconds{-cell.margin->value})));
    if (cell.onlyNoChange)
        html += quietLine(Report::tr("0 is reached only where nothing changes"));
    return html;
}

void writePolicy(HtmlWriter& out, const Design& design, const JourneyReport& journey) {
    std::vector<RecoveryResult> figures;
    for (const RecoveryRow& row : journey.recovery)
        figures.push_back(row.figures);
    std::vector<QStringList> rows;
    for (const PolicyRow& row : policyOf(figures, journey.targets)) {
        if (row.disruptions == 0)
            continue;
        rows.push_back({out.opens(journeyFigureId("policy", journey, row.type),
                                  disruptionTypeName(row.type).toHtmlEscaped()),
                        countText(qint64(row.disruptions)), policyCell(row.rto, rtoText(*row.rto.deciding)),
                        policyCell(row.rpo, rpoText(*row.rpo.deciding)),
                        disruptionName(design, row.rto.deciding->disruption).toHtmlEscaped() +
                            quietLine(decidingText(design, *row.rto.deciding))});
    }
    if (!rows.empty())
        out.table({{Report::tr("Lost"), 19},
                   {Report::tr("Losses"), 9, true},
                   {Report::tr("Longest RTO"), 19, true},
                   {Report::tr("Largest RPO"), 19, true},
                   {Report::tr("Decided by the loss of"), 34}},
                  rows);
}

void writeTimelines(HtmlWriter& out, const Design& design, const std::vector<RecoveryRow>& shown) {
    std::vector<const RecoveryResult*> planned;
    for (const RecoveryRow& row : shown)
        if (row.figures.rtoState == RtoState::Recovers && row.figures.timeline.size() > 1)
            planned.push_back(&row.figures);
    planned.resize(std::min(planned.size(), kMostTimelines));
    for (const RecoveryResult* result : planned) {
        QString line = disruptionText(design, result->disruption).toHtmlEscaped() + QStringLiteral(": ") +
                       Report::tr("RTO %1").arg(rtoText(*result)).toHtmlEscaped();
        if (result->rtoHalf && *result->rtoHalf < *result->rto)
            line += QStringLiteral(", ") + Report::tr("half of the clients after %1")
                                               .arg(durationText(*result->rtoHalf))
                                               .toHtmlEscaped();
        out.paragraph(line);
        out.keepWithNext();
        out.figure(std::make_shared<const GanttPicture>(layoutGantt(design, *result, kFigureWidth)));
    }
}

} // namespace

void writeRecovery(HtmlWriter& out, const Design& design, const JourneyReport& journey) {
    if (journey.recovery.empty())
        return;
    out.heading(3, Report::tr("Recovery"));
    out.paragraph(Report::tr("Strategy").toHtmlEscaped() + QStringLiteral(": ") +
                  strategyText(design, journey.strategy).toHtmlEscaped());
    out.keepWithNext();
    writePolicy(out, design, journey);
    std::vector<RecoveryRow> shown;
    std::vector<const RecoveryRow*> untouched;
    for (const RecoveryRow& row : journey.recovery) {
        if (isUninterrupted(row))
            untouched.push_back(&row);
        else
            shown.push_back(row);
    }
    const auto rank = [](const RecoveryRow& row) { return row.figures.rto ? row.figures.rto->value : 1e300; };
    std::stable_sort(shown.begin(), shown.end(),
                     [&](const auto& a, const auto& b) { return rank(a) > rank(b); });
    std::vector<QStringList> rows;
    for (const RecoveryRow& row : shown)
        rows.push_back(
            {disruptionText(design, row.figures.disruption).toHtmlEscaped(),
             againstTarget(rtoText(row.figures), row.rto, row.target.rto) + quietLine(spanText(row.figures)),
             againstTarget(rpoText(row.figures), row.rpo, row.target.rpo) + quietLine(meanText(row.figures)),
             decidedBy(design, row.figures)});
    if (!rows.empty())
        out.table({{Report::tr("After the loss of"), 30},
                   {Report::tr("RTO"), 18, true},
                   {Report::tr("RPO"), 18, true},
                   {Report::tr("Decided by"), 34}},
                  rows);
    writeTimelines(out, design, shown);
    if (!untouched.empty())
        out.paragraph(untouchedHtml(design, untouched), QStringLiteral("note"));
}

void writePlans(HtmlWriter& out, const Design& design, const ReportContent& content) {
    std::vector<QStringList> rows;
    const RecoveryResult none;
    for (const PlanTrial& trial : content.planTrials) {
        if (trial.obstacles.empty())
            continue;
        QStringList words;
        for (const StepObstacle& obstacle : trial.obstacles)
            words += (stepText(design, none, obstacle.step, trial.group) + QStringLiteral(": ") +
                      waitText(design, obstacle.wait, obstacle.waitsFor))
                         .toHtmlEscaped() +
                     quietLine(obstacle.until ? Report::tr("until %1").arg(durationText(*obstacle.until))
                                              : Report::tr("for ever"));
        const ElementId cause{trial.disruption.substr(trial.disruption.find(':') + 1)};
        rows.push_back({distinctName(design, trial.group).toHtmlEscaped(),
                        distinctName(design, cause).toHtmlEscaped(),
                        (trial.done ? durationText(*trial.done) : Report::tr("never")).toHtmlEscaped(),
                        words.join(QStringLiteral("<br/>"))});
    }
    if (content.planTrials.empty())
        return;
    out.heading(2, Report::tr("Recovery plans"));
    const auto stable = content.planTrials.size() - rows.size();
    out.paragraph(Report::tr("In %1 of %2 cases that a plan is for all of its steps can run at once.")
                      .arg(stable)
                      .arg(content.planTrials.size())
                      .toHtmlEscaped());
    if (!rows.empty())
        out.table({{Report::tr("Plan"), 20},
                   {Report::tr("After the loss of"), 22},
                   {Report::tr("Done after"), 14, true},
                   {Report::tr("In the way"), 44}},
                  rows);
}

} // namespace isthmus
