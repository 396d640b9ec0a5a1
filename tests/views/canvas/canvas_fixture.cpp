#include "tests/views/canvas/canvas_fixture.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>

namespace isthmus {

namespace {

std::shared_ptr<const Catalogue> builtInCatalogue() {
    static const auto catalogue = [] {
        CatalogueOutcome outcome = loadCatalogue(resourceFolder() / "catalogue");
        return std::make_shared<const Catalogue>(outcome.catalogue.value());
    }();
    return catalogue;
}

std::unique_ptr<QMimeData> mimeOf(const QString& kind) {
    auto mime = std::make_unique<QMimeData>();
    mime->setData(QLatin1String(kKindMimeType), kind.toUtf8());
    return mime;
}

/// QTest's mouse moves do not reach every platform's widgets; an event sent is an event received.
void send(QWidget* widget, QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons,
          Qt::KeyboardModifiers modifiers) {
    QMouseEvent event(type, at, widget->mapToGlobal(at), button, buttons, modifiers);
    QApplication::sendEvent(widget, &event);
}

} // namespace

CanvasFixture::CanvasFixture(Design design)
    : session(std::move(design)), catalogue(builtInCatalogue()), view(session, selection, whatIf, catalogue) {
    selection.follow(session);
    whatIf.follow(session);
    view.resize(780, 580);
    view.show();
    (void)QTest::qWaitForWindowExposed(&view);
    view.setZoom(1);
    view.centerOn(380, 280);
    view.setFocus();
}

QPoint CanvasFixture::at(QPointF scene) const {
    return view.viewportTransform().map(scene).toPoint();
}

QPointF CanvasFixture::centreOf(const char* id) const {
    auto& scene = const_cast<DiagramView&>(view).diagram();
    if (const NodeBox* node = scene.layout().node({id}))
        return node->centre;
    const AreaBox* area = scene.layout().area({id});
    return area ? area->area.center() : QPointF();
}

QPoint CanvasFixture::at(const char* id) const {
    return at(centreOf(id));
}

const Rect& CanvasFixture::stored(const char* id) const {
    return design().views.front().positions.at({id});
}

int CanvasFixture::steps() const {
    return const_cast<DesignSession&>(session).undoStack().count();
}

bool CanvasFixture::accepts(const QString& kind, QPointF scene) {
    const auto mime = mimeOf(kind);
    QDragEnterEvent enter(at(scene), Qt::CopyAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &enter);
    QDragMoveEvent move(at(scene), Qt::CopyAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &move);
    const bool accepted = move.isAccepted();
    QDragLeaveEvent leave;
    QApplication::sendEvent(view.viewport(), &leave);
    return accepted;
}

ElementId CanvasFixture::drop(const QString& kind, QPointF scene) {
    const auto mime = mimeOf(kind);
    QDragEnterEvent enter(at(scene), Qt::CopyAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &enter);
    QDragMoveEvent move(at(scene), Qt::CopyAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &move);
    const int before = steps();
    QDropEvent event(QPointF(at(scene)), Qt::CopyAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &event);
    return steps() > before ? selection.single() : ElementId{};
}

void CanvasFixture::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers, int moves) {
    QWidget* sheet = view.viewport();
    hover(from);
    send(sheet, QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton, modifiers);
    for (int i = 1; i <= moves; ++i)
        send(sheet, QEvent::MouseMove, from + (to - from) * i / moves, Qt::NoButton, Qt::LeftButton,
             modifiers);
    send(sheet, QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton, modifiers);
}

void CanvasFixture::click(QPoint where, Qt::KeyboardModifiers modifiers) {
    hover(where);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, where);
}

void CanvasFixture::hover(QPoint where) {
    send(view.viewport(), QEvent::MouseMove, where, Qt::NoButton, Qt::NoButton, {});
}

void CanvasFixture::key(int pressed, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(&view, static_cast<Qt::Key>(pressed), modifiers);
}

} // namespace isthmus
