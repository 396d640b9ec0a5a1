// g++ 12 takes FailureOrigin::OwnData for a shadow of Element when design.h comes first.
#include "model/catalogue/failure_resolution.h"

#include "model/graph/system.h"
#include "model/report/failure_figures.h"

#include <map>

namespace isthmus {

namespace {

class Collector {
public:
    explicit Collector(const Catalogue& catalogue) : m_catalogue(catalogue) {}

    void add(const ElementId& id, const std::optional<FailureData>& data, const Kind* kind,
             std::optional<Kilometres> length) {
        static const Kind kNoKind;
        const ResolvedFailure failure = resolveFailure(data, kind ? *kind : kNoKind, length, m_catalogue);
        if (failure.problem || (failure.neverFails && failure.reference.empty())) {
            (data && data->never ? m_figures.never : m_figures.withoutFigure).push_back(id);
            return;
        }
        const bool isOwn = failure.reference.empty();
        const std::optional<double> rate = rateOf(failure, data);
        auto& list = isOwn ? m_figures.own : m_figures.defaults;
        const auto [place, isNew] = m_index.emplace(keyOf(failure, rate), list.size());
        if (isNew)
            list.push_back(figureOf(failure, rate));
        list[place->second].elements.push_back(id);
    }

    FailureFigures take() { return std::move(m_figures); }

private:
    std::optional<double> rateOf(const ResolvedFailure& failure,
                                 const std::optional<FailureData>& data) const {
        if (const ReliabilityRow* row = m_catalogue.reliability(failure.reference))
            return row->faultsPer1000kmYear;
        return data ? data->faultsPer1000kmYear : std::nullopt;
    }

    FailureFigure figureOf(const ResolvedFailure& failure, std::optional<double> rate) const {
        const ReliabilityRow* row = m_catalogue.reliability(failure.reference);
        return {.reference = failure.reference,
                .name = row ? row->name : std::string(),
                .unavailability = failure.availability.down(),
                .mttf = failure.mttf,
                .mttr = failure.mttr,
                .faultsPer1000kmYear = rate,
                .basis = failure.basis,
                .assumedFrequency = failure.assumedFrequency,
                .source = failure.source,
                .asOf = failure.asOf};
    }

    /// Equal for figures that a reader would call the same.
    static std::string keyOf(const ResolvedFailure& failure, std::optional<double> rate) {
        std::string key = failure.reference + '\n' + failure.source + '\n' + failure.asOf + '\n' +
                          std::to_string(static_cast<int>(failure.basis)) + '\n' +
                          std::to_string(failure.mttr.value);
        // The rate is the figure; MTTFs only follow from it and the lengths.
        return key + '\n' + (rate ? std::to_string(*rate) : std::to_string(failure.mttf.value));
    }

    const Catalogue& m_catalogue;
    FailureFigures m_figures;
    std::map<std::string, std::size_t> m_index;
};

} // namespace

FailureFigures failureFiguresInForce(const Design& design, const Catalogue& catalogue) {
    Collector collector(catalogue);
    for (const Place& place : design.places)
        collector.add(place.id, place.failure, catalogue.kind(place.kind), {});
    for (const Component& component : design.components)
        collector.add(component.id, component.failure, catalogue.kind(component.kind), {});
    // The engine's own lengths: a rate per length means nothing without one. Both outlive the system.
    const auto system =
        System::build({std::shared_ptr<void>(), &design}, {std::shared_ptr<void>(), &catalogue});
    for (Index i = 0; i < design.links.size(); ++i) {
        const Link& link = design.links[i];
        collector.add(link.id, link.failure, catalogue.kind(link.kind), system->length(i));
    }
    for (const SharedRisk& risk : design.sharedRisks)
        collector.add(risk.id, risk.failure, nullptr, {});
    return collector.take();
}

} // namespace isthmus
