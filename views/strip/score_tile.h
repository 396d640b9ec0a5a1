#pragma once

#include "views/strip/score_figures.h"

#include <QToolButton>

namespace isthmus {

/// One figure of the strip: label, value, caption and change chip. The state's tile is also the button that
/// opens the list of journeys; pressing another one asks what its figure is made of.
class ScoreTile : public QToolButton {
    Q_OBJECT
public:
    explicit ScoreTile(QWidget* parent = nullptr);

    void setFigure(const ScoreFigure& figure);
    [[nodiscard]] const ScoreFigure& figure() const { return m_figure; }

    /// Width that shows everything, the chip beside the value.
    [[nodiscard]] int comfortableWidth() const;
    /// Width at which the chip takes the caption's place and label and caption may be elided.
    [[nodiscard]] int leastWidth() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool isChooser() const { return menu() != nullptr; }
    ScoreFigure m_figure;
};

} // namespace isthmus
