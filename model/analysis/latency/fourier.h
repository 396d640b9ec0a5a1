#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace isthmus {

/// The first `size` terms of the linear convolution of two non-negative sequences, by the fast Fourier
/// transform (FFTW). Terms that rounding makes negative are 0. O(n log n). @pre size > 0. @note Any thread.
[[nodiscard]] std::vector<double> convolve(const std::vector<double>& a, const std::vector<double>& b,
                                           std::size_t size);

/// Many convolutions with the same first `size` terms, each pair of sequences once; of those that take part
/// more than once the transform is kept. Sequences are told apart by where they are. Belongs to one thread.
class Convolutions {
public:
    using Sequence = std::shared_ptr<const std::vector<double>>;

    explicit Convolutions(std::size_t size);
    ~Convolutions();
    Convolutions(const Convolutions&) = delete;
    Convolutions& operator=(const Convolutions&) = delete;

    /// @pre neither is longer than `size`.
    [[nodiscard]] Sequence of(const Sequence& a, const Sequence& b);

private:
    struct Transform;
    std::shared_ptr<const Transform> transformOf(const Sequence& sequence);

    std::size_t m_size;
    std::unordered_map<const std::vector<double>*, std::shared_ptr<const Transform>> m_transforms;
    std::map<std::pair<Sequence, Sequence>, Sequence> m_done; ///< keeps the sequences where they are
};

} // namespace isthmus
