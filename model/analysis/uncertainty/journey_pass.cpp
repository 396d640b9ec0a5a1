#include "model/analysis/uncertainty/journey_pass.h"

namespace isthmus {

namespace {

constexpr FunctionTable::Slot kFirstNode = 2;
constexpr std::size_t kNodesBetweenLooks = std::size_t{1} << 16U; ///< well below a millisecond of work

} // namespace

JourneyPass::JourneyPass(const CompiledJourney& journey, const System& system,
                         const std::vector<Index>& moving, const std::stop_token& stop)
    : m_journey(journey) {
    const FunctionTable& table = journey.table();
    const std::vector<Probability> probabilities = journey.probabilities(system);
    std::vector<bool> variableMoves(journey.variableCount(), false);
    for (const Index element : moving)
        if (const Index variable = journey.variableOf(element); variable != kNone)
            variableMoves[variable] = true;
    const std::size_t slots = table.nodeCount() + kFirstNode;
    std::vector<bool> slotMoves(slots, false);
    m_masses.resize(slots);
    m_masses[0] = {0, 1};
    m_masses[1] = {1, 0};
    for (std::size_t i = kFirstNode; i < slots; ++i) {
        if (i % kNodesBetweenLooks == 0 && stop.stop_requested())
            return;
        const auto slot = static_cast<FunctionTable::Slot>(i);
        const Node node{slot, table.low(slot), table.high(slot), table.variableOf(slot)};
        slotMoves[slot] = variableMoves[node.variable] || slotMoves[node.low] || slotMoves[node.high];
        if (slotMoves[slot])
            m_nodes.push_back(node);
        else
            fill(node, probabilities[node.variable]);
    }
}

void JourneyPass::fill(const Node& node, const Probability& chance) {
    const FunctionTable::Mass& low = m_masses[node.low];
    const FunctionTable::Mass& high = m_masses[node.high];
    m_masses[node.slot] = {chance.up() * high.up + chance.down() * low.up,
                           chance.up() * high.down + chance.down() * low.down};
}

std::optional<double> JourneyPass::unavailability(const System& system, const std::stop_token& stop) {
    const std::vector<Probability> probabilities = m_journey.probabilities(system);
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (i % kNodesBetweenLooks == 0 && stop.stop_requested())
            return std::nullopt;
        fill(m_nodes[i], probabilities[m_nodes[i].variable]);
    }
    const FunctionTable& table = m_journey.table();
    return m_masses[table.root(0)].down +
           m_journey.switchingLoss(m_journey.lossWeights(system), probabilities, m_masses);
}

} // namespace isthmus
