#pragma once

#include <string>
#include <utility>
#include <vector>

namespace isthmus {

/// Fields of a file that this version does not know: key and raw compact JSON, in file order. They
/// survive a load and a save.
using UnknownFields = std::vector<std::pair<std::string, std::string>>;

} // namespace isthmus
