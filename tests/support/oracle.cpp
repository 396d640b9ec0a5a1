#include "tests/support/oracle_switching.h"

#include <cmath>
#include <stdexcept>

namespace isthmus::oracle {

namespace {

/// A sum that loses no digits (Neumaier).
class Sum {
public:
    void add(long double value) {
        const long double total = m_sum + value;
        m_lost += std::fabs(m_sum) >= std::fabs(value) ? (m_sum - total) + value : (value - total) + m_sum;
        m_sum = total;
    }
    [[nodiscard]] long double value() const { return m_sum + m_lost; }

private:
    long double m_sum = 0, m_lost = 0;
};

/// Sums of one element over all states of the others.
struct ElementSums {
    Sum birnbaum;    ///< P(J(1_i) ∧ ¬J(0_i))
    Sum lossPerHour; ///< E[J(1_i) J(0_i) ∫ s e^(−t/m)]
    Sum failback, interruption;
};

/// What is left when all elements of one owner (the instances of a component, or one element) are perfect.
struct PerfectOwner {
    std::uint32_t bits = 0;
    long double up = 1; ///< P(all of them up)
    Sum down;           ///< P(J = 0, all of them up)
    Sum loss;           ///< Σ w_j E[…] of the others, over states with all of them up
};

class Enumeration {
public:
    Enumeration(const Design& design, const Kinds& kinds, const ElementId& journey,
                const std::vector<ElementId>& failed)
        : m_plan(design, kinds, failed), m_flows(m_plan, journey), m_n(m_plan.randomElements), m_sums(m_n) {
        if (m_n > 20)
            throw std::logic_error("oracle: too many elements for 2ⁿ states");
        const std::uint32_t states = 1U << m_n;
        m_service.reserve(states);
        for (std::uint32_t bits = 0; bits < states; ++bits)
            m_service.emplace_back(World(m_plan, bits), m_flows);
        for (std::size_t i = 0; i < m_n; ++i) {
            PerfectOwner& owner = m_owners[m_plan.elements[i].owner];
            owner.bits |= 1U << i;
            owner.up *= m_plan.elements[i].up;
        }
    }

    Figures run() {
        sumStates();
        for (std::uint32_t bits = 0; bits < m_service.size(); ++bits)
            for (std::size_t i = 0; i < m_n; ++i)
                if (bits >> i & 1U)
                    compare(i, bits);
        finish();
        return m_figures;
    }

private:
    [[nodiscard]] long double mass(std::uint32_t bits, std::size_t without) const {
        long double product = 1;
        for (std::size_t k = 0; k < m_n; ++k)
            if (k != without)
                product *= (bits >> k & 1U) ? m_plan.elements[k].up : m_plan.elements[k].down;
        return product;
    }

    void sumStates() {
        Sum up, down, degraded;
        for (std::uint32_t bits = 0; bits < m_service.size(); ++bits) {
            (m_service[bits].up() ? up : down).add(mass(bits, m_n));
            if (m_service[bits].degraded())
                degraded.add(mass(bits, m_n));
            for (auto& [id, owner] : m_owners)
                if ((bits & owner.bits) == owner.bits && !m_service[bits].up())
                    owner.down.add(mass(bits, m_n));
        }
        m_down = down.value();
        m_figures.structural = static_cast<double>(up.value());
        m_figures.structuralUnavailability = static_cast<double>(down.value());
        m_figures.degraded = static_cast<double>(degraded.value());
        m_figures.upNow = m_service.back().up();
        m_figures.degradedNow = m_service.back().degraded();
    }

    /// The state `bits` with element i up, against the same without it.
    void compare(std::size_t i, std::uint32_t bits) {
        const Service& before = m_service[bits];
        const Service& after = m_service[bits & ~(1U << i)];
        const long double others = mass(bits, i);
        if (after.up() && !before.up())
            m_figures.monotone = false;
        if (before.up() && !after.up())
            m_sums[i].birnbaum.add(others);
        if (!before.up() || !after.up())
            return;
        const Switching switching = switchingBetween(before, after);
        const long double lost = lostHours(switching.pending, m_plan.elements[i].mttr);
        m_sums[i].lossPerHour.add(others * lost);
        m_sums[i].failback.add(others * switching.failbackHours);
        if (switching.interrupts)
            m_sums[i].interruption.add(others);
        for (auto& [id, owner] : m_owners)
            if ((owner.bits >> i & 1U) == 0 && (bits & owner.bits) == owner.bits)
                owner.loss.add(m_plan.elements[i].frequency * others * (lost + switching.failbackHours));
    }

    void finish() {
        long double totalLoss = 0, outages = 0;
        for (std::size_t i = 0; i < m_n; ++i) {
            const OracleElement& element = m_plan.elements[i];
            const ElementSums& sums = m_sums[i];
            ElementFigures figures;
            figures.owner = element.owner;
            figures.instance = element.instance;
            figures.availability = static_cast<double>(element.up);
            figures.frequencyPerHour = static_cast<double>(element.frequency);
            figures.mttrHours = static_cast<double>(element.mttr);
            figures.birnbaum = static_cast<double>(sums.birnbaum.value());
            const std::size_t all = m_service.size() - 1;
            figures.singlePoint = m_service[all].up() && !m_service[all & ~(std::size_t{1} << i)].up();
            figures.switchingLoss = static_cast<double>(element.frequency * sums.lossPerHour.value());
            figures.failbackLoss = static_cast<double>(element.frequency * sums.failback.value());
            figures.interruption = static_cast<double>(sums.interruption.value());
            totalLoss += element.frequency * (sums.lossPerHour.value() + sums.failback.value());
            outages += element.frequency * (sums.birnbaum.value() + sums.interruption.value());
            m_figures.elements.push_back(figures);
        }
        m_figures.loss = static_cast<double>(totalLoss);
        m_figures.outagesPerYear = static_cast<double>(8766.0L * outages);
        // A(J | owner perfect) − A(J)
        for (const auto& [id, owner] : m_owners) {
            const long double perfect = (owner.down.value() + owner.loss.value()) / owner.up;
            m_figures.hoursSavedPerYear[id] = static_cast<double>(8766.0L * (m_down + totalLoss - perfect));
        }
    }

    Plan m_plan;
    JourneyFlows m_flows;
    std::size_t m_n;
    std::vector<Service> m_service; ///< one for each state; bit k set: element k works
    std::vector<ElementSums> m_sums;
    std::map<ElementId, PerfectOwner> m_owners;
    long double m_down = 0;
    Figures m_figures;
};

} // namespace

const ElementFigures* Figures::find(const ElementId& owner, int instance) const {
    for (const ElementFigures& element : elements)
        if (element.owner == owner && element.instance == instance)
            return &element;
    return nullptr;
}

Figures evaluate(const Design& design, const Kinds& kinds, const ElementId& journey,
                 const std::vector<ElementId>& failed) {
    return Enumeration(design, kinds, journey, failed).run();
}

} // namespace isthmus::oracle
