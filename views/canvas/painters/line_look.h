#pragma once

#include "model/design/design.h"
#include "views/canvas/painters/diagram_state.h"
#include "views/theme/theme.h"

#include <QList>
#include <QString>

namespace isthmus {

enum class ArrowHead { None, Filled, Hollow };

/// How a link or flow is drawn; colours as roles, so that a theme switch needs no new looks.
struct LineLook {
    ColourRole role = ColourRole::NetworkGlyph;
    double width = 2;
    QList<double> dashes; ///< in units of the width; empty: solid
    double opacity = 1;
    bool casing = false; ///< soft and wide, around a subsea cable
    ArrowHead head = ArrowHead::None;
    double heat = -1; ///< share of the overlay's scale; negative: it has no figure
    QString chip;     ///< text of the chip on the line; empty: none
    ColourRole chipRole = ColourRole::Hairline;

    bool operator==(const LineLook&) const = default;
};

[[nodiscard]] LineLook lookOf(const Link& link, const Cable* cable, const DiagramState& state);
/// @param targetRole glyph colour of the component that is called or copied to.
[[nodiscard]] LineLook lookOf(const Flow& flow, ColourRole targetRole, const DiagramState& state);
/// The look with the figure of an overlay: hotter and wider the more there is.
void heatUp(LineLook& look, double share, const QString& figure);
/// What a link is called on the sheet: its cable, its own name, nothing.
[[nodiscard]] QString lineName(const Link& link, const Cable* cable);

} // namespace isthmus
