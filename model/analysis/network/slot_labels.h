#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace isthmus::network {

/// One byte per slot, looked at and changed sixteen at a time.
///
/// Bytes are never stored one by one: the next look at all of them would have to wait for each.
template <std::size_t Slots>
class SlotLabels {
public:
    static_assert(Slots % 16 == 0);

    [[nodiscard]] std::uint8_t operator[](std::size_t slot) const {
        return m_blocks[slot / kWidth][slot % kWidth];
    }

    void clear() { m_blocks.fill(Block{}); }

    void set(std::size_t slot, std::uint8_t label) {
        Block& block = m_blocks[slot / kWidth];
        const Block here = kPlaces == fill(static_cast<std::uint8_t>(slot % kWidth));
        block = (block & ~here) | (fill(label) & here);
    }

    /// Sets all that have the label `from` to `to`.
    void rename(std::uint8_t from, std::uint8_t to) {
        for (Block& block : m_blocks) {
            const Block here = block == fill(from);
            block = (block & ~here) | (fill(to) & here);
        }
    }

    /// The sum of the values of all slots with this label. @pre values are below 16.
    [[nodiscard]] unsigned sumAt(std::uint8_t label, const SlotLabels& values) const {
        unsigned sum = 0;
        for (std::size_t i = 0; i < m_blocks.size(); ++i) {
            const Words words = wordsOf(values.m_blocks[i] & Block(m_blocks[i] == fill(label)));
            sum += static_cast<unsigned>(((words[0] + words[1]) * 0x0101010101010101ULL) >> 56U);
        }
        return sum;
    }

    /// The first slot with this label; `Slots` when there is none.
    [[nodiscard]] std::size_t find(std::uint8_t label) const {
        for (std::size_t i = 0; i < m_blocks.size(); ++i) {
            const Words words = wordsOf(m_blocks[i] == fill(label));
            if (words[0] != 0)
                return i * kWidth + firstByte(words[0]);
            if (words[1] != 0)
                return i * kWidth + kWidth / 2 + firstByte(words[1]);
        }
        return Slots;
    }

    /// As words of eight slots each.
    [[nodiscard]] std::array<std::uint64_t, Slots / 8> words() const {
        std::array<std::uint64_t, Slots / 8> words;
        std::memcpy(words.data(), m_blocks.data(), Slots);
        return words;
    }
    void setWords(const std::uint64_t* words) { std::memcpy(m_blocks.data(), words, Slots); }

private:
    static constexpr std::size_t kWidth = 16;
    // A vector extension of both g++ and clang; a register of any x86-64 or 64-bit ARM.
    using Block = std::uint8_t __attribute__((vector_size(kWidth)));
    using Words = std::array<std::uint64_t, 2>;

    static constexpr Block kPlaces{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    static Block fill(std::uint8_t value) { return Block{} + value; }

    static Words wordsOf(const Block& block) {
        Words words;
        std::memcpy(words.data(), &block, kWidth);
        return words;
    }

    static std::size_t firstByte(std::uint64_t word) {
        const int bits =
            std::endian::native == std::endian::little ? std::countr_zero(word) : std::countl_zero(word);
        return static_cast<std::size_t>(bits) / 8;
    }

    std::array<Block, Slots / kWidth> m_blocks;
};

} // namespace isthmus::network
