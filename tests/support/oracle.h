#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace isthmus::oracle {

// A second evaluator of semantics.md sections 1 to 3, written from that text alone and as plainly as it
// goes: it looks at each of the 2ⁿ states of the n elements that can fail. It shares no code with the
// engine that it checks.
//
//   oracle_world.h      the elements, and one state of them: works, alive, reach     (sections 1 and 2)
//   oracle_service.h    a journey in one state: up, J, serving, degraded             (sections 2 and 3)
//   oracle_path.h       the chosen path of a flow                                    (section 5, routing)
//   oracle_switching.h  what is pending after a loss, s(t) and its integral          (sections 3 and 4)
//   oracle.h            the sums over all states                                     (section 3)
//
// Where the text leaves a choice, these readings are taken:
//
//  1. A `routed` underlay needs a path of links alone (implied fabrics are not links) with forwarding
//     components inside it.
//  2. Implied fabrics join components whose own place is a zone, a region, a site or a data hall. A hop
//     uses the innermost fabric common to both ends and every fabric below it on either side; each of
//     them must be allowed to carry it. Between two regions of one provider it uses the backbone alone.
//  3. A write to a group with a quorum is satisfied when *some* member that is up and reachable from the
//     source has the votes ("the functions are monotone"). Its own vote counts; the others vote when
//     they are reachable from it, that is alive, whether or not they are `up`.
//     A member is live for such a write only when it has the votes.
//  4. The access of a flow holds for nested groups too.
//  5. Only request flows, and events into a queue or stream, take part in `up`. What flows out of a
//     queue belongs to other journeys.
//  6. "Reached through hard flows of serving members" is judged in the state after the loss, since that
//     is what the journey needs then. Whether serving members, shares or paths changed is judged against
//     the state before the loss, for the same flow.
//  7. A ranked or path change takes all requests down (share 1), also below an active/active group.
//     Where tied paths split a flow, the share on the dead ones is down.
//  8. A path change is pending for the longest `failover_s` of the dead links on the dead path; only if
//     the member at its end serves both before and after.
//  9. Shares of an active/active group are weights over the live members before the loss.
// 10. A step whose control plane or needed component is not alive after the loss blocks its plan: the
//     change stays pending for ever (until i is repaired: e^(−t/m) says so).
// 11. needsGroups waits for groups that change in the same state; others have nothing to recover.
// 12. `failback_s` costs w_i · P[J(1_i) J(0_i), a ranked group changes] · failback_s.
// 13. The start-up of a member after J was down is not part of loss_i: example 5 gives the standby 0.
// 14. Elements that never fail are no single points of failure.
// Left out, and not to be drawn in designs given to it: `nearest`, `move_with`, capacity (the second half
// of Degraded), failure data that needs the catalogue.

/// What kinds of component do, as far as sections 1 and 2 ask.
struct Kinds {
    std::set<std::string> forwarding;
    std::set<std::string> buffering;
};

[[nodiscard]] Kinds kindsOf(const Catalogue& catalogue);

/// Figures of one element that can fail. Instances of a component share `owner`.
struct ElementFigures {
    ElementId owner;
    int instance = 0; ///< from 1; 0 when the owner is one element
    double availability = 1;
    double frequencyPerHour = 0; ///< w
    double mttrHours = 0;
    double birnbaum = 0;
    bool singlePoint = false;
    double switchingLoss = 0; ///< loss_i without failback
    double failbackLoss = 0;
    double interruption = 0; ///< P_i
};

/// Figures of one journey.
struct Figures {
    double structural = 0;               ///< A_struct: sum of the states with J = 1
    double structuralUnavailability = 0; ///< sum of the states with J = 0
    double degraded = 0;                 ///< P(J and a soft flow of a serving component fails)
    double loss = 0;                     ///< Σ loss, failback included
    double outagesPerYear = 0;           ///< 8766 Σ w (B + P)
    bool upNow = false;                  ///< J with nothing failed but what was failed on purpose
    bool degradedNow = false;
    bool monotone = true; ///< no failure ever brought J up; false is a defect of this evaluator
    std::vector<ElementFigures> elements;
    /// 8766 · [A(J | perfect) − A(J)] of every owner, all instances of a component perfect at once.
    std::map<ElementId, double> hoursSavedPerYear;

    [[nodiscard]] const ElementFigures* find(const ElementId& owner, int instance = 0) const;
};

/// Evaluates one journey by looking at every state.
///
/// @param failed  set to 0 throughout: components, links, places, shared risks, cables.
/// @throws std::logic_error on what the notes above leave out, an unknown id, or more than 20 elements.
/// @note O(2ⁿ) states; n is the number of elements that can fail.
[[nodiscard]] Figures evaluate(const Design& design, const Kinds& kinds, const ElementId& journey,
                               const std::vector<ElementId>& failed = {});

} // namespace isthmus::oracle
