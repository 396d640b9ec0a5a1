#include "model/analysis/routing/even_split.h"

#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace isthmus {

std::vector<double> evenSplit(std::span<const std::span<const Hop>> paths) {
    std::map<Index, std::set<std::pair<Index, Index>>> waysOn;
    for (const auto& path : paths)
        for (const Hop& hop : path)
            waysOn[hop.from].emplace(hop.to, hop.link);
    std::vector<double> shares;
    for (const auto& path : paths) {
        double share = 1;
        for (const Hop& hop : path)
            share /= static_cast<double>(waysOn[hop.from].size());
        shares.push_back(share);
    }
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double& share : shares)
        share /= sum;
    return shares;
}

} // namespace isthmus
