#include "model/analysis/availability/set_bounds.h"

#include <algorithm>
#include <optional>
#include <set>

namespace isthmus {

namespace {

using Set = std::vector<std::size_t>; ///< positions, ascending

/// Finds minimal sets of one kind. For path sets, a set "does it" when the function holds with just its
/// elements working; for cut sets, when it fails with just its elements failed.
class SetFinder {
public:
    enum class Kind { Path, Cut };

    SetFinder(WordProgram& program, const std::vector<Probability>& probabilities, Kind kind)
        : m_program(program), m_probabilities(probabilities), m_kind(kind) {}

    /// Sets in the order found, until none is new, `most` are there, or it is time to stop.
    std::vector<Set> find(std::size_t most, const DiagramLimits& limits) {
        std::vector<Set> open{{}}; // elements to do without
        std::set<Set> tried{{}};
        std::set<Set> found;
        std::vector<Set> inOrder;
        for (std::size_t next = 0; next < open.size() && inOrder.size() < most; ++next) {
            if (limits.stop.stop_requested() ||
                (limits.deadline && std::chrono::steady_clock::now() > *limits.deadline))
                break;
            const auto set = minimalWithout(open[next]);
            if (!set)
                continue;
            if (found.insert(*set).second)
                inOrder.push_back(*set);
            // Its weakest elements first: a set without them is the likeliest to add something.
            Set byWeakness = *set;
            std::sort(byWeakness.begin(), byWeakness.end(),
                      [&](std::size_t a, std::size_t b) { return badness(a) > badness(b); });
            for (const std::size_t element : byWeakness) {
                Set banned = open[next];
                banned.insert(std::lower_bound(banned.begin(), banned.end(), element), element);
                if (tried.size() < kMostTried && tried.insert(banned).second)
                    open.push_back(std::move(banned));
            }
        }
        return inOrder;
    }

private:
    static constexpr std::size_t kMostTried = 4000;

    /// How unlikely an element is to play its part in a set of this kind.
    [[nodiscard]] double badness(std::size_t element) const {
        return m_kind == Kind::Path ? m_probabilities[element].down() : m_probabilities[element].up();
    }

    /// Do these elements alone do it?
    bool suffices(const std::vector<bool>& chosen) {
        constexpr WordProgram::Word kAll = ~WordProgram::Word{0};
        const bool path = m_kind == Kind::Path;
        for (std::size_t i = 0; i < chosen.size(); ++i)
            m_program.set(i, chosen[i] == path ? kAll : 0);
        return (m_program.run() != 0) == path;
    }

    /// A minimal set without the banned elements; none when there is none. Elements are struck out in halves
    /// of halves, so that the cost follows the size of the set rather than that of the design.
    std::optional<Set> minimalWithout(const Set& banned) {
        std::vector<bool> chosen(m_probabilities.size(), true);
        for (const std::size_t element : banned)
            chosen[element] = false;
        if (!suffices(chosen))
            return std::nullopt;
        Set order;
        for (std::size_t i = 0; i < chosen.size(); ++i)
            if (chosen[i])
                order.push_back(i);
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return badness(a) > badness(b); });
        strike(order, 0, order.size(), chosen);
        Set result;
        for (std::size_t i = 0; i < chosen.size(); ++i)
            if (chosen[i])
                result.push_back(i);
        return result;
    }

    void strike(const Set& order, std::size_t first, std::size_t last, std::vector<bool>& chosen) {
        if (first == last)
            return;
        std::vector<bool> without = chosen;
        for (std::size_t i = first; i < last; ++i)
            without[order[i]] = false;
        if (suffices(without)) {
            chosen = std::move(without);
        } else if (last - first > 1) {
            const std::size_t middle = first + (last - first) / 2;
            strike(order, first, middle, chosen);
            strike(order, middle, last, chosen);
        }
    }

    WordProgram& m_program;
    const std::vector<Probability>& m_probabilities;
    Kind m_kind;
};

/// Chance that in one of the sets every element has the state that the set needs. Sets are added for as long
/// as the diagram's limits allow; what is left out only loosens the bound.
Probability chanceOfAny(const std::vector<Set>& sets, const std::vector<Probability>& probabilities,
                        const DiagramLimits& limits, std::size_t& used) {
    Probability chance = Probability::fromParts(0, 1);
    Diagram diagram(limits);
    Diagram::Node any = Diagram::kZero;
    used = 0;
    for (const Set& set : sets) {
        Diagram::Node all = Diagram::kOne;
        for (auto it = set.rbegin(); it != set.rend(); ++it)
            all = diagram.conj(diagram.variable(static_cast<Diagram::Variable>(*it)), all);
        any = diagram.disj(any, all);
        if (diagram.exhausted())
            break;
        chance = diagram.probability(any, probabilities);
        ++used;
    }
    return chance;
}

} // namespace

CertainBounds boundsFromSets(WordProgram& program, const std::vector<Probability>& probabilities,
                             const DiagramLimits& limits) {
    constexpr std::size_t kMostSets = 256;
    CertainBounds bounds;
    const auto paths = SetFinder(program, probabilities, SetFinder::Kind::Path).find(kMostSets, limits);
    const Probability held = chanceOfAny(paths, probabilities, limits, bounds.pathSets);
    bounds.low = held.up();
    bounds.downHigh = held.down();
    const auto cuts = SetFinder(program, probabilities, SetFinder::Kind::Cut).find(kMostSets, limits);
    std::vector<Probability> failing;
    for (const Probability& p : probabilities)
        failing.push_back(Probability::fromParts(p.down(), p.up()));
    const Probability cut = chanceOfAny(cuts, failing, limits, bounds.cutSets);
    bounds.downLow = cut.up();
    bounds.high = cut.down();
    return bounds;
}

} // namespace isthmus
