#pragma once

#include "model/io/json_text.h"

namespace isthmus {

/// Takes a JSON text apart for JsonText. Recursion is bounded by JsonText::kMaxDepth.
class JsonParser {
public:
    explicit JsonParser(JsonText& out) : m_out(out), m_text(out.m_text) {}
    void run();

private:
    bool checkBytes();
    /// Reads one value into a new node that starts as `seed` (parent, ordinal and key).
    bool value(JsonNode seed, int depth);
    bool composite(JsonIndex self, int depth);
    bool memberKey(JsonNode& key);
    bool scanString();
    bool scanEscape();
    bool scanNumber();
    bool scanDigits();
    bool scanWord(std::string_view word);
    void reportRepeatedKeys(JsonIndex object);
    void checkNumber(JsonIndex index);
    void skipSpace();
    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    /// Records what was found instead of what was expected; always false.
    bool unexpected(std::string expected);
    void report(JsonProblem problem);
    bool fail(std::string code, std::vector<std::string> arguments, std::string accepted);

    JsonText& m_out;
    std::string_view m_text;
    std::size_t m_at = 0;
    JsonIndex m_current = kNoJson; ///< value being read, for the pointer of a problem
};

} // namespace isthmus
