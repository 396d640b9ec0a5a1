#include "views/charts/recovery_rows.h"

#include "model/analysis/policy.h"
#include "views/text/engine_text.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"
#include "views/text/recovery_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace isthmus {

namespace {

struct RecoveryRows {
    Q_DECLARE_TR_FUNCTIONS(RecoveryRows)
};

QString valueText(const PolicyCell& cell, bool forData) {
    return cell.deciding == nullptr ? QStringLiteral("–")
           : forData                ? rpoText(*cell.deciding)
                                    : rtoText(*cell.deciding);
}

/// What stands beside the worst figure: target, margin, what decides.
QString cellToolTip(const Design& design, const PolicyCell& cell, bool forData) {
    QStringList lines;
    if (cell.deciding) {
        lines += RecoveryRows::tr("%1: %2").arg(disruptionText(design, cell.deciding->disruption),
                                                valueText(cell, forData));
        const QString deciding = forData ? cell.deciding->decidingStore.empty()
                                               ? QString()
                                               : distinctName(design, cell.deciding->decidingStore)
                                         : decidingText(design, *cell.deciding);
        if (!deciding.isEmpty())
            lines += RecoveryRows::tr("Decided by: %1").arg(deciding);
    }
    if (cell.target)
        lines += RecoveryRows::tr("Target: %1").arg(durationText(*cell.target));
    if (cell.margin && cell.margin->value >= 0)
        lines += RecoveryRows::tr("%1 left").arg(durationText(*cell.margin));
    else if (cell.margin)
        lines += RecoveryRows::tr("%1 missing").arg(durationText(Seconds{-cell.margin->value}));
    if (cell.missed > 0)
        lines += RecoveryRows::tr("%1 of them miss it").arg(cell.missed);
    if (cell.onlyNoChange)
        lines += RecoveryRows::tr("A target of 0 is reached only where nothing changes.");
    return lines.join(QLatin1Char('\n'));
}

void setChips(RecoveryLine& line, const VerdictChip& rto, const VerdictChip& rpo) {
    line.rto = rto.text;
    line.rtoColour = rto.colour;
    line.rtoFill = rto.fill;
    line.rpo = rpo.text;
    line.rpoColour = rpo.colour;
    line.rpoFill = rpo.fill;
}

void addScenarios(const AnalysisPair& pair, const ElementId& journey, std::vector<RecoverySource>& sources) {
    for (const ScenarioResult& scenario : pair.shown().scenarios) {
        if (findById(pair.design->scenarios, scenario.scenario) == nullptr)
            continue;
        for (const ScenarioStretch& stretch : scenario.stretches)
            for (const ScenarioRecovery& recovery : stretch.recovery) {
                if (recovery.journey != journey)
                    continue;
                RecoverySource source;
                source.result = recovery.result;
                source.key = recovery.result.disruption.id;
                source.line.name = displayName(*pair.design, scenario.scenario);
                if (stretch.from.value > 0)
                    source.line.name =
                        RecoveryRows::tr("%1, after %2").arg(source.line.name, durationText(stretch.from));
                source.title = RecoveryRows::tr("Scenario %1: %2")
                                   .arg(source.line.name, eventText(*pair.design, stretch.failed, {}));
                source.line.elements = stretch.failed;
                source.line.toolTip = source.title + QLatin1Char('\n') + backlogText(*pair.design, scenario);
                setChips(source.line, verdictChip(rtoText(recovery.result), Verdict::NoTarget),
                         verdictChip(rpoText(recovery.result), Verdict::NoTarget));
                sources.push_back(std::move(source));
            }
    }
}

QString figureId(const char* kind, const ElementId& of, const std::string& subject) {
    return QLatin1String(kind) + QLatin1Char('/') + QString::fromStdString(of.value + "/" + subject);
}

/// A policy opens where there is a target, else the loss that decides.
void setFigures(const PolicyRow& row, const ElementId& journey, RecoveryLine& line) {
    if (row.rto.target)
        line.rtoFigure = figureId("policy", journey, row.type);
    else if (row.rto.deciding)
        line.rtoFigure = figureId("rto", journey, row.rto.deciding->disruption.id);
    if (row.rpo.deciding)
        line.rpoFigure = figureId("rpo", journey, row.rpo.deciding->disruption.id);
}

FigureTable::Cell time(Seconds value) {
    return {durationText(value), value.value};
}

} // namespace

VerdictChip verdictChip(const QString& text, Verdict verdict) {
    switch (verdict) {
    case Verdict::Met:
        return {QStringLiteral("✓ ") + text, ColourRole::Up, ColourRole::UpSoft};
    case Verdict::Missed:
        return {QStringLiteral("✗ ") + text, ColourRole::Failed, ColourRole::FailedSoft};
    case Verdict::Unproven:
        return {QStringLiteral("? ") + text, ColourRole::Degraded, ColourRole::DegradedSoft};
    case Verdict::NoTarget:
        break;
    }
    return {text, ColourRole::Text, ColourRole::Window};
}

std::vector<RecoveryLine> policyLines(const AnalysisPair& pair, const ElementId& journey,
                                      std::vector<std::string>& types) {
    std::vector<RecoveryLine> lines;
    types.clear();
    const JourneyResult* result = findById(pair.shown().journeys, journey);
    const Journey* drawn = findById(pair.design->journeys, journey);
    if (result == nullptr || drawn == nullptr)
        return lines;
    for (const PolicyRow& row : policyOf(result->recovery, drawn->targets)) {
        RecoveryLine line;
        line.name = disruptionTypeName(row.type);
        line.type = line.name;
        setChips(line, verdictChip(valueText(row.rto, false), row.rto.verdict),
                 verdictChip(valueText(row.rpo, true), row.rpo.verdict));
        if (row.disruptions == 0)
            line.toolTip = RecoveryRows::tr("The drawing has nothing of this kind.");
        else
            line.toolTip =
                RecoveryRows::tr("RTO – %1\nRPO – %2")
                    .arg(cellToolTip(*pair.design, row.rto, false), cellToolTip(*pair.design, row.rpo, true));
        if (row.rto.deciding)
            line.elements = row.rto.deciding->disruption.elements;
        if (row.rto.worst)
            line.rtoSeconds = row.rto.worst->value;
        if (row.rpo.worst)
            line.rpoSeconds = row.rpo.worst->value;
        setFigures(row, journey, line);
        types.push_back(row.type);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<RecoverySource> recoverySources(const AnalysisPair& pair, const ElementId& journey) {
    std::vector<RecoverySource> sources;
    addScenarios(pair, journey, sources);
    const JourneyResult* result = findById(pair.shown().journeys, journey);
    if (result == nullptr)
        return sources;
    std::vector<const RecoveryResult*> order;
    auto lines = recoveryRows(pair, journey, &order);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        RecoverySource source;
        source.line = std::move(lines[i]);
        source.result = *order[i];
        source.title = disruptionText(*pair.design, order[i]->disruption);
        source.key = order[i]->disruption.id;
        sources.push_back(std::move(source));
    }
    return sources;
}

std::vector<FigureTable::Column> storeColumns() {
    return {{RecoveryRows::tr("Store"), {}, 110, false},
            {RecoveryRows::tr("Copy used"), {}, 0, false},
            {RecoveryRows::tr("typical"), RecoveryRows::tr("Lag of half of the time"), 84, true,
             QStringLiteral("s")},
            {RecoveryRows::tr("mean"), {}, 84, true, QStringLiteral("s")},
            {RecoveryRows::tr("p99"), RecoveryRows::tr("99th percentile of all stages together"), 84, true,
             QStringLiteral("s")},
            {RecoveryRows::tr("worst"), RecoveryRows::tr("The worst of each stage, added up"), 84, true,
             QStringLiteral("s")}};
}

std::vector<FigureTable::Row> storeRows(const Design& design, const RecoveryResult& result,
                                        const ElementId& journey) {
    std::vector<FigureTable::Row> rows;
    for (const StoreLoss& store : result.stores) {
        FigureTable::Row row;
        row.elements = {store.store};
        row.cells.push_back({distinctName(design, store.store)});
        if (store.state != RpoState::Known) {
            const bool isLost = store.state == RpoState::Lost;
            row.cells.push_back({isLost ? RecoveryRows::tr("data lost") : RecoveryRows::tr("unknown"), 0,
                                 isLost ? ColourRole::Failed : ColourRole::Degraded});
            row.cells.resize(6, {QString(), 0, {}, std::nan("")});
            row.toolTip = engineText(design, store.reason);
            rows.push_back(std::move(row));
            continue;
        }
        row.elements.insert(store.copy);
        row.cells.push_back({store.backup
                                 ? RecoveryRows::tr("%1 (backup)").arg(distinctName(design, store.copy))
                                 : distinctName(design, store.copy)});
        for (const Seconds lag : {store.typical, store.expected, store.p99, store.worst})
            row.cells.push_back(time(lag));
        if (result.disruption.type != "scenario") {
            const std::string of = result.disruption.id + "/" + store.store.value;
            row.cells[2].figure = figureId("store_loss_typical", journey, of);
            row.cells[3].figure = figureId("rpo_expected", journey, result.disruption.id);
            row.cells[4].figure = figureId("rpo_p99", journey, result.disruption.id);
            row.cells[5].figure = figureId("store_loss", journey, of);
        }
        QStringList stages;
        for (const StageLag& stage : store.stages) {
            QString text = RecoveryRows::tr("%1: %2, at worst %3")
                               .arg(displayName(design, stage.flow), durationText(stage.typical),
                                    durationText(stage.worst));
            if (stage.backlog.value > 0)
                text += RecoveryRows::tr(", of it %1 fallen behind").arg(durationText(stage.backlog));
            stages += text;
        }
        if (store.detection.value > 0)
            stages += RecoveryRows::tr("and %1 until it is noticed").arg(durationText(store.detection));
        row.toolTip = stages.join(QLatin1Char('\n'));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FigureTable::Column> planColumns() {
    return {{RecoveryRows::tr("Plan"), {}, 0, false},
            {RecoveryRows::tr("Lost"), {}, 0, false},
            {RecoveryRows::tr("Done after"), {}, 84, true, QStringLiteral("s")},
            {RecoveryRows::tr("In the way"), RecoveryRows::tr("What keeps a step from running at once"), 0,
             false}};
}

std::vector<FigureTable::Row> planRows(const AnalysisPair& pair) {
    const Design& design = *pair.design;
    std::vector<FigureTable::Row> rows;
    for (const bool isStable : {false, true})
        for (const PlanTrial& trial : pair.shown().planTrials) {
            const Group* group = findById(design.groups, trial.group);
            if (group == nullptr || trial.obstacles.empty() != isStable)
                continue;
            const ElementId cause{trial.disruption.substr(trial.disruption.find(':') + 1)};
            FigureTable::Row row;
            row.elements = {trial.group, cause};
            row.cells.push_back({distinctName(design, trial.group)});
            row.cells.push_back({findElement(design, cause) ? distinctName(design, cause)
                                                            : QString::fromStdString(trial.disruption)});
            row.cells.push_back(trial.done ? time(*trial.done)
                                           : FigureTable::Cell{RecoveryRows::tr("never"), 1e300,
                                                               ColourRole::Failed, std::nan("")});
            row.cells.back().figure = figureId("plan", trial.group, trial.disruption);
            QStringList words;
            for (const StepObstacle& obstacle : trial.obstacles) {
                RecoveryResult none;
                words +=
                    RecoveryRows::tr("%1 %2 (%3)")
                        .arg(stepText(design, none, obstacle.step, trial.group),
                             waitText(design, obstacle.wait, obstacle.waitsFor),
                             obstacle.until ? durationText(*obstacle.until) : RecoveryRows::tr("for ever"));
            }
            for (const std::string& region : trial.undrawnRegions)
                row.toolTip = RecoveryRows::tr("%1 is not drawn: its loss is not looked at.")
                                  .arg(QString::fromStdString(region));
            if (isStable)
                row.cells.push_back({RecoveryRows::tr("nothing"), 0, ColourRole::Up});
            else
                row.cells.push_back({words.join(QStringLiteral("; ")), 0, ColourRole::Degraded});
            if (!words.isEmpty())
                row.toolTip = words.join(QLatin1Char('\n'));
            rows.push_back(std::move(row));
        }
    return rows;
}

QString backlogText(const Design& design, const ScenarioResult& scenario) {
    QStringList lines;
    for (const ScenarioStretch& stretch : scenario.stretches)
        for (const FlowLag& flow : stretch.flows) {
            const Seconds most = std::max(flow.backlogAtStart, flow.backlogAtEnd);
            if (most.value <= 0)
                continue;
            lines += RecoveryRows::tr("%1 falls behind by %2 until %3")
                         .arg(displayName(design, flow.flow), durationText(most),
                              durationText(stretch.to ? *stretch.to : stretch.from));
        }
    return lines.join(QLatin1Char('\n'));
}

} // namespace isthmus
