#pragma once

#include "model/graph/formula.h"

#include <bitset>
#include <random>
#include <vector>

namespace isthmus::testing {

/// All values of a function of eight elements: bit s is its value in the state whose bit e says that element
/// e works.
constexpr std::size_t kTableElements = 8;
using TruthTable = std::bitset<1U << kTableElements>;

inline TruthTable tableOfElement(std::size_t element) {
    TruthTable table;
    for (std::size_t state = 0; state < table.size(); ++state)
        table[state] = (state >> element & 1U) != 0;
    return table;
}

/// The function with one element fixed.
inline TruthTable fixed(const TruthTable& table, std::size_t element, bool works) {
    TruthTable result;
    const std::size_t bit = std::size_t{1} << element;
    for (std::size_t state = 0; state < table.size(); ++state)
        result[state] = table[works ? state | bit : state & ~bit];
    return result;
}

struct TabledNode {
    Formula::Node node;
    TruthTable table;
};

/// Functions built by random operations, each with its truth table beside it.
inline std::vector<TabledNode> randomFunctions(Formula& formula, unsigned seed, std::size_t operations,
                                               bool monotone) {
    std::mt19937 random(seed);
    std::vector<TabledNode> nodes;
    for (std::size_t element = 0; element < kTableElements; ++element)
        nodes.push_back({formula.element(static_cast<Index>(element)), tableOfElement(element)});
    for (std::size_t i = 0; i < operations; ++i) {
        const TabledNode a = nodes[random() % nodes.size()];
        const TabledNode b = nodes[random() % nodes.size()];
        switch (random() % (monotone ? 2 : 3)) {
        case 0:
            nodes.push_back({formula.conj(a.node, b.node), a.table & b.table});
            break;
        case 1:
            nodes.push_back({formula.disj(a.node, b.node), a.table | b.table});
            break;
        default:
            nodes.push_back({formula.neg(a.node), ~a.table});
        }
    }
    return nodes;
}

} // namespace isthmus::testing
