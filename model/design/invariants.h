#pragma once

#include "model/base/error.h"
#include "model/design/design.h"

#include <functional>
#include <vector>

namespace isthmus {

/// Position of a list of elements in Design, in file order: 0 places … 8 scenarios as in Element, then
/// the views.
using ElementList = std::size_t;
inline constexpr ElementList kViewList = std::variant_size_v<Element>;
inline constexpr std::size_t kElementListCount = kViewList + 1;

/// Nobody reads more, and a hostile file could ask for millions.
inline constexpr std::size_t kMaxListedInvariants = 1000;

/// One broken rule and the element that breaks it.
struct BrokenInvariant {
    ElementList list = 0;
    std::size_t index = 0; ///< in that list
    /// The element's id, and in `location->pointer` the field relative to the element, with the keys of the
    /// file format ("/failure/availability"); no file, no line.
    Diagnostic diagnostic;
};

/// What a usable design is: ids well formed and unique; every reference to an element of the right type;
/// no circle of places, underlays, groups, ranks or recovery steps; numbers in their range; nothing faster
/// than light. Errors (DE-001 … DE-029) make a design unusable for the engine, warnings do not.
/// At most kMaxListedInvariants errors and as many warnings are listed; the number of all others is added
/// to `*further`. Linear in the size of the design. Kinds, references into the catalogue and prices are
/// checked where a catalogue is at hand (model/io/catalogue_check.h).
[[nodiscard]] std::vector<BrokenInvariant> findBrokenInvariants(const Design& design,
                                                                std::size_t* further = nullptr);

/// The same, without the places of the elements.
[[nodiscard]] std::vector<Diagnostic> checkInvariants(const Design& design);

/// What is wrong with one element by itself, whatever else the design holds. O(fields).
[[nodiscard]] std::vector<Diagnostic> checkElement(const Element& element);

/// Where a place is on earth, or nothing.
using PlacePosition = std::function<std::optional<GeoPoint>(const Place&)>;

/// Links whose latency or length is less than light needs for the great circle between their ends
/// (DE-011, DE-012: errors), or more than three times that (DE-013: a warning). Light takes 4.8967 µs/km in
/// fibre and 3.33564 µs/km in air, which counts for links of kind "radio". An end stands
/// where its nearest enclosing place with a position stands. Coordinates of town level are allowed for:
/// 1 km and 0.5 %. findBrokenInvariants runs this with the places' own positions.
[[nodiscard]] std::vector<BrokenInvariant> findImpossibleDistances(const Design& design,
                                                                   const PlacePosition& positionOf);

} // namespace isthmus
