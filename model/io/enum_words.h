#pragma once

#include "model/design/flow.h"
#include "model/design/group.h"

#include <array>
#include <string_view>

namespace isthmus {

/// The words that stand for the values of an enumeration in files, in the order of the enumerators.
template <class Enum>
struct EnumWords;

template <>
struct EnumWords<Basis> {
    static constexpr std::array<std::string_view, 4> words = {"sla", "designed_for", "measured",
                                                              "assumption"};
};

template <>
struct EnumWords<FlowKind> {
    static constexpr std::array<std::string_view, 4> words = {"request", "event", "replication", "backup"};
};

template <>
struct EnumWords<Access> {
    static constexpr std::array<std::string_view, 2> words = {"read", "write"};
};

template <>
struct EnumWords<ReplicationMode> {
    static constexpr std::array<std::string_view, 3> words = {"synchronous", "asynchronous", "snapshot"};
};

template <>
struct EnumWords<GroupMode> {
    static constexpr std::array<std::string_view, 2> words = {"ranked", "active_active"};
};

template <>
struct EnumWords<StepPlane> {
    static constexpr std::array<std::string_view, 2> words = {"data", "control"};
};

template <>
struct EnumWords<StepKind> {
    static constexpr std::array<std::string_view, 8> words = {"detect",  "decide",  "scale_out", "start",
                                                              "promote", "restore", "redirect",  "custom"};
};

} // namespace isthmus
