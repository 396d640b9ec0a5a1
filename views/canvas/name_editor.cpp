#include "views/canvas/name_editor.h"

#include "views/canvas/geometry/label.h"

#include <QKeyEvent>

#include <algorithm>

namespace isthmus {

NameEditor::NameEditor(QWidget* sheet) : QLineEdit(sheet) {
    setObjectName(QStringLiteral("nameEditor"));
    setAccessibleName(tr("Name"));
    hide();
}

void NameEditor::open(const ElementId& id, const QString& text, const QRectF& where, bool centred) {
    m_id = id;
    m_before = text;
    m_where = where;
    m_centred = centred;
    setAlignment(centred ? Qt::AlignCenter : Qt::AlignLeft);
    setText(text);
    selectAll();
    show();
    setFocus(Qt::OtherFocusReason);
}

void NameEditor::follow(const QTransform& toView, double zoom) {
    if (!isOpen())
        return;
    QFont font = labelFont(LabelFont::Name);
    font.setPixelSize(std::clamp(static_cast<int>(font.pixelSize() * zoom + 0.5), 11, 40));
    setFont(font);
    const QRectF where = toView.mapRect(m_where);
    const int wide = std::max(static_cast<int>(where.width()) + 24, 120);
    const int tall = std::max(static_cast<int>(where.height()) + 6, 24);
    const int x = static_cast<int>(m_centred ? where.center().x() - wide / 2.0 : where.left() - 6);
    setGeometry(x, static_cast<int>(where.center().y() - tall / 2.0), wide, tall);
}

void NameEditor::commit() {
    if (!isOpen())
        return;
    const ElementId id = m_id;
    const QString name = text();
    const bool differs = name != m_before;
    close();
    if (differs)
        emit committed(id, name);
}

void NameEditor::abandon() {
    if (isOpen())
        close();
}

void NameEditor::close() {
    m_id = {};
    emit closed(); // before it is hidden: the focus goes back to the sheet, not on to the next widget
    hide();
}

bool NameEditor::event(QEvent* event) {
    // Keys typed into a name are text, whatever shortcuts the window has.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void NameEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        return abandon();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return commit();
    QLineEdit::keyPressEvent(event);
    event->accept();
}

void NameEditor::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        commit();
}

} // namespace isthmus
