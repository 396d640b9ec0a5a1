#include "model/diagram/cut_sets.h"

#include <algorithm>

namespace isthmus {

bool isMonotone(Diagram& diagram, Diagram::Node function) {
    for (const Diagram::Node node : diagram.nodesOf({&function, 1}))
        if (diagram.conj(diagram.low(node), diagram.high(node)) != diagram.low(node))
            return false;
    return true;
}

namespace {

SetDiagram::Node ofConstant(bool value, bool cuts) {
    return value != cuts ? SetDiagram::kEmptySet : SetDiagram::kNoSet;
}

/// @param nodes  of the source from 2, children first; `Source` has variableOf, low and high.
template <class Source, class Nodes>
SetDiagram::Node minimalSetsOf(SetDiagram& sets, const Source& source, const Nodes& nodes, bool cuts) {
    std::vector<SetDiagram::Node> minimal(std::size_t{nodes.back()} + 1);
    minimal[0] = ofConstant(false, cuts);
    minimal[1] = ofConstant(true, cuts);
    for (const auto node : nodes) {
        const SetDiagram::Node spared = minimal[cuts ? source.high(node) : source.low(node)];
        const SetDiagram::Node taken = minimal[cuts ? source.low(node) : source.high(node)];
        minimal[node] = sets.make(source.variableOf(node), spared, sets.without(taken, spared));
        if (sets.exhausted())
            return SetDiagram::kNoSet;
    }
    return minimal[nodes.back()];
}

/// The same for the sets of at most `highest`: at every node those of each order below, too, since a variable
/// taken leaves one less for the rest.
SetDiagram::Node smallMinimalSets(SetDiagram& sets, const FunctionTable& table,
                                  const std::vector<FunctionTable::Slot>& slots, bool cuts,
                                  std::size_t highest) {
    const std::size_t width = highest + 1;
    std::vector<SetDiagram::Node> minimal((std::size_t{slots.back()} + 1) * width);
    for (std::size_t order = 0; order < width; ++order) {
        minimal[order] = ofConstant(false, cuts);
        minimal[width + order] = ofConstant(true, cuts);
    }
    for (const FunctionTable::Slot slot : slots) {
        const SetDiagram::Node* spared = &minimal[(cuts ? table.high(slot) : table.low(slot)) * width];
        const SetDiagram::Node* taken = &minimal[(cuts ? table.low(slot) : table.high(slot)) * width];
        SetDiagram::Node* result = &minimal[slot * width];
        result[0] = spared[0];
        for (std::size_t order = 1; order < width; ++order)
            result[order] = sets.make(table.variableOf(slot), spared[order],
                                      sets.without(taken[order - 1], spared[order - 1]));
        if (sets.exhausted())
            return SetDiagram::kNoSet;
    }
    return minimal[slots.back() * width + highest];
}

} // namespace

SetDiagram::Node minimalSets(SetDiagram& sets, const Diagram& diagram, Diagram::Node function,
                             MinimalKind kind) {
    const bool cuts = kind == MinimalKind::Cuts;
    if (function <= Diagram::kOne)
        return ofConstant(function == Diagram::kOne, cuts);
    return minimalSetsOf(sets, diagram, diagram.nodesOf({&function, 1}), cuts);
}

SetDiagram::Node minimalSets(SetDiagram& sets, const FunctionTable& table, std::size_t root, MinimalKind kind,
                             std::optional<std::size_t> highest) {
    const bool cuts = kind == MinimalKind::Cuts;
    if (table.root(root) <= 1)
        return ofConstant(table.root(root) == 1, cuts);
    const auto slots = table.slotsOf(root);
    return highest ? smallMinimalSets(sets, table, slots, cuts, *highest)
                   : minimalSetsOf(sets, table, slots, cuts);
}

CutSetFamily::CutSetFamily(const SetDiagram& sets, SetDiagram::Node family, std::vector<Module> modules)
    : m_sets(sets) {
    modules.push_back({kWhole, family});
    std::vector<bool> met(sets.nodeCount(), false);
    for (const Module& module : modules) {
        Part part{module.variable, module.family, {}};
        std::vector<SetDiagram::Node> open{module.family};
        while (!open.empty()) {
            const SetDiagram::Node node = open.back();
            open.pop_back();
            if (node <= SetDiagram::kEmptySet || met[node])
                continue;
            met[node] = true;
            part.nodes.push_back(node);
            open.push_back(sets.low(node));
            open.push_back(sets.high(node));
            m_variables = std::max<std::size_t>(m_variables, sets.variableOf(node) + std::size_t{1});
        }
        std::sort(part.nodes.begin(), part.nodes.end());
        m_parts.push_back(std::move(part));
    }
}

std::vector<double> CutSetFamily::sized(std::vector<double> weights) const {
    weights.resize(std::max(weights.size(), m_variables), 0);
    return weights;
}

std::vector<double> CutSetFamily::sums(std::vector<double>& weights) const {
    std::vector<double> value(m_sets.nodeCount(), 0);
    value[SetDiagram::kEmptySet] = 1;
    for (const Part& part : m_parts) {
        for (const SetDiagram::Node node : part.nodes)
            value[node] =
                value[m_sets.low(node)] + weights[m_sets.variableOf(node)] * value[m_sets.high(node)];
        if (part.variable < weights.size())
            weights[part.variable] = value[part.family];
    }
    return value;
}

double CutSetFamily::count() const {
    std::vector<double> weights(m_variables, 1);
    return sums(weights)[m_parts.back().family];
}

double CutSetFamily::mass(const std::vector<double>& chances) const {
    auto weights = sized(chances);
    return sums(weights)[m_parts.back().family];
}

std::vector<double> CutSetFamily::massHolding(const std::vector<double>& chances) const {
    auto weights = sized(chances);
    const auto value = sums(weights);
    std::vector<double> reached(m_sets.nodeCount(), 0); // Σ Π weights of the ways down to a node
    std::vector<double> holding(weights.size(), 0);
    for (auto part = m_parts.rbegin(); part != m_parts.rend(); ++part) {
        if (part->variable == kWhole)
            reached[part->family] = 1;
        else if (part->variable < weights.size() && weights[part->variable] > 0)
            reached[part->family] = holding[part->variable] / weights[part->variable];
        for (auto node = part->nodes.rbegin(); node != part->nodes.rend(); ++node) {
            const SetDiagram::Variable variable = m_sets.variableOf(*node);
            const double through = reached[*node];
            reached[m_sets.low(*node)] += through;
            reached[m_sets.high(*node)] += through * weights[variable];
            holding[variable] += through * weights[variable] * value[m_sets.high(*node)];
        }
    }
    return holding;
}

std::vector<double> CutSetFamily::countByOrder(std::size_t highest) const {
    const std::size_t width = highest + 1;
    std::vector<double> counts(m_sets.nodeCount() * width, 0);
    counts[SetDiagram::kEmptySet * width] = 1;
    std::vector<const double*> ofModule(m_variables, nullptr);
    for (const Part& part : m_parts) {
        for (const SetDiagram::Node node : part.nodes) {
            double* sum = &counts[node * width];
            const double* low = &counts[m_sets.low(node) * width];
            const double* high = &counts[m_sets.high(node) * width];
            std::copy(low, low + width, sum);
            const double* factor = ofModule[m_sets.variableOf(node)];
            if (!factor)
                for (std::size_t i = 1; i < width; ++i)
                    sum[i] += high[i - 1];
            for (std::size_t j = 0; factor && j < width; ++j)
                for (std::size_t i = j; factor[j] > 0 && i < width; ++i)
                    sum[i] += factor[j] * high[i - j];
        }
        if (part.variable < m_variables)
            ofModule[part.variable] = &counts[part.family * width];
    }
    const double* whole = &counts[m_parts.back().family * width];
    return {whole, whole + width};
}

} // namespace isthmus
