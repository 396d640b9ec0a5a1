#include "model/analysis/network/sweep.h"

#include <bit>

namespace isthmus::network {

namespace {

constexpr std::uint64_t bitOf(std::size_t slot) {
    return std::uint64_t{1} << slot;
}

/// A state: which frontier nodes the source reaches, which reach the target, and for the others (`open`)
/// who reaches whom over what was processed. Nodes in none of these are dead or cannot matter any more.
/// The relation is transitive, and holds only pairs that can still be entered and left.
template <std::size_t MaxSlots>
struct Relation {
    std::uint64_t fromSource, toTarget, open;
    std::array<std::uint64_t, MaxSlots> reaches; ///< per open slot, itself included
    std::uint64_t struck;
    bool reached; ///< the source reaches the target
};

template <std::size_t Words, std::size_t MaxSlots>
class DirectedFrontier {
public:
    using State = Relation<MaxSlots>;

    explicit DirectedFrontier(const FrontierPlan& plan) : m_slots(plan.slots), m_hasRisks(plan.riskBits > 0) {
        for (const Layer& layer : plan.layers)
            m_masks.push_back(masksOf(layer));
        m_first = plan.layers.data();
    }

    /// Words of a key: source and target sets, then one row per slot, then the risks.
    static std::size_t wordsFor(const FrontierPlan& plan) {
        return (plan.slots * (plan.slots + 2) + 63) / 64 + (plan.riskBits > 0 ? 1 : 0);
    }

    void unpack(const StateKey<Words>& key, State& state) const {
        std::size_t at = 0;
        state.fromSource = read(key, at);
        state.toTarget = read(key, at);
        state.open = 0;
        for (std::size_t slot = 0; slot < m_slots; ++slot) {
            state.reaches[slot] = read(key, at);
            state.open |= state.reaches[slot] & bitOf(slot);
        }
        state.struck = m_hasRisks ? key[Words - 1] : 0;
        state.reached = false;
    }

    StateKey<Words> pack(const State& state) const {
        StateKey<Words> key{};
        std::size_t at = 0;
        write(key, at, state.fromSource);
        write(key, at, state.toTarget);
        for (std::size_t slot = 0; slot < m_slots; ++slot)
            write(key, at, state.reaches[slot]);
        if (m_hasRisks)
            key[Words - 1] = state.struck;
        return key;
    }

    void enter(const Layer& layer, State& state) const {
        for (const Entrance& entrance : layer.entrances) {
            if (entrance.role == NodeRole::Source)
                state.fromSource |= bitOf(entrance.slot);
            else if (entrance.role == NodeRole::Target)
                state.toTarget |= bitOf(entrance.slot);
            else
                enterAlone(state, entrance.slot);
        }
    }

    bool branches(const Layer& layer, const State& state) const {
        if (layer.kind == Layer::Kind::Risk)
            return true;
        if ((layer.needs & state.struck) != 0)
            return false;
        if (layer.kind == Layer::Kind::Node)
            return true;
        const std::uint64_t from = bitOf(layer.from), to = bitOf(layer.to);
        if (((state.fromSource | state.open) & from) == 0 || ((state.toTarget | state.open) & to) == 0)
            return false;
        return (state.open & from) == 0 || (state.reaches[layer.from] & to) == 0;
    }

    void applyUp(const Layer& layer, State& state) const {
        if (layer.kind == Layer::Kind::Node)
            enterAlone(state, layer.from);
        else if (layer.kind == Layer::Kind::Edge)
            addArc(state, layer.from, layer.to);
    }

    void applyDown(const Layer& layer, State& state) const {
        if (layer.kind == Layer::Kind::Risk)
            state.struck |= std::uint64_t{1} << layer.riskBit;
    }

    /// Drops what cannot matter any more and writes the state in its one form.
    StateOutcome settle(const Layer& layer, State& state) const {
        if (state.reached)
            return StateOutcome::Success;
        const Masks& masks = m_masks[static_cast<std::size_t>(&layer - m_first)];
        state.fromSource &= masks.active;
        state.toTarget &= masks.active;
        state.open &= masks.active;
        std::uint64_t leavable = masks.openOut, enterable = masks.openIn;
        for (const auto& [from, to] : layer.pending) {
            if (((state.fromSource | state.open) & bitOf(from)) == 0 ||
                ((state.toTarget | state.open) & bitOf(to)) == 0)
                continue;
            leavable |= bitOf(from);
            enterable |= bitOf(to);
        }
        state.fromSource &= leavable;
        state.toTarget &= enterable;
        if ((layer.sourceIn && state.fromSource == 0) || (layer.targetIn && state.toTarget == 0))
            return StateOutcome::Failure;
        trim(state, leavable, enterable);
        state.struck &= ~layer.expired;
        return StateOutcome::Open;
    }

private:
    struct Masks {
        std::uint64_t active = 0, openOut = 0, openIn = 0;
    };

    static Masks masksOf(const Layer& layer) {
        Masks masks;
        for (std::size_t i = 0; i < layer.active.size(); ++i) {
            const std::uint64_t bit = bitOf(layer.active[i]);
            masks.active |= bit;
            masks.openOut |= layer.openOut[i] > 0 ? bit : 0;
            masks.openIn |= layer.openIn[i] > 0 ? bit : 0;
        }
        return masks;
    }

    static void enterAlone(State& state, std::size_t slot) {
        state.open |= bitOf(slot);
        state.reaches[slot] = bitOf(slot);
    }

    void addArc(State& state, std::size_t from, std::size_t to) const {
        const bool sourceSide = (state.fromSource & bitOf(from)) != 0;
        const bool targetSide = (state.toTarget & bitOf(to)) != 0;
        if (sourceSide && targetSide) {
            state.reached = true;
        } else if (sourceSide) {
            moveTo(state, state.fromSource, state.reaches[to]);
        } else if (targetSide) {
            std::uint64_t before = 0;
            for (std::uint64_t rest = state.open; rest != 0; rest &= rest - 1) {
                const auto slot = static_cast<std::size_t>(std::countr_zero(rest));
                if ((state.reaches[slot] & bitOf(from)) != 0)
                    before |= bitOf(slot);
            }
            moveTo(state, state.toTarget, before);
        } else {
            const std::uint64_t gained = state.reaches[to];
            for (std::uint64_t rest = state.open; rest != 0; rest &= rest - 1) {
                const auto slot = static_cast<std::size_t>(std::countr_zero(rest));
                if ((state.reaches[slot] & bitOf(from)) != 0)
                    state.reaches[slot] |= gained;
            }
        }
    }

    static void moveTo(State& state, std::uint64_t& side, std::uint64_t nodes) {
        side |= nodes;
        state.open &= ~nodes;
    }

    /// A pair matters only when its first node can still be entered and its second one left; a node only
    /// when something can come in before it and go out after it.
    void trim(State& state, std::uint64_t leavable, std::uint64_t enterable) const {
        std::uint64_t reachedByOthers = 0;
        for (std::size_t slot = 0; slot < m_slots; ++slot) {
            if ((state.open & bitOf(slot)) == 0) {
                state.reaches[slot] = 0;
                continue;
            }
            const std::uint64_t others =
                (enterable & bitOf(slot)) != 0 ? state.reaches[slot] & state.open & leavable : 0;
            state.reaches[slot] = others & ~bitOf(slot);
            reachedByOthers |= state.reaches[slot];
        }
        std::uint64_t alive = 0;
        for (std::uint64_t rest = state.open; rest != 0; rest &= rest - 1) {
            const auto slot = static_cast<std::size_t>(std::countr_zero(rest));
            const bool comesIn = ((enterable | reachedByOthers) & bitOf(slot)) != 0;
            const bool goesOut = (leavable & bitOf(slot)) != 0 || state.reaches[slot] != 0;
            if (comesIn && goesOut)
                alive |= bitOf(slot);
        }
        for (std::size_t slot = 0; slot < m_slots; ++slot)
            state.reaches[slot] =
                (alive & bitOf(slot)) != 0 ? (state.reaches[slot] & alive) | bitOf(slot) : 0;
        state.open = alive;
    }

    std::uint64_t read(const StateKey<Words>& key, std::size_t& at) const {
        const std::size_t word = at / 64, shift = at % 64;
        std::uint64_t value = key[word] >> shift;
        if constexpr (Words > 1)
            if (shift + m_slots > 64)
                value |= key[word + 1] << (64 - shift);
        at += m_slots;
        return value & ((std::uint64_t{1} << m_slots) - 1);
    }

    void write(StateKey<Words>& key, std::size_t& at, std::uint64_t value) const {
        const std::size_t word = at / 64, shift = at % 64;
        key[word] |= value << shift;
        if constexpr (Words > 1)
            if (shift + m_slots > 64)
                key[word + 1] |= value >> (64 - shift);
        at += m_slots;
    }

    std::size_t m_slots;
    bool m_hasRisks;
    std::vector<Masks> m_masks; ///< per layer
    const Layer* m_first = nullptr;
};

template <std::size_t Words, std::size_t MaxSlots>
SweepOutcome sweepWith(const FrontierPlan& plan, const SweepLimits& limits, const std::stop_token& stop) {
    return Sweep<DirectedFrontier<Words, MaxSlots>, Words>(plan, limits, stop).run();
}

} // namespace

SweepOutcome sweepDirected(const FrontierPlan& plan, const SweepLimits& limits, const std::stop_token& stop) {
    constexpr std::size_t kMostSlots = 62;
    if (plan.slots <= kMostSlots && plan.riskBits <= 64) {
        const std::size_t words = DirectedFrontier<1, 8>::wordsFor(plan);
        if (words <= 1)
            return sweepWith<1, 8>(plan, limits, stop);
        if (words <= 2)
            return sweepWith<2, 12>(plan, limits, stop);
        if (words <= 4)
            return sweepWith<4, 16>(plan, limits, stop);
        if (words <= 8)
            return sweepWith<8, 24>(plan, limits, stop);
        if (words <= 16)
            return sweepWith<16, 32>(plan, limits, stop);
        return sweepWith<64, 64>(plan, limits, stop);
    }
    SweepOutcome tooWide;
    tooWide.lost = 1.0;
    tooWide.narrowed = true;
    return tooWide;
}

} // namespace isthmus::network
