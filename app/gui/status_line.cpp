#include "app/gui/status_line.h"

#include "views/session/analysis_runner.h"
#include "views/session/current_journey.h"
#include "views/session/design_session.h"
#include "views/text/error_text.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"
#include "views/theme/fonts.h"

#include <QEvent>
#include <QLabel>

namespace isthmus {

StatusLine::StatusLine(DesignSession& session, const AnalysisRunner& runner, const CurrentJourney& journey,
                       const QString& priceDate, QWidget* parent)
    : QStatusBar(parent), m_session(session), m_runner(runner), m_journey(journey), m_priceDate(priceDate),
      m_figures(new QLabel(this)), m_saved(new QLabel(this)), m_zoom(new QLabel(this)) {
    setObjectName(QStringLiteral("statusLine"));
    m_figures->setObjectName(QStringLiteral("statusFigures"));
    m_saved->setObjectName(QStringLiteral("statusSaved"));
    m_zoom->setObjectName(QStringLiteral("statusZoom"));
    setSizeGripEnabled(false);
    setContentsMargins(10, 0, 10, 0);
    for (QLabel* label : {m_figures, m_saved, m_zoom})
        label->setFont(withTabularFigures(secondaryFont()));
    m_zoom->setMinimumWidth(44);
    m_zoom->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    addWidget(m_figures, 1);
    addPermanentWidget(m_saved);
    addPermanentWidget(m_zoom);
    connect(&runner, &AnalysisRunner::finished, this, [this] {
        m_problem.clear();
        refresh();
    });
    connect(&runner, &AnalysisRunner::failed, this, [this](const Error& error) {
        m_problem = errorText(error);
        refresh();
    });
    connect(&runner, &AnalysisRunner::busyChanged, this, &StatusLine::refresh);
    connect(&journey, &CurrentJourney::changed, this, &StatusLine::refresh);
    connect(&session.undoStack(), &QUndoStack::cleanChanged, this, &StatusLine::refresh);
    refresh();
}

void StatusLine::setZoom(double zoom) {
    m_zoomFactor = zoom;
    m_zoom->setText(numberText(zoom * 100, 0) + QStringLiteral(" %"));
}

void StatusLine::refresh() {
    QStringList parts;
    if (const auto pair = m_runner.latest()) {
        if (const JourneyResult* result = findById(pair->shown().journeys, m_journey.id())) {
            parts += methodName(result->availability.method);
            parts += tr("%n element(s)", nullptr, static_cast<int>(result->availability.elements));
        }
        parts += latencyText(Milliseconds{pair->shown().wallMilliseconds});
        if (!m_priceDate.isEmpty())
            parts += tr("prices of %1").arg(m_priceDate);
        if (pair->error)
            parts += errorText(*pair->error);
    }
    if (!m_problem.isEmpty())
        parts += m_problem;
    m_figures->setText(parts.join(QStringLiteral("  ·  ")));
    m_figures->setAccessibleName(m_figures->text());
    m_saved->setText(m_session.undoStack().isClean() ? tr("saved") : tr("not saved"));
    setZoom(m_zoomFactor);
}

void StatusLine::changeEvent(QEvent* event) {
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace isthmus
