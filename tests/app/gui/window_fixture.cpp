#include "tests/app/gui/window_fixture.h"

#include "model/analysis/analyse.h"

#include <QTabBar>
#include <QtTest>

#include <thread>

namespace isthmus {

WindowFixture::WindowFixture() {
    m_watch.printStalls();
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("isthmus-test"));
    m_language.apply(QStringLiteral("en"));
    m_settings = std::make_unique<Settings>();
    replaceWindow();
}

void WindowFixture::replaceWindow() {
    static const auto catalogue =
        std::make_shared<const Catalogue>(*loadCatalogue(resourceFolder() / "catalogue").catalogue);
    m_window.reset();
    auto prepared = std::make_unique<PreparedDialogs>();
    m_dialogs = prepared.get();
    m_window = std::make_unique<MainWindow>(
        WindowParts{.catalogue = catalogue,
                    .analyse = [this](auto design, auto known, const AnalysisOptions& options,
                                      std::stop_token stop) { return answer(design, known, options, stop); },
                    .settings = *m_settings,
                    .language = m_language,
                    .dialogs = std::move(prepared)});
    m_window->applyTheme(ThemeChoice::Light);
    m_window->resize(1500, 900);
    m_window->show();
    [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(m_window.get());
}

Result<AnalysisResult> WindowFixture::answer(std::shared_ptr<const Design> design,
                                             std::shared_ptr<const Catalogue> catalogue,
                                             const AnalysisOptions& options, std::stop_token stop) {
    while (((m_held && options.explain) || m_heldAll) && !stop.stop_requested())
        std::this_thread::yield();
    return analyse(std::move(design), std::move(catalogue), options, std::move(stop));
}

WindowFixture::~WindowFixture() {
    m_window.reset();
    m_language.apply(QStringLiteral("en"));
}

bool WindowFixture::hasFigures() const {
    AnalysisRunner& runner = m_window->runner();
    return runner.latest() && !runner.isBusy() && runner.latest()->revision == m_window->session().revision();
}

void WindowFixture::openTemplate(const char* name) {
    const auto file = (resourceFolder() / "templates" / name).string();
    QVERIFY(m_window->files().openFile(QString::fromStdString(file)));
    QTRY_VERIFY_WITH_TIMEOUT(hasFigures(), 30'000);
}

void WindowFixture::load(const Design& design) {
    m_window->session().load(design);
    QTRY_VERIFY_WITH_TIMEOUT(hasFigures(), 30'000);
}

void WindowFixture::addComponent() {
    DesignSession& session = m_window->session();
    const Edit added =
        AddElement{Component{.id = session.freshId("extra"), .name = "Extra", .kind = "router"}};
    QVERIFY(session.submit(added, QStringLiteral("Add")).has_value());
}

void WindowFixture::clickTab(const QWidget* page) {
    auto* tabs = find<QTabWidget>("results");
    const int index = tabs->indexOf(page);
    QVERIFY(index >= 0 && tabs->isTabVisible(index));
    QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(index).center());
}

void WindowFixture::click(QWidget* widget) {
    QVERIFY(widget && widget->isVisible() && widget->isEnabled());
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
}

void WindowFixture::clickRow(QTableView* table, int row) {
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(row, 1)).center());
}

void WindowFixture::doubleClickRow(QTableView* table, int row) {
    clickRow(table, row);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {},
                       table->visualRect(table->model()->index(row, 1)).center());
}

QString WindowFixture::cell(const QTableView* table, int row, int column) {
    return table->model()->index(row, column).data().toString();
}

} // namespace isthmus
