// A window with nothing but the sheet and the Hawaii drawing, to be tried by hand.
// Usage: diagram_window [light|dark|contrast] [cut] [whatif]

#include "tests/views/canvas/hawaii_design.h"
#include "views/canvas/diagram_view.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"
#include "views/theme/theme_service.h"

#include <QApplication>
#include <QTimer>

using namespace isthmus;

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    ThemeId id = arguments.contains(QStringLiteral("dark")) ? ThemeId::Dark : ThemeId::Light;
    if (arguments.contains(QStringLiteral("contrast")))
        id = ThemeId::HighContrastLight;
    ThemeService::instance().apply(application, id);
    CatalogueOutcome outcome = loadCatalogue(resourceFolder() / "catalogue");
    const auto catalogue = std::make_shared<const Catalogue>(outcome.catalogue.value_or(Catalogue{}));
    DesignSession session(hawaiiDesign());
    Selection selection;
    selection.follow(session);
    WhatIf whatIf;
    whatIf.follow(session);
    DiagramView view(session, selection, whatIf, catalogue);
    const bool cut = arguments.contains(QStringLiteral("cut"));
    view.setLiveState(cut ? hawaiiTwoCablesCut() : hawaiiNothingFailed(), cut);
    if (arguments.contains(QStringLiteral("whatif")))
        view.setTool(Tool::WhatIf);
    view.resize(1500, 760);
    view.show();
    QTimer::singleShot(0, &view, &DiagramView::fitAll);
    return QApplication::exec();
}
