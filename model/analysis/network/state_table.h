#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace isthmus::network {

template <std::size_t Words>
using StateKey = std::array<std::uint64_t, Words>;

/// States of one layer with their probability mass: open addressing, linear probing, at most 2/3 full.
/// A mass of 0 marks a free place, so masses that vanish are not kept.
template <std::size_t Words>
class StateTable {
public:
    struct Entry {
        StateKey<Words> key;
        double mass;
    };

    StateTable() { clear(); }

    void add(const StateKey<Words>& key, double mass) {
        if (mass <= 0.0)
            return;
        Entry& entry = m_entries[placeOf(key)];
        if (entry.mass > 0.0) {
            entry.mass += mass;
            return;
        }
        entry.key = key;
        entry.mass = mass;
        if (++m_size * 3 > m_entries.size() * 2)
            grow();
    }

    /// Empties the table, keeping the room that the last layer needed.
    void clear() {
        const std::size_t wanted = std::max<std::size_t>(kSmallest, std::min(m_entries.size(), 4 * m_size));
        std::size_t capacity = kSmallest;
        while (capacity < wanted)
            capacity *= 2;
        if (capacity == m_entries.size())
            std::fill(m_entries.begin(), m_entries.end(), Entry{});
        else
            m_entries = std::vector<Entry>(capacity);
        m_size = 0;
    }

    /// Keeps about the `count` heaviest states. @returns the mass of those dropped.
    double keepHeaviest(std::size_t count) {
        if (m_size <= count)
            return 0.0;
        std::vector<double> masses;
        masses.reserve(m_size);
        for (const Entry& entry : m_entries)
            if (entry.mass > 0.0)
                masses.push_back(entry.mass);
        const auto nth = masses.begin() + static_cast<std::ptrdiff_t>(m_size - count);
        std::nth_element(masses.begin(), nth, masses.end());
        const double threshold = *nth;
        double dropped = 0.0;
        std::vector<Entry> kept;
        kept.reserve(count);
        for (const Entry& entry : m_entries) {
            if (entry.mass >= threshold && entry.mass > 0.0 && kept.size() < count)
                kept.push_back(entry);
            else
                dropped += entry.mass;
        }
        std::fill(m_entries.begin(), m_entries.end(), Entry{});
        m_size = kept.size();
        for (const Entry& entry : kept)
            m_entries[placeOf(entry.key)] = entry;
        return dropped;
    }

    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::size_t bytes() const { return m_entries.size() * sizeof(Entry); }
    /// States that fit when growth stops at `bytes`, the copy made while growing included.
    static std::size_t statesWithin(std::size_t bytes) {
        std::size_t capacity = kSmallest;
        while (capacity * 2 * sizeof(Entry) * 3 / 2 <= bytes)
            capacity *= 2;
        return capacity * 2 / 3 - 1;
    }

private:
    static constexpr std::size_t kSmallest = 1024;

    static std::size_t hash(const StateKey<Words>& key) {
        std::uint64_t value = 0x9E3779B97F4A7C15ULL;
        for (const std::uint64_t word : key) {
            value = (value ^ word) * 0xD6E8FEB86659FD93ULL;
            value ^= value >> 32;
        }
        return static_cast<std::size_t>(value ^ (value >> 29));
    }

    [[nodiscard]] std::size_t placeOf(const StateKey<Words>& key) const {
        const std::size_t mask = m_entries.size() - 1;
        std::size_t place = hash(key) & mask;
        while (m_entries[place].mass > 0.0 && m_entries[place].key != key)
            place = (place + 1) & mask;
        return place;
    }

    void grow() {
        std::vector<Entry> old(m_entries.size() * 2);
        old.swap(m_entries);
        for (const Entry& entry : old)
            if (entry.mass > 0.0)
                m_entries[placeOf(entry.key)] = entry;
    }

    std::vector<Entry> m_entries;
    std::size_t m_size = 0;
};

} // namespace isthmus::network
