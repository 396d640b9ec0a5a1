#pragma once

#include "views/inspector/field.h"

namespace isthmus::fields {

/// Round trips, retries: how a call is made.
void addCalls(std::vector<Field>& list, const Flow& flow);
/// Rate and size of what is sent.
void addLoad(std::vector<Field>& list, const Flow& flow);
/// How fast a component works things off, and what it holds back.
void addService(std::vector<Field>& list, const Component& component);
/// "Honolulu: 3, Hilo": where a journey is made from, with weights.
[[nodiscard]] Field populations(const Journey& journey, const Design& design);

} // namespace isthmus::fields
