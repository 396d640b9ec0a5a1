#include "model/improve/rules/rules.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

/// One tunnel of a site-to-site VPN carries 1.25 Gbit/s; more of them go side by side (ECMP), up to 50 Gbit/s
/// (AWS Site-to-Site VPN documentation).
constexpr MegabitsPerSecond kTunnel{1250};
constexpr MegabitsPerSecond kMostTunnels{50000};

/// The widest link that others stand behind.
MegabitsPerSecond widestPrimary(const Design& design) {
    MegabitsPerSecond widest;
    for (const Link& link : design.links)
        if (link.priority == 0 && link.capacity)
            widest = std::max(widest, *link.capacity);
    return widest;
}

/// Tunnels side by side cost as many times as much, at the end that bills them.
void addTunnels(const Design& design, const Catalogue& catalogue, Link link, int tunnels,
                CompoundEdit& edit) {
    link.prices = scaledPrices(std::move(link.prices), 1, tunnels);
    for (const ElementId& end : {link.from, link.to}) {
        const Component* found = findById(design.components, end);
        const Kind* kind = found ? catalogue.kind(found->kind) : nullptr;
        if (!kind || kind->billing != "vpn")
            continue;
        Component endpoint = *found;
        if (endpoint.prices.empty() && !kind->priceKey.empty()) {
            PricedItem standard;
            standard.price = kind->priceKey;
            standard.quantity = endpoint.count;
            endpoint.prices.push_back(standard);
        }
        endpoint.prices = scaledPrices(std::move(endpoint.prices), 1, tunnels);
        edit.edits.emplace_back(ReplaceElement{std::move(endpoint)});
    }
    edit.edits.emplace_back(ReplaceElement{std::move(link)});
}

std::optional<CompoundEdit> enlarged(const Design& design, const Catalogue& catalogue, const ElementId& id) {
    const Link* present = findById(design.links, id);
    const MegabitsPerSecond wanted = widestPrimary(design);
    if (!present || !present->capacity || *present->capacity >= wanted)
        return std::nullopt;
    CompoundEdit edit;
    Link link = *present;
    if (link.kind == "vpn_tunnel") {
        const MegabitsPerSecond aim = std::min(wanted, kMostTunnels);
        const int tunnels = static_cast<int>(std::ceil(aim / kTunnel - 1e-9));
        link.capacity = std::min(wanted, kTunnel * static_cast<double>(tunnels));
        addTunnels(design, catalogue, std::move(link), tunnels, edit);
    } else {
        link.capacity = wanted;
        link.prices.clear(); // what the smaller one costs says nothing of it
        edit.edits.emplace_back(ReplaceElement{std::move(link)});
    }
    return edit;
}

} // namespace

void findLargerBackups(const RemedyContext& context, std::vector<Remedy>& remedies) {
    const MegabitsPerSecond widest = widestPrimary(context.design);
    for (const Link& link : context.design.links) {
        if (link.priority == 0 || !link.capacity || *link.capacity >= widest)
            continue;
        const auto edit = [id = link.id, &catalogue = context.catalogue](const Design& design) {
            return enlarged(design, catalogue, id);
        };
        remedies.push_back({"enlarge_backup:" + link.id.value,
                            "enlarge_backup",
                            {link.id},
                            labelOf(link.id, link.name) + " as wide as the way that it stands behind",
                            edit});
    }
}

} // namespace isthmus
