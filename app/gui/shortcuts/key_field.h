#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace isthmus {

/// Records the keys that are pressed in it: one combination, the last one counts. Tab goes on to the next
/// field.
class KeyField : public QLineEdit {
    Q_OBJECT
public:
    explicit KeyField(QWidget* parent = nullptr);

    [[nodiscard]] const QKeySequence& keys() const { return m_keys; }
    void setKeys(const QKeySequence& keys);

signals:
    void keysChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QKeySequence m_keys;
};

} // namespace isthmus
