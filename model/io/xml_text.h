#pragma once

#include "model/io/xml_report.h"

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace isthmus {

/// Without blanks and line ends around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// A value may be as long as the file; a message is not.
[[nodiscard]] std::string shortened(std::string_view text);
/// The name of an element without a namespace's prefix.
[[nodiscard]] std::string_view localName(const pugi::xml_node& node);

/// Parses a text that is what it says: not empty, UTF-8, not too many elements. Entities are never expanded.
/// @returns false with a problem in the report (IO-003, IO-004, IO-016, IO-101).
[[nodiscard]] bool loadXml(pugi::xml_document& document, std::string_view text, XmlReport& report);

} // namespace isthmus
