#pragma once

#include "model/analysis/analyse.h"

#include <QObject>

#include <functional>
#include <memory>
#include <set>

namespace isthmus {

class DesignSession;
class WhatIf;

/// The figures of one state of the document, with what they are compared to.
struct AnalysisPair {
    quint64 revision = 0;                           ///< of the session
    std::shared_ptr<const Design> design;           ///< that was analysed
    std::shared_ptr<const AnalysisResult> nominal;  ///< nothing failed; never null where the runner posts it
    std::shared_ptr<const AnalysisResult> whatIf;   ///< with `failed` failed; null while nothing is
    std::shared_ptr<const AnalysisResult> previous; ///< nominal before the last undo step; null at first
    std::set<ElementId> failed;
    EngineBudget budget;                 ///< within which they were found
    std::shared_ptr<JourneyCache> cache; ///< what was compiled for them
    std::optional<Error> error;          ///< why there is no `whatIf` although something is failed

    /// What the window shows: the failed state where there is one.
    [[nodiscard]] const AnalysisResult& shown() const { return whatIf ? *whatIf : *nominal; }
    /// What the change chips compare `shown` with; null when there is nothing to compare.
    [[nodiscard]] const AnalysisResult* before() const { return whatIf ? nominal.get() : previous.get(); }
};

/// Keeps the figures in step with the drawing: after each change of the design or of what is failed it
/// analyses a snapshot on a thread of its own and posts the outcome back. One job runs at a time, always
/// for the newest state; older outcomes never follow newer ones. A superseded job is cancelled, unless
/// nothing has been shown for a while: then it may finish, so that figures move while the mouse does.
///
/// Lives on the GUI thread and never blocks it; destroying it cancels and joins.
class AnalysisRunner : public QObject {
    Q_OBJECT
public:
    using Analyse =
        std::function<Result<AnalysisResult>(std::shared_ptr<const Design>, std::shared_ptr<const Catalogue>,
                                             const AnalysisOptions&, std::stop_token)>;

    AnalysisRunner(DesignSession& session, WhatIf& whatIf, std::shared_ptr<const Catalogue> catalogue,
                   Analyse analyse, QObject* parent = nullptr);
    ~AnalysisRunner() override;

    /// The last outcome that was posted; null before the first.
    [[nodiscard]] std::shared_ptr<const AnalysisPair> latest() const;
    /// A job runs or waits.
    [[nodiscard]] bool isBusy() const;
    /// What else may be asked of the drawing as it is, with nothing failed.
    struct Subject {
        std::shared_ptr<const Design> design;
        std::shared_ptr<const Catalogue> catalogue;
        EngineBudget budget;
        quint64 epoch = 0;
        std::shared_ptr<JourneyCache> cache; ///< what is compiled of it
    };
    [[nodiscard]] Subject subject() const;
    /// An analysis of it, on the caller's thread; any thread. Budget and cache are the subject's.
    [[nodiscard]] Result<AnalysisResult> ask(const Subject& subject, AnalysisOptions options,
                                             std::stop_token stop) const;
    /// Grows with every change that figures depend on: edits but moves, another document, other limits.
    [[nodiscard]] quint64 epoch() const;
    /// Analyses the present state anew.
    void request();
    /// Ends what runs or waits. The last figures stay, until the next change or request.
    void cancel();
    /// What exact availability may cost from now on; figures found within other limits are found anew.
    void setBudget(const EngineBudget& budget);
    struct Question {
        std::optional<ElementId> journey; ///< none: all of them
        bool nominal = true;              ///< with nothing failed
        ExplanationOptions options;
        bool service = false; ///< latencies in full and loads besides
    };
    /// Why journeys of an outcome are as available as they are, out of what was compiled for it: an analysis
    /// with explanations, without recovery and cost. Takes its time, on the caller's thread; any thread.
    [[nodiscard]] Result<AnalysisResult> explain(const AnalysisPair& figures, const Question& question,
                                                 std::stop_token stop = {}) const;

signals:
    void finished(std::shared_ptr<const isthmus::AnalysisPair> figures);
    /// The present state has no figures; the last ones stay.
    void failed(const isthmus::Error& error);
    void busyChanged(bool busy);
    /// The epoch is another one; no figures of it are there yet.
    void subjectChanged();

private:
    Q_INVOKABLE void takeOutcome();
    void onUndoIndex(int index);
    void beginEpoch();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace isthmus

Q_DECLARE_METATYPE(std::shared_ptr<const isthmus::AnalysisPair>)
