#pragma once

#include "model/layout/auto_layout.h"

#include <QString>

#include <chrono>
#include <stop_token>

namespace isthmus {

/// The program `dot` of Graphviz, run beside this one; its licence does not allow more. Empty: not installed.
[[nodiscard]] QString graphvizProgram();

/// Positions that `dot` finds. Waits for it: not for the GUI thread.
///
/// @returns nothing where the program is absent, fails, takes longer than `most`, or is stopped; for requests
///          that it cannot answer (something is pinned, or only part is to be arranged); and where what it
///          found overlaps.
[[nodiscard]] std::optional<LayoutAnswer> graphvizLayout(const Design& design, const LayoutRequest& request,
                                                         const std::stop_token& stop,
                                                         std::chrono::milliseconds most,
                                                         const QString& program = graphvizProgram());

} // namespace isthmus
