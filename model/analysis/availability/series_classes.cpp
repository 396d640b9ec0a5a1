#include "model/analysis/availability/series_classes.h"

#include <algorithm>
#include <map>

namespace isthmus {

std::vector<std::vector<Index>> seriesClasses(const Formula& formula,
                                              std::span<const Formula::Node> functions) {
    const auto used = formula.reachable(functions);
    // Where each element is needed: the All gates it is an input of; or alone, which nothing shares.
    std::map<Formula::Node, std::vector<Formula::Node>> contexts;
    const auto isElement = [&](Formula::Node node) { return formula.gate(node) == Formula::Gate::Leaf; };
    for (const Formula::Node node : used)
        for (const Formula::Node input : formula.inputs(node))
            if (isElement(input))
                contexts[input].push_back(formula.gate(node) == Formula::Gate::All ? node : input);
    for (const Formula::Node function : functions)
        if (function > Formula::kTrue && isElement(function))
            contexts[function].push_back(function);

    std::map<std::vector<Formula::Node>, std::vector<Index>> byContext;
    for (auto& [node, list] : contexts) {
        std::sort(list.begin(), list.end());
        byContext[std::move(list)].push_back(formula.elementOf(node));
    }
    std::vector<std::vector<Index>> classes;
    for (auto& [context, elements] : byContext) {
        std::sort(elements.begin(), elements.end());
        classes.push_back(std::move(elements));
    }
    std::sort(classes.begin(), classes.end());
    return classes;
}

} // namespace isthmus
