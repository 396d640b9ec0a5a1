#include "app/gui/desktop_dialogs.h"
#include "app/gui/language.h"
#include "app/gui/limits_dialog.h"
#include "app/gui/main_window.h"
#include "model/analysis/analyse.h"
#include "model/io/design_reader.h"
#include "tests/app/gui/prepared_dialogs.h"
#include "tests/support/small_design.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/kinds/kind_list_model.h"
#include "views/strip/score_strip.h"
#include "views/strip/score_tile.h"
#include "views/strip/what_if_ribbon.h"
#include "views/text/figure_text.h"
#include "views/theme/theme_service.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace isthmus;

class TestMainWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("isthmus-test"));
        auto outcome = loadCatalogue(resourceFolder() / "catalogue");
        QVERIFY(outcome.catalogue.has_value());
        m_catalogue = std::make_shared<const Catalogue>(*std::move(outcome.catalogue));
    }
    void init() {
        m_language = std::make_unique<Language>();
        m_language->apply(QStringLiteral("en"));
        m_settings = std::make_unique<Settings>();
        auto dialogs = std::make_unique<PreparedDialogs>();
        m_dialogs = dialogs.get();
        m_dialogs->path = m_folder.filePath(QStringLiteral("drawn by hand.isthmus"));
        QFile::remove(m_dialogs->path);
        m_window = std::make_unique<MainWindow>(WindowParts{
            .catalogue = m_catalogue,
            .analyse = [](auto design, auto catalogue, const AnalysisOptions& options,
                          std::stop_token stop) { return analyse(design, catalogue, options, stop); },
            .settings = *m_settings,
            .language = *m_language,
            .dialogs = std::move(dialogs)});
        m_window->applyTheme(ThemeChoice::Light);
        m_window->resize(1400, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() {
        m_window.reset();
        m_language->apply(QStringLiteral("en"));
    }

    void drawing_byMouse_undoesRedoesSavesAndReloads() {
        dropKind("router", {-150, 0});
        dropKind("database", {150, 0});
        const Design& design = m_window->session().design();
        QCOMPARE(design.components.size(), std::size_t(2));
        QTest::keyClick(m_window.get(), Qt::Key_L);
        QCOMPARE(m_window->view().tool(), Tool::Link);
        dragBetween(design.components[0].id, design.components[1].id);
        QCOMPARE(design.links.size(), std::size_t(1));
        QCOMPARE(design.links.front().from, design.components[0].id);

        const Design drawn = design;
        const int steps = m_window->session().undoStack().count();
        QCOMPARE(steps, 3);
        for (int i = 0; i < steps; ++i)
            QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(design.components.empty() && design.links.empty());
        QVERIFY(!m_window->actions()[ActionId::Undo]->isEnabled());
        for (int i = 0; i < steps; ++i)
            QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(design == drawn);

        QVERIFY(m_window->isWindowModified());
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(m_window->windowTitle(), QString("[*]drawn by hand — Isthmus"));
        const auto read = readDesignFile(m_dialogs->path.toStdString());
        QVERIFY(read.complete);
        QVERIFY(*read.design == drawn);
        QVERIFY(m_window->files().newDocument());
        QVERIFY(design.components.empty());
        QVERIFY(m_window->files().openFile(m_dialogs->path));
        QVERIFY(design == drawn);
        QCOMPARE(m_settings->recentFiles().first(), m_dialogs->path);
    }

    void whatIf_componentClicked_changesTheStrip() {
        m_window->session().load(smallDesign());
        auto* strip = m_window->findChild<ScoreStrip*>();
        QTRY_VERIFY(strip->tile("availability") != nullptr);
        QCOMPARE(strip->tile("state")->figure().value, QString("● up"));
        const QString before = strip->tile("availability")->figure().value;
        QTest::keyClick(m_window.get(), Qt::Key_W);
        QVERIFY(m_window->whatIf().isActive());
        clickOn({"shop"});
        QVERIFY(m_window->whatIf().failed() == std::set<ElementId>{{"shop"}});
        QTRY_COMPARE(strip->tile("state")->figure().value, QString("✕ down"));
        QVERIFY(strip->tile("availability")->figure().value != before);
        QVERIFY(!strip->tile("availability")->figure().chip.text.isEmpty());
        const auto* ribbon = m_window->findChild<WhatIfRibbon*>();
        QVERIFY(ribbon->isVisible());
        QVERIFY(ribbon->message().contains("1 element failed — Shop"));
        clickOn({"shop"});
        QTRY_COMPARE(strip->tile("availability")->figure().value, before);
        QTest::keyClick(m_window.get(), Qt::Key_W);
        QVERIFY(!ribbon->isVisible());
        QVERIFY(m_window->session().undoStack().isClean());
    }

    void whatIf_cableCut_changesTheStripAndTheReport() {
        const QString pdftotext = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        const auto single = (resourceFolder() / "templates" / "hawaii_single_cable.isthmus").string();
        QVERIFY(m_window->files().openFile(QString::fromStdString(single)));
        auto* strip = m_window->findChild<ScoreStrip*>();
        QTRY_VERIFY(strip->tile("availability") != nullptr);
        const QString before = strip->tile("availability")->figure().value;
        QTest::keyClick(m_window.get(), Qt::Key_W);
        const QPoint chip = cableOnTheSheet();
        QVERIFY(!chip.isNull());
        QTest::mouseClick(m_window->view().viewport(), Qt::LeftButton, {}, chip);
        QCOMPARE(m_window->whatIf().failed().size(), std::size_t(1));
        const ElementId cut = *m_window->whatIf().failed().begin();
        const Cable* cable = findById(m_window->session().design().cables, cut);
        QVERIFY2(cable != nullptr, cut.value.c_str());
        QTRY_VERIFY(strip->tile("availability")->figure().value != before);
        QVERIFY(!strip->tile("availability")->figure().chip.text.isEmpty());

        m_dialogs->reportPath = m_folder.filePath("cut.pdf");
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_dialogs->reportPath), 30'000);
        if (pdftotext.isEmpty())
            QSKIP("pdftotext is not installed");
        QProcess process;
        process.start(pdftotext, {"-layout", m_dialogs->reportPath, "-"});
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        const AnalysisPair pair = *m_window->runner().latest();
        for (const AnalysisResult* result : {pair.nominal.get(), pair.whatIf.get()})
            for (const JourneyResult& journey : result->journeys) {
                const QString available = availabilityText(journey.availability.unavailability);
                QVERIFY2(text.contains(available), qPrintable(available));
                const QString down = hoursText(journey.availability.downtimePerYear);
                QVERIFY2(text.contains(down), qPrintable(down));
            }
        QVERIFY(text.contains(QString::fromStdString(cable->name)));
        QVERIFY(text.contains(moneyText(pair.nominal->cost.monthly)));
    }

    void why_cutSetClicked_isSelectedTriedAndSorted() {
        const auto file = (resourceFolder() / "templates" / "hawaii_minimum.isthmus").string();
        QVERIFY(m_window->files().openFile(QString::fromStdString(file)));
        auto* tabs = m_window->findChild<QTabWidget*>(QStringLiteral("results"));
        QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(1).center());
        auto* cuts = m_window->findChild<QTableView*>(QStringLiteral("cutSetTable"));
        auto* importance = m_window->findChild<QTableView*>(QStringLiteral("importanceTable"));
        QTRY_VERIFY(cuts->isVisible() && cuts->model()->rowCount() > 10);
        QCOMPARE(cellText(cuts, 0, 0), QString("Records + Hawaiki + AAG")); // the likeliest
        QCOMPARE(cellText(cuts, 0, 3), QString("3"));
        clickCell(cuts, 0, 0);
        QVERIFY(m_window->selection().ids() == (std::set<ElementId>{{"records"}, {"hawaiki"}, {"aag"}}));
        QTest::keyClick(cuts, Qt::Key_Down);
        QVERIFY(m_window->selection().ids() == (std::set<ElementId>{{"drfortress"}, {"hawaiki"}, {"aag"}}));

        QCOMPARE(cellText(importance, 0, 0), QString("Records"));
        clickHeading(importance, 2); // Birnbaum
        clickHeading(importance, 2);
        QVERIFY(cellText(importance, 0, 0) != cellText(importance, 1, 0));
        const auto birnbaum = [&](int row) {
            return importance->model()->index(row, 2).data(Qt::UserRole).toDouble();
        };
        QVERIFY(birnbaum(0) >= birnbaum(1) && birnbaum(1) > birnbaum(importance->model()->rowCount() - 1));
        QVERIFY(!importance->model()->headerData(2, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        clickCell(importance, 0, 0);
        QCOMPARE(m_window->selection().ids().size(), std::size_t(1));

        auto* strip = m_window->findChild<ScoreStrip*>();
        const QPoint first = cuts->visualRect(cuts->model()->index(0, 0)).center();
        QTest::mouseClick(cuts->viewport(), Qt::LeftButton, {}, first);
        QTest::mouseDClick(cuts->viewport(), Qt::LeftButton, {}, first);
        QVERIFY(m_window->whatIf().isActive());
        QVERIFY(m_window->whatIf().failed() == (std::set<ElementId>{{"records"}, {"hawaiki"}, {"aag"}}));
        QTRY_COMPARE(strip->tile("state")->figure().value, QString("✕ down"));
        QTRY_VERIFY(!m_window->runner().isBusy());
        QCOMPARE(cellText(cuts, 0, 0), QString("Records + Hawaiki + AAG")); // others can be tried from here
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
    }

    void why_withoutJourney_saysSoInWords() {
        auto* tabs = m_window->findChild<QTabWidget*>(QStringLiteral("results"));
        tabs->setCurrentIndex(1);
        auto* words = m_window->findChild<QLabel*>(QStringLiteral("explanationWords"));
        QTRY_VERIFY(words->isVisible() && words->text().contains("A journey says"));
        m_window->session().load(smallDesign());
        QTRY_VERIFY(!words->isVisible());
    }

    void inspector_fieldWithUnit_isCommittedAsOneNamedStep() {
        m_window->session().load(smallDesign());
        m_window->selection().set({{"segment"}});
        auto* length = m_window->findChild<QLineEdit*>(QStringLiteral("field_length"));
        QVERIFY(length != nullptr);
        QCOMPARE(length->text(), QString("4,200 km"));
        type(length, "2*2150 km");
        const Link* segment = findById(m_window->session().design().links, ElementId{"segment"});
        QCOMPARE(segment->length->value, 4300.0);
        QCOMPARE(length->text(), QString("4,300 km"));
        QCOMPARE(m_window->session().undoStack().undoText(), QString("Change Length of Segment"));
        type(length, "far");
        QCOMPARE(findById(m_window->session().design().links, ElementId{"segment"})->length->value, 4300.0);
        trigger(ActionId::Undo);
        QVERIFY(m_window->session().design() == smallDesign());
    }

    void copyAndPaste_component_isSelectedUnderANewId() {
        m_window->session().load(smallDesign());
        m_window->selection().set({{"router"}, {"gateway"}});
        trigger(ActionId::Copy);
        trigger(ActionId::Paste);
        QCOMPARE(m_window->selection().ids().size(), std::size_t(4)); // and the segment to the station
        QVERIFY(m_window->selection().contains({"router-2"}));
        QCOMPARE(findById(m_window->session().design().components, ElementId{"router-2"})->place.value,
                 std::string("site"));
        trigger(ActionId::Undo);
        QVERIFY(m_window->session().design() == smallDesign());
    }

    void close_unsaved_asksByNameAndStays() {
        m_window->session().load(smallDesign());
        m_window->selection().set({{"cut"}});
        QVERIFY(m_window->session().submit(RemoveElement{{"cut"}}, "Remove").has_value());
        QVERIFY(!m_window->close());
        QCOMPARE(m_dialogs->asked, QStringList{"Small"});
        m_dialogs->unsaved = UnsavedAnswer::Discard;
        QVERIFY(m_window->close());
    }

    void openFile_broken_saysSoAndKeepsTheDocument() {
        m_window->session().load(smallDesign());
        QFile file(m_folder.filePath("broken.isthmus"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        QVERIFY(!m_window->files().openFile(file.fileName()));
        QCOMPARE(m_dialogs->asked.size(), 1);
        QVERIFY(m_dialogs->asked.first().contains("broken.isthmus"));
        QVERIFY(m_window->session().design() == smallDesign());
    }

    void report_whatIf_holdsBothFigures() {
        m_window->session().load(smallDesign());
        QTRY_VERIFY(m_window->runner().latest() != nullptr);
        QTest::keyClick(m_window.get(), Qt::Key_W);
        m_window->whatIf().toggle({"router"});
        QTRY_VERIFY(m_window->runner().latest()->whatIf != nullptr);
        const auto pair = m_window->runner().latest();
        m_dialogs->reportPath = m_folder.filePath("report.html");
        trigger(ActionId::Report);
        QTRY_VERIFY(QFile::exists(m_dialogs->reportPath));
        QFile file(m_dialogs->reportPath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString html = QString::fromUtf8(file.readAll());
        QVERIFY(html.contains("Router"));
        const double nominal = pair->nominal->journeys.front().availability.unavailability;
        QVERIFY(html.contains(availabilityText(nominal)) || html.contains(ninesText(nominal)));
        m_dialogs->reportPath = m_folder.filePath("report.pdf");
        trigger(ActionId::Report);
        QTRY_VERIFY(QFile::exists(m_dialogs->reportPath));
        QFile pdf(m_dialogs->reportPath);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
    }

    void menus_inEveryLanguage_haveOneEntryPerLetter() {
        QStringList twice;
        int checked = 0;
        for (const LanguageName& language : languages()) {
            m_language->apply(language.code);
            QCoreApplication::processEvents();
            for (const QMenu* menu : m_window->findChildren<QMenu*>()) {
                QHash<QString, QString> byLetter;
                for (const QAction* action : menu->actions()) {
                    const QString letter = QKeySequence::mnemonic(action->text()).toString();
                    if (letter.isEmpty())
                        continue;
                    if (byLetter.contains(letter))
                        twice += language.code + QStringLiteral(": ") + byLetter.value(letter) +
                                 QStringLiteral(" / ") + action->text();
                    byLetter.insert(letter, action->text());
                    ++checked;
                }
            }
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(QStringLiteral("; "))));
        QVERIFY(checked > 60);
    }

    void language_german_isShownAtOnce() {
        m_window->session().load(smallDesign());
        m_window->selection().set({{"segment"}});
        m_window->findChild<QAction*>(QStringLiteral("language_de"))->trigger();
        QCoreApplication::processEvents();
        QCOMPARE(m_window->actions()[ActionId::Save]->text(), QString("&Speichern"));
        auto* strip = m_window->findChild<ScoreStrip*>();
        QTRY_VERIFY(strip->tile("availability") != nullptr);
        QTRY_COMPARE(strip->tile("availability")->figure().label, QString("Verfügbarkeit"));
        QCOMPARE(m_window->findChild<QLineEdit*>(QStringLiteral("field_length"))->text(),
                 QString("4.200 km"));
        QCOMPARE(m_settings->language(), QString("de"));
    }

    void limits_changedInTheDialog_areKeptAndKeptTo() {
        m_window->session().load(smallDesign());
        AnalysisRunner& runner = m_window->runner();
        QTRY_VERIFY(runner.latest() && !runner.isBusy());
        for (const int megabytes : {16, 512}) {
            setMemoryLimit(megabytes);
            const std::size_t bytes = static_cast<std::size_t>(megabytes) << 20U;
            QTRY_COMPARE(runner.latest()->budget.memoryBytes, bytes);
            QCOMPARE(Settings().engineBudget().memoryBytes, bytes);
            QTRY_VERIFY(!runner.isBusy());
        }
    }

    void theme_dark_reachesThePanels() {
        m_window->applyTheme(ThemeChoice::Dark);
        QVERIFY(Theme::current().isDark());
        QTRY_COMPARE(m_window->palette().color(QPalette::Window), Theme::current().colour(ColourRole::Panel));
        m_window->applyTheme(ThemeChoice::Light);
    }

private:
    static QString cellText(const QTableView* table, int row, int column) {
        return table->model()->index(row, column).data().toString();
    }
    static void clickCell(QTableView* table, int row, int column) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(row, column)).center());
    }
    static void clickHeading(QTableView* table, int column) {
        QHeaderView* header = table->horizontalHeader();
        const int x = header->sectionViewportPosition(column) + header->sectionSize(column) / 2;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
    }

    /// Through the dialog, by keyboard.
    void setMemoryLimit(int megabytes) {
        QTimer::singleShot(0, this, [&] {
            auto* dialog = dynamic_cast<LimitsDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            auto* memory = dialog->findChild<QSpinBox*>(QStringLiteral("memoryLimit"));
            memory->selectAll();
            QTest::keyClicks(memory, QString::number(megabytes));
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        trigger(ActionId::Limits);
    }

    void trigger(ActionId id) { m_window->actions()[id]->trigger(); }

    QPoint pointOf(const ElementId& id) {
        const Rect rect = m_window->session().design().views.front().positions.at(id);
        return m_window->view().mapFromScene(rect.x, rect.y);
    }

    void clickOn(const ElementId& id) {
        m_window->view().fitAll();
        QTest::mouseClick(m_window->view().viewport(), Qt::LeftButton, {}, pointOf(id));
    }

    /// Where the chip with a cable's name is seen; null when there is none.
    QPoint cableOnTheSheet() {
        DiagramView& view = m_window->view();
        view.fitAll();
        const QRect seen = view.viewport()->rect();
        for (int y = seen.top(); y < seen.bottom(); y += 4)
            for (int x = seen.left(); x < seen.right(); x += 8) {
                const DiagramHit hit = view.hitAt(view.mapToScene(x, y));
                if (hit.what == DiagramHit::What::Chip)
                    for (const Cable& cable : m_window->session().design().cables)
                        for (const ElementId& segment : cable.segments)
                            if (segment == hit.id)
                                return {x, y};
            }
        return {};
    }

    /// What a drag out of the palette delivers, `offset` from the middle of the sheet.
    void dropKind(const char* kind, QPoint offset) {
        QMimeData mime;
        mime.setData(QLatin1String(kPaletteMimeType), kind);
        QWidget* viewport = m_window->view().viewport();
        const QPoint at = viewport->rect().center() + offset;
        QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &move);
        QDropEvent drop(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &drop);
    }

    void dragBetween(const ElementId& from, const ElementId& to) {
        QWidget* viewport = m_window->view().viewport();
        const QPoint start = pointOf(from);
        const QPoint end = pointOf(to);
        QTest::mouseMove(viewport, start);
        QTest::mousePress(viewport, Qt::LeftButton, {}, start);
        for (int i = 1; i <= 5; ++i)
            QTest::mouseMove(viewport, start + (end - start) * i / 5);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, end);
    }

    void type(QLineEdit* field, const QString& text) {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    QTemporaryDir m_folder;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Language> m_language;
    PreparedDialogs* m_dialogs = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
