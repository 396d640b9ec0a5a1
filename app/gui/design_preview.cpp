#include "app/gui/design_preview.h"

#include "views/canvas/render_diagram.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QPainter>

namespace isthmus {

namespace {

constexpr int kMargin = 16;
constexpr double kRadius = 6;
/// Drawing more than this would keep people waiting for a picture that shows nothing.
constexpr std::size_t kMostElements = 4000;

std::size_t drawnElements(const Design& design) {
    return design.places.size() + design.components.size() + design.links.size() + design.flows.size();
}

} // namespace

DesignPreview::DesignPreview(std::shared_ptr<const Catalogue> catalogue, QWidget* parent)
    : QWidget(parent), m_catalogue(std::move(catalogue)) {
    setObjectName(QStringLiteral("designPreview"));
    setMinimumSize(260, 180);
    setAccessibleName(tr("Preview"));
}

void DesignPreview::setDesign(const Design* design) {
    m_design = design;
    render();
}

void DesignPreview::render() {
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    const Theme& theme = Theme::current();
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(ColourRole::Hairline), 1));
    painter.setBrush(theme.colour(ColourRole::Canvas));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    const std::size_t drawn = m_design ? drawnElements(*m_design) : 0;
    if (drawn > 0 && drawn <= kMostElements) {
        renderDiagram(painter, rect().adjusted(kMargin, kMargin, -kMargin, -kMargin), *m_design, *m_catalogue,
                      nullptr, theme);
    } else if (m_design) {
        painter.setFont(bodyFont());
        painter.setPen(theme.colour(ColourRole::TextSecondary));
        painter.drawText(
            rect(), Qt::AlignCenter,
            drawn == 0 ? tr("Nothing is drawn.")
                       : tr("%n element(s): too many for a preview.", nullptr, static_cast<int>(drawn)));
    }
    update();
}

void DesignPreview::paintEvent(QPaintEvent*) {
    QPainter(this).drawPixmap(0, 0, m_picture);
}

void DesignPreview::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    render();
}

void DesignPreview::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

} // namespace isthmus
