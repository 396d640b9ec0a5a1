#pragma once

#include "model/analysis/findings/finding_rule.h"

namespace isthmus::practices {

// Ids and what they ask for: AWS Well-Architected Framework as of 2026-05-20.
inline constexpr PracticeReference kFailoverQuotas{"REL01-BP06", "Quotas with room for failover"};
inline constexpr PracticeReference kPrivateConnectivity{"REL02-BP02", "Redundant private connectivity"};
inline constexpr PracticeReference kLooseCoupling{"REL04-BP02", "Loosely coupled dependencies"};
inline constexpr PracticeReference kIdempotency{"REL04-BP04", "Requests that may be repeated"};
inline constexpr PracticeReference kLimitRetries{"REL05-BP03", "Controlled and limited retries"};
inline constexpr PracticeReference kQueueLimits{"REL05-BP04", "Fail fast and limited queues"};
inline constexpr PracticeReference kBackUp{"REL09-BP01", "Back up all data, or be able to reproduce it"};
inline constexpr PracticeReference kSeveralLocations{"REL10-BP01", "Several locations"};
inline constexpr PracticeReference kDataPlane{"REL11-BP04", "Recovery over the data plane"};
inline constexpr PracticeReference kStaticStability{"REL11-BP05", "Static stability"};
inline constexpr PracticeReference kMeetTargets{"REL11-BP07", "Designs that meet their availability targets"};
inline constexpr PracticeReference kObjectives{"REL13-BP01", "Objectives for downtime and loss of data"};
inline constexpr PracticeReference kStrategy{"REL13-BP02", "A recovery strategy that meets the objectives"};
inline constexpr PracticeReference kNetworkImpact{"PERF04-BP01", "How the network affects performance"};
inline constexpr PracticeReference kDedicatedConnectivity{"PERF04-BP03",
                                                          "Dedicated connectivity or VPN of the right size"};
inline constexpr PracticeReference kCostModel{"COST06-BP01", "Cost models"};

} // namespace isthmus::practices
