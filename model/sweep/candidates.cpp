#include "model/sweep/candidates.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

Error sweepError(std::string code, std::vector<std::string> arguments, std::string accepted) {
    Error error;
    error.code = std::move(code);
    error.arguments = std::move(arguments);
    error.accepted = std::move(accepted);
    return error;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::vector<Candidate> everything(const System& system) {
    const Design& design = system.design();
    std::vector<Candidate> all;
    const auto add = [&](const ElementId& id, const std::string& kind) {
        Candidate candidate{id, kind, system.elementsOf(id)};
        std::sort(candidate.elements.begin(), candidate.elements.end());
        auto& elements = candidate.elements;
        elements.erase(std::unique(elements.begin(), elements.end()), elements.end());
        if (!elements.empty())
            all.push_back(std::move(candidate));
    };
    for (const Place& place : design.places)
        add(place.id, place.kind);
    for (const Component& component : design.components)
        add(component.id, "component");
    for (const Link& link : design.links)
        add(link.id, "link");
    for (const Cable& cable : design.cables)
        add(cable.id, "cable");
    for (const SharedRisk& risk : design.sharedRisks)
        add(risk.id, "shared_risk");
    return all;
}

} // namespace

std::vector<std::string> candidateKinds(const System& system) {
    std::set<std::string> places;
    for (const Kind& kind : system.catalogue().kinds())
        if (kind.kindClass == KindClass::Place)
            places.insert(kind.id);
    for (const Place& place : system.design().places)
        places.insert(place.kind);
    std::vector<std::string> kinds(places.begin(), places.end());
    for (const char* word : {"component", "link", "cable", "shared_risk"})
        kinds.emplace_back(word);
    return kinds;
}

Result<std::vector<Candidate>> candidatesOf(const System& system, const CandidateFilter& filter) {
    const auto kinds = candidateKinds(system);
    for (const std::string& kind : filter.kinds)
        if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
            return failure(sweepError("SW-001", {kind}, joined(kinds)));
    auto all = everything(system);
    for (const ElementId& target : filter.targets) {
        const bool known = std::any_of(all.begin(), all.end(), [&](const auto& c) { return c.id == target; });
        if (!known) {
            Error error = sweepError("AN-001", {target.value},
                                     "the id of a place, component, link, cable or shared risk");
            error.element = target;
            return failure(std::move(error));
        }
    }
    const std::set<std::string> wantedKinds(filter.kinds.begin(), filter.kinds.end());
    const std::set<ElementId> targets(filter.targets.begin(), filter.targets.end());
    std::erase_if(all, [&](const Candidate& candidate) {
        return (!wantedKinds.empty() && wantedKinds.count(candidate.kind) == 0) ||
               (!targets.empty() && targets.count(candidate.id) == 0);
    });
    return all;
}

} // namespace isthmus
