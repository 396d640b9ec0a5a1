#include "model/improve/trial.h"

#include "model/analysis/availability/availability.h"
#include "model/analysis/cost/cost.h"
#include "model/edit/apply_edit.h"
#include "model/graph/operating_state.h"

#include <algorithm>

namespace isthmus {

namespace {

/// USD a month that somebody says a remedy costs, by id or else by rule.
std::optional<double> saidPrice(const ImproveOptions& options, const Remedy& remedy) {
    for (const std::string& key : {remedy.id, remedy.rule})
        if (const auto it = options.monthlyUsd.find(key); it != options.monthlyUsd.end())
            return it->second;
    return std::nullopt;
}

/// Does the drawing say what the element costs? What the provider meters per use is priced by its flows.
bool hasPrice(const std::vector<PricedItem>& prices, const Kind* kind) {
    return !prices.empty() || (kind && !kind->priceKey.empty());
}

} // namespace

Trial::Trial(std::shared_ptr<const Design> design, std::shared_ptr<const Catalogue> catalogue,
             std::vector<std::pair<Index, double>> journeys, const ImproveOptions& options,
             std::span<const Remedy> remedies)
    : m_design(std::move(design)), m_catalogue(std::move(catalogue)), m_journeys(std::move(journeys)),
      m_options(options) {
    for (const Remedy& remedy : remedies)
        m_unpriced.emplace(remedy.id, unpricedBy(remedy));
}

std::optional<Design> Trial::changed(std::span<const Remedy* const> remedies) const {
    Design design = *m_design;
    for (const Remedy* remedy : remedies) {
        const auto edit = remedy->edit(design);
        if (!edit || !applyEdit(design, *edit))
            return std::nullopt;
    }
    return design;
}

std::vector<ElementId> Trial::unpricedBy(const Remedy& remedy) const {
    const Remedy* alone = &remedy;
    const auto design = changed({&alone, 1});
    std::vector<ElementId> unpriced;
    if (!design || saidPrice(m_options, remedy))
        return unpriced;
    std::map<ElementId, int> counts;
    for (const Component& component : m_design->components)
        counts.emplace(component.id, component.count);
    for (const Component& component : design->components) {
        const auto before = counts.find(component.id);
        if ((before == counts.end() || component.count > before->second) &&
            !hasPrice(component.prices, m_catalogue->kind(component.kind)))
            unpriced.push_back(component.id);
    }
    for (const Link& link : design->links)
        if (!findById(m_design->links, link.id) && !hasPrice(link.prices, m_catalogue->kind(link.kind)))
            unpriced.push_back(link.id);
    return unpriced;
}

std::optional<ImprovedFigures> Trial::of(std::span<const Remedy* const> remedies,
                                         const std::stop_token& stop) const {
    auto changedDesign = changed(remedies);
    if (!changedDesign)
        return std::nullopt;
    const auto design = std::make_shared<const Design>(std::move(*changedDesign));
    const auto system = System::build(design, m_catalogue);
    ImprovedFigures figures;
    figures.reachesTarget = true;
    for (const auto& [journey, target] : m_journeys) {
        const auto scope = std::ranges::find(system->journeys, journey, &JourneyScope::journey);
        const AvailabilityQuestion question{{}, nullptr, m_options.budget, false, nullptr};
        const auto answer = availabilityOf(*system, *scope, question, stop);
        if (answer.cancelled)
            return std::nullopt;
        const AvailabilityResult& availability = answer.availability;
        figures.unavailability = std::max(figures.unavailability, availability.unavailability);
        figures.downtimePerYear.value +=
            design->journeys[journey].weight * availability.downtimePerYear.value;
        figures.exact = figures.exact && availability.method == Method::Exact;
        figures.reachesTarget = figures.reachesTarget && availability.value >= target;
    }
    const OperatingState state(*system, {});
    Router router(state);
    figures.monthly = costOf(router, stop).monthly;
    for (const Remedy* remedy : remedies) {
        figures.monthly.value += saidPrice(m_options, *remedy).value_or(0);
        const auto& unpriced = m_unpriced.at(remedy->id);
        figures.unpriced.insert(figures.unpriced.end(), unpriced.begin(), unpriced.end());
    }
    if (stop.stop_requested())
        return std::nullopt;
    return figures;
}

} // namespace isthmus
