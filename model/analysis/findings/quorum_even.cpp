#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/rules.h"

namespace isthmus {

namespace {

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (Index group = 0; group < context.design().groups.size(); ++group) {
        const Group& object = context.design().groups[group];
        const auto voters = static_cast<int>(context.system().votersOf(group).size());
        if (!object.quorum || voters < 2 || voters % 2 != 0 || *object.quorum != voters / 2 + 1)
            continue;
        seen.push_back({{object.id},
                        std::to_string(voters) + " voters with a quorum of " +
                            std::to_string(*object.quorum) + " bear the loss of " +
                            std::to_string(voters - *object.quorum) + ", no more than " +
                            std::to_string(voters - 1) + " voters would",
                        {}});
    }
    return seen;
}

} // namespace

const FindingRule kQuorumEven{"quorum_even", Severity::Warning,
                              "Add a witness in another place, or take one voter away.",
                              &practices::kSeveralLocations, observe};

} // namespace isthmus
