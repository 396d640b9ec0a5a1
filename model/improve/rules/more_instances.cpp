#include "model/improve/rules/rules.h"

namespace isthmus {

void findMoreInstances(const RemedyContext& context, std::vector<Remedy>& remedies) {
    for (const Component& component : context.design.components) {
        const Kind* kind = context.catalogue.kind(component.kind);
        // Who asks, what the provider runs and what keeps data are not made safer by another of them.
        if (!kind || kind->stores || kind->controlPlane || kind->category == "people" ||
            kind->id == "internet" || kind->id == "third_party" || !context.costsTime(component.id))
            continue;
        const auto edit = [id = component.id](const Design& design) {
            return replaced(design.components, [&](Component& next) {
                if (next.id != id)
                    return;
                next.prices = scaledPrices(std::move(next.prices), next.count, next.count + 1);
                ++next.count;
            });
        };
        remedies.push_back({"more_instances:" + component.id.value,
                            "more_instances",
                            {component.id},
                            std::to_string(component.count + 1) + " instead of " +
                                std::to_string(component.count) + " of " +
                                labelOf(component.id, component.name) + ", of which " +
                                std::to_string(component.need) + " must work",
                            edit});
    }
}

} // namespace isthmus
