#pragma once

#include "model/analysis/results.h"
#include "model/design/design.h"
#include "model/gallery/gallery.h"

#include <map>
#include <memory>
#include <ostream>
#include <string>

namespace isthmus {

/// A template with its figures.
struct AnalysedTemplate {
    std::shared_ptr<const Design> design; ///< null: it cannot be used
    AnalysisResult result;
};

/// The templates as a Markdown page: each family with its story and source, and a table of its designs with
/// the four figures of the journey that most claims are about, and the three disruptions that it takes
/// longest to recover from.
/// @param templates  by the stems of their files; those that are missing are left out.
void printGalleryTable(const Gallery& gallery, const std::map<std::string, AnalysedTemplate>& templates,
                       std::ostream& out);

} // namespace isthmus
