#pragma once

#include "model/base/units.h"
#include "model/simulation/random_stream.h"

#include <optional>

namespace isthmus {

enum class FailureShape { Exponential, Weibull };
enum class RepairShape { Exponential, Lognormal, Fixed };

/// How times to failure and repair times of an element scatter (semantics.md 8). Their means are the
/// element's MTTF and MTTR, whatever the shape.
struct LifeShape {
    FailureShape failure = FailureShape::Exponential;
    double weibullShape = 1; ///< 0.2 … 20; below 1 failures come early, above 1 by wear
    RepairShape repair = RepairShape::Exponential;
    double repairVariation = 1; ///< lognormal: standard deviation over mean, 0.01 … 10

    bool operator==(const LifeShape&) const = default;
};

/// Draws times to failure and repair times of one element, in hours.
class LifeLaw {
public:
    /// @pre meanToFailure > 0, meanToRepair > 0, the shape's numbers lie in their ranges.
    LifeLaw(Hours meanToFailure, Hours meanToRepair, const LifeShape& shape);

    [[nodiscard]] double timeToFailure(RandomStream& random) const {
        return m_shape.failure == FailureShape::Exponential ? m_failureMean * random.exponential()
                                                            : weibull(random);
    }
    [[nodiscard]] double timeToRepair(RandomStream& random) const {
        return m_shape.repair == RepairShape::Exponential ? m_repairMean * random.exponential()
                                                          : otherRepair(random);
    }

    /// What is left of such a time when one looks at a moment at random: the law of the residual life in
    /// equilibrium, U · L with U uniform and L drawn by length (D. R. Cox, Renewal Theory, 1962, ch. 5).
    [[nodiscard]] double residualToFailure(RandomStream& random) const;
    [[nodiscard]] double residualToRepair(RandomStream& random) const;

    [[nodiscard]] double availability() const { return m_failureMean / (m_failureMean + m_repairMean); }
    [[nodiscard]] double meanToFailure() const { return m_failureMean; }
    [[nodiscard]] double meanToRepair() const { return m_repairMean; }
    [[nodiscard]] bool isMarkov() const {
        return m_shape.failure == FailureShape::Exponential && m_shape.repair == RepairShape::Exponential;
    }

private:
    [[nodiscard]] double weibull(RandomStream& random) const;
    [[nodiscard]] double otherRepair(RandomStream& random) const;

    LifeShape m_shape;
    double m_failureMean, m_repairMean;
    double m_weibullScale = 0;
    double m_logMean = 0, m_logDeviation = 0; ///< of the lognormal's logarithm
};

} // namespace isthmus
