#pragma once

#include "app/cli/console.h"
#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

#include <memory>
#include <string>

namespace isthmus {

/// The built-in catalogue with the user's files of `overrides` on top ("" for none). Problems are printed;
/// null when there are errors.
[[nodiscard]] std::shared_ptr<const Catalogue> loadCatalogueOrExplain(const std::string& overrides,
                                                                      Console console);

/// A design that is complete and sound. Problems are printed; null when it is neither.
[[nodiscard]] std::shared_ptr<const Design> loadDesignOrExplain(const std::string& file,
                                                                const Catalogue& catalogue, Console console);

} // namespace isthmus
