#include "model/analysis/latency/state_latency.h"

#include "model/analysis/latency/distribution.h"
#include "model/analysis/latency/latency_memo.h"
#include "model/analysis/latency/route_support.h"

#include <algorithm>
#include <queue>

namespace isthmus {

namespace {

/// A class of states that was looked at: what failed, and the elements that all work in it.
struct StateClass {
    std::shared_ptr<const StateClass> parent;
    std::size_t position = 0;   ///< in the parent's support: that element failed, those before it work
    std::vector<Index> support; ///< not known to work before, in the order in which they are told apart
};

struct Branch {
    double mass = 0;
    std::shared_ptr<const StateClass> parent; ///< null: nothing failed
    std::size_t position = 0;

    bool operator<(const Branch& other) const { return mass < other.mass; }
};

class StateSearch {
public:
    StateSearch(const System& system, const JourneyScope& scope, const LatencyQuestion& question)
        : m_system(system), m_scope(scope), m_question(question) {}

    void run(const StateBudget& budget, const std::stop_token& stop) {
        m_open.push({1.0, nullptr, 0});
        m_left = 1;
        while (!m_open.empty() && m_left > budget.notCovered && m_result.classes < budget.classes &&
               !stop.stop_requested()) {
            const Branch branch = m_open.top();
            m_open.pop();
            look(branch);
        }
        // Summed anew: what is left after many subtractions is mostly rounding.
        double rest = m_dropped;
        for (; !m_open.empty(); m_open.pop())
            rest += m_open.top().mass;
        m_result.notCovered = rest;
        m_result.distinct = m_terms.size();
    }

    StateLatency finish(const std::stop_token& stop) {
        if (m_terms.empty()) {
            m_result.reason = m_reason.empty() ? "the journey is down" : m_reason;
            return std::move(m_result);
        }
        std::vector<LatencyTerm::Pointer> terms;
        std::vector<double> weights;
        for (const auto& [number, entry] : m_terms) {
            terms.push_back(entry.term);
            weights.push_back(entry.mass / m_result.up);
        }
        const auto all = LatencyTerm::mixture(std::move(terms), std::move(weights));
        // The far tail has a grid of its own: on one range for all the median would be coarse.
        addQuantiles(*all, {0.5, 0.9, 0.99}, true, stop);
        addQuantiles(*all, {0.999}, false, stop);
        return std::move(m_result);
    }

private:
    struct Weighted {
        LatencyTerm::Pointer term;
        double mass = 0;
    };

    void look(const Branch& branch) {
        std::vector<Index> down = m_question.failed;
        std::vector<bool> known(m_system.elements.size(), false);
        for (const Index element : m_question.failed)
            known[element] = true;
        std::size_t end = branch.position;
        for (const StateClass* at = branch.parent.get(); at != nullptr;
             end = at->position, at = at->parent.get()) {
            down.push_back(at->support[end]);
            for (std::size_t i = 0; i <= end; ++i)
                known[at->support[i]] = true;
        }
        m_left -= branch.mass;
        ++m_result.classes;
        const OperatingState state(m_system, down);
        if (!state.journeyUp(m_scope)) {
            m_result.down += branch.mass; // and stays so, whatever else fails
            return;
        }
        Router router(state);
        const LatencyModel model = latencyModel(router, m_scope, m_question.options);
        if (!model.term) {
            m_reason = model.reason;
            m_dropped += branch.mass;
            return;
        }
        split(branch, model, support(router, known));
    }

    std::vector<Index> support(Router& router, const std::vector<bool>& known) const {
        std::vector<Index> found;
        for (const Index element : routeSupport(router, m_scope))
            if (!known[element] && m_system.elements[element].availability.down() > 0)
                found.push_back(element);
        std::stable_sort(found.begin(), found.end(), [&](Index a, Index b) {
            return m_system.elements[a].availability.down() > m_system.elements[b].availability.down();
        });
        return found;
    }

    void split(const Branch& branch, const LatencyModel& model, std::vector<Index> elements) {
        auto made = std::make_shared<StateClass>();
        made->parent = branch.parent;
        made->position = branch.position;
        made->support = std::move(elements);
        double mass = branch.mass;
        for (std::size_t i = 0; i < made->support.size(); ++i) {
            const Probability& chance = m_system.elements[made->support[i]].availability;
            push({mass * chance.down(), made, i});
            mass *= chance.up();
        }
        m_result.up += mass;
        Weighted& entry = m_terms[m_numbers.of(*model.term)];
        entry.term = model.term;
        entry.mass += mass;
        m_left = m_left + branch.mass - mass;
    }

    /// What is less likely than this is not worth its place in memory.
    void push(Branch branch) {
        constexpr double kLeast = 1e-15;
        if (branch.mass >= kLeast)
            m_open.push(std::move(branch));
        else
            m_dropped += branch.mass;
    }

    /// Of states that were looked at the share C is up, R may be anything: the quantile q of all that are up
    /// lies between those of the former at (q (C + R) − R)/C and q (C + R)/C.
    void addQuantiles(const LatencyTerm& term, const std::vector<double>& levels, bool curve,
                      const std::stop_token& stop) {
        const double up = m_result.up, rest = m_result.notCovered;
        std::vector<double> asked;
        for (const double level : levels) {
            asked.push_back((level * (up + rest) - rest) / up);
            asked.push_back(level * (up + rest) / up);
        }
        std::vector<double> valid;
        for (const double level : asked)
            if (level > 0 && level < 1)
                valid.push_back(level);
        if (valid.empty())
            valid.push_back(levels.front());
        const auto found = distributionOf(term, valid, stop);
        if (!found) {
            m_result.reason = stop.stop_requested() ? "cancelled" : "the times are too long to compute with";
            return;
        }
        std::size_t next = 0;
        const auto value = [&](double level) {
            return level > 0 && level < 1 ? std::optional{found->quantiles[next++]} : std::nullopt;
        };
        for (std::size_t i = 0; i < levels.size(); ++i) {
            StateLatency::Quantile quantile{levels[i], {}, {}};
            quantile.low = value(asked[2 * i]);
            quantile.high = value(asked[2 * i + 1]);
            m_result.quantiles.push_back(quantile);
        }
        if (curve)
            for (const auto& point : found->curve)
                m_result.curve.push_back({point.value, point.cumulative});
    }

    const System& m_system;
    const JourneyScope& m_scope;
    const LatencyQuestion& m_question;
    StateLatency m_result;
    std::priority_queue<Branch> m_open;
    double m_left = 0;    ///< mass of m_open and of what was dropped
    double m_dropped = 0; ///< states whose latency is not known, and the least likely ones
    TermNumbers m_numbers;
    std::map<TermNumbers::Number, Weighted> m_terms;
    std::string m_reason;
};

} // namespace

StateLatency latencyOverStates(const System& system, const JourneyScope& scope,
                               const LatencyQuestion& question, const StateBudget& budget,
                               const std::stop_token& stop) {
    StateSearch search(system, scope, question);
    search.run(budget, stop);
    return search.finish(stop);
}

std::vector<DisruptionLatency> latencyAfter(const System& system, const JourneyScope& scope,
                                            const std::vector<LostElements>& losses,
                                            const LatencyOptions& options, const std::stop_token& stop) {
    constexpr std::size_t kMostTerms = 100'000;
    const OperatingState nominal(system);
    std::vector<bool> supports(system.elements.size(), false);
    LatencyMemo memo(kMostTerms);
    LatencyResult same;
    {
        Router router(nominal);
        same = memo.of(latencyModel(router, scope, options), stop);
        if (!nominal.journeyUp(scope))
            supports.assign(supports.size(), true); // it stays down; each loss is asked
        else
            for (const Index element : routeSupport(router, scope))
                supports[element] = true;
    }
    std::vector<DisruptionLatency> found;
    for (const LostElements& loss : losses) {
        const Disruption& disruption = *loss.disruption;
        DisruptionLatency entry{disruption.id, disruption.type, disruption.name, {}, {}, {}, {}};
        const std::vector<Index>& down = loss.elements;
        LatencyResult after = same;
        if (std::any_of(down.begin(), down.end(), [&](Index element) { return supports[element]; })) {
            const OperatingState state(system, down);
            Router router(state);
            if (!state.journeyUp(scope))
                entry.state = DisruptionLatency::State::Down;
            after = memo.of(latencyModel(router, scope, options), stop);
        }
        if (stop.stop_requested())
            return found;
        entry.p50 = after.p50;
        entry.p99 = after.p99;
        entry.reason = after.reason;
        if (entry.state != DisruptionLatency::State::Down && (after.p50 != same.p50 || after.p99 != same.p99))
            entry.state = DisruptionLatency::State::Changed;
        found.push_back(std::move(entry));
    }
    return found;
}

} // namespace isthmus
