#include "model/edit/fresh_ids.h"
#include "model/improve/rules/rules.h"

namespace isthmus {

namespace {

/// A second of these in the same cable or tunnel is no second way.
bool isCableOrOverlay(const Link& link) {
    return link.kind == "subsea_segment" || !link.underlay.empty();
}

} // namespace

void findParallelLinks(const RemedyContext& context, std::vector<Remedy>& remedies) {
    for (const Link& link : context.design.links) {
        if (isCableOrOverlay(link) || !context.costsTime(link.id))
            continue;
        const auto edit = [id = link.id](const Design& design) -> std::optional<CompoundEdit> {
            const Link* present = findById(design.links, id);
            if (!present)
                return std::nullopt;
            Link second = *present;
            second.id = FreshIds(design).next(id.value + "-second");
            second.name = present->name.empty() ? std::string{} : present->name + ", second way";
            return CompoundEdit{{AddElement{std::move(second)}}};
        };
        remedies.push_back({"parallel_link:" + link.id.value,
                            "parallel_link",
                            {link.id},
                            "a second link beside " + labelOf(link.id, link.name) + ", on another way",
                            edit});
    }
}

} // namespace isthmus
