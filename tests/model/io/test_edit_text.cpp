#include "model/io/edit_text.h"
#include "tests/support/edit_gen.h"

#include <QtTest>

using namespace isthmus;

class TestEditText : public QObject {
    Q_OBJECT
private slots:
    void writeEdit_anyEdit_isOneLineAndReadsBackEqual() {
        std::array<int, std::variant_size_v<Edit>> seen{};
        for (std::uint64_t seed = 0; seed < 400; ++seed) {
            EditGenerator edits(seed);
            for (int i = 0; i < 8; ++i) {
                const Edit edit = edits.next();
                ++seen[edit.index()];
                const std::string text = writeEdit(edit);
                QVERIFY2(text.find('\n') == std::string::npos, text.c_str());
                const auto read = readEdit(text);
                QVERIFY2(read.has_value(), (text + (read ? "" : read.error().code)).c_str());
                QVERIFY2(*read == edit, text.c_str());
                QCOMPARE(writeEdit(*read), text);
            }
        }
        for (const int count : seen)
            QVERIFY(count > 100);
    }

    void writeEdit_known_isWrittenAsDocumented() {
        QCOMPARE(writeEdit(RemoveElement{{"orders"}}), std::string(R"({"remove": "orders"})"));
        QCOMPARE(writeEdit(SetPosition{{"diagram"}, {"orders"}, Rect{1, 2, 0, 0, {}}}),
                 std::string(
                     R"({"position": {"view": "diagram", "element": "orders", "rect": {"x": 1,"y": 2}}})"));
        QCOMPARE(writeEdit(CompoundEdit{{RemoveElement{{"a"}}, SetDocumentText{"N", ""}}}),
                 std::string(R"({"edits": [{"remove": "a"}, {"document": {"name": "N"}}]})"));
        const AddElement add{Place{.id = {"w"}, .name = "West", .kind = "region"}, 3};
        QCOMPARE(writeEdit(add),
                 std::string(R"({"add": {"place": {"id": "w","name": "West","kind": "region"}}, "at": 3})"));
    }

    void readEdit_noEdit_isRefusedWithItsPlace_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("empty object") << "{}"
                                      << "IO-025"
                                      << "";
        QTest::newRow("list") << "[]"
                              << "IO-025"
                              << "";
        QTest::newRow("unknown kind") << R"({"paint": "red"})"
                                      << "IO-025"
                                      << "";
        QTest::newRow("two kinds") << R"({"remove": "a", "edits": []})"
                                   << "IO-025"
                                   << "";
        QTest::newRow("number for an id") << R"({"remove": 1})"
                                          << "IO-025"
                                          << "/remove";
        QTest::newRow("no element") << R"({"add": {"star": {}}})"
                                    << "IO-024"
                                    << "/add";
        QTest::newRow("negative place") << R"({"add": {"place": {"id": "a", "kind": "x"}}, "at": -1})"
                                        << "IO-025"
                                        << "/at";
        QTest::newRow("inner edit") << R"({"edits": [{"remove": "a"}, {"remove": []}]})"
                                    << "IO-025"
                                    << "/edits/1/remove";
        QTest::newRow("unknown field") << R"({"position": {"view": "v", "element": "e", "z": 1}})"
                                       << "IO-171"
                                       << "/position/z";
        QTest::newRow("missing field") << R"({"position": {"view": "v"}})"
                                       << "IO-013"
                                       << "/position/element";
    }
    void readEdit_noEdit_isRefusedWithItsPlace() {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QFETCH(QString, pointer);
        const auto read = readEdit(text.toStdString());
        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().code), code);
        QCOMPARE(QString::fromStdString(read.error().location->pointer), pointer);
    }
};

QTEST_GUILESS_MAIN(TestEditText)
#include "test_edit_text.moc"
