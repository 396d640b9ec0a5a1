#pragma once

#include <cstddef>
#include <vector>

namespace isthmus {

/// The first `size` terms of the linear convolution of two non-negative sequences, by the fast Fourier
/// transform (FFTW). Terms that rounding makes negative are 0. O(n log n). @pre size > 0. @note Any thread.
[[nodiscard]] std::vector<double> convolve(const std::vector<double>& a, const std::vector<double>& b,
                                           std::size_t size);

} // namespace isthmus
