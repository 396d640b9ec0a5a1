#pragma once

#include "model/design/design.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace isthmus {

class DesignSession;
class Selection;

/// What reviewers wrote to the selected element: written, resolved, reopened and deleted here, each one undo
/// step. Hidden unless one element is selected.
class CommentsSection : public QWidget {
    Q_OBJECT
public:
    CommentsSection(DesignSession& session, Selection& selection, QWidget* parent = nullptr);

    /// Whose name new comments bear; it can be changed beside the heading.
    void setAuthor(const QString& name);
    /// Puts the cursor where a comment is written.
    void write();

signals:
    void authorChanged(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void addRow(const Comment& comment, std::size_t index);
    void addWritten();
    void put(std::vector<Comment> comments, const QString& step);
    [[nodiscard]] std::vector<Comment> comments() const;
    [[nodiscard]] QString elementName() const;

    DesignSession& m_session;
    Selection& m_selection;
    QLabel* m_heading;
    QLineEdit* m_author;
    QVBoxLayout* m_rows;
    QPlainTextEdit* m_input;
    ElementId m_shown;
};

} // namespace isthmus
