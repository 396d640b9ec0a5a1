#include "model/analysis/latency/latency_detail.h"

#include "model/analysis/latency/distribution.h"
#include "model/analysis/latency/latency_tree.h"

namespace isthmus {

namespace {

/// The same models in two states: with what is failed on purpose, and without.
class TwoStates {
public:
    TwoStates(const System& system, const LatencyQuestion& question)
        : m_now(system, question.failed), m_nominal(system), m_nowRouter(m_now), m_nominalRouter(m_nominal),
          m_options(question.options) {}

    [[nodiscard]] LatencyModel now(const JourneyScope& scope) {
        return latencyModel(m_nowRouter, scope, m_options);
    }
    [[nodiscard]] LatencyModel nominal(const JourneyScope& scope) {
        return latencyModel(m_nominalRouter, scope, m_options);
    }

private:
    OperatingState m_now, m_nominal;
    Router m_nowRouter, m_nominalRouter;
    LatencyOptions m_options;
};

/// Populations of one state, mixed by weight.
class Mixture {
public:
    void add(const LatencyModel& model, double weight) {
        if (model.term && weight > 0) {
            m_terms.push_back(model.term);
            m_weights.push_back(weight);
            m_with += weight;
        } else if (m_reason.empty() && !model.term) {
            m_reason = model.reason;
        }
    }
    [[nodiscard]] double with() const { return m_with; }
    [[nodiscard]] LatencySummary summary(const std::stop_token& stop) {
        if (m_terms.empty()) {
            LatencySummary none;
            none.reason = m_reason;
            return none;
        }
        for (double& weight : m_weights)
            weight /= m_with;
        return summaryOf({LatencyTerm::mixture(m_terms, m_weights), {}}, stop);
    }

private:
    std::vector<LatencyTerm::Pointer> m_terms;
    std::vector<double> m_weights;
    double m_with = 0;
    std::string m_reason;
};

void addPopulations(LatencyDetail& detail, const PopulationVariant& variant, const Journey& journey,
                    Index index, const LatencyQuestion& question, const std::stop_token& stop) {
    TwoStates states(variant.system(), question);
    double sum = 0;
    for (const Population& population : journey.populations)
        sum += population.weight;
    Mixture now, nominal;
    for (std::size_t i = 0; i < journey.populations.size(); ++i) {
        const JourneyScope& scope = variant.scope(index, i);
        PopulationLatency entry;
        entry.component = journey.populations[i].component;
        entry.weight = journey.populations[i].weight / sum;
        const LatencyModel nowModel = states.now(scope);
        now.add(nowModel, entry.weight);
        entry.now = summaryOf(nowModel, stop);
        if (question.failed.empty()) {
            entry.nominal = entry.now;
        } else {
            const LatencyModel nominalModel = states.nominal(scope);
            nominal.add(nominalModel, entry.weight);
            entry.nominal = summaryOf(nominalModel, stop);
        }
        detail.populations.push_back(std::move(entry));
    }
    detail.allNow = now.summary(stop);
    detail.weightWithout = std::max(0.0, 1 - now.with());
    detail.allNominal = question.failed.empty() ? detail.allNow : nominal.summary(stop);
}

} // namespace

LatencySummary summaryOf(const LatencyModel& model, const std::stop_token& stop) {
    LatencySummary summary;
    summary.reason = model.reason;
    if (!model.term)
        return summary;
    const auto found = distributionOf(*model.term, {0.5, 0.9, 0.99, 0.999}, stop);
    const auto mean = found ? meanOf(*model.term, stop) : std::nullopt;
    if (!mean) {
        summary.reason = stop.stop_requested() ? "cancelled" : "the times are too long to compute with";
        return summary;
    }
    summary.mean = mean;
    summary.p50 = found->quantiles[0];
    summary.p90 = found->quantiles[1];
    summary.p99 = found->quantiles[2];
    summary.p999 = found->quantiles[3];
    for (const auto& point : found->curve)
        summary.curve.push_back({point.value, point.cumulative});
    return summary;
}

LatencyDetail latencyDetail(const System& system, const PopulationVariant& variant, const JourneyScope& scope,
                            const LatencyQuestion& question, const std::stop_token& stop) {
    LatencyDetail detail;
    LatencyQuestion asked = question;
    asked.options.floors = true;
    detail.connectionSetup = asked.options.connectionSetup;
    TwoStates states(system, asked);
    const LatencyModel now = states.now(scope);
    detail.now = summaryOf(now, stop);
    detail.nominal = asked.failed.empty() ? detail.now : summaryOf(states.nominal(scope), stop);
    if (now.term) {
        detail.tree = treeOf(*now.term, system, stop);
        detail.floor = floorOf(*now.term);
    }
    const Journey& journey = system.design().journeys[scope.journey];
    if (!journey.populations.empty() && !variant.empty())
        addPopulations(detail, variant, journey, scope.journey, asked, stop);
    return detail;
}

} // namespace isthmus
