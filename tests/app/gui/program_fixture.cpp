#include "tests/app/gui/program_fixture.h"

#include "model/analysis/analyse.h"
#include "model/io/design_reader.h"
#include "model/io/design_writer.h"
#include "tests/support/small_design.h"

#include <QApplication>
#include <QtTest>

#include <fstream>

namespace isthmus {

ProgramFixture::Home::Home(const QString& folder) {
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder);
    QCoreApplication::setOrganizationName(QStringLiteral("isthmus-test"));
    QApplication::setQuitOnLastWindowClosed(false);
}

ProgramFixture::ProgramFixture()
    : m_home(m_folder.path()), m_catalogue(std::make_shared<const Catalogue>(
                                   *loadCatalogue(resourceFolder() / "catalogue").catalogue)) {
    m_language.apply(QStringLiteral("en"));
    m_settings.setTheme(ThemeChoice::Light);
    crash();
}

void ProgramFixture::crash() {
    m_windows.reset();
    m_dialogs.clear();
    m_windows = std::make_unique<DocumentWindows>(DocumentWindows::Parts{
        .catalogue = m_catalogue,
        .analyse = [](auto design, auto known, const AnalysisOptions& options,
                      std::stop_token stop) { return analyse(design, known, options, stop); },
        .settings = m_settings,
        .language = m_language,
        .dialogs =
            [this] {
                auto dialogs = std::make_unique<PreparedDialogs>();
                m_dialogs.push_back(dialogs.get());
                return dialogs;
            }});
}

QString ProgramFixture::put(const QString& name, const std::string& title) const {
    Design design = DesignSession::withSheet(smallDesign());
    design.name = title;
    const QString file = path(name + QStringLiteral(".isthmus"));
    std::ofstream(file.toStdString()) << writeDesign(design);
    return file;
}

std::string ProgramFixture::titleInFile(const QString& name) const {
    return readDesignFile(path(name + QStringLiteral(".isthmus")).toStdString()).design->name;
}

void ProgramFixture::rename(int index, const std::string& title) {
    QVERIFY(window(index).session().submit(SetDocumentText{title, ""}, QStringLiteral("Rename")).has_value());
}

} // namespace isthmus
