#include "views/inspector/normalise.h"

#include <algorithm>

namespace isthmus {

namespace {

/// A range is nothing without its figure.
template <class T>
void dropAlone(const std::optional<T>& figure, std::optional<FigureRange<T>>& range) {
    if (!figure)
        range.reset();
}

void dropEmpty(std::optional<FailureData>& failure) {
    if (!failure)
        return;
    dropAlone(failure->availability, failure->availabilityRange);
    dropAlone(failure->mttf, failure->mttfRange);
    dropAlone(failure->mttr, failure->mttrRange);
    dropAlone(failure->faultsPer1000kmYear, failure->faultsRange);
    FailureData figures = *failure;
    figures.source.clear();
    figures.asOf.clear();
    figures.basis.reset();
    if (figures == FailureData{})
        failure.reset();
}

struct Visitor {
    void operator()(Place& place) const { dropEmpty(place.failure); }
    void operator()(Component& component) const {
        dropEmpty(component.failure);
        component.need = std::clamp(component.need, 1, std::max(1, component.count));
    }
    void operator()(Link& link) const { dropEmpty(link.failure); }
    void operator()(SharedRisk& risk) const { dropEmpty(risk.failure); }
    void operator()(Group& group) const {
        group.need = std::clamp(group.need, 1, std::max(1, static_cast<int>(group.members.size())));
        if (group.weights.size() != group.members.size())
            group.weights.clear();
    }
    void operator()(Flow& flow) const {
        const bool copies = flow.kind == FlowKind::Replication || flow.kind == FlowKind::Backup;
        if (copies && !flow.replication)
            flow.replication.emplace();
        if (!copies)
            flow.replication.reset();
    }
    void operator()(Journey& journey) const {
        std::erase_if(journey.targets.recoveryByDisruption,
                      [](const auto& entry) { return entry.second == RecoveryTarget{}; });
    }
    void operator()(Cable&) const {}
    void operator()(Scenario&) const {}
};

} // namespace

void normalise(Element& element) {
    std::visit(Visitor{}, element);
}

} // namespace isthmus
