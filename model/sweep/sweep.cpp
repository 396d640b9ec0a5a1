#include "model/sweep/sweep.h"

#include "model/sweep/availability_sweep.h"
#include "model/sweep/case_order.h"

#include <algorithm>

namespace isthmus {

namespace {

Error sweepError(std::string code, std::vector<std::string> arguments = {}) {
    Error error;
    error.code = std::move(code);
    error.arguments = std::move(arguments);
    return error;
}

class Sweeper {
public:
    Sweeper(std::shared_ptr<const System> system, const SweepOptions& options, const SweepListener& listener,
            std::stop_token stop)
        : m_system(std::move(system)), m_options(options), m_listener(listener), m_stop(std::move(stop)) {}

    Result<SweepFrame> run() {
        if (auto problem = prepare())
            return failure(*std::move(problem));
        if (!compile())
            return failure(sweepError("AN-004"));
        fillNominal();
        if (m_listener.begins)
            m_listener.begins(m_frame);
        const CaseOrder order(static_cast<std::uint32_t>(m_frame.candidates.size()), m_options.order);
        const bool finished =
            order.forEachRun([&](const auto& prefix, std::uint32_t first, std::uint64_t number) {
                return doRun(prefix, first, number);
            });
        if (!finished || m_stop.stop_requested())
            return failure(sweepError("AN-004"));
        if (m_listener.progress)
            m_listener.progress(1);
        return std::move(m_frame);
    }

private:
    std::optional<Error> prepare() {
        if (m_options.order < 1 || m_options.order > kMostSwept)
            return sweepError("SW-002", {std::to_string(m_options.order), std::to_string(kMostSwept)});
        if (m_options.order == kMostSwept && m_options.candidates.targets.empty())
            return sweepError("SW-003", {std::to_string(kMostSwept)});
        if (m_options.shard < 1 || m_options.shard > m_options.shards)
            return sweepError("SW-004", {std::to_string(m_options.shard), std::to_string(m_options.shards)});
        auto candidates = candidatesOf(*m_system, m_options.candidates);
        if (!candidates)
            return candidates.error();
        m_frame.candidates = *std::move(candidates);
        for (const JourneyScope& scope : m_system->journeys) {
            const ElementId& id = m_system->design().journeys[scope.journey].id;
            if (m_options.journey && id != *m_options.journey)
                continue;
            m_scopes.push_back(&scope);
            m_frame.journeys.push_back(id);
        }
        if (m_options.journey && m_scopes.empty()) {
            Error error = sweepError("AN-003", {m_options.journey->value});
            error.accepted = "the id of a journey of this design";
            return error;
        }
        const CaseOrder order(static_cast<std::uint32_t>(m_frame.candidates.size()), m_options.order);
        m_frame.cases = order.count();
        m_frame.casesHere = order.countOf(m_options.shard, m_options.shards);
        return std::nullopt;
    }

    bool compile() {
        EngineBudget budget = m_options.budget;
        budget.memoryBytes /= std::max<std::size_t>(m_scopes.size(), 1);
        m_availability.reserve(m_scopes.size());
        for (const JourneyScope* scope : m_scopes) {
            m_availability.emplace_back(*m_system, *scope, m_frame.candidates, budget, m_stop);
            if (m_availability.back().cancelled())
                return false;
        }
        return true;
    }

    void fillNominal() {
        for (AvailabilitySweep& journey : m_availability) {
            journey.begin({});
            m_frame.nominal.journeys.push_back(journey.alone());
        }
    }

    [[nodiscard]] bool isOurs(std::uint64_t number) const {
        return number % m_options.shards == m_options.shard - 1;
    }

    /// @returns false when asked to stop.
    bool doRun(const std::vector<std::uint32_t>& prefix, std::uint32_t first, std::uint64_t number) {
        bool begun = false;
        m_case.candidates = prefix;
        m_case.candidates.push_back(0);
        m_case.journeys.resize(m_scopes.size());
        const auto end = static_cast<std::uint32_t>(m_frame.candidates.size());
        for (std::uint32_t last = first; last < end; ++last, ++number) {
            if (!isOurs(number))
                continue;
            if (m_stop.stop_requested())
                return false;
            if (!begun)
                for (AvailabilitySweep& journey : m_availability)
                    journey.begin(prefix);
            begun = true;
            m_case.number = number;
            m_case.candidates.back() = last;
            for (std::size_t i = 0; i < m_availability.size(); ++i)
                m_case.journeys[i] = m_availability[i].with(last);
            if (m_stop.stop_requested()) // the case may not be whole
                return false;
            if (m_listener.finds)
                m_listener.finds(m_case);
            tellProgress();
        }
        return true;
    }

    void tellProgress() {
        constexpr std::uint64_t kStride = 64;
        if (++m_done % kStride == 0 && m_listener.progress)
            m_listener.progress(static_cast<double>(m_done) / static_cast<double>(m_frame.casesHere));
    }

    std::shared_ptr<const System> m_system;
    const SweepOptions& m_options;
    const SweepListener& m_listener;
    std::stop_token m_stop;
    SweepFrame m_frame;
    std::vector<const JourneyScope*> m_scopes;
    std::vector<AvailabilitySweep> m_availability; ///< by journey
    SweptCase m_case;
    std::uint64_t m_done = 0;
};

} // namespace

Result<SweepFrame> sweep(std::shared_ptr<const Design> design, std::shared_ptr<const Catalogue> catalogue,
                         const SweepOptions& options, const SweepListener& listener, std::stop_token stop) {
    return Sweeper(System::build(std::move(design), std::move(catalogue)), options, listener, std::move(stop))
        .run();
}

} // namespace isthmus
