#include "model/improve/trial.h"

#include "model/analysis/availability/availability.h"
#include "model/analysis/cost/cost.h"
#include "model/analysis/recovery/disruptions.h"
#include "model/analysis/recovery/recovery.h"
#include "model/analysis/target_check.h"
#include "model/edit/apply_edit.h"
#include "model/graph/operating_state.h"
#include "model/improve/shortfall.h"

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

/// Puts remedies on a design, one after the other; nothing when one cannot be put on it.
std::optional<CompoundEdit> put(Design& design, std::span<const Remedy* const> remedies) {
    CompoundEdit all;
    for (const Remedy* remedy : remedies) {
        auto edit = remedy->edit(design);
        if (!edit || !applyEdit(design, *edit))
            return std::nullopt;
        std::ranges::move(edit->edits, std::back_inserter(all.edits));
    }
    return all;
}

/// Does the drawing say what the element costs? What the provider meters per use is priced by its flows.
bool hasPrice(const std::vector<PricedItem>& prices, const Kind* kind) {
    return !prices.empty() || (kind && !kind->priceKey.empty());
}

/// A VPN tunnel is part of what its endpoint costs.
bool isBilledAtItsEnd(const Design& design, const Catalogue& catalogue, const Link& link) {
    const auto bills = [&](const ElementId& id) {
        const Component* end = findById(design.components, id);
        const Kind* kind = end ? catalogue.kind(end->kind) : nullptr;
        return kind && kind->billing == "vpn" && hasPrice(end->prices, kind);
    };
    return link.kind == "vpn_tunnel" && (bills(link.from) || bills(link.to));
}

} // namespace

Trial::Trial(std::shared_ptr<const Design> design, std::shared_ptr<const Catalogue> catalogue,
             std::vector<std::pair<Index, double>> journeys, const ImproveOptions& options,
             std::span<const Remedy> remedies)
    : m_design(std::move(design)), m_catalogue(std::move(catalogue)), m_journeys(std::move(journeys)),
      m_options(options) {
    for (const Remedy& remedy : remedies)
        m_unpriced.emplace(remedy.id, unpricedBy(remedy));
    if (options.goal == ImproveGoal::Recovery)
        for (const Disruption& disruption : standardDisruptions(*System::build(m_design, m_catalogue)))
            m_disruptions.insert(disruption.id);
}

/// Hours beyond the targets, over all journeys and the disruptions of the design as it is: what a remedy adds
/// can be lost, too, but that is no target missed today.
void Trial::measureRecovery(const System& system, ImprovedFigures& figures) const {
    RecoveryAnalysis recovery(system, {});
    const auto disruptions = standardDisruptions(system);
    for (const auto& [journey, target] : m_journeys) {
        const auto scope = std::ranges::find(system.journeys, journey, &JourneyScope::journey);
        const Targets& targets = system.design().journeys[journey].targets;
        for (const Disruption& disruption : disruptions) {
            if (!m_disruptions.contains(disruption.id))
                continue;
            const RecoveryTarget& wanted = recoveryTarget(targets, disruption.type);
            const RecoveryResult result = recovery.assess(*scope, disruption);
            if (judgeRto(result, wanted) == Verdict::Missed) {
                ++figures.recoveryMissed;
                figures.measure += result.rto ? toHours(*result.rto - *wanted.rto).value : kHoursPerYear;
            }
            if (judgeRpo(result, wanted) == Verdict::Missed) {
                ++figures.recoveryMissed;
                figures.measure += result.rpo ? toHours(*result.rpo - *wanted.rpo).value : kHoursPerYear;
            }
        }
    }
}

std::optional<Design> Trial::changed(std::span<const Remedy* const> remedies) const {
    Design design = *m_design;
    if (!put(design, remedies))
        return std::nullopt;
    return design;
}

std::optional<CompoundEdit> combinedEdit(Design design, std::span<const Remedy* const> remedies) {
    return put(design, remedies);
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
    for (const Link& link : design->links) {
        const Link* before = findById(m_design->links, link.id);
        if ((!before || link.capacity > before->capacity) &&
            !hasPrice(link.prices, m_catalogue->kind(link.kind)) &&
            !isBilledAtItsEnd(*design, *m_catalogue, link))
            unpriced.push_back(link.id);
    }
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
    figures.measure = figures.unavailability;
    const OperatingState state(*system, {});
    Router router(state);
    if (m_options.goal != ImproveGoal::Availability) {
        figures.measure = 0;
        if (m_options.goal == ImproveGoal::Recovery)
            measureRecovery(*system, figures);
        else
            for (const auto& [journey, target] : m_journeys)
                figures.measure = std::max(
                    figures.measure, worstShortfall(router, *std::ranges::find(system->journeys, journey,
                                                                               &JourneyScope::journey))
                                         .value);
        figures.reachesTarget = figures.measure <= 0;
    }
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
