#include "views/charts/remedies_panel.h"

#include "views/charts/figure_table.h"
#include "views/charts/panel_parts.h"
#include "views/charts/pareto_chart.h"
#include "views/charts/remedies_rows.h"
#include "views/charts/segments.h"
#include "views/session/current_journey.h"
#include "views/session/selection.h"
#include "views/text/figure_text.h"
#include "views/text/improve_text.h"
#include "views/text/quantity_field.h"
#include "views/theme/fonts.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kFieldWidth = 96;

} // namespace

RemediesPanel::RemediesPanel(const AnalysisRunner& runner, CurrentJourney& journey, Selection& selection,
                             QWidget* parent, ImproveStudy::Improve improve)
    : StudyPage(new ImproveStudy(runner, nullptr, std::move(improve)), parent),
      m_improve(static_cast<ImproveStudy&>(study())), m_journey(journey), m_selection(selection) {
    setObjectName(QStringLiteral("remedies"));
    makeControls();
    setFigures(makeFigures());
    connect(&journey, &CurrentJourney::changed, this, [this] {
        m_choseByHand = false;
        m_typedTarget.reset();
        ask();
        refresh();
    });
    connect(&runner, &AnalysisRunner::finished, this, [this] { ask(); });
    connect(&m_improve, &Study::changed, this, [this] {
        if (m_improve.state() == Study::State::Running && m_improve.progress() == 0)
            m_choseByHand = false; // another answer is on its way
    });
    retranslate();
    ask();
    refresh();
}

void RemediesPanel::makeControls() {
    m_goals = new Segments(
        {QStringLiteral("goalAvailability"), QStringLiteral("goalRecovery"), QStringLiteral("goalCapacity")},
        this);
    controls()->addWidget(m_goals);
    connect(m_goals, &Segments::chosen, this, &RemediesPanel::askGoal);
    m_targetLabel = new QLabel(this);
    m_target = new QLineEdit(this);
    m_target->setObjectName(QStringLiteral("remedyTarget"));
    m_target->setFixedWidth(kFieldWidth);
    m_targetLabel->setBuddy(m_target);
    controls()->addWidget(m_targetLabel);
    controls()->addWidget(m_target);
    connect(m_target, &QLineEdit::editingFinished, this, &RemediesPanel::askTarget);
}

QWidget* RemediesPanel::makeFigures() {
    auto* figures = new QWidget(this);
    auto* columns = new QHBoxLayout(figures);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    m_table = new FigureTable(figures);
    m_table->setObjectName(QStringLiteral("remedyTable"));
    m_table->sortAtFirst(4,
                         Qt::AscendingOrder); // by dollars for each hour: what is chosen stays where it was
    columns->addLayout(makeColumn(figures, m_tableHeading, m_tableNote, m_table), 6);
    m_chart = new ParetoChart(figures);
    m_chart->setObjectName(QStringLiteral("paretoChart"));
    auto* right = makeColumn(figures, m_chartHeading, m_chartNote, m_chart);
    columns->addLayout(right, 5);
    m_choice = makeNote(figures);
    m_choice->setObjectName(QStringLiteral("remedyChoice"));
    m_priceLabel = new QLabel(figures);
    m_price = new QLineEdit(figures);
    m_price->setObjectName(QStringLiteral("remedyPrice"));
    m_price->setFixedWidth(kFieldWidth);
    m_priceLabel->setBuddy(m_price);
    m_apply = new QPushButton(figures);
    m_apply->setObjectName(QStringLiteral("remedyApply"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_choice, 1);
    row->addWidget(m_priceLabel);
    row->addWidget(m_price);
    row->addWidget(m_apply);
    right->addLayout(row);
    connect(m_table, &FigureTable::rowChosen, this, &RemediesPanel::chooseRow);
    connect(m_chart, &ParetoChart::pointClicked, this, &RemediesPanel::choosePoint);
    connect(m_price, &QLineEdit::returnPressed, this, &RemediesPanel::askPrice);
    connect(m_apply, &QPushButton::clicked, this, &RemediesPanel::apply);
    return figures;
}

std::optional<double> RemediesPanel::target() const {
    if (m_typedTarget)
        return m_typedTarget;
    const auto figures = m_improve.runner().latest();
    const Journey* journey = figures ? findById(figures->design->journeys, m_journey.id()) : nullptr;
    return journey ? journey->targets.availability : std::nullopt;
}

void RemediesPanel::ask() {
    m_improve.ask({m_journey.id(), m_goal == ImproveGoal::Availability ? m_typedTarget : std::nullopt,
                   m_prices, m_goal});
    const auto shown = target();
    if (!m_target->hasFocus())
        m_target->setText(shown ? quantityText(*shown, UnitFamily::Share) : QString());
}

void RemediesPanel::askTarget() {
    const QString typed = m_target->text().trimmed();
    const auto parsed = parseQuantity(typed, UnitFamily::Share);
    const bool isTarget = parsed.value && *parsed.value > 0 && *parsed.value <= 1;
    if (!typed.isEmpty() && !isTarget) {
        m_target->setToolTip(parsed.problem.isEmpty() ? expectedText(UnitFamily::Share) : parsed.problem);
        const auto shown = target();
        m_target->setText(shown ? quantityText(*shown, UnitFamily::Share) : QString());
        return;
    }
    const auto wanted = typed.isEmpty() ? std::nullopt : parsed.value;
    if (wanted == target())
        return;
    m_typedTarget = wanted;
    ask();
    m_improve.run();
}

/// Another goal has another answer, which somebody has to ask for: it may take a while.
void RemediesPanel::askGoal(int goal) {
    m_goal = static_cast<ImproveGoal>(goal);
    const bool hasTarget = m_goal == ImproveGoal::Availability; // the others have theirs on the drawing
    m_targetLabel->setVisible(hasTarget);
    m_target->setVisible(hasTarget);
    m_choseByHand = false;
    nameColumns();
    ask();
    refresh();
}

std::shared_ptr<const Improvement> RemediesPanel::found() const {
    return m_improve.isCurrent() && m_improve.state() == Study::State::Done ? m_improve.shared() : nullptr;
}

/// What somebody says that the chosen remedy costs.
void RemediesPanel::askPrice() {
    const RatedRemedy* rated = unpricedOfChoice();
    const auto parsed = parseQuantity(m_price->text(), UnitFamily::InUsd);
    if (rated == nullptr || !parsed.value || *parsed.value < 0) {
        m_price->setToolTip(parsed.problem.isEmpty() ? expectedText(UnitFamily::InUsd) : parsed.problem);
        m_price->selectAll();
        return;
    }
    m_prices[rated->remedy.id] = *parsed.value;
    m_price->clear();
    ask();
    m_improve.run();
}

bool RemediesPanel::hasFigures() const {
    return m_improve.answer() != nullptr;
}

QString RemediesPanel::words() const {
    if (m_improve.state() == Study::State::Running)
        return tr("Trying remedies on copies of the drawing…");
    if (m_goal == ImproveGoal::Recovery)
        return tr("Run tries what could bring the journey back in time: a decision that waits for nobody, a "
                  "warmer standby, a nearer copy… each on a copy of the drawing, computed anew, alone and "
                  "together with others.");
    if (m_goal == ImproveGoal::Capacity)
        return tr("Run tries what could carry the journey after any single loss: a wider way, a second one… "
                  "each on a copy of the drawing, computed anew, alone and together with others.");
    if (!target())
        return tr("Remedies aim at a target: give the journey one, or type one above.");
    return tr(
        "Run tries what could make the journey reach its target: another cable, a second location, a "
        "standby, a decision that waits for nobody… each on a copy of the drawing, computed anew, alone "
        "and together with others.");
}

QString RemediesPanel::status() const {
    const Improvement* found = m_improve.answer();
    if (found == nullptr)
        return {};
    return found->now.reachesTarget ? tr("the target is reached; %1 sets tried").arg(found->evaluated)
           : found->cheapest
               ? tr("%1 sets tried; the cheapest that reaches the target is marked").arg(found->evaluated)
               : tr("%1 sets tried; none of known price reaches the target").arg(found->evaluated);
}

void RemediesPanel::refreshFigures() {
    const Improvement& found = *m_improve.answer();
    const Design& design = *m_improve.subject().design;
    if (!m_choseByHand)
        m_chosen = found.cheapest ? std::set<std::string>(found.cheapest->remedies.begin(),
                                                          found.cheapest->remedies.end())
                                  : std::set<std::string>{};
    m_points = setsWorthShowing(found);
    m_table->setRows(remedyRows(design, found, m_chosen));
    m_chart->setFront(paretoOf(design, found, m_points, target(), m_chosen));
    for (QLabel* note : {m_tableNote, m_chartNote, m_choice})
        makeQuiet(note);
    refreshChoice();
}

const ImprovedFigures* RemediesPanel::figuresOfChoice() const {
    const Improvement* found = m_improve.answer();
    if (found == nullptr)
        return nullptr;
    for (const ImprovementChoice& choice : found->front)
        if (std::set<std::string>(choice.remedies.begin(), choice.remedies.end()) == m_chosen)
            return &choice.figures;
    for (const RatedRemedy& rated : found->remedies)
        if (m_chosen == std::set<std::string>{rated.remedy.id})
            return &rated.figures;
    return nullptr;
}

/// Of the chosen remedies the first whose price nobody knows.
const RatedRemedy* RemediesPanel::unpricedOfChoice() const {
    if (const Improvement* found = m_improve.answer())
        for (const RatedRemedy& rated : found->remedies)
            if (m_chosen.contains(rated.remedy.id) && !rated.figures.unpriced.empty())
                return &rated;
    return nullptr;
}

void RemediesPanel::refreshChoice() {
    const ImprovedFigures* figures = figuresOfChoice();
    const RatedRemedy* unpriced = unpricedOfChoice();
    m_choice->setText(m_chosen.empty() || figures == nullptr
                          ? tr("Choose a remedy, or a point of the chart.")
                          : tr("%n remedy(ies): %1", nullptr, static_cast<int>(m_chosen.size()))
                                .arg(figuresText(m_improve.answer()->goal, *figures)));
    m_choice->setToolTip(m_choice->text());
    m_priceLabel->setVisible(unpriced != nullptr);
    m_price->setVisible(unpriced != nullptr);
    if (unpriced != nullptr) {
        const QString what = remedyText(*m_improve.subject().design, unpriced->remedy);
        m_priceLabel->setToolTip(what);
        m_price->setAccessibleName(tr("What it costs a month: %1").arg(what));
        if (m_price->toolTip().isEmpty())
            m_price->setToolTip(what);
    }
    m_apply->setEnabled(!m_chosen.empty() && m_improve.isCurrent() &&
                        m_improve.state() == Study::State::Done);
}

void RemediesPanel::choose(const std::set<std::string>& ids) {
    m_chosen = ids;
    m_choseByHand = true;
    m_price->setToolTip({});
    refresh();
}

void RemediesPanel::chooseRow(const std::set<ElementId>& row) {
    const Improvement* found = m_improve.answer();
    if (found == nullptr || row.empty())
        return;
    for (const RatedRemedy& rated : found->remedies)
        if (rated.remedy.id == row.begin()->value) {
            m_selection.set(drawnOf(*m_improve.subject().design,
                                    {rated.remedy.elements.begin(), rated.remedy.elements.end()}));
            return choose({rated.remedy.id});
        }
}

void RemediesPanel::choosePoint(int point) {
    if (m_improve.answer() == nullptr || point < 0 || static_cast<std::size_t>(point) >= m_points.size())
        return;
    const auto& remedies = m_improve.answer()->front[m_points[static_cast<std::size_t>(point)]].remedies;
    choose({remedies.begin(), remedies.end()});
}

void RemediesPanel::apply() {
    const Improvement* found = m_improve.answer();
    if (found == nullptr)
        return;
    std::vector<const Remedy*> remedies;
    for (const RatedRemedy& rated : found->remedies)
        if (m_chosen.contains(rated.remedy.id))
            remedies.push_back(&rated.remedy);
    const Design& design = *m_improve.subject().design;
    const auto edit = combinedEdit(design, remedies);
    if (!edit)
        return;
    const QString label = remedies.size() == 1
                              ? remedyText(design, *remedies.front())
                              : tr("Apply %n remedies", nullptr, static_cast<int>(remedies.size()));
    emit editWanted(*edit, label);
}

void RemediesPanel::retranslate() {
    m_targetLabel->setText(tr("Target"));
    m_target->setAccessibleName(tr("Availability to reach"));
    m_target->setPlaceholderText(expectedText(UnitFamily::Share));
    m_tableHeading->setText(tr("What would help?"));
    m_goals->setTexts({goalName(ImproveGoal::Availability), goalName(ImproveGoal::Recovery),
                       goalName(ImproveGoal::Capacity)},
                      {goalText(ImproveGoal::Availability), goalText(ImproveGoal::Recovery),
                       goalText(ImproveGoal::Capacity)});
    m_priceLabel->setText(tr("Costs a month"));
    m_price->setPlaceholderText(tr("unknown"));
    m_apply->setText(tr("Apply"));
    m_apply->setToolTip(tr("Put the chosen remedies on the drawing, as one step"));
    nameColumns();
}

void RemediesPanel::nameColumns() {
    switch (m_goal) {
    case ImproveGoal::Availability:
        m_tableNote->setText(tr("each alone, most hours saved per dollar first · ✓ in the chosen set"));
        m_chartHeading->setText(tr("What does which availability cost?"));
        m_chartNote->setText(
            tr("monthly cost and availability of sets that none beats · hollow: a price is missing"));
        break;
    case ImproveGoal::Recovery:
        m_tableNote->setText(tr("each alone, most hours less beyond targets per dollar first · ✓ in the "
                                "chosen set"));
        m_chartHeading->setText(tr("What does recovery in time cost?"));
        m_chartNote->setText(
            tr("monthly cost and hours beyond targets of sets that none beats · hollow: a price is missing"));
        break;
    case ImproveGoal::Capacity:
        m_tableNote->setText(tr("each alone, most bandwidth per dollar first · ✓ in the chosen set"));
        m_chartHeading->setText(tr("What does enough capacity cost?"));
        m_chartNote->setText(
            tr("monthly cost and bandwidth short of sets that none beats · hollow: a price is missing"));
        break;
    }
    for (QLabel* label : {m_tableHeading, m_tableNote, m_chartHeading, m_chartNote})
        label->setToolTip(label->text());
    m_table->setColumns(remedyColumns(m_goal));
    m_table->setAccessibleName(m_tableHeading->text());
    m_chart->setAccessibleName(m_chartHeading->text());
}

} // namespace isthmus
