#pragma once

#include "views/session/analysis_runner.h"

namespace isthmus {

class CurrentJourney;

/// Why the current journey is as available as it is, found after each analysis on a thread of its own, while
/// somebody looks. One job runs at a time, always for the newest figures; the next edit cancels it, and what
/// was found last stays until something newer is.
///
/// Where a what-if takes the journey down, the explanation is that of the design as it is: it tells what else
/// to try.
///
/// Lives on the GUI thread and never blocks it; destroying it cancels and joins. `runner` must outlive it.
class ExplanationRunner : public QObject {
    Q_OBJECT
public:
    struct Outcome {
        ElementId journey;
        std::shared_ptr<const AnalysisPair> figures; ///< that are explained
        std::shared_ptr<const Explanation> explanation;
        bool nominal = true; ///< with nothing failed
    };

    ExplanationRunner(const AnalysisRunner& runner, CurrentJourney& journey, QObject* parent = nullptr);
    ~ExplanationRunner() override;

    /// Somebody looks, or nobody does any more.
    void setWanted(bool wanted);
    /// The last outcome; null before the first and while the design has no journey.
    [[nodiscard]] std::shared_ptr<const Outcome> latest() const;

signals:
    void finished();

private:
    void request();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace isthmus
