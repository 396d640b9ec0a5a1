#include "model/diagram/biased_sampling.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <random>

namespace isthmus {

namespace {

using Word = std::uint64_t;

constexpr std::uint64_t kSeed = 20261123;
constexpr std::size_t kLanes = 64;
constexpr std::size_t kRounds = 5;
constexpr std::size_t kRoundWords = 256;
/// Elements fail in at most this share of the samples; a full half would leave few samples that hold.
constexpr double kMostDown = 0.5;
/// Learned rates stay this close to where they were: one round's few failures are no proof.
constexpr double kSmoothing = 0.7;

/// Draws states word by word and keeps the likelihood ratio of each lane.
class BiasedDraw {
public:
    BiasedDraw(const WordFunction& fails, const std::vector<Probability>& probabilities)
        : m_fails(fails), m_probabilities(probabilities), m_random(kSeed), m_failed(probabilities.size(), 0) {
        for (const Probability& p : probabilities)
            m_down.push_back(p.down());
    }

    std::vector<double>& down() { return m_down; }

    /// Prepares drawing with the rates of down().
    void prepare() {
        m_base = 0;
        m_ratio.assign(m_down.size(), 0);
        for (std::size_t i = 0; i < m_down.size(); ++i) {
            const double up = m_probabilities[i].up();
            const double down = m_probabilities[i].down();
            if (m_down[i] <= 0 || m_down[i] >= 1)
                continue; // certain: no factor
            const double whenUp = up > 0 ? std::log(up) - std::log1p(-m_down[i]) : 0;
            m_base += whenUp;
            m_ratio[i] = std::log(down) - std::log(m_down[i]) - whenUp;
        }
    }

    /// One word of samples. @returns the lanes that failed.
    Word draw() {
        m_logWeight.fill(m_base);
        for (std::size_t i = 0; i < m_down.size(); ++i) {
            const Word failed = failures(m_down[i]);
            m_failed[i] = failed;
            for (Word rest = failed; rest != 0; rest &= rest - 1)
                m_logWeight[static_cast<std::size_t>(std::countr_zero(rest))] += m_ratio[i];
        }
        return m_fails(m_failed);
    }

    [[nodiscard]] double weight(std::size_t lane) const { return std::exp(m_logWeight[lane]); }
    [[nodiscard]] Word failed(std::size_t element) const { return m_failed[element]; }

private:
    /// Lanes in which an element of this rate fails; rare failures cost one draw each.
    Word failures(double rate) {
        if (rate <= 0)
            return 0;
        if (rate >= 1)
            return ~Word{0};
        Word word = 0;
        const double scale = 1 / std::log1p(-rate);
        for (double lane = gap(scale); lane < static_cast<double>(kLanes); lane += 1 + gap(scale))
            word |= Word{1} << static_cast<std::size_t>(lane);
        return word;
    }

    /// How many lanes pass before the next failure: geometric.
    double gap(double scale) {
        constexpr double kUnit = 0x1p-53;
        const double uniform = (static_cast<double>(m_random() >> 11U) + 0.5) * kUnit;
        return std::floor(std::log(uniform) * scale);
    }

    const WordFunction& m_fails;
    const std::vector<Probability>& m_probabilities;
    std::mt19937_64 m_random;
    std::vector<double> m_down, m_ratio;
    std::vector<Word> m_failed; ///< by element, of the word drawn last
    std::array<double, kLanes> m_logWeight{};
    double m_base = 0;
};

/// Rates at which to start: as they are, but with so many failures a sample that some of them meet.
void startingRates(const std::vector<Probability>& probabilities, std::vector<double>& down) {
    double expected = 0;
    for (const Probability& p : probabilities)
        expected += p.down();
    const double wanted = std::min(4.0, 0.25 * static_cast<double>(probabilities.size()));
    const double factor = expected > 0 ? std::max(1.0, wanted / expected) : 1.0;
    for (std::size_t i = 0; i < down.size(); ++i)
        if (down[i] < kMostDown)
            down[i] = std::min(kMostDown, down[i] * factor);
}

/// One round of learning: rates move to the shares of failed elements among the failed samples.
void learn(BiasedDraw& draw, const std::vector<Probability>& probabilities, const std::stop_token& stop) {
    auto& down = draw.down();
    std::vector<double> failedWeight(down.size(), 0);
    double total = 0;
    draw.prepare();
    for (std::size_t word = 0; word < kRoundWords && !stop.stop_requested(); ++word)
        for (Word lanes = draw.draw(); lanes != 0; lanes &= lanes - 1) {
            const auto lane = static_cast<std::size_t>(std::countr_zero(lanes));
            const double weight = draw.weight(lane);
            total += weight;
            for (std::size_t i = 0; i < down.size(); ++i)
                if ((draw.failed(i) >> lane & 1U) != 0)
                    failedWeight[i] += weight;
        }
    if (total <= 0)
        return;
    for (std::size_t i = 0; i < down.size(); ++i) {
        const double own = probabilities[i].down();
        if (own <= 0 || own >= kMostDown)
            continue;
        const double learned = kSmoothing * failedWeight[i] / total + (1 - kSmoothing) * down[i];
        down[i] = std::clamp(learned, own, kMostDown);
    }
}

} // namespace

SampledUnavailability sampleUnavailability(const WordFunction& fails,
                                           const std::vector<Probability>& probabilities,
                                           const SamplingLimits& limits) {
    constexpr double kZ = 1.959963984540054; // 97.5 % point of the normal distribution
    constexpr std::size_t kAskEvery = 16;    // words
    SampledUnavailability result;
    BiasedDraw draw(fails, probabilities);
    startingRates(probabilities, draw.down());
    for (std::size_t round = 0; round < kRounds && !limits.stop.stop_requested(); ++round)
        learn(draw, probabilities, limits.stop);
    draw.prepare();
    double sum = 0;
    double squares = 0;
    for (std::size_t word = 0; word * kLanes < limits.samples; ++word) {
        if (word % kAskEvery == 0 && word > 0) {
            result.cancelled = limits.stop.stop_requested();
            if (result.cancelled || (limits.deadline && std::chrono::steady_clock::now() > *limits.deadline))
                break;
        }
        for (Word lanes = draw.draw(); lanes != 0; lanes &= lanes - 1) {
            const double weight = draw.weight(static_cast<std::size_t>(std::countr_zero(lanes)));
            sum += weight;
            squares += weight * weight;
        }
        result.samples += kLanes;
    }
    const auto n = static_cast<double>(std::max<std::size_t>(result.samples, 1));
    result.value = sum / n;
    const double variance = std::max(0.0, squares / n - result.value * result.value);
    const double half = kZ * std::sqrt(variance / n);
    result.low = std::max(0.0, result.value - half);
    result.high = sum > 0 ? std::min(1.0, result.value + half) : 1.0; // no failure met: no idea
    double before = 0;
    double after = 0;
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        before += probabilities[i].down();
        after += draw.down()[i];
    }
    result.bias = before > 0 ? after / before : 1;
    return result;
}

} // namespace isthmus
