#include "views/strip/score_strip.h"

#include "views/session/current_journey.h"
#include "views/strip/score_tile.h"
#include "views/theme/theme.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace isthmus {

ScoreStrip::ScoreStrip(const AnalysisRunner& runner, CurrentJourney& journey, QWidget* parent)
    : QWidget(parent), m_runner(runner), m_journey(journey), m_menu(new QMenu(this)) {
    setObjectName(QStringLiteral("scoreStrip"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Score of the journey"));
    m_menu->setObjectName(QStringLiteral("journeyMenu"));
    connect(m_menu, &QMenu::aboutToShow, this, &ScoreStrip::fillMenu);
    connect(&runner, &AnalysisRunner::finished, this, &ScoreStrip::refresh);
    connect(&journey, &CurrentJourney::changed, this, &ScoreStrip::refresh);
    refresh();
}

const ScoreTile* ScoreStrip::tile(const QString& id) const {
    for (std::size_t i = 0; i < m_used; ++i)
        if (m_tiles[i]->figure().id == id)
            return m_tiles[i];
    return nullptr;
}

void ScoreStrip::refresh() {
    const auto figures = m_runner.latest();
    const auto shown = figures ? scoreFigures(*figures, m_journey.id()) : std::vector<ScoreFigure>{};
    while (m_tiles.size() < shown.size()) {
        auto* tile = new ScoreTile(this);
        connect(tile, &ScoreTile::clicked, this, [this, tile] {
            if (!tile->figure().figure.isEmpty())
                emit figureAsked(tile->figure().figure);
        });
        m_tiles.push_back(tile);
    }
    m_used = shown.size();
    for (std::size_t i = 0; i < m_used; ++i) {
        const bool chooser = shown[i].id == QLatin1String("state");
        m_tiles[i]->setMenu(chooser ? m_menu : nullptr);
        const bool opens = chooser || !shown[i].figure.isEmpty();
        m_tiles[i]->setFocusPolicy(opens ? Qt::TabFocus : Qt::NoFocus);
        m_tiles[i]->setFigure(shown[i]);
    }
    arrange();
}

void ScoreStrip::fillMenu() {
    m_menu->clear();
    const auto figures = m_runner.latest();
    if (!figures)
        return;
    auto* group = new QActionGroup(m_menu);
    for (const Journey& journey : figures->design->journeys) {
        QAction* action =
            m_menu->addAction(QString::fromStdString(journey.name.empty() ? journey.id.value : journey.name));
        action->setCheckable(true);
        action->setChecked(journey.id == m_journey.id());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = journey.id] { m_journey.choose(id); });
    }
}

void ScoreStrip::arrange() {
    std::vector<std::size_t> kept(m_used);
    std::iota(kept.begin(), kept.end(), std::size_t(0));
    const auto total = [&](auto width) {
        return std::accumulate(kept.begin(), kept.end(), 0,
                               [&](int sum, std::size_t i) { return sum + width(*m_tiles[i]); });
    };
    const auto comfortable = [](const ScoreTile& tile) { return tile.comfortableWidth(); };
    const auto least = [](const ScoreTile& tile) { return tile.leastWidth(); };
    while (kept.size() > 1 && total(least) > width())
        kept.erase(std::max_element(kept.begin(), kept.end(), [&](std::size_t a, std::size_t b) {
            return m_tiles[a]->figure().rank < m_tiles[b]->figure().rank;
        }));
    const bool roomy = total(comfortable) <= width();
    const int spare = width() - (roomy ? total(comfortable) : total(least));
    const int count = static_cast<int>(kept.size());
    int x = 0;
    for (ScoreTile* tile : m_tiles)
        tile->hide();
    for (std::size_t i : kept) {
        ScoreTile* tile = m_tiles[i];
        // Room to spare is shared, but never so much that the row falls apart.
        const int extra = roomy ? std::min(spare / count, 72) : spare / count;
        const int tileWidth = std::min((roomy ? comfortable(*tile) : least(*tile)) + extra, width() - x);
        tile->setGeometry(x, 0, tileWidth, height() - 1);
        tile->show();
        x += tileWidth;
    }
    update();
}

void ScoreStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void ScoreStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        arrange();
}

void ScoreStrip::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(ColourRole::Panel));
    painter.fillRect(0, height() - 1, width(), 1, theme.colour(ColourRole::Hairline));
    if (m_used == 0) {
        painter.setPen(theme.colour(ColourRole::TextSecondary));
        painter.drawText(rect().adjusted(14, 0, -14, 0), Qt::AlignLeft | Qt::AlignVCenter, tr("Computing …"));
    }
    for (std::size_t i = 0; i < m_used; ++i)
        if (!m_tiles[i]->isHidden() && m_tiles[i]->x() > 0)
            painter.fillRect(m_tiles[i]->x(), 12, 1, height() - 25, theme.colour(ColourRole::Hairline));
}

} // namespace isthmus
