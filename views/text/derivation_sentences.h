#pragma once

#include <span>

namespace isthmus {

/// The sentences of opened figures as model/derivation words them, the more special ones first; %1 to %9
/// stand for ids, numbers or words. They are strings of the context "Engine".
[[nodiscard]] std::span<const char* const> derivationSentences();

/// What figures and their inputs are called there; strings of the context "Derivation".
[[nodiscard]] std::span<const char* const> derivationNames();

} // namespace isthmus
