#include "app/gui/status_line.h"

#include "views/session/analysis_runner.h"
#include "views/session/current_journey.h"
#include "views/session/design_session.h"
#include "views/text/error_text.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"
#include "views/theme/fonts.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>

namespace isthmus {

namespace {

QString zoomText(double zoom) {
    return numberText(zoom * 100, 0) + QStringLiteral(" %");
}

} // namespace

StatusLine::StatusLine(DesignSession& session, const AnalysisRunner& runner, const CurrentJourney& journey,
                       const QString& priceDate, QWidget* parent)
    : QStatusBar(parent), m_session(session), m_runner(runner), m_journey(journey), m_priceDate(priceDate),
      m_figures(new QLabel(this)), m_saved(new QLabel(this)), m_zoom(new QComboBox(this)) {
    setObjectName(QStringLiteral("statusLine"));
    m_figures->setObjectName(QStringLiteral("statusFigures"));
    m_saved->setObjectName(QStringLiteral("statusSaved"));
    setSizeGripEnabled(false);
    setContentsMargins(10, 0, 10, 0);
    for (QLabel* label : {m_figures, m_saved})
        label->setFont(withTabularFigures(secondaryFont()));
    buildZoom();
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

void StatusLine::buildZoom() {
    m_zoom->setObjectName(QStringLiteral("statusZoom"));
    m_zoom->setFont(withTabularFigures(secondaryFont()));
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setEditable(true);
    m_zoom->setInsertPolicy(QComboBox::NoInsert);
    m_zoom->setFocusPolicy(Qt::ClickFocus);
    m_zoom->setMinimumContentsLength(6);
    for (const int percent : {10, 25, 50, 75, 100, 150, 200, 400, 800})
        m_zoom->addItem(zoomText(percent / 100.0));
    m_zoom->addItem(tr("Fit"));
    connect(m_zoom, &QComboBox::textActivated, this, &StatusLine::takeZoom);
    // Typed text is taken with Enter whether or not it is in the list.
    connect(m_zoom->lineEdit(), &QLineEdit::returnPressed, this,
            [this] { takeZoom(m_zoom->lineEdit()->text()); });
    connect(m_zoom->lineEdit(), &QLineEdit::editingFinished, this, [this] { setZoom(m_zoomFactor); });
}

void StatusLine::takeZoom(const QString& typed) {
    if (m_zoom->findText(typed) == m_zoom->count() - 1) {
        emit fitWanted();
    } else {
        bool isNumber = false;
        const double percent =
            locale().toDouble(QString(typed).remove(QLatin1Char('%')).trimmed(), &isNumber);
        if (isNumber && percent > 0)
            emit zoomWanted(percent / 100);
    }
    setZoom(m_zoomFactor); // what the sheet made of it
}

void StatusLine::setZoom(double zoom) {
    m_zoomFactor = zoom;
    m_zoom->setEditText(zoomText(zoom));
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
    if (event->type() == QEvent::LanguageChange) {
        m_zoom->setItemText(m_zoom->count() - 1, tr("Fit"));
        m_zoom->setAccessibleName(tr("Zoom"));
        refresh();
    }
}

} // namespace isthmus
