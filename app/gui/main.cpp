#include "app/gui/language.h"
#include "app/gui/stall_watch.h"
#include "app/gui/windows/document_windows.h"
#include "app/gui/windows/running_program.h"
#include "app/version.h"
#include "model/analysis/analyse.h"
#include "model/base/kept_memory.h"
#include "views/text/error_text.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <cstdlib>
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

/// Ends the program as soon as a window has been painted, without clearing up: for those who measure how long
/// it takes to start.
class FirstPaint : public QObject {
public:
    bool eventFilter(QObject* object, QEvent* event) override {
        const auto* widget = qobject_cast<const QWidget*>(object);
        if (event->type() == QEvent::Paint && widget != nullptr && widget->isWindow())
            QTimer::singleShot(0, qApp, [] { std::_Exit(0); });
        return false;
    }
};

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
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("designs to open (.isthmus)"),
                                 QStringLiteral("[files]"));
    const QCommandLineOption apart(QStringLiteral("separate"),
                                   QStringLiteral("open them here, even where the program runs already"));
    parser.addOption(apart);
    QCommandLineOption firstPaint(QStringLiteral("first-paint"));
    firstPaint.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(firstPaint);
    parser.process(application);
    QStringList files;
    for (const QString& file : parser.positionalArguments())
        files += QFileInfo(file).absoluteFilePath(); // the running program has another working folder
    RunningProgram running(RunningProgram::usualName());
    if (!parser.isSet(apart)) {
        if (running.handOver(files))
            return 0;
        running.listen();
    }

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
    DocumentWindows windows(
        {.catalogue = rows,
         .analyse = [](auto design, auto known, const AnalysisOptions& options,
                       std::stop_token stop) { return analyse(design, known, options, stop); },
         .settings = settings,
         .language = language});
    QObject::connect(&running, &RunningProgram::filesHandedOver, &windows, &DocumentWindows::openFiles);
    FirstPaint painted;
    if (parser.isSet(firstPaint))
        application.installEventFilter(&painted);
    windows.start(files);
    QTimer::singleShot(0, &windows, &DocumentWindows::offerRecovery);
#ifndef NDEBUG
    StallWatch watch;
    watch.printStalls();
#endif
    return QApplication::exec();
}
