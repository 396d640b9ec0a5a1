#include "model/catalogue/csv.h"

namespace isthmus {

namespace {

/// Bytes that follow the lead byte of a UTF-8 sequence, or -1 for a byte that cannot lead.
int followers(unsigned char lead) {
    if (lead < 0x80)
        return 0;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 1;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 2;
    return lead >= 0xF0 && lead <= 0xF4 ? 3 : -1;
}

/// Overlong forms, surrogates and code points above U+10FFFF show in the second byte.
bool secondByteFits(unsigned char lead, unsigned char second) {
    switch (lead) {
    case 0xE0:
        return second >= 0xA0;
    case 0xED:
        return second <= 0x9F;
    case 0xF0:
        return second >= 0x90;
    case 0xF4:
        return second <= 0x8F;
    default:
        return true;
    }
}

class CsvParser {
public:
    CsvParser(std::string_view text, const std::string& file) : m_text(text), m_file(file) {}

    CsvTable run() {
        if (m_text.substr(0, 3) == "\xEF\xBB\xBF")
            m_at = 3;
        if (const auto bad = firstInvalidByte(m_text); bad != std::string_view::npos) {
            rejectBytes(bad);
            return std::move(m_table);
        }
        while (m_at < m_text.size() && m_table.complete)
            readRow();
        return std::move(m_table);
    }

private:
    void rejectBytes(std::size_t bad) {
        m_table.complete = false;
        const std::size_t start = m_at;
        while (m_at < bad)
            advance();
        // A stray continuation byte hides from advance() that the character before it ended.
        const bool stray = (static_cast<unsigned char>(m_text[bad]) & 0xC0) == 0x80;
        if (stray && bad > start && m_text[bad - 1] != '\n')
            ++m_column;
        report("CA-002", {std::to_string(bad)}, m_line, m_column, "UTF-8 text");
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool atLineBreak() const {
        return m_text[m_at] == '\n' ||
               (m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n');
    }
    [[nodiscard]] bool atFieldEnd() const { return atEnd() || m_text[m_at] == ',' || atLineBreak(); }

    void advance() {
        const auto byte = static_cast<unsigned char>(m_text[m_at++]);
        if (byte == '\n') {
            ++m_line;
            m_column = 1;
        } else if (m_at >= m_text.size() || (static_cast<unsigned char>(m_text[m_at]) & 0xC0) != 0x80) {
            ++m_column; // counted at the last byte of a character
        }
    }

    void readRow() {
        CsvRow row;
        bool sound = true;
        while (true) {
            CsvField field{{}, m_line, m_column};
            sound = readField(field) && sound;
            row.push_back(std::move(field));
            if (atEnd() || m_text[m_at] != ',')
                break;
            advance();
        }
        if (!atEnd()) {
            if (m_text[m_at] == '\r')
                advance();
            advance();
        }
        const bool blank = row.size() == 1 && row.front().text.empty() && !m_quoted;
        if (sound && !blank)
            m_table.rows.push_back(std::move(row));
    }

    bool readField(CsvField& field) {
        m_quoted = !atEnd() && m_text[m_at] == '"';
        if (!m_quoted)
            return readPlain(field);
        advance();
        while (!atEnd()) {
            if (m_text[m_at] != '"') {
                take(field);
                continue;
            }
            advance();
            if (atEnd() || m_text[m_at] != '"')
                return readAfterQuote(field);
            take(field);
        }
        m_table.complete = false;
        report("CA-006", {}, field.line, field.column, "a closing quote");
        return false;
    }

    bool readPlain(CsvField& field) {
        bool sound = true;
        while (!atFieldEnd()) {
            if (m_text[m_at] == '"' && sound) {
                report("CA-007", {}, m_line, m_column, "the whole field in quotes, quotes inside it doubled");
                sound = false;
            }
            take(field);
        }
        return sound;
    }

    bool readAfterQuote(CsvField& field) {
        if (atFieldEnd())
            return true;
        report("CA-007", {}, m_line, m_column, "the whole field in quotes, quotes inside it doubled");
        while (!atFieldEnd())
            take(field);
        return false;
    }

    void take(CsvField& field) {
        field.text += m_text[m_at];
        advance();
    }

    void report(const char* code, std::vector<std::string> arguments, int line, int column,
                const char* accepted) {
        m_table.problems.push_back({code,
                                    std::move(arguments),
                                    FileLocation{m_file, line, column, {}},
                                    {},
                                    accepted,
                                    Severity::Error});
    }

    std::string_view m_text;
    const std::string& m_file;
    CsvTable m_table;
    std::size_t m_at = 0;
    int m_line = 1;
    int m_column = 1;
    bool m_quoted = false;
};

} // namespace

std::size_t firstInvalidByte(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const int count = followers(lead);
        if (lead == 0 || count < 0 || i + static_cast<std::size_t>(count) >= text.size())
            return i;
        for (int k = 1; k <= count; ++k) {
            const auto byte = static_cast<unsigned char>(text[i + static_cast<std::size_t>(k)]);
            if ((byte & 0xC0) != 0x80 || (k == 1 && !secondByteFits(lead, byte)))
                return i;
        }
        i += static_cast<std::size_t>(count) + 1;
    }
    return std::string_view::npos;
}

CsvTable parseCsv(std::string_view text, const std::string& file) {
    return CsvParser(text, file).run();
}

} // namespace isthmus
