#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

namespace isthmus {

namespace {

std::string evidenceFor(std::size_t count) {
    return "all " + std::to_string(count) + " are needed at once: the loss of one leaves " +
           figure(100.0 * static_cast<double>(count - 1) / static_cast<double>(count)) +
           " % of what the load takes";
}

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (const Group& group : context.design().groups)
        if (group.mode == GroupMode::ActiveActive && group.members.size() > 1 &&
            static_cast<std::size_t>(group.need) == group.members.size())
            seen.push_back({{group.id}, evidenceFor(group.members.size()), {}});
    for (const Component& component : context.design().components)
        if (component.count > 1 && component.need == component.count)
            seen.push_back({{component.id},
                            evidenceFor(static_cast<std::size_t>(component.count)),
                            context.hoursOf(component.id)});
    return seen;
}

} // namespace

const FindingRule kNoHeadroom{"no_headroom", Severity::Warning,
                              "Add one more, so that N − 1 of them carry the whole load.",
                              &practices::kStaticStability, observe};

} // namespace isthmus
