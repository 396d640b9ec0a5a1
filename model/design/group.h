#pragma once

#include "model/base/ids.h"
#include "model/base/units.h"
#include "model/design/unknown_fields.h"

#include <optional>
#include <vector>

namespace isthmus {

enum class GroupMode { Ranked, ActiveActive };
enum class StepKind { Detect, Decide, ScaleOut, Start, Promote, Restore, Redirect, Custom };

/// How long a recovery step takes: fixed, or min/likely/max entering by the mean of the triangle, or by
/// the parameters of a built-in step. The first form that is set wins, in the order of the members.
struct StepDuration {
    std::optional<Seconds> fixed;
    std::optional<Seconds> min, likely, max;
    std::optional<Seconds> checkInterval; ///< detect: interval × threshold
    std::optional<int> checkThreshold;
    std::optional<Seconds> provisioning; ///< restore: provisioning + size / rate
    std::optional<Gigabytes> size;
    std::optional<MegabytesPerSecond> rate;
    std::optional<Seconds> dnsTtl; ///< redirect

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
    bool person = false;                       ///< a human being decides
    UnknownFields unknown;

    bool operator==(const RecoveryStep&) const = default;
};

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
