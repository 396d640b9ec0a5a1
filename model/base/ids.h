#pragma once

#include <compare>
#include <functional>
#include <ostream>
#include <string>

namespace isthmus {

/// Names one element of a design: a place, component, link, cable, shared risk, group, flow, journey
/// or scenario. All of them share one namespace, so that "fail ID" on the command line needs no kind.
///
/// Valid ids match `[A-Za-z0-9][A-Za-z0-9._-]*`; the prefix `implied:` is reserved for elements that
/// nobody drew (semantics.md 1) and is never stored in a file. An empty id means "none".
struct ElementId {
    std::string value;

    [[nodiscard]] bool empty() const { return value.empty(); }
    auto operator<=>(const ElementId&) const = default;
};

inline std::ostream& operator<<(std::ostream& out, const ElementId& id) {
    return out << id.value;
}

} // namespace isthmus

template <>
struct std::hash<isthmus::ElementId> {
    std::size_t operator()(const isthmus::ElementId& id) const noexcept {
        return std::hash<std::string>{}(id.value);
    }
};
