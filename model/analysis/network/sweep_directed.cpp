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
    static constexpr std::size_t kWords = Words;
    using State = Relation<MaxSlots>;

    explicit DirectedFrontier(const FrontierPlan& plan)
        : m_slots(plan.slots()), m_hasRisks(plan.riskBits() > 0) {}

    /// Words of a key: source and target sets, then one row per slot, then the risks.
    static std::size_t wordsFor(const FrontierPlan& plan) {
        return (plan.slots() * (plan.slots() + 2) + 63) / 64 + (plan.riskBits() > 0 ? 1 : 0);
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

    /// Takes in the frontier after a step.
    void prepare(const Step& step) {
        m_active = m_openOut = m_openIn = 0;
        for (std::size_t i = 0; i < step.active.size(); ++i) {
            const std::uint64_t bit = bitOf(step.active[i]);
            m_active |= bit;
            m_openOut |= step.openOut[i] > 0 ? bit : 0;
            m_openIn |= step.openIn[i] > 0 ? bit : 0;
        }
    }

    void enter(const Variable& variable, State& state) const {
        for (const Entrance& entrance : variable.entrances) {
            if (entrance.role == NodeRole::Source)
                state.fromSource |= bitOf(entrance.slot);
            else if (entrance.role == NodeRole::Target)
                state.toTarget |= bitOf(entrance.slot);
            else
                enterAlone(state, entrance.slot);
        }
    }

    bool branches(const Variable& variable, const State& state) const {
        if (variable.kind == Variable::Kind::Risk)
            return true;
        if ((variable.needs & state.struck) != 0)
            return false;
        if (variable.kind == Variable::Kind::Node)
            return true;
        const std::uint64_t from = bitOf(variable.from), to = bitOf(variable.to);
        if (((state.fromSource | state.open) & from) == 0 || ((state.toTarget | state.open) & to) == 0)
            return false;
        return (state.open & from) == 0 || (state.reaches[variable.from] & to) == 0;
    }

    void applyUp(const Variable& variable, State& state) const {
        if (variable.kind == Variable::Kind::Node)
            enterAlone(state, variable.from);
        else if (variable.kind == Variable::Kind::Edge)
            addArc(state, variable.from, variable.to);
    }

    void applyDown(const Variable& variable, State& state) const {
        if (variable.kind == Variable::Kind::Risk)
            state.struck |= std::uint64_t{1} << variable.riskBit;
    }

    /// Drops what cannot matter any more and writes the state in its one form.
    StateOutcome settle(const Step& step, State& state) const {
        if (state.reached)
            return StateOutcome::Success;
        state.fromSource &= m_active;
        state.toTarget &= m_active;
        state.open &= m_active;
        std::uint64_t leavable = m_openOut, enterable = m_openIn;
        for (const auto& [from, to] : step.pending) {
            if (((state.fromSource | state.open) & bitOf(from)) == 0 ||
                ((state.toTarget | state.open) & bitOf(to)) == 0)
                continue;
            leavable |= bitOf(from);
            enterable |= bitOf(to);
        }
        state.fromSource &= leavable;
        state.toTarget &= enterable;
        if ((step.sourceIn && state.fromSource == 0) || (step.targetIn && state.toTarget == 0))
            return StateOutcome::Failure;
        trim(state, leavable, enterable);
        state.struck &= ~step.expired;
        return StateOutcome::Open;
    }

private:
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
    std::uint64_t m_active = 0, m_openOut = 0, m_openIn = 0; ///< slots in use, those with arcs to come
};

template <std::size_t Words, std::size_t MaxSlots>
SweepOutcome sweepWith(FrontierPlan& plan, const SweepLimits& limits, const std::stop_token& stop) {
    return Sweep<DirectedFrontier<Words, MaxSlots>>(plan, limits, stop).run();
}

} // namespace

SweepOutcome sweepDirected(FrontierPlan& plan, const SweepLimits& limits, const std::stop_token& stop) {
    constexpr std::size_t kMostSlots = 62;
    if (plan.slots() <= kMostSlots && plan.riskBits() <= 64) {
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
