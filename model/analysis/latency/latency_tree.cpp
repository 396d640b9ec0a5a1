#include "model/analysis/latency/latency_tree.h"

#include "model/analysis/latency/distribution.h"

#include <algorithm>
#include <map>

namespace isthmus {

namespace {

using TermKind = LatencyTerm::Kind;

constexpr std::size_t kMostParts = 2000;

class TreeWriter {
public:
    TreeWriter(const System& system, const std::stop_token& stop) : m_system(system), m_stop(stop) {}

    /// Opens the named parts of `term` into `into`.
    void open(const LatencyTerm& term, double times, bool atOnce, std::vector<LatencyPart>& into) {
        if (term.role != LatencyRole::None) {
            into.push_back(part(term, times, atOnce));
            return;
        }
        inside(term, times, atOnce, into);
    }

private:
    LatencyPart part(const LatencyTerm& term, double times, bool atOnce) {
        ++m_count;
        LatencyPart made;
        made.role = term.role;
        made.element = nameOf(term);
        made.times = times;
        made.perTime = mean(term);
        made.mean = times * made.perTime;
        made.atOnce = atOnce;
        if (term.role == LatencyRole::Votes || term.role == LatencyRole::Retries)
            return made;
        if (m_count >= kMostParts)
            made.unopened = !term.parts.empty();
        else
            inside(term, times, term.role == LatencyRole::ParallelSet, made.parts);
        return made;
    }

    void inside(const LatencyTerm& term, double times, bool atOnce, std::vector<LatencyPart>& into) {
        for (std::size_t i = 0; i < term.parts.size(); ++i) {
            const double share = term.kind == TermKind::Mixture    ? term.weights[i]
                                 : term.kind == TermKind::Repeated ? term.calls
                                                                   : 1.0;
            open(*term.parts[i], times * share, atOnce, into);
        }
    }

    [[nodiscard]] Milliseconds mean(const LatencyTerm& term) {
        const auto [entry, isNew] = m_means.try_emplace(&term);
        if (isNew)
            entry->second = meanOf(term, m_stop).value_or(Milliseconds{});
        return entry->second;
    }

    [[nodiscard]] ElementId nameOf(const LatencyTerm& term) const {
        const Design& design = m_system.design();
        switch (term.role) {
        case LatencyRole::Component:
        case LatencyRole::Processing:
        case LatencyRole::ParallelSet:
            return design.components[term.element].id;
        case LatencyRole::Flow:
        case LatencyRole::RoundTrips:
        case LatencyRole::Retries:
        case LatencyRole::Votes:
            return design.flows[term.element].id;
        case LatencyRole::None:
            break;
        }
        return {};
    }

    const System& m_system;
    std::stop_token m_stop;
    std::size_t m_count = 0;
    std::map<const LatencyTerm*, Milliseconds> m_means;
};

class FloorEvaluation {
public:
    double of(const LatencyTerm& term) {
        if (const auto found = m_done.find(&term); found != m_done.end())
            return found->second;
        return m_done.emplace(&term, compute(term)).first->second;
    }

private:
    double compute(const LatencyTerm& term) {
        std::vector<double> parts;
        for (const auto& part : term.parts)
            parts.push_back(of(*part));
        double sum = 0;
        switch (term.kind) {
        case TermKind::Constant:
            return term.floor.value;
        case TermKind::Lognormal:
            return 0;
        case TermKind::Sum:
            for (const double part : parts)
                sum += part;
            return sum;
        case TermKind::Mixture:
            for (std::size_t i = 0; i < parts.size(); ++i)
                sum += term.weights[i] * parts[i];
            return sum;
        case TermKind::Repeated:
            return term.calls * parts.front();
        case TermKind::Maximum:
            return *std::max_element(parts.begin(), parts.end());
        case TermKind::KthFastest:
            std::sort(parts.begin(), parts.end());
            return parts[term.rank - 1];
        }
        return 0;
    }

    std::map<const LatencyTerm*, double> m_done;
};

} // namespace

LatencyPart treeOf(const LatencyTerm& term, const System& system, const std::stop_token& stop) {
    std::vector<LatencyPart> roots;
    TreeWriter(system, stop).open(term, 1, false, roots);
    return roots.size() == 1 ? std::move(roots.front()) : LatencyPart{};
}

Milliseconds floorOf(const LatencyTerm& term) {
    return {FloorEvaluation().of(term)};
}

} // namespace isthmus
