#include "app/cli/quantity_text.h"

#include <QtTest>

using namespace isthmus;

class TestQuantityText : public QObject {
    Q_OBJECT
private slots:
    void text_ofQuantity_isReadable_data();
    void text_ofQuantity_isReadable();
    void shortestNumber_anyDouble_readsBack();
};

void TestQuantityText::text_ofQuantity_isReadable_data() {
    QTest::addColumn<QString>("actual");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const std::string& actual, const char* expected) {
        QTest::newRow(name) << QString::fromStdString(actual) << QString::fromUtf8(expected);
    };
    row("perfect", availabilityText(0.0), "100 %");
    row("two nines", availabilityText(0.0123), "98.77 %");
    row("five nines", availabilityText(1.2e-5), "99.9988 %");
    row("nine nines", availabilityText(1.2e-9), "99.99999988 %");
    row("half", availabilityText(0.5), "50.00 %");
    row("never up", availabilityText(1.0), "0.00 %");
    row("no time", durationText(Seconds{0}), "0 s");
    row("below a second", durationText(Seconds{0.9}), "0.9 s");
    row("seconds", durationText(Seconds{44.4}), "44 s");
    row("rounds up to a minute", durationText(Seconds{59.7}), "1 min");
    row("minutes", durationText(Seconds{250}), "4 min 10 s");
    row("just below an hour", durationText(Seconds{3599.6}), "1 h");
    row("hours", durationText(Seconds{8640}), "2 h 24 min");
    row("just below a day", durationText(Seconds{86399}), "1 d");
    row("days", durationText(Seconds{18 * 86400.0 + 7200}), "18 d 2 h");
    row("yearly hours", hoursText(Hours{372.04}), "372 h");
    row("yearly minutes", hoursText(Hours{0.05}), "3 min");
    row("yearly seconds", hoursText(Hours{0.001}), "3.6 s");
    row("money", moneyText(Usd{1234567.891}), "$1,234,567.89");
    row("little money", moneyText(Usd{0.5}), "$0.50");
    row("hundreds", moneyText(Usd{999.994}), "$999.99");
    row("credit", moneyText(Usd{-1000}), "-$1,000.00");
    row("a few", countText(4.567), "4.57");
    row("many", countText(2030), "2,030");
    row("very many", countText(246625.4), "246,625");
    row("width counts characters", padRight("Hawai\xCA\xBBi", 8) + "|", "Hawai\xCA\xBBi |");
    row("too narrow", padLeft("abc", 2), "abc");
}

void TestQuantityText::text_ofQuantity_isReadable() {
    QFETCH(QString, actual);
    QFETCH(QString, expected);
    QCOMPARE(actual, expected);
}

void TestQuantityText::shortestNumber_anyDouble_readsBack() {
    QCOMPARE(shortestNumber(0.1), std::string("0.1"));
    for (const double value : {0.97848, 1.0 / 3.0, 2.0000400002817994e-10, 1.7976931348623157e308})
        QCOMPARE(std::stod(shortestNumber(value)), value);
}

QTEST_GUILESS_MAIN(TestQuantityText)
#include "test_quantity_text.moc"
