#include "views/charts/simulation_panel.h"

#include "views/charts/bar_chart.h"
#include "views/charts/distribution_chart.h"
#include "views/charts/panel_parts.h"
#include "views/charts/simulation_rows.h"
#include "views/session/current_journey.h"
#include "views/session/selection.h"
#include "views/text/figure_text.h"
#include "views/theme/fonts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace isthmus {

namespace {

constexpr int kFiguresWidth = 214;
constexpr int kMostYears = 10'000'000;
constexpr int kYearStep = 1000;

/// The figures one below the other, as one text that wraps.
QString figuresHtml(const std::vector<SimulatedFigure>& figures) {
    // What opens is a link that looks like text: a line below every number would be noise.
    const auto span = [](ColourRole colour, int size, int weight, const QString& text,
                         const QString& opens = {}) {
        const QString style = QStringLiteral("color:%1; font-size:%2px; font-weight:%3; text-decoration:none")
                                  .arg(Theme::current().colour(colour).name())
                                  .arg(size)
                                  .arg(weight);
        if (opens.isEmpty())
            return QStringLiteral("<span style=\"%1\">%2</span>").arg(style, text.toHtmlEscaped());
        return QStringLiteral("<a href=\"%1\" style=\"%2\">%3</a>")
            .arg(opens.toHtmlEscaped(), style, text.toHtmlEscaped());
    };
    constexpr int kPlain = 400;
    constexpr int kStrong = 600;
    constexpr int kValuePixels = 15;
    QStringList blocks;
    for (const SimulatedFigure& figure : figures)
        blocks += span(ColourRole::TextSecondary, kSecondaryPixels, kPlain, figure.label) +
                  QStringLiteral("<br>") +
                  span(ColourRole::Text, kValuePixels, kStrong, figure.value, figure.figure) +
                  QStringLiteral("<br>") +
                  span(figure.noteColour, kSecondaryPixels, kPlain, figure.note, figure.noteFigure);
    return QStringLiteral("<div>") + blocks.join(QStringLiteral("</div><div style=\"margin-top:6px\">")) +
           QStringLiteral("</div>");
}

} // namespace

SimulationPanel::SimulationPanel(const AnalysisRunner& runner, CurrentJourney& journey, Selection& selection,
                                 QWidget* parent, SimulationStudy::Simulate simulate)
    : StudyPage(new SimulationStudy(runner, nullptr, std::move(simulate)), parent),
      m_simulation(static_cast<SimulationStudy&>(study())), m_journey(journey), m_selection(selection) {
    setObjectName(QStringLiteral("simulation"));
    makeControls();
    setFigures(makeFigures());
    connect(&journey, &CurrentJourney::changed, this, [this] { refresh(); });
    connect(m_causes, &BarChart::rowClicked, this, [this](int row) {
        const ElementId& id = m_elements[static_cast<std::size_t>(row)];
        m_selection.set(drawnOf(*m_simulation.runner().subject().design, {id}));
    });
    retranslate();
    refresh();
}

void SimulationPanel::makeControls() {
    const auto add = [this](QLabel*& label, QSpinBox*& field, const char* name) {
        label = new QLabel(this);
        field = new QSpinBox(this);
        field->setObjectName(QLatin1String(name));
        field->setGroupSeparatorShown(true);
        field->setMinimumWidth(96);
        label->setBuddy(field);
        controls()->addWidget(label);
        controls()->addWidget(field);
    };
    add(m_yearsLabel, m_years, "simulatedYears");
    add(m_seedLabel, m_seed, "simulationSeed");
    m_years->setRange(1, kMostYears);
    m_years->setSingleStep(kYearStep);
    m_years->setValue(kYearStep);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(1);
    connect(m_years, &QSpinBox::valueChanged, this,
            [this](int years) { m_simulation.setYears(static_cast<std::uint64_t>(years)); });
    connect(m_seed, &QSpinBox::valueChanged, this,
            [this](int seed) { m_simulation.setSeed(static_cast<std::uint64_t>(seed)); });
}

SimulationPanel::Column SimulationPanel::addColumn(QWidget* figures, QWidget* content, int stretch) {
    Column column;
    column.box = new QWidget(figures);
    auto* layout = makeColumn(column.box, column.heading, column.note, content);
    layout->setContentsMargins(0, 0, 0, 0);
    column.box->setLayout(layout);
    static_cast<QHBoxLayout*>(figures->layout())->addWidget(column.box, stretch);
    return column;
}

QWidget* SimulationPanel::makeFigures() {
    auto* figures = new QWidget(this);
    auto* columns = new QHBoxLayout(figures);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    m_figures = new QLabel;
    m_figures->setObjectName(QStringLiteral("simulatedFigures"));
    m_figures->setTextFormat(Qt::RichText);
    m_figures->setWordWrap(true);
    m_figures->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_figures->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse |
                                       Qt::LinksAccessibleByKeyboard);
    connect(m_figures, &QLabel::linkActivated, this, &SimulationPanel::figureWanted);
    QWidget* scroll = makeScroll(figures, m_figures);
    scroll->setFixedWidth(kFiguresWidth);
    columns->addWidget(scroll);
    m_exceedance = new BarChart(BarText::InColumn);
    m_exceedance->setObjectName(QStringLiteral("exceedance"));
    m_lengths = new DistributionChart(figures);
    m_lengths->setObjectName(QStringLiteral("outageLengths"));
    m_causes = new BarChart(BarText::AfterBar);
    m_causes->setObjectName(QStringLiteral("simulatedCauses"));
    m_data = new DistributionChart(figures);
    m_data->setObjectName(QStringLiteral("lostData"));
    m_yearColumn = addColumn(figures, makeScroll(figures, m_exceedance), 4);
    m_lengthColumn = addColumn(figures, m_lengths, 6);
    m_causeColumn = addColumn(figures, makeScroll(figures, m_causes), 5);
    m_dataColumn = addColumn(figures, m_data, 5);
    return figures;
}

const SimulatedJourney* SimulationPanel::shown() const {
    const SimulationResult* result = m_simulation.answer();
    return result == nullptr ? nullptr : findById(result->journeys, m_journey.id());
}

const SimulationResult* SimulationPanel::found() const {
    return m_simulation.isCurrent() ? m_simulation.answer() : nullptr;
}

bool SimulationPanel::hasFigures() const {
    return shown() != nullptr;
}

QString SimulationPanel::words() const {
    return m_simulation.state() == Study::State::Running
               ? tr("Living through the years…")
               : tr("Run lives through years of this design, event by event: how bad a year can get, how "
                    "long "
                    "outages last, and whether the exact figures hold.");
}

QString SimulationPanel::status() const {
    const SimulationResult* result = m_simulation.answer();
    if (result == nullptr)
        return {};
    return tr("%1 years, seed %2: %3 events in %4")
        .arg(countText(static_cast<qint64>(result->years)), countText(static_cast<qint64>(result->seed)),
             countText(static_cast<qint64>(result->events)), durationText(Seconds{result->wallSeconds}));
}

void SimulationPanel::refreshFigures() {
    const SimulatedJourney& journey = *shown();
    const Design& design = *m_simulation.subject().design;
    showFigures(journey);
    for (const Column* column : {&m_yearColumn, &m_lengthColumn, &m_causeColumn, &m_dataColumn})
        makeQuiet(column->note);
    m_exceedance->setRows(exceedanceRows(journey), 1);
    m_lengths->setDistribution(outageLengths(journey));
    m_causes->setRows(causeRows(design, journey, m_simulation.answer()->years, m_elements));
    m_data->setDistribution(lostData(journey));
    m_lengthColumn.box->setVisible(journey.durations.count() > 0);
    m_causeColumn.box->setVisible(!journey.causes.empty());
    m_dataColumn.box->setVisible(journey.dataLoss.count() > 0);
    m_lengthColumn.note->setText(tr("%1 outages, by their length").arg(countText(qint64(journey.outages))));
    m_dataColumn.note->setText(dataText(journey));
    m_dataColumn.note->setToolTip(m_dataColumn.note->text());
}

void SimulationPanel::showFigures(const SimulatedJourney& journey) {
    // Only figures of the same drawing can agree.
    const AnalysisRunner& runner = m_simulation.runner();
    const JourneyResult* exact = nullptr;
    if (m_simulation.isCurrent() && !runner.isBusy() && runner.latest())
        exact = findById(runner.latest()->nominal->journeys, journey.id);
    m_figures->setText(figuresHtml(simulatedFigures(journey, exact ? &exact->availability : nullptr,
                                                    m_simulation.answer()->crewsShared)));
}

void SimulationPanel::retranslate() {
    m_yearsLabel->setText(tr("Years"));
    m_seedLabel->setText(tr("Seed"));
    m_seed->setToolTip(tr("Another seed, other years; the same seed gives the same figures"));
    m_yearColumn.heading->setText(tr("How bad does a year get?"));
    m_yearColumn.note->setText(tr("share of years down longer"));
    m_lengthColumn.heading->setText(tr("How long do outages last?"));
    m_causeColumn.heading->setText(tr("What opens them?"));
    m_causeColumn.note->setText(tr("hours of downtime a year, by what failed first"));
    m_dataColumn.heading->setText(tr("How much data is lost?"));
    for (const Column* column : {&m_yearColumn, &m_lengthColumn, &m_causeColumn, &m_dataColumn}) {
        column->heading->setToolTip(column->heading->text());
        column->note->setToolTip(column->note->text());
    }
    m_exceedance->setAccessibleName(m_yearColumn.heading->text());
    m_lengths->setAccessibleName(m_lengthColumn.heading->text());
    m_causes->setAccessibleName(m_causeColumn.heading->text());
    m_data->setAccessibleName(m_dataColumn.heading->text());
    m_exceedance->setNumberHeadings({tr("share of years"), tr("95 % from"), tr("95 % to")});
    m_causes->setNumberHeadings({tr("down a year [h]"), tr("outages")});
    m_years->setLocale(QLocale());
    m_seed->setLocale(QLocale());
}

} // namespace isthmus
