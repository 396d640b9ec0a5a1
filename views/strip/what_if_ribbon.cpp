#include "views/strip/what_if_ribbon.h"

#include "model/edit/edit.h"
#include "views/session/design_session.h"
#include "views/session/what_if.h"
#include "views/text/names.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace isthmus {

WhatIfRibbon::WhatIfRibbon(DesignSession& session, WhatIf& whatIf, QWidget* parent)
    : QWidget(parent), m_session(session), m_whatIf(whatIf), m_label(new QLabel(this)),
      m_restore(new QToolButton(this)), m_save(new QToolButton(this)), m_leave(new QToolButton(this)) {
    setObjectName(QStringLiteral("whatIfRibbon"));
    m_restore->setObjectName(QStringLiteral("restoreAll"));
    m_save->setObjectName(QStringLiteral("saveAsScenario"));
    m_leave->setObjectName(QStringLiteral("leaveWhatIf"));
    setFixedHeight(30);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_label->setTextFormat(Qt::PlainText);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 2, 8, 2);
    layout->setSpacing(2);
    layout->addWidget(m_label, 1);
    for (QToolButton* button : {m_restore, m_save, m_leave}) {
        button->setAutoRaise(true);
        layout->addWidget(button);
    }
    connect(m_restore, &QToolButton::clicked, &whatIf, &WhatIf::restoreAll);
    connect(m_leave, &QToolButton::clicked, this, [this] { m_whatIf.setActive(false); });
    connect(m_save, &QToolButton::clicked, this, &WhatIfRibbon::saveAsScenario);
    connect(&whatIf, &WhatIf::activeChanged, this, &WhatIfRibbon::refresh);
    connect(&whatIf, &WhatIf::failedChanged, this, &WhatIfRibbon::refresh);
    connect(&session, &DesignSession::changed, this, &WhatIfRibbon::refresh);
    refresh();
}

void WhatIfRibbon::refresh() {
    setVisible(m_whatIf.isActive());
    const auto& failed = m_whatIf.failed();
    QStringList names;
    for (const ElementId& id : failed)
        names += displayName(m_session.design(), id);
    names.sort(Qt::CaseInsensitive);
    m_message =
        failed.empty()
            ? tr("What-if: click an element to fail it; the design is not changed.")
            : tr("What-if: %n element(s) failed — %1. Click to fail or restore; the design is not changed.",
                 nullptr, static_cast<int>(failed.size()))
                  .arg(names.join(QStringLiteral(", ")));
    m_restore->setText(tr("Restore all"));
    m_save->setText(tr("Save as scenario"));
    m_leave->setText(tr("Leave (Esc)"));
    m_restore->setVisible(!failed.empty());
    m_save->setVisible(!failed.empty());
    m_label->setFont(strongFont());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_label, m_restore, m_save, m_leave}) {
        QPalette colours = widget->palette();
        for (const auto role : {QPalette::WindowText, QPalette::ButtonText, QPalette::Text})
            colours.setColor(role, Theme::current().colour(ColourRole::Degraded));
        widget->setPalette(colours);
    }
    elide();
}

void WhatIfRibbon::elide() {
    m_label->setToolTip(m_message);
    m_label->setText(m_label->fontMetrics().elidedText(m_message, Qt::ElideRight, m_label->width()));
}

void WhatIfRibbon::saveAsScenario() {
    QStringList names;
    Scenario scenario;
    scenario.events.emplace_back();
    for (const ElementId& id : m_whatIf.failed()) {
        scenario.events.front().fail.push_back(id);
        names += displayName(m_session.design(), id);
    }
    if (names.isEmpty())
        return;
    const QString listed = names.size() <= 3
                               ? names.join(QStringLiteral(", "))
                               : tr("%1 and %n more", nullptr, static_cast<int>(names.size()) - 2)
                                     .arg(names.mid(0, 2).join(QStringLiteral(", ")));
    scenario.name = tr("%1 failed").arg(listed).toStdString();
    scenario.id = m_session.freshId("scenario");
    (void)m_session.submit(AddElement{scenario}, tr("Save scenario"));
}

void WhatIfRibbon::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    elide();
}

void WhatIfRibbon::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

void WhatIfRibbon::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().colour(ColourRole::DegradedSoft));
    painter.fillRect(0, height() - 1, width(), 1, Theme::current().colour(ColourRole::Hairline));
}

} // namespace isthmus
