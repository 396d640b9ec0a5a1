#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "model/edit/edit.h"

#include <functional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace isthmus {

/// A change to the drawing that may make a journey more available.
struct Remedy {
    std::string id;                  ///< "RULE:ELEMENT": the same for the same drawing
    std::string rule;                ///< of remedyRules()
    std::vector<ElementId> elements; ///< what it changes or stands beside
    std::string what;                ///< English: what is done
    /// The change, for the design as it is by then: remedies are put on top of each other. Empty where the
    /// design has no use for it any more.
    std::function<std::optional<CompoundEdit>(const Design&)> edit;
};

/// What a rule looks at.
struct RemedyContext {
    const Design& design;
    const Catalogue& catalogue;
    /// Elements whose failures cost some journey time.
    const std::set<ElementId>& matters;

    [[nodiscard]] bool costsTime(const ElementId& id) const { return matters.contains(id); }
};

/// Finds remedies of one kind.
struct RemedyRule {
    std::string_view id;
    void (*find)(const RemedyContext& context, std::vector<Remedy>& remedies);
};

/// All rules; a new one is a file in rules/ and a line there.
[[nodiscard]] std::span<const RemedyRule> remedyRules();

/// What all rules find, in the order of the rules and of the elements in the file.
[[nodiscard]] std::vector<Remedy> findRemedies(const RemedyContext& context);

} // namespace isthmus
