#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

#include <algorithm>
#include <functional>

namespace isthmus {

namespace {

/// Components of each circle of request flows: semantics.md 2 gives them a meaning, and the user is told.
std::vector<Observation> observe(FindingContext& context) {
    const System& system = context.system();
    std::vector<Observation> seen;
    enum class Mark { New, OnPath, Done };
    std::vector<Mark> mark(system.componentPlace.size(), Mark::New);
    std::vector<Index> path;
    const std::function<void(Index)> visit = [&](Index component) {
        mark[component] = Mark::OnPath;
        path.push_back(component);
        for (const Index flow : system.flowsFrom[component]) {
            const Flow& object = context.design().flows[flow];
            if (!object.hard || (object.kind != FlowKind::Request && object.kind != FlowKind::Event))
                continue;
            const auto targets = system.flowTargetComponent[flow] != kNone
                                     ? std::vector<Index>{system.flowTargetComponent[flow]}
                                     : system.votersOf(system.flowTargetGroup[flow]);
            for (const Index target : targets) {
                if (mark[target] == Mark::New)
                    visit(target);
                if (mark[target] != Mark::OnPath)
                    continue;
                Observation circle;
                for (auto it = std::find(path.begin(), path.end(), target); it != path.end(); ++it)
                    circle.elements.push_back(context.design().components[*it].id);
                circle.evidence = "hard flows run in a circle of " + std::to_string(circle.elements.size()) +
                                  " components, which are up together unless something outside fails";
                seen.push_back(std::move(circle));
            }
        }
        path.pop_back();
        mark[component] = Mark::Done;
    };
    for (Index component = 0; component < mark.size(); ++component)
        if (mark[component] == Mark::New)
            visit(component);
    return seen;
}

} // namespace

const FindingRule kCycle{
    "cycle", Severity::Warning,
    "Break the circle with a soft flow or an event, so that each can start without the other.",
    &practices::kLooseCoupling, observe};

} // namespace isthmus
