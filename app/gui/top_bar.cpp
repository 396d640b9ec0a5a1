#include "app/gui/top_bar.h"

#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kHeight = 44;

/// The name in heading type, then "edited" in secondary type; the name gives way when room is short.
class DocumentLabel : public QLabel {
public:
    explicit DocumentLabel(QWidget* parent) : QLabel(parent) {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override {
        const QString edited = property("edited").toString();
        const int name = QFontMetrics(headingFont()).horizontalAdvance(text());
        const int more = edited.isEmpty() ? 0 : QFontMetrics(secondaryFont()).horizontalAdvance(edited) + 8;
        return {std::min(name + more + 16, 420), kHeight - 8};
    }
    QSize minimumSizeHint() const override { return {60, kHeight - 8}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QFontMetrics strong(headingFont());
        const QFontMetrics small(secondaryFont());
        const QString edited = property("edited").toString();
        const int room = width() - (edited.isEmpty() ? 0 : small.horizontalAdvance(edited) + 8);
        const QString name = strong.elidedText(text(), Qt::ElideMiddle, std::max(20, room));
        painter.setFont(headingFont());
        painter.setPen(Theme::current().colour(ColourRole::Text));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setFont(secondaryFont());
        painter.setPen(Theme::current().colour(ColourRole::TextSecondary));
        painter.drawText(rect().adjusted(strong.horizontalAdvance(name) + 8, 1, 0, 1),
                         Qt::AlignLeft | Qt::AlignVCenter, edited);
    }
};

QToolButton* button(QAction* action, Qt::ToolButtonStyle style, QWidget* parent) {
    auto* made = new QToolButton(parent);
    made->setDefaultAction(action);
    made->setToolButtonStyle(style);
    made->setObjectName(action->objectName() + QStringLiteral("Button"));
    made->setIconSize({18, 18});
    made->setFixedHeight(28);
    made->setAutoRaise(style == Qt::ToolButtonIconOnly);
    made->setFocusPolicy(Qt::TabFocus);
    if (style != Qt::ToolButtonIconOnly)
        made->setMinimumWidth(88);
    return made;
}

} // namespace

TopBar::TopBar(const Actions& actions, QWidget* parent)
    : QWidget(parent), m_document(new DocumentLabel(this)) {
    setFixedHeight(kHeight);
    m_document->setObjectName(QStringLiteral("documentName"));
    const auto row = [this](QHBoxLayout* layout, std::initializer_list<QAction*> list,
                            Qt::ToolButtonStyle style) {
        for (QAction* action : list)
            layout->addWidget(button(action, style, this));
    };
    auto* left = new QHBoxLayout;
    left->addWidget(m_document);
    row(left, {actions[ActionId::Undo], actions[ActionId::Redo]}, Qt::ToolButtonIconOnly);
    left->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(8);
    row(middle,
        {actions[ActionId::ToolSelect], actions[ActionId::ToolLink], actions[ActionId::ToolFlow],
         actions[ActionId::ToolWhatIf]},
        Qt::ToolButtonTextBesideIcon);
    auto* right = new QHBoxLayout;
    right->addStretch(1);
    row(right, {actions[ActionId::ZoomOut], actions[ActionId::ZoomIn], actions[ActionId::FitAll]},
        Qt::ToolButtonIconOnly);
    right->addSpacing(8);
    row(right, {actions[ActionId::Report]}, Qt::ToolButtonTextBesideIcon);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 0, 10, 0);
    layout->setSpacing(4);
    layout->addLayout(left, 1);
    layout->addLayout(middle);
    layout->addLayout(right, 1);
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().colour(ColourRole::Panel));
    painter.fillRect(0, height() - 1, width(), 1, Theme::current().colour(ColourRole::Hairline));
}

} // namespace isthmus
