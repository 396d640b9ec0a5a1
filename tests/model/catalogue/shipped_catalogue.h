#pragma once

#include "model/base/error_text.h"
#include "model/catalogue/catalogue.h"

#include <QDebug>

namespace isthmus {

/// The catalogue of the source tree; what was found wrong with it is printed.
inline CatalogueOutcome loadShipped(const std::optional<std::filesystem::path>& overrides = {}) {
    auto outcome =
        loadCatalogue(std::filesystem::path(ISTHMUS_SOURCE_DIR) / "resources" / "catalogue", overrides);
    for (const auto& diagnostic : outcome.diagnostics)
        qInfo("%s", terminalLine(diagnostic).c_str());
    return outcome;
}

} // namespace isthmus
