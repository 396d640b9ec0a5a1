// Random editing never breaks a design, and all of it can be taken back.
//
// ISTHMUS_FUZZ_ACTIONS says how many actions, ISTHMUS_FUZZ_SEED which ones; a failure names the seed of its
// round.
#include "tests/app/gui/busy_hands.h"

#include "app/gui/language.h"
#include "app/gui/settings.h"
#include "model/design/invariants.h"
#include "tests/app/gui/prepared_dialogs.h"
#include "tests/support/small_design.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"

#include <QDockWidget>
#include <QTemporaryDir>
#include <QUndoStack>
#include <QtTest>

using namespace isthmus;

namespace {

constexpr int kUsualActions = 2'000;
/// A round is a document of its own: a failure is found again in few actions.
constexpr int kActionsOfARound = 1'000;
constexpr unsigned kUsualSeed = 20260;

int fromEnvironment(const char* name, int otherwise) {
    bool given = false;
    const int value = qEnvironmentVariableIntValue(name, &given);
    return given ? value : otherwise;
}

std::string firstError(const Design& design) {
    for (const Diagnostic& found : checkInvariants(design))
        if (found.severity == Severity::Error)
            return found.code + " at " + found.element.value;
    return {};
}

/// What is selected, failed and drawn is there.
std::string firstStranger(MainWindow& window) {
    const Design& design = window.session().design();
    for (const ElementId& id : window.selection().ids())
        if (!findElement(design, id))
            return "selected, but gone: " + id.value;
    for (const ElementId& id : window.whatIf().failed())
        if (!findElement(design, id))
            return "failed, but gone: " + id.value;
    const DiagramContent& content = window.view().diagram().content();
    for (const NodeBox& node : content.layout().nodes())
        if (!findById(design.components, node.id))
            return "drawn, but gone: " + node.id.value;
    for (const AreaBox& area : content.layout().areas())
        if (!findById(design.places, area.id))
            return "drawn, but gone: " + area.id.value;
    for (const RoutedLine& line : content.routes().lines())
        if (!findElement(design, line.id))
            return "drawn, but gone: " + line.id.value;
    return {};
}

} // namespace

class TestFuzzedEditing : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("isthmus-test"));
        m_language.apply(QStringLiteral("en"));
        m_settings = std::make_unique<Settings>();
        m_catalogue =
            std::make_shared<const Catalogue>(*loadCatalogue(resourceFolder() / "catalogue").catalogue);
    }

    void actions_atRandom_keepTheDesignWhole_andAreTakenBackWhole_data() {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<int>("actions");
        const auto seed = static_cast<unsigned>(fromEnvironment("ISTHMUS_FUZZ_SEED", kUsualSeed));
        unsigned round = 0;
        for (int left = fromEnvironment("ISTHMUS_FUZZ_ACTIONS", kUsualActions); left > 0;
             left -= kActionsOfARound, ++round)
            QTest::addRow("seed %u", seed + round) << seed + round << std::min(left, kActionsOfARound);
    }
    void actions_atRandom_keepTheDesignWhole_andAreTakenBackWhole() {
        QFETCH(unsigned, seed);
        QFETCH(int, actions);
        makeWindow();
        DesignSession& session = m_window->session();
        const Design first = session.design();
        BusyHands hands(*m_window, seed);
        QStringList done;
        for (int i = 0; i < actions; ++i) {
            done << hands.act();
            std::string wrong = firstError(session.design());
            if (wrong.empty())
                wrong = firstStranger(*m_window);
            if (!wrong.empty())
                QFAIL(qPrintable(
                    QStringLiteral("action %1: %2\n%3")
                        .arg(i)
                        .arg(QString::fromStdString(wrong), done.mid(std::max(0, i - 15)).join('\n'))));
            if (i % 100 == 0)
                QCoreApplication::processEvents();
        }
        hands.rest();
        const Design last = session.design();
        QUndoStack& steps = session.undoStack();
        const int index = steps.index();
        QVERIFY(index > 0);
        steps.setIndex(0);
        QVERIFY(session.design() == first);
        steps.setIndex(index);
        QVERIFY(session.design() == last);
        while (steps.canRedo())
            steps.redo();
        QVERIFY(firstError(session.design()).empty());
        steps.setIndex(0);
        QVERIFY(session.design() == first);
    }

    void cleanup() { m_window.reset(); }

private:
    /// Figures are left out: they have tests of their own, and would take most of the time.
    void makeWindow() {
        m_window = std::make_unique<MainWindow>(WindowParts{
            .catalogue = m_catalogue,
            .analyse = [](auto, auto, const AnalysisOptions&, std::stop_token) -> Result<AnalysisResult> {
                return tl::unexpected(Error{.code = "EN-001"});
            },
            .settings = *m_settings,
            .language = m_language,
            .dialogs = std::make_unique<PreparedDialogs>()});
        m_window->applyTheme(ThemeChoice::Light);
        m_window->resize(1200, 800);
        for (auto* dock : m_window->findChildren<QDockWidget*>())
            dock->setVisible(dock->objectName() == QLatin1String("inspectorPanel"));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->session().load(smallDesign());
        QCOMPARE(firstError(m_window->session().design()), std::string());
    }

    QTemporaryDir m_folder;
    Language m_language;
    std::unique_ptr<Settings> m_settings;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestFuzzedEditing)
#include "test_fuzzed_editing.moc"
