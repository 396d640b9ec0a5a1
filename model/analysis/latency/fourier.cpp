#include "model/analysis/latency/fourier.h"

#include <fftw3.h>

#include <algorithm>
#include <bit>
#include <map>
#include <memory>
#include <mutex>

namespace isthmus {

namespace {

struct Release {
    void operator()(void* memory) const { fftw_free(memory); }
    void operator()(fftw_plan plan) const { fftw_destroy_plan(plan); }
};
using Reals = std::unique_ptr<double[], Release>;
using Spectrum = std::unique_ptr<fftw_complex[], Release>;
using Plan = std::unique_ptr<std::remove_pointer_t<fftw_plan>, Release>;

Reals reals(std::size_t length) {
    return Reals(fftw_alloc_real(length));
}

Spectrum spectrum(std::size_t length) {
    return Spectrum(fftw_alloc_complex(length / 2 + 1));
}

/// Both ways of one length. They may be carried out by many threads at once, on arrays of FFTW's alignment.
struct Transforms {
    Plan forward, back;

    explicit Transforms(std::size_t length) {
        const auto in = reals(length);
        const auto out = spectrum(length);
        const int size = static_cast<int>(length);
        // Estimated plans are the same in every run, and so are the digits.
        forward.reset(fftw_plan_dft_r2c_1d(size, in.get(), out.get(), FFTW_ESTIMATE));
        back.reset(fftw_plan_dft_c2r_1d(size, out.get(), in.get(), FFTW_ESTIMATE));
    }
};

/// The planner is not safe for threads; plans are made once.
const Transforms& transformsOf(std::size_t length) {
    static std::mutex guard;
    static std::map<std::size_t, Transforms> kept;
    const std::scoped_lock lock(guard);
    return kept.try_emplace(length, length).first->second;
}

/// The least length from `least` on that is a power of two times 1, 3, 5, 9 or 15: mostly well below the next
/// power of two, and as quick to transform for its size.
std::size_t lengthFrom(std::size_t least) {
    std::size_t shortest = std::bit_ceil(least);
    for (const std::size_t odd : {3, 5, 9, 15})
        shortest = std::min(shortest, odd * std::bit_ceil(std::max<std::size_t>(2, (least + odd - 1) / odd)));
    return shortest;
}

Spectrum spectrumOf(const std::vector<double>& values, std::size_t length, const Transforms& transforms) {
    const auto padded = reals(length);
    std::copy(values.begin(), values.end(), padded.get());
    std::fill(padded.get() + values.size(), padded.get() + length, 0.0);
    auto result = spectrum(length);
    fftw_execute_dft_r2c(transforms.forward.get(), padded.get(), result.get());
    return result;
}

std::vector<double> productOf(const fftw_complex* left, const fftw_complex* other, std::size_t length,
                              std::size_t size) {
    const auto product = spectrum(length);
    for (std::size_t k = 0; k <= length / 2; ++k) {
        const double real = left[k][0] * other[k][0] - left[k][1] * other[k][1];
        const double imaginary = left[k][0] * other[k][1] + left[k][1] * other[k][0];
        product[k][0] = real;
        product[k][1] = imaginary;
    }
    const auto sums = reals(length);
    fftw_execute_dft_c2r(transformsOf(length).back.get(), product.get(), sums.get());
    std::vector<double> result(size, 0.0);
    for (std::size_t i = 0; i < std::min(size, length); ++i)
        result[i] = std::max(0.0, sums[i] / static_cast<double>(length));
    return result;
}

} // namespace

std::vector<double> convolve(const std::vector<double>& a, const std::vector<double>& b, std::size_t size) {
    const std::size_t length = lengthFrom(a.size() + b.size());
    const Transforms& transforms = transformsOf(length);
    const Spectrum left = spectrumOf(a, length, transforms);
    const Spectrum right = spectrumOf(b, length, transforms);
    return productOf(left.get(), right.get(), length, size);
}

struct Convolutions::Transform {
    Spectrum spectrum;
};

Convolutions::Convolutions(std::size_t size) : m_size(size) {}
Convolutions::~Convolutions() = default;

/// Kept from the second time on: most sequences take part only once, and a transform is twice as large.
std::shared_ptr<const Convolutions::Transform> Convolutions::transformOf(const Sequence& sequence) {
    const auto [entry, isFirst] = m_transforms.try_emplace(sequence.get());
    if (entry->second)
        return entry->second;
    const std::size_t length = lengthFrom(2 * m_size);
    auto made =
        std::make_shared<const Transform>(Transform{spectrumOf(*sequence, length, transformsOf(length))});
    if (!isFirst)
        entry->second = made;
    return made;
}

Convolutions::Sequence Convolutions::of(const Sequence& a, const Sequence& b) {
    const auto [entry, isNew] = m_done.try_emplace(std::minmax(a, b));
    if (isNew) {
        const auto left = transformOf(a);
        const auto right = a == b ? left : transformOf(b);
        entry->second = std::make_shared<const std::vector<double>>(
            productOf(left->spectrum.get(), right->spectrum.get(), lengthFrom(2 * m_size), m_size));
    }
    return entry->second;
}

} // namespace isthmus
