#pragma once

#include "model/io/open_psa_definitions.h"

#include <optional>
#include <vector>

namespace isthmus {

/// The values of expressions (Open-PSA Model Exchange Format 2.0d, V): numbers, parameters, arithmetic,
/// comparisons, the laws `exponential`, `GLM`, `Weibull` and `periodic-test` (of instant repair); of a random
/// deviate the mean.
class OpenPsaExpressions {
public:
    OpenPsaExpressions(const OpenPsaDefinitions& definitions, double missionTime)
        : m_definitions(definitions), m_missionTime(missionTime), m_parameters(definitions.all().size()) {}

    /// The value of one expression element; none when there is a problem, which is reported.
    [[nodiscard]] std::optional<double> value(const OpenPsaPlace& place) { return valueAt(place, 0); }

private:
    enum class State { New, Open, Done };
    struct Parameter {
        State state = State::New;
        std::optional<double> value;
    };
    std::optional<double> valueAt(const OpenPsaPlace& place, int depth);
    std::optional<double> literal(const OpenPsaPlace& place) const;
    std::optional<double> parameter(const OpenPsaPlace& place, int depth);
    std::optional<double> histogram(const OpenPsaPlace& place, int depth);
    std::optional<double> choice(const OpenPsaPlace& place, int depth);
    std::optional<std::vector<double>> arguments(const OpenPsaPlace& place, int depth);

    const OpenPsaDefinitions& m_definitions;
    double m_missionTime;
    std::vector<Parameter> m_parameters; ///< by definition
};

} // namespace isthmus
