#include "views/charts/cost_panel.h"

#include "views/charts/cost_failures_panel.h"
#include "views/charts/panel_parts.h"
#include "views/charts/segments.h"
#include "views/text/figure_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kFailuresSegment = 3;

} // namespace

CostPanel::CostPanel(const AnalysisRunner& runner, Selection& selection, QWidget* parent)
    : QWidget(parent),
      m_grouping(new Segments({QStringLiteral("costByFlow"), QStringLiteral("costByRule"),
                               QStringLiteral("costByAccount"), QStringLiteral("costOfFailures")},
                              this)),
      m_total(makeNote(this)), m_table(new CostTable(this)),
      m_failures(new CostFailuresPanel(runner, selection, this)), m_pages(new QStackedLayout) {
    m_total->setObjectName(QStringLiteral("costTotal"));
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_grouping);
    row->addWidget(m_total, 1);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_failures);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addLayout(m_pages, 1);
    connect(m_table, &CostTable::elementClicked, this, &CostPanel::elementClicked);
    connect(m_grouping, &Segments::chosen, this, [this](int segment) {
        const bool failures = segment == kFailuresSegment;
        m_pages->setCurrentWidget(failures ? static_cast<QWidget*>(m_failures) : m_table);
        if (!failures)
            m_table->setGrouping(static_cast<CostTable::Grouping>(segment));
        refresh();
    });
    retranslate();
}

void CostPanel::setFigures(std::shared_ptr<const AnalysisPair> figures) {
    m_figures = std::move(figures);
    refresh();
}

void CostPanel::addTo(AnalysisResult& result) const {
    m_failures->addTo(result);
}

void CostPanel::refresh() {
    makeQuiet(m_total);
    if (!m_figures)
        return;
    const CostResult& cost = m_figures->shown().cost;
    QStringList words;
    words << (cost.hasDiscounts ? tr("%1 a month at list prices").arg(moneyText(cost.monthly))
                                : tr("%1 a month").arg(moneyText(cost.monthly)));
    if (cost.hasDiscounts)
        words << tr("%1 after discounts").arg(moneyText(cost.discounted));
    words << tr("%1 of it data transfer").arg(moneyText(cost.transfer));
    const auto unknown = std::count_if(cost.lines.begin(), cost.lines.end(),
                                       [](const CostLine& line) { return !line.amount; });
    if (unknown > 0)
        words << tr("%n line(s) without a price", nullptr, static_cast<int>(unknown));
    m_total->setText(words.join(QStringLiteral(" · ")));
    m_total->setToolTip(m_total->text());
    m_table->setFigures(*m_figures);
}

void CostPanel::retranslate() {
    m_grouping->setTexts({tr("Flows and elements"), tr("Rules"), tr("Accounts"), tr("Failures")},
                         {tr("What each flow and element costs"),
                          tr("What each rule of the price list comes to"), tr("What each account pays"),
                          tr("What failures do to the bill")});
}

void CostPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace isthmus
