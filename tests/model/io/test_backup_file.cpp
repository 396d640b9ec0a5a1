#include "model/io/atomic_file.h"
#include "model/io/backup_file.h"
#include "tests/support/file_text.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace isthmus;

class TestBackupFile : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = std::filesystem::path(m_folder->path().toStdString()) / "a.isthmus";
    }

    void keepBackup_savedAgainAndAgain_isTheContentBeforeTheLastSave() {
        for (const char* content : {"one", "two", "three"})
            save(content);
        QCOMPARE(fileText(m_path), std::string("three"));
        QCOMPARE(fileText(backupOf(m_path)), std::string("two"));
        QCOMPARE(entries(), 2);
    }

    void keepBackup_sameContent_keepsTheFormerBackup() {
        for (const char* content : {"one", "two", "two", "two"})
            save(content);
        QCOMPARE(fileText(backupOf(m_path)), std::string("one"));
    }

    void keepBackup_noFile_makesNone() {
        QVERIFY(keepBackup(m_path, "one").has_value());
        QCOMPARE(entries(), 0);
    }

    void keepBackup_permissions_areThoseOfTheFile() {
        save("one");
        QCOMPARE(::chmod(m_path.c_str(), 0640), 0);
        save("two");
        struct stat status {};
        QCOMPARE(::stat(backupOf(m_path).c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0640U);
    }

    void keepBackup_symbolicLink_standsBesideTheRealFile() {
        const auto folder = m_path.parent_path() / "real";
        std::filesystem::create_directory(folder);
        std::ofstream(folder / "b.isthmus") << "one";
        std::filesystem::create_symlink(folder / "b.isthmus", m_path);
        save("two");
        QCOMPARE(fileText(folder / "b.isthmus~"), std::string("one"));
        QVERIFY(std::filesystem::is_symlink(m_path));
    }

    void keepBackup_backupCannotBeReplaced_saysWhy() {
        save("one");
        std::filesystem::create_directories(backupOf(m_path) / "in the way");
        const auto kept = keepBackup(m_path, "two");
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, std::string("IO-019"));
        QCOMPARE(entries(), 2);
    }

private:
    void save(const char* content) {
        QVERIFY(keepBackup(m_path, content).has_value());
        QVERIFY(writeFileAtomically(m_path, content).has_value());
    }
    [[nodiscard]] int entries() const {
        const std::filesystem::directory_iterator all(m_path.parent_path());
        return static_cast<int>(std::distance(begin(all), end(all)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_path;
};

QTEST_GUILESS_MAIN(TestBackupFile)
#include "test_backup_file.moc"
