#include "model/diagram/cut_sets.h"

#include <algorithm>
#include <queue>

namespace isthmus {

/// Best-first search down the diagram: a way is ranked by the likeliest set that it can still become, so
/// complete sets come out in order of their chance.
class SetSearch {
public:
    SetSearch(const CutSetFamily& family, const CutSetFamily::Query& query, std::vector<double> chances)
        : m_sets(family.sets()), m_query(query), m_chance(std::move(chances)), m_best(m_sets.nodeCount(), 0),
          m_least(m_sets.nodeCount(), kNever), m_family(m_chance.size(), SetDiagram::kNoSet),
          m_leastOf(m_chance.size(), 1) {
        m_best[SetDiagram::kEmptySet] = 1;
        m_least[SetDiagram::kEmptySet] = 0;
        for (const CutSetFamily::Part& part : family.parts())
            rank(part);
        push({family.parts().back().family, kNoLink, kNoLink, 0, 1, 0});
    }

    [[nodiscard]] bool done() const { return m_open.empty() || m_open.top().rank < m_query.cutoff; }

    /// The next likeliest set; none when the way looked at is not at its end.
    std::optional<CutSetFamily::Listed> step() {
        Way way = m_open.top();
        m_open.pop();
        while (way.node > SetDiagram::kEmptySet) {
            Way with = way;
            const bool allowed = mayTake(way);
            way.node = m_sets.low(way.node);
            if (allowed)
                take(with);
            const bool withLeads = allowed && worth(with);
            const bool withoutLeads = worth(way);
            if (withLeads && withoutLeads) {
                m_open.push(with.rank >= way.rank ? way : with);
                way = with.rank >= way.rank ? with : way;
            } else if (withLeads || withoutLeads) {
                way = withLeads ? with : way;
            } else {
                return {};
            }
            if (!m_open.empty() && way.rank < m_open.top().rank) {
                m_open.push(way);
                return {};
            }
        }
        return way.node == SetDiagram::kEmptySet ? std::optional(written(way)) : std::nullopt;
    }

    [[nodiscard]] std::size_t bytes() const {
        return m_open.size() * sizeof(Way) + m_chosen.size() * sizeof(Chosen) +
               m_pending.size() * sizeof(Pending);
    }

private:
    static constexpr std::uint32_t kNever = static_cast<std::uint32_t>(-1) / 4;
    static constexpr std::uint32_t kNoLink = static_cast<std::uint32_t>(-1);
    struct Way {
        SetDiagram::Node node;
        std::uint32_t chosen;  ///< m_chosen: variables taken
        std::uint32_t pending; ///< m_pending: where to go on after this module
        std::uint32_t order;
        double chance; ///< of the variables taken
        double rank;   ///< chance of the likeliest set it can become

        bool operator<(const Way& other) const { return rank < other.rank; }
    };
    struct Chosen {
        SetDiagram::Variable variable;
        std::uint32_t before;
    };
    struct Pending {
        SetDiagram::Node node;
        std::uint32_t after;
        double best; ///< of this and all after it
        std::uint32_t least;
    };

    void rank(const CutSetFamily::Part& part) {
        for (const SetDiagram::Node node : part.nodes) {
            const SetDiagram::Variable variable = m_sets.variableOf(node);
            const SetDiagram::Node low = m_sets.low(node);
            const SetDiagram::Node high = m_sets.high(node);
            m_best[node] = std::max(m_best[low], m_chance[variable] * m_best[high]);
            m_least[node] = std::min(m_least[low], m_leastOf[variable] + m_least[high]);
        }
        if (part.variable < m_chance.size()) {
            m_chance[part.variable] = m_best[part.family];
            m_leastOf[part.variable] = m_least[part.family];
            m_family[part.variable] = part.family;
        }
    }

    /// Is the variable of the node without another that it is listed together with, or is that one taken?
    [[nodiscard]] bool mayTake(const Way& way) const {
        const SetDiagram::Variable variable = m_sets.variableOf(way.node);
        if (variable >= m_query.together.size() || m_query.together[variable] == CutSetFamily::kWhole)
            return true;
        std::uint32_t link = way.chosen;
        while (link != kNoLink && m_chosen[link].variable != m_query.together[variable])
            link = m_chosen[link].before;
        return link != kNoLink;
    }

    /// Takes the variable of the node, or goes into the module that it stands for.
    void take(Way& way) {
        const SetDiagram::Variable variable = m_sets.variableOf(way.node);
        const SetDiagram::Node next = m_sets.high(way.node);
        if (m_family[variable] != SetDiagram::kNoSet) {
            if (next != SetDiagram::kEmptySet) {
                const bool more = way.pending != kNoLink;
                m_pending.push_back({next, way.pending,
                                     m_best[next] * (more ? m_pending[way.pending].best : 1),
                                     m_least[next] + (more ? m_pending[way.pending].least : 0)});
                way.pending = static_cast<std::uint32_t>(m_pending.size() - 1);
            }
            way.node = m_family[variable];
            return;
        }
        m_chosen.push_back({variable, way.chosen});
        way.chosen = static_cast<std::uint32_t>(m_chosen.size() - 1);
        way.chance *= m_chance[variable];
        ++way.order;
        way.node = next;
    }

    void resume(Way& way) {
        while (way.node == SetDiagram::kEmptySet && way.pending != kNoLink) {
            way.node = m_pending[way.pending].node;
            way.pending = m_pending[way.pending].after;
        }
    }

    /// Sets the rank. Can the way still become a set that is asked for?
    bool worth(Way& way) {
        resume(way);
        if (way.node == SetDiagram::kNoSet)
            return false;
        const bool more = way.pending != kNoLink;
        way.rank = way.chance * m_best[way.node] * (more ? m_pending[way.pending].best : 1);
        const std::size_t least =
            std::size_t{way.order} + m_least[way.node] + (more ? m_pending[way.pending].least : 0);
        return !m_query.order || least <= *m_query.order;
    }

    void push(Way way) {
        if (worth(way))
            m_open.push(way);
    }

    [[nodiscard]] CutSetFamily::Listed written(const Way& way) const {
        CutSetFamily::Listed set;
        set.probability = way.chance;
        for (std::uint32_t link = way.chosen; link != kNoLink; link = m_chosen[link].before)
            set.variables.push_back(m_chosen[link].variable);
        std::sort(set.variables.begin(), set.variables.end());
        return set;
    }

    const SetDiagram& m_sets;
    const CutSetFamily::Query& m_query;
    std::vector<double> m_chance; ///< of modules: of their likeliest set
    std::vector<double> m_best;
    std::vector<std::uint32_t> m_least;
    std::vector<SetDiagram::Node> m_family; ///< by variable: the module behind it
    std::vector<std::uint32_t> m_leastOf;
    std::priority_queue<Way> m_open;
    std::vector<Chosen> m_chosen;
    std::vector<Pending> m_pending;
};

CutSetFamily::Listing CutSetFamily::list(const Query& query, const std::vector<double>& chances) const {
    constexpr std::size_t kStepsPerSet = 1000; // beyond that, and as many again, a search is given up
    constexpr std::size_t kStopMask = 1023;
    const auto askedToStop = [&] {
        return query.stop.stop_requested() ||
               (query.deadline && std::chrono::steady_clock::now() >= *query.deadline);
    };
    Listing listing;
    SetSearch search(*this, query, sized(chances));
    double listed = 0;
    std::size_t steps = 0;
    while (!search.done() && listing.sets.size() < query.limit) {
        if (++steps > (listing.sets.size() + kStepsPerSet) * kStepsPerSet ||
            ((steps & kStopMask) == 0 && (askedToStop() || search.bytes() > query.bytes)))
            break;
        if (auto set = search.step()) {
            listed += set->probability;
            listing.sets.push_back(*std::move(set));
        }
    }
    listing.complete = search.done();
    listing.omitted = std::max(0.0, count() - static_cast<double>(listing.sets.size()));
    if (listing.omitted > 0) // the sum of those listed may round beyond that of all
        listing.omittedProbability = std::max(0.0, mass(chances) - listed);
    return listing;
}

} // namespace isthmus
