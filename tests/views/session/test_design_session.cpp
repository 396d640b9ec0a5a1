#include "tests/support/small_design.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"

#include <QtTest>

using namespace isthmus;

namespace {

Edit move(double x) {
    return SetPosition{{"diagram"}, {"shop"}, Rect{x, 1, 0, 0}};
}

Edit rename(const Design& design, const char* id, const char* name) {
    Component component = *findById(design.components, ElementId{id});
    component.name = name;
    return ReplaceElement{component};
}

} // namespace

class TestDesignSession : public QObject {
    Q_OBJECT
private slots:
    void submit_edit_isOneNamedStepThatUndoes() {
        DesignSession session(smallDesign());
        QSignalSpy changed(&session, &DesignSession::changed);
        QVERIFY(session.submit(rename(session.design(), "shop", "Store"), "Rename Shop").has_value());
        QCOMPARE(session.undoStack().undoText(), QString("Rename Shop"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(session.revision(), quint64(1));
        session.undoStack().undo();
        QVERIFY(session.design() == smallDesign());
        QCOMPARE(changed.count(), 2);
        session.undoStack().redo();
        QCOMPARE(findById(session.design().components, ElementId{"shop"})->name, std::string("Store"));
        QCOMPARE(session.revision(), quint64(3));
    }

    void submit_refused_leavesStackAndRedoAlone() {
        DesignSession session(smallDesign());
        QVERIFY(session.submit(move(1), "Move").has_value());
        session.undoStack().undo();
        QSignalSpy changed(&session, &DesignSession::changed);
        QCOMPARE(session.submit(RemoveElement{{"shop"}}, "Remove").error().code, std::string("ED-003"));
        QVERIFY(session.submit(SetDocumentText{"Small", ""}, "Nothing").has_value());
        QCOMPARE(changed.count(), 0);
        QVERIFY(session.undoStack().canRedo());
        QCOMPARE(session.undoStack().count(), 1);
    }

    void submit_oneGesture_isOneStep() {
        DesignSession session(smallDesign());
        const int gesture = session.beginGesture();
        for (int i = 0; i < 20; ++i)
            QVERIFY(session.submit(move(i), "Move Shop", gesture).has_value());
        Component shop = *findById(session.design().components, ElementId{"shop"});
        shop.place = {"zone"};
        QVERIFY(session.submit(ReplaceElement{shop}, "Move Shop to Zone", gesture).has_value());
        QCOMPARE(session.undoStack().count(), 1);
        QCOMPARE(session.undoStack().undoText(), QString("Move Shop to Zone"));
        QVERIFY(session.submit(move(50), "Move Shop", session.beginGesture()).has_value());
        QCOMPARE(session.undoStack().count(), 2);
        session.undoStack().undo();
        session.undoStack().undo();
        QVERIFY(session.design() == smallDesign());
    }

    void submit_gestureBackToItsStart_leavesNoStep() {
        DesignSession session(smallDesign());
        const int gesture = session.beginGesture();
        QVERIFY(session.submit(move(5), "Move", gesture).has_value());
        QVERIFY(session.submit(SetPosition{{"diagram"}, {"shop"}, Rect{100, 100, 0, 0}}, "Move", gesture)
                    .has_value());
        QVERIFY(session.design() == smallDesign());
        QCOMPARE(session.undoStack().count(), 0);
    }

    void snapshot_untilTheNextEdit_isTheSameObject() {
        DesignSession session(smallDesign());
        const auto first = session.snapshot();
        QCOMPARE(session.snapshot().get(), first.get());
        QVERIFY(session.submit(move(1), "Move").has_value());
        QVERIFY(session.snapshot().get() != first.get());
        QVERIFY(*first == smallDesign());
    }

    void load_designWithoutView_isGivenOne() {
        DesignSession session(smallDesign());
        QVERIFY(session.submit(move(1), "Move").has_value());
        QSignalSpy reset(&session, &DesignSession::reset);
        session.load(Design{});
        QCOMPARE(reset.count(), 1);
        QCOMPARE(session.undoStack().count(), 0);
        QCOMPARE(session.design().views.size(), std::size_t(1));
    }

    void follow_removedElement_leavesSelectionAndWhatIf() {
        DesignSession session(smallDesign());
        Selection selection;
        selection.follow(session);
        WhatIf whatIf;
        whatIf.follow(session);
        selection.set({{"shop"}, {"cut"}});
        whatIf.toggle({"router"});
        QVERIFY(whatIf.failed().empty());
        whatIf.setActive(true);
        whatIf.toggle({"cut"});
        whatIf.toggle({"router"});
        QVERIFY(session.submit(RemoveElement{{"cut"}}, "Remove").has_value());
        QCOMPARE(selection.single().value, std::string("shop"));
        QVERIFY(whatIf.failed() == std::set<ElementId>{{"router"}});
        QSignalSpy failed(&whatIf, &WhatIf::failedChanged);
        session.load(Design{});
        QVERIFY(selection.ids().empty());
        QVERIFY(!whatIf.isActive());
        QVERIFY(whatIf.failed().empty());
        QCOMPARE(failed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestDesignSession)
#include "test_design_session.moc"
