#include "model/analysis/latency/fourier.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <complex>
#include <numbers>

namespace isthmus {

namespace {

using Complex = std::complex<double>;

/// In place, without scaling; `sign` −1 forward, +1 back. @pre the size is a power of two.
void transform(std::vector<Complex>& values, double sign) {
    const std::size_t size = values.size();
    for (std::size_t i = 1, j = 0; i < size; ++i) {
        std::size_t bit = size >> 1;
        for (; j & bit; bit >>= 1)
            j ^= bit;
        j ^= bit;
        if (i < j)
            std::swap(values[i], values[j]);
    }
    std::vector<Complex> roots(size / 2);
    for (std::size_t k = 0; k < roots.size(); ++k)
        roots[k] =
            std::polar(1.0, sign * 2 * std::numbers::pi * static_cast<double>(k) / static_cast<double>(size));
    for (std::size_t length = 2; length <= size; length <<= 1) {
        const std::size_t stride = size / length;
        for (std::size_t start = 0; start < size; start += length)
            for (std::size_t k = 0; k < length / 2; ++k) {
                const Complex even = values[start + k];
                const Complex& other = values[start + k + length / 2];
                const Complex& root = roots[k * stride];
                const Complex odd{other.real() * root.real() - other.imag() * root.imag(),
                                  other.real() * root.imag() + other.imag() * root.real()};
                values[start + k] = even + odd;
                values[start + k + length / 2] = even - odd;
            }
    }
}

} // namespace

std::vector<double> convolve(const std::vector<double>& a, const std::vector<double>& b, std::size_t size) {
    // One complex transform carries both real sequences: with z = a + ib the spectrum of a ∗ b is
    // (Z(k)² − conj(Z(−k))²) / 4i.
    const std::size_t length = std::bit_ceil(a.size() + b.size());
    std::vector<Complex> values(length);
    for (std::size_t i = 0; i < a.size(); ++i)
        values[i].real(a[i]);
    for (std::size_t i = 0; i < b.size(); ++i)
        values[i].imag(b[i]);
    transform(values, -1);
    std::vector<Complex> product(length);
    for (std::size_t k = 0; k < length; ++k) {
        const Complex here = values[k];
        const Complex there = std::conj(values[(length - k) & (length - 1)]);
        product[k] = (here * here - there * there) * Complex{0, -0.25};
    }
    transform(product, 1);
    std::vector<double> result(size, 0.0);
    for (std::size_t i = 0; i < std::min(size, length); ++i)
        result[i] = std::max(0.0, product[i].real() / static_cast<double>(length));
    return result;
}

} // namespace isthmus
