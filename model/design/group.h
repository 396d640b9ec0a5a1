#pragma once

#include "model/base/ids.h"
#include "model/base/units.h"
#include "model/design/unknown_fields.h"

#include <optional>
#include <vector>

namespace isthmus {

enum class GroupMode { Ranked, ActiveActive };
/// What a recovery step is done with: the data plane serves and goes on in a disruption, the control plane
/// changes things and may be lost in one.
enum class StepPlane { Data, Control };
enum class StepKind { Detect, Decide, ScaleOut, Start, Promote, Restore, Redirect, Custom };

/// How long a recovery step takes: fixed, or min/likely/max entering by the mean of the triangle, or by
/// the parameters of a built-in step, or as the catalogue's step library says. The first form that is set
/// wins, in the order of the members.
struct StepDuration {
    std::optional<Seconds> fixed;
    std::optional<Seconds> min, likely, max;
    std::optional<Seconds> checkInterval; ///< detect: interval × threshold
    std::optional<int> checkThreshold;
    std::optional<Seconds> provisioning; ///< restore: provisioning + size / rate
    std::optional<Gigabytes> size;
    std::optional<MegabytesPerSecond> rate;
    std::optional<Seconds> dnsTtl; ///< redirect
    std::string reference;         ///< row of recovery_steps.csv: its min, likely and max

    bool operator==(const StepDuration&) const = default;
};

/// One step of a recovery plan (semantics.md 4).
struct RecoveryStep {
    std::string id; ///< unique within the plan
    std::string name;
    StepKind kind = StepKind::Custom;
    StepDuration duration;
    /// Steps that must be done before; absent: the step above; present and empty: starts at once.
    std::optional<std::vector<std::string>> after;
    std::vector<ElementId> needsGroups;        ///< groups whose recovery must be done
    std::vector<ElementId> needsControlPlanes; ///< components; lost: the step waits for their repair
    std::vector<ElementId> needsComponents;    ///< components that must be alive
    /// Absent: control when control planes or a region of one are named, else data.
    std::optional<StepPlane> plane;
    /// Code of the region that holds the control plane it uses: while that region is lost the step waits.
    std::string controlPlaneRegion;
    std::vector<ElementId> vantages;   ///< components that watch; the step waits until enough are alive
    std::optional<int> vantagesNeeded; ///< default: more than 18 % of them, as Route 53 counts its checkers
    bool person = false;               ///< a human being decides
    UnknownFields unknown;

    bool operator==(const RecoveryStep&) const = default;
};

/// How many of a step's vantages must be alive; 0 when it has none.
[[nodiscard]] inline std::size_t vantagesNeeded(const RecoveryStep& step) {
    if (step.vantages.empty())
        return 0;
    return step.vantagesNeeded ? static_cast<std::size_t>(*step.vantagesNeeded)
                               : step.vantages.size() * 18 / 100 + 1;
}

/// What the step is done with.
[[nodiscard]] inline StepPlane planeOf(const RecoveryStep& step) {
    const bool usesControl = !step.needsControlPlanes.empty() || !step.controlPlaneRegion.empty();
    return step.plane.value_or(usesControl ? StepPlane::Control : StepPlane::Data);
}

/// Components or groups that stand in for each other (semantics.md 1 and 3).
struct Group {
    ElementId id;
    std::string name;
    std::vector<ElementId> members; ///< in rank order for Ranked
    GroupMode mode = GroupMode::ActiveActive;
    int need = 1;                       ///< 1 … members
    std::vector<double> weights;        ///< active/active: one per member; empty: equal
    bool nearest = false;               ///< active/active: sources use the nearest member
    std::optional<int> quorum;          ///< votes a write needs
    std::vector<ElementId> witnesses;   ///< components that vote and never serve
    std::vector<RecoveryStep> plan;     ///< ranked: what brings the next member into service
    double switchSuccess = 1.0;         ///< chance that an automatic switch works
    std::optional<Seconds> detection;   ///< active/active: time to notice a lost member
    std::optional<Seconds> redirection; ///< active/active: then time until its share is sent elsewhere
    std::optional<Seconds> drain;       ///< active/active: then time over which the share falls linearly
    std::optional<Seconds> failback;    ///< ranked: interruption when a better member returns; default 0
    ElementId moveWith;                 ///< group whose rank this one follows
    std::string notes;
    UnknownFields unknown;

    bool operator==(const Group&) const = default;
};

} // namespace isthmus
