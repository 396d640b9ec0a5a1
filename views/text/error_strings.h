#pragma once

#include <span>

namespace isthmus {

/// The English sentences of the model's error table, listed once more where the translation tools find
/// them; a test compares both.
[[nodiscard]] std::span<const char* const> translatableErrorTexts();

} // namespace isthmus
