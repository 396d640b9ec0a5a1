#pragma once

#include "model/edit/edit.h"

#include <string>

namespace isthmus {

/// One change of a document as its session carried it out: an edit, or one that was taken back or done again.
/// Carrying out the edits of all steps in order gives the document, whichever kinds they are of.
struct EditStep {
    enum class Kind { Do, Undo, Redo };

    Kind kind = Kind::Do;
    Edit edit;         ///< what was carried out: of an undo, the inverse
    std::string label; ///< name of the undo step
    int gesture = 0;   ///< neighbours of one number ≠ 0 are one undo step

    bool operator==(const EditStep&) const = default;
};

} // namespace isthmus
