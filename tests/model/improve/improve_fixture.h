#pragma once

#include "model/analysis/analyse.h"
#include "model/improve/improve.h"
#include "model/io/design_reader.h"
#include "tests/support/design_builder.h"

#include <algorithm>

namespace isthmus::testing {

inline std::shared_ptr<const Catalogue> shippedCatalogue() {
    static const auto loaded = [] {
        auto outcome = loadCatalogue(resourceFolder() / "catalogue");
        return std::make_shared<const Catalogue>(std::move(*outcome.catalogue));
    }();
    return loaded;
}

inline std::shared_ptr<const Design> hawaiiMinimum() {
    auto outcome = readDesignFile(resourceFolder() / "templates/hawaii_minimum.isthmus");
    return std::make_shared<const Design>(std::move(*outcome.design));
}

inline const RatedRemedy* rated(const Improvement& improvement, const std::string& id) {
    const auto it =
        std::ranges::find(improvement.remedies, id, [](const RatedRemedy& one) { return one.remedy.id; });
    return it == improvement.remedies.end() ? nullptr : &*it;
}

} // namespace isthmus::testing
