#include "app/gui/file_drop.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace isthmus {

FileDrop::FileDrop(QWidget* window) : QObject(window) {
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

QStringList FileDrop::designsIn(const QMimeData* mime) {
    QStringList paths;
    const auto urls = mime->urls();
    for (const QUrl& url : urls)
        if (url.isLocalFile() && url.path().endsWith(QLatin1String(".isthmus"), Qt::CaseInsensitive))
            paths += url.toLocalFile();
    return paths;
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event);
    const QStringList paths = designsIn(drop->mimeData());
    if (paths.isEmpty())
        return QObject::eventFilter(watched, event);
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    // A question may follow; the program that drags must not wait for its answer.
    if (type == QEvent::Drop)
        QMetaObject::invokeMethod(
            this, [this, paths] { emit dropped(paths); }, Qt::QueuedConnection);
    return true;
}

} // namespace isthmus
