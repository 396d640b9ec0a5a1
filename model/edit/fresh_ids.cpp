#include "model/edit/fresh_ids.h"

#include "model/edit/references.h"

namespace isthmus {

namespace {

std::string cleaned(const std::string& stem) {
    std::string text;
    for (const char c : stem) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain || upper)
            text += upper ? static_cast<char>(c - 'A' + 'a') : c;
        else if ((c == '_' || c == '.') && !text.empty())
            text += c;
        else if (!text.empty() && text.back() != '-')
            text += '-';
    }
    while (!text.empty() && (text.back() == '-' || text.back() == '.' || text.back() == '_'))
        text.pop_back();
    return text.empty() ? "element" : text;
}

/// "router-2" → "router", so that copies of copies count on instead of growing a tail.
std::string withoutNumber(const std::string& stem) {
    const auto hyphen = stem.rfind('-');
    if (hyphen == std::string::npos || hyphen == 0 || hyphen + 1 == stem.size() || stem.size() - hyphen > 5)
        return stem;
    return stem.find_first_not_of("0123456789", hyphen + 1) == std::string::npos ? stem.substr(0, hyphen)
                                                                                 : stem;
}

} // namespace

FreshIds::FreshIds(const Design& design) {
    visitElementRanges(design, [&](const auto& range) {
        for (const auto& element : range)
            m_taken.insert(element.id.value);
    });
}

ElementId FreshIds::next(const std::string& stem) {
    const std::string clean = cleaned(stem);
    if (m_taken.insert(clean).second)
        return {clean};
    const std::string base = withoutNumber(clean);
    for (int number = 2;; ++number) {
        std::string candidate = base + "-" + std::to_string(number);
        if (m_taken.insert(candidate).second)
            return {std::move(candidate)};
    }
}

} // namespace isthmus
