#include "views/canvas/pickers/choice_bar.h"

#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace isthmus {

ChoiceBar::ChoiceBar(QWidget* sheet)
    : QFrame(sheet), m_question(new QLabel(this)), m_answers{new QRadioButton(this), new QRadioButton(this)} {
    setObjectName(QStringLiteral("choiceBar"));
    m_question->setFont(secondaryFont());
    m_question->setTextFormat(Qt::PlainText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addWidget(m_question);
    for (int i = 0; i < 2; ++i) {
        m_answers[i]->setObjectName(QStringLiteral("choice%1").arg(i));
        m_answers[i]->setMinimumHeight(24);
        layout->addWidget(m_answers[i]);
        connect(m_answers[i], &QAbstractButton::clicked, this, [this, i] { choose(i); });
    }
    setCursor(Qt::ArrowCursor);
    hide();
}

void ChoiceBar::ask(QPoint where, const QString& question, const QString& first, const QString& second,
                    int chosen) {
    m_question->setText(question);
    m_answers[0]->setText(first);
    m_answers[1]->setText(second);
    m_answers[chosen]->setChecked(true);
    setAccessibleName(question);
    adjustSize();
    const QSize room = parentWidget()->size() - size();
    move(std::clamp(where.x(), 0, std::max(room.width(), 0)),
         std::clamp(where.y(), 0, std::max(room.height(), 0)));
    show();
    raise();
}

void ChoiceBar::dismiss() {
    hide();
}

void ChoiceBar::choose(int answer) {
    emit chosen(answer);
}

void ChoiceBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return dismiss();
    QFrame::keyPressEvent(event);
}

void ChoiceBar::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(ColourRole::Hairline), theme.weight(1)));
    painter.setBrush(theme.colour(ColourRole::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

} // namespace isthmus
