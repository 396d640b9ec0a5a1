#pragma once

#include "model/simulation/service_functions.h"

#include <vector>

namespace isthmus {

/// Crews that a set of units has in common, such as cable ships: each repairs one unit at a time, in the
/// order of the failures (semantics.md 8). A unit in no pool always finds somebody. Reserves its memory once.
class RepairCrews {
public:
    static constexpr Unit kNobody = static_cast<Unit>(-1);

    struct Pool {
        std::uint32_t crews = 1;
        std::vector<Unit> units; ///< each in one pool at most
    };

    RepairCrews(const std::vector<Pool>& pools, std::size_t units);

    /// All crews free, nobody waiting.
    void begin();
    [[nodiscard]] bool isPooled(Unit unit) const { return m_poolOf[unit] != kNoPool; }
    /// @returns whether its repair begins at once; else it waits in line. @pre isPooled(unit).
    bool failed(Unit unit);
    /// A repair is done. @returns the unit whose repair begins now, or kNobody. @pre isPooled(unit).
    Unit repaired(Unit unit);
    /// A unit that came back otherwise (a scenario restores it): out of the line, or its crew goes on.
    /// @returns the unit whose repair begins now, or kNobody. @pre isPooled(unit), it is down.
    Unit restored(Unit unit);

private:
    static constexpr std::uint32_t kNoPool = static_cast<std::uint32_t>(-1);
    struct Line {
        std::uint32_t crews = 1;
        std::uint32_t free = 1;
        std::vector<Unit> waiting; ///< a ring
        std::size_t first = 0, count = 0;
    };
    std::vector<Line> m_lines;
    std::vector<std::uint32_t> m_poolOf;
};

} // namespace isthmus
