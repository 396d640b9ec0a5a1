#include "model/design/circles.h"
#include "model/design/invariant_sink.h"

#include <unordered_map>

namespace isthmus {

namespace {

/// Circles among the elements of one list.
template <class Range>
class CircleCheck {
public:
    CircleCheck(const Range& range, ElementList list)
        : m_range(range), m_list(list), m_successors(range.size()) {
        m_index.reserve(range.size());
        for (std::size_t i = 0; i < range.size(); ++i)
            m_index.try_emplace(range[i].id.value, i);
    }
    /// Element `from` depends on `to`; ids that lead elsewhere are passed over.
    void add(std::size_t from, const ElementId& to) {
        const auto found = to.empty() ? m_index.end() : m_index.find(to.value);
        if (found != m_index.end())
            m_successors[from].push_back(found->second);
    }
    void report(const char* code, std::string_view pointer, const char* accepted, InvariantSink& sink) const {
        for (const auto& circle : findCircles(m_successors)) {
            std::string names;
            for (const std::size_t i : circle)
                names += m_range[i].id.value + " → ";
            const ElementId& first = m_range[circle.front()].id;
            sink.enter(m_list, circle.front(), first);
            sink.error(code, {names + first.value}, pointer, accepted);
        }
    }

private:
    const Range& m_range;
    ElementList m_list;
    std::unordered_map<std::string_view, std::size_t> m_index;
    std::vector<std::vector<std::size_t>> m_successors;
};

} // namespace

void checkCircles(const Design& design, InvariantSink& sink) {
    constexpr ElementList kPlaces = 0, kLinks = 2, kGroups = 5;
    CircleCheck places(design.places, kPlaces);
    for (std::size_t i = 0; i < design.places.size(); ++i)
        places.add(i, design.places[i].parent);
    places.report("DE-006", "/parent", "a place outside this one", sink);

    CircleCheck underlays(design.links, kLinks);
    for (std::size_t i = 0; i < design.links.size(); ++i)
        for (const auto& alternative : design.links[i].underlay.alternatives)
            for (const auto& segment : alternative)
                underlays.add(i, segment);
    underlays.report("DE-007", "/underlay", "links that do not ride on this one", sink);

    CircleCheck nesting(design.groups, kGroups);
    CircleCheck ranks(design.groups, kGroups);
    for (std::size_t i = 0; i < design.groups.size(); ++i) {
        for (const auto& member : design.groups[i].members)
            nesting.add(i, member);
        ranks.add(i, design.groups[i].moveWith);
    }
    nesting.report("DE-008", "/members", "components, or groups that do not hold this one", sink);
    ranks.report("DE-010", "/move_with", "a group whose rank does not follow this one", sink);
}

} // namespace isthmus
