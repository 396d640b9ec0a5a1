#pragma once

#include <QFont>

namespace isthmus {

/// The interface's type sizes in device-independent pixels.
inline constexpr int kBodyPixels = 12;
inline constexpr int kSecondaryPixels = 11;
inline constexpr int kFigurePixels = 19;

[[nodiscard]] QFont bodyFont();
[[nodiscard]] QFont secondaryFont();
[[nodiscard]] QFont strongFont();  ///< body size, semibold: names
[[nodiscard]] QFont headingFont(); ///< 13 px, semibold
[[nodiscard]] QFont figureFont();  ///< 19 px, semibold, every digit equally wide
/// The same font in a family whose digits are all equally wide, for columns and values that change in place.
[[nodiscard]] QFont withTabularFigures(const QFont& font);
[[nodiscard]] bool hasTabularFigures(const QFont& font);

} // namespace isthmus
