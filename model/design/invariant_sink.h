#pragma once

#include "model/design/invariants.h"

#include <array>
#include <string_view>

namespace isthmus {

/// Collects broken invariants; used by the checks only. Texts are put together only when something is
/// wrong, so that checking a sound design costs next to nothing.
class InvariantSink {
public:
    /// The element that the next problems belong to.
    void enter(ElementList list, std::size_t index, const ElementId& id) {
        m_list = list;
        m_index = index;
        m_id = &id;
        m_prefix.clear();
    }
    /// The object inside the element that the next pointers are relative to; "" for the element itself.
    void within(std::string prefix) { m_prefix = std::move(prefix); }

    void error(const char* code, std::vector<std::string> arguments, std::string_view pointer,
               std::string accepted) {
        add(code, std::move(arguments), pointer, std::move(accepted), Severity::Error);
    }
    void warning(const char* code, std::vector<std::string> arguments, std::string_view pointer,
                 std::string accepted) {
        add(code, std::move(arguments), pointer, std::move(accepted), Severity::Warning);
    }
    std::vector<BrokenInvariant> take() { return std::move(m_found); }
    /// How many were found beyond those that are listed.
    [[nodiscard]] std::size_t further() const { return m_further; }

private:
    void add(const char* code, std::vector<std::string> arguments, std::string_view pointer,
             std::string accepted, Severity severity) {
        if (++m_count[static_cast<std::size_t>(severity)] > kMaxListedInvariants) {
            ++m_further;
            return;
        }
        FileLocation location;
        location.pointer = m_prefix + std::string(pointer);
        Diagnostic diagnostic{code,  std::move(arguments), std::move(location),
                              *m_id, std::move(accepted),  severity};
        m_found.push_back({m_list, m_index, std::move(diagnostic)});
    }

    ElementList m_list = 0;
    std::size_t m_index = 0;
    const ElementId* m_id = nullptr;
    std::string m_prefix;
    std::vector<BrokenInvariant> m_found;
    std::array<std::size_t, 2> m_count{}; ///< by severity
    std::size_t m_further = 0;
};

// Each of these looks at one side of a design (invariants.h).
void checkFields(const Place& place, InvariantSink& sink);
void checkFields(const Component& component, InvariantSink& sink);
void checkFields(const Link& link, InvariantSink& sink);
void checkFields(const Cable& cable, InvariantSink& sink);
void checkFields(const SharedRisk& risk, InvariantSink& sink);
void checkFields(const Group& group, InvariantSink& sink);
void checkFields(const Flow& flow, InvariantSink& sink);
void checkFields(const Journey& journey, InvariantSink& sink);
void checkFields(const Scenario& scenario, InvariantSink& sink);
void checkFields(const View& view, InvariantSink& sink);
void checkFailureData(const std::optional<FailureData>& failure, bool hasLength, InvariantSink& sink);
void checkService(const Component& component, InvariantSink& sink);
void checkCalls(const Flow& flow, InvariantSink& sink);
void checkPopulations(const Journey& journey, InvariantSink& sink);
void checkPrices(const std::vector<PricedItem>& prices, InvariantSink& sink);
void checkRecoveryPlan(const std::vector<RecoveryStep>& plan, InvariantSink& sink);
void checkReferences(const Design& design, InvariantSink& sink);
void checkCircles(const Design& design, InvariantSink& sink);

} // namespace isthmus
