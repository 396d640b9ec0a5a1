#include "model/io/price_list_json.h"

#include "model/catalogue/csv.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kLongestRecord = std::size_t{1} << 20U; ///< bytes; real ones have less than 2,000

/// One record at a time: fields in quotes may hold line breaks.
class RecordReader {
public:
    explicit RecordReader(std::istream& in) : m_in(in) {}

    /// The text of the next record without its line end; false at the end of the file.
    bool next(std::string& record) {
        record.clear();
        m_first = m_line + 1;
        bool quoted = false;
        for (std::string line; std::getline(m_in, line);) {
            ++m_line;
            m_bytes += line.size() + 1;
            quoted = quoted != (std::ranges::count(line, '"') % 2 == 1);
            if (!line.empty() && line.back() == '\r' && !quoted)
                line.pop_back();
            record += line;
            if (!quoted || record.size() > kLongestRecord)
                return true;
            record += '\n';
        }
        return !record.empty();
    }
    [[nodiscard]] int line() const { return m_first; }
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

private:
    std::istream& m_in;
    int m_line = 0, m_first = 0;
    std::size_t m_bytes = 0;
};

class PriceListLines {
public:
    PriceListLines(std::istream& in, PriceCollector& into, const PriceListWatch& watch)
        : m_reader(in), m_into(into), m_watch(watch) {}

    void run() {
        std::size_t records = 0;
        for (std::string record; m_reader.next(record);) {
            const CsvTable table = parseCsv(record, {});
            if (!table.problems.empty() || record.size() > kLongestRecord) {
                m_into.report("IO-151",
                              {"line " + std::to_string(m_reader.line()), "this is no record of a CSV file"},
                              m_reader.line(), "fields in quotes, with commas between them");
                m_into.list().complete = false;
                m_into.spoil(m_attributes["sku"]);
                return;
            }
            if (!table.rows.empty())
                take(table.rows.front());
            constexpr std::size_t kAskMask = (1U << 12U) - 1;
            if ((++records & kAskMask) == 0 && !m_watch(m_reader.bytes()))
                return;
        }
        if (m_columns.empty()) {
            m_into.report("IO-151",
                          {"line " + std::to_string(m_reader.line()), "there is no row of column names"},
                          m_reader.line(), "a row that begins with \"SKU\"");
            m_into.list().complete = false;
        }
    }

private:
    void take(const CsvRow& row) {
        if (!m_columns.empty())
            takePrice(row);
        else if (row.front().text == "SKU")
            for (const CsvField& field : row)
                m_columns.push_back(plainName(field.text));
        else if (row.size() >= 2)
            takeHeading(plainName(row[0].text), row[1].text);
    }
    void takeHeading(const std::string& name, const std::string& value) {
        if (name == "offercode")
            m_into.list().offer = value;
        else if (name == "version")
            m_into.list().version = value;
        else if (name == "publicationdate")
            m_into.list().published = value.substr(0, 10);
    }
    void takePrice(const CsvRow& row) {
        if (row.size() != m_columns.size()) {
            m_into.report("IO-157", {std::to_string(row.size()), std::to_string(m_columns.size())},
                          m_reader.line(), "one field for each column");
            return;
        }
        m_attributes.clear();
        for (std::size_t i = 0; i < row.size(); ++i)
            m_attributes[m_columns[i]] = row[i].text;
        if (m_attributes["termtype"] != "OnDemand")
            return;
        const std::string sku = m_attributes["sku"];
        if (!m_into.knows(sku))
            m_into.addProduct(sku, m_attributes);
        const bool isUsd = m_attributes["currency"] == "USD";
        m_into.addLine({sku, m_attributes["startingrange"], m_attributes["endingrange"], m_attributes["unit"],
                        isUsd ? m_attributes["priceperunit"] : std::string{}},
                       m_reader.line());
    }

    RecordReader m_reader;
    PriceCollector& m_into;
    const PriceListWatch& m_watch;
    std::vector<std::string> m_columns;
    PriceAttributes m_attributes;
};

} // namespace

void readPriceListCsv(std::istream& in, PriceCollector& into, const PriceListWatch& watch) {
    PriceListLines(in, into, watch).run();
}

} // namespace isthmus
