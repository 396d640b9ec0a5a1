#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace isthmus::network {

template <std::size_t Words>
using StateKey = std::array<std::uint64_t, Words>;

/// A state and its probability mass.
template <std::size_t Words>
struct StateEntry {
    StateKey<Words> key;
    double mass;
};

template <std::size_t Words>
bool isSame(const StateKey<Words>& a, const StateKey<Words>& b) {
    if constexpr (Words == 1)
        return a[0] == b[0]; // g++ 12 calls memcmp for arrays
    else
        return a == b;
}

template <std::size_t Words>
std::uint64_t hashOf(const StateKey<Words>& key) {
    std::uint64_t value = 0;
    for (const std::uint64_t word : key) {
        value = (value ^ word) * 0x9E3779B97F4A7C15ULL;
        value ^= value >> 32;
    }
    return value * 0xD6E8FEB86659FD93ULL;
}

/// States of one layer whose hashes begin with the same bits: open addressing, linear probing, at most 3/4
/// full. A mass of 0 marks a free place, so masses that vanish are not kept.
template <std::size_t Words>
class StateShard {
public:
    using Entry = StateEntry<Words>;

    void add(const Entry& state) {
        if (state.mass <= 0.0)
            return;
        if (m_size * 4 >= m_entries.size() * 3)
            resize(std::max(kSmallest, m_entries.size() + m_entries.size() / 2));
        Entry& entry = m_entries[placeOf(state.key)];
        if (entry.mass > 0.0) {
            entry.mass += state.mass;
            return;
        }
        entry = state;
        ++m_size;
    }

    /// Empties the shard and makes room for about that many states.
    void clear(std::size_t expected) {
        const std::size_t wanted = std::max(kSmallest, expected * 3 / 2);
        if (m_entries.size() < wanted || m_entries.size() > 4 * wanted)
            m_entries = std::vector<Entry>(wanted);
        else
            std::fill(m_entries.begin(), m_entries.end(), Entry{});
        m_size = 0;
    }

    /// Keeps states of at least that mass, `places` of those that have just that mass. @returns the mass of
    /// those dropped.
    double keepFrom(double mass, std::size_t& places) {
        std::vector<Entry> kept;
        double dropped = 0.0;
        for (const Entry& entry : m_entries) {
            const bool onTheEdge = entry.mass == mass && places > 0;
            places -= onTheEdge ? 1 : 0;
            if (entry.mass > mass || onTheEdge)
                kept.push_back(entry);
            else
                dropped += entry.mass;
        }
        clear(kept.size());
        for (const Entry& entry : kept)
            add(entry);
        return dropped;
    }

    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    static constexpr std::size_t kSmallest = 16;

    [[nodiscard]] std::size_t placeOf(const StateKey<Words>& key) const {
        // The bits below those that chose the shard, as a fraction of the table.
        const std::uint64_t fraction = (hashOf(key) >> 28U) & 0xFFFFFFFFU;
        std::size_t place = static_cast<std::size_t>((fraction * m_entries.size()) >> 32U);
        while (m_entries[place].mass > 0.0 && !isSame(m_entries[place].key, key))
            place = place + 1 == m_entries.size() ? 0 : place + 1;
        return place;
    }

    void resize(std::size_t capacity) {
        std::vector<Entry> old(capacity);
        old.swap(m_entries);
        for (const Entry& entry : old)
            if (entry.mass > 0.0)
                m_entries[placeOf(entry.key)] = entry;
    }

    std::vector<Entry> m_entries;
    std::size_t m_size = 0;
};

/// The states of one layer, in shards that can be filled each by a thread of its own.
template <std::size_t Words>
class StateTable {
public:
    static constexpr std::size_t kShards = 16;
    using Entry = StateEntry<Words>;

    static std::size_t shardOf(const StateKey<Words>& key) { return hashOf(key) >> 60U; }
    StateShard<Words>& shard(std::size_t index) { return m_shards[index]; }
    [[nodiscard]] const StateShard<Words>& shard(std::size_t index) const { return m_shards[index]; }

    void clear(const StateTable& expectedLike) {
        for (std::size_t i = 0; i < kShards; ++i)
            m_shards[i].clear(expectedLike.m_shards[i].size());
    }

    /// Keeps the `count` heaviest states. @returns the mass of those dropped.
    double keepHeaviest(std::size_t count) {
        std::vector<double> masses;
        masses.reserve(size());
        for (const auto& part : m_shards)
            for (const Entry& entry : part.entries())
                if (entry.mass > 0.0)
                    masses.push_back(entry.mass);
        if (masses.size() <= count)
            return 0.0;
        const auto nth = masses.begin() + static_cast<std::ptrdiff_t>(count);
        std::nth_element(masses.begin(), nth, masses.end(), std::greater<>());
        const double edge = *nth; // the heaviest of those dropped
        auto places = static_cast<std::size_t>(std::count(masses.begin(), nth, edge));
        double dropped = 0.0;
        for (auto& part : m_shards)
            dropped += part.keepFrom(edge, places);
        return dropped;
    }

    [[nodiscard]] std::size_t size() const {
        std::size_t size = 0;
        for (const auto& part : m_shards)
            size += part.size();
        return size;
    }
    [[nodiscard]] std::size_t bytes() const {
        std::size_t places = 0;
        for (const auto& part : m_shards)
            places += part.entries().capacity();
        return places * sizeof(Entry);
    }

private:
    std::array<StateShard<Words>, kShards> m_shards;
};

} // namespace isthmus::network
