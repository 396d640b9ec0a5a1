#pragma once

#include "views/canvas/overlay/overlay.h"

#include <QWidget>

#include <memory>

class QPainter;

namespace isthmus {

class Theme;

/// Size of the card that explains an overlay, and the card itself, upper left corner at `at`; for the screen
/// and for paper.
[[nodiscard]] QSizeF overlayLegendSize(const Overlay& overlay);
void paintOverlayLegend(QPainter& painter, QPointF at, const Overlay& overlay, const Theme& theme);

/// The card in the lower left corner of the sheet, while an overlay is shown.
class OverlayLegend : public QWidget {
    Q_OBJECT
public:
    explicit OverlayLegend(QWidget* sheet);
    void show(std::shared_ptr<const Overlay> overlay);
    /// Puts it back into its corner: the sheet has another size.
    void settle();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::shared_ptr<const Overlay> m_overlay;
};

} // namespace isthmus
