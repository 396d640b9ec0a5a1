#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

namespace isthmus {

namespace {

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (const SizingFigure& sizing : context.sizing()) {
        const auto headroom = sizing.headroom();
        if (!headroom || *headroom >= 0)
            continue;
        seen.push_back({{sizing.element},
                        "with one of " + std::to_string(sizing.count) + " lost it serves " +
                            figure(*sizing.afterLoss) + " of the " + figure(*sizing.peak) +
                            " a second of the busy hour; each needs " + figure(*sizing.neededEach),
                        context.hoursOf(sizing.element)});
    }
    return seen;
}

} // namespace

const FindingRule kTooSmallAfterLoss{
    "too_small_after_loss", Severity::Warning,
    "Size each so that the others carry the peak: 200 % in all for two, 150 % for three.",
    &practices::kStaticStability, observe};

} // namespace isthmus
