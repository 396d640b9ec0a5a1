#include "app/cli/target_check.h"

#include "app/cli/quantity_text.h"

namespace isthmus {

namespace {

class Checker {
public:
    Checker(const Journey& journey, std::vector<MissedTarget>& missed)
        : m_journey(journey), m_missed(missed) {}

    void availability(const AvailabilityResult& result) {
        if (!m_journey.targets.availability)
            return;
        const double target = *m_journey.targets.availability;
        const std::string wanted = shortestNumber(target * 100.0) + " %";
        if (result.value < target)
            miss("availability " + availabilityText(result.unavailability) + " is below " + wanted);
        else if (result.value - (result.structural - result.low) < target)
            miss("availability is only known within bounds that reach below " + wanted);
    }

    void latency(const LatencyResult& result) {
        if (!m_journey.targets.latencyP99)
            return;
        const std::string wanted = shortestNumber(m_journey.targets.latencyP99->value) + " ms";
        if (!result.p99)
            miss("p99 latency is unknown, wanted at most " + wanted + reason(result.reason));
        else if (*result.p99 > *m_journey.targets.latencyP99)
            miss("p99 latency " + briefNumber(result.p99->value) + " ms is above " + wanted);
    }

    void recovery(const RecoveryResult& result) {
        const auto& byType = m_journey.targets.recoveryByDisruption;
        const auto own = byType.find(result.disruption.type);
        const RecoveryTarget& target = own == byType.end() ? m_journey.targets.recovery : own->second;
        const std::string when = " after " + result.disruption.id;
        if (target.rto && !result.rto)
            miss("never up again" + when + reason(result.reason));
        else if (target.rto && *result.rto > *target.rto)
            miss("RTO " + durationText(*result.rto) + when + " is above " + durationText(*target.rto));
        if (!target.rpo)
            return;
        if (result.rpoState == RpoState::Lost)
            miss("data is lost" + when + reason(result.reason));
        else if (!result.rpo)
            miss("RPO" + when + " is unknown, wanted at most " + durationText(*target.rpo) +
                 reason(result.reason));
        else if (*result.rpo > *target.rpo)
            miss("RPO " + durationText(*result.rpo) + when + " is above " + durationText(*target.rpo));
    }

private:
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
