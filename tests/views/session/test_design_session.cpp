#include "tests/support/small_design.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"

#include <QtTest>

#include <random>

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

    void stepTaken_undoAndRedo_sayWhatWasCarriedOut() {
        DesignSession session(smallDesign());
        const auto steps = recordSteps(session);
        QVERIFY(session.submit(move(1), "Move", 3).has_value());
        session.undoStack().undo();
        session.undoStack().redo();
        QVERIFY(session.submit(move(1), "Nothing").has_value());
        QCOMPARE(steps->size(), std::size_t(3));
        QVERIFY((*steps)[0] == (EditStep{EditStep::Kind::Do, move(1), "Move", 3}));
        QCOMPARE((*steps)[1].kind, EditStep::Kind::Undo);
        QVERIFY((*steps)[2].edit == move(1) && (*steps)[2].kind == EditStep::Kind::Redo);
    }

    /// Whatever is done after the base was taken, undoing what lies before it included.
    void resume_recordedSteps_givesTheDesignAndItsUndoSteps() {
        for (unsigned seed = 0; seed < 60; ++seed) {
            std::mt19937 random(seed);
            DesignSession session(smallDesign());
            const auto acts = [&](int count) {
                for (int i = 0; i < count; ++i)
                    actAtRandom(session, random);
            };
            acts(int(random() % 6));
            const Design base = session.design();
            const auto steps = recordSteps(session);
            acts(20);
            DesignSession resumed(Design{});
            QSignalSpy reset(&resumed, &DesignSession::reset);
            QSignalSpy changed(&resumed, &DesignSession::changed);
            resumed.resume(base, *steps);
            QCOMPARE(reset.count(), 1);
            QCOMPARE(changed.count(), 0);
            QVERIFY(resumed.design() == session.design());
            while (resumed.undoStack().canUndo())
                resumed.undoStack().undo();
            QVERIFY(resumed.design() == base);
            while (resumed.undoStack().canRedo())
                resumed.undoStack().redo();
        }
    }

    void resume_baseIsTheStart_hasTheSameStack() {
        DesignSession session(smallDesign());
        const auto steps = recordSteps(session);
        for (int x = 1; x < 5; ++x)
            QVERIFY(session.submit(move(x), "Move", 9).has_value());
        QVERIFY(session.submit(rename(session.design(), "shop", "Store"), "Rename Shop").has_value());
        QVERIFY(session.submit(move(9), "Move again", 10).has_value());
        session.undoStack().undo();
        DesignSession resumed(Design{});
        resumed.resume(smallDesign(), *steps);
        QVERIFY(resumed.design() == session.design());
        QCOMPARE(resumed.undoStack().count(), 3);
        QCOMPARE(resumed.undoStack().undoText(), QString("Rename Shop"));
        QCOMPARE(resumed.undoStack().redoText(), QString("Move again"));
        QVERIFY(!resumed.undoStack().isClean());
    }

private:
    static std::shared_ptr<std::vector<EditStep>> recordSteps(DesignSession& session) {
        auto steps = std::make_shared<std::vector<EditStep>>();
        connect(&session, &DesignSession::stepTaken, &session,
                [steps](const EditStep& step) { steps->push_back(step); });
        return steps;
    }
    static void actAtRandom(DesignSession& session, std::mt19937& random) {
        switch (random() % 7) {
        case 0:
        case 1:
            session.undoStack().undo();
            return;
        case 2:
            session.undoStack().redo();
            return;
        case 3: {
            const int gesture = session.beginGesture();
            for (int i = 0; i < 4; ++i)
                (void)session.submit(move(int(random() % 3)), "Move", gesture);
            return;
        }
        case 4:
            (void)session.submit(AddElement{Component{.id = session.freshId("new"), .kind = "router"}},
                                 "Add");
            return;
        default:
            (void)session.submit(rename(session.design(), "shop", random() % 2 == 0 ? "A" : "B"), "Rename");
        }
    }
};

QTEST_GUILESS_MAIN(TestDesignSession)
#include "test_design_session.moc"
