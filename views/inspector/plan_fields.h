#pragma once

#include "views/inspector/field.h"

namespace isthmus {

/// The steps of a ranked group's plan: how long each takes, by its own figure or as the step library says,
/// the plane it acts in, the region of its control plane, and who watches.
void addPlanFields(std::vector<Field>& list, const Group& group, const FieldContext& context);

} // namespace isthmus
