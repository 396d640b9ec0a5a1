#pragma once

#include "model/analysis/results.h"
#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

#include <QString>

namespace isthmus {

// Translated words for what the model only knows by enumerator or key.

/// Name of a kind; the id itself, made readable, when the catalogue does not have it.
[[nodiscard]] QString kindName(const Catalogue& catalogue, const std::string& kindId);
[[nodiscard]] QString kindName(const Kind& kind);
/// Heading of a palette category.
[[nodiscard]] QString categoryName(const std::string& category);
/// "Component", "Link" …: what an element is, in the singular.
[[nodiscard]] QString elementTypeName(const Element& element);

[[nodiscard]] QString flowKindName(FlowKind kind);
[[nodiscard]] QString accessName(Access access);
[[nodiscard]] QString replicationModeName(ReplicationMode mode);
[[nodiscard]] QString groupModeName(GroupMode mode);
[[nodiscard]] QString stepKindName(StepKind kind);
[[nodiscard]] QString basisName(Basis basis);
[[nodiscard]] QString methodName(Method method);
[[nodiscard]] QString stateName(JourneyState state);
[[nodiscard]] QString disruptionTypeName(const std::string& type);
/// What a billing rule charges for: "Internet egress" for "internet_egress".
[[nodiscard]] QString costRuleName(const std::string& rule);

/// Title of a finding's rule: "Single point of failure" for "single_point_of_failure".
[[nodiscard]] QString findingTitle(const std::string& rule);

/// The element's name, or its id when it has none; implied parts by what they join.
[[nodiscard]] QString displayName(const Design& design, const ElementId& id);
[[nodiscard]] QString displayName(const Element& element);
/// The same; a component that shares its name with another one says its place too: "Device 1 (CoreSite LA1)".
[[nodiscard]] QString distinctName(const Design& design, const ElementId& id);

/// "port-hours" for "port-hour": a unit of a bill as it stands behind a quantity.
[[nodiscard]] QString billingUnitName(const std::string& unit, double quantity);

} // namespace isthmus
