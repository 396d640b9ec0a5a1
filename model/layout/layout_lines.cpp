#include "model/layout/layout_lines.h"

#include <algorithm>
#include <limits>
#include <map>
#include <queue>
#include <set>
#include <tuple>
#include <unordered_map>

namespace isthmus::layout {

namespace {

constexpr int kLinkWeight = 6;
constexpr int kFlowWeight = 6;
constexpr int kCopyWeight = 3;
constexpr int kDistantWeight = 1; ///< of flows from one outermost place to another: links show their way
constexpr long long kFar = std::numeric_limits<long long>::max();

class Reader {
public:
    explicit Reader(const Design& design) : m_design(design) {
        for (const Place& place : design.places)
            m_parents[place.id] = place.parent;
        for (const Component& component : design.components)
            m_parents[component.id] = component.place;
        for (const Group& group : design.groups)
            m_groups[group.id] = &group;
    }

    std::vector<LayoutLine> lines() {
        readFlows();
        readDistances();
        turnAnswers();
        for (const Link& link : m_design.links)
            addLink(link);
        std::sort(m_lines.begin(), m_lines.end(), [](const LayoutLine& a, const LayoutLine& b) {
            return std::tie(a.from, a.to, a.id) < std::tie(b.from, b.to, b.id);
        });
        return std::move(m_lines);
    }

    std::vector<LayoutPair> pairs() {
        std::vector<LayoutPair> result;
        for (const Group& group : m_design.groups) {
            std::vector<ElementId> members;
            for (const ElementId& member : group.members)
                addMembers(member, members, 0);
            for (std::size_t i = 1; i < members.size(); ++i)
                result.push_back({members[i - 1], members[i]});
        }
        std::sort(result.begin(), result.end(), [](const LayoutPair& a, const LayoutPair& b) {
            return std::tie(a.one, a.two) < std::tie(b.one, b.two);
        });
        return result;
    }

private:
    void addMembers(const ElementId& id, std::vector<ElementId>& to, std::size_t depth) const {
        const auto group = m_groups.find(id);
        if (group == m_groups.end())
            return to.push_back(id);
        if (depth <= m_groups.size()) // groups in a circle are no design, but must not hang
            for (const ElementId& member : group->second->members)
                addMembers(member, to, depth + 1);
    }

    [[nodiscard]] ElementId rootOf(ElementId id) const {
        for (std::size_t step = 0; step <= m_parents.size(); ++step) {
            const auto parent = m_parents.find(id);
            if (parent == m_parents.end() || parent->second.empty())
                break;
            id = parent->second;
        }
        return id;
    }

    void readFlows() {
        for (const Flow& flow : m_design.flows) {
            std::vector<ElementId> targets;
            addMembers(flow.to, targets, 0);
            for (const ElementId& target : targets) {
                const bool distant = rootOf(flow.from) != rootOf(target);
                const bool copy = flow.kind == FlowKind::Replication;
                const int weight = distant ? kDistantWeight : copy ? kCopyWeight : kFlowWeight;
                m_lines.push_back({flow.id, flow.from, target, weight, !copy});
                if (!copy) {
                    m_called.insert(target);
                    m_callers.insert(flow.from);
                    if (distant) {
                        m_balance[rootOf(flow.from)] += 1;
                        m_balance[rootOf(target)] -= 1;
                    }
                }
            }
        }
    }

    /// Those who ask: sources of flows whom nobody calls, in places from where more is asked than answered.
    [[nodiscard]] std::set<ElementId> askers() const {
        std::set<ElementId> all, outside;
        for (const ElementId& caller : m_callers)
            if (!m_called.contains(caller)) {
                all.insert(caller);
                if (const auto balance = m_balance.find(rootOf(caller));
                    balance != m_balance.end() && balance->second > 0)
                    outside.insert(caller);
            }
        return outside.empty() ? all : outside;
    }

    /// How many links each component is from who asks; where no links lead, flows and places do.
    void readDistances() {
        std::map<ElementId, std::vector<std::pair<ElementId, long long>>> near;
        for (const Link& link : m_design.links) {
            near[link.from].emplace_back(link.to, 1);
            near[link.to].emplace_back(link.from, 1);
        }
        const long long byFlow = static_cast<long long>(m_design.links.size()) + 1;
        const long long byPlace = byFlow * (static_cast<long long>(m_lines.size()) + 1);
        for (const LayoutLine& line : m_lines) // only flows until now
            near[line.from].emplace_back(line.to, byFlow);
        for (const Component& component : m_design.components)
            if (!component.place.empty()) { // its fabric joins what is in a place
                near[component.id].emplace_back(component.place, byPlace);
                near[component.place].emplace_back(component.id, 0);
            }
        using Entry = std::pair<long long, ElementId>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
        for (const ElementId& id : askers())
            open.emplace(0, id);
        while (!open.empty()) {
            const auto [distance, id] = open.top();
            open.pop();
            if (!m_distances.emplace(id, distance).second)
                continue;
            for (const auto& [next, length] : near[id])
                if (!m_distances.contains(next))
                    open.emplace(distance + length, next);
        }
    }

    /// Where two ask each other, the one that is farther from who asks answers: that has no direction.
    void turnAnswers() {
        std::set<std::pair<ElementId, ElementId>> asked;
        for (const LayoutLine& line : m_lines)
            asked.emplace(line.from, line.to);
        for (LayoutLine& line : m_lines)
            if (distanceOf(line.to) < distanceOf(line.from) && asked.contains({line.to, line.from}))
                line.directed = false;
    }

    void addLink(const Link& link) {
        const long long from = distanceOf(link.from), to = distanceOf(link.to);
        LayoutLine line{link.id, link.from, link.to, kLinkWeight, from != to};
        if (to < from)
            std::swap(line.from, line.to);
        m_lines.push_back(std::move(line));
    }

    [[nodiscard]] long long distanceOf(const ElementId& id) const {
        const auto found = m_distances.find(id);
        return found == m_distances.end() ? kFar : found->second;
    }

    const Design& m_design;
    std::unordered_map<ElementId, ElementId> m_parents;
    std::unordered_map<ElementId, const Group*> m_groups;
    std::set<ElementId> m_called, m_callers;
    std::map<ElementId, int> m_balance; ///< of outermost places: flows out less flows in
    std::map<ElementId, long long> m_distances;
    std::vector<LayoutLine> m_lines;
};

} // namespace

std::vector<LayoutLine> layoutLines(const Design& design) {
    return Reader(design).lines();
}

std::vector<LayoutPair> layoutPairs(const Design& design) {
    return Reader(design).pairs();
}

} // namespace isthmus::layout
