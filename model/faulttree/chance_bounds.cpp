#include "model/faulttree/chance_bounds.h"

namespace isthmus {

namespace {

Probability mixed(Probability chance, Probability ifIt, Probability ifNot) {
    return Probability::fromParts(chance.down() * ifIt.up() + chance.up() * ifNot.up(),
                                  chance.down() * ifIt.down() + chance.up() * ifNot.down());
}

/// The chance is linear in that of one variable, so its ends are those of the variable.
ChanceBounds mixed(const ChanceBounds& chance, const ChanceBounds& ifIt, const ChanceBounds& ifNot) {
    ChanceBounds result{mixed(chance.least, ifIt.least, ifNot.least),
                        mixed(chance.least, ifIt.most, ifNot.most)};
    if (chance.exact())
        return result;
    const Probability least = mixed(chance.most, ifIt.least, ifNot.least);
    const Probability most = mixed(chance.most, ifIt.most, ifNot.most);
    if (least.down() < result.least.down())
        result.least = least;
    if (most.down() > result.most.down())
        result.most = most;
    return result;
}

} // namespace

ChanceBounds chanceBounds(const Diagram& diagram, Diagram::Node function,
                          const std::vector<ChanceBounds>& chances) {
    std::vector<ChanceBounds> values{ChanceBounds::exactly(Probability::fromUnavailability(1)),
                                     ChanceBounds::exactly(Probability{})};
    if (function <= Diagram::kOne)
        return values[function];
    const auto nodes = diagram.nodesOf({&function, 1});
    values.resize(std::size_t{nodes.back()} + 1);
    for (const Diagram::Node node : nodes)
        values[node] =
            mixed(chances[diagram.variableOf(node)], values[diagram.low(node)], values[diagram.high(node)]);
    return values[function];
}

} // namespace isthmus
