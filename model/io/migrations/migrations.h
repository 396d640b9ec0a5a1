#pragma once

#include "model/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <map>

namespace isthmus {

/// Rewrites a document of one version into the next. It must keep what it does not know, may assume
/// nothing about the document but that it is an object, and reports nothing: what it cannot make sense
/// of it leaves alone, and the reader will say so.
using Migration = std::function<void(nlohmann::ordered_json& document)>;

/// The step out of each version, by that version's number.
using MigrationLadder = std::map<int, Migration>;

/// The steps from every version that was ever released to the current one. Empty while version 1 is the
/// only one. A step, once released, is never changed; tests/formats/vN holds files of version N.
[[nodiscard]] const MigrationLadder& releasedMigrations();

/// The text of the document brought from version `from` to version `to`, step by step, "version" set.
///
/// @returns IO-018 when a step is missing, IO-021 when one fails.
[[nodiscard]] Result<std::string> migrate(const std::string& text, int from, int to,
                                          const MigrationLadder& ladder);

} // namespace isthmus
