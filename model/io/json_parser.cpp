#include "model/io/json_parser.h"

#include "model/io/utf8.h"

#include <algorithm>
#include <unordered_set>

namespace isthmus {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::string hexByte(unsigned char byte) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    return {'0', 'x', kDigits[byte >> 4U], kDigits[byte & 15U]};
}

unsigned hexValue(std::string_view digits) {
    unsigned code = 0;
    for (const char c : digits)
        code = code * 16 + static_cast<unsigned>(isDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
    return code;
}

} // namespace

void JsonParser::run() {
    if (m_text.size() > JsonText::kMaxBytes) {
        fail("IO-002",
             {std::to_string(m_text.size() / 1024 / 1024), std::to_string(JsonText::kMaxBytes / 1024 / 1024)},
             "a smaller file");
        return;
    }
    if (!checkBytes())
        return;
    if (m_text.starts_with(kByteOrderMark))
        m_at = kByteOrderMark.size();
    skipSpace();
    if (atEnd()) {
        fail("IO-003", {}, "a design: {\"format\": \"isthmus-design\", \"version\": 1, …}");
        return;
    }
    if (!value({}, 1))
        return;
    skipSpace();
    m_current = kNoJson;
    if (!atEnd()) {
        unexpected("nothing after the end of the document");
        return;
    }
    m_out.m_parsed = true;
}

bool JsonParser::checkBytes() {
    std::size_t at = 0;
    while (at < m_text.size()) {
        const std::size_t length = utf8SequenceLength(m_text, at);
        if (length == 0 || m_text[at] == '\0') {
            m_at = at;
            return fail("IO-004", {hexByte(static_cast<unsigned char>(m_text[at]))}, "UTF-8 text");
        }
        at += length;
    }
    return true;
}

bool JsonParser::value(JsonNode seed, int depth) {
    if (depth > JsonText::kMaxDepth)
        return fail("IO-007", {std::to_string(JsonText::kMaxDepth)}, "less nesting");
    if (m_out.m_nodes.size() >= JsonText::kMaxValues)
        return fail("IO-016", {std::to_string(JsonText::kMaxValues)}, "fewer values");
    const auto self = static_cast<JsonIndex>(m_out.m_nodes.size());
    seed.start = static_cast<std::uint32_t>(m_at);
    m_out.m_nodes.push_back(seed);
    m_current = self;
    const char first = peek();
    bool good = false;
    JsonType type = JsonType::Null;
    if (first == '{' || first == '[') {
        m_out.m_nodes[self].type = type = first == '{' ? JsonType::Object : JsonType::Array;
        good = composite(self, depth);
    } else if (first == '"') {
        type = JsonType::String;
        good = scanString();
    } else if (first == '-' || isDigit(first)) {
        type = JsonType::Number;
        good = scanNumber();
    } else if (first == 't' || first == 'f') {
        type = JsonType::Boolean;
        good = scanWord(first == 't' ? "true" : "false");
    } else if (first == 'n') {
        good = scanWord("null");
    } else {
        return unexpected("a value: text in quotes, a number, true, false, null, a list or an object");
    }
    m_out.m_nodes[self].type = type;
    m_out.m_nodes[self].end = static_cast<std::uint32_t>(m_at);
    if (good && type == JsonType::Number)
        checkNumber(self);
    return good;
}

bool JsonParser::composite(JsonIndex self, int depth) {
    const bool isObject = m_out.m_nodes[self].type == JsonType::Object;
    const char close = isObject ? '}' : ']';
    ++m_at;
    skipSpace();
    JsonIndex previous = kNoJson;
    for (std::uint32_t ordinal = 0; peek() != close; ++ordinal) {
        if (ordinal > 0) {
            if (peek() != ',')
                return unexpected(isObject ? "a comma or the closing brace }"
                                           : "a comma or the closing bracket ]");
            ++m_at;
            skipSpace();
        }
        m_current = self;
        JsonNode seed;
        seed.parent = self;
        seed.ordinal = ordinal;
        if (isObject && !memberKey(seed))
            return false;
        const auto made = static_cast<JsonIndex>(m_out.m_nodes.size());
        if (!value(seed, depth + 1))
            return false;
        (previous == kNoJson ? m_out.m_nodes[self].firstChild : m_out.m_nodes[previous].next) = made;
        previous = made;
        m_current = self;
        skipSpace();
    }
    ++m_at;
    if (isObject)
        reportRepeatedKeys(self);
    return true;
}

bool JsonParser::memberKey(JsonNode& key) {
    if (peek() != '"')
        return unexpected("a field name in quotes");
    key.keyStart = static_cast<std::uint32_t>(m_at);
    if (!scanString())
        return false;
    key.keyEnd = static_cast<std::uint32_t>(m_at);
    skipSpace();
    if (peek() != ':')
        return unexpected("a colon after the field name");
    ++m_at;
    skipSpace();
    return true;
}

bool JsonParser::scanString() {
    for (++m_at; !atEnd(); ++m_at) {
        const char c = m_text[m_at];
        if (c == '"') {
            ++m_at;
            return true;
        }
        if (static_cast<unsigned char>(c) < 0x20)
            return fail("IO-022", {hexByte(static_cast<unsigned char>(c))},
                        "\\n, \\t or another escape in its place");
        if (c == '\\' && !scanEscape())
            return false;
    }
    return unexpected("the closing quote of a text");
}

// Leaves m_at on the last byte of the escape.
bool JsonParser::scanEscape() {
    const std::size_t start = m_at;
    ++m_at;
    if (atEnd())
        return unexpected("the closing quote of a text");
    if (std::string_view("\"\\/bfnrt").find(peek()) != std::string_view::npos)
        return true;
    const auto hexAt = [&](std::size_t at) -> std::optional<unsigned> {
        const std::string_view digits = m_text.substr(std::min(at, m_text.size()), 4);
        if (digits.size() < 4 || !std::all_of(digits.begin(), digits.end(), isHexDigit))
            return std::nullopt;
        return hexValue(digits);
    };
    const auto code = peek() == 'u' ? hexAt(m_at + 1) : std::nullopt;
    const bool high = code && *code >= 0xD800 && *code < 0xDC00;
    const bool low = code && *code >= 0xDC00 && *code < 0xE000;
    const auto second =
        high && m_text.substr(std::min(m_at + 5, m_text.size()), 2) == "\\u" ? hexAt(m_at + 7) : std::nullopt;
    if (!code || low || (high && !(second && *second >= 0xDC00 && *second < 0xE000))) {
        m_at = start;
        return fail("IO-022", {std::string(m_text.substr(start, 2))},
                    "\\\", \\\\, \\/, \\b, \\f, \\n, \\r, \\t, or \\u with four hexadecimal digits");
    }
    m_at += high ? 10 : 4;
    return true;
}

bool JsonParser::scanDigits() {
    if (!isDigit(peek()))
        return unexpected("a digit");
    while (isDigit(peek()))
        ++m_at;
    return true;
}

bool JsonParser::scanNumber() {
    if (peek() == '-')
        ++m_at;
    if (peek() == '0') {
        ++m_at;
        if (isDigit(peek()))
            return unexpected("a number without leading zeros");
    } else if (!scanDigits()) {
        return false;
    }
    if (peek() == '.') {
        ++m_at;
        if (!scanDigits())
            return false;
    }
    if (peek() == 'e' || peek() == 'E') {
        ++m_at;
        if (peek() == '+' || peek() == '-')
            ++m_at;
        if (!scanDigits())
            return false;
    }
    return true;
}

bool JsonParser::scanWord(std::string_view word) {
    for (const char c : word) {
        if (peek() != c)
            return unexpected(std::string(word));
        ++m_at;
    }
    return true;
}

void JsonParser::checkNumber(JsonIndex index) {
    if (m_out.number(index))
        return;
    report({"IO-009",
            {std::string(m_out.raw(index).substr(0, 40))},
            m_out.m_nodes[index].start,
            "0, or a number from 2.3e-308 to 1.7e308 in size",
            index,
            {}});
}

void JsonParser::reportRepeatedKeys(JsonIndex object) {
    constexpr std::uint32_t kFew = 12;
    std::unordered_set<std::string> seen;
    std::vector<std::string_view> few;
    const auto repeated = [&](JsonIndex child) {
        report(
            {"IO-008", {m_out.key(child)}, m_out.m_nodes[child].keyStart, "each field name once", child, {}});
    };
    for (JsonIndex child = m_out.child(object); child != kNoJson; child = m_out.next(child)) {
        const JsonNode& node = m_out.m_nodes[child];
        const std::string_view raw = m_text.substr(node.keyStart, node.keyEnd - node.keyStart);
        const bool plain = raw.find('\\') == std::string_view::npos;
        if (seen.empty() && plain && few.size() < kFew) {
            if (std::find(few.begin(), few.end(), raw) != few.end())
                repeated(child);
            else
                few.push_back(raw);
            continue;
        }
        if (seen.empty())
            for (const auto& key : few)
                seen.insert(std::string(key.substr(1, key.size() - 2)));
        if (!seen.insert(m_out.key(child)).second)
            repeated(child);
    }
}

void JsonParser::skipSpace() {
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return;
        ++m_at;
    }
}

bool JsonParser::unexpected(std::string expected) {
    if (atEnd())
        return fail("IO-006", {}, std::move(expected));
    const std::size_t length = std::max<std::size_t>(utf8SequenceLength(m_text, m_at), 1);
    return fail("IO-005", {std::string(m_text.substr(m_at, length))}, std::move(expected));
}

void JsonParser::report(JsonProblem problem) {
    if (m_out.m_problems.size() < JsonText::kMaxProblems)
        m_out.m_problems.push_back(std::move(problem));
    else
        ++m_out.m_furtherProblems;
}

bool JsonParser::fail(std::string code, std::vector<std::string> arguments, std::string accepted) {
    report({std::move(code),
            std::move(arguments),
            static_cast<std::uint32_t>(m_at),
            std::move(accepted),
            m_current,
            {}});
    return false;
}

} // namespace isthmus
