#pragma once

#include "model/design/design.h"

#include <cstdint>

namespace isthmus {

/// A random design that keeps every invariant, with every field of every type in use somewhere over many
/// seeds: hard texts, awkward numbers, unknown fields at every level. Same seed, same design.
/// `size` bounds the number of elements of each type.
[[nodiscard]] Design randomDesign(std::uint64_t seed, int size);

} // namespace isthmus
