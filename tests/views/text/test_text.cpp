#include "model/base/error_table.h"
#include "model/catalogue/catalogue.h"
#include "views/text/error_strings.h"
#include "views/text/error_text.h"
#include "views/text/figure_text.h"
#include "views/text/kind_names.h"
#include "views/text/quantity_field.h"

#include <QLocale>
#include <QtTest>

#include <cmath>
#include <random>
#include <set>

using namespace isthmus;

class TestText : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void availabilityText_showsWhatIsMissing_data() {
        QTest::addColumn<double>("unavailability");
        QTest::addColumn<QString>("text");
        QTest::newRow("never fails") << 0.0 << "100 %";
        QTest::newRow("two nines") << 0.01 << "99.00 %";
        QTest::newRow("mock-up") << 1.8e-4 << "99.982 %";
        QTest::newRow("never rounded up") << 4.4e-5 << "99.9956 %";
        QTest::newRow("nine nines") << 1.1e-9 << "99.99999989 %";
        QTest::newRow("down") << 1.0 << "0.00 %";
    }
    void availabilityText_showsWhatIsMissing() {
        QFETCH(double, unavailability);
        QTEST(availabilityText(unavailability), "text");
    }

    void ninesText_isRoundedDown() {
        QCOMPARE(ninesText(1.8e-4), QString("3.7"));
        QCOMPARE(ninesText(1.01e-4), QString("3.9"));
        QCOMPARE(ninesText(1e-4), QString("4"));
        QCOMPARE(ninesText(0), QString("∞"));
    }

    void durationText_twoUnitsAtMost_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << "0 s";
        QTest::newRow("milliseconds") << 0.25 << "250 ms";
        QTest::newRow("seconds") << 44.0 << "44 s";
        QTest::newRow("to the minute") << 59.9 << "1 min";
        QTest::newRow("minutes") << 250.0 << "4 min 10 s";
        QTest::newRow("to the hour") << 3599.8 << "1 h";
        QTest::newRow("hours") << 8640.0 << "2 h 24 min";
        QTest::newRow("a day") << 86390.0 << "1 d";
        QTest::newRow("days and hours") << 194400.0 << "2 d 6 h";
        QTest::newRow("twenty days") << 480 * 3600.0 << "20 d";
        QTest::newRow("years") << 8766 * 3600.0 * 3.2 << "3.2 y";
    }
    void durationText_twoUnitsAtMost() {
        QFETCH(double, seconds);
        QTEST(durationText(Seconds{seconds}), "text");
    }

    void figures_followTheLocale() {
        QCOMPARE(moneyText(Usd{4210}), QString("$4,210"));
        QCOMPARE(moneyText(Usd{12.4}), QString("$12.40"));
        QCOMPARE(rateText(0.09), QString("$0.09"));
        QCOMPARE(rateText(0.0125), QString("$0.0125"));
        QCOMPARE(volumeText(Gigabytes{1536}), QString("1.5 TB"));
        QCOMPARE(capacityText(MegabitsPerSecond{10000}), QString("10 Gbit/s"));
        QCOMPARE(lengthText(Kilometres{4300}), QString("4,300 km"));
        QCOMPARE(latencyText(Milliseconds{21.06}), QString("21.1 ms"));
        QCOMPARE(hoursText(Hours{1.09}), QString("1.09 h"));
        QCOMPARE(hoursText(Hours{0.05}), QString("3 min"));
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(availabilityText(1.8e-4), QString("99,982 %"));
        QCOMPARE(lengthText(Kilometres{4300}), QString("4.300 km"));
    }

    void parseQuantity_whatPeopleType_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("family");
        QTest::addColumn<double>("value");
        const auto row = [](const char* text, UnitFamily family, double value) {
            QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(family) << value;
        };
        row("50ms", UnitFamily::InMilliseconds, 50);
        row("1.2 s", UnitFamily::InMilliseconds, 1200);
        row("10 Gbit/s", UnitFamily::InMegabitsPerSecond, 10000);
        row("99,95 %", UnitFamily::Share, 0.9995);
        row("99.95", UnitFamily::Share, 0.9995);
        row("0.9995", UnitFamily::Share, 0.9995);
        row("4 nines", UnitFamily::Share, 0.9999);
        row("2d 6h", UnitFamily::InHours, 54);
        row("2 d 6 h", UnitFamily::InSeconds, 194400);
        row("3*1.5 h", UnitFamily::InHours, 4.5);
        row("480", UnitFamily::InHours, 480);
        row("4,200 km", UnitFamily::InKilometres, 4200);
        row("1.5 TB", UnitFamily::InGigabytes, 1536);
        row("$0.09", UnitFamily::InUsd, 0.09);
        row("0.15 / 1000 km yr", UnitFamily::FaultRate, 0.15);
        row("4.3 faults/1000 km/yr", UnitFamily::FaultRate, 4.3);
        row("60 MB/s", UnitFamily::InMegabytesPerSecond, 60);
        row("-1", UnitFamily::Integer, -1);
        row("3*1.5", UnitFamily::Number, 4.5);
        row("(2+1)h", UnitFamily::InHours, 3);
        row("2 * (1 h + 30 min)", UnitFamily::InHours, 3);
        row("6/2 h", UnitFamily::InHours, 3);
        row("1 d - 6 h", UnitFamily::InHours, 18);
        row("10 + 5 ms", UnitFamily::InSeconds, 0.015);
        row("1 234,5 km", UnitFamily::InKilometres, 1234.5);
        row("1.234.567 km", UnitFamily::InKilometres, 1234567);
        row("1.234,5 km", UnitFamily::InKilometres, 1234.5);
        row("0,125", UnitFamily::Number, 0.125);
        row("1e3 ms", UnitFamily::InSeconds, 1);
        row("2.5e-4", UnitFamily::Number, 0.00025);
        row("99.9 + 0.05 %", UnitFamily::Share, 0.9995);
        row("1 - 0.001", UnitFamily::Share, 0.999);
        row("0.3/2", UnitFamily::FaultRate, 0.15);
        row("4.3 / 1000 km / yr", UnitFamily::FaultRate, 4.3);
        row("40 h a week", UnitFamily::HoursPerWeek, 40);
        row("$5 + $3", UnitFamily::InUsd, 8);
    }
    void parseQuantity_whatPeopleType() {
        QFETCH(QString, text);
        QFETCH(int, family);
        const auto parsed = parseQuantity(text, static_cast<UnitFamily>(family));
        QVERIFY2(parsed.value.has_value(), qPrintable(parsed.problem));
        QTEST(*parsed.value, "value");
    }

    void parseQuantity_nonsense_saysWhatIsExpected_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "fast", "10 parsecs", "1..2 h", "h", "12 h 3 apples", "1e999 s", "*",
                                 "2 h 30", "2h*3h", "1/0", "(1 h", "1 h)", "1 +", "3 hh", ",", "1,2,3"})
            QTest::newRow(text) << QString(text);
    }
    void parseQuantity_nonsense_saysWhatIsExpected() {
        QFETCH(QString, text);
        const auto parsed = parseQuantity(text, UnitFamily::InHours);
        QVERIFY(!parsed.value);
        QCOMPARE(parsed.problem, QString("Expected a duration, e.g. 30 s or 2 d 6 h."));
    }

    void quantityText_readsBackExactly_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("family");
        QTest::addColumn<QString>("text");
        const auto row = [](double value, UnitFamily family, const char* text) {
            QTest::newRow(text) << value << static_cast<int>(family) << QString::fromUtf8(text);
        };
        row(480, UnitFamily::InHours, "20 d");
        row(0.5, UnitFamily::InHours, "30 min");
        row(52455, UnitFamily::InHours, "52,455 h");
        row(30, UnitFamily::InSeconds, "30 s");
        row(90, UnitFamily::InSeconds, "90 s");
        row(0.9, UnitFamily::InSeconds, "900 ms");
        row(0.9995, UnitFamily::Share, "99.95 %");
        row(0.99093229, UnitFamily::Share, "99.093229 %");
        row(10000, UnitFamily::InMegabitsPerSecond, "10 Gbit/s");
        row(4300, UnitFamily::InKilometres, "4,300 km");
        row(0, UnitFamily::InMilliseconds, "0 ms");
        row(0.15, UnitFamily::FaultRate, "0.15 / 1000 km yr");
        row(3, UnitFamily::Integer, "3");
        row(0.0225, UnitFamily::InUsd, "$0.0225");
        row(1234567.891, UnitFamily::InGigabytes, "1,234,567.891 GB");
    }
    void quantityText_readsBackExactly() {
        QFETCH(double, value);
        QFETCH(int, family);
        const QString shown = quantityText(value, static_cast<UnitFamily>(family));
        QTEST(shown, "text");
        for (const auto language : {QLocale::English, QLocale::German}) {
            QLocale::setDefault(QLocale(language));
            const QString text = quantityText(value, static_cast<UnitFamily>(family));
            const auto read = parseQuantity(text, static_cast<UnitFamily>(family));
            QVERIFY2(read.value.has_value(), qPrintable(text));
            QCOMPARE(*read.value, value);
        }
    }

    void parseQuantity_decimalSign_followsTheLocaleWhereItMatters() {
        const auto read = [](const char* text) {
            return *parseQuantity(text, UnitFamily::InKilometres).value;
        };
        QCOMPARE(read("1.234"), 1.234);
        QCOMPARE(read("1,234"), 1234.0);
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(read("1.234"), 1234.0);
        QCOMPARE(read("1,234"), 1.234);
        QCOMPARE(read("99.95"), 99.95); // no group of three: it can only be a decimal sign
    }

    void parseQuantity_whatIsShown_readsBackInEveryLocale_data() {
        QTest::addColumn<QLocale>("locale");
        for (const auto language : {QLocale::English, QLocale::German, QLocale::French, QLocale::Polish})
            QTest::newRow(qPrintable(QLocale(language).bcp47Name())) << QLocale(language);
        QTest::newRow("de-CH") << QLocale(QLocale::German, QLocale::Switzerland);
    }
    void parseQuantity_whatIsShown_readsBackInEveryLocale() {
        QFETCH(QLocale, locale);
        QLocale::setDefault(locale);
        std::mt19937_64 random(43);
        std::uniform_real_distribution<double> size(-15, 14);
        std::uniform_int_distribution<int> digits(1, 17);
        for (int round = 0; round < 3000; ++round) {
            const auto family =
                static_cast<UnitFamily>(round % (static_cast<int>(UnitFamily::HoursPerWeek) + 1));
            const QString drawn = QString::number(std::pow(10.0, size(random)), 'g', digits(random));
            double value = drawn.toDouble();
            if (family == UnitFamily::Share)
                value /= 1e15;
            if (family == UnitFamily::Integer)
                value = std::floor(value);
            const QString text = quantityText(value, family);
            const auto read = parseQuantity(text, family);
            QVERIFY2(read.value.has_value(), qPrintable(drawn + " shown as " + text));
            QVERIFY2(*read.value == value, qPrintable(drawn + " shown as " + text));
        }
    }

    void parseQuantity_anyText_givesAFiniteNumberOrAReason() {
        std::mt19937_64 random(7);
        const QString alphabet = QStringLiteral("0123456789.,+-*/()eE %hdmskgbit$ \u00a0\u2212n");
        for (int round = 0; round < 20000; ++round) {
            QString text;
            for (int i = static_cast<int>(random() % 14); i > 0; --i)
                text +=
                    alphabet.at(static_cast<qsizetype>(random() % static_cast<std::size_t>(alphabet.size())));
            const auto read = parseQuantity(
                text, static_cast<UnitFamily>(random() % (static_cast<int>(UnitFamily::HoursPerWeek) + 1)));
            QVERIFY2(read.value ? std::isfinite(*read.value) : !read.problem.isEmpty(), qPrintable(text));
        }
        QVERIFY(!parseQuantity(QString(100000, QLatin1Char('(')), UnitFamily::Number).value);
    }

    void steppedQuantity_lastPlaceTyped_moves_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("family");
        QTest::addColumn<int>("steps");
        QTest::addColumn<QString>("after");
        const auto row = [](const char* text, UnitFamily family, int steps, const char* after) {
            QTest::addRow("%s by %d", text, steps)
                << QString::fromUtf8(text) << static_cast<int>(family) << steps << QString::fromUtf8(after);
        };
        row("50 ms", UnitFamily::InMilliseconds, 1, "51 ms");
        row("50", UnitFamily::InMilliseconds, -1, "49 ms");
        row("99.95 %", UnitFamily::Share, 1, "99.96 %");
        row("99.89 %", UnitFamily::Share, 1, "99.90 %");
        row("0.9995", UnitFamily::Share, 1, "0.9996");
        row("1.5 h", UnitFamily::InHours, 10, "2.5 h");
        row("3 s", UnitFamily::InSeconds, -10, "0 s");
        row("2 d 6 h", UnitFamily::InHours, 1, "55 h");
        row("4,300 km", UnitFamily::InKilometres, 10, "4,310 km");
        row("$0.09", UnitFamily::InUsd, 1, "$0.10");
        row("3", UnitFamily::Integer, 1, "4");
        row("-24", UnitFamily::Number, 1, "-23");
    }
    void steppedQuantity_lastPlaceTyped_moves() {
        QFETCH(QString, text);
        QFETCH(int, family);
        QFETCH(int, steps);
        const auto after = steppedQuantity(text, static_cast<UnitFamily>(family), steps);
        QVERIFY(after.has_value());
        QTEST(*after, "after");
    }

    void errorTable_everySentence_isListedForTranslation() {
        std::set<std::string_view> listed;
        for (const char* text : translatableErrorTexts())
            listed.insert(text);
        for (const ErrorTemplate& row : kErrorTable)
            QVERIFY2(
                listed.contains(row.text),
                qPrintable(QString("add the sentence of %1 to views/text/error_strings.cpp and translate it")
                               .arg(QString::fromUtf8(row.code.data(), qsizetype(row.code.size())))));
    }

    void kindNames_ofTheCatalogue_areListedForTranslation() {
        const auto outcome = loadCatalogue(resourceFolder() / "catalogue");
        QVERIFY(outcome.catalogue.has_value());
        std::set<std::string> listed;
        for (const char* name : translatableKindNames())
            listed.insert(name);
        for (const Kind& kind : outcome.catalogue->kinds())
            QVERIFY2(listed.contains(kind.name), kind.name.c_str());
    }

    void errorText_arguments_areFilledInOnce() {
        Error error;
        error.code = "ED-001";
        error.arguments = {"a%1b"};
        error.accepted = "an id";
        QCOMPARE(errorText(error), QString("there is no element \"a%1b\""));
        QCOMPARE(errorDetail(error), QString("there is no element \"a%1b\" (accepted: an id)"));
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "test_text.moc"
