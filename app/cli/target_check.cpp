#include "app/cli/target_check.h"

#include "app/cli/quantity_text.h"
#include "model/analysis/target_check.h"

namespace isthmus {

namespace {

class Checker {
public:
    Checker(const Journey& journey, std::vector<MissedTarget>& missed)
        : m_journey(journey), m_missed(missed) {}

    void availability(const AvailabilityResult& result) {
        const Verdict verdict = judgeAvailability(result, m_journey.targets.availability);
        if (holds(verdict))
            return;
        const std::string wanted = shortestNumber(*m_journey.targets.availability * 100.0) + " %";
        if (verdict == Verdict::Missed)
            miss("availability " + availabilityText(result.unavailability) + " is below " + wanted);
        else
            miss("availability is only known within bounds that reach below " + wanted);
    }

    void latency(const LatencyResult& result) {
        const Verdict verdict = judgeLatency(result, m_journey.targets.latencyP99);
        if (holds(verdict))
            return;
        const std::string wanted = shortestNumber(m_journey.targets.latencyP99->value) + " ms";
        if (verdict == Verdict::Missed)
            miss("p99 latency " + briefNumber(result.p99->value) + " ms is above " + wanted);
        else
            miss("p99 latency is unknown, wanted at most " + wanted + reason(result.reason));
    }

    void recovery(const RecoveryResult& result) {
        const RecoveryTarget& target = recoveryTarget(m_journey.targets, result.disruption.type);
        const std::string when = " after " + result.disruption.id;
        if (!holds(judgeRto(result, target))) {
            if (!result.rto)
                miss("never up again" + when + reason(result.reason));
            else
                miss("RTO " + durationText(*result.rto) + when + " is above " + durationText(*target.rto));
        }
        const Verdict rpo = judgeRpo(result, target);
        if (holds(rpo))
            return;
        if (rpo == Verdict::Unproven)
            miss("RPO" + when + " is unknown, wanted at most " + durationText(*target.rpo) +
                 reason(result.reason));
        else if (result.rpoState == RpoState::Lost)
            miss("data is lost" + when + reason(result.reason));
        else
            miss("RPO " + durationText(*result.rpo) + when + " is above " + durationText(*target.rpo));
    }

private:
    static bool holds(Verdict verdict) { return verdict == Verdict::NoTarget || verdict == Verdict::Met; }
    static std::string reason(const std::string& text) { return text.empty() ? text : " (" + text + ")"; }
    void miss(std::string sentence) { m_missed.push_back({m_journey.id, std::move(sentence)}); }

    const Journey& m_journey;
    std::vector<MissedTarget>& m_missed;
};

} // namespace

std::vector<MissedTarget> missedTargets(const Design& design, const AnalysisResult& result) {
    std::vector<MissedTarget> missed;
    for (const JourneyResult& answer : result.journeys) {
        const Journey* journey = findById(design.journeys, answer.id);
        if (journey == nullptr)
            continue;
        Checker checker(*journey, missed);
        checker.availability(answer.availability);
        checker.latency(answer.latency);
        for (const RecoveryResult& recovery : answer.recovery)
            checker.recovery(recovery);
    }
    return missed;
}

} // namespace isthmus
