#pragma once

#include <QColor>
#include <QString>

#include <array>

namespace isthmus {

/// What a colour is for. Widgets and painters ask for roles; only the theme's table knows colours.
enum class ColourRole {
    Window,
    Panel,
    Canvas,
    CanvasDots,
    Text,
    TextSecondary,
    Hairline,
    Accent,
    AccentSoft,
    Up,
    UpSoft,
    Degraded,
    DegradedSoft,
    Failed,
    FailedSoft,
    RegionFill,
    RegionBorder,
    ZoneFill,
    ZoneBorder,
    OnPremisesFill,
    OnPremisesBorder,
    ExchangeFill,
    ExchangeBorder,
    LandingFill,
    LandingBorder,
    Sea,
    Land,
    Tile,
    TileBorder,
    ComputeGlyph,
    DataGlyph,
    MessagingGlyph,
    NetworkGlyph,
    NeutralGlyph,
    LinkIdle,
    HeatLow,  ///< fill of what an overlay has little to say of …
    HeatHigh, ///< … and much
    OnAccent, ///< text and marks on a fill of Accent, Up, Degraded or Failed
    Shadow,
    Count
};

enum class ThemeId { Light, Dark, HighContrastLight, HighContrastDark };

/// One look: a colour for each role and the weights that go with it. Immutable.
class Theme {
public:
    /// The theme in force (see theme_service.h for changing it).
    [[nodiscard]] static const Theme& current();
    [[nodiscard]] static const Theme& of(ThemeId id);
    [[nodiscard]] static QString nameOf(ColourRole role);

    [[nodiscard]] ThemeId id() const { return m_id; }
    [[nodiscard]] QColor colour(ColourRole role) const { return m_colours[static_cast<std::size_t>(role)]; }
    [[nodiscard]] bool isDark() const { return m_id == ThemeId::Dark || m_id == ThemeId::HighContrastDark; }
    [[nodiscard]] bool isHighContrast() const {
        return m_id == ThemeId::HighContrastLight || m_id == ThemeId::HighContrastDark;
    }
    /// A line weight of this theme: high contrast draws one pixel heavier.
    [[nodiscard]] double weight(double ordinary) const {
        return isHighContrast() ? ordinary + 1.0 : ordinary;
    }
    /// Fill of a tile that stands at a share, 0 to 1, of an overlay's scale.
    [[nodiscard]] QColor heat(double share) const;
    /// The same for a line on the canvas.
    [[nodiscard]] QColor lineHeat(double share) const;
    /// Glyph colour of a palette category ("network", "compute", "data", "messaging", "places", "people").
    [[nodiscard]] ColourRole glyphRole(const QString& category) const;
    [[nodiscard]] QColor glyphColour(const QString& category) const { return colour(glyphRole(category)); }

private:
    using Colours = std::array<QColor, static_cast<std::size_t>(ColourRole::Count)>;
    Theme(ThemeId id, const Colours& colours) : m_id(id), m_colours(colours) {}

    ThemeId m_id;
    Colours m_colours;
};

} // namespace isthmus
