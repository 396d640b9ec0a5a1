#pragma once

#include "views/session/study.h"

#include "model/sweep/sweep.h"

namespace isthmus {

/// Cases of a sweep as far as they are known, each kept as small as a ranking needs it.
class SweptTable {
public:
    static constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);
    struct Case {
        std::uint32_t first = kNone, second = kNone; ///< candidates; second only of a pair
        double monthly = 0;                          ///< USD
        double utilisation = -1;                     ///< of the fullest link; below 0: no link has a load
        ElementId fullest;
    };
    struct Journey {
        JourneyState state = JourneyState::Up;
        Method method = Method::Exact;
        double unavailability = 0;
        double p99 = -1; ///< ms; below 0: no latency
    };

    SweepFrame frame;
    std::vector<Case> cases; ///< in the order of their numbers
    std::vector<Journey> journeys;

    [[nodiscard]] const Journey& journey(std::size_t which, std::size_t journey) const {
        return journeys[which * frame.journeys.size() + journey];
    }
    [[nodiscard]] static Case caseOf(const SweptCase& found);
    static void addJourneys(const SweptCase& found, std::vector<Journey>& to);
    /// The number of the case that fails just these two, or, where they are the same, just the one.
    [[nodiscard]] std::size_t numberOf(std::uint32_t a, std::uint32_t b) const;
};

/// Fails everything in turn, or everything in pairs, with the cases streaming in. Singles are swept by
/// themselves while somebody looks; pairs when somebody asks.
class SweepStudy : public Study {
    Q_OBJECT
public:
    using Sweep =
        std::function<Result<SweepFrame>(std::shared_ptr<const Design>, std::shared_ptr<const Catalogue>,
                                         const SweepOptions&, const SweepListener&, std::stop_token)>;
    struct Question {
        unsigned order = 1;
        std::vector<std::string> kinds; ///< empty: all

        bool operator==(const Question&) const = default;
    };

    explicit SweepStudy(const AnalysisRunner& runner, QObject* parent = nullptr,
                        Sweep sweep = isthmus::sweep);

    /// What is asked from now on; another question forgets the answer.
    void ask(const Question& question);
    [[nodiscard]] const Question& question() const { return m_question; }
    [[nodiscard]] const SweptTable& table() const { return m_table; }

protected:
    [[nodiscard]] LatestWork::Work workOn(const AnalysisRunner::Subject& subject) override;
    void clear() override;
    [[nodiscard]] bool startsByItself() const override { return m_question.order == 1; }

private:
    struct Batch;
    void take(Batch&& batch);

    Sweep m_sweep;
    Question m_question;
    SweptTable m_table;
};

} // namespace isthmus
