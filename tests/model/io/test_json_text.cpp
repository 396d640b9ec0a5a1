#include "model/io/json_print.h"
#include "model/io/json_text.h"
#include "model/io/nearest_words.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace isthmus;

class TestJsonText : public QObject {
    Q_OBJECT
private slots:
    void locate_pointer_findsValueOrItsSurroundings();
    void pointer_everyValue_locatesItself();
    void positionsOf_charactersNotBytes_inOrderOfQuestion();
    void string_escapes_areResolved();
    void number_extremes_areExact();
    void jsonNumber_anyDouble_readsBackBitForBit();
    void jsonNumber_commonValues_areReadable();
    void jsonString_brokenUtf8_staysReadable();
    void nearestWords_typingErrors_findTheWord();
};

void TestJsonText::locate_pointer_findsValueOrItsSurroundings() {
    const JsonText json(R"({"links": [{"a/b": 1}, {"~": {"x": [true, null]}}]})");
    QVERIFY(json.parsed());
    QCOMPARE(json.raw(json.locate("/links/0/a~1b")), std::string_view("1"));
    QCOMPARE(json.raw(json.locate("/links/1/~0/x/1")), std::string_view("null"));
    QCOMPARE(json.raw(json.locate("/links/1/~0/x/9")), std::string_view("[true, null]"));
    QCOMPARE(json.raw(json.locate("/links/0/missing/deep")), std::string_view("{\"a/b\": 1}"));
    QCOMPARE(json.locate(""), JsonIndex{0});
}

void TestJsonText::pointer_everyValue_locatesItself() {
    const JsonText json(R"({"a": [1, {"b~/": []}, [[2]]], "": {"": 3}, "\u0061b": false})");
    QVERIFY(json.parsed());
    JsonIndex count = 0;
    for (JsonIndex i = 0; i < 11; ++i, ++count)
        QCOMPARE(json.locate(json.pointer(i)), i);
    QCOMPARE(json.pointer(10), std::string("/ab"));
}

void TestJsonText::positionsOf_charactersNotBytes_inOrderOfQuestion() {
    const std::string text = "é😀x\n\r\nend";
    const auto positions = positionsOf(text, {10, 6, 0, 7, 999});
    QVERIFY((positions[0] == TextPosition{3, 1}));
    QVERIFY((positions[1] == TextPosition{1, 3}));
    QVERIFY((positions[2] == TextPosition{1, 1}));
    QVERIFY((positions[3] == TextPosition{1, 4}));
    QVERIFY((positions[4] == TextPosition{3, 4}));
}

void TestJsonText::string_escapes_areResolved() {
    const JsonText json(R"(["\"\\\/\b\f\n\r\t", "\u00e9\u6771\ud83d\ude00\u0000|"])");
    QVERIFY(json.parsed());
    QCOMPARE(json.string(1), std::string("\"\\/\b\f\n\r\t"));
    QCOMPARE(json.string(2), std::string("é東😀\0|", 11));
}

void TestJsonText::number_extremes_areExact() {
    const JsonText json("[1.7976931348623157e308, 5e-324, 0.1, -0, 1E+2, 2.2250738585072014e-308]");
    QCOMPARE(*json.number(1), std::numeric_limits<double>::max());
    QCOMPARE(*json.number(2), std::numeric_limits<double>::denorm_min());
    QVERIFY(*json.number(3) == 0.1);
    QVERIFY(std::signbit(*json.number(4)));
    QVERIFY(*json.number(5) == 100);
    QVERIFY(*json.number(6) == std::numeric_limits<double>::min());
    QVERIFY(json.problems().empty());
}

void TestJsonText::jsonNumber_anyDouble_readsBackBitForBit() {
    std::uint64_t state = 1;
    for (int i = 0; i < 20'000; ++i) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        double value = 0;
        std::memcpy(&value, &state, sizeof value);
        if (!std::isfinite(value))
            continue;
        const std::string text = jsonNumberText(value);
        const double back = *JsonText(text).number(0);
        QVERIFY2(std::memcmp(&back, &value, sizeof value) == 0, text.c_str());
    }
}

void TestJsonText::jsonNumber_commonValues_areReadable() {
    QCOMPARE(jsonNumberText(100000), std::string("100000"));
    QCOMPARE(jsonNumberText(0.1), std::string("0.1"));
    QCOMPARE(jsonNumberText(0.9999), std::string("0.9999"));
    QCOMPARE(jsonNumberText(876600), std::string("876600"));
    QCOMPARE(jsonNumberText(1e21), std::string("1e+21"));
    QCOMPARE(jsonNumberText(std::nan("")), std::string("null"));
}

void TestJsonText::jsonString_brokenUtf8_staysReadable() {
    const std::string text = jsonString("a\xff\xc3z");
    const JsonText json(text);
    QVERIFY(json.parsed());
    QCOMPARE(json.string(0), std::string("a\uFFFD\uFFFDz"));
}

void TestJsonText::nearestWords_typingErrors_findTheWord() {
    const std::vector<std::string> words = {"region", "zone", "site", "landing_station"};
    QCOMPARE(nearestWords("regoin", words, 3), std::vector<std::string>{"region"});
    QCOMPARE(nearestWords("landingstation", words, 3), std::vector<std::string>{"landing_station"});
    QVERIFY(nearestWords("router", words, 3).empty());
    QVERIFY(nearestWords("region", words, 3).empty());
}

QTEST_GUILESS_MAIN(TestJsonText)
#include "test_json_text.moc"
