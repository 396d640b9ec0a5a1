#pragma once

#include <span>

namespace isthmus {

/// The English kind names of the built-in catalogue, listed once more where the translation tools find
/// them; a test compares both.
[[nodiscard]] std::span<const char* const> translatableKindNames();

} // namespace isthmus
