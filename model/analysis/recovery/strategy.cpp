#include "model/analysis/recovery/strategy.h"

#include "model/analysis/recovery/copies.h"

#include <algorithm>
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
            else
                m_alone.push_back(firstOf(group));
        for (const Index component : m_alone)
            if (m_system.componentKind[component]->stores)
                result.parts.push_back(storePart(component));
        const bool dataElsewhere =
            std::any_of(result.parts.begin(), result.parts.end(),
                        [](const auto& part) { return part.strategy != DrStrategy::None; });
        for (const Index component : m_alone)
            if (!m_system.componentKind[component]->stores)
                result.parts.push_back(lonePart(component, dataElsewhere));
        decide(result);
        return result;
    }

private:
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
            const auto voters = m_system.votersOf(group);
            if (std::none_of(voters.begin(), voters.end(), [&](Index c) { return counts(c); }))
                continue;
            if (std::find(m_groups.begin(), m_groups.end(), group) == m_groups.end())
                m_groups.push_back(group);
            members.insert(voters.begin(), voters.end());
        }
        for (const Index component : serving)
            if (counts(component) && !members.contains(component))
                m_alone.push_back(component);
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
    [[nodiscard]] bool hasElsewhere(Index group) const { return elsewhereIn(group) != nullptr; }

    StrategyPart groupPart(Index group) const {
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
            part.fullSize = !has(StepKind::ScaleOut) && instances(inside(*elsewhere)) >= instances(first);
            part.reason = "the member of " + name + " in " + second + " runs" +
                          (part.fullSize ? " at full size" : " and is smaller than what it stands in for") +
                          ", and a plan switches to it";
        }
        return part;
    }

    [[nodiscard]] int instances(const std::vector<Index>& components) const {
        int count = 0;
        for (const Index component : components)
            count += m_system.design().components[component].count;
        return count;
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
    std::vector<Index> m_alone; ///< components of no group that is asked
};

} // namespace

StrategyResult strategyOf(const System& system, const JourneyScope& scope, const OperatingState& nominal) {
    return Inference(system, scope, nominal).run();
}

} // namespace isthmus
