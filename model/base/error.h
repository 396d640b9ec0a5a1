#pragma once

#include "model/base/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// A place in a text file, counted from 1, with the JSON pointer of the value where there is one.
struct FileLocation {
    std::string file;
    int line = 0;
    int column = 0;
    std::string pointer;

    bool operator==(const FileLocation&) const = default;
};

enum class Severity { Error, Warning };

/// What went wrong, as data: a stable, documented code ("IO-012") and its arguments. The sentence is
/// made from the table in error_text.h (English) or by views/text (translated).
struct Error {
    std::string code;
    std::vector<std::string> arguments;
    std::optional<FileLocation> location;
    ElementId element;    ///< empty when no element is concerned
    std::string accepted; ///< what would have been accepted, e.g. "a number from 0 to 1"
    Severity severity = Severity::Error;

    bool operator==(const Error&) const = default;
};

/// One problem found while reading. Errors make the outcome unusable as a whole design; warnings do not.
using Diagnostic = Error;

} // namespace isthmus
