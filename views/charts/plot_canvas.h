#pragma once

#include "views/charts/number_table.h"
#include "views/theme/theme.h"

#include <QPicture>
#include <QWidget>

#include <vector>

class QCPItemRect;
class QCustomPlot;

namespace isthmus {

/// A figure that stands in a chart.
struct ChartFigure {
    QString id;   ///< model/derivation/figure_id.h
    QString text; ///< as it is written there
};

/// What all charts are drawn on: no axes, frame or legend, everything labelled where it stands, in the
/// colours of the theme. A chart draws itself anew when its size, the theme or the language changes.
class PlotCanvas : public QWidget {
    Q_OBJECT
public:
    explicit PlotCanvas(QWidget* parent);

    /// All that is drawn, as vectors, in the size it has on screen.
    [[nodiscard]] QPicture picture() const;
    /// What is drawn, in numbers.
    [[nodiscard]] virtual NumberTable numbers() const = 0;
    /// The figures at a point, those that open; the first is the one that is meant above all.
    [[nodiscard]] virtual std::vector<ChartFigure> figuresAt(QPoint) const { return {}; }
    /// What the keyboard speaks of: a point of this widget.
    [[nodiscard]] virtual QPoint currentPoint() const { return rect().center(); }

protected:
    /// Adds what is to be seen; the canvas is empty.
    virtual void draw() = 0;
    [[nodiscard]] virtual QString toolTipAt(QPoint at) const = 0;
    void redraw();

    // Things in pixels of this widget.
    void addText(const QString& text, ColourRole role, Qt::Alignment alignment, QPointF at);
    void addText(const QString& text, ColourRole role, Qt::Alignment alignment, QPointF at,
                 const QFont& font);
    void addRect(const QRectF& rect, const QColor& fill, double radius = 0);
    void addLine(QPointF from, QPointF to, const QPen& pen);
    /// Small text, every digit equally wide: what labels are written in.
    [[nodiscard]] static QFont labelFont();
    [[nodiscard]] QCustomPlot& plot() const { return *m_plot; }

    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void drawFocus();

    QCustomPlot* m_plot;
    bool m_ringed = false;          ///< the focus came by keyboard
    QCPItemRect* m_focus = nullptr; ///< around all of it, while it has the focus
};

} // namespace isthmus
