#include "model/base/error_table.h"
#include "model/base/error_text.h"
#include "model/io/design_reader.h"
#include "tests/support/file_text.h"

#include <QtTest>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace isthmus;

namespace {

const std::filesystem::path kFolder = std::filesystem::path(ISTHMUS_SOURCE_DIR) / "tests/broken";

std::string orDash(const std::string& text) {
    return text.empty() ? "-" : text;
}

/// One line per diagnostic: code, line and column, pointer, element, what would be accepted.
std::string listing(const std::vector<Diagnostic>& diagnostics) {
    std::ostringstream out;
    for (const auto& diagnostic : diagnostics)
        out << diagnostic.code << ' ' << diagnostic.location->line << ':' << diagnostic.location->column
            << ' ' << orDash(diagnostic.location->pointer) << ' ' << orDash(diagnostic.element.value) << ' '
            << orDash(diagnostic.accepted) << '\n';
    return out.str();
}

} // namespace

/// The corpus of files that must be refused, each with its whole list of problems. Setting
/// ISTHMUS_REWRITE_EXPECTED rewrites the lists; then look at the difference.
class TestBrokenFiles : public QObject {
    Q_OBJECT
private slots:
    void corpus_holdsFortyFiles();
    void readDesignFile_brokenFile_listsEveryProblem_data();
    void readDesignFile_brokenFile_listsEveryProblem();
};

void TestBrokenFiles::corpus_holdsFortyFiles() {
    const auto count = std::count_if(std::filesystem::directory_iterator(kFolder), {}, [](const auto& entry) {
        return entry.path().extension() == ".isthmus";
    });
    QVERIFY(count >= 40);
}

void TestBrokenFiles::readDesignFile_brokenFile_listsEveryProblem_data() {
    QTest::addColumn<QString>("path");
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(kFolder))
        if (entry.path().extension() == ".isthmus")
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    for (const auto& path : paths)
        QTest::newRow(path.stem().c_str()) << QString::fromStdString(path.string());
}

void TestBrokenFiles::readDesignFile_brokenFile_listsEveryProblem() {
    QFETCH(QString, path);
    const std::filesystem::path file = path.toStdString();
    std::filesystem::path expected = file;
    expected.replace_extension(".expected");
    const LoadOutcome outcome = readDesignFile(file);
    const std::string actual = listing(outcome.diagnostics);
    if (qEnvironmentVariableIsSet("ISTHMUS_REWRITE_EXPECTED"))
        std::ofstream(expected, std::ios::binary) << actual;
    QCOMPARE(QString::fromStdString(actual), QString::fromStdString(fileText(expected)));

    const bool anyError = std::any_of(outcome.diagnostics.begin(), outcome.diagnostics.end(),
                                      [](const auto& d) { return d.severity == Severity::Error; });
    QCOMPARE(outcome.complete, !anyError);
    QVERIFY(!outcome.diagnostics.empty());
    for (const auto& diagnostic : outcome.diagnostics) {
        QVERIFY(!diagnostic.accepted.empty());
        QCOMPARE(diagnostic.location->file, file.string());
        QVERIFY(diagnostic.location->line > 0);
        const bool known = std::any_of(kErrorTable.begin(), kErrorTable.end(),
                                       [&](const auto& row) { return row.code == diagnostic.code; });
        QVERIFY2(known, diagnostic.code.c_str());
    }
}

QTEST_GUILESS_MAIN(TestBrokenFiles)
#include "test_broken_files.moc"
