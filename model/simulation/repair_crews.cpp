#include "model/simulation/repair_crews.h"

namespace isthmus {

RepairCrews::RepairCrews(const std::vector<Pool>& pools, std::size_t units) : m_poolOf(units, kNoPool) {
    for (const Pool& pool : pools) {
        for (const Unit unit : pool.units)
            m_poolOf[unit] = static_cast<std::uint32_t>(m_lines.size());
        m_lines.push_back({pool.crews, pool.crews, std::vector<Unit>(pool.units.size() + 1), 0, 0});
    }
}

void RepairCrews::begin() {
    for (Line& line : m_lines) {
        line.free = line.crews;
        line.first = line.count = 0;
    }
}

bool RepairCrews::failed(Unit unit) {
    Line& line = m_lines[m_poolOf[unit]];
    if (line.free > 0) {
        --line.free;
        return true;
    }
    line.waiting[(line.first + line.count) % line.waiting.size()] = unit;
    ++line.count;
    return false;
}

Unit RepairCrews::repaired(Unit unit) {
    Line& line = m_lines[m_poolOf[unit]];
    if (line.count == 0) {
        ++line.free;
        return kNobody;
    }
    const Unit next = line.waiting[line.first];
    line.first = (line.first + 1) % line.waiting.size();
    --line.count;
    return next;
}

Unit RepairCrews::restored(Unit unit) {
    Line& line = m_lines[m_poolOf[unit]];
    std::size_t kept = 0;
    for (std::size_t i = 0; i < line.count; ++i) {
        const Unit other = line.waiting[(line.first + i) % line.waiting.size()];
        if (other != unit)
            line.waiting[(line.first + kept++) % line.waiting.size()] = other;
    }
    if (kept == line.count)
        return repaired(unit);
    line.count = kept;
    return kNobody;
}

} // namespace isthmus
