#include "model/edit/edit.h"

namespace isthmus {

bool CompoundEdit::operator==(const CompoundEdit& other) const {
    return edits == other.edits;
}

} // namespace isthmus
