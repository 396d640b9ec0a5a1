#pragma once

#include "model/base/error_text.h"

#include <array>

namespace isthmus {

/// Every code that any layer of the model can return, with its English sentence. Codes are stable:
/// a code is never given another meaning; a retired one is not used again.
/// IO = reading and writing files, CA = catalogue, DE = design invariants, ED = edits, AN = analysis.
inline constexpr std::array kErrorTable = {
    ErrorTemplate{"IO-001", "cannot open the file: %1"},
    ErrorTemplate{"ED-001", "there is no element \"%1\""},
    ErrorTemplate{"ED-002", "the id \"%1\" is in use already"},
    ErrorTemplate{"ED-003", "\"%1\" is still referred to"},
    ErrorTemplate{"ED-004", "\"%1\" is an element of another type"},
    ErrorTemplate{"ED-005", "the position of \"%1\" is not a number"},
};

} // namespace isthmus
