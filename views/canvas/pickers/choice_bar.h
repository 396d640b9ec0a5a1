#pragma once

#include <QFrame>

class QAbstractButton;
class QLabel;

namespace isthmus {

/// A question with two answers that stands on the sheet after something was done one way: a click takes the
/// other way. Nobody has to answer; the next click on the sheet closes it.
class ChoiceBar : public QFrame {
    Q_OBJECT
public:
    explicit ChoiceBar(QWidget* sheet);

    void ask(QPoint where, const QString& question, const QString& first, const QString& second, int chosen);
    void dismiss();

signals:
    void chosen(int answer); ///< 0 or 1

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(int answer);

    QLabel* m_question;
    QAbstractButton* m_answers[2];
};

} // namespace isthmus
