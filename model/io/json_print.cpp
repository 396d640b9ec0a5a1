#include "model/io/json_print.h"

#include "model/io/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace isthmus {

namespace {

void appendControl(std::string& out, unsigned char c) {
    constexpr std::string_view kControls = "\b\f\n\r\t";
    constexpr std::string_view kLetters = "bfnrt";
    constexpr std::string_view kDigits = "0123456789abcdef";
    const auto at = kControls.find(static_cast<char>(c));
    out += '\\';
    if (at != std::string_view::npos) {
        out += kLetters[at];
        return;
    }
    out += "u00";
    out += kDigits[c >> 4U];
    out += kDigits[c & 15U];
}

std::string_view stringToken(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && text[end] != '"')
        end += text[end] == '\\' ? 2 : 1;
    return text.substr(at, end + 1 - at);
}

} // namespace

std::string jsonString(std::string_view text) {
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        const std::size_t length = utf8SequenceLength(text, at);
        if (length == 0)
            out += "\xEF\xBF\xBD";
        else if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (static_cast<unsigned char>(c) < 0x20)
            appendControl(out, static_cast<unsigned char>(c));
        else
            out += text.substr(at, length);
        at += length == 0 ? 1 : length;
    }
    return out += '"';
}

std::string jsonNumberText(double value) {
    if (!std::isfinite(value))
        return "null";
    // Between these bounds people read digits more easily than powers of ten.
    const double size = std::fabs(value);
    const bool fixed = size == 0 || (size >= 1e-9 && size < 1e15);
    std::array<char, 64> buffer{};
    const auto format = fixed ? std::chars_format::fixed : std::chars_format::scientific;
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format);
    return {buffer.data(), result.ptr};
}

std::string prettyJson(std::string_view compact, std::size_t indent) {
    std::string out;
    std::size_t level = indent;
    const auto newLine = [&] { (out += '\n').append(level, ' '); };
    for (std::size_t at = 0; at < compact.size(); ++at) {
        const char c = compact[at];
        const bool emptyPair =
            (c == '{' || c == '[') && at + 1 < compact.size() && compact[at + 1] == (c == '{' ? '}' : ']');
        if (c == '"') {
            const auto token = stringToken(compact, at);
            out += token;
            at += token.size() - 1;
        } else if (emptyPair) {
            out += compact.substr(at++, 2);
        } else if (c == '{' || c == '[') {
            out += c;
            level += 2;
            newLine();
        } else if (c == '}' || c == ']') {
            level -= level >= 2 ? 2 : 0;
            newLine();
            out += c;
        } else if (c == ',') {
            out += c;
            newLine();
        } else {
            out += c;
            if (c == ':')
                out += ' ';
        }
    }
    return out;
}

// A text in JSON holds no line feed as such, so each one is layout.
std::string oneLineJson(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        line += text.substr(0, end);
        text.remove_prefix(end);
        text.remove_prefix(std::min(text.find_first_not_of("\n "), text.size()));
    }
    return line;
}

} // namespace isthmus
