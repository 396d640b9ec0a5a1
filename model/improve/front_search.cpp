#include "model/improve/front_search.h"

#include "model/base/parallel.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

constexpr std::size_t kBeam = 10;   ///< sets of each size that are grown
constexpr std::size_t kLargest = 6; ///< remedies in a set

class Search {
public:
    Search(const Trial& trial, std::span<const RatedRemedy> remedies, unsigned threads,
           const std::stop_token& stop, const ImproveProgress& progress)
        : m_trial(trial), m_remedies(remedies), m_threads(threads > 0 ? threads : usefulThreads()),
          m_stop(stop), m_progress(progress) {}

    std::vector<TriedSet> run() {
        std::vector<RemedySet> next{{}};
        const double sizes = static_cast<double>(std::min(m_remedies.size(), kLargest) + 1);
        for (std::size_t size = 0; !next.empty() && !m_stop.stop_requested(); ++size) {
            if (m_progress)
                m_progress(std::min(1.0, static_cast<double>(size) / sizes));
            const auto tried = tryAll(next);
            m_tried.insert(m_tried.end(), tried.begin(), tried.end());
            next = m_remedies.size() <= kExhaustive ? grown(tried)
                   : size < kLargest                ? grown(bestOf(tried))
                                                    : std::vector<RemedySet>{};
        }
        return std::move(m_tried);
    }

private:
    std::vector<TriedSet> tryAll(const std::vector<RemedySet>& sets) {
        std::vector<std::optional<ImprovedFigures>> figures(sets.size());
        inParallel(sets.size(), m_threads, [&](std::size_t i) {
            std::vector<const Remedy*> chosen;
            for (const std::size_t remedy : sets[i])
                chosen.push_back(&m_remedies[remedy].remedy);
            figures[i] = m_trial.of(chosen, m_stop);
        });
        std::vector<TriedSet> tried;
        for (std::size_t i = 0; i < sets.size(); ++i)
            if (figures[i])
                tried.push_back({sets[i], std::move(*figures[i])});
        return tried;
    }

    [[nodiscard]] std::vector<RemedySet> grown(const std::vector<TriedSet>& tried) const {
        std::set<RemedySet> sets;
        const bool all = m_remedies.size() <= kExhaustive;
        for (const TriedSet& one : tried)
            for (std::size_t remedy = 0; remedy < m_remedies.size(); ++remedy) {
                if (std::ranges::binary_search(one.set, remedy) ||
                    (all && !one.set.empty() && remedy < one.set.back()))
                    continue;
                RemedySet larger = one.set;
                larger.insert(std::ranges::upper_bound(larger, remedy), remedy);
                sets.insert(std::move(larger));
            }
        return {sets.begin(), sets.end()};
    }

    /// The front of this size, and the most available; none that does not gain on a smaller set.
    [[nodiscard]] std::vector<TriedSet> bestOf(const std::vector<TriedSet>& tried) const {
        auto best = frontOf(tried);
        std::ranges::stable_sort(best, std::less{}, [](const TriedSet& one) { return one.figures.measure; });
        const auto known = frontOf(m_tried);
        std::erase_if(best, [&](const TriedSet& one) {
            return std::ranges::any_of(known, [&](const TriedSet& other) {
                return other.set.size() < one.set.size() && beats(other, one);
            });
        });
        best.resize(std::min(best.size(), kBeam));
        return best;
    }

    const Trial& m_trial;
    std::span<const RatedRemedy> m_remedies;
    unsigned m_threads;
    const std::stop_token& m_stop;
    const ImproveProgress& m_progress;
    std::vector<TriedSet> m_tried;
};

} // namespace

bool beats(const TriedSet& first, const TriedSet& second) {
    const ImprovedFigures& a = first.figures;
    const ImprovedFigures& b = second.figures;
    const std::size_t askedByA = a.unpriced.size();
    const std::size_t askedByB = b.unpriced.size();
    if (a.monthly > b.monthly || a.measure > b.measure || askedByA > askedByB)
        return false;
    const bool isBetter = a.monthly < b.monthly || a.measure < b.measure || askedByA < askedByB;
    return isBetter || first.set.size() < second.set.size();
}

std::vector<TriedSet> frontOf(const std::vector<TriedSet>& tried) {
    std::vector<TriedSet> front;
    for (std::size_t i = 0; i < tried.size(); ++i) {
        bool isBeaten = false;
        for (std::size_t k = 0; k < tried.size() && !isBeaten; ++k) {
            const bool isSame = tried[i].figures.monthly == tried[k].figures.monthly &&
                                tried[i].figures.measure == tried[k].figures.measure &&
                                tried[i].figures.unpriced.size() == tried[k].figures.unpriced.size() &&
                                tried[i].set.size() == tried[k].set.size();
            isBeaten = beats(tried[k], tried[i]) || (isSame && k < i);
        }
        if (!isBeaten)
            front.push_back(tried[i]);
    }
    std::ranges::stable_sort(front, std::less{},
                             [](const TriedSet& one) { return one.figures.monthly.value; });
    return front;
}

std::vector<TriedSet> tryTogether(const Trial& trial, std::span<const RatedRemedy> remedies, unsigned threads,
                                  const std::stop_token& stop, const ImproveProgress& progress) {
    return Search(trial, remedies, threads, stop, progress).run();
}

} // namespace isthmus
