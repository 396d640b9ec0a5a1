#pragma once

#include "model/analysis/findings/finding_context.h"

#include <string>
#include <vector>

namespace isthmus {

/// What one rule saw at one place of the drawing.
struct Observation {
    std::vector<ElementId> elements;
    std::string evidence; ///< English sentence with ids and numbers
    Hours hoursPerYear{}; ///< what it costs the journey that it hits most; 0: not known
};

/// A best practice of the Well-Architected Framework, in the edition of kFrameworkEdition.
struct PracticeReference {
    const char* id;
    const char* title; ///< English, in our own short words
};

inline constexpr const char* kFrameworkEdition = "2026-05-20 framework";

/// One thing to look for. A rule is a file of its own with one such value; rules.h lists them.
struct FindingRule {
    const char* id; ///< stable; in files, options and results
    Severity severity;
    const char* remedy;                ///< one English sentence: what to change
    const PracticeReference* practice; ///< null where none fits
    std::vector<Observation> (*observe)(FindingContext& context);
};

} // namespace isthmus
