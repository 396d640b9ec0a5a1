#include "model/improve/rules/rules.h"

namespace isthmus {

void findSoftFlows(const RemedyContext& context, std::vector<Remedy>& remedies) {
    for (const Flow& flow : context.design.flows) {
        const Component* target = findById(context.design.components, flow.to);
        if (!flow.hard || flow.access != Access::Read || !target || target->kind != "cache")
            continue;
        const auto edit = [id = flow.id](const Design& design) {
            return replaced(design.flows, [&](Flow& next) {
                if (next.id == id)
                    next.hard = false;
            });
        };
        remedies.push_back({"soft_flow:" + flow.id.value,
                            "soft_flow",
                            {flow.id},
                            labelOf(flow.from, {}) + " goes on without " + labelOf(target->id, target->name) +
                                ", only slower",
                            edit});
    }
}

} // namespace isthmus
