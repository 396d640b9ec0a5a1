#pragma once

#include "model/analysis/availability/journey_elements.h"
#include "model/analysis/explanation.h"

namespace isthmus {

/// Minimal sets of a journey as sets of elements: those of its function, in which each class that holds
/// several elements is a module of its own (a cut takes one of its elements, a path all). Belongs to one
/// thread.
class ElementSets {
public:
    /// @param limits  of the diagram of all sets. Where cut sets exceed them, those of few elements are
    ///                found within `fallback`.
    /// @param order   of those few; none: as many as can be had.
    ElementSets(const JourneyElements& elements, MinimalKind kind, const DiagramLimits& limits,
                const DiagramLimits& fallback, std::optional<std::size_t> order);

    /// Null when nothing was found within the limits.
    [[nodiscard]] const CutSetFamily* family() const { return m_family ? &*m_family : nullptr; }
    /// The family holds only the sets of at most so many elements.
    [[nodiscard]] std::optional<std::size_t> truncatedAt() const { return m_truncatedAt; }
    [[nodiscard]] bool cancelled() const { return m_cancelled; }

    struct Query {
        std::optional<std::size_t> order;
        std::size_t limit = 50;
        double structural = 1; ///< chance of the function: that it fails (cut sets) or holds (path sets)
    };
    /// The likeliest sets, with what they cover. @param limits  of the search, and of the diagram that says
    /// what they cover.
    [[nodiscard]] MinimalSets list(const Query& query, const DiagramLimits& limits) const;

private:
    using Variable = SetDiagram::Variable;

    bool build(const DiagramLimits& limits, std::optional<std::size_t> highest);
    [[nodiscard]] std::vector<double> chances() const;
    void count(MinimalSets& result, const DiagramLimits& limits) const;
    [[nodiscard]] MinimalSet inElements(const CutSetFamily::Listed& set) const;
    void cover(MinimalSets& result, const Query& query, const DiagramLimits& limits) const;
    /// Chance that one of the rows happens; none when the limits are reached.
    [[nodiscard]] std::optional<double> chanceOfUnion(const std::vector<MinimalSet>& rows,
                                                      const DiagramLimits& limits) const;

    const JourneyElements& m_elements;
    MinimalKind m_kind;
    std::unique_ptr<SetDiagram> m_sets;
    std::optional<CutSetFamily> m_family;
    std::optional<std::size_t> m_truncatedAt;
    bool m_cancelled = false;
};

} // namespace isthmus
