#include "model/analysis/network/sweep.h"

#include <bit>

namespace isthmus::network {

namespace {

/// A state: which frontier nodes are joined (equal labels), which of the parts hold a required node (the
/// labels 1 to `required`), which nodes are dead or cannot matter any more (label 0), which risks struck.
template <std::size_t MaxSlots>
struct Partition {
    std::array<std::uint8_t, MaxSlots> label; ///< per slot
    std::array<bool, MaxSlots + 1> holds;     ///< per label: a required node
    std::uint32_t labels;                     ///< in use, 0 not counted
    std::uint32_t required;                   ///< how many labels hold one
    std::uint64_t struck;
};

template <std::size_t Words, std::size_t MaxSlots>
class UndirectedFrontier {
public:
    using State = Partition<MaxSlots>;

    explicit UndirectedFrontier(const FrontierPlan& plan)
        : m_slots(plan.slots), m_bits(static_cast<unsigned>(std::bit_width(plan.slots))),
          m_perWord(64 / m_bits), m_mask((std::uint64_t{1} << m_bits) - 1), m_hasRisks(plan.riskBits > 0) {}

    /// Words of a key: the number of parts that hold required nodes, then the labels, then the risks.
    static std::size_t wordsFor(const FrontierPlan& plan) {
        const std::size_t perWord = 64U / static_cast<unsigned>(std::bit_width(plan.slots));
        return (plan.slots + perWord) / perWord + (plan.riskBits > 0 ? 1 : 0);
    }

    void unpack(const StateKey<Words>& key, State& state) const {
        std::size_t word = 0;
        std::uint64_t rest = key[0];
        unsigned left = m_perWord - 1;
        state.required = static_cast<std::uint32_t>(rest & m_mask);
        rest >>= m_bits;
        state.labels = state.required;
        for (std::size_t slot = 0; slot < m_slots; ++slot) {
            if (left == 0) {
                rest = key[++word];
                left = m_perWord;
            }
            const auto label = static_cast<std::uint8_t>(rest & m_mask);
            rest >>= m_bits;
            --left;
            state.label[slot] = label;
            state.labels = std::max<std::uint32_t>(state.labels, label);
        }
        for (std::uint32_t label = 1; label <= state.labels; ++label)
            state.holds[label] = label <= state.required;
        state.struck = m_hasRisks ? key[Words - 1] : 0;
    }

    StateKey<Words> pack(const State& state) const {
        StateKey<Words> key{};
        std::size_t word = 0;
        std::uint64_t bits = state.required;
        unsigned used = 1;
        for (std::size_t slot = 0; slot < m_slots; ++slot) {
            if (used == m_perWord) {
                key[word++] = bits;
                bits = 0;
                used = 0;
            }
            bits |= std::uint64_t{state.label[slot]} << (used * m_bits);
            ++used;
        }
        key[word] = bits;
        if (m_hasRisks)
            key[Words - 1] = state.struck;
        return key;
    }

    void enter(const Layer& layer, State& state) const {
        for (const Entrance& entrance : layer.entrances)
            enterAlone(state, entrance.slot, entrance.role == NodeRole::Required);
    }

    bool branches(const Layer& layer, const State& state) const {
        if (layer.kind == Layer::Kind::Risk)
            return true;
        if ((layer.needs & state.struck) != 0)
            return false;
        if (layer.kind == Layer::Kind::Node)
            return true;
        const std::uint8_t from = state.label[layer.from], to = state.label[layer.to];
        return from != 0 && to != 0 && from != to;
    }

    void applyUp(const Layer& layer, State& state) const {
        if (layer.kind == Layer::Kind::Node)
            enterAlone(state, layer.from, false);
        else if (layer.kind == Layer::Kind::Edge)
            join(state, state.label[layer.from], state.label[layer.to]);
    }

    void applyDown(const Layer& layer, State& state) const {
        if (layer.kind == Layer::Kind::Node)
            state.label[layer.from] = 0;
        else if (layer.kind == Layer::Kind::Risk)
            state.struck |= std::uint64_t{1} << layer.riskBit;
    }

    /// Drops what cannot matter any more and writes the state in its one form.
    StateOutcome settle(const Layer& layer, State& state) const {
        if (state.required == 1 && layer.requiredIn)
            return StateOutcome::Success;
        std::array<std::uint16_t, MaxSlots + 1> open;
        std::fill_n(open.begin(), state.labels + 1, std::uint16_t{0});
        for (std::size_t i = 0; i < layer.active.size(); ++i)
            open[state.label[layer.active[i]]] =
                static_cast<std::uint16_t>(open[state.label[layer.active[i]]] + layer.openOut[i]);
        for (const auto& [a, b] : layer.pending)
            countPending(open, state.label[a], state.label[b], 1);
        for (const Slot slot : layer.leaving)
            state.label[slot] = 0;
        if (!layer.pending.empty())
            dropHopelessPending(layer, state, open);
        for (std::uint32_t label = 1; label <= state.labels; ++label)
            if (state.holds[label] && open[label] == 0)
                return StateOutcome::Failure;
        relabel(state, open);
        state.struck &= ~layer.expired;
        return StateOutcome::Open;
    }

private:
    using OpenCounts = std::array<std::uint16_t, MaxSlots + 1>;

    static void enterAlone(State& state, Slot slot, bool required) {
        state.label[slot] = static_cast<std::uint8_t>(++state.labels);
        state.holds[state.labels] = required;
        state.required += required ? 1 : 0;
    }

    void join(State& state, std::uint8_t keep, std::uint8_t gone) const {
        for (std::size_t slot = 0; slot < m_slots; ++slot)
            if (state.label[slot] == gone)
                state.label[slot] = keep;
        if (state.holds[keep] && state.holds[gone])
            --state.required;
        state.holds[keep] = state.holds[keep] || state.holds[gone];
        state.holds[gone] = false;
    }

    static void countPending(OpenCounts& open, std::uint8_t a, std::uint8_t b, int change) {
        if (a == b || a == 0 || b == 0)
            return;
        open[a] = static_cast<std::uint16_t>(open[a] + change);
        open[b] = static_cast<std::uint16_t>(open[b] + change);
    }

    /// A part without required nodes and with at most one edge to come leads nowhere.
    static bool isHopeless(const State& state, const OpenCounts& open, std::uint8_t label) {
        return label != 0 && !state.holds[label] && open[label] <= 1;
    }

    /// Dropping a part takes pending edges away from others, which may become hopeless in turn.
    void dropHopelessPending(const Layer& layer, State& state, OpenCounts& open) const {
        for (bool again = true; again;) {
            again = false;
            for (const auto& [a, b] : layer.pending) {
                for (const std::uint8_t label : {state.label[a], state.label[b]}) {
                    if (!isHopeless(state, open, label))
                        continue;
                    for (const auto& [c, d] : layer.pending)
                        if (state.label[c] == label || state.label[d] == label)
                            countPending(open, state.label[c], state.label[d], -1);
                    std::replace(state.label.begin(),
                                 state.label.begin() + static_cast<std::ptrdiff_t>(m_slots), label,
                                 std::uint8_t{0});
                    again = true;
                }
            }
        }
    }

    /// Labels in the order of first occurrence, parts that hold required nodes before the others.
    void relabel(State& state, const OpenCounts& open) const {
        std::array<std::uint8_t, MaxSlots + 1> renamed;
        std::fill_n(renamed.begin(), state.labels + 1, std::uint8_t{0});
        std::uint8_t nextRequired = 0, nextPlain = static_cast<std::uint8_t>(state.required);
        for (std::size_t slot = 0; slot < m_slots; ++slot) {
            const std::uint8_t label = state.label[slot];
            if (label == 0)
                continue;
            if (renamed[label] == 0 && !isHopeless(state, open, label))
                renamed[label] = state.holds[label] ? ++nextRequired : ++nextPlain;
            state.label[slot] = renamed[label];
        }
    }

    std::size_t m_slots;
    unsigned m_bits, m_perWord;
    std::uint64_t m_mask;
    bool m_hasRisks;
};

template <std::size_t Words, std::size_t MaxSlots>
SweepOutcome sweepWith(const FrontierPlan& plan, const SweepLimits& limits, const std::stop_token& stop) {
    return Sweep<UndirectedFrontier<Words, MaxSlots>, Words>(plan, limits, stop).run();
}

} // namespace

SweepOutcome sweepUndirected(const FrontierPlan& plan, const SweepLimits& limits,
                             const std::stop_token& stop) {
    constexpr std::size_t kMostSlots = 250;
    if (plan.slots <= kMostSlots && plan.riskBits <= 64) {
        const std::size_t words = UndirectedFrontier<1, 16>::wordsFor(plan);
        if (words <= 1 && plan.slots <= 15)
            return sweepWith<1, 16>(plan, limits, stop);
        if (words <= 2 && plan.slots <= 31)
            return sweepWith<2, 32>(plan, limits, stop);
        if (words <= 4 && plan.slots <= 47)
            return sweepWith<4, 48>(plan, limits, stop);
        if (words <= 8 && plan.slots <= 79)
            return sweepWith<8, 80>(plan, limits, stop);
        return sweepWith<40, 255>(plan, limits, stop);
    }
    SweepOutcome tooWide;
    tooWide.lost = 1.0;
    tooWide.narrowed = true;
    return tooWide;
}

} // namespace isthmus::network
