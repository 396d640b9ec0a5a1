#include "model/io/atomic_file.h"
#include "tests/support/file_text.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

#include <sys/stat.h>
#include <unistd.h>

using namespace isthmus;
namespace fs = std::filesystem;

class TestAtomicFile : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void write_newFile_obeysUmask();
    void write_existingFile_keepsPermissions();
    void write_symbolicLink_changesWhatItPointsAt();
    void write_plainNameInCurrentFolder_works();
    void write_impossibleTarget_saysWhyAndKeepsTheOld_data();
    void write_impossibleTarget_saysWhyAndKeepsTheOld();
    void write_readOnlyFile_isRefused();

private:
    std::size_t filesIn(const fs::path& folder) const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;
};

void TestAtomicFile::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = fs::path(m_folder->path().toStdString()) / "a design.isthmus";
}

void TestAtomicFile::cleanup() {
    m_folder.reset();
}

void TestAtomicFile::write_newFile_obeysUmask() {
    const mode_t mask = ::umask(027);
    const auto result = writeFileAtomically(m_path, "content");
    ::umask(mask);
    QVERIFY(result.has_value());
    QCOMPARE(fileText(m_path), std::string("content"));
    QCOMPARE(static_cast<unsigned>(fs::status(m_path).permissions()), 0640U);
    QCOMPARE(filesIn(m_path.parent_path()), std::size_t{1});
}

void TestAtomicFile::write_existingFile_keepsPermissions() {
    std::ofstream(m_path) << "old";
    fs::permissions(m_path, static_cast<fs::perms>(0604));
    QVERIFY(writeFileAtomically(m_path, std::string(3'000'000, 'x')).has_value());
    QCOMPARE(fs::file_size(m_path), std::uintmax_t{3'000'000});
    QCOMPARE(static_cast<unsigned>(fs::status(m_path).permissions()), 0604U);
    QCOMPARE(filesIn(m_path.parent_path()), std::size_t{1});
}

void TestAtomicFile::write_symbolicLink_changesWhatItPointsAt() {
    const fs::path folder = m_path.parent_path() / "elsewhere";
    fs::create_directory(folder);
    std::ofstream(folder / "real.isthmus") << "old";
    fs::create_symlink("elsewhere/real.isthmus", m_path);
    QVERIFY(writeFileAtomically(m_path, "new").has_value());
    QVERIFY(fs::is_symlink(m_path));
    QCOMPARE(fileText(folder / "real.isthmus"), std::string("new"));
}

void TestAtomicFile::write_plainNameInCurrentFolder_works() {
    const fs::path before = fs::current_path();
    fs::current_path(m_path.parent_path());
    const auto result = writeFileAtomically("plain.isthmus", "x");
    fs::current_path(before);
    QVERIFY(result.has_value());
    QCOMPARE(fileText(m_path.parent_path() / "plain.isthmus"), std::string("x"));
}

void TestAtomicFile::write_impossibleTarget_saysWhyAndKeepsTheOld_data() {
    QTest::addColumn<QString>("target");
    QTest::newRow("missing folder") << QStringLiteral("missing/file.isthmus");
    QTest::newRow("a folder") << QStringLiteral("folder");
    QTest::newRow("a folder, slash") << QStringLiteral("folder/");
    QTest::newRow("below a file") << QStringLiteral("file/inner.isthmus");
    QTest::newRow("name too long") << QString(300, QLatin1Char('n'));
}

void TestAtomicFile::write_impossibleTarget_saysWhyAndKeepsTheOld() {
    QFETCH(QString, target);
    const fs::path folder = m_path.parent_path();
    fs::create_directory(folder / "folder");
    std::ofstream(folder / "file") << "old";
    const auto result = writeFileAtomically(folder / target.toStdString(), "new");
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, std::string("IO-019"));
    QVERIFY(!result.error().arguments.at(0).empty());
    QVERIFY(!result.error().accepted.empty());
    QCOMPARE(fileText(folder / "file"), std::string("old"));
    QCOMPARE(filesIn(folder), std::size_t{2});
    QCOMPARE(filesIn(folder / "folder"), std::size_t{0});
}

void TestAtomicFile::write_readOnlyFile_isRefused() {
    if (::geteuid() == 0)
        QSKIP("the administrator may write everything");
    std::ofstream(m_path) << "old";
    fs::permissions(m_path, static_cast<fs::perms>(0400));
    QCOMPARE(writeFileAtomically(m_path, "new").error().code, std::string("IO-019"));
    QCOMPARE(fileText(m_path), std::string("old"));
}

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "test_atomic_file.moc"
