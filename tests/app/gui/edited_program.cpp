// The program's window as main() makes it, edited at random by mouse and keyboard until somebody kills it.
// Says on standard output what was drawn when, so that what comes back can be compared: "do" and "done"
// around each action, and a line "TIME FINGERPRINT" for each state, in milliseconds of the machine's steady
// clock. usage: edited_program FOLDER SEED
#include "app/gui/language.h"
#include "app/gui/main_window.h"
#include "app/gui/settings.h"
#include "model/analysis/analyse.h"
#include "model/io/design_writer.h"
#include "model/io/fingerprint.h"
#include "tests/app/gui/edit_driver.h"
#include "tests/app/gui/prepared_dialogs.h"

#include <QApplication>
#include <QTimer>

#include <chrono>
#include <unistd.h>

using namespace isthmus;

namespace {

/// Straight into the pipe: nothing of it may be lost with the process.
void say(const std::string& line) {
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0)
        ::_exit(3);
}

void sayState(const Design& design) {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    say(std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(now).count()) + " " +
        fingerprint(writeDesign(design)) + "\n");
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3)
        return 2;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("isthmus"));
    QApplication::setOrganizationName(QStringLiteral("isthmus"));
    const auto catalogue =
        std::make_shared<const Catalogue>(*loadCatalogue(resourceFolder() / "catalogue").catalogue);
    Settings settings;
    Language language;
    MainWindow window({.catalogue = catalogue,
                       .analyse = [](auto design, auto known, const AnalysisOptions& options,
                                     std::stop_token stop) { return analyse(design, known, options, stop); },
                       .settings = settings,
                       .language = language,
                       .dialogs = std::make_unique<PreparedDialogs>()});
    window.resize(1200, 800);
    window.show();
    if (!window.files().openFile(folder + QStringLiteral("/drawn.isthmus")))
        return 2;
    const DesignSession& session = window.session();
    QObject::connect(&session, &DesignSession::changed, &window, [&] { sayState(session.design()); });
    sayState(session.design());
    EditDriver driver(window, static_cast<unsigned>(std::atoi(argv[2])));
    QTimer next;
    next.setInterval(8);
    QObject::connect(&next, &QTimer::timeout, &window, [&] {
        say("do\n");
        driver.act();
        say("done\n");
    });
    next.start();
    return QApplication::exec();
}
