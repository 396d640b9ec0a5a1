#pragma once

#include "model/simulation/effects.h"

namespace isthmus {

/// The shares of a journey's requests that are being lost on active/active members and dead paths until
/// they are sent elsewhere (semantics.md 3): each holds, then falls linearly to nothing; those of one cause
/// add up, at most to 1, and the largest of the causes counts. Reserves its memory once.
class SharePieces {
public:
    explicit SharePieces(const ServiceLayout& layout);

    [[nodiscard]] bool empty() const { return m_open.empty(); }
    void clear() { m_open.clear(); }
    /// Begins, or begins anew, what `effect` (Share) says. It takes no place in the sum until `now`.
    void add(const Effect& effect, double now);
    /// Ends those that have run out, whose members or paths are back or which nobody asks any more.
    void drop(double now, const std::uint64_t* values);
    /// Share lost from just after `now` on.
    [[nodiscard]] double shareAt(double now) const;
    /// ∫ share over a stretch in which nothing begins or ends, in hours; exact, as everything is
    /// piecewise linear.
    [[nodiscard]] double lostBetween(double from, double to) const;
    /// When the next piece begins to fall or runs out; infinite when none does.
    [[nodiscard]] double nextChange(double now) const;

private:
    struct Piece {
        std::uint32_t place = 0;
        double share = 0;
        double until = 0; ///< holds until then
        double end = 0;   ///< has fallen to 0
    };
    struct Line {
        double start = 0; ///< value at the beginning of the stretch
        double end = 0;
    };
    [[nodiscard]] static double valueAt(const Piece& piece, double time);
    [[nodiscard]] double share(double time) const;

    std::vector<PiecePlace> m_places;
    std::vector<Piece> m_open;
    mutable std::vector<Line> m_lines; ///< by cause; scratch
    std::uint32_t m_causes = 0;
};

} // namespace isthmus
