#include "model/analysis/latency/lognormal.h"

#include <cmath>
#include <numbers>

namespace isthmus {

namespace {

double normalCumulative(double z) {
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

} // namespace

Lognormal::Lognormal(const Processing& processing)
    : mu(std::log(processing.p50.value)),
      sigma(std::log(processing.p99.value / processing.p50.value) / kNormalQuantile99) {}

double Lognormal::mean() const {
    return std::exp(mu + sigma * sigma / 2);
}

double Lognormal::variance() const {
    return std::expm1(sigma * sigma) * mean() * mean();
}

double Lognormal::cumulative(double x) const {
    return x <= 0 ? 0.0 : normalCumulative((std::log(x) - mu) / sigma);
}

double Lognormal::partialMean(double x) const {
    return x <= 0 ? 0.0 : mean() * normalCumulative((std::log(x) - mu) / sigma - sigma);
}

} // namespace isthmus
