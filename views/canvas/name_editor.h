#pragma once

#include "model/base/ids.h"

#include <QLineEdit>
#include <QRectF>

namespace isthmus {

/// The field that lies over a name while it is edited in place. Enter and a click elsewhere commit, Esc
/// gives up.
class NameEditor : public QLineEdit {
    Q_OBJECT
public:
    explicit NameEditor(QWidget* sheet);

    void open(const ElementId& id, const QString& text, const QRectF& where, bool centred);
    /// Keeps the field over its name while the sheet is scrolled and zoomed.
    void follow(const QTransform& toView, double zoom);
    void commit();
    void abandon();
    [[nodiscard]] bool isOpen() const { return !m_id.empty(); }

signals:
    void committed(const isthmus::ElementId& id, const QString& text);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void close();

    ElementId m_id;
    QString m_before;
    QRectF m_where;
    bool m_centred = true;
};

} // namespace isthmus
