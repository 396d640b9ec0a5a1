#pragma once

#include "model/analysis/availability/share_curve.h"
#include "model/analysis/availability/switching_points.h"
#include "model/design/group.h"

#include <set>

namespace isthmus {

/// What is going on after a loss; states with the same are looked at together.
struct SwitchConsequence {
    std::set<ShareCause> causes; ///< none of them covered by another
    Seconds failback;            ///< planned interruption when the element is back
    /// Ranked groups whose plans concern each other, and whether the plan can run. All others are causes at
    /// once: keeping them apart would double the outcomes with every group.
    std::set<std::pair<Index, bool>> changed;

    auto operator<=>(const SwitchConsequence&) const = default;
};

/// Two things that go on at once: what the longer one covers is left out.
[[nodiscard]] SwitchConsequence joined(const SwitchConsequence& a, const SwitchConsequence& b);
/// The second adds something to the first.
[[nodiscard]] bool addsTo(const SwitchConsequence& first, const SwitchConsequence& second);
/// Something that the first does to requests is part of what the second does.
[[nodiscard]] bool hasPartIn(const SwitchConsequence& first, const SwitchConsequence& second);

/// What ranked groups that change their serving members do to requests (recovery plans, semantics.md 4).
class SwitchPlans {
public:
    explicit SwitchPlans(const System& system);

    /// Does the interruption by this group depend on which others change?
    [[nodiscard]] bool isEntangled(Index group) const { return m_entangled[group]; }
    /// What a group that changes does to requests. @param runs  its plan can.
    [[nodiscard]] SharePiece interruption(Index group, bool runs, const SwitchConsequence& beside) const;
    /// Adds the groups among the points that move with those that change.
    void addCompanions(const SwitchingPoints& points, SwitchConsequence& consequence) const;
    [[nodiscard]] Seconds failback(Index group) const;

private:
    [[nodiscard]] std::vector<RecoveryStep> switchSteps(Index group) const;
    [[nodiscard]] Seconds planTime(Index group, const SwitchConsequence& beside) const;

    const System& m_system;
    std::vector<bool> m_entangled; ///< by group
};

} // namespace isthmus
