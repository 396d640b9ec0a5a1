#include "views/charts/explanation_panel.h"

#include "views/charts/explanation_rows.h"
#include "views/charts/figure_table.h"
#include "views/charts/panel_parts.h"
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
    connect(m_cuts, &FigureTable::rowActivated, this, &ExplanationPanel::tryOut);
    for (FigureTable* table : {m_cuts, m_importance})
        connect(table, &FigureTable::rowChosen, this, [this](const std::set<ElementId>& elements) {
            if (const auto outcome = m_explanations.latest())
                m_selection.set(drawnOf(*outcome->figures->design, elements));
        });
    retranslate();
    refresh();
}

QWidget* ExplanationPanel::makeColumns() {
    auto* page = new QWidget(this);
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(16, 12, 16, 8);
    columns->setSpacing(24);
    const auto add = [&](QLabel*& heading, FigureTable*& table, int stretch) {
        auto* box = new QVBoxLayout;
        box->setSpacing(4);
        heading = makeHeading(page);
        box->addWidget(heading);
        table = new FigureTable(page);
        box->addWidget(table, 1);
        columns->addLayout(box, stretch);
        return box;
    };
    QVBoxLayout* left = add(m_cutsHeading, m_cuts, 9);
    m_cutsNote = makeNote(page);
    left->insertWidget(1, m_cutsNote);
    m_noCuts = new QLabel(page);
    m_noCuts->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_noCuts->setWordWrap(true);
    left->addWidget(m_noCuts, 1);
    add(m_importanceHeading, m_importance, 13);
    m_cuts->setObjectName(QStringLiteral("cutSetTable"));
    m_importance->setObjectName(QStringLiteral("importanceTable"));
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
    const auto outcome = m_explanations.latest();
    const Explanation& why = *outcome->explanation;
    const Design& design = *outcome->figures->design;
    const bool aside = outcome->nominal && outcome->figures->whatIf;
    m_cutsHeading->setText(tr("What takes down “%1”?").arg(displayName(design, outcome->journey)));
    m_cutsNote->setText(aside ? tr("With nothing failed. %1").arg(cutSetSummary(why)) : cutSetSummary(why));
    m_cutsNote->setToolTip(m_cutsNote->text());
    const bool downAlready = why.unavailability >= 1;
    const bool none = why.cuts.listed.empty() || downAlready;
    m_noCuts->setText(why.cuts.problem ? errorText(*why.cuts.problem)
                      : downAlready    ? tr("Nothing has to fail: it is down as drawn.")
                                       : tr("Nothing that can fail takes it down."));
    m_noCuts->setVisible(none);
    m_cutsNote->setVisible(!none);
    m_cuts->setVisible(!none);
    m_cuts->setRows(none ? std::vector<FigureTable::Row>{} : cutSetRows(design, why));
    m_importance->setRows(importanceRows(design, why));
}

void ExplanationPanel::retranslate() {
    m_cuts->setColumns(cutSetColumns());
    m_importance->setColumns(importanceColumns());
    m_cuts->sortAtFirst(kYearColumn, Qt::DescendingOrder);
    m_importance->sortAtFirst(kYearColumn, Qt::DescendingOrder);
    m_importanceHeading->setText(tr("How much does each element matter?"));
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
