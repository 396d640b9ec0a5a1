#include "views/charts/segments.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace isthmus {

Segments::Segments(const QStringList& names, QWidget* parent)
    : QWidget(parent), m_buttons(new QButtonGroup(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (int i = 0; i < names.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setObjectName(names[i]);
        button->setCheckable(true);
        button->setChecked(i == 0);
        button->setFocusPolicy(Qt::StrongFocus);
        m_buttons->addButton(button, i);
        row->addWidget(button);
    }
    connect(m_buttons, &QButtonGroup::idClicked, this, &Segments::chosen);
}

int Segments::current() const {
    return m_buttons->checkedId();
}

void Segments::setCurrent(int segment) {
    m_buttons->button(segment)->setChecked(true);
}

void Segments::setTexts(const QStringList& texts, const QStringList& toolTips) {
    for (int i = 0; i < texts.size(); ++i) {
        m_buttons->button(i)->setText(texts[i]);
        m_buttons->button(i)->setToolTip(toolTips.value(i));
    }
}

} // namespace isthmus
