#include "app/gui/report_writer.h"

#include "views/report/report_file.h"

#include <QFileInfo>
#include <QProgressDialog>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace isthmus {

namespace {

/// What explanations may take in all, so that a report comes while somebody waits for it.
constexpr std::chrono::milliseconds kMost{10'000};
constexpr int kBeforeDialogMs = 300;

/// The nominal figures with what takes each journey down, as far as it was found.
std::shared_ptr<const AnalysisResult> explained(const AnalysisRunner& runner, const AnalysisPair& figures,
                                                const std::stop_token& stop) {
    AnalysisRunner::Question question{
        .journey = {}, .nominal = true, .options = reportExplanation(), .service = true};
    const auto journeys = static_cast<int>(figures.nominal->journeys.size());
    question.options.time = std::min(question.options.time, kMost / std::max(1, journeys));
    const auto why = runner.explain(figures, question, stop);
    auto result = std::make_shared<AnalysisResult>(*figures.nominal);
    for (JourneyResult& journey : result->journeys)
        if (const JourneyResult* found = why ? findById(why->journeys, journey.id) : nullptr) {
            journey.explanation = found->explanation;
            journey.latencyDetail = found->latencyDetail;
        }
    if (why) {
        result->load = why->load;
        result->failureCosts = why->failureCosts;
    }
    return result;
}

} // namespace

ReportWriter::ReportWriter(const AnalysisRunner& runner, FileDialogs& dialogs, QWidget* window)
    : QObject(window), m_runner(runner), m_dialogs(dialogs), m_window(window) {}

void ReportWriter::write(const std::shared_ptr<const AnalysisPair>& figures, const QString& path,
                         std::shared_ptr<const Improvement> remedies) {
    closeProgress();
    m_remedies = std::move(remedies);
    m_progress =
        new QProgressDialog(tr("Writing %1 …").arg(QFileInfo(path).fileName()), tr("Cancel"), 0, 0, m_window);
    m_progress->setObjectName(QStringLiteral("reportProgress"));
    m_progress->setWindowTitle(tr("Report"));
    // Its own delay does not work for a bar without an end.
    QTimer::singleShot(kBeforeDialogMs, m_progress, &QWidget::show);
    connect(m_progress, &QProgressDialog::canceled, this, [this] {
        m_work.cancel();
        closeProgress();
    });
    // Nothing of this object but the runner, which outlives it, is touched outside news.
    m_work.start([this, figures, path, subject = m_runner.subject(), &runner = m_runner](const auto& desk) {
        auto result = explained(runner, *figures, desk.stop);
        desk.post([this, figures, path, subject, result] { finish(*figures, subject, result, path); });
    });
}

void ReportWriter::finish(const AnalysisPair& figures, const AnalysisRunner::Subject& subject,
                          const std::shared_ptr<const AnalysisResult>& explained, const QString& path) {
    ReportInput input{.design = figures.design,
                      .catalogue = subject.catalogue,
                      .nominal = explained,
                      .whatIf = nullptr,
                      .remedies = m_remedies};
    if (figures.whatIf)
        input.whatIf = std::make_shared<const WhatIfCase>(
            WhatIfCase{.result = *figures.whatIf,
                       .failed = {figures.failed.begin(), figures.failed.end()},
                       .scenario = {}});
    const auto done = writeReport(input, path);
    closeProgress();
    if (done)
        emit written(path);
    else
        m_dialogs.showProblems(tr("The report could not be written."), {done.error()});
}

void ReportWriter::closeProgress() {
    if (m_progress == nullptr)
        return;
    m_progress->disconnect(this);
    m_progress->hide();
    m_progress->deleteLater();
    m_progress = nullptr;
}

} // namespace isthmus
