#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

enum class JsonType : std::uint8_t { Null, Boolean, Number, String, Array, Object };

/// Index of a value in a JsonText; 0 is the root.
using JsonIndex = std::uint32_t;
inline constexpr JsonIndex kNoJson = static_cast<JsonIndex>(-1);

/// One value of a JSON text by its byte range; strings and numbers are decoded when asked for.
struct JsonNode {
    JsonType type = JsonType::Null;
    std::uint32_t start = 0;    ///< first byte
    std::uint32_t end = 0;      ///< one behind the last byte
    std::uint32_t keyStart = 0; ///< of the key's opening quote, for members of an object
    std::uint32_t keyEnd = 0;   ///< one behind the closing quote; 0: no key
    JsonIndex parent = kNoJson;
    JsonIndex firstChild = kNoJson;
    JsonIndex next = kNoJson;  ///< next value in the same array or object
    std::uint32_t ordinal = 0; ///< place in the array or object, from 0
};

/// Something wrong with the text itself, as a code of error_table.h with its arguments.
struct JsonProblem {
    std::string code;
    std::vector<std::string> arguments;
    std::uint32_t offset = 0; ///< byte in the text
    std::string accepted;
    JsonIndex value = kNoJson; ///< the value concerned, or the one that was being read
    std::string pointer;       ///< of that value
};

/// Line and column, both from 1; the column counts characters, not bytes.
struct TextPosition {
    int line = 1;
    int column = 1;

    bool operator==(const TextPosition&) const = default;
};

/// A JSON text (RFC 8259, UTF-8) taken apart into values that know where they stand, so that every
/// problem can be shown at its line and column. Linear time; the text must outlive this object.
///
/// A byte order mark is accepted. Refused: bytes that are not UTF-8, NUL bytes, nesting deeper than
/// kMaxDepth, more than kMaxValues values, repeated keys, numbers that no double can hold, and whatever
/// RFC 8259 refuses. Repeated keys and impossible numbers are all reported, the other faults end the
/// reading.
class JsonText {
public:
    static constexpr int kMaxDepth = 64;
    static constexpr std::size_t kMaxBytes = std::size_t{64} * 1024 * 1024;
    static constexpr std::size_t kMaxValues = 2'000'000;
    static constexpr std::size_t kMaxProblems = 1000;

    explicit JsonText(std::string_view text);

    /// False when the text could not be taken apart to its end; there are no values then.
    [[nodiscard]] bool parsed() const { return m_parsed; }
    /// At most kMaxProblems of them.
    [[nodiscard]] const std::vector<JsonProblem>& problems() const { return m_problems; }
    /// How many more there were.
    [[nodiscard]] std::size_t furtherProblems() const { return m_furtherProblems; }
    [[nodiscard]] std::string_view text() const { return m_text; }

    [[nodiscard]] const JsonNode& node(JsonIndex index) const { return m_nodes[index]; }
    [[nodiscard]] JsonIndex child(JsonIndex index) const { return m_nodes[index].firstChild; }
    [[nodiscard]] JsonIndex next(JsonIndex index) const { return m_nodes[index].next; }
    /// The member of that key (the first, should it be repeated), or kNoJson.
    [[nodiscard]] JsonIndex member(JsonIndex object, std::string_view key) const;
    [[nodiscard]] std::string key(JsonIndex index) const;
    /// Content of a string value, escapes resolved.
    [[nodiscard]] std::string string(JsonIndex index) const;
    /// Value of a number; absent for one that no double can hold (it has a problem of its own).
    [[nodiscard]] std::optional<double> number(JsonIndex index) const;
    [[nodiscard]] bool boolean(JsonIndex index) const { return m_text[m_nodes[index].start] == 't'; }
    /// The bytes of the value as they stand in the text.
    [[nodiscard]] std::string_view raw(JsonIndex index) const;
    /// The value without white space between its tokens.
    [[nodiscard]] std::string compact(JsonIndex index) const;
    /// JSON pointer (RFC 6901) of a value; "" for the root.
    [[nodiscard]] std::string pointer(JsonIndex index) const;
    /// The value at a JSON pointer, or its nearest enclosing value that exists.
    [[nodiscard]] JsonIndex locate(std::string_view pointer) const { return locateFrom(0, pointer); }
    /// The same, with the pointer relative to a value.
    [[nodiscard]] JsonIndex locateFrom(JsonIndex value, std::string_view pointer) const;

private:
    friend class JsonParser;
    std::string_view m_text;
    std::vector<JsonNode> m_nodes;
    std::vector<JsonProblem> m_problems;
    std::size_t m_furtherProblems = 0;
    bool m_parsed = false;
};

/// Lines and columns of byte offsets. Offsets may come in any order; they are answered in that order.
/// One pass over the text.
[[nodiscard]] std::vector<TextPosition> positionsOf(std::string_view text,
                                                    const std::vector<std::uint32_t>& offsets);

} // namespace isthmus
