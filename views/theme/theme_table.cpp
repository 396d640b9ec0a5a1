#include "views/theme/theme_table.h"

namespace isthmus {

namespace {

// clang-format off
constexpr ThemeRow kTable[] = {
    // role                        name                  light      dark       high contrast light, dark
    {ColourRole::Window,           "window",             "#F3F5F7", "#12171D", "#FFFFFF", "#000000"},
    {ColourRole::Panel,            "panel",              "#FFFFFF", "#1A2129", "#FFFFFF", "#000000"},
    {ColourRole::Canvas,           "canvas",             "#FAFBFC", "#151B22", "#FFFFFF", "#000000"},
    {ColourRole::CanvasDots,       "canvas dots",        "#DDE3EA", "#2A333D", "#C8C8C8", "#484848"},
    {ColourRole::Text,             "text",               "#1B2430", "#E6EBF1", "#000000", "#FFFFFF"},
    {ColourRole::TextSecondary,    "secondary text",     "#5B6776", "#9AA7B5", "#000000", "#FFFFFF"},
    {ColourRole::Hairline,         "hairline",           "#DCE1E8", "#2C3641", "#000000", "#FFFFFF"},
    {ColourRole::Accent,           "accent",             "#0B7285", "#3BB3C9", "#00505E", "#6FE3F7"},
    {ColourRole::AccentSoft,       "accent soft",        "#E3F2F5", "#16323A", "#FFFFFF", "#000000"},
    {ColourRole::Up,               "up",                 "#1B7530", "#69C27D", "#0B5A1E", "#7FF09A"},
    {ColourRole::UpSoft,           "up soft",            "#E9F6EC", "#1B3122", "#FFFFFF", "#000000"},
    {ColourRole::Degraded,         "degraded",           "#9A4A00", "#F0A54A", "#7A3A00", "#FFC070"},
    {ColourRole::DegradedSoft,     "degraded soft",      "#FFF3E0", "#3A2C18", "#FFFFFF", "#000000"},
    {ColourRole::Failed,           "failed",             "#C92A2A", "#FF7B7B", "#A00000", "#FF9A9A"},
    {ColourRole::FailedSoft,       "failed soft",        "#FDECEC", "#3A2024", "#FFFFFF", "#000000"},
    {ColourRole::RegionFill,       "region fill",        "#EDF3F9", "#18232E", "#FFFFFF", "#000000"},
    {ColourRole::RegionBorder,     "region border",      "#9FB9CF", "#4B6C87", "#000000", "#FFFFFF"},
    {ColourRole::ZoneFill,         "zone fill",          "#FFFFFF", "#1B242E", "#FFFFFF", "#000000"},
    {ColourRole::ZoneBorder,       "zone border",        "#B9CADA", "#40566B", "#000000", "#FFFFFF"},
    {ColourRole::OnPremisesFill,   "on-premises fill",   "#F7F2E8", "#2A2519", "#FFFFFF", "#000000"},
    {ColourRole::OnPremisesBorder, "on-premises border", "#CDB98F", "#84724A", "#000000", "#FFFFFF"},
    {ColourRole::ExchangeFill,     "exchange fill",      "#F1EFF9", "#221F33", "#FFFFFF", "#000000"},
    {ColourRole::ExchangeBorder,   "exchange border",    "#ADA4D6", "#6E64A8", "#000000", "#FFFFFF"},
    {ColourRole::LandingFill,      "landing fill",       "#E8F5F1", "#16292A", "#FFFFFF", "#000000"},
    {ColourRole::LandingBorder,    "landing border",     "#82BBAC", "#3F7F72", "#000000", "#FFFFFF"},
    {ColourRole::Sea,              "sea",                "#DCECF5", "#17293A", "#FFFFFF", "#000000"},
    {ColourRole::Land,             "land",               "#F3EFE6", "#232A31", "#E4E4E4", "#2E2E2E"},
    {ColourRole::Tile,             "component tile",     "#FFFFFF", "#222B35", "#FFFFFF", "#000000"},
    {ColourRole::TileBorder,       "tile border",        "#DCE1E8", "#36424F", "#000000", "#FFFFFF"},
    {ColourRole::ComputeGlyph,     "compute glyph",      "#B4521A", "#F0935A", "#7A3000", "#FFB68A"},
    {ColourRole::DataGlyph,        "data glyph",         "#3654C8", "#8AA2FF", "#1A2F8C", "#B4C4FF"},
    {ColourRole::MessagingGlyph,   "messaging glyph",    "#8E2FA8", "#D88BEE", "#611676", "#ECB6FA"},
    {ColourRole::NetworkGlyph,     "network glyph",      "#0B7285", "#3BB3C9", "#00505E", "#6FE3F7"},
    {ColourRole::NeutralGlyph,     "neutral glyph",      "#495057", "#B9C2CC", "#000000", "#FFFFFF"},
    {ColourRole::LinkIdle,         "idle link",          "#5B6776", "#9AA7B5", "#000000", "#FFFFFF"},
    {ColourRole::HeatLow,          "heat, low",          "#FFF6E3", "#2A2A25", "#FFFFFF", "#000000"},
    {ColourRole::HeatHigh,         "heat, high",         "#F2994A", "#A85A14", "#FFB000", "#8A5200"},
    {ColourRole::OnAccent,         "on accent",          "#FFFFFF", "#12171D", "#FFFFFF", "#000000"},
    {ColourRole::Shadow,           "shadow",             "#1B2430", "#000000", "#000000", "#FFFFFF"},
};
// clang-format on

static_assert(std::size(kTable) == static_cast<std::size_t>(ColourRole::Count));

} // namespace

std::span<const ThemeRow> themeTable() {
    return kTable;
}

} // namespace isthmus
