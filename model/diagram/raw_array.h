#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#include <type_traits>
#include <utility>

namespace isthmus {

/// A growing array of plain values. Unlike a vector it grows by `realloc`, which remaps large blocks instead
/// of copying them, so that growth never needs old and new memory at once; and pages never written to are
/// never taken from the machine.
template <class T>
class RawArray {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    RawArray() = default;
    ~RawArray() { std::free(m_data); }
    RawArray(const RawArray&) = delete;
    RawArray& operator=(const RawArray&) = delete;
    RawArray(RawArray&& other) noexcept { swap(other); }
    RawArray& operator=(RawArray&& other) noexcept {
        swap(other);
        return *this;
    }

    /// Room for `capacity` values; those there are kept. Throws std::bad_alloc, as a vector does.
    void reserve(std::size_t capacity) {
        auto* grown = static_cast<T*>(std::realloc(static_cast<void*>(m_data), capacity * sizeof(T)));
        if (!grown)
            throw std::bad_alloc();
        m_data = grown;
        m_capacity = capacity;
    }
    /// `count` values of all zero bits; what was there is given back first.
    void assignZero(std::size_t count) {
        std::free(m_data);
        m_capacity = 0;
        m_data = static_cast<T*>(std::calloc(count, sizeof(T)));
        if (!m_data)
            throw std::bad_alloc();
        m_capacity = count;
    }
    void swap(RawArray& other) noexcept {
        std::swap(m_data, other.m_data);
        std::swap(m_capacity, other.m_capacity);
    }
    [[nodiscard]] std::size_t capacity() const { return m_capacity; }
    [[nodiscard]] T& operator[](std::size_t index) { return m_data[index]; }
    [[nodiscard]] const T& operator[](std::size_t index) const { return m_data[index]; }

private:
    T* m_data = nullptr;
    std::size_t m_capacity = 0;
};

} // namespace isthmus
