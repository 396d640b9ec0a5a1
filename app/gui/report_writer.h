#pragma once

#include "app/gui/file_dialogs.h"
#include "views/report/report_input.h"
#include "views/session/analysis_runner.h"
#include "views/session/latest_work.h"

#include <QObject>

class QProgressDialog;
class QWidget;

namespace isthmus {

/// Writes reports: what takes each journey down is found on a thread of its own, while a dialog says so and
/// lets people call it off; the drawing can be edited meanwhile. The report is of the figures given.
class ReportWriter : public QObject {
    Q_OBJECT
public:
    /// `runner` and `dialogs` must outlive it.
    ReportWriter(const AnalysisRunner& runner, FileDialogs& dialogs, QWidget* window);

    /// @param path  ending in .pdf or .html.
    /// @param remedies  that were found for the same drawing; null: none.
    void write(const std::shared_ptr<const AnalysisPair>& figures, const QString& path,
               std::shared_ptr<const Improvement> remedies);
    [[nodiscard]] bool isBusy() const { return m_progress != nullptr; }

signals:
    void written(const QString& path);

private:
    void finish(const AnalysisPair& figures, const AnalysisRunner::Subject& subject,
                const std::shared_ptr<const AnalysisResult>& explained, const QString& path);
    void closeProgress();

    const AnalysisRunner& m_runner;
    FileDialogs& m_dialogs;
    QWidget* m_window;
    QProgressDialog* m_progress = nullptr;
    std::shared_ptr<const Improvement> m_remedies;
    LatestWork m_work; ///< last: joins before the rest goes
};

} // namespace isthmus
