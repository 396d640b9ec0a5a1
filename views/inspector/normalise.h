#pragma once

#include "model/design/design.h"

namespace isthmus {

/// Takes out what an edit left behind without meaning (failure data without a figure, targets without a
/// value, more needed than there are), so that files stay small and invariants hold.
void normalise(Element& element);

} // namespace isthmus
