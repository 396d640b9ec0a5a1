#include "model/io/xml_text.h"

#include "model/io/utf8.h"

#include <algorithm>

namespace isthmus {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlank);
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::string shortened(std::string_view text) {
    constexpr std::size_t kLongest = 60;
    if (text.size() <= kLongest)
        return std::string(text);
    std::size_t end = 0;
    while (end < kLongest)
        end += std::max<std::size_t>(1, utf8SequenceLength(text, end));
    return std::string(text.substr(0, end)) + " …";
}

std::string_view localName(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

namespace {

bool checkText(std::string_view text, XmlReport& report) {
    constexpr std::ptrdiff_t kMaxElements = 4'000'000;
    if (trimmed(text).empty()) {
        report.add("IO-003", {}, 0);
        return false;
    }
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = text[at] == '\0' ? 0 : utf8SequenceLength(text, at);
        if (length == 0) {
            report.add("IO-004", {std::to_string(at)}, static_cast<std::ptrdiff_t>(at), "UTF-8 text");
            return false;
        }
        at += length;
    }
    if (std::count(text.begin(), text.end(), '<') > kMaxElements) {
        report.add("IO-016", {std::to_string(kMaxElements)}, 0);
        return false;
    }
    return true;
}

} // namespace

bool loadXml(pugi::xml_document& document, std::string_view text, XmlReport& report) {
    if (!checkText(text, report))
        return false;
    const auto parsed =
        document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!parsed)
        report.add("IO-101", {parsed.description()}, parsed.offset);
    return static_cast<bool>(parsed);
}

} // namespace isthmus
