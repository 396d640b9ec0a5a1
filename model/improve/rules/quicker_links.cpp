#include "model/improve/rules/rules.h"

namespace isthmus {

namespace {

/// Bidirectional forwarding detection with 300 ms between packets, three of them lost: what Direct Connect
/// offers and RFC 5880 describes.
constexpr Seconds kDetection{0.9};
constexpr Seconds kSlow{3}; ///< the least that BGP alone allows

bool canBeQuicker(const Link& link) {
    return link.failover && *link.failover >= kSlow && link.kind != "vpn_tunnel";
}

} // namespace

void findQuickerLinks(const RemedyContext& context, std::vector<Remedy>& remedies) {
    Remedy remedy{"quicker_links:all", "quicker_links", {}, {}, {}};
    for (const Link& link : context.design.links)
        if (canBeQuicker(link))
            remedy.elements.push_back(link.id);
    if (remedy.elements.empty())
        return;
    remedy.what = "paths are left within 0.9 s of their loss (BFD, 300 ms, 3 packets) on " +
                  std::to_string(remedy.elements.size()) + " links";
    remedy.edit = [](const Design& design) {
        return replaced(design.links, [](Link& link) {
            if (canBeQuicker(link))
                link.failover = kDetection;
        });
    };
    remedies.push_back(std::move(remedy));
}

} // namespace isthmus
