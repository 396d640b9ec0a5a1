#include "model/base/error_text.h"
#include "model/catalogue/csv.h"

#include <QtTest>

using namespace isthmus;

/// Reads tables the way RFC 4180 has them, and says where they are none.
class TestCsv : public QObject {
    Q_OBJECT

private slots:
    void parseCsv_text_givesRowsAndProblems_data();
    void parseCsv_text_givesRowsAndProblems();
    void parseCsv_fields_knowWhereTheyBegin();
    void firstInvalidByte_sequences_data();
    void firstInvalidByte_sequences();
};

namespace {

/// `[a|b][c]`: rows in brackets, fields parted by bars.
QString shown(const CsvTable& table) {
    QString text;
    for (const auto& row : table.rows) {
        text += '[';
        for (std::size_t i = 0; i < row.size(); ++i)
            text += (i ? "|" : "") + QString::fromStdString(row[i].text);
        text += ']';
    }
    for (const auto& problem : table.problems)
        text += QString(" %1@%2:%3")
                    .arg(problem.code.c_str())
                    .arg(problem.location->line)
                    .arg(problem.location->column);
    return text + (table.complete ? "" : " incomplete");
}

} // namespace

void TestCsv::parseCsv_text_givesRowsAndProblems_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QByteArray() << "";
    QTest::newRow("only a byte order mark") << QByteArray("\xEF\xBB\xBF") << "";
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a,b\n")
                                     << "[a|b]";
    QTest::newRow("LF") << QByteArray("a,b\nc,d\n") << "[a|b][c|d]";
    QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d\r\n") << "[a|b][c|d]";
    QTest::newRow("no line break at the end") << QByteArray("a,b\nc,d") << "[a|b][c|d]";
    QTest::newRow("empty fields") << QByteArray(",\na,\n") << "[|][a|]";
    QTest::newRow("comma at the very end") << QByteArray("a,") << "[a|]";
    QTest::newRow("empty lines are skipped") << QByteArray("\na\n\n\r\nb\n\n") << "[a][b]";
    QTest::newRow("quoted empty field is a row") << QByteArray("\"\"\n") << "[]";
    QTest::newRow("comma in quotes") << QByteArray("\"a,b\",c\n") << "[a,b|c]";
    QTest::newRow("doubled quotes") << QByteArray("\"say \"\"yes\"\"\"\n") << "[say \"yes\"]";
    QTest::newRow("line breaks in quotes") << QByteArray("\"a\r\nb\nc\",d\n") << "[a\r\nb\nc|d]";
    QTest::newRow("blanks belong to the field") << QByteArray(" a , b\n") << "[ a | b]";
    QTest::newRow("carriage return alone is text") << QByteArray("a\rb\n") << "[a\rb]";
    QTest::newRow("quote never closed") << QByteArray("a\n\"b\nc\n") << "[a] CA-006@2:1 incomplete";
    QTest::newRow("quote at the very end") << QByteArray("a,\"") << " CA-006@1:3 incomplete";
    QTest::newRow("text after a closing quote") << QByteArray("\"a\"b,c\nd,e\n") << "[d|e] CA-007@1:4";
    QTest::newRow("quote inside plain text") << QByteArray("a,5\" pipe\nd,e\n") << "[d|e] CA-007@1:4";
    QTest::newRow("two bad fields in one row")
        << QByteArray("a\"b\"c,\"d\"e\nf,g\n") << "[f|g] CA-007@1:2 CA-007@1:10";
    QTest::newRow("NUL") << QByteArray("a\n\0b", 4) << " CA-002@2:1 incomplete";
    QTest::newRow("junk") << QByteArray("a\x80\xFF") << " CA-002@1:2 incomplete";
    QTest::newRow("junk first") << QByteArray("\x80") << " CA-002@1:1 incomplete";
    QTest::newRow("junk first in its line") << QByteArray("a\n\x80") << " CA-002@2:1 incomplete";
    QTest::newRow("cut character after others")
        << QByteArray("a\xC3\xA4\xE2\x82") << " CA-002@1:3 incomplete";
    QTest::newRow("columns count characters")
        << QByteArray("\xC3\xA4\xE2\x82\xAC\xF0\x9F\x8C\x8A\"") << " CA-007@1:4";
}

void TestCsv::parseCsv_text_givesRowsAndProblems() {
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(parseCsv({text.constData(), static_cast<std::size_t>(text.size())}, "f.csv")), expected);
}

void TestCsv::parseCsv_fields_knowWhereTheyBegin() {
    const CsvTable table = parseCsv("a,\"b\nb\",c\nd,\xC3\xA4\xC3\xA4,e\n", "f.csv");
    QCOMPARE(table.rows.size(), std::size_t(2));
    const auto& first = table.rows[0];
    const auto& second = table.rows[1];
    QVERIFY((first[1] == CsvField{"b\nb", 1, 3}));
    QVERIFY((first[2] == CsvField{"c", 2, 4}));
    QVERIFY((second[0] == CsvField{"d", 3, 1}));
    QVERIFY((second[2] == CsvField{"e", 3, 6}));
}

void TestCsv::firstInvalidByte_sequences_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("expected");
    QTest::newRow("plain") << QByteArray("abc") << -1;
    QTest::newRow("two, three, four bytes") << QByteArray("\xC3\xA4\xE2\x82\xAC\xF0\x9F\x8C\x8A") << -1;
    QTest::newRow("lone continuation") << QByteArray("a\x80") << 1;
    QTest::newRow("cut short") << QByteArray("ab\xE2\x82") << 2;
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << 0;
    QTest::newRow("overlong in three") << QByteArray("\xE0\x80\xAF") << 0;
    QTest::newRow("overlong in four") << QByteArray("\xF0\x80\x80\xAF") << 0;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 0;
    QTest::newRow("above the last code point") << QByteArray("\xF4\x90\x80\x80") << 0;
    QTest::newRow("no lead byte") << QByteArray("\xF5\x80\x80\x80") << 0;
    QTest::newRow("third byte wrong") << QByteArray("x\xE2\x82"
                                                    "x")
                                      << 1;
}

void TestCsv::firstInvalidByte_sequences() {
    QFETCH(QByteArray, text);
    QFETCH(int, expected);
    const auto found = firstInvalidByte({text.constData(), static_cast<std::size_t>(text.size())});
    QCOMPARE(found == std::string_view::npos ? -1 : static_cast<int>(found), expected);
}

QTEST_GUILESS_MAIN(TestCsv)
#include "test_csv.moc"
