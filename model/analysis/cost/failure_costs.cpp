#include "model/analysis/cost/failure_costs.h"

#include "model/analysis/cost/cost.h"
#include "model/analysis/cost/service_floors.h"
#include "model/analysis/recovery/disruptions.h"
#include "model/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace isthmus {

namespace {

constexpr const char* kNoFrequency = "nothing says how often all of this fails at once";
constexpr const char* kNoRepairTime = "no repair time is known for what was lost";

double notCarried(const CostResult& cost) {
    double gigabytes = 0;
    for (const CostLine& line : cost.lines)
        gigabytes += line.rule == "not_carried" ? line.quantity : 0;
    return gigabytes;
}

class FailureBill {
public:
    FailureBill(const System& system, const FailureCostQuestion& question, const std::stop_token& stop)
        : m_system(system), m_question(question), m_stop(stop), m_lostNow(notCarried(question.nominal)) {}

    [[nodiscard]] FailureCost of(const Disruption& disruption) const {
        FailureCost found;
        found.id = disruption.id;
        found.type = disruption.type;
        found.name = disruption.name;
        const auto lost = lostElements(m_system, disruption);
        bill(found, lost);
        setDuration(found, lost);
        setFrequency(found, disruption, lost);
        return found;
    }

    [[nodiscard]] FailureCost of(const Scenario& scenario) const {
        FailureCost found;
        found.id = "scenario:" + scenario.id.value;
        found.type = "scenario";
        found.name = scenario.name;
        std::set<ElementId> failed;
        double hours = 0, difference = 0;
        for (std::size_t i = 0; i < scenario.events.size(); ++i) {
            const ScenarioEvent& event = scenario.events[i];
            failed.insert(event.fail.begin(), event.fail.end());
            for (const ElementId& id : event.restore)
                failed.erase(id);
            const auto lost = elementsOf({failed.begin(), failed.end()});
            bill(found, lost);
            const bool isLast = i + 1 == scenario.events.size();
            const auto lasts =
                isLast ? repairOf(lost) : std::optional(toHours(scenario.events[i + 1].at - event.at));
            if (!lasts) {
                found.reason = kNoRepairTime;
                return found;
            }
            hours += lasts->value;
            difference +=
                (found.monthly.value - m_question.nominal.monthly.value) * lasts->value / kHoursPerMonth;
        }
        found.duration = Hours{hours};
        found.difference = Usd{difference};
        return found;
    }

private:
    [[nodiscard]] std::vector<Index> elementsOf(const std::vector<ElementId>& ids) const {
        std::vector<Index> all;
        for (const ElementId& id : ids)
            for (const Index element : m_system.elementsOf(id))
                all.push_back(element);
        return all;
    }

    void bill(FailureCost& found, const std::vector<Index>& lost) const {
        std::vector<Index> down = m_question.failed;
        down.insert(down.end(), lost.begin(), lost.end());
        std::ranges::sort(down);
        down.erase(std::unique(down.begin(), down.end()), down.end());
        const CostResult cost = costOf(m_system, OperatingState(m_system, down), m_stop);
        found.monthly = cost.monthly;
        found.complete = cost.complete;
        found.notCarried = Gigabytes{std::max(0.0, notCarried(cost) - m_lostNow)};
    }

    /// Until the last of them is back; things that never fail by themselves have no repair time.
    [[nodiscard]] std::optional<Hours> repairOf(const std::vector<Index>& lost) const {
        Hours longest;
        for (const Index element : lost) {
            if (m_system.elements[element].mttr.value <= 0)
                return std::nullopt;
            longest = std::max(longest, m_system.elements[element].mttr);
        }
        return longest;
    }

    void setDuration(FailureCost& found, const std::vector<Index>& lost) const {
        found.duration = lost.empty() ? std::nullopt : repairOf(lost);
        if (found.duration)
            found.difference =
                (found.monthly - m_question.nominal.monthly) * (found.duration->value / kHoursPerMonth);
        else
            found.reason = kNoRepairTime;
    }

    void setFrequency(FailureCost& found, const Disruption& disruption,
                      const std::vector<Index>& lost) const {
        if (lost.size() != 1 || m_system.elements[lost.front()].neverFails) {
            if (found.reason.empty())
                found.reason = kNoFrequency;
            return;
        }
        const SystemElement& element = m_system.elements[lost.front()];
        const double instances =
            disruption.type == "instance"
                ? static_cast<double>(m_system.elementsOf(disruption.elements.front()).size())
                : 1.0;
        found.perYear = element.failureFrequencyPerHour() * kHoursPerYear * instances;
        found.assumedFrequency = element.assumedFrequency;
        if (found.difference)
            found.perYearExpected = *found.difference * *found.perYear;
    }

    const System& m_system;
    const FailureCostQuestion& m_question;
    const std::stop_token& m_stop;
    double m_lostNow;
};

std::vector<DowntimeLoss> lossesOf(const System& system, const std::vector<JourneyResult>& journeys) {
    std::vector<DowntimeLoss> losses;
    for (const JourneyResult& result : journeys) {
        const Journey* journey = findById(system.design().journeys, result.id);
        if (!journey || !journey->lossUsdPerHour)
            continue;
        const Hours down = result.availability.downtimePerYear;
        losses.push_back({result.id,
                          {*journey->lossUsdPerHour},
                          down,
                          {*journey->lossUsdPerHour * down.value},
                          result.availability.method == Method::Exact && result.availability.switchingKnown});
    }
    return losses;
}

} // namespace

FailureCosts failureCosts(const System& system, const FailureCostQuestion& question,
                          const std::stop_token& stop) {
    const FailureBill bill(system, question, stop);
    FailureCosts costs;
    std::vector<std::optional<FailureCost>> found(question.disruptions.size());
    inParallel(found.size(), std::max(1U, question.threads), [&](std::size_t i) {
        if (!stop.stop_requested() && !question.disruptions[i].elements.empty())
            found[i] = bill.of(question.disruptions[i]);
    });
    for (auto& one : found) {
        if (!one)
            continue;
        costs.perYearExpected += one->perYearExpected.value_or(Usd{});
        costs.withoutFrequency += !one->perYear && one->monthly != question.nominal.monthly ? 1 : 0;
        costs.modes.push_back(std::move(*one));
    }
    std::ranges::stable_sort(costs.modes, [](const FailureCost& a, const FailureCost& b) {
        const double least = -HUGE_VAL;
        return (a.perYearExpected ? a.perYearExpected->value : least) >
               (b.perYearExpected ? b.perYearExpected->value : least);
    });
    for (const Scenario& scenario : system.design().scenarios)
        if (!stop.stop_requested() && !scenario.events.empty())
            costs.modes.push_back(bill.of(scenario));
    costs.losses = lossesOf(system, question.journeys);
    costs.floors = serviceFloors(system, question.nominal);
    return costs;
}

} // namespace isthmus
