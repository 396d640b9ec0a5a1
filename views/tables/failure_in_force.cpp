#include "views/tables/failure_in_force.h"

#include "model/catalogue/failure_resolution.h"

namespace isthmus {

FailureInForce failureInForce(const std::optional<FailureData>& data, const std::string& kind,
                              std::optional<Kilometres> length, const Catalogue& catalogue) {
    static const Kind none;
    const Kind* known = catalogue.kind(kind);
    const ResolvedFailure resolved =
        resolveFailure(data, known == nullptr ? none : *known, length, catalogue);
    if (resolved.neverFails)
        return {.neverFails = true};
    return {false, resolved.availability.down(), resolved.mttf, resolved.mttr};
}

} // namespace isthmus
