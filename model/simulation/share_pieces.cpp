#include "model/simulation/share_pieces.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace isthmus {

SharePieces::SharePieces(const ServiceLayout& layout) : m_places(piecePlaces(layout)) {
    for (const PiecePlace& place : m_places)
        m_causes = std::max(m_causes, place.cause + 1);
    m_open.reserve(m_places.size());
    m_lines.resize(m_causes);
}

void SharePieces::add(const Effect& effect, double now) {
    const Piece piece{effect.point, effect.share, now + effect.holds, now + effect.holds + effect.drains};
    const auto it = std::find_if(m_open.begin(), m_open.end(),
                                 [&](const Piece& other) { return other.place == piece.place; });
    if (it != m_open.end())
        *it = piece;
    else
        m_open.push_back(piece);
}

void SharePieces::drop(double now, const std::uint64_t* values) {
    std::erase_if(m_open, [&](const Piece& piece) {
        const PiecePlace& place = m_places[piece.place];
        return piece.end <= now || bitAt(values, place.back) || !bitAt(values, place.asked);
    });
}

double SharePieces::valueAt(const Piece& piece, double time) {
    if (time <= piece.until)
        return piece.share;
    if (time >= piece.end)
        return 0;
    return piece.share * (piece.end - time) / (piece.end - piece.until);
}

double SharePieces::share(double time) const {
    for (Line& line : m_lines)
        line.start = 0;
    double largest = 0;
    for (const Piece& piece : m_open) {
        double& sum = m_lines[m_places[piece.place].cause].start;
        sum = std::min(1.0, sum + valueAt(piece, time));
        largest = std::max(largest, sum);
    }
    return largest;
}

double SharePieces::shareAt(double now) const {
    // A piece that begins to fall at this moment is no full interruption any more.
    const double soon = nextChange(now);
    const bool falls = std::any_of(m_open.begin(), m_open.end(),
                                   [&](const Piece& piece) { return piece.until <= now && now < piece.end; });
    if (!falls || !std::isfinite(soon))
        return share(now);
    return std::min(share(now), share((now + soon) / 2));
}

double SharePieces::lostBetween(double from, double to) const {
    if (m_open.empty() || to <= from)
        return 0;
    if (std::all_of(m_open.begin(), m_open.end(), [&](const Piece& piece) { return piece.until >= to; }))
        return share(from) * (to - from);
    // Every cause is a line from `from` to `to`, but for the cap at 1; cut where lines cross or meet the cap.
    const auto linesAt = [&](double time, double Line::*end) {
        for (Line& line : m_lines)
            line.*end = 0;
        for (const Piece& piece : m_open)
            m_lines[m_places[piece.place].cause].*end += valueAt(piece, time);
    };
    linesAt(from, &Line::start);
    linesAt(to, &Line::end);
    std::vector<double> cuts{0, 1};
    const auto cutWhere = [&](double a, double b) { // differences at both ends
        if ((a < 0) != (b < 0) && a != b)
            cuts.push_back(a / (a - b));
    };
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        cutWhere(m_lines[i].start - 1, m_lines[i].end - 1);
        for (std::size_t j = 0; j < i; ++j)
            cutWhere(m_lines[i].start - m_lines[j].start, m_lines[i].end - m_lines[j].end);
    }
    std::sort(cuts.begin(), cuts.end());
    const auto largest = [&](double part) {
        double value = 0;
        for (const Line& line : m_lines)
            value = std::max(value, line.start + part * (line.end - line.start));
        return std::min(1.0, value);
    };
    double sum = 0;
    for (std::size_t i = 1; i < cuts.size(); ++i)
        sum += (cuts[i] - cuts[i - 1]) * (largest(cuts[i - 1]) + largest(cuts[i])) / 2;
    return sum * (to - from);
}

double SharePieces::nextChange(double now) const {
    double next = std::numeric_limits<double>::infinity();
    for (const Piece& piece : m_open) {
        if (piece.until > now)
            next = std::min(next, piece.until);
        else if (piece.end > now)
            next = std::min(next, piece.end);
    }
    return next;
}

} // namespace isthmus
