#include "app/cli/element_text.h"

namespace isthmus {

std::string called(const Design& design, const ElementId& id) {
    const auto element = findElement(design, id);
    if (!element || nameOf(*element).empty() || nameOf(*element) == id.value)
        return id.value;
    return nameOf(*element) + " [" + id.value + "]";
}

} // namespace isthmus
