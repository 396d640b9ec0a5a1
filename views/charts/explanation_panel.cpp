#include "views/charts/explanation_panel.h"

#include "views/charts/explanation_rows.h"
#include "views/charts/figure_table.h"
#include "views/charts/panel_parts.h"
#include "views/charts/segments.h"
#include "views/session/current_journey.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"
#include "views/text/error_text.h"
#include "views/text/explanation_text.h"
#include "views/text/names.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace isthmus {

namespace {

enum Page { WordsPage, TablesPage };
constexpr int kYearColumn = 1;

} // namespace

ExplanationPanel::ExplanationPanel(const AnalysisRunner& runner, CurrentJourney& journey,
                                   Selection& selection, WhatIf& whatIf, QWidget* parent)
    : QWidget(parent), m_runner(runner), m_journey(journey), m_selection(selection), m_whatIf(whatIf),
      m_explanations(runner, journey), m_pages(new QStackedLayout(this)), m_words(new QLabel(this)) {
    setObjectName(QStringLiteral("explanation"));
    m_words->setObjectName(QStringLiteral("explanationWords"));
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_pages->addWidget(m_words);
    m_pages->addWidget(makeColumns());
    connect(&m_explanations, &ExplanationRunner::finished, this, &ExplanationPanel::refresh);
    connect(&m_runner, &AnalysisRunner::finished, this, &ExplanationPanel::refresh);
    for (Segments* segments : {m_sets, m_importances})
        connect(segments, &Segments::chosen, this, &ExplanationPanel::refresh);
    for (FigureTable* table : {m_cuts, m_paths, m_importance, m_joint}) {
        connect(table, &FigureTable::rowActivated, this, &ExplanationPanel::tryOut);
        connect(table, &FigureTable::rowChosen, this, [this](const std::set<ElementId>& elements) {
            if (const auto outcome = m_explanations.latest())
                m_selection.set(drawnOf(*outcome->figures->design, elements));
        });
    }
    retranslate();
    refresh();
}

QWidget* ExplanationPanel::makeColumns() {
    auto* page = new QWidget(this);
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(16, 12, 16, 8);
    columns->setSpacing(24);
    const auto addSide = [&](QLabel*& heading, Segments*& segments, const QStringList& names, int stretch) {
        auto* side = new QVBoxLayout;
        side->setSpacing(4);
        auto* top = new QHBoxLayout;
        heading = makeHeading(page);
        segments = new Segments(names, page);
        top->addWidget(heading, 1);
        top->addWidget(segments);
        side->addLayout(top);
        columns->addLayout(side, stretch);
        return side;
    };
    const auto addTable = [&](QVBoxLayout* side, FigureTable*& table, const char* name) {
        table = new FigureTable(page);
        table->setObjectName(QLatin1String(name));
        side->addWidget(table, 1);
    };
    QVBoxLayout* left =
        addSide(m_cutsHeading, m_sets, {QStringLiteral("cutSets"), QStringLiteral("pathSets")}, 9);
    m_cutsNote = makeNote(page);
    left->addWidget(m_cutsNote);
    addTable(left, m_cuts, "cutSetTable");
    addTable(left, m_paths, "pathSetTable");
    m_noCuts = new QLabel(page);
    m_noCuts->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_noCuts->setWordWrap(true);
    left->addWidget(m_noCuts, 1);
    QVBoxLayout* right = addSide(m_importanceHeading, m_importances,
                                 {QStringLiteral("ofElements"), QStringLiteral("ofPairs")}, 13);
    addTable(right, m_importance, "importanceTable");
    addTable(right, m_joint, "jointTable");
    return page;
}

void ExplanationPanel::tryOut(const std::set<ElementId>& elements) {
    const auto outcome = m_explanations.latest();
    if (!outcome)
        return;
    const auto ids = drawnOf(*outcome->figures->design, elements);
    if (ids.empty())
        return;
    m_whatIf.setActive(true);
    m_whatIf.setFailed(ids);
}

/// Why there is nothing to show; empty when there is.
QString ExplanationPanel::wordsInstead() const {
    const auto pair = m_runner.latest();
    if (pair && findById(pair->design->journeys, m_journey.id()) == nullptr)
        return tr("A journey says what “up” means to somebody. What takes it down will stand here.");
    const auto outcome = m_explanations.latest();
    if (!outcome)
        return tr("Finding out what takes the journey down…");
    if (outcome->explanation->problem)
        return errorText(*outcome->explanation->problem);
    return {};
}

void ExplanationPanel::refresh() {
    makeQuiet(m_words);
    makeQuiet(m_cutsNote);
    makeQuiet(m_noCuts);
    const QString words = wordsInstead();
    m_words->setText(words);
    m_pages->setCurrentIndex(words.isEmpty() ? TablesPage : WordsPage);
    if (!words.isEmpty())
        return;
    refreshSets();
    refreshImportance();
}

void ExplanationPanel::refreshSets() {
    const auto outcome = m_explanations.latest();
    const Explanation& why = *outcome->explanation;
    const Design& design = *outcome->figures->design;
    const QString name = displayName(design, outcome->journey);
    const bool paths = m_sets->current() == 1;
    const MinimalSets& sets = paths ? why.paths : why.cuts;
    const bool downAlready = why.unavailability >= 1;
    const bool none = sets.listed.empty() || downAlready;
    const QString summary = paths ? pathSetSummary(why) : cutSetSummary(why);
    const bool aside = outcome->nominal && outcome->figures->whatIf;
    m_cutsHeading->setText(paths ? tr("What keeps up “%1”?").arg(name)
                                 : tr("What takes down “%1”?").arg(name));
    m_cutsNote->setText(aside ? tr("With nothing failed. %1").arg(summary) : summary);
    m_cutsNote->setToolTip(m_cutsNote->text());
    m_noCuts->setText(sets.problem  ? errorText(*sets.problem)
                      : downAlready ? tr("Nothing has to fail: it is down as drawn.")
                      : paths       ? tr("Nothing that can fail is needed.")
                                    : tr("Nothing that can fail takes it down."));
    m_noCuts->setVisible(none);
    m_cutsNote->setVisible(!none);
    m_cuts->setVisible(!none && !paths);
    m_paths->setVisible(!none && paths);
    m_cuts->setRows(none ? std::vector<FigureTable::Row>{} : cutSetRows(design, why));
    m_paths->setRows(none ? std::vector<FigureTable::Row>{} : pathSetRows(design, why));
}

void ExplanationPanel::refreshImportance() {
    const auto outcome = m_explanations.latest();
    const Explanation& why = *outcome->explanation;
    const Design& design = *outcome->figures->design;
    const bool pairs = m_importances->current() == 1 && !why.joint.empty();
    m_importances->setVisible(!why.joint.empty());
    m_importanceHeading->setText(pairs ? tr("How do they matter together?")
                                       : tr("How much does each element matter?"));
    m_importance->setVisible(!pairs);
    m_joint->setVisible(pairs);
    m_importance->setRows(importanceRows(design, why));
    m_joint->setRows(jointRows(design, why));
}

void ExplanationPanel::retranslate() {
    m_cuts->setColumns(cutSetColumns());
    m_importance->setColumns(importanceColumns());
    m_cuts->sortAtFirst(kYearColumn, Qt::DescendingOrder);
    m_importance->sortAtFirst(kYearColumn, Qt::DescendingOrder);
    m_paths->setColumns(pathSetColumns());
    m_joint->setColumns(jointColumns());
    m_paths->sortAtFirst(kYearColumn, Qt::DescendingOrder);
    m_joint->sortAtFirst(kYearColumn, Qt::DescendingOrder);
    m_sets->setTexts({tr("Cut sets"), tr("Path sets")},
                     {tr("What takes the journey down when all of it has failed"),
                      tr("What keeps the journey up while all of it works")});
    m_importances->setTexts({tr("Elements"), tr("Pairs")},
                            {tr("How much each one matters"), tr("How much two matter to each other")});
    m_paths->setAccessibleName(tr("Minimal path sets"));
    m_joint->setAccessibleName(tr("Joint importance of pairs"));
    m_cuts->setAccessibleName(tr("Minimal cut sets"));
    m_importance->setAccessibleName(tr("Importance of elements"));
}

void ExplanationPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_explanations.setWanted(true);
}

void ExplanationPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_explanations.setWanted(false);
}

void ExplanationPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    } else if (event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

} // namespace isthmus
