#include "model/analysis/network/slot_labels.h"
#include "model/analysis/network/sweep.h"

#include <algorithm>

namespace isthmus::network {

namespace {

/// A state: which frontier nodes are joined, and which of the parts hold a required node. Per slot: 0 for a
/// node that is dead or cannot matter any more, else 1 + the first slot of its part; in the first slot of a
/// part that holds a required node, kHolds. So each state has one form, whatever happened before.
template <std::size_t MaxSlots>
struct Partition {
    SlotLabels<MaxSlots> label;
    std::uint64_t struck; ///< risks
};

/// @tparam Narrow  a key is one word: at most 14 slots of four bits, and 8 risks.
template <bool Narrow, std::size_t MaxSlots>
class UndirectedFrontier {
public:
    static constexpr std::size_t kWords = Narrow ? 1 : MaxSlots / 8 + 1;
    using State = Partition<MaxSlots>;
    using Key = StateKey<kWords>;

    explicit UndirectedFrontier(const FrontierPlan&) {}

    void unpack(const Key& key, State& state) const {
        if constexpr (Narrow) {
            const std::array<std::uint64_t, 2> words{key[0] & kLowBits, key[0] >> 4U & kHighSlots};
            state.label.setWords(words.data());
            state.struck = (key[0] >> 52U & 15U) | (key[0] >> 60U) << 4U;
        } else {
            state.label.setWords(key.data());
            state.struck = key[kWords - 1];
        }
    }

    Key pack(const State& state) const {
        const auto words = state.label.words();
        if constexpr (Narrow) {
            return {words[0] | words[1] << 4U | (state.struck & 15U) << 52U | state.struck >> 4U << 60U};
        } else {
            Key key;
            std::copy(words.begin(), words.end(), key.begin());
            key[kWords - 1] = state.struck;
            return key;
        }
    }

    /// Takes in the frontier after a step.
    void prepare(const Step& step) {
        m_open.clear();
        for (std::size_t i = 0; i < step.active.size(); ++i)
            m_open.set(step.active[i],
                       static_cast<std::uint8_t>(std::min<std::uint16_t>(step.openOut[i], 2)));
        m_touched.clear();
        const auto touch = [&](Slot slot) {
            if (std::find(m_touched.begin(), m_touched.end(), slot) == m_touched.end())
                m_touched.push_back(slot);
        };
        for (const Variable& variable : step.variables) {
            for (const Entrance& entrance : variable.entrances)
                touch(entrance.slot);
            if (variable.kind == Variable::Kind::Risk)
                continue;
            touch(variable.from);
            if (variable.kind == Variable::Kind::Edge)
                touch(variable.to);
        }
    }

    void enter(const Variable& variable, State& state) const {
        for (const Entrance& entrance : variable.entrances)
            state.label.set(entrance.slot, entrance.role == NodeRole::Required ? kHolds : own(entrance.slot));
    }

    bool branches(const Variable& variable, const State& state) const {
        if (variable.kind == Variable::Kind::Risk)
            return true;
        if ((variable.needs & state.struck) != 0)
            return false;
        if (variable.kind == Variable::Kind::Node)
            return true;
        const std::uint8_t from = part(state, variable.from), to = part(state, variable.to);
        return from != 0 && to != 0 && from != to;
    }

    void applyUp(const Variable& variable, State& state) const {
        if (variable.kind == Variable::Kind::Node)
            state.label.set(variable.from, own(variable.from));
        else if (variable.kind == Variable::Kind::Edge)
            join(state, part(state, variable.from), part(state, variable.to));
    }

    void applyDown(const Variable& variable, State& state) const {
        if (variable.kind == Variable::Kind::Node)
            state.label.set(variable.from, 0);
        else if (variable.kind == Variable::Kind::Risk)
            state.struck |= std::uint64_t{1} << variable.riskBit;
    }

    /// Drops what cannot matter any more: a part without required nodes and with at most one edge to come
    /// leads nowhere. Only parts at the step's variables have lost edges since the last step.
    StateOutcome settle(const Step& step, State& state) const {
        if (step.requiredIn && isOneHolding(state))
            return StateOutcome::Success;
        if (!step.pending.empty()) {
            if (!trimWithPending(step, state))
                return StateOutcome::Failure;
        } else {
            for (const Slot slot : m_touched)
                if (!trim(state, part(state, slot)))
                    return StateOutcome::Failure;
        }
        for (const Slot slot : step.leaving)
            leave(state, slot);
        state.struck &= ~step.expired;
        return StateOutcome::Open;
    }

private:
    static constexpr std::uint64_t kLowBits =
        0x0F0F0F0F0F0F0F0FULL; ///< slots 0 to 7, the second half of 8 to 15
    static constexpr std::uint64_t kHighSlots = 0x00000F0F0F0F0F0FULL; ///< slots 8 to 13
    static constexpr std::uint8_t kHolds = Narrow ? 15 : 255;

    static constexpr std::uint8_t own(std::size_t slot) { return static_cast<std::uint8_t>(slot + 1); }

    /// 1 + the first slot of the part that the slot belongs to; 0 for none.
    static std::uint8_t part(const State& state, std::size_t slot) {
        const std::uint8_t label = state.label[slot];
        return label == kHolds ? own(slot) : label;
    }

    static void join(State& state, std::uint8_t a, std::uint8_t b) {
        const std::uint8_t keep = std::min(a, b), gone = std::max(a, b);
        const bool holds = state.label[gone - 1U] == kHolds;
        state.label.rename(gone, keep);
        state.label.set(gone - 1U, keep);
        if (holds)
            state.label.set(keep - 1U, kHolds);
    }

    static void erase(State& state, std::uint8_t gone) {
        state.label.rename(gone, 0);
        state.label.set(gone - 1U, 0);
    }

    static void leave(State& state, std::size_t slot) {
        const std::uint8_t label = state.label[slot];
        state.label.set(slot, 0);
        if (label != own(slot) && label != kHolds)
            return;
        const std::size_t heir = state.label.find(own(slot));
        if (heir == MaxSlots)
            return;
        state.label.rename(own(slot), own(heir));
        if (label == kHolds)
            state.label.set(heir, kHolds);
    }

    [[nodiscard]] static bool isOneHolding(const State& state) {
        SlotLabels<MaxSlots> ones;
        ones.clear();
        ones.rename(0, 1);
        return state.label.sumAt(kHolds, ones) == 1;
    }

    /// @returns false when a part that must be joined with others cannot be any more.
    bool trim(State& state, std::uint8_t checked) const {
        if (checked == 0)
            return true;
        const bool holds = state.label[checked - 1U] == kHolds;
        const unsigned open = state.label.sumAt(checked, m_open) + (holds ? m_open[checked - 1U] : 0U);
        if (holds)
            return open > 0;
        if (open <= 1)
            erase(state, checked);
        return true;
    }

    /// The same while edges between frontier nodes are to come. Dropping a part takes such edges away from
    /// others, which may lead nowhere in turn.
    bool trimWithPending(const Step& step, State& state) const {
        for (bool again = true; again;) {
            again = false;
            std::array<std::uint16_t, MaxSlots + 1> open{};
            for (const Slot slot : step.active)
                open[part(state, slot)] = static_cast<std::uint16_t>(open[part(state, slot)] + m_open[slot]);
            for (const auto& [a, b] : step.pending) {
                const std::uint8_t from = part(state, a), to = part(state, b);
                if (from == to || from == 0 || to == 0)
                    continue;
                ++open[from];
                ++open[to];
            }
            for (std::size_t slot = 0; slot < MaxSlots; ++slot) {
                if (state.label[slot] == kHolds && open[slot + 1] == 0)
                    return false;
                if (state.label[slot] != slot + 1 || open[slot + 1] > 1)
                    continue;
                erase(state, own(slot));
                again = true;
            }
        }
        return true;
    }

    SlotLabels<MaxSlots> m_open; ///< per slot: edges to nodes to come, at most 2
    std::vector<Slot> m_touched; ///< slots at the step's variables
};

} // namespace

SweepOutcome sweepUndirected(FrontierPlan& plan, const SweepLimits& limits, const std::stop_token& stop) {
    if (plan.slots() <= 14 && plan.riskBits() <= 8)
        return Sweep<UndirectedFrontier<true, 16>>(plan, limits, stop).run();
    if (plan.slots() <= 250 && plan.riskBits() <= 64) {
        if (plan.slots() <= 16)
            return Sweep<UndirectedFrontier<false, 16>>(plan, limits, stop).run();
        if (plan.slots() <= 32)
            return Sweep<UndirectedFrontier<false, 32>>(plan, limits, stop).run();
        if (plan.slots() <= 64)
            return Sweep<UndirectedFrontier<false, 64>>(plan, limits, stop).run();
        return Sweep<UndirectedFrontier<false, 256>>(plan, limits, stop).run();
    }
    SweepOutcome tooWide;
    tooWide.lost = 1.0;
    tooWide.narrowed = true;
    return tooWide;
}

} // namespace isthmus::network
