#pragma once

#include "model/design/design.h"

#include <memory>
#include <string>
#include <vector>

namespace isthmus {

/// Writes designs for tests in a few lines. Every call that adds an element makes it the current one; the
/// calls that set an attribute apply to it. An element never fails until it is told to, so that no figure
/// of the catalogue enters a test unasked.
///
/// A slip of the test's author (an unknown id, an id used twice, an attribute of another type, a weight
/// too few) throws std::logic_error at the call that makes it: what build() returns is a valid design.
///
///     const Design design = DesignBuilder()
///                               .component("client", "clients")
///                               .component("db", "database").availability(0.998)
///                               .link("lan", "client", "db").availability(0.999)
///                               .flow("query", "client", "db")
///                               .journey("journey", "client")
///                               .build();
class DesignBuilder {
public:
    using Ids = std::vector<std::string>;

    DesignBuilder();

    DesignBuilder& place(const std::string& id, const std::string& kind, const std::string& parent = {});
    /// Catalogue key of the current place, e.g. "us-west-2".
    DesignBuilder& code(const std::string& code);
    DesignBuilder& component(const std::string& id, const std::string& kind, const std::string& place = {});
    DesignBuilder& instances(int count, int need);
    DesignBuilder& transit();

    DesignBuilder& link(const std::string& id, const std::string& from, const std::string& to,
                        const std::string& kind = "leased_circuit");
    DesignBuilder& latency(Milliseconds oneWay);
    DesignBuilder& length(Kilometres length);
    DesignBuilder& priority(int priority);
    DesignBuilder& failover(Seconds failover);
    /// The current link rides on these, each alternative a list of links.
    DesignBuilder& rides(const std::vector<Ids>& alternatives);
    DesignBuilder& routed();

    DesignBuilder& cable(const std::string& id, const Ids& segments);
    DesignBuilder& sharedRisk(const std::string& id, const Ids& members);

    DesignBuilder& rankedGroup(const std::string& id, const Ids& members);
    DesignBuilder& activeActiveGroup(const std::string& id, const Ids& members,
                                     const std::vector<double>& weights = {});
    DesignBuilder& need(int need);
    DesignBuilder& quorum(int votes, const Ids& witnesses = {});
    DesignBuilder& step(RecoveryStep step);
    /// A step of fixed length that follows the one above.
    DesignBuilder& step(const std::string& id, StepKind kind, Seconds length);
    DesignBuilder& switchSuccess(double chance);
    DesignBuilder& failback(Seconds interruption);
    DesignBuilder& takeover(Seconds detection, Seconds redirection, Seconds drain = {});

    DesignBuilder& flow(const std::string& id, const std::string& from, const std::string& to,
                        FlowKind kind = FlowKind::Request);
    DesignBuilder& soft();
    DesignBuilder& write();

    DesignBuilder& journey(const std::string& id, const std::string& entry, const Ids& excludedFlows = {});

    /// Failure data of the current place, component, link or shared risk.
    DesignBuilder& availability(double availability, Hours mttr = {1.0});
    DesignBuilder& times(Hours mttf, Hours mttr);

    [[nodiscard]] Design build() const { return m_design; }
    [[nodiscard]] std::shared_ptr<const Design> share() const {
        return std::make_shared<const Design>(m_design);
    }

private:
    enum class Current { None, Place, Component, Link, Cable, SharedRisk, Group, Flow, Journey };

    void claim(const std::string& id, Current type);
    void require(bool condition, const std::string& complaint) const;
    void requireCurrent(Current type) const;
    [[nodiscard]] bool knows(const std::string& id) const;
    [[nodiscard]] std::vector<ElementId> known(const Ids& ids) const;
    Group& addGroup(const std::string& id, const Ids& members);
    void setFailure(const FailureData& failure);

    Design m_design;
    Current m_current = Current::None;
};

/// Failure data with an explicit availability and repair time.
[[nodiscard]] FailureData failureOf(double availability, Hours mttr);
/// Failure data of something that never fails.
[[nodiscard]] FailureData neverFails();

/// The design as text for a failure message: one line per element, every attribute that a figure of
/// availability depends on.
[[nodiscard]] std::string describe(const Design& design);

} // namespace isthmus
