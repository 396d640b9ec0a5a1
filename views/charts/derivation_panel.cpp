#include "views/charts/derivation_panel.h"

#include "views/charts/figure_table.h"
#include "views/charts/panel_parts.h"
#include "views/session/current_journey.h"
#include "views/session/selection.h"
#include "views/text/derivation_text.h"
#include "views/text/engine_text.h"
#include "views/text/names.h"
#include "views/theme/fonts.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <limits>

namespace isthmus {

namespace {

enum Page { WordsPage, FigurePage };

QString kindOf(const QString& figure) {
    return figure.section(QLatin1Char('/'), 0, 0);
}

FigureTable::Row rowOf(const FigureInput& input, const Design& design, int place) {
    FigureTable::Row row;
    const double none = std::numeric_limits<double>::quiet_NaN();
    const bool isDrawn = findElement(design, input.element).has_value();
    const QString text = engineText(design, input.text);
    const QString source = QString::fromStdString(input.source);
    QString from = source.isEmpty() || input.asOf.empty()
                       ? source
                       : source + QStringLiteral(", ") + QString::fromStdString(input.asOf);
    if (input.source == "this drawing")
        from = engineText(design, input.source);
    if (!input.figure.empty())
        from = QStringLiteral("▸ ") + DerivationPanel::tr("opens");
    const QString value =
        input.value ? derivedValueText(*input.value, input.unit, input.unitText) : QString();
    row.cells = {
        {derivedName(input.name), double(place)},
        {input.element.value.empty() ? QString() : distinctName(design, input.element), double(place)},
        {value, input.value.value_or(none)},
        {text, double(place)},
        {from, double(place)}};
    row.cells[0].number = row.cells[1].number = row.cells[3].number = row.cells[4].number = none;
    row.toolTip = (input.figure.empty() ? QStringList{text, from} : QStringList{text})
                      .join(QStringLiteral("\n"))
                      .trimmed();
    if (isDrawn)
        row.elements = {input.element};
    row.opens = QString::fromStdString(input.figure);
    return row;
}

} // namespace

DerivationPanel::DerivationPanel(const AnalysisRunner& runner, CurrentJourney& journey, Selection& selection,
                                 QWidget* parent)
    : QWidget(parent), m_runner(runner), m_journey(journey), m_selection(selection),
      m_pages(new QStackedLayout(this)), m_words(new QLabel(this)) {
    setObjectName(QStringLiteral("derivation"));
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_pages->addWidget(m_words);
    m_pages->addWidget(makePage());
    connect(&m_runner, &AnalysisRunner::finished, this, &DerivationPanel::refresh);
    connect(&m_journey, &CurrentJourney::changed, this, [this] {
        m_trail.clear();
        refresh();
    });
    connect(m_back, &QPushButton::clicked, this, &DerivationPanel::back);
    connect(m_chooser, &QComboBox::activated, this,
            [this](int row) { begin(m_chooser->itemData(row).toString()); });
    connect(m_inputs, &FigureTable::rowOpened, this, &DerivationPanel::open, Qt::QueuedConnection);
    connect(m_inputs, &FigureTable::rowChosen, this, [this](const std::set<ElementId>& elements) {
        if (!elements.empty())
            m_selection.set(elements);
    });
    retranslate();
    refresh();
}

QWidget* DerivationPanel::makePage() {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(6);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    m_back = new QPushButton(QStringLiteral("←"), page);
    m_back->setObjectName(QStringLiteral("derivationBack"));
    m_back->setFixedWidth(32);
    m_title = makeHeading(page);
    m_title->setObjectName(QStringLiteral("derivationTitle"));
    m_value = new QLabel(page);
    m_value->setObjectName(QStringLiteral("derivationValue"));
    m_value->setFont(withTabularFigures(headingFont()));
    m_chooser = new QComboBox(page);
    m_chooser->setObjectName(QStringLiteral("derivationChooser"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    top->addWidget(m_back);
    top->addWidget(m_title, 1);
    top->addWidget(m_value);
    top->addSpacing(16);
    top->addWidget(m_chooser);
    layout->addLayout(top);
    m_formula = makeNote(page);
    m_formula->setObjectName(QStringLiteral("derivationFormula"));
    layout->addWidget(m_formula);
    m_inputs = new FigureTable(page);
    m_inputs->setObjectName(QStringLiteral("derivationInputs"));
    m_inputs->sortAtFirst(-1, Qt::AscendingOrder); // as the formula has them
    layout->addWidget(m_inputs, 1);
    m_notes = makeNote(page);
    m_notes->setObjectName(QStringLiteral("derivationNotes"));
    layout->addWidget(m_notes);
    return page;
}

std::vector<QString> DerivationPanel::figuresOfJourney() const {
    std::vector<QString> all;
    const QString journey = QString::fromStdString(m_journey.id().value);
    if (!journey.isEmpty())
        for (const char* kind : {"state", "availability", "downtime", "outages", "strategy", "latency_p50",
                                 "latency_p99", "latency_mean", "latency_floor"})
            all.push_back(QLatin1String(kind) + QStringLiteral("/") + journey);
    all.push_back(QStringLiteral("cost"));
    all.push_back(QStringLiteral("transfer_cost"));
    all.push_back(QStringLiteral("discounted_cost"));
    return all;
}

QString DerivationPanel::figureAtFirst() const {
    const QString journey = QString::fromStdString(m_journey.id().value);
    return journey.isEmpty() ? QStringLiteral("cost") : QStringLiteral("availability/") + journey;
}

void DerivationPanel::begin(const QString& figure) {
    m_trail.clear();
    open(figure);
}

void DerivationPanel::open(const QString& figure) {
    m_trail.push_back(figure);
    refresh();
}

void DerivationPanel::back() {
    if (m_trail.size() > 1)
        m_trail.pop_back();
    refresh();
}

void DerivationPanel::refresh() {
    if (!isVisible())
        return;
    makeQuiet(m_words);
    const auto figures = m_runner.latest();
    if (!figures) {
        m_words->setText(tr("Every figure opens here once it is computed."));
        m_pages->setCurrentIndex(WordsPage);
        return;
    }
    if (figures != m_figures) {
        m_figures = figures;
        m_system = System::build(figures->design, m_runner.subject().catalogue);
    }
    m_result = figures->shown();
    if (m_more)
        m_more(m_result);
    const FigureSources sources = this->sources();
    // An edit may have taken away what was opened.
    while (!m_trail.empty() && !deriveFigure(sources, m_trail.back().toStdString()))
        m_trail.pop_back();
    if (m_trail.empty())
        m_trail.push_back(figureAtFirst());
    refreshChooser();
    const auto derivation = deriveFigure(sources, m_trail.back().toStdString());
    if (!derivation) { // a journey that the figures do not have yet
        m_trail.clear();
        m_shown.clear();
        return;
    }
    m_shown = m_trail.back();
    m_pages->setCurrentIndex(FigurePage);
    show(*derivation, *figures->design);
}

FigureSources DerivationPanel::sources() const {
    return {*m_system, m_result, m_simulation ? m_simulation() : nullptr};
}

void DerivationPanel::refreshChooser() {
    const QSignalBlocker quiet(m_chooser);
    m_chooser->clear();
    const FigureSources sources = this->sources();
    for (const QString& figure : figuresOfJourney())
        if (const auto derivation = deriveFigure(sources, figure.toStdString()))
            m_chooser->addItem(derivedName(derivation->name), figure);
    m_chooser->setCurrentIndex(m_chooser->findData(m_trail.front()));
    m_chooser->setPlaceholderText(tr("Figure"));
}

QString DerivationPanel::subjectText(const FigureDerivation& derivation, const Design& design) const {
    QStringList subjects;
    if (!derivation.element.value.empty())
        subjects += distinctName(design, derivation.element);
    const QString kind = kindOf(m_shown), last = m_shown.section(QLatin1Char('/'), -1);
    if (kind == QLatin1String("policy"))
        subjects += disruptionTypeName(last.toStdString());
    else if (kind == QLatin1String("finding"))
        subjects += findingTitle(last.toStdString());
    else if (kind == QLatin1String("rule_cost"))
        subjects += costRuleName(last.toStdString());
    else if (kind == QLatin1String("account_cost") && last != QLatin1String("-"))
        subjects += last;
    else if (const QString loss = lossText(); !loss.isEmpty())
        subjects += loss;
    if (!derivation.journey.value.empty())
        subjects += displayName(design, derivation.journey);
    return subjects.join(QStringLiteral(" · "));
}

/// The disruption that the figure is about, by name.
QString DerivationPanel::lossText() const {
    const QString whole = m_shown + QLatin1Char('/');
    if (m_result.journeys.empty())
        return {};
    for (const RecoveryResult& recovery : m_result.journeys.front().recovery) {
        const Disruption& disruption = recovery.disruption;
        if (whole.contains(QStringLiteral("/%1/").arg(QString::fromStdString(disruption.id))))
            return disruption.name.empty() ? disruptionTypeName(disruption.type)
                                           : QString::fromStdString(disruption.name);
    }
    return {};
}

void DerivationPanel::show(const FigureDerivation& derivation, const Design& design) {
    const QString subject = subjectText(derivation, design);
    const QString name = derivedName(derivation.name);
    m_title->setText(subject.isEmpty() ? name : name + QStringLiteral(" · ") + subject);
    m_title->setToolTip(m_title->text());
    QStringList value;
    if (derivation.value)
        value += derivedValueText(*derivation.value, derivation.unit, derivation.unitText);
    if (!derivation.text.empty())
        value += engineText(design, derivation.text);
    m_value->setText(value.join(QStringLiteral(", ")));
    m_back->setEnabled(m_trail.size() > 1);
    makeQuiet(m_formula);
    m_formula->setText(engineText(design, derivation.formula));
    m_formula->setVisible(!derivation.formula.empty());
    std::vector<FigureTable::Row> rows;
    for (const FigureInput& input : derivation.inputs)
        rows.push_back(rowOf(input, design, static_cast<int>(rows.size())));
    m_inputs->setRows(std::move(rows));
    m_inputs->setAccessibleName(m_title->text());
    QStringList notes;
    for (const std::string& note : derivation.notes)
        notes += engineText(design, note);
    makeQuiet(m_notes);
    m_notes->setText(notes.join(QStringLiteral(" · ")));
    m_notes->setToolTip(notes.join(QStringLiteral("\n")));
    m_notes->setVisible(!notes.isEmpty());
}

void DerivationPanel::retranslate() {
    m_inputs->setColumns(
        {{tr("What goes in"), {}, 240, false},
         {tr("Of"), {}, 190, false},
         {tr("Value"), {}, 110, true},
         {tr("Remark"), {}, 0, false},
         {tr("Source"), tr("Where a number was given, or that it opens in turn: double click or Enter"), 300,
          false}});
    m_back->setToolTip(tr("Back to the figure before"));
    m_back->setAccessibleName(m_back->toolTip());
    m_chooser->setAccessibleName(tr("Figure"));
}

void DerivationPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void DerivationPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace isthmus
