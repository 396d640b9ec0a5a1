#pragma once

#include "model/analysis/results.h"
#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

#include <QString>

#include <array>
#include <map>

namespace isthmus {

/// What the sheet is coloured by.
enum class OverlayKind { State, HoursSaved, Availability, Cost, Load, Latency };
inline constexpr std::array kOverlayKinds = {OverlayKind::State,        OverlayKind::HoursSaved,
                                             OverlayKind::Availability, OverlayKind::Cost,
                                             OverlayKind::Load,         OverlayKind::Latency};

/// The figure of one element.
struct OverlayMark {
    double share = 0; ///< 0 to 1: where it stands on the scale, 1 being what one should look at first
    QString text;

    bool operator==(const OverlayMark&) const = default;
};

/// One figure for each element that has it, ready to be painted, with what a legend says.
struct Overlay {
    OverlayKind kind = OverlayKind::State;
    QString title;     ///< "Cost a month"
    QString low, high; ///< what stands at the ends of the scale; empty while there are no marks
    QString remark;    ///< whose figures, or why there are none
    std::map<ElementId, OverlayMark> marks;

    [[nodiscard]] const OverlayMark* of(const ElementId& id) const;
    bool operator==(const Overlay&) const = default;
};

/// Name of an overlay in menus and legends.
[[nodiscard]] QString overlayTitle(OverlayKind kind);

// What each overlay shows. Elements without the figure have no mark; nothing is taken for 0.

/// Hours a year that a journey would gain if the element never failed (results.h, Importance).
[[nodiscard]] Overlay hoursSavedOverlay(const Design& design, const AnalysisResult& result,
                                        const ElementId& journey);
/// Availability of one instance of each element by itself; the scale follows what is missing from 1.
[[nodiscard]] Overlay availabilityOverlay(const Design& design, const Catalogue& catalogue);
/// List price a month of all lines that name the element; transfer stands at its flow.
[[nodiscard]] Overlay costOverlay(const CostResult& cost);
/// Largest load of links and utilisation of those who serve, in parts of what they carry.
[[nodiscard]] Overlay loadOverlay(const LoadResult& load);
/// Mean time that a request spends in each component and on each flow.
[[nodiscard]] Overlay latencyOverlay(const Design& design, const LatencyDetail& detail,
                                     const ElementId& journey);

} // namespace isthmus
