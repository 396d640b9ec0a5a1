#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace isthmus {

/// Lets designs be dragged from a file manager onto a window.
class FileDrop : public QObject {
    Q_OBJECT
public:
    explicit FileDrop(QWidget* window);

    /// Paths of the designs among what is dragged.
    [[nodiscard]] static QStringList designsIn(const QMimeData* mime);

signals:
    void dropped(const QStringList& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace isthmus
