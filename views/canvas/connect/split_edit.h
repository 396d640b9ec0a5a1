#pragma once

#include "views/canvas/canvas_edits.h"

namespace isthmus {

/// Which half of a split line stays the line that it was, with all its attributes.
enum class KeptHalf { Source, Target };

struct SplitEdit {
    NamedEdit edit;
    ElementId kept;
    ElementId added; ///< the other half
};

/// May a component of a kind be put into a line: into a link what passes traffic on, into a flow anything?
/// The reason in words; empty: it may.
[[nodiscard]] QString whyNotSplit(const Design& design, const ElementId& line, const Kind& kind);

/// Puts a component of the design into a link or flow. One half stays what it was; the other is a new line of
/// the most sensible kind. A new half of a subsea segment joins its cable, and circuits that ride on a link
/// ride on both halves from then on.
/// @param other id of the new half; ids of an earlier call may be given to say it anew.
/// @pre the line is there, the component is none of its ends.
[[nodiscard]] SplitEdit splitEdit(const Design& design, const Catalogue& catalogue, const ElementId& line,
                                  const ElementId& component, KeptHalf keeps, const ElementId& other);

} // namespace isthmus
