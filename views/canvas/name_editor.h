#pragma once

#include "model/base/ids.h"

#include <QPlainTextEdit>
#include <QRectF>

#include <set>

class QLabel;

namespace isthmus {

/// The field that lies over a name while it is edited in place. Enter and a click elsewhere commit, Shift and
/// Enter breaks the line, Esc gives up. A name that is taken is warned of below the field, and allowed.
class NameEditor : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit NameEditor(QWidget* sheet);

    /// @param taken  names that others have
    void open(const ElementId& id, const QString& text, const QRectF& where, bool centred,
              std::set<QString> taken = {});
    /// Keeps the field over its name while the sheet is scrolled and zoomed.
    void follow(const QTransform& toView, double zoom);
    void commit();
    void abandon();
    [[nodiscard]] bool isOpen() const { return !m_id.empty(); }
    /// What stands below the field; empty while the name is nobody else's.
    [[nodiscard]] QString warning() const;

signals:
    void committed(const isthmus::ElementId& id, const QString& text);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void close();
    void fit();
    void warn();
    [[nodiscard]] QString name() const;

    ElementId m_id;
    QString m_before;
    std::set<QString> m_taken;
    QRectF m_where;
    QTransform m_toView;
    bool m_centred = true;
    QLabel* m_warning;
};

} // namespace isthmus
