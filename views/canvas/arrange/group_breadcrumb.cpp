#include "views/canvas/arrange/group_breadcrumb.h"

#include "views/canvas/arrange/drawing_groups.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace isthmus {

GroupBreadcrumb::GroupBreadcrumb(DrawingGroups& groups, QWidget* sheet)
    : QWidget(sheet), m_groups(groups), m_row(new QHBoxLayout(this)) {
    setObjectName(QStringLiteral("groupBreadcrumb"));
    setCursor(Qt::ArrowCursor);
    m_row->setContentsMargins(8, 4, 8, 4);
    m_row->setSpacing(4);
    move(12, 12);
    connect(&groups, &DrawingGroups::changed, this, &GroupBreadcrumb::rebuild);
    rebuild();
}

void GroupBreadcrumb::rebuild() {
    while (QLayoutItem* item = m_row->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the one that was clicked
        }
        delete item;
    }
    const std::string& path = m_groups.entered();
    setVisible(!path.empty());
    if (path.empty())
        return;
    const auto add = [this](const QString& text, const std::string& to, bool here) {
        if (here) {
            auto* label = new QLabel(text, this);
            QFont bold = label->font();
            bold.setWeight(QFont::DemiBold);
            label->setFont(bold);
            m_row->addWidget(label);
            return;
        }
        auto* button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus);
        button->setText(text);
        button->setToolTip(tr("Leave the group for %1").arg(text));
        connect(button, &QToolButton::clicked, this, [this, to] { m_groups.enter(to); });
        m_row->addWidget(button);
        auto* between = new QLabel(QStringLiteral("›"), this);
        between->setEnabled(false);
        m_row->addWidget(between);
    };
    add(tr("Drawing"), {}, false);
    for (std::size_t from = 0; from < path.size();) {
        const std::size_t to = std::min(path.find('/', from), path.size());
        add(QString::fromStdString(path.substr(from, to - from)), path.substr(0, to), to == path.size());
        from = to + 1;
    }
    adjustSize();
    raise();
}

void GroupBreadcrumb::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(ColourRole::Hairline), theme.weight(1)));
    painter.setBrush(theme.colour(ColourRole::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace isthmus
