#pragma once

#include "model/base/result.h"
#include "model/graph/system.h"

#include <string>
#include <vector>

namespace isthmus {

/// Something that a sweep fails.
struct Candidate {
    ElementId id;
    std::string kind;            ///< a place's kind, else "component", "link", "cable", "shared_risk"
    std::vector<Index> elements; ///< what goes down with it, ascending
};

/// Which things are swept. Empty lists take all.
struct CandidateFilter {
    std::vector<std::string> kinds;
    std::vector<ElementId> targets;
};

/// Places, components, links, cables with segments and shared risks, each in the order of the file; no
/// target twice.
///
/// @returns SW-001 for a kind that no place of the catalogue or the design has, AN-001 for a target that is
///          none of these.
[[nodiscard]] Result<std::vector<Candidate>> candidatesOf(const System& system,
                                                          const CandidateFilter& filter);

/// Words that `kinds` accepts, for messages.
[[nodiscard]] std::vector<std::string> candidateKinds(const System& system);

} // namespace isthmus
