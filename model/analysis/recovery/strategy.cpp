#include "model/analysis/recovery/strategy.h"

#include "model/analysis/recovery/copies.h"

#include <algorithm>
#include <map>
#include <set>

namespace isthmus {

namespace {

class Inference {
public:
    Inference(const System& system, const JourneyScope& scope, const OperatingState& nominal)
        : m_system(system), m_scope(scope), m_nominal(nominal) {}

    StrategyResult run() {
        collect();
        StrategyResult result;
        for (const Index group : m_groups)
            if (hasElsewhere(group))
                result.parts.push_back(groupPart(group));
            else if (isNeededElsewhere(firstOf(group)))
                m_alone.push_back(firstOf(group));
        for (const Index component : m_alone)
            if (m_system.componentKind[component]->stores)
                result.parts.push_back(storePart(component));
        const bool dataElsewhere =
            std::any_of(result.parts.begin(), result.parts.end(), [&](const auto& part) {
                return part.strategy != DrStrategy::None && keepsData(part.element);
            });
        for (const Index component : m_alone)
            if (!m_system.componentKind[component]->stores)
                result.parts.push_back(lonePart(component, dataElsewhere));
        decide(result);
        return result;
    }

private:
    /// A store, or a group of such.
    [[nodiscard]] bool keepsData(const ElementId& id) const {
        const Index group = m_system.group(id);
        const auto members = group == kNone ? std::vector{m_system.component(id)} : m_system.votersOf(group);
        return std::any_of(members.begin(), members.end(),
                           [&](Index component) { return m_system.componentKind[component]->stores; });
    }

    /// Region or site around a component; kNone: neither.
    [[nodiscard]] Index domainOf(Index component) const {
        const Index region = m_system.enclosing(component, "region");
        return region != kNone ? region : m_system.enclosing(component, "site");
    }
    /// What stands in no region or site is not known to share one.
    [[nodiscard]] bool isApart(Index a, Index b) const {
        return domainOf(a) == kNone || domainOf(a) != domainOf(b);
    }
    [[nodiscard]] std::string domainName(Index component) const {
        const Index domain = domainOf(component);
        return domain == kNone ? "one place" : m_system.design().places[domain].id.value;
    }
    [[nodiscard]] bool counts(Index component) const {
        const std::string& category = m_system.componentKind[component]->category;
        return category == "compute" || category == "data" || category == "messaging";
    }

    void collect() {
        std::set<Index> members;
        const auto serving = m_nominal.servingComponents(m_scope);
        const auto serves = [&](Index component) {
            return std::find(serving.begin(), serving.end(), component) != serving.end();
        };
        for (const Index flow : m_scope.flows) {
            const Index group = m_system.flowTargetGroup[flow];
            if (group == kNone || !m_system.design().flows[flow].hard || !serves(m_system.flowSource[flow]))
                continue;
            if (!isPart(group))
                continue;
            const auto voters = m_system.votersOf(group);
            if (std::find(m_groups.begin(), m_groups.end(), group) == m_groups.end())
                m_groups.push_back(group);
            members.insert(voters.begin(), voters.end());
        }
        for (const Index component : serving)
            if (counts(component) && !members.contains(component) && isNeededElsewhere(component))
                m_alone.push_back(component);
    }

    /// Is it asked for, directly or not, by anybody but members of its own region whose group has a member
    /// elsewhere? If not, that other member brings what it needs.
    [[nodiscard]] bool isNeededElsewhere(Index component) {
        const Index domain = domainOf(component);
        auto& needed = m_neededWithout[domain];
        if (needed.empty())
            needed = neededWithout(domain);
        return needed[component];
    }

    /// By component: who is asked for when groups with a member elsewhere go without those in `domain`.
    [[nodiscard]] std::vector<bool> neededWithout(Index domain) {
        const auto isOutside = [&](Index group, Index member) {
            return !hasElsewhere(group) || domainOf(member) == kNone || domainOf(member) != domain;
        };
        std::vector<bool> found(m_system.componentPlace.size());
        std::vector<Index> open{m_scope.entry};
        found[m_scope.entry] = true;
        while (!open.empty()) {
            const Index source = open.back();
            open.pop_back();
            for (const Index target : askedBy(source, isOutside)) {
                if (!found[target])
                    open.push_back(target);
                found[target] = true;
            }
        }
        return found;
    }

    /// Targets of the hard flows of a component; of groups the members chosen.
    template <class Chosen>
    [[nodiscard]] std::vector<Index> askedBy(Index source, const Chosen& isChosen) {
        std::vector<Index> targets;
        for (const Index flow : m_system.flowsFrom[source]) {
            if (!m_scope.follows[flow] || !m_system.design().flows[flow].hard)
                continue;
            const Index group = m_system.flowTargetGroup[flow];
            if (group == kNone) {
                targets.push_back(m_system.flowTargetComponent[flow]);
                continue;
            }
            for (const auto& member : m_system.groupMembers[group])
                for (const Index component : inside(member))
                    if (isChosen(group, component))
                        targets.push_back(component);
        }
        return targets;
    }

    /// A member with all that it asks of its own region; what has a member elsewhere is a part of its own.
    [[nodiscard]] std::vector<Index> crewOf(const std::vector<Index>& member) {
        const auto isPart = [&](Index group, Index /*member*/) { return !hasElsewhere(group); };
        std::vector<Index> crew = member;
        std::set<Index> found(member.begin(), member.end());
        for (std::size_t next = 0; next < crew.size(); ++next)
            for (const Index target : askedBy(crew[next], isPart))
                if (!isApart(target, member.front()) && found.insert(target).second)
                    crew.push_back(target);
        return crew;
    }

    /// Of a member and of what computes behind it.
    [[nodiscard]] int instancesBehind(const std::vector<Index>& member) {
        int count = 0;
        for (const Index component : crewOf(member))
            if (m_system.componentKind[component]->category == "compute" ||
                std::find(member.begin(), member.end(), component) != member.end())
                count += m_system.design().components[component].count;
        return count;
    }

    /// It computes, keeps data or queues, or, like a balancer with a member elsewhere, stands before what
    /// does.
    [[nodiscard]] bool isPart(Index group) {
        const auto voters = m_system.votersOf(group);
        if (std::any_of(voters.begin(), voters.end(), [&](Index c) { return counts(c); }))
            return true;
        if (!hasElsewhere(group))
            return false;
        const auto crew = crewOf(inside(m_system.groupMembers[group].front()));
        return std::any_of(crew.begin(), crew.end(), [&](Index c) { return counts(c); });
    }

    /// Components of one member.
    [[nodiscard]] std::vector<Index> inside(const System::GroupMember& member) const {
        return member.component != kNone ? std::vector<Index>{member.component}
                                         : m_system.votersOf(member.group);
    }
    [[nodiscard]] std::set<Index> domains(const std::vector<Index>& components) const {
        std::set<Index> found;
        for (const Index component : components)
            found.insert(domainOf(component));
        return found;
    }

    [[nodiscard]] Index firstOf(Index group) const {
        return inside(m_system.groupMembers[group].front()).front();
    }
    /// A member that stands apart from the first one; null when there is none.
    [[nodiscard]] const System::GroupMember* elsewhereIn(Index group) const {
        const auto& members = m_system.groupMembers[group];
        auto home = domains(inside(members.front()));
        home.erase(kNone);
        for (const auto& member : members)
            if (!std::ranges::includes(home, domains(inside(member))) && &member != &members.front())
                return &member;
        return nullptr;
    }
    [[nodiscard]] bool hasElsewhere(Index group) {
        const auto [entry, isNew] = m_hasElsewhere.try_emplace(group);
        if (isNew)
            entry->second = elsewhereIn(group) != nullptr;
        return entry->second;
    }

    StrategyPart groupPart(Index group) {
        const Group& object = m_system.design().groups[group];
        StrategyPart part{object.id, DrStrategy::None, {}, false};
        const auto first = inside(m_system.groupMembers[group].front());
        const System::GroupMember* elsewhere = elsewhereIn(group);
        const std::string name = object.id.value;
        const std::string second = domainName(inside(*elsewhere).front());
        if (object.mode == GroupMode::ActiveActive) {
            part.strategy = DrStrategy::ActiveActive;
            part.fullSize = true;
            part.reason = name + " serves from " + domainName(first.front()) + " and " + second + " at once";
            return part;
        }
        const auto has = [&](StepKind kind) {
            return std::any_of(object.plan.begin(), object.plan.end(),
                               [&](const RecoveryStep& step) { return step.kind == kind; });
        };
        if (switchNeedsRestore(m_system, group)) {
            part.strategy = DrStrategy::BackupAndRestore;
            part.reason = "the member of " + name + " in " + second + " must be filled from a backup first";
        } else if (has(StepKind::Start)) {
            part.strategy = DrStrategy::PilotLight;
            part.reason = "the member of " + name + " in " + second + " must be started before it can answer";
        } else {
            part.strategy = DrStrategy::WarmStandby;
            part.fullSize =
                !has(StepKind::ScaleOut) && instancesBehind(inside(*elsewhere)) >= instancesBehind(first);
            part.reason = "the member of " + name + " in " + second + " runs" +
                          (part.fullSize ? " at full size" : " and is smaller than what it stands in for") +
                          ", and a plan switches to it";
        }
        return part;
    }

    StrategyPart storePart(Index store) const {
        const std::string& name = m_system.design().components[store].id.value;
        StrategyPart part{m_system.design().components[store].id, DrStrategy::None, {}, false};
        part.reason = "no copy of " + name + " is kept outside " + domainName(store);
        for (const DataCopy& copy : copiesOf(m_system, store)) {
            if (!isApart(copy.component, store))
                continue;
            const std::string& id = m_system.design().components[copy.component].id.value;
            if (!copy.backup) {
                part.strategy = DrStrategy::PilotLight;
                part.reason = name + " is replicated to " + id + ", and no plan switches to it";
                break;
            }
            part.strategy = DrStrategy::BackupAndRestore;
            part.reason = name + " has nothing elsewhere but backups, in " + id;
        }
        if (const Index origin = originOf(store); origin != kNone && part.strategy < DrStrategy::PilotLight) {
            part.strategy = DrStrategy::PilotLight;
            part.reason = name + " is a copy of " + m_system.design().components[origin].id.value +
                          ", and no plan switches to that";
        }
        return part;
    }

    /// The store elsewhere that this one is a replica of; kNone: none.
    [[nodiscard]] Index originOf(Index store) const {
        for (Index flow = 0; flow < m_system.flowSource.size(); ++flow)
            if (m_system.design().flows[flow].kind == FlowKind::Replication &&
                m_system.flowTargetComponent[flow] == store && isApart(m_system.flowSource[flow], store))
                return m_system.flowSource[flow];
        return kNone;
    }

    StrategyPart lonePart(Index component, bool dataElsewhere) const {
        const std::string& name = m_system.design().components[component].id.value;
        StrategyPart part{m_system.design().components[component].id, DrStrategy::None, {}, false};
        part.reason = name + " stands in " + domainName(component) + " alone";
        if (dataElsewhere) {
            part.strategy = DrStrategy::BackupAndRestore;
            part.reason += " and would be built anew beside what is kept elsewhere";
        }
        return part;
    }

    static void decide(StrategyResult& result) {
        if (result.parts.empty()) {
            result.reason = "nothing that computes or keeps data serves it";
            return;
        }
        std::stable_sort(result.parts.begin(), result.parts.end(),
                         [](const auto& a, const auto& b) { return a.strategy < b.strategy; });
        result.strategy = result.parts.front().strategy;
        result.reason = result.parts.front().reason;
        result.hotStandby = result.strategy == DrStrategy::WarmStandby &&
                            std::all_of(result.parts.begin(), result.parts.end(),
                                        [](const StrategyPart& part) { return part.fullSize; });
        if (result.hotStandby)
            result.reason = "everything runs at full size elsewhere (a hot standby): " + result.reason;
    }

    const System& m_system;
    const JourneyScope& m_scope;
    const OperatingState& m_nominal;
    std::vector<Index> m_groups;
    std::vector<Index> m_alone;                         ///< components of no group that is asked
    std::map<Index, bool> m_hasElsewhere;               ///< by group
    std::map<Index, std::vector<bool>> m_neededWithout; ///< by region or site; by component
};

} // namespace

StrategyResult strategyOf(const System& system, const JourneyScope& scope, const OperatingState& nominal) {
    return Inference(system, scope, nominal).run();
}

} // namespace isthmus
