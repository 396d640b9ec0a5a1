#pragma once

#include <QFrame>

class QAbstractItemModel;
class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;

namespace isthmus {

/// A small window on the sheet itself: what is asked, a search field, a list. Typing searches, the arrows
/// walk, Enter or a click chooses; Esc or a click elsewhere dismisses it. Every opening ends with exactly one
/// of `choose` and `dismissed`.
class PickerFrame : public QFrame {
    Q_OBJECT
public:
    explicit PickerFrame(QWidget* sheet);

    /// Opens with its upper left corner near a point of the sheet, wholly inside of it.
    void openAt(QPoint where, const QString& question);
    void dismiss();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

signals:
    void dismissed();

protected:
    /// Lists what answers `text`; the best row, −1 when there is none.
    virtual int search(const QString& text) = 0;
    /// The picker has closed already. Headings are never chosen.
    virtual void choose(const QModelIndex& index) = 0;

    [[nodiscard]] QListView& list() { return *m_list; }
    [[nodiscard]] QLineEdit& field() { return *m_field; }

    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void searchFor(const QString& text);
    void accept(const QModelIndex& index);
    void step(int by);
    bool handleKey(int key);
    void close();

    QLabel* m_question;
    QLineEdit* m_field;
    QListView* m_list;
    bool m_isOpen = false;
};

} // namespace isthmus
