#include "model/simulation/laws.h"

#include <cmath>

namespace isthmus {

LifeLaw::LifeLaw(Hours meanToFailure, Hours meanToRepair, const LifeShape& shape)
    : m_shape(shape), m_failureMean(meanToFailure.value), m_repairMean(meanToRepair.value) {
    if (shape.failure == FailureShape::Weibull)
        m_weibullScale = m_failureMean / std::tgamma(1 + 1 / shape.weibullShape);
    if (shape.repair == RepairShape::Lognormal) {
        const double variance = std::log1p(shape.repairVariation * shape.repairVariation);
        m_logDeviation = std::sqrt(variance);
        m_logMean = std::log(m_repairMean) - variance / 2;
    }
}

double LifeLaw::weibull(RandomStream& random) const {
    return m_weibullScale * std::pow(random.exponential(), 1 / m_shape.weibullShape);
}

double LifeLaw::otherRepair(RandomStream& random) const {
    if (m_shape.repair == RepairShape::Fixed)
        return m_repairMean;
    return std::exp(m_logMean + m_logDeviation * random.normal());
}

double LifeLaw::residualToFailure(RandomStream& random) const {
    if (m_shape.failure == FailureShape::Exponential)
        return timeToFailure(random);
    // (L/scale)^shape of the length-biased Weibull is gamma distributed with shape 1 + 1/shape.
    const double power = random.gamma(1 + 1 / m_shape.weibullShape);
    return random.uniform() * m_weibullScale * std::pow(power, 1 / m_shape.weibullShape);
}

double LifeLaw::residualToRepair(RandomStream& random) const {
    switch (m_shape.repair) {
    case RepairShape::Exponential:
        break;
    case RepairShape::Fixed:
        return random.uniform() * m_repairMean;
    case RepairShape::Lognormal: {
        const double longer = m_logMean + m_logDeviation * m_logDeviation;
        return random.uniform() * std::exp(longer + m_logDeviation * random.normal());
    }
    }
    return timeToRepair(random);
}

} // namespace isthmus
