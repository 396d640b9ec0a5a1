#include "model/gallery/perturbation.h"

#include "model/design/invariants.h"
#include "model/io/catalogue_check.h"
#include "model/io/design_reader.h"
#include "model/io/design_writer.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace isthmus {

namespace {

using Json = nlohmann::json;

Error because(const char* code, std::vector<std::string> arguments, std::string accepted = {}) {
    Error error;
    error.code = code;
    error.arguments = std::move(arguments);
    error.accepted = std::move(accepted);
    return error;
}

/// A field that the element does not know, and only keeps.
template <class T>
std::string unknownFieldOf(const T& element) {
    return element.unknown.empty() ? std::string{} : element.unknown.front().first;
}

Result<Element> patched(const Element& element, const ElementId& id, const std::string& patch) {
    Json text = Json::parse(writeElement(element), nullptr, false);
    const Json change = Json::parse(patch, nullptr, false);
    if (text.is_discarded() || change.is_discarded())
        return failure(because("IO-024", {}));
    for (Json& body : text) // the one object behind the name of its type
        body.merge_patch(change);
    auto made = readElement(text.dump());
    if (!made)
        return made;
    const std::string unknown = std::visit([](const auto& value) { return unknownFieldOf(value); }, *made);
    if (!unknown.empty())
        return failure(because("AN-044", {id.value, unknown}));
    if (*made == element)
        return failure(because("AN-043", {id.value}));
    return made;
}

/// Applies one change to the element of that id in one of the design's lists.
template <class T>
bool applyTo(std::vector<T>& elements, const Perturbation& change, Result<void>& outcome) {
    T* const found = findById(elements, change.element);
    if (!found)
        return false;
    auto made = patched(Element{*found}, change.element, change.patch);
    if (made)
        *found = std::get<T>(*std::move(made));
    else
        outcome = failure(std::move(made.error()));
    return true;
}

Result<void> apply(Design& design, const Perturbation& change) {
    Result<void> outcome;
    const bool found =
        applyTo(design.places, change, outcome) || applyTo(design.components, change, outcome) ||
        applyTo(design.links, change, outcome) || applyTo(design.cables, change, outcome) ||
        applyTo(design.sharedRisks, change, outcome) || applyTo(design.groups, change, outcome) ||
        applyTo(design.flows, change, outcome) || applyTo(design.journeys, change, outcome) ||
        applyTo(design.scenarios, change, outcome);
    if (!found)
        return failure(because("ED-001", {change.element.value}, "the id of an element of the design"));
    return outcome;
}

} // namespace

Result<Design> perturbed(const Design& design, const std::string& name,
                         const std::vector<Perturbation>& changes, const Catalogue& catalogue) {
    Design copy = design;
    for (const Perturbation& change : changes) {
        if (change.design != name)
            continue;
        if (auto done = apply(copy, change); !done)
            return failure(std::move(done.error()));
    }
    std::vector<Diagnostic> problems = checkInvariants(copy);
    for (Diagnostic& problem : checkKinds(copy, catalogue))
        problems.push_back(std::move(problem));
    const auto error = std::find_if(problems.begin(), problems.end(), [](const Diagnostic& problem) {
        return problem.severity == Severity::Error;
    });
    if (error != problems.end())
        return failure(std::move(*error));
    return copy;
}

} // namespace isthmus
