#pragma once

#include "model/simulation/service_functions.h"

namespace isthmus {

enum class EffectKind {
    Availability, ///< the journey goes structurally up or down
    Degradation,  ///< the journey begins or ends to be degraded
    Change,       ///< a ranked group loses a serving member: its plan begins
    Failback,     ///< a better member of a ranked group returns, which interrupts
    Share,        ///< a part of the requests is lost until it is sent elsewhere
    DataLoss,     ///< a serving store is lost; comes before Replication
    Replication   ///< the ends of a replication flow lose or find each other
};

/// One thing that a change of state sets off beyond the change itself.
struct Effect {
    EffectKind kind = EffectKind::Availability;
    std::uint32_t journey = 0; ///< position among those simulated
    std::uint32_t point = 0;   ///< ranked point, store, or piece (Share); flow for Replication
    double share = 0;          ///< Share: of the requests
    double holds = 0;          ///< Share: hours until it falls; Failback: hours of interruption
    double drains = 0;         ///< Share: hours in which it falls linearly to 0
    bool destroyed = false;    ///< DataLoss: the data is gone, not only out of reach
    bool staysUp = false;      ///< DataLoss: others serve on, or a plan brings them in
};

/// Where a piece of lost share belongs: members of active/active points first, then ways of path points.
struct PiecePlace {
    std::uint32_t cause = 0; ///< pieces of one cause add up, of several the largest counts
    Slot asked = 0;
    Slot back = 0; ///< what was lost works again
};

/// The pieces of one journey in the order of their numbers.
[[nodiscard]] std::vector<PiecePlace> piecePlaces(const ServiceLayout& layout);

/// What the failure or repair of one unit sets off, by comparing the values before and after (semantics.md 3,
/// "switching time"; the same cases as SwitchingAnalysis). Everything it needs besides is looked up once.
class EffectFinder {
public:
    explicit EffectFinder(const ServiceFunctions& functions);

    /// @param fails  the unit fails; else it is repaired.
    void find(const std::uint64_t* before, const std::uint64_t* after, Unit unit, bool fails,
              std::vector<Effect>& found) const;

private:
    struct Moment {
        const std::uint64_t* before;
        const std::uint64_t* after;
        Unit unit;
        bool fails;
    };
    void ofRanked(std::uint32_t journey, const Moment& moment, std::vector<Effect>& found) const;
    void ofActive(std::uint32_t journey, const Moment& moment, std::vector<Effect>& found) const;
    void ofPaths(std::uint32_t journey, const Moment& moment, std::vector<Effect>& found) const;
    void ofStores(std::uint32_t journey, const Moment& moment, std::vector<Effect>& found) const;

    const ServiceFunctions& m_functions;
};

} // namespace isthmus
