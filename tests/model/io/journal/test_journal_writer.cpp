#include "model/edit/apply_edit.h"
#include "model/io/journal/journal_writer.h"
#include "tests/support/file_text.h"
#include "tests/support/small_design.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <mutex>
#include <sys/resource.h>

using namespace isthmus;

class TestJournalWriter : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = std::filesystem::path(m_home->path().toStdString()) / "settings" / "journals";
        m_failures.clear();
        m_writer = std::make_unique<JournalWriter>(m_folder, [this](const Error& error) {
            const std::lock_guard lock(m_mutex);
            m_failures.push_back(error);
        });
    }

    void begin_withoutAStep_makesNoFile() {
        m_writer->begin({}, m_base);
        m_writer->settle();
        QVERIFY(files().empty());
    }

    void append_whileTheWriterLives_isOnTheDiskAndTaken() {
        m_writer->begin({.path = "/tmp/a.isthmus"}, m_base);
        m_writer->append(renamed("Other"));
        m_writer->settle();
        QCOMPARE(files().size(), std::size_t(1));
        QCOMPARE(files().front().extension().string(), std::string(".journal"));
        QVERIFY(findJournals(m_folder).empty());
        const auto read = readJournal(fileText(files().front()));
        QVERIFY(read.has_value());
        QCOMPARE(read->design.name, std::string("Other"));
        QCOMPARE(read->header.path, std::string("/tmp/a.isthmus"));
        QVERIFY(QDateTime::fromString(QString::fromStdString(read->header.started), Qt::ISODate).isValid());
    }

    void append_writerGone_isFoundWithEveryStep() {
        m_writer->begin({}, m_base);
        for (int i = 0; i < 200; ++i)
            m_writer->append(renamed(std::to_string(i)));
        m_writer.reset();
        const auto found = findJournals(m_folder);
        QCOMPARE(found.size(), std::size_t(1));
        const auto read = found.front().read();
        QVERIFY(read.has_value());
        QCOMPARE(read->steps.size(), std::size_t(200));
        QCOMPARE(read->design.name, std::string("199"));
        QVERIFY2(findJournals(m_folder).empty(), "one that is looked at is offered to nobody else");
    }

    void append_oneGesture_isWrittenAsFewSteps() {
        m_writer->begin({}, m_base);
        Design design = *m_base;
        for (int i = 0; i <= 1000; ++i) {
            const Edit edit = SetPosition{{"diagram"}, {"shop"}, Rect{double(i), 2, 0, 0, {}}};
            QVERIFY(applyEdit(design, edit).has_value());
            m_writer->append({EditStep::Kind::Do, edit, "Move", 7});
        }
        m_writer->append({EditStep::Kind::Do, SetDocumentText{"End", ""}, "Rename", 8});
        design.name = "End";
        m_writer->settle();
        const auto read = readJournal(fileText(files().front()));
        QVERIFY(read.has_value());
        QVERIFY(read->design == design);
        QVERIFY2(read->steps.size() < 100, "a drag is gathered");
        QCOMPARE(read->steps.front().step.gesture, 7);
    }

    void clear_afterSteps_leavesNothing() {
        m_writer->begin({}, m_base);
        m_writer->append(renamed("a"));
        m_writer->clear();
        m_writer->append(renamed("b"));
        m_writer.reset();
        QVERIFY(files().empty());
    }

    void begin_again_takesThePlaceOfTheFormer() {
        m_writer->begin({}, m_base);
        m_writer->append(renamed("a"));
        m_writer->settle();
        const auto former = files().front();
        m_writer->begin({}, m_base);
        m_writer->settle();
        QVERIFY2(files().empty(), "saved: nothing is left to recover");
        m_writer->append(renamed("b"));
        m_writer->settle();
        QCOMPARE(files().size(), std::size_t(1));
        QVERIFY(files().front() != former);
        QCOMPARE(readJournal(fileText(files().front()))->steps.size(), std::size_t(1));
    }

    void begin_withStepsOrUnsavedBase_isWrittenAtOnce() {
        m_writer->begin({.started = "2026-01-02T03:04:05Z"}, m_base, {{renamed("a"), 3}});
        m_writer->settle();
        auto read = readJournal(fileText(files().front()));
        QCOMPARE(read->design.name, std::string("a"));
        QCOMPARE(read->header.started, std::string("2026-01-02T03:04:05Z"));
        m_writer->append(renamed("b"));
        m_writer->settle();
        read = readJournal(fileText(files().front()));
        QVERIFY2(read->steps.back().afterSeconds > 86400, "times count on from the first beginning");
        m_writer->begin({.baseIsSaved = false}, m_base);
        m_writer->settle();
        QCOMPARE(files().size(), std::size_t(1));
        QVERIFY(!readJournal(fileText(files().front()))->header.baseIsSaved);
    }

    void replace_foundJournal_goesWhenItsContentIsHere() {
        m_writer->begin({}, m_base);
        m_writer->append(renamed("a"));
        m_writer.reset();
        auto found = findJournals(m_folder);
        const auto former = found.front().path();
        JournalWriter writer(m_folder, {});
        writer.begin({}, m_base, found.front().read()->steps);
        writer.replace(std::move(found.front()));
        writer.settle();
        QCOMPARE(files().size(), std::size_t(1));
        QVERIFY(files().front() != former);
        QCOMPARE(readJournal(fileText(files().front()))->design.name, std::string("a"));
    }

    void append_folderCannotBeMade_saysSoOnceAndWorksAfterwards() {
        std::filesystem::create_directories(m_folder.parent_path());
        std::ofstream(m_folder) << "in the way";
        m_writer->begin({}, m_base);
        m_writer->append(renamed("a"));
        m_writer->append(renamed("b"));
        m_writer->settle();
        QCOMPARE(m_failures.size(), std::size_t(1));
        QCOMPARE(m_failures.front().code, std::string("IO-028"));
        std::filesystem::remove(m_folder);
        m_writer->begin({}, m_base);
        m_writer->append(renamed("c"));
        m_writer->settle();
        QCOMPARE(m_failures.size(), std::size_t(1));
        QCOMPARE(readJournal(fileText(files().front()))->design.name, std::string("c"));
    }

    void append_diskFull_keepsWhatIsThereWhole() {
        m_writer->begin({}, m_base);
        m_writer->append(renamed("a"));
        m_writer->settle();
        const auto size = std::filesystem::file_size(files().front());
        struct rlimit before {};
        ::getrlimit(RLIMIT_FSIZE, &before);
        struct rlimit tight = before;
        tight.rlim_cur = size + 50;
        ::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &tight);
        m_writer->append(renamed(std::string(500, 'x')));
        m_writer->settle();
        ::setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(m_failures.size(), std::size_t(1));
        QCOMPARE(std::filesystem::file_size(files().front()), size);
        const auto read = readJournal(fileText(files().front()));
        QVERIFY(read->whole);
        QCOMPARE(read->design.name, std::string("a"));
    }

    void findJournals_otherFiles_arePassedOver() {
        QVERIFY(findJournals(m_folder).empty());
        std::filesystem::create_directories(m_folder);
        std::ofstream(m_folder / "notes.txt") << "no journal";
        std::ofstream(m_folder / "half.journal.new") << "being made";
        std::ofstream(m_folder / "damaged.journal") << "no journal";
        const auto found = findJournals(m_folder);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().read().error().code, std::string("IO-026"));
    }

private:
    static EditStep renamed(const std::string& name) {
        return {EditStep::Kind::Do, SetDocumentText{name, ""}, "Rename", 0};
    }
    [[nodiscard]] std::vector<std::filesystem::path> files() const {
        std::vector<std::filesystem::path> paths;
        std::error_code problem;
        for (const auto& entry : std::filesystem::directory_iterator(m_folder, problem))
            paths.push_back(entry.path());
        return paths;
    }

    std::shared_ptr<const Design> m_base = std::make_shared<const Design>(smallDesign());
    std::unique_ptr<QTemporaryDir> m_home;
    std::filesystem::path m_folder;
    std::mutex m_mutex;
    std::vector<Error> m_failures;
    std::unique_ptr<JournalWriter> m_writer;
};

QTEST_GUILESS_MAIN(TestJournalWriter)
#include "test_journal_writer.moc"
