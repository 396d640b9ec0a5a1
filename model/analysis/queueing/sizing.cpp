#include "model/analysis/queueing/sizing.h"

#include "model/analysis/capacity/flow_rates.h"
#include "model/analysis/queueing/arrivals.h"
#include "model/analysis/queueing/service_rates.h"

#include <algorithm>
#include <map>

namespace isthmus {

namespace {

/// One of several that share a load.
struct Share {
    std::string name; ///< what is lost with it
    double weight = 1;
    std::optional<double> capacity;
};

/// Most that the shares without `lost` carry of a load that is split by weight.
std::optional<double> carriedWithout(const std::vector<Share>& shares, const std::string& lost) {
    double weights = 0;
    for (const Share& share : shares)
        weights += share.name == lost ? 0.0 : share.weight;
    std::optional<double> least;
    for (const Share& share : shares) {
        if (share.name == lost || share.weight <= 0)
            continue;
        if (!share.capacity)
            return std::nullopt;
        const double carried = *share.capacity * weights / share.weight;
        least = std::min(least.value_or(carried), carried);
    }
    return least ? least : std::optional{0.0};
}

void fill(SizingFigure& figure, const std::vector<Share>& shares) {
    std::vector<std::string> names;
    for (const Share& share : shares)
        if (std::find(names.begin(), names.end(), share.name) == names.end())
            names.push_back(share.name);
    figure.count = names.size();
    const auto others = static_cast<double>(names.size() - 1);
    figure.totalPercent = 100 * (others + 1) / others;
    if (figure.peak)
        figure.neededEach = *figure.peak / others;
    double drawn = 0;
    bool known = true;
    for (const Share& share : shares) {
        known = known && share.capacity;
        drawn += share.capacity.value_or(0.0);
    }
    if (known)
        figure.drawn = drawn;
    for (const std::string& name : names)
        if (const auto left = carriedWithout(shares, name);
            left && (!figure.afterLoss || *left < *figure.afterLoss)) {
            figure.afterLoss = left;
            figure.worstLoss = name;
        }
}

class SizingSearch {
public:
    explicit SizingSearch(const System& system)
        : m_system(system), m_state(system), m_router(m_state), m_arrivals(m_router) {
        for (const Flow& flow : system.design().flows)
            if (const auto rate = attemptsPerSecond(flow))
                m_peaks[flow.to] += *rate;
    }

    std::vector<SizingFigure> run() {
        for (Index group = 0; group < m_system.groupMembers.size(); ++group)
            addGroup(group);
        for (Index component = 0; component < m_system.componentPlace.size(); ++component)
            addInstances(component);
        return std::move(m_figures);
    }

private:
    [[nodiscard]] std::optional<double> peakOf(const ElementId& id) const {
        const auto found = m_peaks.find(id);
        return found == m_peaks.end() ? std::nullopt : std::optional{found->second};
    }
    [[nodiscard]] std::optional<double> capacityOf(Index component) const {
        const Component& object = m_system.design().components[component];
        return serviceRates(object.service, object.count).capacity;
    }
    [[nodiscard]] bool isCalled(const ElementId& id) const {
        const auto& flows = m_system.design().flows;
        return std::any_of(flows.begin(), flows.end(), [&](const Flow& flow) {
            return flow.to == id && (flow.kind == FlowKind::Request || flow.kind == FlowKind::Event);
        });
    }

    void addGroup(Index index) {
        const Group& group = m_system.design().groups[index];
        if (group.mode != GroupMode::ActiveActive || !isCalled(group.id))
            return;
        std::vector<Share> members;
        std::vector<Index> components;
        const auto& list = m_system.groupMembers[index];
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (list[i].component == kNone)
                return; // groups in groups share a load that their own figures tell better
            components.push_back(list[i].component);
            members.push_back({m_system.design().components[list[i].component].id.value,
                               i < group.weights.size() ? group.weights[i] : 1.0,
                               capacityOf(list[i].component)});
        }
        add(group.id, SizingFigure::Of::Members, members);
        for (const auto& [kind, of] :
             {std::pair{"zone", SizingFigure::Of::Zones}, {"region", SizingFigure::Of::Regions}}) {
            std::vector<Share> shares = members;
            bool everywhere = true;
            for (std::size_t i = 0; i < shares.size(); ++i) {
                const Index place = m_system.enclosing(components[i], kind);
                everywhere = everywhere && place != kNone;
                if (place != kNone)
                    shares[i].name = m_system.design().places[place].id.value;
            }
            if (everywhere)
                add(group.id, of, shares);
        }
    }

    void addInstances(Index index) {
        const Component& component = m_system.design().components[index];
        if (component.count < 2 || m_system.componentKind[index]->forwards || component.service == Service{})
            return;
        SizingFigure figure;
        figure.element = component.id;
        figure.count = static_cast<std::size_t>(component.count);
        figure.totalPercent = 100.0 * component.count / (component.count - 1);
        if (const double attempts = m_arrivals.into(index).attempts; attempts > 0)
            figure.peak = attempts;
        if (figure.peak)
            figure.neededEach = *figure.peak / (component.count - 1);
        figure.drawn = serviceRates(component.service, component.count).capacity;
        figure.afterLoss = serviceRates(component.service, component.count - 1).capacity;
        figure.worstLoss = component.id.value;
        m_figures.push_back(std::move(figure));
    }

    void add(const ElementId& id, SizingFigure::Of of, const std::vector<Share>& shares) {
        const auto different = std::any_of(shares.begin(), shares.end(), [&](const Share& share) {
            return share.name != shares.front().name;
        });
        if (!different)
            return;
        SizingFigure figure;
        figure.element = id;
        figure.of = of;
        figure.peak = peakOf(id);
        fill(figure, shares);
        m_figures.push_back(std::move(figure));
    }

    const System& m_system;
    OperatingState m_state;
    Router m_router;
    Arrivals m_arrivals; ///< with nothing failed
    std::map<ElementId, double> m_peaks;
    std::vector<SizingFigure> m_figures;
};

} // namespace

std::vector<SizingFigure> sizingOf(const System& system) {
    return SizingSearch(system).run();
}

} // namespace isthmus
