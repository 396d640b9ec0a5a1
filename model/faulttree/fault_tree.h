#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// A fault tree as it is written down: events that fail with a chance, and gates that say what follows.
/// Everything refers by index. Names are unique within their kind; gates made by a formula inside another
/// have none.
struct FaultTree {
    using Index = std::uint32_t;

    struct BasicEvent {
        std::string name;
        double probability = 0; ///< that it happens
        std::string label;
    };
    /// An event that is decided: its value does not depend on chance.
    struct HouseEvent {
        std::string name;
        bool happens = false;
    };
    enum class InputKind { Basic, House, Gate, Constant };
    struct Input {
        InputKind kind = InputKind::Constant;
        Index index = 0; ///< of events, houses, gates; 0 or 1 for a constant
        bool operator==(const Input&) const = default;
    };
    /// Xor, Iff and Imply have two inputs, Not and Pass one; Cardinality means that from `least` to `most`
    /// inputs happen, AtLeast at least `least`.
    enum class GateType { And, Or, AtLeast, Not, Xor, Nand, Nor, Iff, Imply, Cardinality, Pass };
    struct Gate {
        std::string name;
        GateType type = GateType::Pass;
        std::vector<Input> inputs;
        std::size_t least = 0;
        std::size_t most = 0;
        std::string label;
    };
    /// Events that fail by themselves or, with the share `beta` of their chance, all together (beta-factor
    /// model: K. N. Fleming, "A reliability model for common mode failures in redundant safety systems",
    /// General Atomic GA-A13284, 1975; Open-PSA Model Exchange Format 2.0d, III.1).
    struct CommonCauseGroup {
        std::string name;
        std::vector<Index> members; ///< basic events
        double probability = 0;     ///< of each member
        double beta = 0;
    };

    std::string name;
    std::vector<BasicEvent> events;
    std::vector<HouseEvent> houses;
    std::vector<Gate> gates;
    std::vector<CommonCauseGroup> commonCauses;

    /// Gates that no other gate uses, in file order.
    [[nodiscard]] std::vector<Index> topGates() const;
    [[nodiscard]] std::optional<Index> gateNamed(const std::string& wanted) const;
};

/// Inputs that exist, as many as the type takes, no circles, chances from 0 to 1.
/// @returns the first fault (FT-001 to FT-006).
[[nodiscard]] Result<void> checkFaultTree(const FaultTree& tree);

/// The same tree with every common-cause group written out: each member fails by its own event of chance
/// (1 − β) q or by the group's event of chance β q.
[[nodiscard]] FaultTree withCommonCausesWrittenOut(FaultTree tree);

} // namespace isthmus
