#pragma once

#include <QStatusBar>

#include <memory>

class QComboBox;
class QLabel;

namespace isthmus {

class AnalysisRunner;
class CurrentJourney;
class DesignSession;
struct AnalysisPair;

/// The line at the foot of the window: how the figures were computed and from which prices, whether the
/// file is saved, and the zoom.
class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    StatusLine(DesignSession& session, const AnalysisRunner& runner, const CurrentJourney& journey,
               const QString& priceDate, QWidget* parent = nullptr);

    void setZoom(double zoom);

signals:
    /// Somebody typed or chose a zoom.
    void zoomWanted(double zoom);
    void fitWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void buildZoom();
    void takeZoom(const QString& typed);

    DesignSession& m_session;
    const AnalysisRunner& m_runner;
    const CurrentJourney& m_journey;
    QString m_priceDate;
    QString m_problem;
    QLabel* m_figures;
    QLabel* m_saved;
    QComboBox* m_zoom;
    double m_zoomFactor = 1;
};

} // namespace isthmus
