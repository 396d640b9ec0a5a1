#pragma once

#include <QStatusBar>
#include <QTimer>

#include <memory>

class QComboBox;
class QLabel;
class QProgressBar;
class QToolButton;

namespace isthmus {

class AnalysisRunner;
class CurrentJourney;
class DesignSession;
struct AnalysisPair;

/// The line at the foot of the window: how the figures were computed and from which prices, or that they are
/// being computed, which can be stopped; how much is selected, whether the file is saved, and the zoom.
class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    StatusLine(DesignSession& session, AnalysisRunner& runner, const CurrentJourney& journey,
               const QString& priceDate, QWidget* parent = nullptr);

    void setZoom(double zoom);
    void setSelectedCount(int count);

signals:
    /// Somebody typed or chose a zoom.
    void zoomWanted(double zoom);
    void fitWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void buildZoom();
    void buildWork();
    void showWork();
    void stopOrRestart();
    [[nodiscard]] QStringList figureParts() const;
    void takeZoom(const QString& typed);

    DesignSession& m_session;
    AnalysisRunner& m_runner;
    const CurrentJourney& m_journey;
    QString m_priceDate;
    QString m_problem;
    bool m_stopped = false; ///< somebody did, and nothing has been computed since
    int m_selectedCount = 0;
    QTimer m_patience; ///< work that is short is not worth a word
    QLabel* m_figures;
    QProgressBar* m_progress;
    QToolButton* m_stop;
    QLabel* m_selected;
    QLabel* m_saved;
    QComboBox* m_zoom;
    double m_zoomFactor = 1;
};

} // namespace isthmus
