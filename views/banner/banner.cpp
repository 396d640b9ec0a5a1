#include "views/banner/banner.h"

#include "views/icons/icon_provider.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace isthmus {

namespace {

constexpr int kHeight = 40;
constexpr int kMark = 16;
constexpr int kBar = 3;
constexpr int kLeft = 16;
constexpr int kGap = 8;
constexpr int kButtonHeight = 26;

ColourRole inkOf(BannerTone tone) {
    return tone == BannerTone::Note      ? ColourRole::Accent
           : tone == BannerTone::Warning ? ColourRole::Degraded
                                         : ColourRole::Failed;
}

ColourRole groundOf(BannerTone tone) {
    return tone == BannerTone::Note      ? ColourRole::AccentSoft
           : tone == BannerTone::Warning ? ColourRole::DegradedSoft
                                         : ColourRole::FailedSoft;
}

QString markOf(BannerTone tone) {
    return tone == BannerTone::Note      ? QStringLiteral("info")
           : tone == BannerTone::Warning ? QStringLiteral("warning")
                                         : QStringLiteral("error");
}

} // namespace

Banner::Banner(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_text(new QLabel(this)), m_actions(new QWidget(this)),
      m_close(new QToolButton(this)) {
    setFixedHeight(kHeight);
    for (QLabel* label : {m_title, m_text})
        label->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("bannerTitle"));
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_close->setObjectName(QStringLiteral("bannerClose"));
    m_close->setAutoRaise(true);
    m_close->setIcon(toolIcon(QStringLiteral("close")));
    m_close->setIconSize({kMark, kMark});
    auto* actions = new QHBoxLayout(m_actions);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(kGap);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kLeft + kMark + kGap, 0, kGap, 1);
    layout->setSpacing(kGap);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_actions);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &Banner::closed);
    dress();
}

void Banner::setContent(BannerContent content) {
    m_content = std::move(content);
    m_title->setText(m_content.title);
    m_close->setVisible(m_content.closable);
    setAccessibleName(m_content.title);
    setAccessibleDescription(m_content.text);
    buildActions();
    dress();
    elide();
    update();
}

void Banner::buildActions() {
    const auto old = m_actions->findChildren<QPushButton*>();
    for (QPushButton* button : old) {
        button->hide();
        button->setObjectName({}); // the new ones answer to these names at once
        button->deleteLater();     // an action may be what changes the content
    }
    for (const BannerAction& action : m_content.actions) {
        auto* button = new QPushButton(action.text, m_actions);
        button->setObjectName(action.name);
        button->setFixedHeight(kButtonHeight);
        button->setAutoDefault(false);
        m_actions->layout()->addWidget(button);
        connect(button, &QPushButton::clicked, this, action.act);
    }
}

void Banner::dress() {
    const Theme& theme = Theme::current();
    const auto colour = [&](QWidget* widget, ColourRole role) {
        QPalette palette = widget->palette();
        palette.setColor(QPalette::WindowText, theme.colour(role));
        widget->setPalette(palette);
    };
    m_title->setFont(strongFont());
    m_text->setFont(bodyFont());
    colour(m_title, inkOf(m_content.tone));
    colour(m_text, ColourRole::Text);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
}

void Banner::elide() {
    m_text->setToolTip(m_content.text);
    m_text->setText(m_text->fontMetrics().elidedText(m_content.text, Qt::ElideRight, m_text->width()));
}

void Banner::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layout()->activate();
    elide();
}

void Banner::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        dress();
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::current();
    const QColor ink = theme.colour(inkOf(m_content.tone));
    painter.fillRect(rect(), theme.colour(groundOf(m_content.tone)));
    painter.fillRect(0, height() - 1, width(), 1, theme.colour(ColourRole::Hairline));
    painter.fillRect(0, 0, kBar, height() - 1, ink);
    paintToolGlyph(painter, QRectF(kLeft, (height() - 1 - kMark) / 2.0, kMark, kMark), markOf(m_content.tone),
                   ink);
}

} // namespace isthmus
