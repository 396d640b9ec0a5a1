#pragma once

namespace isthmus::metrics {

// All in canvas units, which are pixels at 100 %.
inline constexpr double kTileSize = 44;
inline constexpr double kTileRadius = 10;
inline constexpr double kPlaceRadius = 12;
inline constexpr double kGlyphSize = 26;
inline constexpr double kGrid = 8;
inline constexpr double kLabelGap = 5;      ///< between a tile and its name
inline constexpr double kLabelWidth = 120;  ///< a name wraps at this width
inline constexpr double kPlacePadding = 16; ///< left, right and below the content of a place
inline constexpr double kPlaceHeader = 48;  ///< above it: title and kind
inline constexpr double kPlaceMinWidth = 136;
inline constexpr double kPlaceMinHeight = 112;
inline constexpr double kFoldedMinWidth = 112; ///< of a folded place
inline constexpr double kFoldedMaxWidth = 224;
inline constexpr double kFoldedHeight = 56;
inline constexpr double kFaint = 0.35;    ///< opacity of what is context only
inline constexpr double kCellWidth = 128; ///< of elements that nobody placed
inline constexpr double kCellHeight = 104;
inline constexpr double kHitDistance = 8; ///< around thin links, in pixels of the screen
inline constexpr double kNameFontPixels = 12;
inline constexpr double kTitleFontPixels = 12.5;
inline constexpr double kDistantTitlePixels = 9; ///< on the screen, below kLabelZoom
inline constexpr double kSecondaryFontPixels = 10.5;
inline constexpr double kChipHeight = 20;

// Levels of detail: below these zooms a thing is left out.
inline constexpr double kLabelZoom = 0.45;
inline constexpr double kChipZoom = 0.4;
inline constexpr double kShapeZoom = 0.28; ///< below: plain rectangles and straight one-pixel lines

} // namespace isthmus::metrics
