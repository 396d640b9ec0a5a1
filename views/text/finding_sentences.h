#pragma once

#include <span>

namespace isthmus {

/// The sentences of findings, their remedies and best practices as the model words them, the more special
/// ones first; %1 to %9 stand for ids, numbers or words. They are strings of the context "Engine".
[[nodiscard]] std::span<const char* const> findingSentences();

} // namespace isthmus
