#include "tests/support/random_design.h"

#include "tests/support/design_builder.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

/// SplitMix64: the same numbers everywhere, unlike the distributions of the standard library.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next() {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(next() % end); }
    int between(int first, int last) {
        return first + static_cast<int>(below(static_cast<std::size_t>(last - first) + 1));
    }
    bool percent(int chance) { return between(1, 100) <= chance; }
    template <class T>
    const T& of(const std::vector<T>& list) {
        return list[below(list.size())];
    }
    template <class T>
    std::vector<T> some(std::vector<T> list, std::size_t count) {
        for (std::size_t i = 0; i < list.size(); ++i)
            std::swap(list[i], list[i + below(list.size() - i)]);
        list.resize(std::min(count, list.size()));
        return list;
    }

private:
    std::uint64_t m_state;
};

using Ids = std::vector<std::string>;

class Designer {
public:
    explicit Designer(std::uint64_t seed) : m_dice(seed) {}

    RandomDesign draw() {
        places();
        components();
        groups();
        flows();
        links();
        overlays();
        cablesAndRisks();
        m_build.journey("journey", "entry", m_dice.percent(20) ? m_dice.some(m_flows, 1) : Ids{});
        RandomDesign result;
        result.design = m_build.build();
        failures(result.design);
        failedOnPurpose(result);
        return result;
    }

private:
    Seconds seconds() { return Seconds{m_dice.of<double>({0, 0.9, 10, 30, 60, 90, 300})}; }

    void addPlace(const std::string& id, const std::string& kind, const std::string& parent = {}) {
        m_build.place(id, kind, parent);
        m_places.push_back(id);
    }

    void places() {
        if (m_dice.percent(20))
            return;
        if (m_dice.percent(70)) {
            const bool provider = m_dice.percent(80);
            if (provider)
                addPlace("cloud", "provider");
            for (int r = 1, regions = m_dice.between(1, 2); r <= regions; ++r) {
                const std::string region = "region" + std::to_string(r);
                addPlace(region, "region", provider ? "cloud" : "");
                m_build.code(r == 1 ? "us-west-2" : "us-west-1");
                for (int z = 1, zones = m_dice.between(0, 2); z <= zones; ++z)
                    addPlace("zone" + std::to_string(r) + std::to_string(z), "zone", region);
            }
        }
        if (m_dice.percent(60)) {
            addPlace("site", "site");
            for (int h = 1, halls = m_dice.between(0, 2); h <= halls; ++h)
                addPlace("hall" + std::to_string(h), "data_hall", "site");
        }
        if (m_dice.percent(40))
            addPlace("station", "landing_station");
    }

    void addComponent(const std::string& id, const std::string& kind) {
        const bool nowhere = m_places.empty() || m_dice.percent(25);
        m_build.component(id, kind, nowhere ? "" : m_dice.of(m_places));
        if (m_dice.percent(12)) {
            const int count = m_dice.between(2, 3);
            m_build.instances(count, m_dice.between(1, count));
        }
        m_components.push_back(id);
    }

    void components() {
        addComponent("entry", m_dice.of<std::string>({"clients", "server"}));
        for (int w = 1, workers = m_dice.between(1, 4); w <= workers; ++w) {
            m_workers.push_back("worker" + std::to_string(w));
            addComponent(m_workers.back(), m_dice.of<std::string>({"server", "database"}));
        }
        if (m_dice.percent(30)) {
            addComponent("queue", "queue");
            m_queue = true;
        }
        for (int f = 1, forwarders = m_dice.between(0, 3); f <= forwarders; ++f) {
            m_forwarders.push_back("router" + std::to_string(f));
            addComponent(m_forwarders.back(),
                         m_dice.of<std::string>({"router", "transit_gateway", "landing_equipment"}));
            if (m_dice.percent(30))
                m_build.transit();
        }
        if (m_dice.percent(25)) {
            addComponent("plane", "control_plane");
            m_plane = true;
        }
    }

    void addStep(const std::string& id, StepKind kind, const Ids& earlier, const std::string& group) {
        RecoveryStep step;
        step.id = id;
        step.kind = kind;
        if (kind == StepKind::Detect && m_dice.percent(50)) {
            step.duration.checkInterval = Seconds{10};
            step.duration.checkThreshold = m_dice.between(1, 3);
        } else if (kind == StepKind::Redirect && m_dice.percent(50)) {
            step.duration.dnsTtl = seconds();
        } else if (m_dice.percent(30)) {
            step.duration.min = Seconds{30};
            step.duration.likely = Seconds{90};
            step.duration.max = Seconds{300};
        } else {
            step.duration.fixed = seconds();
        }
        if (m_dice.percent(40))
            step.after = m_dice.some(earlier, m_dice.below(earlier.size() + 1));
        if (m_plane && m_dice.percent(40))
            step.needsControlPlanes = {ElementId{"plane"}};
        if (m_dice.percent(10))
            step.needsComponents = {ElementId{m_dice.of(m_components)}};
        if (m_dice.percent(10))
            step.controlPlaneRegion = m_dice.of<std::string>({"us-west-2", "us-west-1"});
        if (kind == StepKind::Detect && m_dice.percent(15)) {
            for (const std::string& watcher : m_dice.some(m_components, 2))
                step.vantages.push_back(ElementId{watcher});
            if (m_dice.percent(50))
                step.vantagesNeeded = m_dice.between(1, static_cast<int>(step.vantages.size()));
        }
        if (!m_ranked.empty() && m_dice.percent(35) && m_ranked.front() != group)
            step.needsGroups = {ElementId{m_ranked.front()}};
        m_build.step(step);
    }

    void rankedGroup(const std::string& id, const Ids& members) {
        m_build.rankedGroup(id, members);
        Ids earlier;
        for (const auto& [name, kind] :
             {std::pair{"detect", StepKind::Detect}, std::pair{"promote", StepKind::Promote},
              std::pair{"redirect", StepKind::Redirect}})
            if (m_dice.percent(60)) {
                addStep(name, kind, earlier, id);
                earlier.emplace_back(name);
            }
        if (m_dice.percent(20))
            m_build.switchSuccess(0.9);
        if (m_dice.percent(20))
            m_build.failback(seconds());
        m_ranked.push_back(id);
    }

    void group(const std::string& id, const Ids& members, bool maybeQuorum) {
        if (m_dice.percent(55)) {
            rankedGroup(id, members);
        } else {
            std::vector<double> weights;
            if (m_dice.percent(70))
                for (std::size_t k = 0; k < members.size(); ++k)
                    weights.push_back(m_dice.between(1, 4));
            m_build.activeActiveGroup(id, members, weights);
            m_build.takeover(seconds(), seconds(), m_dice.percent(40) ? seconds() : Seconds{0});
        }
        const int size = static_cast<int>(members.size());
        if (m_dice.percent(25))
            m_build.need(m_dice.between(1, size));
        if (maybeQuorum && m_dice.percent(35)) {
            const Ids witnesses = m_dice.some(m_forwarders, m_dice.below(2));
            m_build.quorum(m_dice.between(1, size + static_cast<int>(witnesses.size())), witnesses);
        }
    }

    void groups() {
        if (m_workers.size() < 2 || m_dice.percent(20)) {
            m_targets = m_workers;
            return;
        }
        const Ids order = m_dice.some(m_workers, m_workers.size());
        const std::size_t first = m_workers.size() == 4 && m_dice.percent(30) ? 2 : m_dice.between(2, 3);
        const Ids members(order.begin(),
                          order.begin() + static_cast<std::ptrdiff_t>(std::min(first, order.size())));
        const Ids rest(order.begin() + static_cast<std::ptrdiff_t>(members.size()), order.end());
        group("group1", members, true);
        m_targets = {"group1"};
        if (!rest.empty() && m_dice.percent(50)) {
            Ids outer = {"group1"};
            outer.insert(m_dice.percent(50) ? outer.begin() : outer.end(), rest.begin(), rest.end());
            group("group2", outer, false);
            m_targets = {"group2"};
        } else if (rest.size() >= 2) {
            group("group2", rest, true);
            m_targets.emplace_back("group2");
        } else {
            m_targets.insert(m_targets.end(), rest.begin(), rest.end());
        }
        if (m_dice.percent(15))
            m_targets.push_back(members.front());
    }

    void addFlow(const std::string& from, const std::string& to, FlowKind kind = FlowKind::Request) {
        const std::string id = "flow" + std::to_string(m_flows.size() + 1);
        m_build.flow(id, from, to, kind);
        m_flows.push_back(id);
        if (m_dice.percent(20))
            m_build.soft();
        if (m_dice.percent(60))
            m_build.write();
        m_wanted.emplace_back(from, to);
    }

    void flows() {
        addFlow("entry", m_targets.front());
        for (std::size_t t = 1; t < m_targets.size(); ++t)
            if (m_dice.percent(70))
                addFlow(m_dice.percent(60) ? "entry" : m_dice.of(m_workers), m_targets[t]);
        for (const std::string& worker : m_workers) // back and forth: cycles come of it
            if (m_dice.percent(25))
                addFlow(worker, m_dice.percent(25) ? "entry" : m_dice.of(m_workers));
        if (m_queue) {
            addFlow(m_dice.percent(60) ? "entry" : m_dice.of(m_workers), "queue",
                    m_dice.percent(80) ? FlowKind::Event : FlowKind::Request);
            addFlow("queue", m_dice.of(m_workers), FlowKind::Event);
        }
        if (m_dice.percent(20))
            addFlow(m_workers.front(), m_workers.back(), FlowKind::Replication);
    }

    void addLink(const std::string& from, const std::string& to) {
        if (from == to || m_links.size() >= 9)
            return;
        const std::string id = "link" + std::to_string(m_links.size() + 1);
        m_build.link(id, from, to).failover(seconds());
        if (m_dice.percent(20))
            m_build.priority(m_dice.between(1, 2));
        m_links.push_back(id);
        if (m_dice.percent(10))
            addLink(from, to);
    }

    /// Links that make the flows possible, some by way of a router, and some more.
    void links() {
        const Design drawn = m_build.build();
        for (const auto& [from, to] : m_wanted) {
            Ids ends = {to};
            for (bool again = true; again;) {
                again = false;
                for (std::size_t k = 0; k < ends.size() && !again; ++k)
                    if (const Group* found = findById(drawn.groups, ElementId{ends[k]})) {
                        ends.erase(ends.begin() + static_cast<std::ptrdiff_t>(k));
                        for (const ElementId& member : found->members)
                            ends.push_back(member.value);
                        again = true;
                    }
            }
            for (const std::string& end : ends) {
                if (m_dice.percent(25))
                    continue;
                if (m_forwarders.empty() || m_dice.percent(60)) {
                    addLink(from, end);
                } else {
                    const std::string& middle = m_dice.of(m_forwarders);
                    addLink(from, middle);
                    addLink(middle, end);
                }
            }
        }
        for (int extra = m_dice.between(0, 2); extra > 0; --extra)
            addLink(m_dice.of(m_components), m_dice.of(m_components));
    }

    void overlays() {
        const Ids base = m_links;
        for (int count = base.empty() ? 0 : m_dice.between(0, 3); count > 0 && m_links.size() < 11; --count) {
            const std::string id = "overlay" + std::to_string(m_links.size() + 1);
            const std::string from = m_dice.of(m_components);
            const auto& [wantedFrom, wantedTo] = m_dice.of(m_wanted);
            const bool useWanted = std::count(m_components.begin(), m_components.end(), wantedTo) > 0;
            const std::string to = useWanted ? wantedTo : m_dice.of(m_components);
            const std::string& start = useWanted ? wantedFrom : from;
            if (start == to)
                continue;
            m_build.link(id, start, to).failover(seconds());
            if (m_dice.percent(30)) {
                m_build.routed();
            } else {
                std::vector<Ids> alternatives;
                for (int a = m_dice.between(1, 2); a > 0; --a)
                    alternatives.push_back(m_dice.some(m_links, 1 + m_dice.below(2)));
                m_build.rides(alternatives);
            }
            if (m_dice.percent(20))
                m_build.priority(1);
            m_links.push_back(id);
        }
    }

    void cablesAndRisks() {
        if (m_links.size() >= 2 && m_dice.percent(20))
            m_build.cable("cable", m_dice.some(m_links, 2));
        Ids all = m_components;
        all.insert(all.end(), m_links.begin(), m_links.end());
        all.insert(all.end(), m_places.begin(), m_places.end());
        for (int r = 1, risks = m_dice.between(0, 2); r <= risks; ++r)
            m_build.sharedRisk("risk" + std::to_string(r),
                               m_dice.some(all, static_cast<std::size_t>(m_dice.between(1, 3))));
    }

    FailureData failure() {
        if (m_dice.percent(40)) {
            FailureData data;
            data.mttf = Hours{m_dice.of<double>({10, 100, 1000, 8766})};
            data.mttr = Hours{m_dice.of<double>({0.5, 1, 4, 24, 480})};
            return data;
        }
        return failureOf(m_dice.of<double>({0.3, 0.5, 0.8, 0.9, 0.99, 0.999, 0.9999, 0.999999}),
                         Hours{m_dice.of<double>({0.25, 1, 4, 24, 480})});
    }

    /// Lets some elements fail, as many as the budget allows, and sets latencies apart.
    void failures(Design& design) {
        std::vector<std::pair<std::optional<FailureData>*, int>> candidates;
        for (Place& place : design.places)
            candidates.emplace_back(&place.failure, 1);
        for (Component& component : design.components)
            candidates.emplace_back(&component.failure, component.count);
        for (Link& link : design.links)
            candidates.emplace_back(&link.failure, 1);
        for (SharedRisk& risk : design.sharedRisks)
            candidates.emplace_back(&risk.failure, 1);
        int budget = m_dice.percent(4) ? m_dice.between(12, 13) : m_dice.between(5, 11);
        if (m_dice.percent(1))
            budget = m_dice.between(14, 16);
        for (const auto& [data, weight] : m_dice.some(candidates, candidates.size()))
            if (weight <= budget && m_dice.percent(90)) {
                *data = failure();
                budget -= weight;
            }
        std::vector<Link*> order;
        for (Link& link : design.links)
            order.push_back(&link);
        order = m_dice.some(order, order.size());
        const bool ties = design.places.empty() && m_dice.percent(70);
        for (std::size_t k = 0; k < order.size(); ++k)
            order[k]->latency =
                Milliseconds{std::ldexp(10000.0, ties ? m_dice.between(0, 1) : static_cast<int>(k))};
    }

    void failedOnPurpose(RandomDesign& result) {
        if (!m_dice.percent(15))
            return;
        std::vector<ElementId> all;
        for (const Place& place : result.design.places)
            all.push_back(place.id);
        for (const Component& component : result.design.components)
            all.push_back(component.id);
        for (const Link& link : result.design.links)
            all.push_back(link.id);
        for (const SharedRisk& risk : result.design.sharedRisks)
            all.push_back(risk.id);
        for (const Cable& cable : result.design.cables)
            all.push_back(cable.id);
        result.failed = m_dice.some(all, 1 + m_dice.below(2));
    }

    Dice m_dice;
    DesignBuilder m_build;
    Ids m_places, m_components, m_workers, m_forwarders, m_targets, m_links, m_flows, m_ranked;
    std::vector<std::pair<std::string, std::string>> m_wanted;
    bool m_queue = false, m_plane = false;
};

} // namespace

RandomDesign randomDesign(std::uint64_t seed) {
    RandomDesign result = Designer(seed).draw();
    result.seed = seed;
    return result;
}

rc::Gen<RandomDesign> anyDesign() {
    const auto seeds = rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>()));
    return rc::gen::shrink(rc::gen::map(seeds, &randomDesign), [](const RandomDesign& design) {
        return rc::seq::fromContainer(simplerDesigns(design));
    });
}

void showValue(const RandomDesign& value, std::ostream& out) {
    out << "seed " << value.seed << "\n" << describe(value.design) << "failed on purpose:";
    for (const ElementId& id : value.failed)
        out << " " << id;
    out << "\n";
}

} // namespace isthmus
