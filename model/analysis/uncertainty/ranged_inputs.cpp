#include "model/analysis/uncertainty/ranged_inputs.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

/// How many standard deviations the 95 % point of a normal distribution lies above its middle.
constexpr double kPoint95 = 1.6448536269514722;

double plain(double value) {
    return value;
}
double plain(Hours value) {
    return value.value;
}

class InputCollector {
public:
    InputCollector(const System& system, const CompiledJourney& journey)
        : m_system(system), m_journey(journey), m_matters(journey.variableCount(), false) {
        for (const auto variable : journey.table().variables())
            m_matters[variable] = true;
        for (const auto& loss : journey.losses())
            for (const auto& variables : {loss.function.lost(), loss.function.decided()})
                for (const auto variable : variables)
                    m_matters[variable] = true;
    }

    std::vector<RangedInput> run() {
        const Design& design = m_system.design();
        for (std::size_t i = 0; i < design.places.size(); ++i)
            add(design.places[i], {m_system.placeElement[i]});
        for (std::size_t i = 0; i < design.components.size(); ++i)
            add(design.components[i], m_system.componentInstances[i]);
        for (std::size_t i = 0; i < design.links.size(); ++i)
            add(design.links[i], {m_system.linkElement[i]});
        for (std::size_t i = 0; i < design.sharedRisks.size(); ++i)
            add(design.sharedRisks[i], {m_system.riskElement[i]});
        return std::move(m_inputs);
    }

private:
    template <class Object>
    void add(const Object& object, const std::vector<Index>& elements) {
        if (!object.failure || std::none_of(elements.begin(), elements.end(),
                                            [this](Index element) { return matters(element); }))
            return;
        const FailureData& data = *object.failure;
        const ReliabilityRow* row = m_system.catalogue().reliability(data.reference);
        RangedInput input;
        input.element = object.id;
        input.elements = elements;
        input.availabilityGiven = data.availability || (row && row->availability);
        addFigure(input, FigureKind::Availability, data.availability, data.availabilityRange);
        addFigure(input, FigureKind::Mttf, data.mttf, data.mttfRange);
        addFigure(input, FigureKind::FaultRate, data.faultsPer1000kmYear, data.faultsRange);
        addFigure(input, FigureKind::Mttr, data.mttr, data.mttrRange);
    }

    template <class T>
    void addFigure(RangedInput input, FigureKind kind, const std::optional<T>& figure,
                   const std::optional<FigureRange<T>>& range) {
        if (!figure || !range)
            return;
        input.kind = kind;
        input.value = plain(*figure);
        input.low = plain(range->low);
        input.high = plain(range->high);
        if (kind == FigureKind::FaultRate)
            input.hoursTimesRate = input.value * m_system.elements[input.elements.front()].mttf;
        m_inputs.push_back(std::move(input));
    }

    [[nodiscard]] bool matters(Index element) const {
        const Index variable = m_journey.variableOf(element);
        return variable != kNone && m_matters[variable] && !m_system.elements[element].neverFails;
    }

    const System& m_system;
    const CompiledJourney& m_journey;
    std::vector<bool> m_matters; ///< by variable
    std::vector<RangedInput> m_inputs;
};

} // namespace

double RangedInput::measureAt(double normal) const {
    const double a = std::log(toMeasure(low));
    const double b = std::log(toMeasure(high));
    return std::exp((a + b) / 2 + std::abs(b - a) / (2 * kPoint95) * normal);
}

void RangedInput::apply(System& system, double measure) const {
    for (const Index index : elements) {
        SystemElement& one = system.elements[index];
        switch (kind) {
        case FigureKind::Availability: {
            const double down = std::min(measure, 1.0);
            one.availability = Probability::fromUnavailability(down);
            one.mttf = one.availability.up() * one.mttr / down;
            break;
        }
        case FigureKind::Mttf:
            one.mttf = Hours{measure};
            one.availability = Probability::fromTimes(one.mttf, one.mttr);
            break;
        case FigureKind::FaultRate:
            one.mttf = hoursTimesRate / measure;
            one.availability = Probability::fromTimes(one.mttf, one.mttr);
            break;
        case FigureKind::Mttr:
            one.mttr = Hours{measure};
            if (availabilityGiven)
                one.mttf = one.availability.up() * one.mttr / one.availability.down();
            else
                one.availability = Probability::fromTimes(one.mttf, one.mttr);
            break;
        }
    }
}

std::vector<RangedInput> rangedInputs(const System& system, const CompiledJourney& journey) {
    return InputCollector(system, journey).run();
}

} // namespace isthmus
