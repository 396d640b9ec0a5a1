#include "views/charts/certainty_panel.h"

#include "views/charts/bar_chart.h"
#include "views/charts/certainty_rows.h"
#include "views/charts/distribution_chart.h"
#include "views/charts/panel_parts.h"
#include "views/session/current_journey.h"
#include "views/session/selection.h"
#include "views/session/uncertainty_study.h"
#include "views/text/names.h"
#include "views/theme/fonts.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace isthmus {

namespace {

constexpr std::size_t kMostInputs = 20;
constexpr int kChanceWidth = 176;

} // namespace

CertaintyPanel::CertaintyPanel(const AnalysisRunner& runner, CurrentJourney& journey, Selection& selection,
                               QWidget* parent)
    : StudyPage(new UncertaintyStudy(runner, journey), parent),
      m_uncertainty(static_cast<UncertaintyStudy&>(study())), m_selection(selection) {
    setObjectName(QStringLiteral("certainty"));
    setFigures(makeFigures());
    connect(m_tornado, &BarChart::rowClicked, this,
            [this](int row) { m_selection.set({m_elements[static_cast<std::size_t>(row)]}); });
    retranslate();
    refresh();
}

QWidget* CertaintyPanel::makeFigures() {
    auto* figures = new QWidget(this);
    auto* columns = new QHBoxLayout(figures);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(32);
    m_chance = new QLabel(figures);
    m_chance->setObjectName(QStringLiteral("chanceMet"));
    m_chance->setFont(figureFont());
    m_chanceNote = new QLabel(figures);
    m_chanceNote->setFont(secondaryFont());
    m_chanceNote->setWordWrap(true);
    m_chanceNote->setFixedWidth(kChanceWidth);
    m_chanceNote->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* chance = new QVBoxLayout;
    chance->setSpacing(4);
    chance->addWidget(m_chance);
    chance->addWidget(m_chanceNote, 1);
    columns->addLayout(chance);
    m_spread = new DistributionChart(figures);
    m_spread->setObjectName(QStringLiteral("certaintySpread"));
    columns->addLayout(makeColumn(figures, m_spreadHeading, m_spreadNote, m_spread), 5);
    m_tornado = new BarChart(BarText::InColumn);
    m_tornado->setObjectName(QStringLiteral("tornado"));
    columns->addLayout(makeColumn(figures, m_tornadoHeading, m_tornadoNote, makeScroll(figures, m_tornado)),
                       6);
    return figures;
}

bool CertaintyPanel::hasFigures() const {
    return m_uncertainty.answer() != nullptr;
}

QString CertaintyPanel::words() const {
    return m_uncertainty.state() == Study::State::Running
               ? tr("Drawing failure figures from their ranges…")
               : tr("How sure the availability is, given the ranges of the failure figures, will stand "
                    "here.");
}

QString CertaintyPanel::status() const {
    return m_uncertainty.answer() ? samplesText(*m_uncertainty.answer()) : QString();
}

void CertaintyPanel::refreshFigures() {
    const JourneyUncertainty& found = *m_uncertainty.answer();
    const Design& design = *m_uncertainty.subject().design;
    m_chance->setText(chanceText(found));
    m_chance->setVisible(found.target.has_value());
    m_chanceNote->setText(chanceNote(found));
    QPalette chance = m_chance->palette();
    chance.setColor(QPalette::WindowText,
                    Theme::current().colour(found.met ? ColourRole::Up : ColourRole::Failed));
    m_chance->setPalette(chance);
    for (QLabel* note : {m_chanceNote, m_spreadNote, m_tornadoNote})
        makeQuiet(note);
    m_spreadHeading->setText(
        tr("How long is “%1” down a year?").arg(displayName(design, m_uncertainty.journey())));
    m_spreadNote->setText(spreadText(found));
    m_spreadNote->setToolTip(m_spreadNote->text());
    m_spread->setDistribution(certaintyDistribution(found));
    Tornado tornado = tornadoOf(design, found, kMostInputs);
    m_elements = std::move(tornado.elements);
    m_tornado->setRows(std::move(tornado.rows), tornado.longest);
}

void CertaintyPanel::retranslate() {
    m_tornadoHeading->setText(tr("What does it rest on?"));
    m_tornadoNote->setText(tr("down a year with one figure at the ends of its range · line: target · "
                              "⇄ the verdict turns"));
    m_tornadoNote->setToolTip(m_tornadoNote->text());
    m_tornado->setNumberHeadings({tr("value"), tr("5 %"), tr("95 %"), tr("down a year at 5 % [h]"),
                                  tr("down a year at 95 % [h]"), tr("verdict turns at")});
    m_spread->setAccessibleName(tr("Distribution of downtime a year"));
    m_tornado->setAccessibleName(m_tornadoHeading->text());
}

} // namespace isthmus
