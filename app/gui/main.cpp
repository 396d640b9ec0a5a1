#include "app/gui/language.h"
#include "app/gui/main_window.h"
#include "app/version.h"
#include "model/analysis/analyse.h"
#include "model/base/kept_memory.h"
#include "views/text/error_text.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QStandardPaths>

#include <cstdio>
#include <cstring>
#include <filesystem>

namespace {

using namespace isthmus;

/// Needs no display, so that it works where there is none.
bool asksForVersion(int argc, char** argv) {
    for (int i = 1; i < argc; ++i)
        if (std::strcmp(argv[i], "--version") == 0 || std::strcmp(argv[i], "-v") == 0)
            return true;
    return false;
}

/// The built-in catalogue with the user's own rows over it; problems go to standard error.
std::shared_ptr<const Catalogue> catalogue() {
    const QString own =
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/catalogue");
    std::optional<std::filesystem::path> overrides;
    if (QFileInfo(own).isDir())
        overrides = own.toStdString();
    CatalogueOutcome outcome = loadCatalogue(resourceFolder() / "catalogue", overrides);
    for (const Diagnostic& problem : outcome.diagnostics)
        std::fprintf(stderr, "isthmus: %s\n", qPrintable(errorDetail(problem)));
    return outcome.catalogue ? std::make_shared<const Catalogue>(*std::move(outcome.catalogue)) : nullptr;
}

} // namespace

int main(int argc, char** argv) {
    if (asksForVersion(argc, argv)) {
        std::printf("isthmus %s\n", kVersion);
        return 0;
    }
    keepFreedMemory();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("isthmus"));
    QApplication::setOrganizationName(QStringLiteral("isthmus"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setApplicationVersion(QLatin1String(kVersion));
    QApplication::setDesktopFileName(QStringLiteral("isthmus"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Draw a multi-region system; see how available, recoverable, fast "
                       "and expensive it is."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("design to open (.isthmus)"),
                                 QStringLiteral("[file]"));
    parser.process(application);

    const auto rows = catalogue();
    if (!rows) {
        std::fprintf(
            stderr,
            "isthmus: the catalogue is missing or unusable; set ISTHMUS_RESOURCES to the resources folder\n");
        return 2;
    }
    Settings settings;
    Language language;
    language.apply(settings.language());
    MainWindow window({.catalogue = rows,
                       .analyse = [](auto design, auto known, const AnalysisOptions& options,
                                     std::stop_token stop) { return analyse(design, known, options, stop); },
                       .settings = settings,
                       .language = language,
                       .dialogs = nullptr});
    window.applyTheme(settings.theme());
    window.show();
    if (!parser.positionalArguments().isEmpty())
        window.files().openFile(parser.positionalArguments().first());
    return QApplication::exec();
}
