#include "model/design/invariants.h"

#include "model/design/invariant_sink.h"

#include <iterator>

namespace isthmus {

namespace {

template <class Range>
void checkRange(const Range& range, ElementList list, InvariantSink& sink) {
    for (std::size_t i = 0; i < range.size(); ++i) {
        sink.enter(list, i, range[i].id);
        checkFields(range[i], sink);
    }
}

template <class... Ranges>
void checkRanges(InvariantSink& sink, const Ranges&... ranges) {
    ElementList list = 0;
    (checkRange(ranges, list++, sink), ...);
}

std::vector<Diagnostic> diagnosticsOf(std::vector<BrokenInvariant> broken) {
    std::vector<Diagnostic> diagnostics;
    diagnostics.reserve(broken.size());
    for (auto& entry : broken)
        diagnostics.push_back(std::move(entry.diagnostic));
    return diagnostics;
}

} // namespace

std::vector<BrokenInvariant> findBrokenInvariants(const Design& design, std::size_t* further) {
    InvariantSink sink;
    checkRanges(sink, design.places, design.components, design.links, design.cables, design.sharedRisks,
                design.groups, design.flows, design.journeys, design.scenarios, design.views);
    checkReferences(design, sink);
    checkCircles(design, sink);
    if (further)
        *further += sink.further();
    auto broken = sink.take();
    auto distances = findImpossibleDistances(design, [](const Place& place) { return place.position; });
    broken.insert(broken.end(), std::make_move_iterator(distances.begin()),
                  std::make_move_iterator(distances.end()));
    return broken;
}

std::vector<Diagnostic> checkInvariants(const Design& design) {
    return diagnosticsOf(findBrokenInvariants(design));
}

std::vector<Diagnostic> checkElement(const Element& element) {
    InvariantSink sink;
    sink.enter(element.index(), 0, idOf(element));
    std::visit([&](const auto& held) { checkFields(held, sink); }, element);
    return diagnosticsOf(sink.take());
}

} // namespace isthmus
