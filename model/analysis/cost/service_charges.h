#pragma once

#include "model/analysis/cost/billing_pool.h"
#include "model/graph/system.h"

namespace isthmus {

/// What services bill for the volume and the writes of one flow, whatever way it goes.
///
/// - `load_balancer_capacity`: what goes in and out of a load balancer of a region on behalf of its callers,
///   in capacity units: one hour of a unit carries 1 GB. New connections and rules may need more units; they
///   are not drawn.
/// - `replicated_writes`: for each copy of a store in another place its replicated writes, by the service
/// that
///   the prices of one of its ends name: Aurora, DynamoDB, S3 (object stores always). Paid by the source's
///   owner, at the prices of the copy's region.
/// - `replication_time_control`: for each GB that an object store promises to replicate in time.
class ServiceCharges {
public:
    ServiceCharges(const System& system, BillingPool& pool) : m_system(system), m_pool(pool) {}

    /// @param target   component that this part of the flow goes to.
    /// @param share    part of the flow's volume, 0 … 1; copies count 1 each.
    void add(Index flow, Index target, double share);

private:
    void loadBalancer(Index flow, Index target, double gigabytes);
    void replicatedWrites(Index flow, Index target, double millions);
    void timeControl(Index flow, Index target, double gigabytes);
    void charge(Index flow, Index target, const std::string& rule, const std::string& key,
                const std::string& payer, double quantity, std::string remark);

    const System& m_system;
    BillingPool& m_pool;
};

} // namespace isthmus
