#include "views/report/figure_links.h"

#include <algorithm>

namespace isthmus {

QString FigureLinks::numberOf(const QString& figure) const {
    const auto found = std::find(m_figures.begin(), m_figures.end(), figure);
    return found == m_figures.end() ? QString() : QStringLiteral("F%1").arg(found - m_figures.begin() + 1);
}

/// The part behind the kind is a journey, or what belongs to none: those are counted together.
bool FigureLinks::isRoomFor(const QString& figure) {
    const bool isOfJourney = figure.count(QLatin1Char('/')) > 1;
    return m_most <= 0 || ++m_counts[figure.section(QLatin1Char('/'), 0, isOfJourney ? 1 : 0)] <= m_most;
}

QString FigureLinks::link(const QString& figure, const QString& html) {
    if (!m_opens || figure.isEmpty() || std::find(m_closed.begin(), m_closed.end(), figure) != m_closed.end())
        return html;
    QString number = numberOf(figure);
    if (number.isEmpty()) {
        if (!m_opens(figure) || !isRoomFor(figure)) {
            m_closed.push_back(figure);
            return html;
        }
        m_figures.push_back(figure);
        number = numberOf(figure);
    }
    return QStringLiteral("<a class=\"opens\" href=\"#%1\">%2<span class=\"number\">&nbsp;%1</span></a>")
        .arg(number, html);
}

} // namespace isthmus
