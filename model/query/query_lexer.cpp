#include "model/query/query_lexer.h"

#include "model/query/query_text.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::string_view kSpaces = " \t\r\n";
constexpr std::string_view kEndsWord = " \t\r\n()\":=<>!|";

class Lexer {
public:
    explicit Lexer(std::string_view text) : m_text(text) {}

    QueryTokens run() {
        while (true) {
            const std::size_t before = m_at;
            m_at = std::min(m_text.find_first_not_of(kSpaces, m_at), m_text.size());
            m_follows = m_at == before && before > 0;
            if (m_at >= m_text.size())
                break;
            if (!readOne())
                return std::move(m_found);
        }
        push(QueryToken::Kind::End, {}, 0);
        return std::move(m_found);
    }

private:
    bool readOne() {
        using Kind = QueryToken::Kind;
        const char first = m_text[m_at];
        switch (first) {
        case '(':
            return push(Kind::Open, "(", 1);
        case ')':
            return push(Kind::Close, ")", 1);
        case '|':
            return push(Kind::Or, "|", 1);
        case '"':
            return readQuoted();
        case '-':
            if (startsTerm())
                return push(Kind::Not, "-", 1);
            return readWord();
        default:
            break;
        }
        for (const std::string_view compare : {"<=", ">=", "!=", "<", ">", "=", ":"})
            if (m_text.substr(m_at, compare.size()) == compare)
                return push(Kind::Compare, std::string(compare), compare.size());
        if (first == '!')
            return push(Kind::Not, "!", 1);
        return readWord();
    }

    /// A minus takes back what follows where a term begins; behind an operator it belongs to a number.
    [[nodiscard]] bool startsTerm() const {
        return m_found.tokens.empty() || m_found.tokens.back().kind != QueryToken::Kind::Compare;
    }

    bool readQuoted() {
        const std::size_t end = m_text.find('"', m_at + 1);
        if (end == std::string_view::npos) {
            m_found.error = QueryError{.error = {.code = "QU-004", .accepted = "\""},
                                       .position = m_at,
                                       .length = m_text.size() - m_at};
            return false;
        }
        return push(QueryToken::Kind::Quoted, std::string(m_text.substr(m_at + 1, end - m_at - 1)),
                    end - m_at + 1);
    }

    bool readWord() {
        const std::size_t end = std::min(m_text.find_first_of(kEndsWord, m_at + 1), m_text.size());
        std::string word(m_text.substr(m_at, end - m_at));
        const std::string folded = foldCase(word);
        const bool value = !startsTerm();
        using Kind = QueryToken::Kind;
        const Kind kind = value             ? Kind::Word
                          : folded == "or"  ? Kind::Or
                          : folded == "and" ? Kind::And
                          : folded == "not" ? Kind::Not
                                            : Kind::Word;
        return push(kind, std::move(word), end - m_at);
    }

    bool push(QueryToken::Kind kind, std::string text, std::size_t length) {
        m_found.tokens.push_back({kind, std::move(text), m_at, length, m_follows});
        m_at += length;
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_follows = false;
    QueryTokens m_found;
};

} // namespace

QueryTokens queryTokens(std::string_view text) {
    if (text.size() > kLongestQuery) {
        QueryTokens none;
        none.error = QueryError{.error = {.code = "QU-009", .arguments = {std::to_string(kLongestQuery)}},
                                .position = kLongestQuery,
                                .length = text.size() - kLongestQuery};
        return none;
    }
    return Lexer(text).run();
}

} // namespace isthmus
