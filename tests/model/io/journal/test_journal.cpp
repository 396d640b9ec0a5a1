#include "model/edit/apply_edit.h"
#include "model/io/fingerprint.h"
#include "model/io/journal/journal.h"
#include "tests/support/small_design.h"

#include <QtTest>

using namespace isthmus;

namespace {

JournalHeader headerOf(const char* path) {
    return {.path = path,
            .name = "Small \"one\"",
            .fingerprint = "1-2",
            .started = "2026-11-24T00:00:00Z",
            .program = "0.1.0",
            .baseIsSaved = true};
}

/// A journal of `count` steps over the small design, with the state after each.
struct WrittenJournal {
    std::string text;
    std::vector<std::size_t> lineEnds; ///< of header, base and each step
    std::vector<Design> states;        ///< before the first step, and after each

    explicit WrittenJournal(int count) {
        JournalLines lines;
        Design design = smallDesign();
        const auto add = [&](const std::string& line) {
            text += line;
            lineEnds.push_back(text.size());
        };
        add(lines.header(headerOf("/home/somebody/small.isthmus")));
        add(lines.base(design));
        states.push_back(design);
        for (int i = 0; i < count; ++i) {
            const Edit edit =
                i % 3 == 2
                    ? Edit(SetDocumentText{"Name\n" + std::to_string(i), ""})
                    : Edit(AddElement{Component{.id = {"new-" + std::to_string(i)}, .kind = "router"}});
            const EditStep step{i % 3 == 2 ? EditStep::Kind::Redo : EditStep::Kind::Do, edit, "Édit ✎", i};
            add(lines.step({step, 0.5 * i}));
            if (!applyEdit(design, edit))
                qFatal("the step must fit");
            states.push_back(design);
        }
    }
};

} // namespace

class TestJournal : public QObject {
    Q_OBJECT
private slots:
    void readJournal_whole_givesEverythingBack() {
        const WrittenJournal written(7);
        const auto read = readJournal(written.text);
        QVERIFY(read.has_value());
        QVERIFY(read->header == headerOf("/home/somebody/small.isthmus"));
        QVERIFY(read->base == written.states.front());
        QVERIFY(read->design == written.states.back());
        QVERIFY(read->whole);
        QCOMPARE(read->steps.size(), std::size_t(7));
        QCOMPARE(read->steps[2].step.label, std::string("Édit ✎"));
        QCOMPARE(read->steps[2].step.kind, EditStep::Kind::Redo);
        QCOMPARE(read->steps[4].step.gesture, 4);
        QCOMPARE(read->steps[4].afterSeconds, 2.0);
    }

    /// What a power cut leaves: the file ends anywhere.
    void readJournal_cutAtEveryByte_givesTheStepsBeforeTheCut() {
        const WrittenJournal written(5);
        for (std::size_t length = 0; length <= written.text.size(); ++length) {
            const auto read = readJournal(std::string_view(written.text).substr(0, length));
            const auto lines =
                static_cast<std::size_t>(std::count_if(written.lineEnds.begin(), written.lineEnds.end(),
                                                       [&](std::size_t end) { return end <= length; }));
            QCOMPARE(read.has_value(), lines >= 2);
            if (!read) {
                QCOMPARE(read.error().code, std::string("IO-026"));
                continue;
            }
            QCOMPARE(read->steps.size(), lines - 2);
            QVERIFY(read->design == written.states[lines - 2]);
            QCOMPARE(read->whole, written.lineEnds[lines - 1] == length);
        }
    }

    /// What a failing disk leaves: any byte may be another one.
    void readJournal_changedAtEveryByte_neverGivesAnotherState() {
        const WrittenJournal written(4);
        for (std::size_t at = 0; at < written.text.size(); ++at) {
            std::string text = written.text;
            text[at] = static_cast<char>(text[at] ^ 0x11);
            const auto read = readJournal(text);
            const auto line =
                static_cast<std::size_t>(std::count_if(written.lineEnds.begin(), written.lineEnds.end(),
                                                       [&](std::size_t end) { return end <= at; }));
            QCOMPARE(read.has_value(), line >= 2);
            if (read)
                QVERIFY(read->design == written.states[line - 2] && !read->whole);
        }
    }

    void readJournal_lineLeftOut_endsThere() {
        const WrittenJournal written(4);
        std::string text = written.text;
        text.erase(written.lineEnds[2], written.lineEnds[3] - written.lineEnds[2]);
        const auto read = readJournal(text);
        QVERIFY(read.has_value());
        QVERIFY(read->design == written.states[1] && !read->whole);
    }

    void readJournal_stepThatTheDesignRefuses_endsThere() {
        JournalLines lines;
        std::string text = lines.header(headerOf(""));
        text += lines.base(smallDesign());
        text += lines.step({{.edit = RemoveElement{{"nobody"}}}, 1});
        text += lines.step({{.edit = SetDocumentText{"Other", ""}}, 2});
        const auto read = readJournal(text);
        QVERIFY(read.has_value());
        QVERIFY(read->design == smallDesign() && read->steps.empty() && !read->whole);
    }

    void readJournal_newerVersion_isRefusedAsThat() {
        const auto read = readJournal(firstLine(R"({"format": "isthmus-journal", "version": 2})"));
        QCOMPARE(read.error().code, std::string("IO-027"));
        QCOMPARE(read.error().arguments, (std::vector<std::string>{"2", "1"}));
    }

    void readJournal_somethingElse_isRefused() {
        for (const char* text : {"", "no journal\n", "00000000 {}\n"})
            QCOMPARE(readJournal(text).error().code, std::string("IO-026"));
        for (const char* content : {"{}", "[]", "{", R"({"format": "isthmus-design", "version": 1})"})
            QCOMPARE(readJournal(firstLine(content)).error().code, std::string("IO-026"));
    }

private:
    /// A first line with the checksum that belongs to it.
    static std::string firstLine(std::string_view content) {
        const std::uint64_t hash = fnv1a(content, fnv1a({}));
        const auto sum = static_cast<std::uint32_t>(hash ^ (hash >> 32U));
        return QByteArray::number(sum, 16).rightJustified(8, '0').toStdString() + " " + std::string(content) +
               "\n";
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "test_journal.moc"
