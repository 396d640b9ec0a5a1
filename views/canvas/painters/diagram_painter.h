#pragma once

#include "views/canvas/geometry/diagram_layout.h"
#include "views/canvas/painters/line_look.h"
#include "views/canvas/routing/diagram_routes.h"
#include "views/theme/theme.h"

class QPainter;
class QPen;

namespace isthmus {

/// What is said about one box besides where it is.
struct BoxLook {
    ElementState state = ElementState::Well;
    bool selected = false;
    bool hovered = false;
    bool target = false;   ///< a link or a dragged thing may be let go here
    bool renaming = false; ///< an editor lies over the name
    bool foldable = false; ///< with a triangle to fold or unfold it: on a screen
    int troubled = 0;      ///< failed or down inside a folded place
    bool dimmed = false;   ///< other things stand out
    double heat = -1;      ///< share of the overlay's scale; negative: it has no figure
    QString figure;        ///< of the overlay, in place of the second line

    bool operator==(const BoxLook&) const = default;
};

/// While it lives, what is painted is as faint as context is.
class FaintScope {
public:
    FaintScope(QPainter& painter, bool faint);
    ~FaintScope();
    FaintScope(const FaintScope&) = delete;
    FaintScope& operator=(const FaintScope&) = delete;

private:
    QPainter& m_painter;
    double m_before;
};

/// How much is left of what is dimmed.
inline constexpr double kDimmedOpacity = 0.18;

// One painter for each thing on the sheet; screen, report and export use the same. `zoom` says how many
// pixels a unit has and decides how much is drawn; pass 1 for paper.

void paintArea(QPainter& painter, const AreaBox& box, const BoxLook& look, const Theme& theme, double zoom);
/// A folded place, which paintArea leaves to this.
void paintFolded(QPainter& painter, const AreaBox& box, const BoxLook& look, const QPen& pen,
                 const Theme& theme, double zoom);
void paintFoldHandle(QPainter& painter, const AreaBox& box, const BoxLook& look, const Theme& theme);
void paintNode(QPainter& painter, const NodeBox& box, const BoxLook& look, const Theme& theme, double zoom);
void paintLine(QPainter& painter, const RoutedLine& line, const LineLook& look, bool emphasised,
               const Theme& theme, double zoom);
void paintChip(QPainter& painter, const QRectF& chip, const QString& text, ColourRole role, bool emphasised,
               const Theme& theme);
/// Red disc with a cross (failed, dead) or amber triangle with an exclamation mark, around a point.
void paintBadge(QPainter& painter, QPointF centre, ElementState state, const Theme& theme);

/// Size of the chip that holds a text.
[[nodiscard]] QSizeF chipSize(const QString& text);

} // namespace isthmus
