#include "model/layout/dot_text.h"
#include "tests/model/layout/random_drawing.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace isthmus;

class TestDotText : public QObject {
    Q_OBJECT
private slots:
    void layoutFromDot_twoNodes_areReadInUnits() {
        RandomDrawing drawing;
        for (const char* id : {"a", "b"}) {
            drawing.design.components.push_back({.id = {id}});
            drawing.request.drawn[{id}] = {.now = {}, .reach = {40, 24, 40, 64}};
        }
        // Nodes of 80 by 88 units, 1.2222 by 1.1111 inches; 144 units from middle to middle.
        const auto answer = layoutFromDot(drawing.design, drawing.request,
                                          "graph 1 4 2\nnode n0 1 1 1.1 1.2 \"\" solid box black lightgrey\n"
                                          "node n1 3 1 1.1 1.2 \"\" solid box black lightgrey\nstop\n");
        QVERIFY(answer);
        const auto boxes = boxesOf(drawing.request, *answer);
        QCOMPARE(boxes.at({"b"}).left - boxes.at({"a"}).left, 144.0);
        QCOMPARE(boxes.at({"b"}).top, boxes.at({"a"}).top);
    }

    void layoutFromDot_notWhole_isRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray("graph 1 4 2\nnode n0 1 1 1 1\n");
        QTest::newRow("one missing") << QByteArray("graph 1 4 2\nnode n0 1 1 1 1\nstop\n");
        QTest::newRow("unknown") << QByteArray("graph 1 4 2\nnode n0 1 1 1 1\nnode n7 2 2 1 1\nstop\n");
        QTest::newRow("no number") << QByteArray("graph 1 4 2\nnode n0 1 1 1 1\nnode n1 x 1 1 1\nstop\n");
        QTest::newRow("on each other")
            << QByteArray("graph 1 4 2\nnode n0 1 1 1 1\nnode n1 1.1 1 1 1\nstop\n");
    }
    void layoutFromDot_notWhole_isRefused() {
        QFETCH(QByteArray, text);
        RandomDrawing drawing;
        for (const char* id : {"a", "b"}) {
            drawing.design.components.push_back({.id = {id}});
            drawing.request.drawn[{id}] = {.now = {}, .reach = {40, 24, 40, 64}};
        }
        QVERIFY(!layoutFromDot(drawing.design, drawing.request, text.toStdString()));
    }

    void dotText_readByDot_nothingOverlaps() {
        const QString dot = QStandardPaths::findExecutable(QStringLiteral("dot"));
        if (dot.isEmpty())
            QSKIP("Graphviz is not installed");
        int read = 0;
        for (unsigned seed = 1; seed <= 10; ++seed) {
            const RandomDrawing drawing = randomDrawing(seed, 12, 3);
            QProcess process;
            process.start(dot, {QStringLiteral("-Tplain")});
            process.write(QByteArray::fromStdString(dotText(drawing.design, drawing.request)));
            process.closeWriteChannel();
            QVERIFY(process.waitForFinished());
            QCOMPARE(process.exitCode(), 0);
            const auto answer =
                layoutFromDot(drawing.design, drawing.request, process.readAllStandardOutput().toStdString());
            if (!answer)
                continue; // what overlaps is not taken
            ++read;
            QVERIFY(disorderOf(drawing, *answer).empty());
        }
        QVERIFY(read >= 7);
    }
};

QTEST_GUILESS_MAIN(TestDotText)
#include "test_dot_text.moc"
