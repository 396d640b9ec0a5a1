#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

/// A colour written down: "#rrggbb", QColor(numbers), Qt::red … Transparent and none are no colours.
const QRegularExpression& colourLiteral() {
    static const QRegularExpression pattern(QStringLiteral(
        R"x("#[0-9A-Fa-f]{3,8}"|QColor(::fromRgb\w*)?[({]\s*(0x)?[0-9]|qRgba?\(\s*[0-9]|)x"
        R"x(Qt::(black|white|red|darkRed|green|darkGreen|blue|darkBlue|cyan|darkCyan|magenta|darkMagenta|)x"
        R"x(yellow|darkYellow|gray|darkGray|lightGray)\b)x"));
    return pattern;
}

} // namespace

class TestNoColourLiterals : public QObject {
    Q_OBJECT

private slots:
    void pattern_writtenColours_isFound_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("hex") << QStringLiteral("QColor(\"#1B2430\")") << true;
        QTest::newRow("numbers") << QStringLiteral("QColor(12, 3, 4)") << true;
        QTest::newRow("named") << QStringLiteral("setPen(Qt::darkGray)") << true;
        QTest::newRow("transparent") << QStringLiteral("fill(Qt::transparent)") << false;
        QTest::newRow("role") << QStringLiteral("theme.colour(ColourRole::Up)") << false;
    }
    void pattern_writtenColours_isFound() {
        QFETCH(QString, text);
        QTEST(colourLiteral().match(text).hasMatch(), "found");
    }

    void views_everyFileButTheTable_hasNoColourLiteral() {
        QDirIterator files(QStringLiteral(ISTHMUS_SOURCE_DIR "/views"), {"*.h", "*.cpp"}, QDir::Files,
                           QDirIterator::Subdirectories);
        int read = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.endsWith(QLatin1String("theme/theme_table.cpp")))
                continue;
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly | QIODevice::Text));
            const auto match = colourLiteral().match(QString::fromUtf8(file.readAll()));
            QVERIFY2(!match.hasMatch(), qPrintable(path + QLatin1String(": ") + match.captured()));
            ++read;
        }
        QVERIFY(read > 5);
    }
};

QTEST_GUILESS_MAIN(TestNoColourLiterals)
#include "test_no_colour_literals.moc"
