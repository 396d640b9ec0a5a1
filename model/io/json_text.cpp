#include "model/io/json_text.h"

#include "model/design/pointer_step.h"
#include "model/io/json_parser.h"
#include "model/io/utf8.h"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace isthmus {

namespace {

unsigned hexNumber(std::string_view digits) {
    unsigned code = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    return code;
}

// `quoted` has been checked by the parser: quotes at both ends, escapes well formed.
std::string decoded(std::string_view quoted) {
    const std::string_view inner = quoted.substr(1, quoted.size() - 2);
    std::string out;
    out.reserve(inner.size());
    for (std::size_t i = 0; i < inner.size(); ++i) {
        if (inner[i] != '\\') {
            out += inner[i];
            continue;
        }
        const char kind = inner[++i];
        constexpr std::string_view kLetters = "bfnrt";
        constexpr std::string_view kMeanings = "\b\f\n\r\t";
        if (const auto at = kLetters.find(kind); at != std::string_view::npos) {
            out += kMeanings[at];
        } else if (kind != 'u') {
            out += kind;
        } else {
            unsigned code = hexNumber(inner.substr(i + 1, 4));
            i += 4;
            if (code >= 0xD800U && code < 0xDC00U) {
                code = 0x10000U + ((code - 0xD800U) << 10U) + (hexNumber(inner.substr(i + 3, 4)) - 0xDC00U);
                i += 6;
            }
            appendUtf8(out, code);
        }
    }
    return out;
}

std::string unescapedStep(std::string_view step) {
    std::string out;
    for (std::size_t i = 0; i < step.size(); ++i) {
        if (step[i] == '~' && i + 1 < step.size())
            out += step[++i] == '1' ? '/' : '~';
        else
            out += step[i];
    }
    return out;
}

} // namespace

JsonText::JsonText(std::string_view text) : m_text(text) {
    JsonParser(*this).run();
    for (auto& problem : m_problems)
        if (problem.value != kNoJson)
            problem.pointer = pointer(problem.value);
    if (!m_parsed)
        m_nodes.clear();
}

JsonIndex JsonText::member(JsonIndex object, std::string_view wanted) const {
    for (JsonIndex at = child(object); at != kNoJson; at = next(at)) {
        const JsonNode& candidate = m_nodes[at];
        const std::string_view quoted =
            m_text.substr(candidate.keyStart, candidate.keyEnd - candidate.keyStart);
        const std::string_view inner = quoted.substr(1, quoted.size() - 2);
        if (inner == wanted)
            return at;
        if (inner.find('\\') != std::string_view::npos && decoded(quoted) == wanted)
            return at;
    }
    return kNoJson;
}

std::string JsonText::key(JsonIndex index) const {
    const JsonNode& value = m_nodes[index];
    return decoded(m_text.substr(value.keyStart, value.keyEnd - value.keyStart));
}

std::string JsonText::string(JsonIndex index) const {
    return decoded(raw(index));
}

std::optional<double> JsonText::number(JsonIndex index) const {
    const std::string_view digits = raw(index);
    double value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (result.ec != std::errc())
        return std::nullopt;
    return value;
}

std::string_view JsonText::raw(JsonIndex index) const {
    const JsonNode& value = m_nodes[index];
    return m_text.substr(value.start, value.end - value.start);
}

std::string JsonText::compact(JsonIndex index) const {
    std::string out;
    bool inString = false;
    const std::string_view text = raw(index);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString && c == '\\') {
            out += c;
            out += text[++i];
            continue;
        }
        if (c == '"')
            inString = !inString;
        if (inString || (c != ' ' && c != '\n' && c != '\r' && c != '\t'))
            out += c;
    }
    return out;
}

std::string JsonText::pointer(JsonIndex index) const {
    std::vector<std::string> steps;
    for (JsonIndex at = index; m_nodes[at].parent != kNoJson; at = m_nodes[at].parent)
        steps.push_back(m_nodes[at].keyEnd > 0 ? pointerStep(key(at)) : std::to_string(m_nodes[at].ordinal));
    std::string out;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step)
        out += "/" + *step;
    return out;
}

JsonIndex JsonText::locateFrom(JsonIndex at, std::string_view pointerText) const {
    while (pointerText.starts_with('/')) {
        const std::size_t stop = std::min(pointerText.find('/', 1), pointerText.size());
        const std::string step = unescapedStep(pointerText.substr(1, stop - 1));
        pointerText.remove_prefix(stop);
        JsonIndex found = kNoJson;
        if (m_nodes[at].type == JsonType::Object) {
            found = member(at, step);
        } else if (m_nodes[at].type == JsonType::Array) {
            std::uint32_t ordinal = 0;
            const auto read = std::from_chars(step.data(), step.data() + step.size(), ordinal);
            const bool isNumber = read.ec == std::errc() && read.ptr == step.data() + step.size();
            for (found = isNumber ? child(at) : kNoJson;
                 found != kNoJson && m_nodes[found].ordinal != ordinal;)
                found = next(found);
        }
        if (found == kNoJson)
            break;
        at = found;
    }
    return at;
}

std::vector<TextPosition> positionsOf(std::string_view text, const std::vector<std::uint32_t>& offsets) {
    std::vector<std::size_t> order(offsets.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return offsets[a] < offsets[b]; });
    std::vector<TextPosition> positions(offsets.size());
    TextPosition now;
    std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    for (const std::size_t index : order) {
        for (; at < offsets[index] && at < text.size(); ++at) {
            if (text[at] == '\n') {
                ++now.line;
                now.column = 1;
            } else if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) {
                ++now.column;
            }
        }
        positions[index] = now;
    }
    return positions;
}

} // namespace isthmus
