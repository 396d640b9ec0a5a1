#pragma once

#include "model/base/result.h"
#include "model/edit/edit.h"
#include "model/io/read_report.h"

#include <optional>
#include <string>
#include <string_view>

namespace isthmus {

/// An edit as one line of JSON without a line feed: {"add": {"link": {…}}, "at": 3}, {"remove": "orders"},
/// {"edits": [ … ]} … readEdit gives back an equal edit.
/// @pre numbers are finite and texts are UTF-8, as in every design that keeps its invariants.
[[nodiscard]] std::string writeEdit(const Edit& edit);

/// Reads what writeEdit wrote. Whether a design accepts the edit is not looked at.
/// @returns the first problem as the error, with its place in the text; IO-025 when it is no edit.
[[nodiscard]] Result<Edit> readEdit(std::string_view text);

/// Reads the edit at a value of a larger text. What is wrong goes to the report; nothing when it is no edit.
[[nodiscard]] std::optional<Edit> readEditAt(const JsonText& json, JsonIndex at, ReadReport& report);

} // namespace isthmus
