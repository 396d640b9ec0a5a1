#include "model/diagram/set_diagram.h"

namespace isthmus {

std::optional<SetDiagram::Node> SetDiagram::settled(Node family, Node& others) const {
    if (family == kNoSet || family == others)
        return kNoSet;
    // A set with a variable before all of the family's is part of none of them.
    while (others > kEmptySet && variableOf(others) < variableOf(family))
        others = low(others);
    if (others == kNoSet)
        return family;
    if (others == kEmptySet || family == others)
        return kNoSet;
    if (family == kEmptySet)
        return family;
    const Node known = m_table.cached(kWithout, family, others);
    return known == NodeTable::kInvalid ? std::nullopt : std::optional(known);
}

void SetDiagram::begin(Node& family, Node& others) {
    const bool both = variableOf(family) == variableOf(others);
    m_stack.push_back({family, others, kNoSet, both ? Stage::HighAgainstHigh : Stage::HighAgainstLow});
    if (both)
        others = high(others);
    family = high(family);
}

/// Takes up the result of a part: either the next part is in `family` and `others` (true), or the whole is
/// known (false).
bool SetDiagram::advance(Node& result, Node& family, Node& others) {
    Frame& frame = m_stack.back();
    const bool both = variableOf(frame.family) == variableOf(frame.others);
    others = both ? low(frame.others) : frame.others;
    if (frame.stage == Stage::HighAgainstHigh) {
        frame.stage = Stage::HighAgainstLow;
        family = result;
        return true;
    }
    if (frame.stage == Stage::HighAgainstLow) {
        frame.stage = Stage::LowHalf;
        frame.high = result;
        family = low(frame.family);
        return true;
    }
    const Frame done = frame;
    m_stack.pop_back();
    result = make(variableOf(done.family), result, done.high);
    m_table.store(kWithout, done.family, done.others, result);
    return false;
}

SetDiagram::Node SetDiagram::without(Node family, Node others) {
    m_stack.clear();
    while (!exhausted()) {
        const auto known = settled(family, others);
        if (!known) {
            begin(family, others);
            m_table.step();
            continue;
        }
        Node result = *known;
        bool next = false;
        while (!m_stack.empty() && !next)
            next = advance(result, family, others);
        if (!next)
            return result;
    }
    return kNoSet;
}

} // namespace isthmus
