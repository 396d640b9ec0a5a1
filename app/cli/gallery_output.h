#pragma once

#include "app/cli/json_text_output.h"
#include "model/gallery/gallery.h"

#include <map>
#include <string>

namespace isthmus {

/// Names of designs by the stems of their files.
using DesignTitles = std::map<std::string, std::string>;

/// One design a line: stem and title; families by row, then the designs of none. A family's first design has
/// the family's title, the others their own name.
void printGallery(const Gallery& gallery, const DesignTitles& titles, std::ostream& out);
[[nodiscard]] Json galleryJson(const Gallery& gallery, const DesignTitles& titles);

/// A line for each claim that does not hold and one for each family. @pre as many families as checked ones.
void printCheckedFamilies(const std::vector<const ClaimsFile*>& families,
                          const std::vector<CheckedFamily>& checked, std::ostream& out);
/// The same for claims whose perturbations were made: a line for each that does not fail.
void printPerturbedFamilies(const std::vector<const ClaimsFile*>& families,
                            const std::vector<std::vector<PerturbedClaim>>& checked, std::ostream& out);
[[nodiscard]] Json checkedFamiliesJson(const std::vector<const ClaimsFile*>& families,
                                       const std::vector<CheckedFamily>& checked);

} // namespace isthmus
