#pragma once

#include "views/inspector/field.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QComboBox;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace isthmus {

/// One field of the inspector: its label, its editor and, below, where the value comes from or what is
/// wrong with what was typed.
class FieldRow : public QWidget {
    Q_OBJECT
public:
    explicit FieldRow(const Field& field, QWidget* parent = nullptr);

    /// Shows a newer state of the same field. What is being typed stays until it is committed.
    void showField(const Field& field);
    void showProblem(const QString& problem);
    [[nodiscard]] const Field& field() const { return m_field; }
    [[nodiscard]] QString problem() const { return m_problem; }

signals:
    void focused();
    void committed(const QString& text);
    void resetRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildText();
    void buildNotes();
    /// As high as what is written, within limits.
    void fitNotes();
    void buildChoice();
    void buildCheck();
    void layOut(QWidget* editor);
    void commitText();
    void showChoices();
    /// The arrow keys: one step of what stands in the field, or of the default in force.
    bool step(const QKeyEvent& key);
    [[nodiscard]] bool standsStepped() const;
    void showCaption();

    Field m_field;
    QString m_problem;
    QString m_stepped; ///< what the arrow keys wrote last
    QLabel* m_label = nullptr;
    QLabel* m_caption = nullptr;
    QLineEdit* m_line = nullptr;
    QPlainTextEdit* m_notes = nullptr;
    QComboBox* m_choice = nullptr;
    QCheckBox* m_check = nullptr;
    QAction* m_reset = nullptr;
};

} // namespace isthmus
