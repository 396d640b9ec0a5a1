#pragma once

#include "model/graph/structure.h"

#include <memory>
#include <unordered_map>

namespace isthmus {

class OneState;

/// Truth values of one state: plain bits.
struct BitAlgebra {
    using Value = bool;
    OneState& state;

    [[nodiscard]] static bool zero() { return false; }
    [[nodiscard]] static bool one() { return true; }
    [[nodiscard]] bool element(Index index) const;
    [[nodiscard]] static bool conj(bool a, bool b) { return a && b; }
    [[nodiscard]] static bool disj(bool a, bool b) { return a || b; }
    [[nodiscard]] static bool neg(bool a) { return !a; }
    [[nodiscard]] static bool same(bool a, bool b) { return a == b; }
    [[nodiscard]] std::optional<bool> joined(Index source, Index target) const;
};

/// What is behind OperatingState: the structure function for one state, and what has been worked out of it.
///
/// A state with a base has more failed than that one. As the structure function is monotone, only what stood
/// in the base can have fallen, and only where something that it stood on is gone: ways keep the elements
/// that they ran over in the base, and the greatest fixpoint is lowered from the base's, beginning with what
/// is touched. Belongs to one thread, with its base.
class OneState {
public:
    OneState(const System& system, const std::vector<Index>& down);
    /// @pre `base` has no base itself.
    OneState(std::shared_ptr<OneState> base, const std::vector<Index>& down);
    OneState(const OneState&) = delete;
    OneState& operator=(const OneState&) = delete;

    [[nodiscard]] const System& system() const { return m_system; }
    [[nodiscard]] bool elementUp(Index element) const { return m_up[element]; }
    /// Everything up to here is settled by asking; see Structure.
    Structure<BitAlgebra>& structure() { return m_structure; }

    /// Must be called before what journeyUp(), up() … of this scope are asked.
    void settle(const JourneyScope& scope) { static_cast<void>(answersOf(scope)); }
    [[nodiscard]] const std::vector<Index>& targetsOf(const JourneyScope& scope, Index flow);
    [[nodiscard]] const std::vector<Index>& servingComponents(const JourneyScope& scope);
    [[nodiscard]] std::vector<Index> membersOf(const JourneyScope& scope, Index flow, Index group,
                                               bool onlyServing);
    [[nodiscard]] const std::vector<Index>& touchedFlows(const JourneyScope& scope);
    [[nodiscard]] const std::vector<Index>& lostComponents() const { return m_lostComponents; }

    /// Whether a way of the base still stands or never did; nothing where one has to look again.
    [[nodiscard]] std::optional<bool> joinedAsBefore(Index source, Index target);

private:
    /// Elements that a way stands on; it stands while all of them are up.
    struct Way {
        Index source = kNone, target = kNone; ///< two that are joined by it
        bool stands = false;
        std::vector<Index> elements;
    };
    /// What is known of a scope.
    struct Answers {
        std::vector<Index> touched;  ///< flows that may be answered otherwise than in the base
        std::vector<bool> isTouched; ///< by flow
        std::vector<std::optional<std::vector<Index>>> targets; ///< by flow
        std::optional<std::vector<Index>> serving;
    };
    /// Which flows of a scope run between which attachments; of a base.
    struct FlowsOver {
        std::unordered_map<std::uint64_t, std::vector<Index>> byWay;
        std::unordered_map<Index, std::vector<std::uint64_t>> waysOn; ///< by element
        std::vector<Index> voting; ///< flows that votes decide, which are always looked at again
    };

    Answers& answersOf(const JourneyScope& scope);
    void lower(const JourneyScope& scope, Answers& answers);
    const Way& wayOf(Index source, Index target);
    const FlowsOver& flowsOver(const JourneyScope& scope);
    void addMembers(Index flow, Index group, FlowsOver& flows);
    void addFlow(Index flow, Index target, FlowsOver& flows);
    void addHop(const Hop& hop, std::vector<Index>& elements);
    void addLink(Index link, std::vector<Index>& elements);
    void addComponent(Index component, std::vector<Index>& elements) const;
    void addPlace(Index place, std::vector<Index>& elements) const;
    [[nodiscard]] bool isVoting(Index flow, Index group) const;

    const System& m_system;
    std::shared_ptr<OneState> m_base;
    std::vector<bool> m_up;
    std::vector<Index> m_lost; ///< elements that are up in the base; ascending
    std::vector<Index> m_lostComponents;
    BitAlgebra m_algebra{*this};
    Structure<BitAlgebra> m_structure;
    std::unordered_map<std::uint64_t, Way> m_ways;    ///< by attachment
    std::unordered_map<Index, FlowsOver> m_flowsOver; ///< by journey
    std::unordered_map<Index, Answers> m_answers;     ///< by journey
};

inline bool BitAlgebra::element(Index index) const {
    return state.elementUp(index);
}
inline std::optional<bool> BitAlgebra::joined(Index source, Index target) const {
    return state.joinedAsBefore(source, target);
}

} // namespace isthmus
