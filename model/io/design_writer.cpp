#include "model/io/design_writer.h"

#include "model/io/element_types.h"
#include "model/io/field_writer.h"

namespace isthmus {

std::string writeDesign(const Design& design) {
    return FieldWriter::objectText(design, 0) + "\n";
}

std::string writeElement(const Element& element) {
    const auto body =
        std::visit([](const auto& value) { return FieldWriter::objectText(value, 2); }, element);
    return "{\n  " + jsonString(kElementTypes[element.index()]) + ": " + body + "\n}\n";
}

} // namespace isthmus
