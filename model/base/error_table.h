#pragma once

#include "model/base/error_text.h"

#include <array>

namespace isthmus {

/// Every code that any layer of the model can return, with its English sentence. Codes are stable:
/// a code is never given another meaning; a retired one is not used again.
/// IO = reading and writing files, CA = catalogue, DE = design invariants, ED = edits, AN = analysis.
inline constexpr std::array kErrorTable = {
    ErrorTemplate{"IO-001", "cannot open the file: %1"},
};

} // namespace isthmus
