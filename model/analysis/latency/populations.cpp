#include "model/analysis/latency/populations.h"

#include <algorithm>

namespace isthmus {

namespace {

bool isCall(const Flow& flow) {
    return flow.kind == FlowKind::Request || flow.kind == FlowKind::Event;
}

class VariantDesign {
public:
    explicit VariantDesign(const Design& drawn) : m_drawn(drawn), m_design(drawn) {
        m_design.journeys.clear();
    }

    void add(const Journey& journey, const Population& population) {
        Journey made = journey;
        made.id.value += "@" + population.component.value;
        made.entry = population.component;
        made.populations.clear();
        const auto calls = [&](const ElementId& component) {
            std::vector<const Flow*> found;
            for (const Flow& flow : m_drawn.flows)
                if (flow.from == component && isCall(flow) && !excludes(journey, flow.id))
                    found.push_back(&flow);
            return found;
        };
        std::vector<ElementId> own;
        if (calls(population.component).empty())
            for (const Flow* flow : calls(journey.entry)) {
                Flow borrowed = *flow;
                borrowed.id.value += "@" + made.id.value;
                borrowed.from = population.component;
                own.push_back(borrowed.id);
                m_design.flows.push_back(std::move(borrowed));
            }
        m_design.journeys.push_back(std::move(made));
        m_own.push_back(std::move(own));
    }

    /// Borrowed flows belong to the one journey that they were borrowed for.
    Design finish() {
        for (std::size_t i = 0; i < m_own.size(); ++i)
            for (std::size_t k = 0; k < m_own.size(); ++k)
                if (k != i)
                    m_design.journeys[i].excludedFlows.insert(m_design.journeys[i].excludedFlows.end(),
                                                              m_own[k].begin(), m_own[k].end());
        return std::move(m_design);
    }

private:
    static bool excludes(const Journey& journey, const ElementId& flow) {
        return std::find(journey.excludedFlows.begin(), journey.excludedFlows.end(), flow) !=
               journey.excludedFlows.end();
    }

    const Design& m_drawn;
    Design m_design;
    std::vector<std::vector<ElementId>> m_own; ///< by journey of the variant
};

} // namespace

PopulationVariant::PopulationVariant(const System& system) {
    const Design& drawn = system.design();
    if (std::all_of(drawn.journeys.begin(), drawn.journeys.end(),
                    [](const Journey& journey) { return journey.populations.empty(); }))
        return;
    VariantDesign variant(drawn);
    std::size_t count = 0;
    for (const Journey& journey : drawn.journeys) {
        m_first.push_back(count);
        count += journey.populations.size();
        for (const Population& population : journey.populations)
            variant.add(journey, population);
    }
    m_system = System::build(std::make_shared<const Design>(variant.finish()), system.sharedCatalogue());
}

} // namespace isthmus
