#include "app/cli/element_text.h"

#include <algorithm>

namespace isthmus {

std::string called(const Design& design, const ElementId& id) {
    const auto element = findElement(design, id);
    if (!element || nameOf(*element).empty() || nameOf(*element) == id.value)
        return id.value;
    std::string name = nameOf(*element);
    std::replace(name.begin(), name.end(), '\n', ' '); // lines are for the sheet
    return name + " [" + id.value + "]";
}

} // namespace isthmus
