#include "model/sweep/state_signature.h"

namespace isthmus {

namespace {

class BitWriter {
public:
    void add(bool bit) {
        constexpr std::size_t kBits = 64;
        if (m_count % kBits == 0)
            m_words.push_back(0);
        m_words.back() |= std::uint64_t{bit} << m_count % kBits;
        ++m_count;
    }
    [[nodiscard]] StateSignature take() { return std::move(m_words); }

private:
    StateSignature m_words;
    std::size_t m_count = 0;
};

} // namespace

StateSignature signatureOf(const OperatingState& state) {
    const System& system = state.system();
    BitWriter bits;
    for (Index component = 0; component < system.componentPlace.size(); ++component)
        bits.add(state.aliveComponent(component));
    for (Index link = 0; link < system.linkFrom.size(); ++link)
        bits.add(state.aliveLink(link));
    for (Index place = 0; place < system.parentPlace.size(); ++place)
        if (system.placeKind[place]->fabric != Fabric::None)
            bits.add(state.works(place));
    for (Index element = 0; element < system.elements.size(); ++element)
        if (system.elements[element].role == ElementRole::Fabric)
            bits.add(state.elementUp(element));
    return bits.take();
}

std::size_t StateSignatureHash::operator()(const StateSignature& signature) const {
    std::uint64_t hash = signature.size();
    for (const std::uint64_t word : signature) {
        hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29U;
    }
    return static_cast<std::size_t>(hash);
}

} // namespace isthmus
