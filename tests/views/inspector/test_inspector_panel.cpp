// The inspector by mouse and keyboard: several elements at once, and what its fields understand.
#include "tests/support/small_design.h"
#include "views/inspector/field_row.h"
#include "views/inspector/inspector_panel.h"
#include "views/session/analysis_runner.h"
#include "views/session/current_journey.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QtTest>

using namespace isthmus;

class TestInspectorPanel : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        m_catalogue =
            std::make_shared<const Catalogue>(*loadCatalogue(resourceFolder() / "catalogue").catalogue);
    }
    void init() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_session = std::make_unique<DesignSession>(smallDesign());
        m_selection = std::make_unique<Selection>();
        m_selection->follow(*m_session);
        m_journey = std::make_unique<CurrentJourney>(*m_session);
        m_runner = std::make_unique<AnalysisRunner>(
            *m_session, m_whatIf, m_catalogue,
            [](auto, auto, const AnalysisOptions&, std::stop_token) -> Result<AnalysisResult> {
                return AnalysisResult{};
            });
        m_panel =
            std::make_unique<InspectorPanel>(*m_session, *m_selection, *m_runner, *m_journey, m_catalogue);
        m_panel->resize(320, 900);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void cleanup() {
        m_panel.reset();
        m_runner.reset();
    }

    void severalElements_onlyTouchedFieldsAreWritten_inOneStep() {
        edit([](Design& design) { findById(design.components, ElementId{"orders"})->count = 2; });
        m_selection->set({{"orders"}, {"replica"}, {"shop"}});
        QCOMPARE(line("count")->text(), QString());
        QCOMPARE(line("count")->placeholderText(), QString("—"));
        QCOMPARE(line("name")->placeholderText(), QString("—"));
        QCOMPARE(box("place")->currentIndex(), -1);
        QCOMPARE(box("place")->placeholderText(), QString("—"));
        // Passing through a field is not touching it.
        QTest::mouseClick(line("name"), Qt::LeftButton);
        QTest::keyClick(line("name"), Qt::Key_Tab);
        QCOMPARE(m_session->undoStack().count(), 0);
        type("count", "3");
        QCOMPARE(m_session->undoStack().count(), 1);
        for (const char* id : {"orders", "replica", "shop"})
            QCOMPARE(component(id).count, 3);
        QCOMPARE(component("orders").name, std::string("Orders"));
        QCOMPARE(component("replica").place.value, std::string("zone"));
        m_session->undoStack().undo();
        QCOMPARE(component("orders").count, 2);
        QCOMPARE(component("shop").count, 1);
    }

    void differentKinds_shareWhatBothHave() {
        m_selection->set({{"zone"}, {"orders"}, {"circuit"}});
        QVERIFY(row("name") && row("availability") && row("notes"));
        QVERIFY(!row("count") && !row("length") && !row("kind")); // no kind fits a place and a link
        type("availability", "99,95 %");
        QCOMPARE(m_session->undoStack().count(), 1);
        QCOMPARE(component("orders").failure->availability, std::optional(0.9995));
        QCOMPARE(findById(m_session->design().places, ElementId{"zone"})->failure->availability,
                 std::optional(0.9995));
        QCOMPARE(findById(m_session->design().links, ElementId{"circuit"})->failure->availability,
                 std::optional(0.9995));
    }

    void veryMany_areComparedInSlices_andWrittenInOneStep() {
        edit([](Design& design) {
            for (int i = 0; i < 1500; ++i)
                design.components.push_back(Component{
                    .id = {"c" + std::to_string(i)}, .name = "C", .kind = "router", .count = 1 + i % 2});
        });
        std::set<ElementId> ids;
        for (const Component& one : m_session->design().components)
            ids.insert(one.id);
        m_selection->set(ids);
        QTRY_VERIFY(row("count"));
        QCOMPARE(line("count")->placeholderText(), QString("—"));
        type("count", "2");
        QCOMPARE(m_session->undoStack().count(), 1);
        for (const Component& one : m_session->design().components)
            QCOMPARE(one.count, 2);
        QTRY_COMPARE(line("count")->text(), QString("2"));
        m_selection->set({{"orders"}}); // few again: at once
        QVERIFY(row("count"));
    }

    void mixedCheck_oneClick_setsAll() {
        edit([](Design& design) { findById(design.components, ElementId{"router"})->transit = true; });
        m_selection->set({{"router"}, {"gateway"}});
        auto* check = m_panel->findChild<QCheckBox*>("field_transit");
        QVERIFY(check);
        QCOMPARE(check->checkState(), Qt::PartiallyChecked);
        QTest::mouseClick(check, Qt::LeftButton, {}, QPoint(8, check->height() / 2));
        QVERIFY(component("router").transit && component("gateway").transit);
    }

    void source_isShown_andResetBringsTheDefaultBack() {
        m_selection->set({{"orders"}});
        QVERIFY2(caption("availability").contains("default of the kind"),
                 qPrintable(caption("availability")));
        QCOMPARE(caption("processing50"), QString("default of the kind"));
        const QString usual = line("processing50")->placeholderText();
        type("processing50", "12 ms");
        QCOMPARE(caption("processing50"), QString("set here"));
        auto* reset = line("processing50")->findChild<QToolButton*>();
        QVERIFY(reset && reset->isVisible());
        QTest::mouseClick(reset, Qt::LeftButton);
        QVERIFY(!component("orders").processing);
        QCOMPARE(line("processing50")->placeholderText(), usual);
        edit([](Design& design) { design.places[0].account = "4711"; });
        m_selection->set({{"orders"}});
        QCOMPARE(line("account")->placeholderText(), QString("4711"));
        QCOMPARE(caption("account"), QString("from Site"));
    }

    void position_canBeTyped_andAPlaceTakesItsContentAlong() {
        m_selection->set({{"router"}});
        QCOMPARE(line("sheet.x")->text(), QString("200"));
        QVERIFY(!row("sheet.width"));
        type("sheet.x", "200 + 24");
        QCOMPARE(rect("router").x, 224.0);
        m_selection->set({{"site"}});
        type("sheet.width", "360");
        QCOMPARE(rect("site").width, 360.0);
        type("sheet.y", "48");
        QCOMPARE(rect("site").y, 48.0);
        QCOMPARE(rect("router").y, 148.0);
        QCOMPARE(rect("orders").y, 248.0);
        QCOMPARE(rect("gateway").y, 40.0);
        m_session->undoStack().undo();
        QCOMPARE(rect("router").y, 100.0);
        m_selection->set({{"router"}, {"shop"}}); // one x for both: aligned
        QCOMPARE(line("sheet.x")->placeholderText(), QString("—"));
        type("sheet.x", "120");
        QCOMPARE(rect("router").x, 120.0);
        QCOMPARE(rect("shop").x, 120.0);
    }

    void typedUnits_areUnderstood_data() {
        QTest::addColumn<QString>("element");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("latency") << "circuit"
                                 << "latency"
                                 << "50ms"
                                 << "50 ms";
        QTest::newRow("capacity") << "circuit"
                                  << "capacity"
                                  << "10 Gbit/s"
                                  << "10 Gbit/s";
        QTest::newRow("availability") << "circuit"
                                      << "availability"
                                      << "99,95 %"
                                      << "99.95 %";
        QTest::newRow("faults") << "segment"
                                << "faultRate"
                                << "4.3 faults/1000 km/yr"
                                << "4.3 / 1000 km yr";
        QTest::newRow("duration") << "circuit"
                                  << "mttf"
                                  << "2d 6h"
                                  << "54 h";
        QTest::newRow("product") << "circuit"
                                 << "length"
                                 << "3*1.5"
                                 << "4.5 km";
        QTest::newRow("parentheses") << "circuit"
                                     << "failover"
                                     << "(2+1)min"
                                     << "3 min";
    }
    void typedUnits_areUnderstood() {
        QFETCH(QString, element);
        QFETCH(QString, field);
        QFETCH(QString, typed);
        m_selection->set({{element.toStdString()}});
        type(qPrintable(field), qPrintable(typed));
        QTEST(line(qPrintable(field))->text(), "shown");
        QCOMPARE(m_session->undoStack().count(), 1);
    }

    void nonsense_isExplainedUnderItsField_andEscBringsTheValueBack() {
        edit([](Design& design) { design.links[1].latency = Milliseconds{7}; });
        m_selection->set({{"circuit"}});
        type("latency", "soon");
        QCOMPARE(caption("latency"), QString("Expected a duration, e.g. 50 ms."));
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        QCOMPARE(findById(m_session->design().links, ElementId{"circuit"})->latency,
                 std::optional(Milliseconds{7}));
        QTest::keyClick(line("latency"), Qt::Key_Backspace);
        QTest::keyClick(line("latency"), Qt::Key_Escape);
        QCOMPARE(line("latency")->text(), QString("7 ms"));
        QCOMPARE(caption("latency"), QString("set here"));
    }

    void arrowKeys_stepTheValue_asOneUndoStep() {
        edit([](Design& design) { design.links[1].latency = Milliseconds{50}; });
        m_selection->set({{"circuit"}});
        const auto latency = [this] {
            return findById(m_session->design().links, ElementId{"circuit"})->latency->value;
        };
        QTest::mouseClick(line("latency"), Qt::LeftButton);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(line("latency"), Qt::Key_Up);
        QCOMPARE(latency(), 53.0);
        QTest::keyClick(line("latency"), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(latency(), 43.0);
        QCOMPARE(m_session->undoStack().count(), 1);
        m_session->undoStack().undo();
        QCOMPARE(latency(), 50.0);
        QTest::mouseClick(line("availability"), Qt::LeftButton);
        type("availability", "99.89 %", false);
        QTest::keyClick(line("availability"), Qt::Key_Up);
        QTest::keyClick(line("availability"), Qt::Key_Up);
        QCOMPARE(*findById(m_session->design().links, ElementId{"circuit"})->failure->availability, 0.9991);
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(line("availability"), Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(caption("availability"), QString("From 0 % to 100 %."));
    }

private:
    template <class Change>
    void edit(Change change) {
        Design design = m_session->design();
        change(design);
        m_session->load(design);
    }
    FieldRow* row(const char* field) const {
        // Rows of a new selection are shown, and old ones deleted, by the event loop.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        for (auto* candidate : m_panel->findChildren<FieldRow*>())
            if (!candidate->isHidden() && candidate->field().id == QLatin1String(field))
                return candidate;
        return nullptr;
    }
    QLineEdit* line(const char* field) const {
        auto* found = row(field) ? row(field)->findChild<QLineEdit*>() : nullptr;
        if (!found)
            qFatal("no field %s", field);
        return found;
    }
    QComboBox* box(const char* field) const { return row(field)->findChild<QComboBox*>(); }
    /// What stands below a field.
    QString caption(const char* field) const {
        QString last;
        for (auto* label : row(field)->findChildren<QLabel*>())
            if (!label->isHidden() && label->text() != row(field)->field().label)
                last = label->text();
        return last;
    }
    void type(const char* field, const char* text, bool commit = true) {
        QLineEdit* edited = line(field);
        QTest::mouseClick(edited, Qt::LeftButton);
        edited->selectAll();
        QTest::keyClick(edited, Qt::Key_Delete);
        QTest::keyClicks(edited, QString::fromUtf8(text));
        if (commit)
            QTest::keyClick(edited, Qt::Key_Return);
    }
    const Component& component(const char* id) const {
        return *findById(m_session->design().components, ElementId{id});
    }
    const Rect& rect(const char* id) const { return m_session->design().views.front().positions.at({id}); }

    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<DesignSession> m_session;
    std::unique_ptr<Selection> m_selection;
    WhatIf m_whatIf;
    std::unique_ptr<CurrentJourney> m_journey;
    std::unique_ptr<AnalysisRunner> m_runner;
    std::unique_ptr<InspectorPanel> m_panel;
};

QTEST_MAIN(TestInspectorPanel)
#include "test_inspector_panel.moc"
