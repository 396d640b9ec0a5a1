#pragma once

#include "model/analysis/availability/word_program.h"
#include "model/diagram/biased_sampling.h"

namespace isthmus {

/// The chance that a program's function does not hold, by importance sampling (biased_sampling.h).
/// @param probabilities  by position in program.elements().
[[nodiscard]] inline SampledUnavailability sampleUnavailability(WordProgram& program,
                                                                const std::vector<Probability>& probabilities,
                                                                const SamplingLimits& limits) {
    const WordFunction fails = [&](std::span<const WordProgram::Word> failed) {
        for (std::size_t element = 0; element < failed.size(); ++element)
            program.set(element, ~failed[element]);
        return ~program.run();
    };
    return sampleUnavailability(fails, probabilities, limits);
}

} // namespace isthmus
