#include "app/gui/stall_watch.h"

#include <QRegularExpression>
#include <QScopedPointer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace isthmus;

class TestStallWatch : public QObject {
    Q_OBJECT
private slots:
    void stall_blockedLoop_isSaidWithItsLength() {
        StallWatch watch;
        QSignalSpy stalls(&watch, &StallWatch::stalled);
        QTest::qWait(60); // the first questions are answered
        stalls.clear();
        QTimer::singleShot(0, this, [] { QTest::qSleep(260); });
        QTRY_VERIFY(!stalls.isEmpty());
        // The question may have been asked up to a pause after the loop was blocked.
        QVERIFY(stalls.first().first().toInt() > StallWatch::kLimit.count());
        QVERIFY(stalls.first().first().toInt() >= 200);
    }

    void printStalls_blockedLoop_isAWarning() {
        StallWatch watch;
        watch.printStalls();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression("event loop was blocked for [0-9]+ ms"));
        QSignalSpy stalls(&watch, &StallWatch::stalled);
        QTimer::singleShot(0, this, [] { QTest::qSleep(260); });
        QTRY_VERIFY(!stalls.isEmpty());
    }

    void destruction_whileNobodyAnswers_doesNotWait() {
        for (int i = 0; i < 20; ++i) {
            const QScopedPointer<StallWatch> watch(new StallWatch);
            QTest::qSleep(i); // a question is under way, which the loop has not come to
        }
        QCoreApplication::processEvents(); // answers that nobody waits for find nobody
    }
};

QTEST_GUILESS_MAIN(TestStallWatch)
#include "test_stall_watch.moc"
