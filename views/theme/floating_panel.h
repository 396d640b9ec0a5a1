#pragma once

#include <QRectF>

class QPainter;

namespace isthmus {

/// The ground of a panel that floats above the window: its frame and, outside it, a soft shadow `shadow`
/// pixels wide, which `whole` includes. High contrast has the frame alone.
void paintFloatingPanel(QPainter& painter, const QRectF& whole, int shadow, double radius);

} // namespace isthmus
