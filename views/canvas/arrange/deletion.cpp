#include "views/canvas/arrange/deletion.h"

#include "model/edit/removal.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/text/names.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace isthmus {

namespace {

/// What is in selected places without being selected itself.
std::set<ElementId> contentsBesides(const DiagramLayout& layout, const std::set<ElementId>& ids) {
    std::set<ElementId> inside;
    for (const ElementId& id : ids)
        if (layout.area(id))
            inside.merge(layout.contents(id));
    for (const ElementId& id : ids)
        inside.erase(id);
    return inside;
}

void ask(CanvasContext& context, const std::set<ElementId>& ids, int inside) {
    const auto words = [](const char* text, int count = -1) {
        return QCoreApplication::translate("canvas", text, nullptr, count);
    };
    auto* box = new QMessageBox(&context.view);
    box->setObjectName(QStringLiteral("deleteContents"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    const QString what = ids.size() == 1 ? displayName(context.session.design(), *ids.begin())
                                         : words(QT_TRANSLATE_NOOP("canvas", "What is selected"));
    box->setText(words(QT_TRANSLATE_N_NOOP("canvas", "%1 holds %n thing(s)."), inside).arg(what));
    box->setInformativeText(words(QT_TRANSLATE_NOOP(
        "canvas", "What is kept belongs to the place around. Links and flows stay with it.")));
    QPushButton* all =
        box->addButton(words(QT_TRANSLATE_NOOP("canvas", "&Delete all")), QMessageBox::DestructiveRole);
    QPushButton* keep =
        box->addButton(words(QT_TRANSLATE_NOOP("canvas", "&Keep what is inside")), QMessageBox::AcceptRole);
    all->setObjectName(QStringLiteral("deleteAll"));
    keep->setObjectName(QStringLiteral("keepContents"));
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(keep);
    QObject::connect(box, &QMessageBox::buttonClicked, &context.view,
                     [&context, ids, all, keep](QAbstractButton* clicked) {
                         if (clicked == all || clicked == keep)
                             context.view.submit(
                                 removalEdit(context.session.design(), ids,
                                             clicked == all ? Children::Remove : Children::Keep));
                     });
    box->open();
}

} // namespace

void deleteSelection(CanvasContext& context) {
    const std::set<ElementId>& ids = context.selection.ids();
    const std::set<ElementId> inside = contentsBesides(context.scene.layout(), ids);
    if (inside.empty())
        context.view.submit(removalEdit(context.session.design(), ids));
    else
        ask(context, ids, static_cast<int>(inside.size()));
}

} // namespace isthmus
