#include "views/canvas/arrange/auto_arrange.h"

#include "views/canvas/arrange/appearance_edits.h"
#include "views/canvas/arrange/graphviz.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"

#include <QKeyEvent>

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::chrono::milliseconds kMostGraphviz{10'000};

} // namespace

AutoArrange::AutoArrange(CanvasContext& context, QObject* parent) : QObject(parent), m_context(context) {
    context.view.installEventFilter(this);
}

bool AutoArrange::hasGraphviz() {
    return !graphvizProgram().isEmpty();
}

QString AutoArrange::whyNot(ArrangeScope scope) const {
    if (m_context.whatIf.isActive())
        return tr("Not while something is failed on trial: leave what-if first");
    const DiagramLayout& layout = m_context.scene.layout();
    if (scope == ArrangeScope::Everything)
        return layout.nodes().empty() && layout.areas().empty() ? tr("The sheet is empty") : QString();
    const std::set<ElementId>& ids = m_context.selection.ids();
    if (scope == ArrangeScope::Selection) {
        const auto drawn = std::count_if(
            ids.begin(), ids.end(), [&](const ElementId& id) { return layout.node(id) || layout.area(id); });
        return drawn >= 2 ? QString() : tr("Select two things or more");
    }
    const bool any = std::any_of(ids.begin(), ids.end(), [&](const ElementId& id) {
        const AreaBox* area = layout.area(id);
        return area && !area->folded;
    });
    return any ? QString() : tr("Select a place");
}

void AutoArrange::start(ArrangeScope scope) {
    if (!whyNot(scope).isEmpty())
        return;
    LayoutRequest request =
        layoutRequest(m_context.scene.layout(), m_context.session.design(), m_context.selection.ids(), scope);
    m_revision = m_context.session.revision();
    m_work.start([this, request = std::move(request), design = m_context.session.snapshot(),
                  label = labelOf(scope), scope, graphviz = m_usesGraphviz](const LatestWork::Desk& desk) {
        Found found{{}, label, scope, false};
        if (graphviz)
            if (auto answer = graphvizLayout(*design, request, desk.stop, kMostGraphviz))
                found = {std::move(*answer), label, scope, true};
        if (!found.byGraphviz)
            found.answer = automaticLayout(*design, request, desk.stop);
        desk.post([this, found = std::move(found)] { apply(found); });
    });
    emit busyChanged(true);
}

void AutoArrange::cancel() {
    if (!m_work.isBusy())
        return;
    m_work.cancel();
    emit busyChanged(false);
}

QString AutoArrange::labelOf(ArrangeScope scope) const {
    const QString name = countedName(m_context.session.design(), m_context.selection.ids());
    switch (scope) {
    case ArrangeScope::Selection:
        return tr("Arrange %1 automatically").arg(name);
    case ArrangeScope::Inside:
        return tr("Arrange the inside of %1 automatically").arg(name);
    default:
        return tr("Arrange everything automatically");
    }
}

void AutoArrange::apply(const Found& found) {
    emit busyChanged(false);
    if (m_revision != m_context.session.revision())
        return emit said(tr("Nothing was arranged: the drawing changed meanwhile"));
    CompoundEdit edit = layoutEdit(m_context.scene.layout(), m_context.session.design(), found.answer);
    if (edit.edits.empty())
        return emit said(tr("Everything stands where it would be put"));
    const bool arranged = m_context.view.submit({std::move(edit), found.label, {}});
    if (arranged && found.scope == ArrangeScope::Everything)
        m_context.view.fitAll();
    if (arranged && m_usesGraphviz && !found.byGraphviz)
        emit said(tr("Arranged without Graphviz: it was not able to"));
}

bool AutoArrange::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && isBusy() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        cancel();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace isthmus
