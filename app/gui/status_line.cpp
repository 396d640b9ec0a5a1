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
#include <QProgressBar>
#include <QToolButton>

namespace isthmus {

namespace {

constexpr int kPatienceMs = 400;
constexpr int kGap = 10; ///< between the words at the right

QString zoomText(double zoom) {
    return numberText(zoom * 100, 0) + QStringLiteral(" %");
}

} // namespace

StatusLine::StatusLine(DesignSession& session, AnalysisRunner& runner, const CurrentJourney& journey,
                       const QString& priceDate, QWidget* parent)
    : QStatusBar(parent), m_session(session), m_runner(runner), m_journey(journey), m_priceDate(priceDate),
      m_figures(new QLabel(this)), m_progress(new QProgressBar(this)), m_stop(new QToolButton(this)),
      m_selected(new QLabel(this)), m_saved(new QLabel(this)), m_zoom(new QComboBox(this)) {
    setObjectName(QStringLiteral("statusLine"));
    m_figures->setObjectName(QStringLiteral("statusFigures"));
    m_saved->setObjectName(QStringLiteral("statusSaved"));
    m_selected->setObjectName(QStringLiteral("statusSelected"));
    setSizeGripEnabled(false);
    setContentsMargins(10, 0, 10, 0);
    for (QLabel* label : {m_figures, m_selected, m_saved})
        label->setFont(withTabularFigures(secondaryFont()));
    for (QLabel* label : {m_selected, m_saved})
        label->setContentsMargins(0, 0, kGap, 0);
    buildZoom();
    buildWork();
    addWidget(m_figures, 1);
    addPermanentWidget(m_progress);
    addPermanentWidget(m_stop);
    addPermanentWidget(m_selected);
    addPermanentWidget(m_saved);
    addPermanentWidget(m_zoom);
    connect(&runner, &AnalysisRunner::finished, this, [this] {
        m_problem.clear();
        m_stopped = false;
        refresh();
    });
    connect(&runner, &AnalysisRunner::failed, this, [this](const Error& error) {
        m_problem = errorText(error);
        refresh();
    });
    connect(&runner, &AnalysisRunner::busyChanged, this, [this](bool busy) {
        m_stopped = m_stopped && !busy;
        if (busy)
            m_patience.start();
        else
            m_patience.stop();
        refresh();
    });
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

void StatusLine::buildWork() {
    m_progress->setObjectName(QStringLiteral("statusProgress"));
    m_progress->setRange(0, 0); // nobody knows how long
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(72, 4);
    m_stop->setObjectName(QStringLiteral("statusStop"));
    m_stop->setFont(secondaryFont());
    m_stop->setAutoRaise(true);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, &StatusLine::refresh);
    connect(m_stop, &QToolButton::clicked, this, &StatusLine::stopOrRestart);
}

void StatusLine::stopOrRestart() {
    if (m_stopped) {
        m_runner.request();
        return;
    }
    m_stopped = true;
    m_runner.cancel();
    refresh();
}

void StatusLine::showWork() {
    const bool runs = m_runner.isBusy() && !m_patience.isActive();
    m_progress->setVisible(runs);
    m_progress->setAccessibleName(tr("The figures are being computed"));
    m_stop->setVisible(runs || m_stopped);
    m_stop->setText(m_stopped ? tr("Compute") : tr("Stop"));
    m_stop->setToolTip(m_stopped ? tr("Compute the figures of the drawing as it is")
                                 : tr("Stop computing; the figures stay those of before"));
}

void StatusLine::setSelectedCount(int count) {
    m_selectedCount = count;
    refresh();
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

QStringList StatusLine::figureParts() const {
    QStringList parts;
    if (m_stopped)
        parts += tr("stopped: figures of an earlier drawing");
    else if (m_runner.isBusy() && !m_patience.isActive())
        parts += tr("computing …");
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
    return parts;
}

void StatusLine::refresh() {
    m_figures->setText(figureParts().join(QStringLiteral("  ·  ")));
    m_figures->setAccessibleName(m_figures->text());
    m_selected->setText(m_selectedCount > 0 ? tr("%n selected", nullptr, m_selectedCount) : QString());
    m_selected->setVisible(m_selectedCount > 0);
    showWork();
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
