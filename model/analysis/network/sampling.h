#pragma once

#include "model/analysis/network/joining_sets.h"

namespace isthmus::network {

struct SamplingLimits {
    std::size_t samples = 0;
    unsigned threads = 1;
};

/// An estimate of the unreliability with its 99 % interval.
struct SampledUnreliability {
    double value = 0;
    double low = 0, high = 1;
    std::size_t samples = 0;
    bool cancelled = false;
};

/// The unreliability by conditional Monte Carlo: only states in which each joining set has failed are drawn,
/// because the network holds in all others; the chance of such a state is known, and the share of the
/// samples that fail is multiplied by it (lower bounds as a control: G. S. Fishman, "A Monte Carlo Sampling
/// Plan for Estimating Network Reliability", Operations Research 34, 1986). The interval is E. B. Wilson's
/// for a share (1927), so it says something also where no sample failed.
///
/// The same answer for any number of threads, unless the halt came first; some samples in any case.
/// @pre what reduce() leaves; `factor` is not included; the sets are its disjointJoiningSets().
[[nodiscard]] SampledUnreliability sampleUnreliability(const WorkingNetwork& work,
                                                       const std::vector<JoiningSet>& sets,
                                                       const SamplingLimits& limits, const Halt& halt);

} // namespace isthmus::network
