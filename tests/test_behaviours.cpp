// The table of behaviours in tests/README.md is complete, and every test it names exists.
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtTest>

#include <map>
#include <set>

namespace {

constexpr int kBehaviours = 64; ///< rows of the tables, numbered from 1
/// Rows that may still be empty. To be taken out as they are filled: none is ever added.
const std::set<int> kNotBuiltYet = {55, 59, 60, 62};

QString textOf(const QString& path) {
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What stands in the last column is a test, or why there is none.
bool isReason(const QString& cell) {
    return cell.contains(QLatin1String("may wait")) || cell.contains(QLatin1String("not on this platform: "));
}

} // namespace

class TestBehaviours : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        m_table = textOf(m_tests + QStringLiteral("/README.md"));
        QVERIFY(!m_table.isEmpty());
        readBinaries();
        QVERIFY(m_sources.contains(QStringLiteral("test_behaviours")));
    }

    void rows_oneToTheLast_haveATestOrAReason() {
        static const QRegularExpression kRow(QStringLiteral(R"(^\| (\d+) \| ([^|]+) \|([^|]*)\|$)"),
                                             QRegularExpression::MultilineOption);
        std::map<int, QString> cells;
        for (auto it = kRow.globalMatch(m_table); it.hasNext();) {
            const auto row = it.next();
            const int number = row.captured(1).toInt();
            QVERIFY2(!cells.contains(number), qPrintable(row.captured()));
            cells[number] = row.captured(3).trimmed();
        }
        QCOMPARE(cells.size(), std::size_t(kBehaviours));
        QCOMPARE(cells.begin()->first, 1);
        QCOMPARE(cells.rbegin()->first, kBehaviours);
        QStringList empty;
        for (const auto& [number, cell] : cells)
            if (!isReason(cell) && !cell.contains(QLatin1String("::")) && !kNotBuiltYet.contains(number))
                empty << QString::number(number);
        QVERIFY2(empty.isEmpty(), qPrintable(QStringLiteral("no test, no reason: ") + empty.join(u' ')));
    }

    void tests_named_exist() {
        static const QRegularExpression kName(QStringLiteral("`(test_\\w+)::(\\w+)`"));
        int names = 0;
        QStringList missing;
        for (auto it = kName.globalMatch(m_table); it.hasNext(); ++names) {
            const auto name = it.next();
            const QString& source = m_sources[name.captured(1)];
            if (!source.contains(QStringLiteral("void %1()").arg(name.captured(2))))
                missing << name.captured();
        }
        QVERIFY(names > kBehaviours);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    }

private:
    /// What the sources of each test say, as its CMakeLists.txt lists them.
    void readBinaries() {
        static const QRegularExpression kTest(
            QStringLiteral(R"(isthmus_test\((test_\w+)\s+SOURCES\s+((?:[\w./]+\.cpp\s*)+))"));
        static const QRegularExpression kSpace(QStringLiteral("\\s+"));
        for (QDirIterator it(m_tests, {QStringLiteral("CMakeLists.txt")}, QDir::Files,
                             QDirIterator::Subdirectories);
             it.hasNext();) {
            const QFileInfo list(it.next());
            const QString text = textOf(list.filePath());
            for (auto test = kTest.globalMatch(text); test.hasNext();) {
                const auto found = test.next();
                for (const QString& source : found.captured(2).split(kSpace, Qt::SkipEmptyParts))
                    m_sources[found.captured(1)] += textOf(list.dir().filePath(source));
            }
        }
    }

    const QString m_tests = QStringLiteral(ISTHMUS_SOURCE_DIR "/tests");
    QString m_table;
    std::map<QString, QString> m_sources;
};

QTEST_GUILESS_MAIN(TestBehaviours)
#include "test_behaviours.moc"
