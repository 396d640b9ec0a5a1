#include "model/improve/rules/rules.h"

#include <array>

namespace isthmus {

namespace {

constexpr std::array kRules{
    RemedyRule{"more_instances", findMoreInstances},    RemedyRule{"standby", findStandbys},
    RemedyRule{"second_location", findSecondLocations}, RemedyRule{"another_cable", findOtherCables},
    RemedyRule{"parallel_link", findParallelLinks},     RemedyRule{"quicker_links", findQuickerLinks},
    RemedyRule{"quicker_plan", findQuickerPlans},       RemedyRule{"soft_flow", findSoftFlows},
    RemedyRule{"enlarge_backup", findLargerBackups},    RemedyRule{"fresher_copies", findFresherCopies},
};

} // namespace

std::span<const RemedyRule> remedyRules() {
    return kRules;
}

std::vector<Remedy> findRemedies(const RemedyContext& context) {
    std::vector<Remedy> remedies;
    for (const RemedyRule& rule : kRules)
        rule.find(context, remedies);
    return remedies;
}

} // namespace isthmus
