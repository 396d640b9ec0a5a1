#pragma once

#include "model/analysis/latency_result.h"
#include "model/design/component.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace isthmus {

/// A random time written down as the sum, maximum or mixture that it is, before any number is drawn.
/// Every occurrence of a term stands for draws of its own, independent of all others.
struct LatencyTerm {
    enum class Kind {
        Constant,   ///< `constant`
        Lognormal,  ///< through both percentiles of `processing`; a constant where they are equal
        Sum,        ///< of `parts`
        Maximum,    ///< of `parts`
        Mixture,    ///< part i with probability `weights[i]`
        Repeated,   ///< `calls` draws of the one part; see below
        KthFastest, ///< the `rank`-th smallest of `parts`, counted from 1
    };
    using Pointer = std::shared_ptr<const LatencyTerm>;

    Kind kind = Kind::Constant;
    Milliseconds constant;
    Processing processing;
    std::vector<Pointer> parts;
    std::vector<double> weights; ///< sum to 1
    /// 2.3 calls are two draws and, with probability 0.3, a third: the mean is 2.3 times that of one.
    double calls = 1;
    std::size_t rank = 1;
    Milliseconds floor; ///< of a constant: the least that light leaves of it
    LatencyRole role = LatencyRole::None;
    std::uint32_t element = 0; ///< index in the system, as the role says

    /// The same with a name on it; a part that has one keeps it inside.
    static Pointer named(Pointer term, LatencyRole role, std::uint32_t element);
    static Pointer constantOf(Milliseconds value);
    static Pointer lognormal(const Processing& processing);
    static Pointer sum(std::vector<Pointer> parts);
    static Pointer maximum(std::vector<Pointer> parts);
    static Pointer mixture(std::vector<Pointer> parts, std::vector<double> weights);
    static Pointer repeated(Pointer part, double calls);
    static Pointer kthFastest(std::vector<Pointer> parts, std::size_t rank);
};

} // namespace isthmus
