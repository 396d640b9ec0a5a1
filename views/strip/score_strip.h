#pragma once

#include "views/session/analysis_runner.h"

#include <QWidget>

#include <vector>

class QMenu;

namespace isthmus {

class CurrentJourney;
class ScoreTile;

/// The figures of the current journey in one row over the drawing; follows every finished analysis. What
/// does not fit leaves as a whole tile, least telling first: nothing is ever cut off.
class ScoreStrip : public QWidget {
    Q_OBJECT
public:
    ScoreStrip(const AnalysisRunner& runner, CurrentJourney& journey, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {960, 72}; }
    QSize minimumSizeHint() const override { return {260, 72}; }
    /// The tile of that figure, or null: "availability", "rto" …
    [[nodiscard]] const ScoreTile* tile(const QString& id) const;

signals:
    /// Somebody wants to know what a figure is made of: its id (model/derivation/figure_id.h).
    void figureAsked(const QString& figure);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void fillMenu();
    void arrange();

    const AnalysisRunner& m_runner;
    CurrentJourney& m_journey;
    QMenu* m_menu;
    std::vector<ScoreTile*> m_tiles;
    std::size_t m_used = 0;
};

} // namespace isthmus
